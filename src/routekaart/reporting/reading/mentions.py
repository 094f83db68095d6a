"""What was read at a place, in a few words: one line for each layer, in the order in which they are shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from routekaart.domain.letter import (
    ActorMention,
    AttributionMention,
    CitationMention,
    ClaimMention,
    CommitmentMention,
    MotionMention,
    NameMention,
    PeriodMention,
    PlaceMention,
    QuantityMention,
    Reading,
)
from routekaart.domain.period import Period, TimeExpression
from routekaart.domain.quantity import Comparator
from routekaart.reporting.formatting import format_quantity, format_time
from routekaart.reporting.paper import Paper
from routekaart.reporting.reading.words import ACTIONS, LAYERS, STATUSES, STRENGTHS, WORDS
from routekaart.reporting.texts import COMPARATORS, DIRECTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A mention as a line: where it stands, of which layer it is, and what it was read as."""

    start: int
    end: int
    layer: str
    words: str
    read_as: str
    rule: str


def find_shown(reading: Reading, paper: Paper) -> tuple[Shown, ...]:
    """Return every mention of a reading as a line, in the order of the letter."""
    found = [
        Shown(
            start=mention.start, end=mention.end, layer=layer, words=mention.surface,
            read_as=describe(mention, reading, paper), rule=mention.rule,
        )
        for layer, describe in DESCRIBERS.items()
        for mention in getattr(reading, layer)
    ]  # fmt: skip
    order = {layer: number for number, layer in enumerate(DESCRIBERS)}
    return tuple(sorted(found, key=lambda line: (line.start, order[line.layer], line.end)))


def layer_name(layer: str, paper: Paper) -> str:
    """Return what a layer is called."""
    return paper.say(LAYERS, layer)


def _quantity(mention: QuantityMention, _: Reading, paper: Paper) -> str:
    low = format_quantity(mention.value, mention.unit, paper.lang)
    if mention.value2 is not None:
        shown = paper.say(WORDS, "range", low=low, high=format_quantity(mention.value2, mention.unit, paper.lang))
    elif mention.comparator is Comparator.EXACT:
        shown = low
    else:
        shown = paper.say(COMPARATORS, mention.comparator, value=low)
    return shown if mention.direction is None else f"{shown}, {paper.say(DIRECTIONS, mention.direction)}"


def _period(mention: PeriodMention, _: Reading, paper: Paper) -> str:
    written, notation = _time(mention.value, paper), str(mention.value)
    return written if written == notation else f"{written} ({notation})"


def _time(value: TimeExpression, paper: Paper) -> str:
    """Write a time; "voor 1 juli" and "tot en met 1 juli" are one notation: what is open in front is only *until*."""
    if isinstance(value, Period) and value.first is None and value.last is not None:
        return paper.say(WORDS, "until", when=format_time(Period(value.last, value.last), paper.lang))
    return format_time(value, paper.lang)


def _place(mention: PlaceMention, _: Reading, paper: Paper) -> str:
    return f"{paper.names.name(mention.place)} ({mention.code})"


def _citation(mention: CitationMention, _: Reading, __: Paper) -> str:
    return ", ".join(mention.ids)


def _commitment(mention: CommitmentMention, _: Reading, paper: Paper) -> str:
    said = f"{paper.say(STATUSES, mention.status)}, {paper.say(ACTIONS, mention.action)}"
    if mention.deadline is None:
        return said
    when = paper.say(WORDS, "soon") if isinstance(mention.deadline, str) else _time(mention.deadline, paper)
    return f"{said}; {when}"


def _claim(mention: ClaimMention, reading: Reading, paper: Paper) -> str:
    parts = [f"{reading.quantities[mention.quantity].surface}: {mention.counted}"]
    if mention.places:
        parts.append(paper.say(WORDS, "where", places=", ".join(mention.places)))
    if mention.periods:
        parts.append(paper.say(WORDS, "when", periods=", ".join(mention.periods)))
    return "; ".join(" ".join(part.split()) for part in parts)


def _actor(mention: ActorMention, _: Reading, paper: Paper) -> str:
    known = paper.names.name(mention.actor)
    return f"{known} ({', '.join(mention.portfolios)})" if mention.portfolios else known


def _motion(mention: MotionMention, reading: Reading, paper: Paper) -> str:
    moved = ", ".join(mention.movers) + (" c.s." if mention.others else "")
    known = ", ".join(mention.ids)
    return "; ".join(part for part in (moved, known) if part) or paper.say(WORDS, "no_number")


def _name(mention: NameMention, _: Reading, paper: Paper) -> str:
    return " / ".join(paper.names.name(one) for one in mention.ids) or mention.form


def _attribution(mention: AttributionMention, _: Reading, paper: Paper) -> str:
    said = " ".join(f"{mention.measure} → {mention.effect}".split())
    marks = [paper.say(STRENGTHS, mention.strength)]
    marks += [paper.say(WORDS, "negated")] if mention.negated else []
    marks += [paper.say(WORDS, "hedged")] if mention.hedged else []
    return f"{said} ({', '.join(marks)})"


# Each takes the mentions of its own layer: the layer's name is the name of the field of a reading.
DESCRIBERS: dict[str, Callable[[Any, Reading, Paper], str]] = {
    "citations": _citation,
    "periods": _period,
    "places": _place,
    "quantities": _quantity,
    "claims": _claim,
    "commitments": _commitment,
    "actors": _actor,
    "motions": _motion,
    "names": _name,
    "attributions": _attribution,
}
