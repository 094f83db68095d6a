"""A page that comes back: its figures, its words, and the rest of it."""

import hashlib
import re

import pytest

from routekaart.domain.errors import NotationError, UnreadableLetter
from routekaart.parsing.briefs import is_brief_file, parse_brief_file
from routekaart.reporting.brief.html.render import load_style
from routekaart.reporting.brief.verifying.page import KNOWN_STYLES
from tests.reporting.brief.damaging import findings, told
from tests.reporting.brief.making import BRIEF


def test_a_page_as_it_was_made_has_nothing_against_it(page: str) -> None:
    assert told(page.encode()) == []


def test_an_edited_figure_is_named_once_as_edited(page: str) -> None:
    edited = page.replace(">97.896</a>", ">97.897</a>", 1)
    assert {(kind, figure) for kind, figure in told(edited.encode())} == {("edited", "s1")}


def test_a_figure_with_another_receipt_is_named(page: str) -> None:
    receipt = re.search(r'data-figure="s1" data-receipt="(\w+)"', page)
    assert receipt is not None
    pasted = page.replace(f'data-receipt="{receipt[1]}"', f'data-receipt="{"0" * 64}"')
    assert set(told(pasted.encode())) == {("pasted", "s1"), ("deleted", "s1")}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (" Meer volgt.", " Meer volgt niet.", "text_altered"),
        (" Meer volgt.", " Er volgen er 5.000.", "untraced"),
        ("nr. 37", "nr. 38", "untraced"),
        ("<dd>12</dd>", "<dd>13</dd>", "untraced"),
        ("</main>", "<p>Een zin erbij.</p></main>", "text_altered"),
        ("default-src 'none'", "default-src *", "page_altered"),
        ("--ink: #1a1a1a", "--ink: #ffffff", "page_altered"),
        ("</body>", "<script>alert(1)</script></body>", "overlaid"),
    ],
)
def test_what_was_changed_on_a_page_is_named(page: str, old: str, new: str, kind: str) -> None:
    changed = page.replace(old, new, 1)
    assert changed != page
    assert kind in {one.kind for one in findings(changed.encode())}


OTHER = "9.9.9"


def test_a_page_of_another_version_is_held_against_its_words_and_elements(page: str) -> None:
    assert told_by_other(page) == {"look_not_compared"}
    moved = page.replace('<dl class="head">', '<dl  class="head">')
    assert told_by_other(moved) == {"look_not_compared"}


def told_by_other(page: str) -> set[str]:
    return {str(one.kind) for one in findings(page.encode(), version=OTHER)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("--ink: #1a1a1a", "--ink: #ffffff"),
        ("</style>", '.figure { font-size: 0 } .figure::after { content: "65.384" }</style>'),
        ("</head>", "<style>.figure { display: none }</style></head>"),
        ('<a class="figure"', '<a style="display: none" class="figure"'),
        ('<a class="figure"', '<a hidden class="figure"'),
        ('<a class="figure"', '<a class="back"'),
        ('<a class="figure"', '<a onclick="this.textContent=\'1\'" class="figure"'),
        ("</main>", "<script>document.title = 1</script></main>"),
        ("</main>", '<input value="65.384"></main>'),
        ("</main>", '<svg><text y="20">65.384</text></svg></main>'),
        ("</main>", "<noscript>65.384</noscript></main>"),
        ("</main>", '<a class="mark" href="#note-1">384</a></main>'),
        ("<main>", "<main>\u202e"),
        ("<main>", '<main dir="rtl">'),
        ("<ul>", "<del><ul></del>"),
        ("</head>", '<meta http-equiv="refresh" content="0; url=https://example.org"></head>'),
    ],
)
def test_what_could_hide_a_figure_or_show_another_fails_for_every_version(page: str, old: str, new: str) -> None:
    changed = page.replace(old, new, 1)
    assert changed != page
    for version in (OTHER, BRIEF.version):
        assert any(one.fails for one in findings(changed.encode(), version=version))


def test_the_style_sheet_of_letters_is_known_by_its_digest() -> None:
    assert hashlib.sha256(load_style().encode()).hexdigest() in KNOWN_STYLES


def test_another_drawing_is_no_fault_and_is_told(page: str) -> None:
    changed = re.sub(r"(svg\+xml;base64,)[A-Za-z0-9+/]{8}", r"\1AAAAAAAA", page)
    assert changed != page
    assert [(one.kind, one.fails) for one in findings(changed.encode())] == [("drawing_altered", False)]


def test_an_altered_record_is_named(page: str) -> None:
    changed = page.replace("&quot;value&quot;:&quot;65383&quot;", "&quot;value&quot;:&quot;65384&quot;")
    assert changed != page
    assert ("record_altered", "f1") in told(changed.encode())


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.replace("brief-record", "ander"),
        lambda page: page[: len(page) // 2],
        lambda page: page.replace("</html>", ""),
        lambda page: page.replace("</body>", '<data id="brief-record" hidden value="{}"></data></body>'),
    ],
)
def test_a_page_without_its_record_is_refused(page: str, change: object) -> None:
    with pytest.raises((UnreadableLetter, NotationError)):
        findings(change(page).encode())  # type: ignore[operator]


def test_a_page_that_is_nested_without_end_is_refused(page: str) -> None:
    with pytest.raises(UnreadableLetter, match="deeper"):
        parse_brief_file(page.replace("</main>", "<div>" * 5_000 + "</main>").encode())


def test_only_a_page_with_a_record_is_taken_for_a_letter(page: str) -> None:
    assert is_brief_file(page.encode())
    assert not is_brief_file(b"<!doctype html><html><body><p>Een brief.</p></body></html>")
    assert not is_brief_file(b'[{"statement": "x"}]')
