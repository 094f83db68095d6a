"""What asks for attention on a day: lapsed contact, talks without news, promises past their term, secrets to review.

Made from what a reader at a level may see. Of a secret above that level the decision is told and nothing else, as the
decision itself may be read by all: docs/decisions/0012-recording.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from routekaart.domain.content import (
    Contact,
    Event,
    EventState,
    Figure,
    Give,
    Range,
    Relation,
    ResultSort,
)
from routekaart.domain.ids import StatementId, ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.reminder import Reminder, ReminderKind
from routekaart.domain.statement import Disclosure, Held, Kind, Statement, pictured_on, taken_back
from routekaart.domain.steps import MANDATE, OVER, TALKS, step_of

SECRET_AHEAD = 2
"""How many months before its day a secret is named."""
CONSENT_PATIENCE = 1
"""How many months an unanswered question may lie."""
_BROKEN = "broken"
_OWN = "country:NLD"


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What a reader may see of all that was known on a day."""

    statements: tuple[Statement, ...]
    events: Mapping[ThingId, tuple[Statement, ...]]
    """What took place with each thing, in the order of the days; what has no day is left out."""
    day: date
    months: int


def find_reminders(
    held: Iterable[Held],
    disclosures: Mapping[StatementId, Disclosure],
    *,
    level: Level,
    on: date,
    months: int = 6,
) -> tuple[Reminder, ...]:
    """Find what asks for attention, in the order of the kinds and then of the days.

    Args:
        held: every statement that no review refuses, with its level.
        disclosures: the latest decision on each statement.
        level: no statement above it is looked at.
        on: the day; what is said about a later one does not count.
        months: for how long there may be no contact, or no news of talks.
    """
    everything = tuple(held)
    seen = tuple(one.statement for one in everything if one.level <= level)
    gone = taken_back(seen, on)
    told = tuple(one for one in seen if one.id not in gone and pictured_on(one, on) is not False)
    view = _View(statements=told, events=_by_thing(told), day=on, months=months)
    found = [one for look in (_lapsed_contacts, _stale_talks, _passed_terms) for one in look(view)]
    found += _secrets(everything, disclosures, level=level, on=on)
    kinds = list(ReminderKind)
    return tuple(sorted(found, key=lambda one: (kinds.index(one.kind), one.due or date.min, one.about, one.ground)))


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month.

    >>> add_months(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    first = date(year, month + 1, 1)
    after = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (after - first).days))


def _by_thing(statements: Sequence[Statement]) -> dict[ThingId, tuple[Statement, ...]]:
    events: dict[ThingId, list[Statement]] = defaultdict(list)
    for one in statements:
        if isinstance(one.content, Event) and one.content.state is not EventState.ABSENT and _day(one) is not None:
            events[one.subject].append(one)
    return {thing: tuple(sorted(said, key=lambda one: _day(one) or date.min)) for thing, said in events.items()}


def _day(one: Statement) -> date | None:
    """Return the last day of which a statement tells."""
    for known in (one.valid, one.said_on):
        if known is not None:
            return known.start if known.end is None else date.fromordinal(known.end.toordinal() - 1)
    return None


def _lapsed_contacts(view: _View) -> Iterator[Reminder]:
    partners = _partners(view)
    contacts: dict[ThingId, list[Statement]] = defaultdict(list)
    for one in view.statements:
        if isinstance(one.content, Contact):
            # A contact about an arrangement is one with each of its partners.
            for country in _countries_of(one.subject, partners):
                contacts[country].append(one)
    bound = {country for thing, others in partners.items() if not _is_over(thing, view) for country in others}
    for country in sorted(bound | contacts.keys()):
        last = max(contacts[country], key=lambda one: _day(one) or date.min, default=None)
        since = None if last is None else _day(last)
        due = None if since is None else add_months(since, view.months)
        if due is None or due <= view.day:
            basis = () if last is None else (last.id,)
            heard = None if last is None else last.valid or last.said_on
            yield Reminder(
                kind=ReminderKind.NO_CONTACT, about=(country,), since=since, heard=heard, due=due, basis=basis
            )


