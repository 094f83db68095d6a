"""Decide whether a release may be used."""

from dataclasses import replace
from datetime import datetime

from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.ids import ActorId, RecorderId, ReleaseId
from routekaart.domain.revision import Decision, HeldRelease
from routekaart.workspace import Workspace


def decide_release(
    workspace: Workspace,
    dataset: str,
    release: str,
    *,
    accept: bool,
    by: ActorId,
    reason: str,
    now: datetime,
    seen: int | None = None,
) -> HeldRelease:
    """Add a decision on a release. The last decision counts, so that an earlier one can be taken back.

    Args:
        workspace: where the statistics are.
        dataset: of which dataset it is.
        release: its id, or the last part of that.
        accept: whether it may be used.
        by: the account that decides.
        reason: why, in a few words.
        now: when it is decided.
        seen: how many decisions the decider has seen; the same decision again then adds nothing.

    Raises:
        UnknownName: if there is no such dataset or release.
        InputError: if no reason is given.
        Overtaken: if somebody else decided on it since the decider looked.
        DamagedRelease: if the release, or an earlier decision, is not as it was written.
        NoSpace: if the disk is full or may not be written.
    """
    from routekaart.statistics.decisions import append_decision, load_decisions
    from routekaart.statistics.folders import damaged_observations, get_folder, has_its_observations, release_id

    described = workspace.catalogue.get(dataset)
    wanted = ReleaseId(release) if "/" in release else release_id(described.publisher, dataset, release)
    folder = get_folder(workspace.statistics.root, wanted)
    if folder.release.dataset != dataset:
        raise UnknownName(f"{wanted!r} is no release of {dataset}", remedy="List them with `routekaart releases`.")
    if not reason.strip():
        raise InputError("a decision on a release needs a reason", remedy="Add --reason with why, in a few words.")
    if accept and not has_its_observations(folder):
        raise damaged_observations(folder)
    decided = Decision(release=wanted, accepted=accept, by=RecorderId(by), reason=reason.strip(), at=now)
    before = load_decisions(folder.path)
    again = seen is not None and bool(before) and replace(before[-1], at=now) == decided
    if not again:
        append_decision(folder.path, decided, seen=seen)
    return HeldRelease(release=folder.release, rows=folder.rows, decisions=load_decisions(folder.path), revision=None)
