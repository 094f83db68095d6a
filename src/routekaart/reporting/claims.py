"""What a statement was understood to say, as lines for a card."""

from dataclasses import dataclass

from routekaart.domain.content import Cause, Comparison, Content, Extreme, Figure, Range, Rank, Share, Trend
from routekaart.domain.finding import Claim
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.statement import Statement
from routekaart.reporting.texts import COMPARATORS, CONTENTS, DIRECTIONS, KINDS
from routekaart.reporting.wording import Wording, single_line


@dataclass(frozen=True, slots=True)
class Line:
    """A term and what was read for it."""

    term: str
    words: str


def describe_statement(statement: Statement, claim: Claim | None, wording: Wording) -> tuple[Line, ...]:
    """Describe a statement, in the terms in which it was checked if it was."""
    content = statement.content
    sort = wording.say(CONTENTS, type(content).__name__)
    lines = [("sort", f"{sort}, {wording.say(KINDS, statement.kind)}"), *_own_lines(statement, wording)]
    if claim is None:
        period = wording.label("not_said") if statement.valid is None else wording.period(str(statement.valid))
        lines += [("place", _place(statement.subject, wording)), ("period", period)]
    elif not isinstance(content, Cause):
        lines += _claim_lines(claim, content, wording)
    return tuple(Line(wording.label(label), words) for label, words in lines if words)


def claim_in_short(statement: Statement, claim: Claim, wording: Wording) -> str:
    """Describe a claim on one line: what, where, when, and the numbers that its words allow."""
    own = [words for _, words in _own_lines(statement, wording)]
    if isinstance(statement.content, Cause):
        return "; ".join(own)
    allowed = wording.interval(claim.low, claim.high, claim.unit)
    when = wording.label("period_not_said") if claim.period is None else wording.period(claim.period)
    way = f" ({wording.say(DIRECTIONS, claim.direction)})" if claim.direction else ""
    said = [*own, _counted(claim, wording) + way, wording.name(claim.area), when]
    return "; ".join(part for part in (*said, allowed if not own else None) if part)


def _own_lines(statement: Statement, wording: Wording) -> list[tuple[str, str]]:
    match statement.content:
        case Rank(place=place, order=order, among=among):
            return [("order", wording.label(f"rank_{order}", place=place, among=_among(among, wording)))]
        case Extreme(order=order, since=since, until=until) if since is not None:
            if until is not None:
                row = {"since": wording.period(str(since)), "until": wording.period(str(until))}
                return [("order", wording.label(f"extreme_{order}_within", **row))]
            return [("order", wording.label(f"extreme_{order}", since=wording.period(str(since))))]
        case Comparison(direction=direction, other=other):
            return [("order", wording.label(f"than_{direction}", other=wording.name(other)))]
        case Cause(measure=measure, effect=effect):
            words = {"measure": single_line(measure), "effect": single_line(effect)}
            return [("cause", wording.label("cause_words", **words))]
        case _:
            return []


def _among(among: str, wording: Wording) -> str:
    return wording.label(f"among_{among}") if among in ("routes", "countries") else f"“{single_line(among)}”"


def _place(thing: ThingId, wording: Wording) -> str:
    return wording.label("not_said") if kind_of(thing) == "document" else wording.name(thing)


def _counted(claim: Claim, wording: Wording) -> str:
    named = claim.indicator is not None and wording.has_name(claim.indicator)
    return wording.name(claim.indicator) if claim.indicator is not None and named else single_line(claim.counted)


def _claim_lines(claim: Claim, content: Content, wording: Wording) -> list[tuple[str, str]]:
    """Describe a claim; of a place in an order the number was already said."""
    lines = [("counted", _counted(claim, wording)), ("place", _place(claim.area, wording))]
    if claim.also:
        lines.append(("together_with", ", ".join(wording.name(place) for place in claim.also)))
    if isinstance(content, Share) and content.among is not None:
        lines.append(("whole", wording.label(f"among_{content.among}")))
    if claim.counterpart is not None:
        lines.append(("counterpart", wording.name(claim.counterpart)))
    lines.append(("period", wording.label("not_said") if claim.period is None else wording.period(claim.period)))
    if claim.per is not None:
        lines.append(("average_per", wording.period(claim.per)))
    if claim.direction is not None and not isinstance(content, Comparison):
        lines.append(("direction", wording.say(DIRECTIONS, claim.direction)))
    if claim.base is not None:
        lines.append(("base", wording.period(claim.base)))
    lines += _narrowing(content, wording)
    return lines if isinstance(content, Rank | Extreme) else [*lines, *_number_lines(claim, wording)]


def _narrowing(content: Content, wording: Wording) -> list[tuple[str, str]]:
    """Say how people came and whose figure it is, where the sentence itself says so."""
    if not isinstance(content, Figure | Range | Trend | Comparison | Extreme | Share):
        return []
    modes = wording.modes(content.modes) if content.modes else ""
    publisher = "" if content.publisher is None else wording.name(content.publisher)
    return [("modes", modes), ("by_publisher", publisher)]


def _number_lines(claim: Claim, wording: Wording) -> list[tuple[str, str]]:
    value = "" if claim.value is None else wording.number(claim.value, claim.unit)
    said = wording.say(COMPARATORS, claim.comparator).format(value=value) if claim.comparator else value
    core = wording.interval(claim.low, claim.high, claim.unit)
    near = wording.interval(claim.near_low, claim.near_high, claim.unit)
    return [("value", said), ("allows", core or ""), ("allows_near", near or "")]
