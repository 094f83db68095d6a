"""What the pages of a PDF look like against how they would be made of the same record."""

from collections.abc import Iterator
from itertools import zip_longest

from routekaart.domain.brief_file import Looks
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind


def compare_looks(found: Looks, made: Looks | None, *, same_version: bool) -> Iterator[BriefFinding]:
    """Give each page that looks otherwise than it would be made now; or say that this could not be told.

    Args:
        found: the pages of the file.
        made: the pages as they would be made now; nothing if the template is not at hand.
        same_version: whether the same Routekaart made the file: another one may set the same words otherwise.
    """
    if made is not None and found.pages == made.pages:
        return
    if made is None or not same_version or found.made_with != made.made_with:
        yield BriefFinding(kind=FindingKind.LOOK_NOT_COMPARED)
        return
    for number, (one, other) in enumerate(zip_longest(found.pages, made.pages), 1):
        if one != other:
            yield BriefFinding(kind=FindingKind.LOOK_ALTERED, found=str(number))
