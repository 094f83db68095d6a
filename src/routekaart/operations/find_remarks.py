"""Find what is to be remarked about a checked letter, and what of it its writer lets stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from routekaart.checking.comparing import in_decimals
from routekaart.checking.remarks import (
    Key,
    Superseded,
    accept_remarks,
    find_remarks,
    key_of_candidate,
    may_be_stale,
)
from routekaart.domain.errors import InputError, StoreError, UnreadableLetter
from routekaart.domain.finding import Candidate
from routekaart.domain.ids import DocumentId, IndicatorId, ReleaseId
from routekaart.domain.interval import exact
from routekaart.domain.remark import Acceptance, Remark
from routekaart.domain.statement import Lineage
from routekaart.recording.acceptances import ACCEPTANCES, LARGEST_ACCEPTANCES, parse_acceptances
from routekaart.reporting import LetterReport
from routekaart.workspace import Workspace

if TYPE_CHECKING:
    from routekaart.statistics import Statistics

_MOST_RELEASES = 24
"""How many older releases of a figure are looked at: two years of a monthly one."""


def remark_on_letter(
    workspace: Workspace,
    report: LetterReport,
    *,
    acceptances: tuple[Acceptance, ...] = (),
    lineage: Lineage = MappingProxyType({}),
) -> tuple[Remark, ...]:
    """Return the remarks on a letter that was checked, in the order of its text; then those on the acceptances.

    Args:
        workspace: where the statistics and the letters are.
        report: of the letter.
        acceptances: what its writer lets stand.
        lineage: what other letters say of its figures; without it no figure is set beside an earlier letter.
    """
    checked = {finding.about for finding in report.findings}
    statements = {one.id: one for one in report.reading.statements if one.id in checked}
    suspects = {
        key_of_candidate(candidate): candidate
        for finding in report.findings
        for candidate in may_be_stale(statements[finding.about], finding)
    }
    remarks = find_remarks(
        report.reading,
        report.findings,
        said_on=report.then_day or report.made_on,
        superseded=_find_superseded(workspace.statistics, suspects) if suspects else {},
        lineage=lineage,
    )
    remarks = tuple(_name_letters(workspace, remarks))
    return accept_remarks(remarks, acceptances, text=report.document.text, today=report.made_on)


def load_acceptances(letter: Path) -> tuple[Acceptance, ...]:
    """Return what is accepted in the file beside a letter, as far as it is about this letter; nothing without a file.

    Raises:
        InputError: if there is such a file and it cannot be used.
    """
    file = letter.parent / ACCEPTANCES
    try:
        with file.open("rb") as opened:
            raw = opened.read(LARGEST_ACCEPTANCES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise InputError(
            f"the file of acceptances cannot be opened: {error.strerror}",
            where=str(file),
            remedy="Check its rights, or take it away.",
        ) from error
    return tuple(one for one in parse_acceptances(raw, where=str(file)) if one.letter in (None, letter.name))


def _name_letters(workspace: Workspace, remarks: Iterable[Remark]) -> Iterator[Remark]:
    """Add to what names another letter what that letter is called; each is opened once."""
    titles: dict[str, str] = {}
    for remark in remarks:
        letter = dict(remark.facts).get("letter")
        if letter is None:
            yield remark
            continue
        if letter not in titles:
            titles[letter] = _find_title(workspace, DocumentId(letter))
        yield replace(remark, facts=(*remark.facts, ("title", titles[letter])))


def _find_title(workspace: Workspace, letter: DocumentId) -> str:
    try:
        return workspace.get_letter(letter).title
    except (StoreError, UnreadableLetter):  # it does not keep another letter from being checked; `doctor` tells of it
        return ""


def _find_superseded(statistics: "Statistics", suspects: Mapping[Key, Candidate]) -> Superseded:
    """Return what the releases before the newest had for each figure; one question for each of these releases."""
    older: dict[Key, dict[ReleaseId, str]] = {key: {} for key in suspects}
    together: dict[tuple[IndicatorId, ReleaseId], list[Candidate]] = {}
    for candidate in suspects.values():
        if candidate.release is not None:
            together.setdefault((candidate.indicator, candidate.release), []).append(candidate)
    for (indicator, newest), candidates in together.items():
        for day in _days_of_older_releases(statistics, newest):
            for one in statistics.find_observations(
                indicators=(indicator,),
                areas={candidate.area for candidate in candidates},
                counterparts={candidate.counterpart for candidate in candidates},
                periods={candidate.period for candidate in candidates},
                as_of=day,
            ):
                key = (one.indicator, one.ref_area, one.counterpart, (one.period.start, one.period.end))
                if key in older and one.value is not None and one.release != newest:
                    older[key].setdefault(one.release, in_decimals(exact(one.value)))
    return {key: tuple(values.items()) for key, values in older.items()}


def _days_of_older_releases(statistics: "Statistics", name: ReleaseId) -> tuple[date, ...]:
    """Return the days on which the releases of the same dataset before this one were published, the oldest first."""
    newest = statistics.get_release(name)
    if newest.published is None or newest.published.start is None:
        return ()
    days = {
        release.published.end - timedelta(days=1)
        for release in statistics.releases(newest.dataset, accepted_only=True)
        if release.published is not None
        and release.published.end is not None
        and release.published.end <= newest.published.start
    }
    return tuple(sorted(days)[-_MOST_RELEASES:])
