"""The parts that a composed letter is made of: what a dossier holds, told under one pillar."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from routekaart.domain.brief import Chart, ChartLine, Point, Run, Table, Words
from routekaart.domain.content import Description, Give, Money, MoneyState, Relation, Use
from routekaart.domain.dossier import ArrangementPage, Dossier, Exchange, Line, Objective, Series, UsePage
from routekaart.domain.ids import ThingId
from routekaart.domain.ledger import Amount
from routekaart.domain.observation import Indicator, Observation
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind
from routekaart.reporting.composing.draft import Draft, apart
from routekaart.reporting.composing.gaps import GAPS
from routekaart.reporting.composing.naming import running_name, within
from routekaart.reporting.composing.pillars import Pillars
from routekaart.reporting.composing.sentence_words import SAID
from routekaart.reporting.composing.telling import Told, tell_step
from routekaart.reporting.composing.telling_money import Stands, tell_amount
from routekaart.reporting.dossier import words as dossier_words
from routekaart.reporting.dossier.sentences import describe_form, describe_role, named
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import LANGUAGES, UNITS, say

_CHARTED, _LINES = 4, 5
"""From how many periods a series is drawn, and how many series at most in one chart."""
CHAIN = frozenset({"origin", "transit", "host", "arrival", "partner"})
"""What a country can be on a route or in a programme."""
ROLES = CHAIN | {"in-focus-region"}
_NOT_SAID = "not_said"
_YEAR = re.compile(r"[0-9]{4}")


def tell_roles(draft: Draft, lines: Iterable[Line]) -> None:
    """Write which country is what on which route, in which region or programme, as a table; the rest as a list."""
    new = [line for line in lines if not isinstance(line.statement.content, Description) and draft.is_new(line)]
    roles = [line for line in new if _is_role(line)]
    if new:
        draft.heading("roles")
    if roles:
        header = tuple(draft.label(code) for code in ("land", "role", "role_in", "on"))
        rows = tuple(_role(draft, line) for line in roles)
        draft.blocks.append(Table(caption=draft.label("roles"), header=header, rows=rows))
    draft.bullets(draft.tell(line) for line in new if not _is_role(line))


def _is_role(line: Line) -> bool:
    said = line.statement
    return isinstance(said.content, Relation) and said.content.relation in ROLES and said.kind is Kind.REPORTED


def _role(draft: Draft, line: Line) -> tuple[tuple[Run, ...], ...]:
    said = line.statement
    assert isinstance(said.content, Relation)
    role, where = describe_role(said.content, draft.names)
    when = draft.mark_undated(line).strip() if said.valid is None else format_time(said.valid, draft.lang)
    return (
        (Words(text=draft.subject(line)),),
        (Words(text=role),),
        (Words(text=where),),
        (Words(text=when), *draft.sources(line)),
    )


def tell_arrangements(draft: Draft, found: Sequence[tuple[ThingId, ArrangementPage]], caption: str) -> bool:
    """Write arrangements as a table, each once; below it what there is of talks, promises and breaches.

    Args:
        draft: what it is written on.
        found: the arrangements, each with the country under which it stands.
        caption: of the table.
    """
    new = [(place, page) for place, page in found if _is_new(draft, page)]
    if not new:
        return False
    header = tuple(draft.label(code) for code in ("land", "arrangement", "form", "state"))
    draft.blocks.append(
        Table(caption=caption, header=header, rows=tuple(_arrangement(draft, place, page) for place, page in new))
    )
    draft.bullets(
        draft.tell(line)
        for _, page in new
        for line in (*page.negotiations, *page.promises, *page.breaches)
        if draft.is_new(line)
    )
    return True


def _is_new(draft: Draft, page: ArrangementPage) -> bool:
    lines = (*(() if page.description is None else (page.description,)), *page.dates, *page.relations)
    return draft.is_new(*lines)


def _arrangement(draft: Draft, place: ThingId, page: ArrangementPage) -> tuple[tuple[Run, ...], ...]:
    names = draft.names
    said = page.description.statement.content if page.description is not None else None
    form = ", ".join(describe_form(said, names)) if isinstance(said, Description) else ""
    state = named(dossier_words.EVENTS, page.state, names)
    since = "" if page.state_since is None else f" ({format_time(page.state_since, draft.lang)})"
    disputed = f"; {say(dossier_words.LABELS, 'disputed', draft.lang)}" if page.state_disputed else ""
    lines = [line for line in (page.description, *page.dates) if line is not None]
    marks = apart(run for line in lines for run in draft.sources(line))
    return (
        (Words(text=names.name(place)),),
        (Words(text=names.name(page.id)),),
        (Words(text=form or draft.label("no_form")),),
        (Words(text=f"{state}{since}{disputed}{draft.mark_undated(*lines)}"), *marks),
    )


def tell_uses(draft: Draft, pages: Iterable[UsePage]) -> Iterator[tuple[Run, ...]]:
    """Yield the use of instruments, each with its state and how it came there."""
    for page in pages:
        for line in page.steps:
            said = line.statement.content
            if draft.is_new(line):
                used = isinstance(said, Use)
                yield draft.tell(line, None if used else Told(tell_step(line, page.instrument, draft.names)))


def tell_exchanges(draft: Draft, rows: Iterable[Exchange]) -> Iterator[tuple[Run, ...]]:
    """Yield what each side gives and what for, with how far that has come."""
    for row in rows:
        if draft.is_new(*row.lines):
            against = say(SAID, "and", draft.lang).join(draft.names.words(what) for what in row.against)
            said = row.lines[0].statement.content
            to = (
                None
                if not isinstance(said, Give) or said.receiver is None
                else running_name(said.receiver, draft.names)
            )
            text = say(SAID, "exchange" if against else "one_sided", draft.lang).format(
                giver=running_name(row.giver, draft.names),
                to="" if to is None else say(SAID, "to", draft.lang).format(receiver=to),
                what=draft.names.words(row.what),
                against=against,
                state=named(dossier_words.EVENTS, row.state, draft.names),
            )
            yield draft.tell(row.lines[0], Told(text))


def tell_amounts(draft: Draft, amounts: Iterable[Amount]) -> Iterator[tuple[Run, ...]]:
    """Yield amounts, each followed by its parts and by what else is said of the same money."""
    for amount in amounts:
        yield from _amount(draft, amount, Stands.ALONE, None)


def _amount(draft: Draft, amount: Amount, stands: Stands, parent: Money | None) -> Iterator[tuple[Run, ...]]:
    line = Line(held=(amount.held,))
    if draft.is_new(line):
        yield draft.tell(line, tell_amount(line, draft.names, stands=stands, parent=parent))
    for part in amount.parts:
        yield from _amount(draft, part, Stands.PART, amount.money)
    for other in amount.others:
        yield from _amount(draft, other, Stands.BESIDE, amount.money)


def tell_objective(draft: Draft, page: Objective, *, also: bool = True) -> Iterator[tuple[Run, ...]]:
    """Yield the results and findings under one objective; findings only if they are wanted."""
    for line in (*page.results, *(page.findings if also else ())):
        if draft.is_new(line):
            yield draft.tell(line)


def tell_series(draft: Draft, series: Sequence[Series], indicators: Sequence[Indicator]) -> None:
    """Write official figures: a table for each short series, and a chart, with a table of its own, for long ones."""
    cards: dict[str, Indicator] = {card.id: card for card in indicators}
    held = [(one, [seen for seen in one.observations if seen.value is not None]) for one in series]
    for one, seen in held:
        if 0 < len(seen) < _CHARTED:
            _table(draft, one, seen, cards[one.indicator])
    long = [(one, seen) for one, seen in held if len(seen) >= _CHARTED]
    for start in range(0, len(long), _LINES):
        draft.blocks.append(_chart(draft, long[start : start + _LINES], cards))


def _table(draft: Draft, series: Series, held: Sequence[Observation], card: Indicator) -> None:
    caption = draft.label(
        "official",
        publisher=running_name(card.publisher, draft.names),
        title=within((card.name_nl, card.name_en)[LANGUAGES.index(draft.lang)]),
        area=draft.names.name(series.area),
        unit=say(UNITS, card.unit, draft.lang),
    )
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = tuple(
        ((Words(text=format_time(seen.period, draft.lang)),), (draft.observed(seen),)) for seen in held
    )
    header = (draft.label("period"), draft.label("value"))
    draft.blocks.append(Table(caption=caption, header=header, rows=rows))


def _chart(
    draft: Draft, series: Sequence[tuple[Series, Sequence[Observation]]], cards: Mapping[str, Indicator]
) -> Chart:
    lines = tuple(
        ChartLine(
            name=f"{_title(cards[one.indicator], draft)}, {draft.names.name(one.area)}",
            points=tuple(
                Point(label=format_time(period, draft.lang), figure="" if each is None else draft.observed(each).figure)
                for period, each in _with_gaps(seen)
            ),
        )
        for one, seen in series
    )
    names = "; ".join(line.name for line in lines)
    first, last = lines[0].points[0].label, lines[0].points[-1].label
    alt = draft.label("chart", first=first, last=last, names=names)
    gaps = dict.fromkeys(point.label for line in lines for point in line.points if not point.figure)
    if gaps:
        alt += " " + say(GAPS, "gap", draft.lang).format(periods=", ".join(gaps))
    return Chart(title=names, alt=alt, lines=lines)


def _with_gaps(seen: Sequence[Observation]) -> Iterator[tuple[Period, Observation | None]]:
    """Yield the figures of a series with the whole years between them of which there is none."""
    before: int | None = None
    for each in seen:
        year = int(str(each.period)) if _YEAR.fullmatch(str(each.period)) else None
        if before is not None and year is not None:
            yield from ((Period.parse(str(one)), None) for one in range(before + 1, year))
        before = year
        yield each.period, each


def _title(card: Indicator, draft: Draft) -> str:
    title = (card.name_nl, card.name_en)[LANGUAGES.index(draft.lang)]
    return f"{draft.names.name(card.publisher)}, {title}"


def tell_requests_of(draft: Draft, dossier: Dossier) -> Iterator[tuple[Run, ...]]:
    """Yield what Parliament said and asked about the thing of a dossier."""
    for line in dossier.parliament:
        if not isinstance(line.statement.content, Description) and draft.is_new(line):
            yield draft.tell(line)


def find_gaps(draft: Draft, dossiers: Sequence[Dossier], indicators: Sequence[Indicator]) -> Iterator[str]:
    """Yield what cannot be said of arrangements and official figures: no state, no release of that day."""
    names = draft.names
    pages = {page.id: page for one in dossiers for page in one.arrangements}
    mute = [names.name(page.id) for page in pages.values() if page.state == _NOT_SAID]
    if mute:
        yield draft.label("state_not_said", names="; ".join(mute))
    cards: dict[str, Indicator] = {card.id: card for card in indicators}
    missing = [
        f"{_title(cards[series.indicator], draft)}, {names.name(series.area)}"
        for one in dossiers
        for page in one.objectives
        for series in page.series
        if not series.observations
    ]
    if missing:
        yield draft.label("series_not_held", names="; ".join(dict.fromkeys(missing)))


def money_without_state(dossiers: Sequence[Dossier]) -> tuple[Amount, ...]:
    """Return the amounts of which no source says whether they were pledged, committed or paid; each once."""
    found: dict[str, Amount] = {}
    for one in dossiers:
        for amount in _every(one.money.amounts):
            if amount.money.state is MoneyState.NOT_SAID:
                found.setdefault(amount.basis, amount)
    return tuple(found.values())


def _every(amounts: Iterable[Amount]) -> Iterator[Amount]:
    for amount in amounts:
        yield amount
        yield from _every(amount.parts)


@dataclass(frozen=True, slots=True)
class UnderPillar:
    """What of a dossier belongs under one pillar."""

    arrangements: tuple[ArrangementPage, ...]
    uses: tuple[UsePage, ...]
    amounts: tuple[Amount, ...]
    objectives: tuple[Objective, ...]


def under_pillar(dossier: Dossier, pillars: Pillars, number: int) -> UnderPillar:
    """Return what of a dossier belongs under a pillar; under the rest what belongs under none."""
    return UnderPillar(
        arrangements=tuple(page for page in dossier.arrangements if number in pillars.of_arrangement(page)),
        uses=tuple(page for page in dossier.instruments if number in pillars.of_use(page)),
        amounts=tuple(
            amount for amount in dossier.money.amounts if number in pillars.of_amount(amount, dossier.arrangements)
        ),
        objectives=tuple(
            page
            for page in dossier.objectives
            if number in pillars.of_objectives(() if page.objective == _NOT_SAID else (page.objective,))
        ),
    )
