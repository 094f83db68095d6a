"""A page of a letter against the page that would be written of the same record."""

import hashlib
import re
from collections.abc import Iterator
from itertools import zip_longest

from routekaart.domain.brief import Brief
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind

_DRAWING = re.compile(r'^<img src="data:image/svg\+xml;base64,[A-Za-z0-9+/=]*"')
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
KNOWN_STYLES = frozenset({"815b469f5b966088cccdfc5d20f350abaefbff75e569613ce59f0617047dc456"})
"""Digests of the style sheets that letters were ever written with; a new one is added, and none is taken out.

A page of an older version is held against its words and elements only, and with a style sheet of one's own any word on
it can be hidden and any other be shown.
"""


def compare_page(brief: Brief, page: str) -> Iterator[BriefFinding]:
    """Give the first line of a page that is not as it would be written now.

    A drawing is no fault: another version of the library that draws may draw the same in other bytes. It is told.
    """
    from routekaart.reporting.brief.html.render import render_html

    drawing = ""
    lines, written = page.split("\n"), render_html(brief).split("\n")
    for number, (one, other) in enumerate(zip_longest(lines, written), 1):
        if one == other:
            continue
        if one is None or other is None or _without_drawing(one) != _without_drawing(other):
            yield BriefFinding(kind=FindingKind.PAGE_ALTERED, found=str(number))
            return
        drawing = drawing or str(number)
    if drawing:
        yield BriefFinding(kind=FindingKind.DRAWING_ALTERED, found=drawing)


def compare_style(page: str) -> Iterator[BriefFinding]:
    """Give the line of a style sheet with which no letter was ever written."""
    found = _STYLE.search(page)
    if found is None or hashlib.sha256(found[1].encode()).hexdigest() not in KNOWN_STYLES:
        line = 1 if found is None else page.count("\n", 0, found.start()) + 1
        yield BriefFinding(kind=FindingKind.PAGE_ALTERED, found=str(line))


def _without_drawing(line: str) -> str:
    return _DRAWING.sub("<img", line)
