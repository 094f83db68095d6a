"""A thing that was asked or promised and a letter in, whether the letter fulfils it out."""

from collections.abc import Sequence
from dataclasses import replace

from routekaart.domain.fulfilment import (
    Asked,
    Deed,
    FoundPassage,
    Fulfilment,
    FulfilmentOutcome,
    LetterAnswer,
)
from routekaart.domain.letter import Reading
from routekaart.following.claims import find_claim
from routekaart.following.evidence import Read, find_support, is_evidence, read_sentences, tells_enough
from routekaart.following.modes import Mode
from routekaart.following.sentences import find_sentences
from routekaart.following.sought import Sought, find_sought
from routekaart.following.thresholds import ANSWERED, FULL, LEAST_MET, PART

_ANSWERS = (
    (Mode.REFUSED, LetterAnswer.REFUSED),
    (Mode.PROMISED, LetterAnswer.PROMISED),
    (Mode.UNDER_WAY, LetterAnswer.UNDER_WAY),
    (Mode.ASKED, LetterAnswer.REPEATED),
)
"""What a letter says of a thing without doing it, the one that says most first."""


def find_fulfilment(asked: Asked, letter: Reading) -> Fulfilment:
    """Find the passages of a letter that fulfil what was asked or promised, and say why these, or why none.

    A letter that repeats, promises or refuses a thing answers it and does not fulfil it. That the letter says that a
    motion was carried out is told apart and changes nothing: it is the letter's word.
    """
    sought = find_sought(asked)
    read = read_sentences(find_sentences(letter), sought)
    made = _Made(asked, sought, letter, read)
    if letter.document.date is not None and asked.on is not None and letter.document.date < asked.on:
        return made.none("older")
    if not sought.is_told:
        return made.undecided("too_little_said")
    evidence = [place for place, one in enumerate(read) if is_evidence(one, sought, asked.on)]
    if not evidence:
        return made.nothing()
    if sought.deed is Deed.INFORM and not any(tells_enough(read, place, sought) for place in evidence):
        return made.undecided("little_told", read[evidence[0]])
    return made.found(evidence)


class _Made:
    """Makes the outcome, each with all that shows why."""

    def __init__(self, asked: Asked, sought: Sought, letter: Reading, read: tuple[Read, ...]) -> None:
        self._sought, self._read = sought, read
        self._words = (*sought.verbs, *sought.words)
        self._claimed = find_claim(asked, sought, letter, read)

    def none(self, reason: str) -> Fulfilment:
        """Say that nothing fulfils it, and what the letter says of it instead."""
        answer, answered = self._answer()
        return replace(self._made(FulfilmentOutcome.NOT_FOUND, reason), answer=answer, answered=answered)

    def undecided(self, reason: str, nearest: Read | None = None) -> Fulfilment:
        """Say that it cannot be told."""
        answer, answered = self._answer()
        near = None if nearest is None else nearest.sentence.passage(self._in_order(nearest.own))
        made = self._made(FulfilmentOutcome.UNDECIDED, reason)
        return replace(made, answer=answer, answered=answered, nearest=near)

    def found(self, places: Sequence[int]) -> Fulfilment:
        """Weigh what the passages meet together."""
        sought = self._sought
        evidence = [self._read[place] for place in places]
        supports = [] if sought.deed is Deed.INFORM else [find_support(self._read, place) for place in places]
        passages = sorted(
            {*evidence, *(one for one in supports if one is not None)}, key=lambda one: one.sentence.start
        )
        told = sought.deed is Deed.INFORM  # a deed must have its own words: what leads to it may be what was asked
        met = frozenset().union(*(one.around if told else one.own for one in passages))
        missing = self._missing(evidence)
        part = len(met) / sought.weight if sought.weight else 1.0
        outcome, reason = FulfilmentOutcome.PARTLY, "done_in_part"
        if part >= FULL and not missing and frozenset(sought.heads) <= met:
            outcome, reason = FulfilmentOutcome.FOUND, "done"
        elif part < PART or len(met) + len(sought.places) - len(missing) < LEAST_MET or met <= frozenset(sought.verbs):
            return self.nothing()
        answer, answered = (None, None) if outcome is FulfilmentOutcome.FOUND else self._answer()
        return replace(
            self._made(outcome, reason),
            passages=tuple(one.sentence.passage(self._in_order(one.own)) for one in passages),
            met=self._in_order(met),
            unmet=(*(word for word in self._words if word not in met), *missing),
            answer=answer,
            answered=answered,
        )

    def _missing(self, evidence: Sequence[Read]) -> list[str]:
        """Return the places and numbers that no passage tells of."""
        places = frozenset().union(*(one.places_around for one in evidence))
        said = frozenset().union(*(one.sentence.said for one in evidence))
        missing = [one.words for one in self._sought.places if one.place not in places]
        return [*missing, *(number for number in self._sought.numbers if number not in said)]

    def nothing(self) -> Fulfilment:
        """Say that no passage fulfils it; where one tells of a deed on just this in other words, that is left open."""
        near = max(self._read, key=lambda one: len(one.own), default=None)
        told = near is not None and near.mode is Mode.DONE and self._sought.deed is Deed.ACT
        placed = not self._sought.places or (near is not None and near.places)
        if near is not None and told and placed and len(near.own) >= FULL * len(self._sought.words):
            return self.undecided("deed_not_told", near)
        answer, _ = self._answer()
        return self.none("nothing_said" if answer is None else "only_answered")

    def _answer(self) -> tuple[LetterAnswer | None, FoundPassage | None]:
        for mode, answer in _ANSWERS:
            for one in self._read:
                if one.mode is mode and self._is_about(one):
                    return answer, one.sentence.passage(self._in_order(one.own))
        return None, None

    def _is_about(self, read: Read) -> bool:
        sought = self._sought
        if not sought.words or (sought.places and not read.places_near):
            return False
        return bool(read.own or read.mode is Mode.REFUSED) and len(read.near) >= ANSWERED * sought.weight

    def _in_order(self, words: frozenset[str]) -> tuple[str, ...]:
        return tuple(word for word in self._words if word in words)

    def _made(self, outcome: FulfilmentOutcome, reason: str) -> Fulfilment:
        return Fulfilment(outcome=outcome, deed=self._sought.deed, reason=reason, claimed=self._claimed)
