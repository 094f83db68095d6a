"""Plain text: exactly what the bytes decode to, with the paragraphs that its lines make."""

from routekaart.domain.document import Body
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_TEXT
from routekaart.parsing.decoding import decode_text
from routekaart.parsing.layout import find_layout
from routekaart.parsing.paragraphs import name_blocks


def parse_plain(raw: bytes) -> Body:
    """Return the body of a text file.

    Raises:
        UnreadableLetter: if it is in no encoding that is read, too long, or no text.
    """
    decoded = decode_text(raw)
    return parse_text(decoded.text, encoding=decoded.encoding)


def parse_text(text: str, *, encoding: str = "utf-8") -> Body:
    """Return the body of a plain text.

    Raises:
        UnreadableLetter: if it is too long.
    """
    if len(text) > LARGEST_TEXT:
        raise UnreadableLetter(
            f"the letter has {len(text):,} characters, and {LARGEST_TEXT:,} is the most that is read",
            remedy="Hand in its parts one by one.",
        )
    layout = find_layout(text)
    return Body(text=text, running=layout.running, blocks=name_blocks(text, layout), encoding=encoding)
