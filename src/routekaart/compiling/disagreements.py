"""Where sources disagree: two dates for one step, two amounts for one thing, two counts of one year. All sides stay."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from routekaart.domain.content import Event, EventState, Figure, Money, Rank
from routekaart.domain.dossier import Disagreement, Line
from routekaart.domain.ids import ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity
from routekaart.domain.statement import Entry
from routekaart.domain.steps import ONCE, step_of

_CONFLICTS = "conflicts"
"""The table in which disagreements are written down side by side; its keys end in the number of the side."""


def find_disagreements(lines: Sequence[Line]) -> tuple[Disagreement, ...]:
    """Return the disagreements among lines: those written down as such, and those that show from the lines."""
    joined: list[Disagreement] = []
    found = (*_listed(lines), *_dates(lines), *_alternatives(lines), *_counts(lines), *_ranks(lines))
    for group in found:
        twin = next((one for one in joined if _same(one, group)), None)
        if twin is None:
            joined.append(group)
        else:
            joined[joined.index(twin)] = _disagreement((*twin.sides, *group.sides))
    # Of some only one side has a source. Two readings of one text are worth showing all the same.
    return tuple(one for one in joined if len(one.sides) > 1 or one.kind == "interpretation")


def _listed(lines: Sequence[Line]) -> Iterator[Disagreement]:
    """Put the sides together that a list of conflicts names, also a side that stands alone there."""
    sides: dict[str, list[Line]] = {}
    for line in lines:
        for held in line.held:
            source = held.statement.source
            if isinstance(source, Entry) and source.table == _CONFLICTS:
                sides.setdefault(source.key.rpartition("-")[0], []).append(line)
    for group in sides.values():
        yield _disagreement(group)


def _dates(lines: Sequence[Line]) -> Iterator[Disagreement]:
    """Find steps that can be taken once and have two dates, for the same party, territory and provision."""
    steps: dict[tuple[ThingId, str], list[Line]] = {}
    for line in lines:
        said = line.statement.content
        if isinstance(said, Event) and said.state is EventState.HAPPENED and step_of(said.event) in ONCE:
            steps.setdefault((line.statement.subject, step_of(said.event)), []).append(line)
    for group in steps.values():
        yield from map(_disagreement, _clashing(group, _dates_clash))


def _alternatives(lines: Sequence[Line]) -> Iterator[Disagreement]:
    """Find amounts that are said to be another figure for the same money."""
    amounts = {_money(line).key: line for line in lines if isinstance(line.statement.content, Money)}
    for line in lines:
        said = line.statement.content
        if isinstance(said, Money) and said.relation == "alternative_to" and said.parent in amounts:
            yield _disagreement([amounts[said.parent], line])


def _counts(lines: Sequence[Line]) -> Iterator[Disagreement]:
    """Find counts that cannot all be right, or that count one thing in one period in different ways."""
    same_days: dict[tuple[object, ...], list[Line]] = {}
    same_words: dict[tuple[object, ...], list[Line]] = {}
    for line in lines:
        said, valid = line.statement.content, line.statement.valid
        if isinstance(said, Figure) and valid is not None and said.concept is not None:
            about = (said.route or line.statement.subject, said.concept, said.counterpart)
            same_days.setdefault((*about, valid.start, valid.end), []).append(line)
            same_words.setdefault((*about, said.counted, said.quantity.unit), []).append(line)
    for groups, clash in ((same_days, _counts_clash), (same_words, _total_falls)):
        for group in groups.values():
            yield from map(_disagreement, _clashing(group, clash))


def _ranks(lines: Sequence[Line]) -> Iterator[Disagreement]:
    """Find one thing at two places in an order of the same period."""
    ranks: dict[tuple[object, ...], list[Line]] = {}
    for line in lines:
        said = line.statement
        if isinstance(said.content, Rank) and said.valid is not None:
            key = (said.subject, said.content.concept, said.content.order, said.valid.start, said.valid.end)
            ranks.setdefault(key, []).append(line)
    for group in ranks.values():
        yield from map(_disagreement, _clashing(group, lambda one, other: _rank(one).place != _rank(other).place))


def _clashing(lines: Sequence[Line], clash: Callable[[Line, Line], bool]) -> list[list[Line]]:
    """Return the lines that clash, those together that hang together by clashes."""
    groups: list[list[Line]] = []
    for one, other in combinations(lines, 2):
        if clash(one, other):
            touched = [group for group in groups if one in group or other in group]
            merged = [line for group in touched for line in group]
            groups = [group for group in groups if group not in touched]
            groups.append(list(dict.fromkeys((*merged, one, other))))
    return [[line for line in lines if line in group] for group in groups]


def _dates_clash(one: Line, other: Line) -> bool:
    first, second = one.statement, other.statement
    assert isinstance(first.content, Event) and isinstance(second.content, Event)
    if first.valid is None or second.valid is None or first.valid.overlaps(second.valid):
        return False
    said = ((first.content.party, second.content.party), (first.content.territory, second.content.territory),
            (first.content.provision, second.content.provision))  # fmt: skip
    return all(not left or not right or left == right for left, right in said)


def _counts_clash(one: Line, other: Line) -> bool:
    """Tell whether two figures for the same days differ. What one publication counts apart does not."""
    first, second = _figure(one), _figure(other)
    own_definitions = first.indicator is not None and second.indicator is not None
    if _publications(one) & _publications(other) and not (own_definitions and first.indicator != second.indicator):
        return False
    if first.quantity.unit != second.quantity.unit:
        return True
    return _near(first.quantity).disjoint(_near(second.quantity))


def _total_falls(one: Line, other: Line) -> bool:
    """Tell whether what was counted since a day is less at a later day than it was before."""
    return _less_in_more(one, other) or _less_in_more(other, one)


def _less_in_more(longer: Line, shorter: Line) -> bool:
    whole, part = longer.statement.valid, shorter.statement.valid
    if whole is None or part is None or not whole.contains(part) or whole.same_days(part):
        return False
    return _ends_below(_near(_figure(longer).quantity), _near(_figure(shorter).quantity))


def _ends_below(one: Interval, other: Interval) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def _publications(line: Line) -> set[str]:
    return {
        key for held in line.held for source in (held.statement.source,) if isinstance(source, Entry)
        for key in source.sources
    }  # fmt: skip


def _rank(line: Line) -> Rank:
    content = line.statement.content
    assert isinstance(content, Rank)
    return content


def _figure(line: Line) -> Figure:
    content = line.statement.content
    assert isinstance(content, Figure)
    return content


def _near(quantity: Quantity) -> Interval:
    return quantity.allowance().near


def _disagreement(sides: Iterable[Line]) -> Disagreement:
    lines = tuple(dict.fromkeys(sides))
    first = lines[0].statement
    return Disagreement(
        subject=first.subject, attribute=_attribute(lines[0]), period=_period(lines), kind=_kind(lines), sides=lines
    )


def _same(one: Disagreement, other: Disagreement) -> bool:
    """Tell whether two disagreements are one: they share a side, or are about one step of one thing."""
    about = (one.subject, one.attribute) == (other.subject, other.attribute)
    return bool(set(one.sides) & set(other.sides)) or (about and "date" in (one.kind, other.kind))


def _attribute(line: Line) -> str:
    match line.statement.content:
        case Event() as said:
            return step_of(said.event)
        case Money():
            return "amount"
        case Figure() as said:
            return said.concept or said.counted
        case said:
            return type(said).__name__.lower()


def _kind(lines: Sequence[Line]) -> str:
    contents = [line.statement.content for line in lines]
    if all(isinstance(said, Money) for said in contents):
        return "amount"
    if all(isinstance(said, Event) and step_of(said.event) in ONCE for said in contents):
        return "date"
    if all(isinstance(said, Rank) for said in contents):
        return "vintage"
    if all(isinstance(said, Figure) for said in contents):
        units = {said.quantity.unit for said in contents if isinstance(said, Figure)}
        indicators = {said.indicator for said in contents if isinstance(said, Figure)}
        return "definition" if len(units) > 1 or len(indicators) > 1 else "amount"
    return "interpretation"


def _period(lines: Sequence[Line]) -> Period | None:
    periods = {line.statement.valid for line in lines}
    return periods.pop() if len(periods) == 1 else None


def _money(line: Line) -> Money:
    content = line.statement.content
    assert isinstance(content, Money)
    return content
