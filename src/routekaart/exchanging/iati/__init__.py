"""Files in the format of the International Aid Transparency Initiative (IATI 2.03): read, checked, turned, written.

Which choices were made and why: docs/decisions/0011-iati.md. For those who use it: docs/iati.md.
"""

from routekaart.exchanging.iati.exporting import (
    Exported,
    Reporter,
    Surroundings,
    export_activities,
    find_units,
    validate_file,
)
from routekaart.exchanging.iati.faults import Fault, RefusedFile
from routekaart.exchanging.iati.frame import Frame
from routekaart.exchanging.iati.importing import Imported, import_activities
from routekaart.exchanging.iati.names import KNOWN
from routekaart.exchanging.iati.numerals import parse_number
from routekaart.exchanging.iati.parsing import LARGEST
from routekaart.exchanging.iati.selecting import LeftBehind

__all__ = [
    "KNOWN", "LARGEST", "Exported", "Fault", "Frame", "Imported", "LeftBehind", "RefusedFile", "Reporter",
    "Surroundings", "export_activities", "find_units", "import_activities", "parse_number", "validate_file",
]  # fmt: skip
