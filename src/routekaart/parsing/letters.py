"""A file's bytes in any format that is read: bytes in, a body out, or an error that names the reason."""

from routekaart.domain.document import Body
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_FILE, LARGEST_TEXT
from routekaart.parsing.plain import parse_text

_OTHER_FORMATS = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a Word or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF document",
    b"\xff\xfe": "text in UTF-16",
    b"\xfe\xff": "text in UTF-16",
}
_WHITE = frozenset(b"\t\n\v\f\r")


def parse_letter(raw: bytes, *, where: str = "") -> Body:
    """Return what a letter's file holds.

    Args:
        raw: the bytes of the file.
        where: how a message names it.

    Raises:
        UnreadableLetter: if it is empty, too large, in a format that is not read, or damaged.
    """
    if len(raw) > LARGEST_FILE:
        raise UnreadableLetter(
            f"the letter has {len(raw):,} bytes, and {LARGEST_FILE:,} is the most that is read",
            where=where,
            remedy="Hand in its parts one by one.",
        )
    if not raw.strip():
        raise UnreadableLetter("the letter is empty", where=where, remedy="Hand in a file with text.")
    for magic, name in _OTHER_FORMATS.items():
        if raw.startswith(magic):
            raise UnreadableLetter(
                f"this is {name}, and plain text is read so far",
                where=where,
                remedy="Save it as plain text in UTF-8 and hand that in.",
            )
    if any(byte < 32 and byte not in _WHITE for byte in raw):
        raise UnreadableLetter(
            "this is no text: it holds control characters", where=where, remedy="Save it as plain text in UTF-8."
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableLetter(
            f"the text is not in UTF-8: byte {error.start + 1} cannot be read",
            where=where,
            remedy="Save it as UTF-8; from Windows: iconv -f WINDOWS-1252 -t UTF-8 LETTER > LETTER.txt",
        ) from error
    if len(text) > LARGEST_TEXT:
        raise UnreadableLetter(
            f"the letter has {len(text):,} characters, and {LARGEST_TEXT:,} is the most that is read",
            where=where,
            remedy="Hand in its parts one by one.",
        )
    return parse_text(text)
