"""Any bytes: a body, or an error that names the reason."""

import pytest

from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_FILE
from routekaart.parsing import parse_letter


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 ...", "Word or zip"),
        (b"\xff\xfeB\x00r\x00", "UTF-16"),
        (b"brief\x00\x01\x02", "control characters"),
        ("één".encode("cp1252"), "byte 1 cannot be read"),
        (b"x" * (LARGEST_FILE + 1), "is the most that is read"),
    ],
)
def test_what_is_no_letter_is_refused_with_a_reason(raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        parse_letter(raw, where="brief.txt")
    assert refusal.value.where == "brief.txt"
    assert refusal.value.remedy.endswith((".", "LETTER.txt"))


def test_newlines_stay_as_they_are() -> None:
    assert parse_letter(b"een\r\ntwee\n").text == "een\r\ntwee\n"
