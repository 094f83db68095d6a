"""Who decided that a release may be used: `decisions.jsonl` in its folder, to which lines are only added.

Each line holds the digest of the line before, so that no line can be changed, moved or taken out from between others
without showing. That the last lines were cut off does not show: keep a backup of what was decided.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.domain.encoding import canonical, from_record, to_record
from routekaart.domain.errors import DamagedRelease, InputError, NotationError, Overtaken, UnknownName
from routekaart.domain.ids import RecorderId, ReleaseId
from routekaart.domain.revision import Decision, Revision
from routekaart.statistics.files import replace_file
from routekaart.statistics.folders import DECISIONS, sha256

if TYPE_CHECKING:
    # every answer asks who accepted a release, and pydantic takes longer to import than an answer takes
    from routekaart.statistics.dataset import Dataset

_PREVIOUS = "previous"
_RULES = "rule:{name}@1"


def load_decisions(folder: Path) -> tuple[Decision, ...]:
    """Return the decisions on the release in a folder, from the first to the last; none if nobody has decided.

    Raises:
        DamagedRelease: if a line is not as it was written, or is about another release.
    """
    return tuple(_parse(_written(folder), folder))


def append_decision(folder: Path, decision: Decision, *, seen: int | None = None) -> None:
    """Add a decision on the release in a folder. Of two processes that do so at once, both decisions are kept.

    Unless one says how many decisions it has seen (`seen`): then it is taken only if there are no others.

    Raises:
        UnknownName: if there is no such release.
        InputError: if it is about another release, or lacks a reason.
        Overtaken: if there are other decisions than were seen.
        DamagedRelease: if the decisions that are there are not as they were written.
        NoSpace: if the disk is full or may not be written; the decisions that were there stay.
    """
    _check(folder, decision)
    with _locked(folder):
        written = _written(folder)
        there = sum(1 for _ in _parse(written, folder))
        if seen not in (None, there):
            raise Overtaken(
                "somebody else decided on this in the meantime",
                where=decision.release,
                remedy="See what was decided, and decide again if that is still needed.",
            )
        record = to_record(decision) | {_PREVIOUS: _link(written.splitlines()[-1:])}
        # A new file in the place of the old one: whoever reads meanwhile sees whole lines only.
        replace_file(folder / DECISIONS, written + canonical(record) + b"\n")


def write_first_decision(decision: Decision) -> bytes:
    """Return what `decisions.jsonl` holds where this is the only decision on a release."""
    return canonical(to_record(decision) | {_PREVIOUS: ""}) + b"\n"


def decide_by_rule(revision: Revision, dataset: "Dataset", *, release: ReleaseId, now: datetime) -> Decision | None:
    """Accept a release that nobody needs to look at; `None` if it waits for a person.

    Args:
        revision: what is different in it, and what is not as expected.
        dataset: how much may be different.
        release: the release.
        now: when it is decided.
    """
    counts = revision.counts
    if revision.anomalies or not counts.after:
        return None
    if revision.before is None:
        return _by_rule("first-release", "the first release, and all in it is as expected", release, now)
    # a file that is not complete may well tell more of a period than the one before
    new = counts.new if dataset.complete else counts.new + counts.added
    if counts.after == counts.same + new and not counts.lost:
        return _by_rule("only-new", f"{new} figures that were not there before, and no other change", release, now)
    if _within_limits(revision, dataset):
        told = f"{counts.changed} changed, {counts.added} added, {counts.lost} lost, {counts.status_changed} flagged"
        return _by_rule("within-limits", f"{told} otherwise; the dataset allows this", release, now)
    return None


def _within_limits(revision: Revision, dataset: "Dataset") -> bool:
    """Tell whether no more is revised than the dataset allows.

    A figure that has no value any more is as good as lost. A break makes figures incomparable, so it is for a person.
    """
    counts, limits = revision.counts, dataset.accept
    revised = 100 * (counts.changed + (counts.added if dataset.complete else 0))
    return (
        not counts.breaks
        and counts.lost + counts.emptied <= limits.lost
        and revised <= limits.changed_share * counts.before
        and revision.largest_move <= limits.changed_by
    )


def _by_rule(name: str, reason: str, release: ReleaseId, now: datetime) -> Decision:
    return Decision(release=release, accepted=True, by=RecorderId(_RULES.format(name=name)), reason=reason, at=now)


def _check(folder: Path, decision: Decision) -> None:
    if not folder.is_dir():
        raise UnknownName(
            f"{decision.release!r} is not a release we have", where=str(folder), remedy="Import it first."
        )
    if decision.release != _release_of(folder):
        raise InputError(
            f"the decision is about {decision.release!r}", where=str(folder), remedy="Keep it with its own release."
        )
    if not decision.reason.strip():
        raise InputError("a decision on a release needs a reason", remedy="Say why, in a few words.")
    if decision.at.tzinfo is None:
        raise InputError("the time of a decision has no time zone", remedy="Give it in UTC.")


def _release_of(folder: Path) -> ReleaseId:
    return ReleaseId("/".join(folder.parts[-3:]))


def _written(folder: Path) -> bytes:
    path = folder / DECISIONS
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _damaged(path, f"cannot be read: {error.strerror}") from error


def _parse(written: bytes, folder: Path) -> Iterator[Decision]:
    path = folder / DECISIONS
    before: list[bytes] = []
    for number, line in enumerate(written.splitlines(keepends=True), start=1):
        try:
            record = json.loads(line)
            previous = record.pop(_PREVIOUS)
            decision = from_record(Decision, record)
            whole = canonical(to_record(decision) | {_PREVIOUS: previous}) + b"\n"
        except (ValueError, KeyError, TypeError, AttributeError, NotationError) as error:
            raise _damaged(path, f"line {number} cannot be read") from error
        if line != whole:
            raise _damaged(path, f"line {number} is not as it was written")
        if previous != _link(before) or decision.release != _release_of(folder):
            raise _damaged(path, f"line {number} does not follow the line before it")
        before = [line.rstrip(b"\n")]
        yield decision


def _link(before: list[bytes]) -> str:
    """Return the digest of the line before; empty for the first line."""
    return sha256(before[0]) if before else ""


def _damaged(path: Path, what: str) -> DamagedRelease:
    return DamagedRelease(
        f"the decisions on a release were damaged: {what}",
        where=str(path),
        remedy="Restore this file from a backup; or move it away and decide on the release again.",
    )


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one process at a time add a decision. The lock is on the folder, so that no file is left behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
