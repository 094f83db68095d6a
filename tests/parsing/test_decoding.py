"""Bytes become characters in the one encoding they can be in, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.decoding import decode_text

DUTCH = (
    "Geïnteresseerden uit België vroegen naar één coördinator: ‘€ 5’ à 6 – «vóór» het begin, zei Müller… 20 °C, 3 m²"
)


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        (b"brief", "brief", "utf-8"),
        (DUTCH.encode(), DUTCH, "utf-8"),
        (b"\xef\xbb\xbf" + DUTCH.encode(), DUTCH, "utf-8"),
        (DUTCH.encode("utf-16"), DUTCH, "utf-16-le"),
        (b"\xfe\xff" + DUTCH.encode("utf-16-be"), DUTCH, "utf-16-be"),
        (DUTCH.encode("cp1252"), DUTCH, "windows-1252"),
        ("één".encode("cp1252"), "één", "windows-1252"),
        (b"regel\r\nregel\rregel\x0cblad", "regel\r\nregel\rregel\x0cblad", "utf-8"),
        ("٣٤ \u200f1\u00ad2".encode(), "٣٤ \u200f1\u00ad2", "utf-8"),
    ],
)
def test_text_is_decoded_and_its_encoding_told(raw: bytes, text: str, encoding: str) -> None:
    assert decode_text(raw) == (text, encoding)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        ("één ".encode() + b"gere\xebl", r"two encodings at once: .* byte 11 \(0xEB, line 1\)"),
        (b"regel\n" + "één".encode() + b"\ngere\xebl", r"line 3\) cannot be read"),
        ("één gereël".encode("cp850"), "not in UTF-8: byte 1 "),
        ("één België".encode("mac-roman"), "not in UTF-8: byte 1 "),
        ("Привет, мир".encode("cp1251"), "not in UTF-8"),
        ("Łódź i Kraków".encode("cp1250"), "not in UTF-8"),
        ("Ελλάδα".encode("cp1253"), "not in UTF-8"),
        (b"\x81\x8d", "not in UTF-8"),
        (b"abc\xc3", "not in UTF-8: byte 4 "),
        (b"\xff\xfea", "not in UTF-16-LE: byte 1 "),
        ("brief".encode("utf-16-le"), r"control characters, the first \(U\+0000\) on line 1"),
        (b"een\ntwee\x1b[31m", r"U\+001B\) on line 2"),
        ("een\u0092s".encode(), r"U\+0092"),
        (b"brief\x00", r"U\+0000"),
    ],
)
def test_what_may_be_anything_is_refused_with_its_place(raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        decode_text(raw)
    assert refusal.value.remedy


@pytest.mark.parametrize(
    ("declared", "raw", "what"),
    [
        ("utf-8", "één".encode("cp1252"), "not in UTF-8"),
        ("windows-1252", "één".encode(), "its bytes are UTF-8"),
        ("us-ascii", b"\xe9\xe9n", "not in US-ASCII"),
        ("ebcdic", b"brief", "'ebcdic', an encoding that is not read"),
    ],
)
def test_a_declaration_that_is_not_true_is_refused(declared: str, raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableLetter, match=what):
        decode_text(raw, declared=declared)


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(raw: bytes) -> None:
    try:
        decoded = decode_text(raw)
    except UnreadableLetter:
        return
    codec = {"windows-1252": "cp1252"}.get(decoded.encoding, decoded.encoding)
    assert raw.endswith(decoded.text.encode(codec))


@given(st.text(alphabet="abc éëïöü–’“”€\n", min_size=1))
def test_what_was_written_in_utf8_comes_back(text: str) -> None:
    assert decode_text(text.encode()).text == text
