"""Figures, changes and amounts of money of one sentence, each with what it is about."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from routekaart.domain.content import Figure, Money, MoneyState, Range, Trend
from routekaart.domain.letter import ClaimMention, QuantityMention
from routekaart.domain.period import Period
from routekaart.domain.quantity import DURATIONS, MONEY, Unit
from routekaart.reading import cues, scene
from routekaart.reading.changes import read_change, read_comparison
from routekaart.reading.joined import find_compared
from routekaart.reading.levels import read_level
from routekaart.reading.movements import are_ends, as_movement, find_word_of_change, moves_on
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import FigureReader, SentenceReader, as_quantity
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.shares import read_share

_LONGEST_NUMBER = 15
"""Digits after the first. A budget of the world has fewer."""
_SHARES = frozenset({Unit.PERCENT, Unit.FRACTION})
_MEASURED_ONLY = DURATIONS | {Unit.KILOMETRES}
"""What is measured in these units is a length, and no figure about anything that we know."""

_EARLY_YEAR = re.compile(r"1[0-8]\d\d")
_IN = re.compile(r"\b[Ii]n\s$")


def find_figures(reader: SentenceReader) -> Iterator[Said]:
    """Yield what a sentence says in figures, in its order."""
    previous: Said | None = None
    for number, placed in enumerate(reader.sentence.quantities):
        mention, claim = placed.mention, reader.claims.get(placed.number)
        if not may_be_said(mention, claim) or _is_early_year(reader.sentence, placed, claim):
            continue
        clause = reader.clauses.around(placed.start, placed.end)
        figure = FigureReader(
            whole=reader,
            sentence=reader.sentence,
            number=number,
            placed=placed,
            claim=claim,
            clause=clause,
            part=reader.clauses.part(clause),
        )
        if mention.unit in MONEY:
            yield _money(figure)
            continue
        said = _read(figure, previous)
        if said is None:
            continue
        if previous is not None and moves_on(reader.sentence, previous.start, previous.end, placed.start):
            earlier, said = _checked(reader.sentence, *as_movement(previous, said))
            yield earlier
        elif previous is not None:
            earlier, said = _checked(reader.sentence, previous, said)
            yield earlier
        previous = said
    if previous is not None:
        yield previous


def _checked(sentence: Sentence, earlier: Said, later: Said) -> tuple[Said, Said]:
    """Keep the verb of a movement whose numbers or periods go another way: "steeg van 158.026 naar 66.855"."""
    before, said = earlier.content, later.content
    if not isinstance(before, Figure) or not isinstance(said, Figure) or not are_ends(sentence, earlier, later):
        return earlier, later
    rises = said.quantity.value > before.quantity.value
    turns = [(found[0], found["up"] is not None) for found in cues.changes.TURN.finditer(sentence.text)]
    against = [word for word, up in turns if up is not rises]
    if earlier.valid is not None and later.valid is not None and _begin(earlier.valid) >= _begin(later.valid):
        against += [str(earlier.valid)]
    if not against:
        return earlier, later
    return (
        earlier._replace(content=replace(before, unread=(*before.unread, *against))),
        later._replace(content=replace(said, unread=(*said.unread, *against))),
    )


def _begin(period: Period) -> date:
    return period.start or date.min


def _read(figure: FigureReader, previous: Said | None) -> Said | None:
    """Read a number as what it is: by how much two places differ, a share, a change, or else a level."""
    mention = figure.placed.mention
    if mention.direction is None:
        share = read_share(figure) if mention.unit in _SHARES else None
        level = read_level(figure) if share is None and figure.counted else None
        return share or (level if level is None else _beside_change(figure, level, previous))
    compared = None if figure.part.bases else find_compared(figure.part)
    if compared is not None:
        return read_comparison(figure, mention.direction, compared)
    return read_change(figure, mention.direction, previous)


def _beside_change(figure: FigureReader, level: Said, previous: Said | None) -> Said:
    """Keep the word before a level that may be one more change: "steeg in Spanje met 36.439, in Italië met 500"."""
    content = level.content
    if previous is None or not isinstance(previous.content, Trend) or not isinstance(content, Figure | Range):
        return level
    word = find_word_of_change(figure.part, figure.placed, figure.counted)
    return level._replace(content=replace(content, unread=(*content.unread, word))) if word else level


def may_be_said(mention: QuantityMention, claim: ClaimMention | None) -> bool:
    """Tell whether a quantity can be a figure, a change or an amount of money: something that it counts is known."""
    known = claim is not None or mention.unit in MONEY or mention.direction is not None
    known = known or mention.unit in _SHARES or mention.unit in (Unit.PERSONS, Unit.COUNT)
    return known and mention.unit not in _MEASURED_ONLY and not _is_absurd(mention)


def _is_absurd(mention: QuantityMention) -> bool:
    """Tell whether a number is too long to count anything: digits that ran together."""
    values = (mention.value, mention.value2 or mention.value)
    return any(value.adjusted() > _LONGEST_NUMBER for value in values)


def _is_early_year(sentence: Sentence, placed: Placed[QuantityMention], claim: ClaimMention | None) -> bool:
    """Tell whether a number is a year before those that periods are read of: "in 1871 kwamen", not "in 1871 zaken"."""
    if not _EARLY_YEAR.fullmatch(placed.mention.surface) or not _IN.search(sentence.before(placed.start)):
        return False
    return claim is None or claim.counted_start > placed.mention.end + 1


def _money(figure: FigureReader) -> Said:
    placed, sentence, claim = figure.placed, figure.sentence, figure.claim
    states = (state for cue, state in cues.saying.MONEY_STATES if cue.search(sentence.text, sentence.signs))
    return Said(
        start=placed.start,
        end=placed.end,
        rule="money",
        claim=claim,
        subject=scene.find_area(sentence, placed.start, figure.whole.context),
        content=Money(
            quantity=as_quantity(placed.mention),
            state=next(states, MoneyState.NOT_SAID),
            purpose=claim.counted if claim is not None else "",
        ),
        kind=placed.mention.kind,
        valid=scene.find_period(sentence, placed.start),
    )
