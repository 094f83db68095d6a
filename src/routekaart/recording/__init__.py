"""What people write down about a dossier and decide on readings: statements and decisions, or all that is wrong."""

from routekaart.recording.carrying import Carrying, Version, plan_carrying
from routekaart.recording.entries import Drafted
from routekaart.recording.files import Prepared, check_sheets
from routekaart.recording.known import Filed, Known, Wanted, find_filed, find_wanted, get_filed, refuse_stale
from routekaart.recording.openness import level_of_letter, may_show_letter, was_closed
from routekaart.recording.proposed import check_proposal
from routekaart.recording.reminders import find_reminders
from routekaart.recording.reviews import AGREED, Act, Asked, decide_review, disclose_as, draft_replacement
from routekaart.recording.sheet import LARGEST_FILE, Fields, parse_sheet
from routekaart.recording.standing import Standing, apply_reviews, by_person, confirm_proposals
from routekaart.recording.terms import PUBLISHED, TYPED_IN, Terms
from routekaart.recording.values import parse_account, parse_ground, parse_office

__all__ = [
    "AGREED",
    "LARGEST_FILE",
    "PUBLISHED",
    "TYPED_IN",
    "Act",
    "Asked",
    "Carrying",
    "Drafted",
    "Fields",
    "Filed",
    "Known",
    "Prepared",
    "Standing",
    "Terms",
    "Version",
    "Wanted",
    "apply_reviews",
    "by_person",
    "check_proposal",
    "check_sheets",
    "confirm_proposals",
    "decide_review",
    "disclose_as",
    "draft_replacement",
    "find_filed",
    "find_reminders",
    "find_wanted",
    "get_filed",
    "level_of_letter",
    "may_show_letter",
    "parse_account",
    "parse_ground",
    "parse_office",
    "parse_sheet",
    "plan_carrying",
    "refuse_stale",
    "was_closed",
]
