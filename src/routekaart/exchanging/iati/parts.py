"""The parts of an activity that are neither money nor results: names, days, who takes part, where, and the sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.content import Description, Event, EventState, Figure, Money, Relation
from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.place import Gazetteer
from routekaart.domain.statement import Publication, Statement
from routekaart.exchanging.iati import codes
from routekaart.exchanging.iati.amounts import Amounts, default_terms
from routekaart.exchanging.iati.numerals import parse_number
from routekaart.exchanging.iati.selecting import LeftBehind, exact_day, find_events, settle
from routekaart.exchanging.iati.writing import Link, PartyDraft, Reporter, identifier_of

_DATE_TYPES = {
    ("start", False): "1", ("start", True): "2", ("end", False): "3", ("end", True): "4",
    ("in-force", False): "1", ("in-force", True): "2", ("ended", False): "3", ("ended", True): "4",
}  # fmt: skip
"""Programmes start and end; an arrangement is in force and is ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What our lists know: names of things (Dutch, English), publications by key (title, address), countries."""

    names: Mapping[ThingId, tuple[str, str]]
    publications: Mapping[str, tuple[str, str]]
    gazetteer: Gazetteer


@dataclass(slots=True)
class Unit:
    """A programme, arrangement or fund while its activity is being made."""

    thing: ThingId
    statements: tuple[Statement, ...]
    left_out: list[LeftBehind] = field(default_factory=list)
    lacks: list[str] = field(default_factory=list)
    used: list[Statement] = field(default_factory=list)

    def leave(self, what: str, reason: str) -> None:
        """Note something that is left out."""
        self.left_out.append(LeftBehind(what=f"{self.thing}: {what}", reason=reason))


def find_titles(unit: Unit, around: Surroundings) -> tuple[str, str] | None:
    """Return the Dutch and the English title."""
    described = [s for s in unit.statements if s.subject == unit.thing and isinstance(s.content, Description)]
    settled, disputed = settle(described, same=lambda _: None, value=lambda s: s.content)
    if disputed:
        unit.leave("the title", "the sources disagree; the name in our lists is used if there is one")
    for statement in settled:
        assert isinstance(statement.content, Description)
        unit.used.append(statement)
        return statement.content.name_nl, statement.content.name_en
    return around.names.get(unit.thing)


def _backwards(dates: Mapping[str, date], start: str, end: str) -> bool:
    return start in dates and end in dates and dates[start] > dates[end]


def leave_terms(unit: Unit, amounts: Amounts) -> None:
    """Say which terms of budgets get lost because IATI has them only for the whole activity."""
    flow, finance = default_terms(amounts)
    if flow is None and any(one.money.oda is not None for one in amounts.budgets):
        unit.leave("whether its budgets are development assistance", "not all its amounts have the same or a known one")
    if finance is None and any(one.money.form is not None for one in amounts.budgets):
        unit.leave("the form of its budgets", "not all its amounts have the same, or IATI has no code for it")


def find_dates(unit: Unit) -> dict[str, date]:
    """Return one day for each type of date."""
    names = ("start", "end") if kind_of(unit.thing) != "arrangement" else ("in-force", "ended")
    events = [s for s in find_events(unit.statements, unit.thing, names) if _date_type(s) is not None]
    settled, disputed = settle(events, same=_date_type, value=lambda s: str(s.valid))
    for statement in disputed:
        unit.leave(_event_name(statement), "the sources disagree")
    dates: dict[str, date] = {}
    for statement in settled:
        day, type_ = exact_day(statement.valid), _date_type(statement)
        if day is None or type_ is None:
            unit.leave(_event_name(statement), "IATI asks for a day")
        else:
            dates[type_] = day
            unit.used.append(statement)
    if _backwards(dates, "1", "3") or _backwards(dates, "2", "4"):
        unit.leave("its dates", "it would end before it starts")
        return {}
    return dict(sorted(dates.items()))


def _date_type(statement: Statement) -> str | None:
    content = statement.content
    assert isinstance(content, Event)
    if content.state not in (EventState.HAPPENED, EventState.PLANNED):
        return None
    return _DATE_TYPES.get((content.event, content.state is EventState.HAPPENED))


def _event_name(statement: Statement) -> str:
    assert isinstance(statement.content, Event)
    return f"{statement.content.state} {statement.content.event} {statement.valid or ''}".strip()


def status_of(dates: Mapping[str, date], as_of: date) -> str | None:
    """Return the status on a day: closed, running or not yet begun; `None` if the dates do not tell."""
    if "4" in dates and dates["4"] <= as_of:
        return "4"
    if "2" in dates and dates["2"] <= as_of:
        return "2"
    if "1" in dates and dates["1"] > as_of:
        return "1"
    return None


def find_parties(unit: Unit, payers: tuple[ThingId, ...]) -> tuple[PartyDraft, ...]:
    """Return who takes part, with those who pay."""
    roles = {relation: role for role, relation in codes.ROLES.items()}
    found: dict[tuple[str, ThingId], str] = {}
    for statement in unit.statements:
        content = statement.content
        if statement.subject == unit.thing and isinstance(content, Relation) and content.relation in roles:
            found.setdefault((roles[content.relation], content.object), content.detail)
            unit.used.append(statement)
    for payer in payers:
        found.setdefault(("1", payer), "")
    return tuple(PartyDraft(role=role, thing=thing, name=detail) for (role, thing), detail in sorted(found.items()))


def find_countries(unit: Unit, gazetteer: Gazetteer) -> tuple[tuple[str, str], ...]:
    """Return code and percentage (empty if not said) of each country, or none where the shares are not known."""
    shares: dict[str, set[str]] = {}
    for statement in unit.statements:
        content = statement.content
        if statement.subject != unit.thing or not isinstance(content, Relation) or content.relation != "with":
            continue
        place = gazetteer.find_place(content.object)
        if place is not None and kind_of(place.id) == "country":
            share = content.detail.removesuffix(" %") if content.detail.endswith(" %") else ""
            shares.setdefault(place.code, set()).add(share)
    known = all(len(share) == 1 for share in shares.values())
    if not known or (len(shares) > 1 and any("" in share for share in shares.values())):
        unit.leave(f"{len(shares)} countries", "IATI asks for the share of each, and none is computed")
        return ()
    if shares and {""} not in shares.values() and not _give_whole(min(share) for share in shares.values()):
        unit.leave(f"{len(shares)} countries", "their shares do not give 100, as IATI asks")
        return ()
    return tuple((code, min(share)) for code, share in sorted(shares.items()))


def _give_whole(shares: Iterable[str]) -> bool:
    try:
        return sum(map(parse_number, shares)) == 100
    except NotationError:
        return False


def find_parents(unit: Unit, reporter: Reporter) -> tuple[str, ...]:
    """Return the identifiers of what the unit is part of."""
    parents = {
        s.content.object
        for s in unit.statements
        if s.subject == unit.thing and isinstance(s.content, Relation) and s.content.relation == "part_of"
    }
    return tuple(identifier_of(parent, reporter) for parent in sorted(parents))


def find_links(used: Iterable[Statement], around: Surroundings) -> tuple[Link, ...]:
    """Return the publications that the statements in the file come from, each once."""
    links: dict[str, Link] = {}
    for statement in used:
        for title, address in _publications(statement, around):
            url = address.partition("#xpointer(")[0]
            if url.startswith(("https://", "http://")):
                category = {Money: "A05", Figure: "A08"}.get(type(statement.content), "A12")
                links.setdefault(url, Link(url=url, title=title, category=category))
    return tuple(links[url] for url in sorted(links))


def _publications(statement: Statement, around: Surroundings) -> tuple[tuple[str, str], ...]:
    source = statement.source
    if isinstance(source, Publication):
        return ((source.title, source.address),)
    keys = getattr(source, "sources", ())
    return tuple(around.publications[key] for key in keys if key in around.publications)
