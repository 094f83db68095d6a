"""What the House hands out as open data: read, checked, and turned into statements.

Which choices were made and why: docs/decisions/0024-parliament.md. For those who use it: docs/parliament.md.
"""

from routekaart.exchanging.tweedekamer.concerning import concerns_migration
from routekaart.exchanging.tweedekamer.faults import RefusedRecords
from routekaart.exchanging.tweedekamer.feed import Entry, FeedPage, cut_page, read_page
from routekaart.exchanging.tweedekamer.importing import Frame, Imported, import_records, is_private
from routekaart.exchanging.tweedekamer.kinds import COMMISSION, COURT_OF_AUDIT, GOVERNMENT, HOUSE
from routekaart.exchanging.tweedekamer.rows import LARGEST, find_ids
from routekaart.exchanging.tweedekamer.settling import Standing, record_address, retract
from routekaart.exchanging.tweedekamer.speaking import RECORDER

SPEAKERS = (HOUSE, GOVERNMENT, COMMISSION, COURT_OF_AUDIT)
"""Whose words the House's records are."""

__all__ = [
    "LARGEST", "RECORDER", "SPEAKERS", "Entry", "FeedPage", "Frame", "Imported", "RefusedRecords",
    "Standing", "concerns_migration", "cut_page", "find_ids", "import_records", "is_private", "read_page",
    "record_address", "retract",
]  # fmt: skip