def _partners(view: _View) -> dict[ThingId, set[ThingId]]:
    """Return the countries of each arrangement and coupling."""
    partners: dict[ThingId, set[ThingId]] = defaultdict(set)
    for one in view.statements:
        if kind_of(one.subject) not in ("arrangement", "coupling"):
            continue
        match one.content:
            case Relation(relation="with", object=country):
                named: tuple[ThingId | None, ...] = (country,)
            case Give(giver=giver, receiver=receiver):
                named = (giver, receiver)
            case _:
                named = ()
        countries = {ThingId(name.replace("government:", "country:")) for name in named if name is not None}
        partners[one.subject] |= {name for name in countries if kind_of(name) == "country" and name != _OWN}
    return partners


def _countries_of(subject: ThingId, partners: Mapping[ThingId, set[ThingId]]) -> Iterable[ThingId]:
    return (subject,) if kind_of(subject) == "country" else partners.get(subject, ())


def _is_over(thing: ThingId, view: _View) -> bool:
    last = view.events.get(thing, ())[-1:]
    return any(isinstance(one.content, Event) and step_of(one.content.event) in (*OVER, _BROKEN) for one in last)


def _stale_talks(view: _View) -> Iterator[Reminder]:
    for thing, events in sorted(view.events.items()):
        last = events[-1]
        assert isinstance(last.content, Event)  # only events are among them
        still = step_of(last.content.event) in (MANDATE, *TALKS) or last.content.state is EventState.PENDING
        since = _day(last)
        if kind_of(thing) not in ("arrangement", "coupling") or not still or since is None:
            continue
        due = add_months(since, view.months)
        if due <= view.day:
            heard = last.valid or last.said_on
            yield Reminder(
                kind=ReminderKind.STALE_NEGOTIATION,
                about=(thing,),
                since=since,
                heard=heard,
                due=due,
                basis=(last.id,),
            )


def _passed_terms(view: _View) -> Iterator[Reminder]:
    """Find promises whose period is over, where neither a result nor a breach is known."""
    answered = {one.content.about for one in view.statements if isinstance(one.content, Event)}
    kept = {
        (one.subject, one.content.counted)
        for one in view.statements
        if isinstance(one.content, Figure | Range) and one.kind is Kind.REPORTED and not _is_target(one)
    }
    for one in view.statements:
        if not isinstance(one.content, Figure | Range) or one.kind is not Kind.PROMISED or one.valid is None:
            continue
        end = one.valid.end
        known = one.id in answered or (one.subject, one.content.counted) in kept
        if end is not None and end <= view.day and not known:
            yield Reminder(kind=ReminderKind.TERM_PASSED, about=(one.subject,), due=_day(one), basis=(one.id,))


def _is_target(one: Statement) -> bool:
    return isinstance(one.content, Figure) and one.content.sort in (ResultSort.TARGET, ResultSort.BASELINE)


def _secrets(
    everything: Sequence[Held], disclosures: Mapping[StatementId, Disclosure], *, level: Level, on: date
) -> Iterator[Reminder]:
    """Find decisions to look at again. Equal ones are one reminder, so that their number tells nothing."""
    covered: dict[Reminder, list[Held]] = defaultdict(list)
    for one in everything:
        decision = disclosures.get(one.statement.id)
        if decision is not None:
            for bare in _to_review(decision, on):
                covered[bare].append(one)
    for bare, statements in covered.items():
        yield _with_what(bare, [one.statement for one in statements if one.level <= level])


def _to_review(decision: Disclosure, on: date) -> Iterator[Reminder]:
    def remind(kind: ReminderKind, *, since: date | None = None, due: date | None = None) -> Reminder:
        return Reminder(
            kind=kind, since=since, due=due, level=decision.level, ground=decision.ground, decider=decision.decider
        )

    until = None if decision.until is None else decision.until.end
    if until is not None and decision.level > Level.OPENBAAR:
        due = date.fromordinal(until.toordinal() - 1)
        if due <= add_months(on, SECRET_AHEAD):
            yield remind(ReminderKind.SECRECY_ENDS, due=due)
    if until is None and decision.level > Level.INTERN:
        yield remind(ReminderKind.SECRECY_WITHOUT_END)
    asked = None if decision.consent is None or decision.consent.answer is not None else decision.consent.asked.end
    if asked is not None:
        since = date.fromordinal(asked.toordinal() - 1)
        due = add_months(since, CONSENT_PATIENCE)
        if due <= on:
            yield remind(ReminderKind.CONSENT_UNANSWERED, since=since, due=due)


def _with_what(bare: Reminder, seen: Sequence[Statement]) -> Reminder:
    about = tuple(sorted({one.subject for one in seen}))
    return replace(bare, about=about, basis=tuple(one.id for one in seen))
