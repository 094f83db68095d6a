"""What a statement was understood to say, as lines for a card."""

from dataclasses import dataclass

from routekaart.domain.content import (
    Cause,
    Checkable,
    Comparison,
    Content,
    Extreme,
    Figure,
    MoneyState,
    Range,
    Rank,
    Share,
)
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.finding import Claim
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.quantity import Unit
from routekaart.domain.statement import Statement
from routekaart.reporting.codes import MONEY_STATES
from routekaart.reporting.texts import COMPARATORS, CONTENTS, DIRECTIONS, KINDS, LABELS
from routekaart.reporting.wording import Wording, lower_first, single_line


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
    if claim.per is not None:
        allowed = f"{lower_first(wording.label('average_per'))} {wording.period(claim.per)}: {allowed}"
    when = wording.label("period_not_said") if claim.period is None else wording.period(claim.period)
    turned = claim.direction and not isinstance(statement.content, Comparison)
    way = f" ({wording.say(DIRECTIONS, claim.direction)})" if claim.direction and turned else ""
    part = _part_of(statement.content, wording)
    thing = "" if claim.belongs_to is None else wording.name(claim.belongs_to)
    said = [*own, part, _counted(claim, wording) + way, thing, _places(claim, wording), when]
    return "; ".join(words for words in (*said, allowed if not own else None) if words)


def _places(claim: Claim, wording: Wording) -> str:
    place = wording.name(claim.area)
    if not claim.also:
        return place
    others = ", ".join(wording.name(one) for one in claim.also)
    return f"{place} ({lower_first(wording.label('together_with'))} {others})"


def _part_of(content: Content, wording: Wording) -> str:
    """Say what makes a share a part: where its people come from, one of all routes, or how they came."""
    if not isinstance(content, Share):
        return ""
    if content.counterpart is not None and content.among is None:
        return wording.label("share_from", name=wording.name(content.counterpart))
    return (
        wording.label(f"share_of_{content.among}")
        if content.among
        else wording.label("share_by", modes=wording.modes(content.modes))
    )


def _own_lines(statement: Statement, wording: Wording) -> list[tuple[str, str]]:
    match statement.content:
        case Rank():
            return [("order", _ranked(statement.content, wording))]
        case Extreme(order=order, since=since, until=until) if since is not None:
            if until is not None:
                row = {"since": wording.period(str(since)), "until": wording.period(str(until))}
                return [("order", wording.label(f"extreme_{order}_within", **row))]
            return [("order", wording.label(f"extreme_{order}", since=wording.period(str(since))))]
        case Figure(each=each) | Range(each=each) if each is not None:
            return [("each_of", wording.period(str(each)))]
        case Comparison():
            return [("comparison", _compared(statement.content, wording))]
        case Cause(measure=measure, effect=effect):
            words = {"measure": single_line(measure), "effect": single_line(effect)}
            return [("cause", wording.label("cause_words", **words))]
        case _:
            return []


def _compared(said: Comparison, wording: Wording) -> str:
    """Say which of two places has more, and by how much; a factor in words that cannot be taken for one more."""
    place = wording.label("in_route" if kind_of(said.other) == "route" else "in_country", name=wording.name(said.other))
    if said.size is None:
        return wording.label(f"than_{said.direction}", other=place)
    size = wording.number(plain_decimal(said.size.value), said.size.unit)
    if said.size.unit is Unit.FACTOR:
        return wording.label("times_as", size=size, other=place)
    return f"{size} {wording.label(f'than_{said.direction}', other=place)}"


def _ranked(said: Rank, wording: Wording) -> str:
    """Say which place it is among whom, and who is said to stand above it."""
    among = wording.label(f"among_{said.among}") if f"among_{said.among}" in LABELS else f"“{single_line(said.among)}”"
    order = wording.label(f"rank_{said.order}", place=said.place, among=among)
    if not said.above:
        return order
    return wording.label("rank_above", order=order, others=", ".join(map(wording.name, said.above)))


def _place(thing: ThingId, wording: Wording) -> str:
    return wording.label("not_said") if kind_of(thing) == "document" else wording.name(thing)


def _counted(claim: Claim, wording: Wording) -> str:
    named = claim.indicator is not None and wording.has_name(claim.indicator)
    return wording.name(claim.indicator) if claim.indicator is not None and named else single_line(claim.counted)


def _claim_lines(claim: Claim, content: Content, wording: Wording) -> list[tuple[str, str]]:
    """Describe a claim; of a place in an order the number was already said."""
    lines = [("counted", _counted(claim, wording))]
    if claim.belongs_to is not None:
        lines.append(("belongs_to", wording.name(claim.belongs_to)))
    if claim.state is not None and claim.state is not MoneyState.NOT_SAID:
        lines.append(("money_state", wording.say(MONEY_STATES, claim.state)))
    lines.append(("place", _place(claim.area, wording)))
    if claim.also:
        lines.append(("together_with", ", ".join(wording.name(place) for place in claim.also)))
    if isinstance(content, Share):
        lines.append(("whole", _part_of(content, wording)))
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
    if not isinstance(content, Checkable):
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
