"""Small files as publishers make them, for the tests of the readers."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from routekaart.domain.errors import RefusedTable
from routekaart.statistics.formats import FORMATS
from routekaart.statistics.layout import Format, Layout
from routekaart.statistics.table import Table

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def layout(**given: Any) -> Layout:
    """Make a layout of which only the reading matters."""
    return Layout.model_validate({"series": (), "columns": (), "formats": tuple(FORMATS), **given})


def read(name: Format, raw: bytes, **given: Any) -> Table:
    """Read bytes with the reader of one format."""
    return FORMATS[name](raw, layout(**given), where="file")


def rows_of(table: Table) -> list[tuple[str, ...]]:
    """Give the rows of a table."""
    return list(zip(*(column.to_pylist() for column in table.columns.values()), strict=True))


def assert_sound_or_refused(name: Format, raw: bytes) -> None:
    """Check that bytes become columns of text of one length, or are refused on purpose."""
    try:
        table = read(name, raw)
    except RefusedTable:
        return
    assert_sound(table)


def assert_sound(table: Table) -> None:
    """Check that a table has columns of text of one length."""
    for column in table.columns.values():
        assert (str(column.type), len(column), column.null_count) == ("string", table.rows, 0)
        column.validate(full=True)
    assert table.row_numbers is None or len(table.row_numbers) == table.rows


def as_json(content: object) -> bytes:
    """Write JSON."""
    return json.dumps(content).encode()


def as_zip(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts in a zip."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def as_pages(*pages: object, skip: int = 0) -> bytes:
    """Pack pages as they are kept when they are fetched."""
    return as_zip({f"page-{number:04}.json": as_json(page) for number, page in enumerate(pages, 1) if number != skip})


def xlsx_parts(sheets: Mapping[str, str]) -> dict[str, bytes]:
    """Write the parts of an xlsx file; each sheet is given as the XML of its rows."""
    numbered = list(enumerate(sheets, 1))
    listed = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in numbered)
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n, _ in numbered
    )
    parts = {
        "[Content_Types].xml": f'{_START}<Types xmlns="{_PACKAGE}/content-types"></Types>',
        "_rels/.rels": f'{_START}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_START}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'{_START}<Relationships xmlns="{_PACKAGE}/relationships">{related}'
        "</Relationships>",
    }
    for number, name in numbered:
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'{_START}<worksheet xmlns="{_MAIN}"><sheetData>{sheets[name]}</sheetData></worksheet>'
        )
    return {name: text.encode() for name, text in parts.items()}


def as_xlsx(*rows: Sequence[object], sheet: str = "Sheet1") -> bytes:
    """Make an xlsx file with one sheet."""
    return as_zip(xlsx_parts({sheet: sheet_rows(*rows)}))


def sheet_rows(*rows: Sequence[object]) -> str:
    """Write the rows of a sheet; `None` is an empty cell, a pair gives its type too."""
    return "".join(
        f'<row r="{number}">'
        + "".join(_cell(cell, "ABCDEFGH"[place], number) for place, cell in enumerate(row))
        + "</row>"
        for number, row in enumerate(rows, 1)
    )


def _cell(cell: object, column: str, row: int) -> str:
    place = f'r="{column}{row}"'
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f'<c {place} t="inlineStr"><is><t>{cell}</t></is></c>'
    if isinstance(cell, tuple):
        return f'<c {place} t="{cell[0]}"><v>{cell[1]}</v></c>'
    return f"<c {place}><v>{cell}</v></c>"
