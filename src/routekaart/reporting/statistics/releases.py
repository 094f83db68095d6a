"""The releases that are kept and whether they are used, for people and for machines."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from routekaart.domain.revision import Decision, HeldRelease, State
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record, notation
from routekaart.reporting.statistics.revision import (
    count_anomalies,
    how_to_decide,
    last_part,
    revision_lines,
    revision_record,
)
from routekaart.reporting.statistics.words import LABELS, STATES, in_columns, written


def releases_record(releases: Sequence[HeldRelease], names: Names) -> list[Record]:
    """Return releases as records; their fields: docs/json.md."""
    return [release_record(one, names) for one in releases]


def release_record(one: HeldRelease, names: Names) -> Record:
    """Return a release with the decisions on it."""
    return {
        "release": one.release.id,
        "dataset": one.release.dataset,
        "published": notation(one.release.published),
        "title": one.release.title,
        "figures": one.rows,
        "state": str(one.state),
        "decisions": [_decision_record(decision) for decision in one.decisions],
        "anomalies": None if one.revision is None else count_anomalies(one.revision.anomalies),
        "revision": None if one.revision is None else revision_record(one.revision, names),
    }


def _decision_record(one: Decision) -> Record:
    return {
        "accepted": one.accepted,
        "by": one.by,
        "reason": one.reason,
        "at": one.at.isoformat(timespec="seconds"),
    }


def render_releases(releases: Sequence[HeldRelease], names: Names, *, waiting: bool, in_full: bool, width: int) -> str:
    """Write releases by dataset, and below them which were refused or wait.

    Args:
        releases: those of one dataset together.
        names: of the areas.
        waiting: whether these are only those that wait.
        in_full: whether to tell what is different in those that wait.
        width: in columns.
    """
    paper = Paper(names=names, width=width)
    if not releases:
        return paper.say(LABELS, "none_waits" if waiting else "no_release") + "\n"
    lines: list[str] = []
    for dataset, group in groupby(releases, key=lambda one: one.release.dataset):
        held = list(group)
        head = [paper.say(LABELS, code) for code in ("release", "day", "state", "figures")]
        lines += ["", *paper.wrapped(dataset), *in_columns(head, [_cells(one, paper) for one in held], paper, left=3)]
        for one in held:
            lines += _why(one, paper, in_full=in_full)
    return "\n".join(lines[1:]) + "\n"


def render_decided(one: HeldRelease, names: Names, *, width: int) -> str:
    """Write the last decision on a release."""
    return "\n".join(_decision(one, Paper(names=names, width=width))) + "\n"


def _cells(one: HeldRelease, paper: Paper) -> Sequence[str]:
    published = one.release.published
    day = paper.say(LABELS, "unknown_day") if published is None else paper.time(published)
    return last_part(one.release.id), day, paper.say(STATES, one.state), written(one.rows, paper.lang)


def _why(one: HeldRelease, paper: Paper, *, in_full: bool) -> Iterator[str]:
    """Write who refused a release, or what is different in one that waits."""
    label = last_part(one.release.id)
    if one.state is State.REFUSED:
        yield from _decision(one, paper)
    if one.revision is None:
        return
    if not in_full:
        number = count_anomalies(one.revision.anomalies)
        code = "see_why" if number else "see_what"
        told = paper.say(LABELS, code, label=label, number=number, dataset=one.release.dataset)
        yield from paper.wrapped(told, 2, hanging=2)
        return
    yield ""
    yield from paper.wrapped(paper.say(LABELS, "waits", label=label), 2)
    before = one.revision.before
    code = "first" if before is None else "against"
    yield from paper.wrapped(paper.say(LABELS, code, before=before), 2)
    yield from revision_lines(one.revision, paper)
    yield ""
    yield from how_to_decide(one.release, paper)


def _decision(one: HeldRelease, paper: Paper) -> Iterator[str]:
    last = one.decisions[-1]
    told = paper.say(
        LABELS,
        "accepted" if last.accepted else "refused",
        label=last_part(one.release.id),
        day=paper.day(last.at.date()),
        by=last.by,
        reason=last.reason,
    )
    yield from paper.wrapped(told, 2, hanging=2)
