"""Real and annotated letters with one thing changed: that is found, and nothing else."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.domain.letter import Reading
from routekaart.domain.letter_changes import Outcome
from routekaart.following.letters import compare_readings
from routekaart.following.letters.texts import LetterText
from routekaart.workspace import open_letter
from tests.following.reading_letters import NOW, reader

NAMES = ("000", "001", "009", "016", "023", "030", "037", "042", "046")
SURE = (Outcome.DROPPED, Outcome.CHANGED, Outcome.NEW)


@pytest.fixture(params=NAMES)
def whole(request: pytest.FixtureRequest, shared: Path) -> Reading:
    """Give an annotated letter, as read."""
    return read((shared / "letters" / "train" / f"{request.param}.txt").read_bytes())


def read(raw: bytes) -> Reading:
    return reader().read_letter(open_letter(raw), recorded=NOW)


def cuts(whole: Reading) -> Iterator[tuple[int, int]]:
    """Give two sentences of a letter in which something was read."""
    text = LetterText(whole.document)
    numbers = sorted({text.number_of(one.source.start) for one in whole.statements})
    for number in random.Random(7).sample(numbers, min(2, len(numbers))):
        yield text.span(number)


def test_only_what_stood_in_a_sentence_that_was_cut_out_is_dropped(whole: Reading) -> None:
    text = whole.document.text
    for start, end in cuts(whole):
        changes = compare_readings(whole, read((text[:start] + text[end:]).encode()))
        for one in changes.differences:
            if one.outcome in SURE:
                assert one.outcome is Outcome.DROPPED
                assert all(start <= point.place.start < end for point in one.earlier)


def test_only_a_number_that_was_changed_is_changed(whole: Reading) -> None:
    text = whole.document.text
    numbers = [one for one in whole.quantities if re.fullmatch(r"\d{1,3}\.\d{3}", one.surface)]
    for one in random.Random(7).sample(numbers, min(2, len(numbers))):
        other = f"{int(one.surface[0]) % 9 + 1}{one.surface[1:]}"
        changes = compare_readings(whole, read((text[: one.start] + other + text[one.end :]).encode()))
        for found in changes.differences:
            if found.outcome is not Outcome.SAME:
                assert found.outcome in (Outcome.CHANGED, Outcome.UNCERTAIN)
                assert one.surface in found.earlier[0].context
