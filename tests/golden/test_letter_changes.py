"""What changed since the demonstration letter must come out as it did; a person reads the difference if it does not.

`make golden` writes the file again. The later letter lies beside it, with what is other in it on purpose: a figure that
was revised, a word that was changed, deaths that are no longer named, an undertaking of which nothing is said.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.letter_changes import LetterChanges, Outcome, Subject
from routekaart.domain.levels import Level
from routekaart.operations.compare_letters import compare_letters
from routekaart.reading import Reader
from routekaart.reference import load_reference
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.letter_changes import render_letter_changes, write_paragraph
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import LANGUAGES, Lang
from routekaart.sources.demonstration import demonstration_letter

HERE = Path(__file__).parent
LATER = HERE / "demonstration.next.txt"
NOW = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def changes() -> LetterChanges:
    """Compare the demonstration letter with the one after it."""
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    first = demonstration_letter()
    return compare_letters(first, LATER, reader=reader, workspace=None, level=Level.OPENBAAR, now=NOW)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_changes_read_as_before(changes: LetterChanges, lang: Lang) -> None:
    text = render_letter_changes(changes, Paper(names=Names(lang=lang, names=load_reference().names), width=90))
    path = HERE / f"demonstration.changes.{lang}.txt"
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{path.name} differs; run `make golden` and read the difference"


def test_what_was_left_out_on_purpose_is_found(changes: LetterChanges) -> None:
    dropped = {one.earlier[0].place.quote for one in changes.differences if one.outcome is Outcome.DROPPED}
    assert {"1.417 mensen", "ten minste 450 mensen", "65.383 mensen"} <= dropped
    silent = [one for one in changes.differences if one.subject is Subject.UNDERTAKING]
    assert [one.outcome for one in silent] == [Outcome.DROPPED, Outcome.NEW]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_sentence_of_the_paragraph_ends_and_opens_as_one(changes: LetterChanges, lang: Lang) -> None:
    sentences = write_paragraph(changes, Names(lang=lang, names=load_reference().names))
    assert all(one[0].isupper() and one.endswith(".") and "  " not in one for one in sentences)
    assert not any("{" in one or "None" in one for one in sentences)
