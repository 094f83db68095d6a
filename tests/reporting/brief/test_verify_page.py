"""A page that comes back: its figures, its words, and the rest of it."""

import re

import pytest

from routekaart.domain.errors import NotationError, UnreadableLetter
from routekaart.parsing.briefs import is_brief_file, parse_brief_file
from tests.reporting.brief.damaging import findings, told


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
        ("</body>", "<script>alert(1)</script></body>", "page_altered"),
    ],
)
def test_what_was_changed_on_a_page_is_named(page: str, old: str, new: str, kind: str) -> None:
    changed = page.replace(old, new, 1)
    assert changed != page
    assert kind in {one.kind for one in findings(changed.encode())}


def test_a_page_of_another_version_is_held_against_its_words_only(page: str) -> None:
    changed = page.replace("--ink: #1a1a1a", "--ink: #222222").encode()
    assert findings(changed, version="9.9.9") == []


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
