"""What holds for the body of any file, whatever is in it."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from routekaart.parsing import parse_letter, parse_text
from routekaart.parsing.html import parse_html
from routekaart.parsing.markup.grid import Grid
from routekaart.parsing.xml import parse_xml
from tests.parsing.tracing import (
    assert_sound,
    assert_sound_or_refused,
    same,
    sample,
    stretches,
    text_in_page,
    text_in_xml,
)

WORDS = st.text(alphabet="ab 12.,-\n\t\u00a0\u00ad\u200f²é", max_size=8)
XML_NAMES = st.sampled_from(
    [
        "al", "titel", "kop", "nr", "noot", "noot.nr", "noot.al", "nootref", "lijst", "li", "li.nr", "table", "tgroup",
        "thead", "row", "entry", "nadruk", "sup", "br", "stuk", "divisie", "ondertekening", "naam", "datum", "onbekend",
        "stuknr", "lid", "lidnr",
    ]
)  # fmt: skip
HTML_NAMES = st.sampled_from(
    [
        "p", "div", "h2", "ul", "ol", "li", "table", "tr", "td", "th", "sup", "a", "b", "i", "br", "span", "pre", "del",
        "section", "article", "header", "form", "select", "svg", "script", "style", "title", "textarea", "template",
    ]
)  # fmt: skip


def trees(names: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Make markup that is well-formed."""
    return st.recursive(
        WORDS,
        lambda inner: st.builds(
            lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", names, st.lists(inner, max_size=5)
        ),
        max_leaves=25,
    )


def shards(names: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Make markup that is not: tags that open and close anywhere, with odd attributes."""
    attributes = st.sampled_from(
        [
            "",
            " class=nootnum href='#n1'",
            " id=n1",
            " hidden",
            " colspan=3",
            " rowspan='2",
            ' x="',
            " class='voet noot'",
            "/",
        ]
    )
    tags = st.builds(lambda end, name, more: f"<{end}{name}{more}>", st.sampled_from(["", "/"]), names, attributes)
    odd = st.sampled_from(
        ["<!--", "-->", "<![CDATA[", "]]>", "<", ">", "&amp;", "&#8239;", "&euml", "<!doctype html>", "</"]
    )
    return st.lists(WORDS | tags | odd, max_size=30).map("".join)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_sound_body_or_a_refusal(raw: bytes) -> None:
    assert_sound_or_refused(parse_letter, raw)


@given(st.text(alphabet="aBc12 .,:;-–()[]²\n\r\t\f\v\u00a0\u00ad\u200b\u2028\u0085", max_size=300))
@example("Pagina 1 van 2\nx\n2\n2\nPagina 2 van 2\n")
@example("-\u00ad-\na")
def test_any_text_has_sound_blocks(text: str) -> None:
    body = parse_text(text)
    assert body.text == text
    assert_sound(body)


@given(trees(XML_NAMES))
@settings(deadline=None)
def test_any_publication_is_a_sound_body(content: str) -> None:
    assert_sound(parse_xml(f"<kamerstuk>{content}</kamerstuk>".encode()))


@given(trees(XML_NAMES))
@settings(deadline=None)
def test_no_word_of_a_publication_is_lost(content: str) -> None:
    raw = f"<kamerstuk>{content}</kamerstuk>".encode()
    body = parse_xml(raw)
    kept = "".join("".join((body.text[block.start : block.end], block.label)) for block in body.blocks)
    for letter in "ab":
        assert kept.count(letter) >= str(etree.fromstring(raw).xpath("string()")).count(letter)


@given(trees(HTML_NAMES) | shards(HTML_NAMES))
@settings(deadline=None)
def test_any_page_is_a_sound_body(content: str) -> None:
    assert_sound(parse_html(f"<!doctype html><body>{content}".encode()))


@given(trees(XML_NAMES))
@settings(deadline=None)
def test_every_stretch_of_a_publication_leads_back(content: str) -> None:
    raw = f"<kamerstuk>{content}</kamerstuk>".encode()
    for text, path, at in stretches(parse_xml(raw)):
        assert not path or same(text, text_in_xml(raw, path)[at : at + len(text)])


@given(trees(HTML_NAMES.filter(lambda name: name != "svg")))
@settings(deadline=None)
def test_every_stretch_of_a_page_leads_back_in_the_tree_that_a_browser_makes(content: str) -> None:
    raw = f"<!doctype html><body>{content}"
    page = LexborHTMLParser(raw)
    for text, path, at in stretches(parse_html(raw.encode())):
        assert not path or same(text, text_in_page(page, path)[at : at + len(text)])


@given(st.sampled_from(["kamerstuk.xml", "bekendmaking.html"]), st.integers(0), st.binary(min_size=1, max_size=4))
@settings(deadline=None)
def test_a_damaged_file_is_a_sound_body_or_a_refusal(name: str, place: int, damage: bytes) -> None:
    raw = sample(name)
    place %= len(raw)
    assert_sound_or_refused(parse_letter, raw[:place] + damage + raw[place + len(damage) :])


@given(st.lists(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=5), max_size=6))
def test_cells_of_a_table_never_cover_each_other(rows: list[list[tuple[int, int]]]) -> None:
    grid, taken = Grid(number=0), set[tuple[int, int]]()
    for number, row in enumerate(rows):
        grid.next_row()
        for columns, high in row:
            first = grid.place(columns=columns, rows=high)
            assert (number, first) not in taken
            taken |= {(number + down, first + right) for down in range(high) for right in range(columns)}
