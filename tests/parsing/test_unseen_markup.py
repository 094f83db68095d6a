"""What a web page or publication does not show, or strikes through, is not read; its neighbours are."""

import pytest

from routekaart.domain.document import Body, Change
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.html import parse_html
from routekaart.parsing.xml import parse_xml

SHOWN = "32.500 kwamen aan"


def page(inner: str, style: str = "", attributes: str = "") -> Body:
    sheet = f"<style {attributes}>{style}</style>" if style else ""
    return parse_html(f"<html><head>{sheet}</head><body><p>Voor</p>{inner}<p>Na</p></body></html>".encode())


def deleted(body: Body) -> list[str]:
    return [body.text[b.start : b.end] for b in body.blocks if b.change is Change.DELETED]


@pytest.mark.parametrize(
    "struck",
    [
        "<s>50.000</s>", "<strike>50.000</strike>", "<del>50.000</del>", "<DEL>50.000</DEL>",
        '<span style="text-decoration: line-through">50.000</span>',
        '<b style="TEXT-DECORATION:underline Line-Through red">50.000</b>',
        '<sup style="text-decoration-line:line-through">50.000</sup>',
    ],
)  # fmt: skip
def test_words_that_are_struck_through_are_kept_as_deleted(struck: str) -> None:
    body = page(f"<p>Er kwamen {struck} 32.500 aan</p>")
    assert body.running.text == "Voor\nEr kwamen 32.500 aan\nNa\n"
    assert deleted(body) == ["50.000"]


@pytest.mark.parametrize("name", ["p", "div", "li", "h2", "blockquote"])
def test_a_block_that_is_struck_through_is_kept_as_deleted(name: str) -> None:
    body = page(f'<{name} style="text-decoration:line-through">Er kwamen <b>50.000</b></{name}>')
    assert (body.running.text, deleted(body)) == ("Voor\nNa\n", ["Er kwamen 50.000"])


def test_cells_of_a_row_that_is_struck_through_are_kept_as_deleted() -> None:
    rows = '<tr style="text-decoration:line-through"><td>Marokko<td>50.000</tr><tr><td>Algerije<td>650</tr>'
    body = page(f"<table>{rows}</table>")
    assert (body.running.text, deleted(body)) == ("Voor\nAlgerije\t650\nNa\n", ["Marokko", "50.000"])


@pytest.mark.parametrize(
    "attributes",
    [
        'style="opacity:0"', 'style="opacity: 0.0"', 'style="opacity:0%"', 'style="font-size:0"',
        'style="font-size: 0px"', 'style="font-size:.1pt"', 'style="color:red; visibility: hidden"',
        'style="VISIBILITY:HIDDEN"', 'style="display:none"', 'style="display/**/:none!important; display:block"',
        'style="position:absolute; left:-9999px"', 'style="position:fixed;top:-600px"', 'style="text-indent:-999em"',
        'aria-hidden="TRUE"', 'aria-hidden=" true "', "hidden", 'hidden="until-found"', "HIDDEN",
    ],
)  # fmt: skip
def test_what_is_not_shown_is_not_read(attributes: str) -> None:
    assert page(f"<p>Er <span {attributes}>50.000</span> ook</p>").running.text == "Voor\nEr ook\nNa\n"
    assert page(f"<p {attributes}>Er kwamen <b>50.000</b></p>").running.text == "Voor\nNa\n"


@pytest.mark.parametrize(
    "attributes",
    [
        'style="opacity:1"', 'style="opacity:.5"', 'style="font-size:0.8em"', 'style="font-size:10px"',
        'style="font-size:small"', 'style="font-size:80%"', 'style="visibility:visible"', 'style="display:block"',
        'style="display:none; display:block"', 'style="position:absolute;left:-10px"', 'style="left:-9999px"',
        'style="position:relative; top:-4px"', 'style="text-indent:-2em"', 'aria-hidden="false"',
        'style="text-decoration:underline"', 'style="text-decoration:none"', 'style="color:#fff"',
        'style="min-font-size:0"', 'style=""', 'style="font-size"', 'style=";;:"', "data-hidden",
    ],
)  # fmt: skip
def test_what_is_shown_is_read(attributes: str) -> None:
    assert page(f"<p {attributes}>{SHOWN}</p>").running.text == f"Voor\n{SHOWN}\nNa\n"


def test_what_shows_itself_within_what_is_not_shown_is_read() -> None:
    gaps = (
        f'<div style="font-size:0">50.000 <p style="font-size:12px">{SHOWN}</p><p style="font-size:2em">9.000</p></div>'
    )
    assert page(gaps).running.text == f"Voor\n{SHOWN}\nNa\n"
    seen = f'<div style="visibility:hidden">50.000<p style="visibility:visible">{SHOWN}</p></div>'
    assert page(seen).running.text == f"Voor\n{SHOWN}\nNa\n"
    both = '<div style="visibility:hidden"><p style="font-size:12px">50.000</p></div>'
    assert page(both).running.text == "Voor\nNa\n"


