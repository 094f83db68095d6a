"""A file of a letter held against its own record, and its figures against what is kept now."""

from routekaart.reporting.brief.verifying.comparing import Derive, compare_brief
from routekaart.reporting.brief.verifying.findings import BriefFinding, Derived, FindingKind, Standing
from routekaart.reporting.brief.verifying.saved import SavedBrief, read_saved_brief

__all__ = [
    "BriefFinding",
    "Derive",
    "Derived",
    "FindingKind",
    "SavedBrief",
    "Standing",
    "compare_brief",
    "read_saved_brief",
]
