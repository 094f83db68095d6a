"""A reader with all reference lists, for what letters call by name."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from routekaart.domain.document import Block, BlockKind, Body, RunningText
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document, Reading
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference

ReadAll = Callable[..., Reading]


@pytest.fixture(scope="session")
def full_reader() -> Reader:
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named)


@pytest.fixture(scope="session")
def read_all(full_reader: Reader) -> ReadAll:
    """Read a text as a letter of 1 June 2025 with its statements."""

    def _read(text: str, day: date | None = date(2025, 6, 1), body: Body | None = None) -> Reading:
        document = Document(
            id=DocumentId("0" * 64), body=body or parse_text(text), date=day, sender=actor_id("government:NLD")
        )
        return full_reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC))

    return _read


def with_footnote(text: str, mark: int, note: str) -> Body:
    """Make a document of a paragraph with a footnote, whose mark stands behind an offset of the paragraph."""
    whole = f"{text}\n{note}\n"
    blocks = (
        Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),
        Block(kind=BlockKind.FOOTNOTE, start=len(text) + 1, end=len(whole) - 1, label="1", anchor=mark),
    )
    return Body(text=whole, running=RunningText(whole), blocks=blocks)
