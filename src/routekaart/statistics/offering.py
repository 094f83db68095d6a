"""A release is stored, compared with the one before it, and used: by a rule, or once a person has looked at it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from routekaart.domain.observation import Indicator
from routekaart.domain.revision import Anomaly, AnomalyCode, Decision, Offered, Revision, State, state_of
from routekaart.statistics.answers import newness
from routekaart.statistics.comparing import Vintage, compare_releases
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.decisions import append_decision, decide_by_rule, load_decisions
from routekaart.statistics.folders import Folder, find_paths, load_folder


def offer_release(
    root: Path, folder: Folder, dataset: Dataset, *, cards: Iterable[Indicator], now: datetime
) -> Offered:
    """Compare a stored release with the one before, and let the rules of its dataset decide on it if they can.

    A release that was decided on keeps that decision.

    Args:
        root: the folder of all releases.
        folder: the release.
        dataset: what is expected of it, and what may be different without anyone looking.
        cards: the definitions of its indicators.
        now: when it is decided on.
    """
    release = folder.release
    decisions = load_decisions(folder.path)
    if decisions:
        return Offered(release=release, rows=folder.rows, revision=None, state=state_of(decisions))
    revision = compare_with_earlier(root, folder, dataset, cards=cards)
    decision = decide_by_rule(revision, dataset, release=release.id, now=now)
    if decision is not None:
        append_decision(folder.path, decision)
    state = State.WAITING if decision is None else state_of((decision,))
    return Offered(release=release, rows=folder.rows, revision=revision, state=state)


def accept_as_given(folder: Folder, decision: Decision) -> None:
    """Accept a release that somebody has looked at before it was handed in, if nobody has decided on it here."""
    if not load_decisions(folder.path):
        append_decision(folder.path, decision)


def compare_with_earlier(root: Path, folder: Folder, dataset: Dataset, *, cards: Iterable[Indicator]) -> Revision:
    """Compare a release with the accepted one before it in order of publication, if there is one.

    One of unknown date has no place in that order: it is compared with the newest, and waits for a person.
    """
    used = _find_used(root, folder)
    undated = folder.release.published is None and bool(used)
    earlier = used if undated else [other for other in used if newness(other.release) < newness(folder.release)]
    before = max(earlier, key=lambda other: newness(other.release), default=None)
    revision = compare_releases(None if before is None else _vintage(before), _vintage(folder), dataset, cards=cards)
    if not undated:
        return revision
    unknown = Anomaly(code=AnomalyCode.UNDATED, about=dataset.name, seen="-", expected="a date of publication")
    return replace(revision, anomalies=(unknown, *revision.anomalies))


def _find_used(root: Path, folder: Folder) -> list[Folder]:
    own = folder.release
    others = [
        other
        for other in map(load_folder, find_paths(root))
        if other.release.dataset == own.dataset and other.release.id != own.id and not other.outdated
    ]
    return [other for other in others if state_of(load_decisions(other.path)) is State.ACCEPTED]


def _vintage(folder: Folder) -> Vintage:
    return Vintage(
        release=folder.release.id,
        observations=folder.observations_path,
        published=folder.release.published,
        stated_rows=folder.release.stated_rows,
        read_rows=folder.file_rows,
    )
