"""A page of a letter against the page that would be written of the same record."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from routekaart.domain.brief import Brief
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind

_DRAWING = re.compile(r'^<img src="data:image/svg\+xml;base64,[A-Za-z0-9+/=]*"')


def compare_page(brief: Brief, page: str) -> Iterator[BriefFinding]:
    """Give the first line of a page that is not as it would be written now.

    Drawings are left out: another version of the library that draws may draw the same in other bytes.
    """
    from routekaart.reporting.brief.html.render import render_without_drawings

    lines = (_without_drawing(line) for line in page.split("\n"))
    written = (_without_drawing(line) for line in render_without_drawings(brief).split("\n"))
    for number, (one, other) in enumerate(zip_longest(lines, written), 1):
        if one != other:
            yield BriefFinding(kind=FindingKind.PAGE_ALTERED, found=str(number))
            return


def _without_drawing(line: str) -> str:
    return _DRAWING.sub("<img", line)
