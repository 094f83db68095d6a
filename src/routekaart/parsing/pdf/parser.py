"""A PDF's bytes become a body."""

import time
from collections.abc import Iterator
from typing import Any

from routekaart.domain.document import BlockKind, Body, Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_TEXT, LONGEST_PARSING, MOST_PAGES
from routekaart.parsing.building import BodyBuilder
from routekaart.parsing.pdf.columns import Region, find_regions
from routekaart.parsing.pdf.furniture import take_furniture
from routekaart.parsing.pdf.grids import take_grids, to_table
from routekaart.parsing.pdf.lines import Line, find_rows, to_line
from routekaart.parsing.pdf.measures import Measures, measure
from routekaart.parsing.pdf.native import opened, page_of
from routekaart.parsing.pdf.notes import Mark, Note, find_marks, match_notes, take_notes
from routekaart.parsing.pdf.pages import read_page
from routekaart.parsing.pdf.paragraphs import Draft, Flow
from routekaart.parsing.pdf.runs import Page, Run
from routekaart.parsing.pdf.tables import Table, find_tables
from routekaart.parsing.pdf.writing import Writer

_LONG = 40
_SEVERAL = 2
_MOST_NAMED = 20
_SHORTEN = "Hand in the pages that matter as a file of their own."


def parse_pdf(raw: bytes) -> Body:
    """Return what a PDF says.

    Footnotes follow the body, each with the place of its mark; what pages added closes it.

    Raises:
        UnreadableLetter: if it is locked, damaged, larger than the limits allow, or a scan without text.
    """
    with opened(raw) as document:
        pages = list(_pages(document))
        title = document.get_metadata_value("Title")
    scans = [page for page in pages if page.is_picture]
    hidden = any(page.unseen for page in pages)
    if not any(page.runs for page in pages):
        raise UnreadableLetter(
            "this is a scan without text"
            if scans
            else "the PDF has no text that is shown"
            if hidden
            else "the PDF has no text",
            remedy="Run text recognition on it first, for instance: ocrmypdf -l nld LETTER.pdf LETTER-text.pdf",
        )
    return _body(pages, title=" ".join(title.split()), remarks=_remarks(pages))


def _pages(document: Any) -> Iterator[Page]:
    if len(document) > MOST_PAGES:
        raise UnreadableLetter(
            f"the PDF has {len(document):,} pages, and {MOST_PAGES:,} is the most that is read", remedy=_SHORTEN
        )
    started, length = time.process_time(), 0
    for index in range(len(document)):
        with page_of(document, index) as opened_page:
            page = Page(index, is_damaged=True) if opened_page is None else read_page(index, *opened_page)
        length += len(page.text)
        if length > LARGEST_TEXT:
            raise UnreadableLetter(
                f"the PDF has over {LARGEST_TEXT:,} characters, the most that is read", remedy=_SHORTEN
            )
        if time.process_time() - started > LONGEST_PARSING:
            raise UnreadableLetter(
                f"the PDF takes over {LONGEST_PARSING} seconds to read", where=f"page {index + 1}", remedy=_SHORTEN
            )
        yield page


def _body(pages: list[Page], *, title: str, remarks: tuple[str, ...]) -> Body:
    measures = measure(pages)
    furniture = take_furniture(pages, measures)
    flow, notes, tables = Flow(measures), list[Note](), 0
    for page in pages:
        drawn = _drawn(page, measures)
        for region in find_regions(page.runs, page.rules):
            right = _right(region, measures)
            items = _items(page, region, right, measures, drawn)
            notes += take_notes(page, items, measures, notes[-1] if notes else None)
            fresh = True
            for item in items:
                if isinstance(item, Line):
                    flow.add_line(item, right, fresh=fresh)
                    fresh = False
                else:
                    flow.add_table(item, tables)
                    tables += 1
    drafts = flow.finish()
    marks = [mark for draft in drafts for line in draft.lines for mark in find_marks(line)]
    match_notes(marks, notes)
    return _written(drafts, marks, notes, pages, furniture).build(title=title, remarks=remarks)


def _right(region: Region, measures: Measures) -> float:
    """Return the edge that full lines of a region reach."""
    if region.right is not None:
        return region.right
    ends = [run.x1 for run in region.runs if run.end - run.start >= _LONG]
    own = max(ends, default=measures.right)
    # A page of another size has an edge of its own, which several of its lines reach.
    return own if sum(end > own - measures.size / 2 for end in ends) > _SEVERAL else measures.right


def _drawn(page: Page, measures: Measures) -> dict[int, Table]:
    """Put a run in the place of each drawn table of a page, and return the tables by the ids of those runs."""
    tables = {}
    for grid in take_grids(page):
        stand_in = grid.stand_in(measures.size)
        page.runs.append(stand_in)
        tables[id(stand_in)] = to_table(page, grid)
    return tables


def _items(page: Page, region: Region, right: float, measures: Measures, drawn: dict[int, Table]) -> list[Line | Table]:
    """Return the lines and tables of a region from top to bottom."""
    if not drawn:
        return find_tables(page, region.runs, right=right, measures=measures)
    items: list[Line | Table] = []
    above: list[Run] = []
    for run in sorted(region.runs, key=lambda run: -run.base):
        if id(run) in drawn:
            items += [*find_tables(page, above, right=right, measures=measures), drawn[id(run)]]
            above = []
        else:
            above.append(run)
    return items + find_tables(page, above, right=right, measures=measures)


def _written(
    drafts: list[Draft], marks: list[Mark], notes: list[Note], pages: list[Page], furniture: list[list[Any]]
) -> BodyBuilder:
    writer = Writer(BodyBuilder(Format.PDF), pages, {id(mark.part): mark for mark in marks})
    for draft in drafts:
        writer.write(draft)
    for note in notes:
        writer.write(Draft(BlockKind.FOOTNOTE, note.lines, label=note.label), anchor=writer.anchors.get(id(note)))
    for page, runs in zip(pages, furniture, strict=True):
        for row in find_rows(runs):
            writer.write(Draft(BlockKind.FURNITURE, [to_line(page, row)]))
    return writer.builder


def _remarks(pages: list[Page]) -> tuple[str, ...]:
    """Say which pages were not read, or not all of them."""
    kinds = (
        ("is a scan without text", "are scans without text", [page.index + 1 for page in pages if page.is_picture]),
        (
            "is damaged and was not read",
            "are damaged and were not read",
            [page.index + 1 for page in pages if page.is_damaged],
        ),
        (
            "has text that is not shown, under a black box or without ink; it was kept and not read",
            "have text that is not shown, under a black box or without ink; it was kept and not read",
            [page.index + 1 for page in pages if page.hides_text],
        ),
    )
    return tuple(_remark(one, many, numbers) for one, many, numbers in kinds if numbers)


def _remark(one: str, many: str, numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"page {numbers[0]} {one}"
    more = " and more" if len(numbers) > _MOST_NAMED else ""
    return f"pages {', '.join(map(str, numbers[:_MOST_NAMED]))}{more} {many}"
