"""What people write down about a dossier: files -> statements and decisions, or all that is wrong in them."""

from routekaart.recording.entries import Drafted
from routekaart.recording.files import Prepared, check_sheets
from routekaart.recording.known import Filed, Known, Wanted, find_filed, find_wanted
from routekaart.recording.reminders import find_reminders
from routekaart.recording.sheet import LARGEST_FILE, Fields, parse_sheet
from routekaart.recording.terms import Terms

__all__ = [
    "LARGEST_FILE",
    "Drafted",
    "Fields",
    "Filed",
    "Known",
    "Prepared",
    "Terms",
    "Wanted",
    "check_sheets",
    "find_filed",
    "find_reminders",
    "find_wanted",
    "parse_sheet",
]
