"""Compile the dossier of a thing: everything held about it, as it was on a day, at a level."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from routekaart.accounting import build_ledger
from routekaart.compiling import (
    Beside,
    Picture,
    compile_dossier,
    find_areas,
    find_days,
    find_shown,
    group_series,
    picture_of,
)
from routekaart.domain.admissibility import Admissibility
from routekaart.domain.dossier import Dossier, Series
from routekaart.domain.evidence_field import Evidence
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.observation import Indicator, Release
from routekaart.domain.rule import RuleBook
from routekaart.domain.statement import Held, Statement, given_names
from routekaart.reference import load_evidence
from routekaart.ruling import judge_amounts, judge_arrangement
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledDossier:
    """A dossier with what its reader needs to know: names, sources and definition cards."""

    dossier: Dossier
    indicators: tuple[Indicator, ...]
    described: Mapping[str, tuple[str, str]]
    """Names that the register itself gives."""
    releases: tuple[Release, ...] = ()
    """The releases in which its official figures stand."""
    highest: Level = Level.OPENBAAR
    """The strictest level of what is in it: nobody may see it without a trace above openbaar."""
    days: tuple[date, ...] = ()
    """The days on which the dossier changes, before and after the one that is pictured."""


def compile_thing(
    workspace: Workspace, thing: ThingId, *, as_of: date, level: Level, recorded_until: datetime | None = None
) -> CompiledDossier:
    """Compile the dossier of a thing.

    Args:
        workspace: where the register and the statistics are.
        thing: what it is about.
        as_of: the day that is pictured.
        level: nothing above it is looked at; that something is withheld is said.
        recorded_until: only what had been recorded by this moment; all of it if not given.

    Raises:
        UnknownName: if the thing is in no list and the register shows nothing about it at this level.
    """
    about = workspace.get_about(thing, level=level, recorded_until=recorded_until)
    picture = picture_of(thing, about.held, as_of)
    said = tuple(held.statement for held in picture.held)
    beside = Beside(
        ledger=build_ledger(picture.held, about=thing),
        rules=_judge_arrangements(workspace.rules, said, as_of),
        rulings=judge_amounts(workspace.rules, said, as_of),
        concepts=workspace.reference.concepts,
        series=_find_series(workspace, thing, picture),
        evidence=_find_evidence(workspace, thing, as_of),
        withheld=about.withheld,
    )
    dossier = compile_dossier(thing, picture, beside, level=level)
    return CompiledDossier(
        dossier=dossier,
        indicators=workspace.reference.indicators,
        described=given_names(one.statement for one in picture.held),
        releases=_find_releases(workspace, dossier),
        highest=max((one.level for one in _shown(picture)), default=Level.OPENBAAR),
        days=find_days(about.held),
    )


def _shown(picture: Picture) -> Iterator[Held]:
    yield from picture.held
    for line in picture.retracted:
        yield from (*line.held, *((line.retracted_by,) if line.retracted_by else ()))


def _find_releases(workspace: Workspace, dossier: Dossier) -> tuple[Release, ...]:
    series = (one for page in dossier.objectives for one in page.series)
    used = {seen.release for one in series for seen in one.observations}
    return tuple(one for one in workspace.statistics.releases() if one.id in used) if used else ()


def _judge_arrangements(book: RuleBook, said: Sequence[Statement], on: date) -> dict[ThingId, Admissibility]:
    arrangements = dict.fromkeys(one.subject for one in said if kind_of(one.subject) == "arrangement")
    return {one: judge_arrangement(book, said, one, on) for one in arrangements}


def _find_evidence(workspace: Workspace, thing: ThingId, as_of: date) -> Evidence | None:
    if kind_of(thing) != "instrument":
        return None
    return load_evidence(workspace.reference.root).known_on(as_of).about(thing)


def _find_series(workspace: Workspace, thing: ThingId, picture: Picture) -> dict[str, tuple[Series, ...]]:
    areas = find_areas(thing, picture.lines)
    if not areas:
        return {}
    cards, concepts = workspace.reference.indicators, workspace.reference.concepts
    seen = workspace.statistics.find_observations(
        indicators=find_shown(cards, concepts, areas), areas=areas, counterparts=(None,), as_of=picture.day
    )
    return group_series(seen, cards, concepts)