@pytest.mark.parametrize(
    ("style", "attributes"),
    [
        (".weg {display:none}", 'class="a weg"'),
        ("p.weg, .x { color: red; visibility: hidden }", 'class="weg"'),
        ("#weg{display:none}", 'id="weg"'),
        ("h1 {display:block} .weg {} /* } */ .weg {display : none}", 'class="weg"'),
        ("@charset 'utf-8'; @media screen { .weg {display:none} }", 'class="weg"'),
        (".weg {display:none !important}", 'class="weg" style="display:block"'),
        (".weg {display:none} p {display:block}", 'class="weg"'),
        (".weg {display:none; display:blok}", 'class="weg"'),
    ],
)
def test_a_rule_of_the_page_hides(style: str, attributes: str) -> None:
    assert page(f"<p {attributes}>50.000</p><p>{SHOWN}</p>", style).running.text == f"Voor\n{SHOWN}\nNa\n"


def test_a_rule_of_the_page_strikes_through() -> None:
    body = page('<p>Er <ins>32.500</ins> <q class="oud">50.000</q></p>', ".oud{text-decoration:line-through}")
    assert (body.running.text, deleted(body)) == ("Voor\nEr 32.500\nNa\n", ["50.000"])


@pytest.mark.parametrize(
    ("style", "attributes"),
    [
        (".weg {display:none}", 'class="wegen"'),
        (".weg {display:none}", 'id="weg"'),
        ("div.weg {display:none}", 'class="weg"'),
        (".weg.ook {display:none}", 'class="weg"'),
        ("@media print { .weg {display:none} }", 'class="weg"'),
        ("@media screen { @media print { .weg {display:none} } }", 'class="weg"'),
        ("@keyframes a { from {visibility:hidden} } ", 'class="from"'),
        ("nav .weg {display:none}", 'class="weg"'),
        (".weg:hover {display:none}", 'class="weg"'),
        (".weg {display:none} .weg {display:block}", 'class="weg"'),
        (".weg {display:none} #toch {display:block}", 'class="weg" id="toch"'),
        (".weg {display:none}", 'class="weg" style="display:block"'),
        ("/* .weg {display:none} */", 'class="weg"'),
        (".weg {opacity:0}", 'class="weg"'),
        ("}}{ .weg", 'class="weg"'),
    ],
)
def test_a_rule_that_does_not_hold_hides_nothing(style: str, attributes: str) -> None:
    assert page(f"<p {attributes}>{SHOWN}</p>", style).running.text == f"Voor\n{SHOWN}\nNa\n"


def test_a_style_sheet_for_paper_hides_nothing() -> None:
    body = page(f'<p class="weg">{SHOWN}</p>', ".weg{display:none}", 'media="print"')
    assert body.running.text == f"Voor\n{SHOWN}\nNa\n"


@pytest.mark.parametrize("tag", ['nadruk type="doorgehaald"', 'nadruk type="Doorgehaald"', 'del id="a"'])
def test_what_a_publication_strikes_through_is_kept_as_deleted(tag: str) -> None:
    struck = f"<{tag}>50.000</{tag.split(maxsplit=1)[0]}>"
    body = parse_xml(f"<kamerstuk><al>Er kwamen {struck} 32.500 aan</al></kamerstuk>".encode())
    assert (body.running.text, deleted(body)) == ("Er kwamen 32.500 aan\n", ["50.000"])


@pytest.mark.parametrize("tag", ['nadruk type="vet"', "nadruk", 'inf type="doorgehaald"'])
def test_other_emphasis_of_a_publication_is_read(tag: str) -> None:
    marked = f"<{tag}>50.000</{tag.split(maxsplit=1)[0]}>"
    body = parse_xml(f"<kamerstuk><al>Er kwamen {marked} aan</al></kamerstuk>".encode())
    assert body.running.text == "Er kwamen 50.000 aan\n"


def test_a_page_with_rules_without_end_is_refused() -> None:
    with pytest.raises(UnreadableLetter, match="rules of style"):
        page("<p>Tekst</p>", ".weg{display:none}" * 1_000)


@pytest.mark.parametrize(
    "style", ["a" * 300_000, "@media all{" * 50_000 + "}" * 50_000, "/*" * 200_000, "a{b:c;" * 50_000]
)
def test_a_style_sheet_cannot_take_time_without_end(style: str) -> None:
    assert page(f"<p>{SHOWN}</p>", style).running.text == f"Voor\n{SHOWN}\nNa\n"
