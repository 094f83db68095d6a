"""One file in a process of its own: what breaks there is a refusal here."""

import pytest

from routekaart import apart
from routekaart.apart import parse_brief_untrusted, parse_guarded, parse_untrusted
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_MEMORY, LONGEST_PARSING
from routekaart.parsing import parse_letter
from routekaart.parsing.briefs import parse_brief_file
from routekaart.reporting.brief import render_docx
from tests.parsing.making_docx import make_docx, p
from tests.parsing.making_pdf import lines, make_pdf
from tests.reporting.brief.making import brief_of, paragraph, shown

PDF = make_pdf(lines("Er kwamen 50.000 personen."), title="Brief")


@pytest.mark.parametrize(
    "raw",
    [PDF, make_docx(p("Er kwamen 50.000 personen.")), b"Er kwamen 50.000 personen.\r\n"],
    ids=["pdf", "docx", "text"],
)
def test_the_body_is_the_same_as_without_a_guard(raw: bytes) -> None:
    assert parse_guarded(raw) == parse_letter(raw)


@pytest.mark.parametrize("raw", [b"", PDF[:100], b"PK\x03\x04 zip"])
def test_a_refusal_comes_through_as_it_is(raw: bytes) -> None:
    with pytest.raises(UnreadableLetter) as expected:
        parse_letter(raw, where="brief é.pdf")
    with pytest.raises(UnreadableLetter) as refusal:
        parse_guarded(raw, where="brief é.pdf")
    assert refusal.value.args == expected.value.args


@pytest.mark.parametrize(
    ("act", "what"),
    [
        ("import os; os.abort()", r"breaks the program that reads it \(SIGABRT\)"),
        ("raise SystemExit(0)", "breaks the program that reads it"),
        ("print('geen record')", "breaks the program that reads it"),
        ("print('[1]')", "breaks the program that reads it"),
        ('print(\'{"parsed": {"text": 3}}\')', "breaks the program that reads it"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "over 60 seconds"),
    ],
)
def test_a_parser_that_breaks_is_a_refusal(monkeypatch: pytest.MonkeyPatch, act: str, what: str) -> None:
    monkeypatch.setattr(apart, "_CHILD", act)
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        parse_guarded(PDF, where="brief.pdf")
    assert (refusal.value.where, bool(refusal.value.remedy)) == ("brief.pdf", True)


def test_the_parser_sets_its_limits_before_it_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (
        "import json, resource; from routekaart import apart; apart.to_record = lambda body: [resource.getrlimit(one) "
        "for one in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)]; "
        "apart.json = type('', (), {'dumps': lambda reply: json.dumps({'refused': [str(reply), '', '']})}); "
        "apart.answer()"
    )
    monkeypatch.setattr(apart, "_CHILD", told)
    with pytest.raises(UnreadableLetter) as refusal:
        parse_guarded(PDF)
    limits = f"[({LARGEST_MEMORY}, {LARGEST_MEMORY}), ({LONGEST_PARSING}, {LONGEST_PARSING + 5}), (0, 0)]"
    assert limits in refusal.value.what


@pytest.mark.parametrize(
    "raw", [b"Er kwamen 50.000 personen.\n", b"<p>Er kwamen 50.000 personen.</p>"], ids=["text", "html"]
)
def test_what_cannot_break_a_parser_needs_no_process(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(apart, "_CHILD", "raise SystemExit(1)")
    assert parse_untrusted(raw) == parse_letter(raw)


def test_what_can_break_a_parser_gets_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_CHILD", "raise SystemExit(1)")
    with pytest.raises(UnreadableLetter, match="breaks the program"):
        parse_untrusted(PDF)


def test_a_file_of_an_outgoing_letter_is_the_same_as_without_a_process() -> None:
    raw = render_docx(brief_of(paragraph("Er kwamen ", shown("f1"), " personen.")))
    assert parse_brief_untrusted(raw) == parse_brief_file(raw)


def test_an_outgoing_letter_that_breaks_its_parser_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_CHILD", "import os; os.abort()")
    with pytest.raises(UnreadableLetter, match="breaks the program"):
        parse_brief_untrusted(PDF, where="brief.pdf")
