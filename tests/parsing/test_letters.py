"""Any bytes: a body, or an error that names the reason."""

import subprocess
import sys
import time

import pytest

from routekaart.domain.document import Body, Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_FILE, LARGEST_TEXT
from routekaart.parsing import letters, parse_letter
from tests.parsing.tracing import assert_sound, sample


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("\ufeff".encode(), "no text in it"),
        ("\u00ad\u200b\u200e".encode(), "no text in it"),
        (b"\x00\x00\x00", "control characters"),
        (b"brief\x00\x01\x02", "control characters"),
        (b"{\\rtf1", "RTF"),
        ("één ".encode() + "één".encode("cp1252"), r"two encodings at once.*byte 7"),
        (b"x" * (LARGEST_FILE + 1), "is the most that is read"),
        (b"x" * (LARGEST_TEXT + 1), "characters, and 5,000,000 is the most"),
    ],
)
def test_what_is_no_letter_is_refused_with_a_reason(raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        parse_letter(raw, where="brief.txt")
    assert refusal.value.where == "brief.txt"
    assert refusal.value.remedy.endswith((".", "LETTER.txt"))


def test_200_megabytes_are_refused_at_once() -> None:
    began = time.process_time()
    with pytest.raises(UnreadableLetter, match="200,000,000 bytes"):
        parse_letter(bytes(200_000_000))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("name", "form"),
    [("kamerstuk.xml", Format.XML), ("bekendmaking.html", Format.HTML), ("kamerpagina.html", Format.HTML)],
)
def test_a_file_in_any_format_becomes_a_sound_body(name: str, form: Format) -> None:
    body = parse_letter(sample(name))
    assert body.format is form
    assert_sound(body)


def test_newlines_stay_as_they_are() -> None:
    assert parse_letter(b"een\r\ntwee\n").text == "een\r\ntwee\n"


def test_every_format_has_its_parser() -> None:
    assert set(letters.FORMATS) == set(Format)


@pytest.mark.parametrize(
    "error", [RecursionError("diep"), KeyError("weg"), MemoryError(), UnicodeDecodeError("x", b"", 0, 1, "")]
)
def test_an_error_that_nobody_foresaw_is_a_refusal_too(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(raw: bytes) -> Body:
        raise error

    monkeypatch.setitem(letters.FORMATS, Format.TEXT, fail)
    with pytest.raises(UnreadableLetter, match=rf"text is damaged.*{type(error).__name__}"):
        parse_letter(b"brief")


def test_the_libraries_of_formats_are_imported_when_they_are_needed() -> None:
    code = (
        "import sys, routekaart.parsing as p; p.parse_letter(b'brief');"
        "print([m for m in ('lxml', 'selectolax', 'pypdfium2', 'zipfile') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
