"""What a visitor typed becomes one line of text and two days, or everything that is wrong with it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.reporting.page import Site
from routekaart.reporting.sentence.asking import LONGEST_SENTENCE, Asked, Typed, parse_asked, write_code
from routekaart.reporting.sentence.page import Ask, render_sentence_form
from routekaart.reporting.sentence.words import FAULTS, WORDS

TODAY = date(2025, 11, 20)
SITE = Site(stylesheet="/stijl.css", letters="/", check="/controle", other_language="/controle?lang=en")
CODE = "0123456789abcdef"


def parse(sentence: str = "Er kwamen 5 mensen.", **more: str) -> Asked | list[tuple[str, str]]:
    asked = parse_asked(Typed(sentence=sentence, **more), today=TODAY)
    return asked if isinstance(asked, Asked) else [(fault.field, fault.code) for fault in asked]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  Er kwamen 5 mensen. ", "Er kwamen 5 mensen."),
        ("Er kwamen\r\n5 mensen.", "Er kwamen 5 mensen."),
        ("Er kwamen \n\n\t 5 mensen.", "Er kwamen 5 mensen."),
        ("Er kwamen\x855\u2028mensen.", "Er kwamen 5 mensen."),
        ("Er kwamen 1\N{NO-BREAK SPACE}200 mensen.", "Er kwamen 1\N{NO-BREAK SPACE}200 mensen."),
        ("<b>5</b> & 😀", "<b>5</b> & 😀"),
        ("x" * 1_000, "x" * 1_000),
    ],
)
def test_a_sentence_is_one_line_of_text(typed, read) -> None:
    assert parse(typed).sentence == read


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        ({"sentence": ""}, [("sentence", "empty")]),
        ({"sentence": " \r\n\t "}, [("sentence", "empty")]),
        ({"sentence": "x" * 1_001}, [("sentence", "too_long")]),
        ({"sentence": "a\0b"}, [("sentence", "no_text")]),
        ({"sentence": "a\x1b[31mb"}, [("sentence", "no_text")]),
        ({"sentence": "a" + chr(0xD800)}, [("sentence", "no_text")]),
        ({"sentence": "a\N{REPLACEMENT CHARACTER}b"}, [("sentence", "no_text")]),
        ({"sentence": "\0" * 1_001}, [("sentence", "too_long"), ("sentence", "no_text")]),
        ({"then": "gisteren"}, [("then", "no_day")]),
        ({"then": "2025-02-30"}, [("then", "no_day")]),
        ({"then": "20200710"}, [("then", "no_day")]),
        ({"then": "2020-W10-1"}, [("then", "no_day")]),
        ({"then": "٢٠٢٠-٠٧-١٠"}, [("then", "no_day")]),
        ({"then": "0000-01-01"}, [("then", "no_day")]),
        ({"then": "9999-12-31"}, [("then", "no_day")]),
        ({"then": "2025-11-21"}, [("then", "future")]),
        ({"now": "2025-11-21"}, [("now", "future")]),
        ({"then": "2020-01-02", "now": "2020-01-01"}, [("then", "reversed")]),
        ({"code": "abc"}, [("code", "no_code")]),
        ({"code": f"{CODE}."}, [("code", "no_code")]),
        ({"code": f"{CODE}\n"}, [("code", "no_code")]),
        ({"sentence": "", "then": "x", "now": "y", "code": "z"}, "all four"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_field(typed, faults) -> None:
    found = parse(**typed)
    assert [field for field, _ in found] == ["sentence", "then", "now", "code"] if faults == "all four" else faults


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ({}, (TODAY, TODAY)),
        ({"then": " 2020-07-10 "}, (date(2020, 7, 10), TODAY)),
        ({"then": "2020-07-10", "now": "2020-07-10"}, (date(2020, 7, 10), date(2020, 7, 10))),
        ({"then": "0001-01-01", "now": "2025-11-20"}, (date(1, 1, 1), TODAY)),
    ],
)
def test_a_day_that_is_not_named_is_today(typed, days) -> None:
    asked = parse(**typed)
    assert (asked.then, asked.now) == days


def test_an_outcome_without_findings_has_a_code_that_a_link_can_carry() -> None:
    assert parse(code=write_code([])).code == write_code([])
    assert parse(code=f"{CODE}.{CODE}").code == f"{CODE}.{CODE}"


@given(sentence=st.text(max_size=30) | st.text(min_size=990, max_size=1_010), then=st.text(max_size=12))
def test_anything_typed_is_asked_or_refused_on_a_page_that_can_be_sent(sentence: str, then: str) -> None:
    typed = Typed(sentence=sentence, then=then)
    asked = parse_asked(typed, today=TODAY)
    if isinstance(asked, Asked):
        assert 0 < len(asked.sentence) <= LONGEST_SENTENCE
        assert len(asked.sentence.splitlines()) == 1
        return
    for lang in ("nl", "en"):
        ask = Ask(typed=typed, today=TODAY, faults=asked)
        page = render_sentence_form(ask, lang=lang, site=SITE, version="0")
        assert "\0" not in page
        assert page.encode()


def test_every_word_is_there_in_two_languages() -> None:
    for table in (WORDS, FAULTS):
        assert all(dutch and english and dutch != english for dutch, english in table.values())
