"""A letter's file, or a sentence that was typed, as a document. Nothing is kept."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.domain.document import Body
from routekaart.domain.ids import DocumentId
from routekaart.sources.letters import load_letter_file

if TYPE_CHECKING:
    from routekaart.domain.letter import Document


def open_letter(letter: Path | bytes, *, where: str = "") -> "Document":
    """Return the document that a letter's file holds; nothing is kept. `where` names bytes in a message.

    Raises:
        UnreadableLetter: if it cannot be read as a letter.
    """
    raw = letter if isinstance(letter, bytes) else load_letter_file(letter)
    body = parse_letter(raw, where=where if isinstance(letter, bytes) else str(letter))
    return describe_parsed(DocumentId(hashlib.sha256(raw).hexdigest()), body)


def open_sentence(sentence: str) -> "Document":
    """Return the document that one line of text is, whatever that text looks like; nothing is kept.

    It is the same document as that of a file with this line in it, so that what is found has the same receipt.
    """
    from routekaart.parsing import parse_text

    line = f"{sentence}\n"
    return describe_parsed(DocumentId(hashlib.sha256(line.encode()).hexdigest()), parse_text(line))


def parse_letter(raw: bytes, *, where: str) -> Body:
    """Return what a letter's file holds, parsed in a process of its own if its format can break a parser.

    Raises:
        UnreadableLetter: if it cannot be read as a letter.
    """
    from routekaart.apart import parse_untrusted

    return parse_untrusted(raw, where=where)


def describe_parsed(letter: DocumentId, body: Body) -> "Document":
    """Return a letter as a document, with its date and title, and its sender if that is the government."""
    from routekaart.reading import describe_letter

    return describe_letter(letter, body)
