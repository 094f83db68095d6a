"""Compile a dossier: each line of a picture goes to one part of it, and nothing is dropped."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from routekaart.compiling.arrangements import arrangement_page, coupling_page, find_exchanges
from routekaart.compiling.disagreements import find_disagreements
from routekaart.compiling.instruments import find_uses, instrument_of
from routekaart.compiling.objectives import find_objectives
from routekaart.compiling.picture import Picture
from routekaart.compiling.vocabulary import CONTEXT, OWN, PARLIAMENT, REGIONS, ROLES, begins_with
from routekaart.domain.admissibility import Admissibility
from routekaart.domain.content import (
    Ask,
    Cause,
    Checkable,
    Contact,
    Content,
    Description,
    Event,
    Figure,
    Give,
    Money,
    Range,
    Relation,
    Toezegging,
    Use,
)
from routekaart.domain.dossier import Dossier, Line, Series
from routekaart.domain.evidence_field import Evidence
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.ledger import Ledger
from routekaart.domain.levels import Level
from routekaart.domain.observation import Concept
from routekaart.domain.quantity import MONEY
from routekaart.domain.statement import Withheld

_PAPERS = frozenset({"request", "document"})
PART_OF: Mapping[type[Content], str] = {
    **dict.fromkeys(get_args(Checkable), "objectives"),
    Cause: "objectives",
    Contact: "contacts",
    Use: "instruments",
    Give: "couplings",
    Toezegging: "parliament",
    Ask: "parliament",
}
"""Where a line goes by the type of what it says; the types that are not here are looked at more closely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What other rooms have found out about the same picture."""

    ledger: Ledger
    rules: Mapping[ThingId, Admissibility] = field(default_factory=dict)
    """What the rules ask, by arrangement."""
    rulings: tuple[Admissibility, ...] = ()
    """What the rules say of each amount."""
    concepts: tuple[Concept, ...] = ()
    """What can be counted, each with the objective that it belongs to."""
    series: Mapping[str, tuple[Series, ...]] = field(default_factory=dict)
    """Official figures by objective."""
    evidence: Evidence | None = None
    """For an instrument: what studies found by the day."""
    withheld: tuple[Withheld, ...] = ()


def compile_dossier(thing: ThingId, picture: Picture, beside: Beside, *, level: Level) -> Dossier:
    """Compile the dossier of a thing from the picture of a day.

    Every line of the picture is in one part: among those that belong to none, `other`.
    """
    parts = _sorted(thing, picture.lines)
    couplings = tuple(coupling_page(one, lines) for one, lines in _by_subject(parts["couplings"]))
    return Dossier(
        thing=thing,
        as_of=picture.day,
        level=level,
        description=tuple(parts["description"]),
        roles=tuple(parts["roles"]),
        arrangements=tuple(
            arrangement_page(one, lines, beside.rules) for one, lines in _by_subject(parts["arrangements"])
        ),
        contacts=tuple(parts["contacts"]),
        couplings=couplings,
        give_and_take=tuple(row for page in couplings for row in find_exchanges(page)),
        instruments=find_uses(parts["instruments"]),
        money=beside.ledger,
        rulings=beside.rulings,
        objectives=find_objectives(parts["objectives"], beside.concepts, beside.series),
        evidence=beside.evidence,
        context=tuple(parts["context"]),
        parliament=tuple(parts["parliament"]),
        other=tuple(parts["other"]),
        disagreements=find_disagreements(picture.lines),
        retracted=picture.retracted,
        withheld=beside.withheld,
    )


def _sorted(thing: ThingId, lines: Iterable[Line]) -> dict[str, list[Line]]:
    parts: dict[str, list[Line]] = {
        name: []
        for name in (
            "description", "roles", "arrangements", "contacts", "couplings", "instruments", "money", "objectives",
            "context", "parliament", "other",
        )
    }  # fmt: skip
    for line in lines:
        parts[_part(thing, line)].append(line)
    return parts


def _part(thing: ThingId, line: Line) -> str:
    """Name the part of the dossier that a line belongs to: by whom it is about, then by what it says."""
    said = line.statement
    if isinstance(said.content, Money) or (isinstance(said.content, Range) and said.content.unit in MONEY):
        return "money"
    match kind_of(said.subject):
        case "arrangement" if not isinstance(said.content, Cause) and not _is_result(line):
            return "arrangements"
        case "coupling":
            return "couplings"
        case kind if kind in _PAPERS and not isinstance(said.content, Cause):
            return "parliament"
        case _:
            return _part_by_content(thing, line)


def _part_by_content(thing: ThingId, line: Line) -> str:
    said = line.statement
    match said.content:
        case Description():
            return "description" if said.subject == thing else "other"
        case Relation() as relation:
            part = _part_of_relation(relation, own=said.subject == thing)
            return "other" if part == "parliament" and kind_of(said.subject) not in _PAPERS else part
        case Event() as event if begins_with(event.event, CONTEXT):
            return "context"
        case Event():
            return "other" if instrument_of(line) is None else "instruments"
        case content:
            return PART_OF[type(content)]


def _part_of_relation(relation: Relation, *, own: bool) -> str:
    if relation.relation in ROLES | REGIONS:
        return "roles"
    if relation.relation in OWN and own:
        return "description"
    return "parliament" if relation.relation in PARLIAMENT else "other"


def _is_result(line: Line) -> bool:
    """Tell a result under an arrangement from a service level, which is promised or practised."""
    content = line.statement.content
    return isinstance(content, Figure) and (content.sort is not None or content.concept is not None)


def _by_subject(lines: Iterable[Line]) -> Iterable[tuple[ThingId, list[Line]]]:
    """Group lines by subject, in order of the subjects' first lines."""
    groups: dict[ThingId, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.statement.subject, []).append(line)
    return groups.items()
