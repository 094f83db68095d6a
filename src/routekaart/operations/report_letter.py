"""Check every figure of a letter, as known at its date and as known now."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart import __version__
from routekaart.checking.evidence import Evidence, View, Wanted, find_wanted
from routekaart.checking.kept import find_asked
from routekaart.checking.letters import check_letter
from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, DocumentId, RecorderId, StatementId, ThingId, kind_of
from routekaart.domain.letter import Document, Reading
from routekaart.domain.levels import Level
from routekaart.domain.observation import Observation
from routekaart.domain.statement import Disclosure, Statement, taken_back
from routekaart.recording import PUBLISHED, Filed, apply_reviews, confirm_proposals, find_filed
from routekaart.reference.told import tell_figures
from routekaart.reporting import LetterReport
from routekaart.workspace import Workspace, open_letter

if TYPE_CHECKING:
    from routekaart.statistics import Statistics

_READER = RecorderId("rule:reader@1")
_THINGS = frozenset({"fund", "programme", "arrangement"})
"""What an amount or a result can belong to."""
_CONTENTS = ("Money", "Figure", "Range", "Retraction")


def report_letter(
    workspace: Workspace,
    letter: DocumentId | Document | Path | bytes,
    *,
    now: datetime,
    as_of: date | None = None,
    keep: bool = False,
    level: Level = Level.OPENBAAR,
    most: int | None = None,
) -> LetterReport:
    """Read a letter and check it, as people left it: without what they refused, with what they put in its place.

    Args:
        workspace: where the statistics and the register are.
        letter: a letter that the workspace keeps, or a document, a file or its bytes that are only looked at.
        now: the present moment, for the verdict "as known now".
        as_of: another day for the verdict "as known then"; the letter's own date if not given.
        keep: whether what was read is added to the register. Looking at a letter adds nothing.
        level: what people read or decided is shown up to here; a page that anybody can visit is openbaar.
        most: how many statements are checked at once for somebody who may be anybody; any number if not given.

    Raises:
        InputError: if more than that were read.
    """
    document = _open(workspace, letter)
    reading = workspace.reader.read_letter(document, recorded=now)
    filed = find_filed(workspace.register.find_document_log(document.id))
    if workspace.build and document.id in workspace.letters.find_documents():
        # What a build does not hold was closed, or refused before anybody saw it: reading must not bring it back.
        reading = replace(reading, statements=tuple(one for one in reading.statements if one.id in filed))
    if keep:
        _keep(workspace, reading, filed, now)
    standing = apply_reviews(reading, filed, level=level)
    _refuse_many(standing.checkable, most)
    then = as_of or document.date or now.date()
    evidence = _gather(workspace, standing.checkable, then=then, now=now.date(), level=level)
    return LetterReport(
        document=document,
        reading=standing.reading,
        reviews=standing.reviews,
        findings=check_letter(standing.checkable, evidence),
        indicators=evidence.indicators,
        concepts=workspace.reference.concepts,
        names=workspace.reference.names,
        releases=tuple(evidence.releases.values()),
        gazetteer=evidence.gazetteer,
        made_on=now.date(),
        version=__version__,
    )


def _refuse_many(reading: Reading, most: int | None) -> None:
    if most is not None and len(reading.statements) > most:
        raise InputError(
            f"this text says {len(reading.statements)} things, and {most} are checked at once",
            remedy="Hand it in in parts, or use `routekaart check`.",
        )


def _open(workspace: Workspace, letter: DocumentId | Document | Path | bytes) -> Document:
    if isinstance(letter, Document):
        return letter
    return open_letter(letter) if isinstance(letter, Path | bytes) else workspace.get_letter(letter)


def _keep(workspace: Workspace, reading: Reading, filed: Mapping[StatementId, Filed], now: datetime) -> None:
    opening = Disclosure(
        statements=tuple(one.id for one in reading.statements),
        level=Level.OPENBAAR,
        ground=PUBLISHED,
        decider=ActorId("organisation:routekaart"),
        recorded=now,
        recorded_by=_READER,
    )
    confirmed = confirm_proposals(reading.statements, filed, opening=opening)
    workspace.register.append_all(reading.statements, opening=[opening], decisions=confirmed)


def _gather(workspace: Workspace, reading: Reading, *, then: date, now: date, level: Level) -> Evidence:
    reference, statistics = workspace.reference, workspace.statistics
    wanted = find_wanted(reading.statements, reference.indicators, reference.gazetteer)
    releases = statistics.releases()
    described = [workspace.catalogue.get(name) for name in {release.dataset for release in releases}]
    sparse = {dataset.name for dataset in described if dataset.zeros_left_out}
    zeros_left_out = frozenset(release.id for release in releases if release.dataset in sparse)
    known_then = _observations(statistics, wanted, then)
    known_now = known_then if then == now else _observations(statistics, wanted, now)
    kept = _find_kept(workspace, reading, level)
    kept_then, kept_now = (_without_taken_back(kept, day) for day in (then, now))
    things = tuple(one for one in reference.named if kind_of(ThingId(one.id)) in _THINGS)
    return Evidence(
        indicators=reference.indicators,
        gazetteer=reference.gazetteer,
        releases={release.id: release for release in releases},
        then=View(then, known_then, zeros_left_out, tell_figures(kept_then, reference, reading.document)),
        now=View(now, known_now, zeros_left_out, tell_figures(kept_now, reference, reading.document)),
        ranks=reference.ranks,
        breaks=tuple(one for dataset in described for one in dataset.find_breaks()),
        part_of={ThingId(one.id): one.part_of for one in things if one.part_of is not None},
        called=frozenset(name for one in things for name in one.names),
        aggregates=reference.aggregates,
    )


def _find_kept(workspace: Workspace, reading: Reading, level: Level) -> tuple[Statement, ...]:
    """Find what the register keeps about the funds, programmes and countries of a letter's amounts and results."""
    asked = find_asked(reading.statements, workspace.reference.indicators)
    parts = [ThingId(one.id) for one in workspace.reference.named if one.part_of in asked.things]
    about = [
        held.statement
        for thing in dict.fromkeys((*asked.things, *parts))
        for held in workspace.register.find_about(thing, level=level).held
    ]
    # what takes a statement back names no fund: it has the subject of the other
    for subject in dict.fromkeys(one.subject for one in about):
        about += workspace.register.find_statements(subject=subject, level=level, content=("Retraction",))
    for subject in asked.subjects:
        about += workspace.register.find_statements(subject=subject, level=level, content=_CONTENTS)
    return tuple(about)


def _without_taken_back(said: tuple[Statement, ...], day: date) -> tuple[Statement, ...]:
    gone = taken_back(said, day)
    return tuple(one for one in said if one.id not in gone) if gone else said


def _observations(statistics: "Statistics", wanted: Iterable[Wanted], day: date) -> tuple[Observation, ...]:
    found = (
        statistics.find_observations(
            indicators=one.indicators, areas=one.areas, counterparts=one.counterparts, as_of=day
        )
        for one in wanted
    )
    # what a place in an order needs may also be needed for a level
    return tuple(dict.fromkeys(seen for observations in found for seen in observations))
