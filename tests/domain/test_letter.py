"""The quote gate: only words that stand in the document at that place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.document import Body, RunningText
from routekaart.domain.errors import QuoteMismatch
from routekaart.domain.ids import ActorId, DocumentId
from routekaart.domain.letter import Document


def body_of(text: str) -> Body:
    return Body(text=text, running=RunningText(text))


LETTER = Document(
    id=DocumentId("d"), body=body_of("In 2019 kwamen 32.500 mensen.\r\n"), date=None, sender=ActorId("government:NLD")
)


@given(st.text(min_size=1), st.data())
def test_words_taken_from_a_document_pass(text: str, drawn: st.DataObject) -> None:
    start = drawn.draw(st.integers(0, len(text) - 1))
    end = drawn.draw(st.integers(start + 1, len(text)))
    letter = replace(LETTER, body=body_of(text))
    passage = letter.passage(start, end)
    letter.check_quote(passage)
    assert passage.quote == text[start:end]


@pytest.mark.parametrize(
    "change",
    [
        {"quote": "32.501"},
        {"quote": ""},
        {"start": 14, "end": 20},
        {"end": 20},
        {"start": 15, "end": 15, "quote": ""},
        {"start": -17, "end": -11},
        {"document": DocumentId("e")},
        {"start": 22, "end": 99, "quote": "mensen.\r\n"},
    ],
)
def test_words_that_do_not_stand_at_their_place_are_refused(change: dict[str, object]) -> None:
    passage = LETTER.passage(15, 21)
    LETTER.check_quote(passage)
    with pytest.raises(QuoteMismatch, match="not in the document"):
        LETTER.check_quote(replace(passage, **change))  # type: ignore[arg-type]  # of the table above
