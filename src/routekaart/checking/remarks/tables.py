"""Tables with a total row: whether each column comes to its total."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from routekaart.checking.lexicon import compile_any
from routekaart.domain.document import Block, BlockKind, Body
from routekaart.domain.letter import Document
from routekaart.domain.remark import Remark, RemarkCode

_TOTAL = compile_any("sums", "total_row")
_NO_PLAIN_PART = compile_any("sums", "no_plain_part")
"""Rows that are parts of other rows, or more than one of them: then the rows are not the parts of the total."""
_NOT_ADDED = compile_any("sums", "not_added")
# Three figures behind a comma may be thousands in English: what is read two ways is not read.
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:[.\s\u00a0]\d{3})+|\d+)(?:,\d{1,2})?\s*(%?)")

Cells = Mapping[int, Mapping[int, Block]]
"""The cells of a table by row and column."""


def find_false_totals(document: Document) -> Iterator[Remark]:
    """Yield every total in the last row of a table that is not what its column comes to, beyond rounding."""
    for cells in _tables(document.body).values():
        *rows, last = sorted(cells)
        label = cells[last].get(0)
        if label is None or not _TOTAL.fullmatch(_words(document, label)):
            continue
        header = [row for row in rows if any(block.cell and block.cell.header for block in cells[row].values())]
        named = header or rows[:1]
        parts = [row for row in rows if row not in named]
        if len(parts) >= 2 and _are_plain_parts(document, cells, parts):
            for column, total in cells[last].items():
                heading = " ".join(_words(document, cells[row][column]) for row in named if column in cells[row])
                if column > 0:
                    yield from _judge(document, cells, parts, column, total, heading)


def _tables(body: Body) -> dict[int, dict[int, dict[int, Block]]]:
    tables: dict[int, dict[int, dict[int, Block]]] = defaultdict(lambda: defaultdict(dict))
    for block in body.blocks:
        if block.kind is BlockKind.CELL and block.cell is not None:
            tables[block.cell.table][block.cell.row][block.cell.column] = block
    return tables


def _are_plain_parts(document: Document, cells: Cells, rows: Sequence[int]) -> bool:
    """Tell whether every row has a name of its own, and none is a part or a sum of others."""
    names = [_words(document, cells[row][0]) if 0 in cells[row] else "" for row in rows]
    return all(name and not _NO_PLAIN_PART.search(name) for name in names) and len({*names}) == len(names)


def _judge(
    document: Document, cells: Cells, rows: Sequence[int], column: int, total: Block, heading: str
) -> Iterator[Remark]:
    texts = [_words(document, cells[row][column]) if column in cells[row] else "" for row in rows]
    said = [_parse(text) for text in (*texts, _words(document, total))]
    numbers = [one[0] for one in said if one is not None]
    if len(numbers) != len(said):
        return  # a cell without a number: what it would add is not known
    shares = {one[1] for one in said if one is not None}
    if len(shares) > 1 or (shares == {""} and _NOT_ADDED.search(heading)):
        return
    *parts, whole = numbers
    step = _step(numbers)
    if abs(sum(parts, Decimal(0)) - whole) <= (0 if step == 1 else step * len(numbers) / 2):
        return
    if shares == {"%"} and whole != 100:
        return  # rates of each row, and the rate of all together
    code = RemarkCode.SHARES_DIFFER if shares == {"%"} else RemarkCode.SUM_DIFFERS
    facts = (("sum", f"{sum(parts, Decimal(0)):f}"), ("total", f"{whole:f}"))
    quote = document.text[total.start : total.end]
    yield Remark(code=code, start=total.start, end=total.end, quote=quote, facts=facts)


def _step(numbers: Sequence[Decimal]) -> Decimal:
    """Return to which step all numbers look rounded: 0.1, 1, 5, 10, 100 ..."""
    decimals = max(-min(int(one.as_tuple().exponent), 0) for one in numbers)
    if decimals:
        return Decimal(1).scaleb(-decimals)
    steps = (Decimal(step) for step in (1_000_000, 100_000, 10_000, 1_000, 100, 10, 5))
    return next((step for step in steps if all(one % step == 0 for one in numbers)), Decimal(1))


def _parse(text: str) -> tuple[Decimal, str] | None:
    """Return a number in Dutch notation, and the sign of percent if it has one; `None` if it is something else."""
    match = _NUMBER.fullmatch(text)
    return None if match is None else (Decimal(re.sub(r"[.\s%]", "", text).replace(",", ".")), match[1])


def _words(document: Document, block: Block) -> str:
    return " ".join(document.text[block.start : block.end].split())
