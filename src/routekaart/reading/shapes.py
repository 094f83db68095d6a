"""A sentence written as a row of words and letters, in which a letter stands for what another rule has read.

"In 2015 ontving Duitsland de meeste eerste asielaanvragen" is "in T ontving C de meeste K": on such a row a phrase is a
short regular expression, and whatever no phrase covers shows.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from routekaart.domain.ids import ConceptId, ThingId, kind_of
from routekaart.domain.letter import PeriodMention, PlaceMention
from routekaart.reading import cues
from routekaart.reading.concepts import Concepts
from routekaart.reading.report_frames import find_report_frames
from routekaart.reading.sentences import Placed, Sentence

_SPACES = re.compile(r"\s+")
_NUMBER_WORD = re.compile(r"[^\W\d_]+|[1-5]")
_BY_NAME = frozenset({ThingId("region:european-union"), ThingId("region:world")})
"""Wholes that phrases know by their names."""
_LETTERS = {"country": "C", "route": "R", "region": "G"}
PEOPLE, TIME, NUMBER, COUNTED, REST, MODE, PUBLISHER, OMITTED, FRAME = "P", "T", "Q", "K", "L", "M", "B", "O", "F"
DEADLIEST = "D"
"""Letters, beside those for places: people of a country, a time, a number, what is counted, the second part of a verb
that counts ("kwamen … aan"), how people came, a publisher, words that are to be left out, the frame of a report, and
where most died."""


class Letter(NamedTuple):
    """What stands for something that was read, with its place in the sentence."""

    sign: str
    start: int
    end: int
    place: Placed[PlaceMention] | None = None
    period: Placed[PeriodMention] | None = None
    concept: ConceptId | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence as a row: its text, the letters in it by where they stand there, and where each sign came from."""

    text: str
    letters: dict[int, Letter]
    origins: list[int]

    def words(self, sentence: str, start: int, end: int) -> str:
        """Return the words of the sentence that a part of the row was made from."""
        return sentence[self.origins[start] : self._end(end - 1)]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the sentence a part of the row was made from."""
        return self.origins[start], self._end(end - 1)

    def find_letters(self, start: int, end: int) -> list[Letter]:
        """Return the letters in a part of the row."""
        return [letter for at, letter in self.letters.items() if start <= at < end]

    def _end(self, at: int) -> int:
        letter = self.letters.get(at)
        return self.origins[at] + 1 if letter is None else letter.end


def find_shape(sentence: Sentence, concepts: Concepts, omitted: tuple[re.Pattern[str], ...]) -> Shape | None:
    """Write a sentence as a row; `None` if it cannot be done letter by letter.

    Args:
        sentence: what is written as a row.
        concepts: where words for what is counted stand in it.
        omitted: phrases that stand for nothing of their own.
    """
    text = sentence.text
    lower = text.lower()
    if len(lower) != len(text):
        return None
    row, letters, origins, at = list[str](), dict[int, Letter](), list[int](), 0
    for letter in _find_letters(sentence, concepts, omitted):
        if letter.start < at:
            continue
        _add_words(lower, at, letter.start, row, origins)
        letters[len(row)] = letter
        row.append(letter.sign)
        origins.append(letter.start)
        at = letter.end
    _add_words(lower, at, len(lower), row, origins)
    return Shape("".join(row), letters, origins)


def _add_words(lower: str, start: int, end: int, row: list[str], origins: list[int]) -> None:
    """Add words to a row, with one space for each gap."""
    at = start
    for gap in _SPACES.finditer(lower, start, end):
        row.extend(lower[at : gap.start()])
        origins.extend(range(at, gap.start()))
        row.append(" ")
        origins.append(gap.start())
        at = gap.end()
    row.extend(lower[at:end])
    origins.extend(range(at, end))


def _find_letters(sentence: Sentence, concepts: Concepts, omitted: tuple[re.Pattern[str], ...]) -> list[Letter]:
    """Return the letters of a sentence in order; of two that begin together the longest comes first."""
    begins = sentence.start
    found = [
        _of_place(seen, begins, of_land=sentence.is_of_land(seen))
        for seen in sentence.places
        if seen.mention.rule != "whole" or seen.mention.place not in _BY_NAME
    ]
    found += [Letter(TIME, seen.start - begins, seen.end - begins, period=seen) for seen in sentence.periods]
    found += [
        Letter(NUMBER, seen.start - begins, seen.end - begins)
        for seen in sentence.quantities
        if not _NUMBER_WORD.fullmatch(seen.mention.surface)  # "op twee na"
    ]
    found += [Letter(OMITTED, *seen.span()) for words in omitted for seen in words.finditer(sentence.text)]
    for cue in (cues.publishers.ACCORDING_TO, cues.publishers.NAMES_PUBLISHER):
        found += [Letter(PUBLISHER, *seen.span()) for seen in cue.finditer(sentence.text, sentence.signs)]
    frames = find_report_frames(sentence.text, sentence.signs)
    found += [Letter(FRAME, *seen.span()) for seen in frames if seen["time"] is None]
    for cue, _ in cues.places.MODES:
        found += [_of_mode(*seen.span(), begins, concepts) for seen in cue.finditer(sentence.text, sentence.signs)]
    deadliest = {seen.span() for seen in cues.orders.DEADLIEST.finditer(sentence.text, sentence.signs)}
    for seen in concepts:
        (start, end), *rest = ((first - begins, last - begins) for first, last in seen.parts)
        sign = DEADLIEST if (start, end) in deadliest else COUNTED
        found += [Letter(sign, start, end, concept=seen.concept), *(Letter(REST, *part) for part in rest)]
    return sorted(found, key=lambda letter: (letter.start, -letter.end, letter.sign == MODE))  # "sea arrivals"


def _of_mode(start: int, end: int, begins: int, concepts: Concepts) -> Letter:
    """Return the words for how people came, without the word behind them for those who came: "sea arrivals"."""
    counted = (seen.start - begins for seen in concepts if seen.end - begins == end)
    return Letter(MODE, start, max((at for at in counted if start < at), default=end + 1) - 1)


def _of_place(seen: Placed[PlaceMention], begins: int, *, of_land: bool) -> Letter:
    kind = seen.mention.kind
    whole = kind in ("country", "route", "region")
    sign = PEOPLE if kind == "demonym" and not of_land else _LETTERS.get(kind_of(seen.mention.place), "?")
    return Letter(sign if whole or sign == PEOPLE else "?", seen.start - begins, seen.end - begins, place=seen)
