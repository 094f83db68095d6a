"""Read a sheet of an xlsx file, after its parts were unpacked and measured here."""

import re
import zipfile
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from routekaart.statistics.formats import limits
from routekaart.statistics.formats.columns import refuse_too_many, refuse_twice, refused, to_strings
from routekaart.statistics.formats.packed import unpack_parts
from routekaart.statistics.formats.workbook import find_sheet
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table

_OTHER_FORMS = {"xl/workbook.bin": "xlsb", "content.xml": "ods"}
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,8})([0-9]{1,18})""")
"""The place of a row (`r="7"`) or a cell (`r="B7"`) in the XML of a sheet."""
_ERROR = re.compile(rb"""<(?:\w+:)?c\s[^>]*\bt\s*=\s*["']e["'][^>]*>""")
_NO_RESULT = re.compile(rb"(?:</(?:\w+:)?f\s*>|<(?:\w+:)?f\b[^>]*/>)\s*</(?:\w+:)?c\s*>")
_CELL, _ROW = re.compile(rb"<(?:\w+:)?c[\s/>]"), re.compile(rb"<(?:\w+:)?row[\s/>]")
_MOST_COLUMNS = 16_384
_SAVE_AGAIN = "Open it in Excel or LibreOffice and save it again as xlsx, or as CSV."


def read_xlsx(raw: bytes, layout: Layout, *, where: str) -> Table:
    """Read a sheet: `layout.sheet`, or the first one.

    Raises:
        RefusedTable: if the file is damaged, the sheet is not there or too large, or a cell holds TRUE or FALSE.
    """
    parts = unpack_parts(raw, where)
    _refuse_other_forms(parts, where)
    for part in parts.values():
        _refuse_large_sheet(part, where)
    name, sheet = find_sheet(parts, layout.sheet, where)
    _refuse_lost_cells(sheet, where)
    rows = _read_rows(_packed_anew(parts), name, where)
    if len(rows) < layout.header:
        raise refused(f"the sheet has no row {layout.header} with the names of the columns", where)
    return _to_table(rows[layout.header - 1], rows[layout.header :], where)


def _refuse_other_forms(parts: dict[str, bytes], where: str) -> None:
    for name, form in _OTHER_FORMS.items():
        if name in parts:
            raise refused(f"the file is {form}", where, _SAVE_AGAIN)


def _refuse_large_sheet(part: bytes, where: str) -> None:
    """Measure before reading: two cells at the ends of a sheet are few bytes, and much room for what lies between."""
    cells, rows = len(_CELL.findall(part)), len(_ROW.findall(part))
    refuse_too_many(cells, limits.MOST_SHEET_CELLS, "cells in a sheet", where)
    width = height = placed_cells = placed_rows = 0
    for found in _PLACE.finditer(part):
        placed_cells += bool(found[1])
        placed_rows += not found[1]
        height = max(height, int(found[2]))
        width = max(width, _column_number(found[1]))
    # a cell or row may leave out its place, and then stands behind the one before
    width += max(min(cells - placed_cells, _MOST_COLUMNS), 0)
    height += max(rows - placed_rows, 0)
    refuse_too_many(width * height, limits.MOST_SHEET_CELLS, "cells in a sheet", where)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _refuse_lost_cells(sheet: bytes, where: str) -> None:
    """Refuse what the library gives as an empty cell: an error, and a formula that was never computed."""
    if error := _ERROR.search(sheet):
        place = re.search(rb"\br\s*=\s*.([A-Za-z0-9]+)", error[0])
        named = f"cell {place[1].decode()}" if place else "a cell"
        raise refused(f"{named} of the sheet holds an error, such as #N/A", where, "Ask the publisher for the figure.")
    if _NO_RESULT.search(sheet):
        raise refused("a cell of the sheet holds a formula without its result", where, _SAVE_AGAIN)


def _packed_anew(parts: dict[str, bytes]) -> bytes:
    """Pack what was checked, so that the library reads that and nothing else."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def _read_rows(raw: bytes, name: str, where: str) -> list[list[Any]]:
    import python_calamine as calamine

    try:
        workbook = calamine.CalamineWorkbook.from_filelike(BytesIO(raw))
        rows: list[list[Any]] = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (calamine.CalamineError, OSError, ValueError, TypeError, OverflowError) as error:
        raise refused(f"the xlsx file cannot be read: {error}", where, _SAVE_AGAIN) from error
    except BaseException as error:
        # what a library in Rust raises when it breaks off is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise refused("the xlsx file cannot be read; it is damaged", where, _SAVE_AGAIN) from error
    while rows and not any(cell != "" for cell in rows[-1]):
        rows.pop()
    return rows


def _to_table(header: list[Any], body: list[list[Any]], where: str) -> Table:
    names = [_text(cell, "the header", where) for cell in header]
    columns = [list(cells) for cells in zip(*body, strict=True)] or [[] for _ in names]
    # a sheet is as wide as its widest row: what has neither a name nor a cell is no column
    kept = [place for place, name in enumerate(names) if name or any(cell != "" for cell in columns[place])]
    refuse_twice([names[place] for place in kept], where)
    texts = {
        names[place]: to_strings([_text(cell, names[place], where) for cell in columns[place]], names[place], where)
        for place in kept
    }
    ragged = tuple((row, 0) for row, cells in enumerate(body, 1) if not any(cell != "" for cell in cells))
    return Table(columns=texts, ragged=ragged)


def _text(cell: object, column: str, where: str) -> str:
    match cell:
        case str():
            return cell
        case bool():
            raise refused(f"column {column!r} holds {cell}, which is neither text, number nor date", where, _SAVE_AGAIN)
        case float():
            return str(int(cell)) if cell.is_integer() else f"{Decimal(repr(cell)):f}"
        case int():
            return str(cell)
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            raise refused(f"column {column!r} holds a {type(cell).__name__}", where, _SAVE_AGAIN)
