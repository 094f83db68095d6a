"""What a Word file holds and does not show, or shows struck through, is kept and not read; its neighbours are."""

import pytest

from routekaart.domain.document import BlockKind, Body, Change
from routekaart.parsing.docx import parse_docx
from tests.parsing.making_docx import STYLES, make_docx, p, row, t, table

SHOWN = "32.500 kwamen aan"
OFF = '<w:vanish w:val="0"/>'


def run(text: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(kind: str, key: str, properties: str, *, default: bool = False, on: str = "") -> str:
    mark, rests = ' w:default="1"' if default else "", f'<w:basedOn w:val="{on}"/>' if on else ""
    return (
        f'<w:style w:type="{kind}"{mark} w:styleId="{key}"><w:name w:val="{key}"/>{rests}'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


def defaults(properties: str) -> str:
    return f"<w:docDefaults><w:rPrDefault><w:rPr>{properties}</w:rPr></w:rPrDefault></w:docDefaults>"


def styled_table(key: str, *blocks: str) -> str:
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="{key}"/></w:tblPr><w:tr>{"".join(blocks)}</w:tr></w:tbl>'


def cell_of(inner: str) -> str:
    return f"<w:tc>{inner}</w:tc>"


def kept(body: Body, shown: str) -> tuple[BlockKind, Change | None]:
    """Return as what a text is kept that is not read."""
    return next((b.kind, b.change) for b in body.blocks if shown in body.text[b.start : b.end])


def reference(number: int) -> str:
    return f'<w:footnoteReference w:id="{number}"/>'


def note(number: int, text: str) -> str:
    return f'<w:footnote w:id="{number}">{p(text)}</w:footnote>'


@pytest.mark.parametrize(
    "properties", ["<w:strike/>", "<w:dstrike/>", '<w:strike w:val="true"/>', '<w:rStyle w:val="Weg"/>']
)
def test_what_is_struck_through_is_kept_as_deleted(properties: str) -> None:
    styles = STYLES + style("character", "Weg", "<w:strike/>")
    body = parse_docx(make_docx(p("Er kwamen ", run("50.000", properties), t(" 32.500 aan")), styles=styles))
    assert body.running.text == "Er kwamen  32.500 aan\n"
    assert kept(body, "50.000") == (BlockKind.PARAGRAPH, Change.DELETED)


@pytest.mark.parametrize(
    "properties", ['<w:strike w:val="0"/>', '<w:dstrike w:val="false"/>', "<w:u/>", '<w:color w:val="FFFFFF"/>']
)
def test_what_is_not_struck_through_is_read(properties: str) -> None:
    body = parse_docx(make_docx(p("Er kwamen ", run("50.000", properties), t(" aan"))))
    assert body.running.text == "Er kwamen 50.000 aan\n"


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:vanish/>"])
def test_the_look_of_a_paragraph_style_holds_unless_the_run_takes_it_back(look: str) -> None:
    back = look.replace("/>", ' w:val="0"/>')
    styles = STYLES + style("paragraph", "Oud", look) + style("paragraph", "Ouder", "", on="Oud")
    made = make_docx(p("50.000 ", run(SHOWN, back), style="Ouder"), p("Verder"), styles=styles)
    body = parse_docx(made)
    assert body.running.text == f"{SHOWN}\nVerder\n"
    assert "50.000" in body.text


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:vanish/>"])
@pytest.mark.parametrize("where", ["defaults", "character"])
def test_what_holds_for_a_whole_document_holds_for_each_run(look: str, where: str) -> None:
    back = look.replace("/>", ' w:val="0"/>')
    whole = defaults(look) if where == "defaults" else style("character", "Letters", look, default=True)
    body = parse_docx(make_docx(p("50.000"), p(run(SHOWN, back)), styles=whole + STYLES))
    assert body.running.text == f"{SHOWN}\n"
    assert "50.000" in body.text


def test_a_style_of_its_own_takes_the_place_of_the_default_one() -> None:
    styles = (
        STYLES + style("character", "Letters", "<w:vanish/>", default=True) + style("character", "Nadruk", "<w:b/>")
    )
    body = parse_docx(make_docx(p("50.000"), p(run(SHOWN, '<w:rStyle w:val="Nadruk"/>')), styles=styles))
    assert body.running.text == f"{SHOWN}\n"


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:vanish/>"])
def test_a_table_style_holds_in_its_table_and_nowhere_else(look: str) -> None:
    styles = STYLES + style("table", "Leeg", look) + style("table", "Vol", "<w:b/>")
    inner = styled_table("Vol", cell_of(p("14.000")))
    blocks = (
        styled_table("Leeg", cell_of(p("50.000") + inner + p("x"))),
        styled_table("Vol", cell_of(p(SHOWN))),
        p("Na"),
    )
    body = parse_docx(make_docx(*blocks, styles=styles))
    assert body.running.text == f"{SHOWN}\nNa\n"
    assert {"50.000", "14.000"} <= set(body.text.split())


def test_a_hidden_row_is_not_read_and_the_row_below_it_is() -> None:
    rows = (
        row("Marokko", "50.000", properties="<w:hidden/>"),
        row("Algerije", "650", properties='<w:hidden w:val="0"/>'),
    )
    body = parse_docx(make_docx(table(*rows)))
    assert body.running.text == "Algerije\t650\n"
    assert kept(body, "50.000") == (BlockKind.COMMENT, None)


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (f"<w:r><w:rPr><w:vanish/></w:rPr>{reference(1)}</w:r>", (BlockKind.FURNITURE, None)),
        (f"<w:r><w:rPr><w:strike/></w:rPr>{reference(1)}</w:r>", (BlockKind.FOOTNOTE, Change.DELETED)),
        (f"<w:del><w:r>{reference(1)}</w:r></w:del>", (BlockKind.FOOTNOTE, Change.DELETED)),
        ("", (BlockKind.FURNITURE, None)),
    ],
    ids=["hidden", "struck", "deleted", "missing"],
)
def test_a_footnote_is_read_only_if_its_mark_is(mark: str, expected: tuple[BlockKind, Change | None]) -> None:
    text = p("Tekst", mark, f"<w:r><w:rPr>{OFF}</w:rPr>{reference(2)}</w:r>")
    body = parse_docx(make_docx(text, footnotes=note(1, "Er waren 50.000.") + note(2, SHOWN)))
    assert body.running.text == f"Tekst\n{SHOWN}\n"
    assert kept(body, "50.000") == expected


def test_a_footnote_with_a_hidden_and_a_visible_mark_is_read() -> None:
    marks = f"<w:r><w:rPr><w:vanish/></w:rPr>{reference(1)}</w:r>", f"<w:r>{reference(1)}</w:r>"
    body = parse_docx(make_docx(p("Tekst", *marks), footnotes=note(1, SHOWN)))
    assert body.running.text == f"Tekst\n{SHOWN}\n"


def test_an_item_that_is_struck_through_is_still_counted() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    items = p(run("50.000", "<w:strike/>"), properties=listed), p(SHOWN, properties=listed)
    body = parse_docx(make_docx(*items))
    assert [(b.label, b.change) for b in body.blocks][-1] == ("2.", None)
    assert body.running.text == f"{SHOWN}\n"


def test_a_text_box_on_a_hidden_run_is_hidden() -> None:
    def box(properties: str, shown: str) -> str:
        inner = f"<w:pict><v:textbox><w:txbxContent>{p(shown)}</w:txbxContent></v:textbox></w:pict>"
        return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"

    body = parse_docx(make_docx(p("Voor", box("<w:vanish/>", "50.000")), p("Na", box("<w:strike/>", SHOWN))))
    assert body.running.text == f"Voor\nNa\n{SHOWN}\n"
