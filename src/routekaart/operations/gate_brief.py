"""Hold a letter that would go out against the statistics, the register and its reader's level."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from routekaart.checking.gate import Grounds, accept_faults, find_faults, find_faults_of_text, find_unused
from routekaart.checking.plain import NOTHING_TYPED, PlainBrief, Typed, write_around, write_plain
from routekaart.domain.brief import AcceptedFault, Brief, BriefFault
from routekaart.domain.errors import InputError
from routekaart.domain.ids import StatementId
from routekaart.domain.statement import Passage
from routekaart.reporting import LetterReport
from routekaart.reporting.brief.verifying import Derive, Standing
from routekaart.workspace import Workspace

Check = Callable[[bytes, datetime, date], LetterReport]
"""What checks a text, as on a moment that is now, with the day for the verdict "as known then"."""
_RULE, _PERSON = "rule:", "account:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gated:
    """A letter with what was accepted in it, and what still holds it back."""

    brief: Brief
    faults: tuple[BriefFault, ...]
    """Why it may not go out; it may if there is none."""
    unused: tuple[AcceptedFault, ...] = ()
    """What was accepted and is about nothing in it."""


def gate_brief(
    workspace: Workspace,
    brief: Brief,
    check: Check,
    derive: Derive,
    *,
    now: datetime,
    acceptances: Sequence[AcceptedFault] = (),
    typed: Typed = NOTHING_TYPED,
) -> Gated:
    """Find why a letter may not go out, and write in it what a named office accepts all the same.

    Args:
        workspace: where the statistics and the register are.
        brief: the letter.
        check: what checks its text, as it checks any letter.
        derive: tells how each of its figures stands to what is kept.
        now: the present moment.
        acceptances: what may stand, with the reasons that are printed in the letter.
        typed: the notes that a person typed, each with whether it names a registered source.

    Raises:
        InputError: if something was accepted on a day after that of the letter.
    """
    ahead = next((one for one in acceptances if one.on > brief.day), None)
    if ahead is not None:
        remedy = f"Write the day on which it was accepted; the letter is of {brief.day}."
        raise InputError(f"{ahead.quote!r} is accepted on {ahead.on}, which lies ahead", remedy=remedy)
    plain, around = write_plain(brief, typed), write_around(brief, typed)
    grounds = replace(
        _check(plain, check, now, brief.as_of),
        newest=_find_newest(brief, derive),
        unreviewed=_find_unreviewed(workspace, brief),
    )
    found = find_faults(brief, plain, grounds)
    if around.text:
        found += find_faults_of_text(around, _check(around, check, now, brief.as_of))
    left, used = accept_faults(tuple(dict.fromkeys(found)), acceptances)
    return Gated(brief=replace(brief, accepted=used), faults=left, unused=find_unused(found, acceptances))


def _check(plain: PlainBrief, check: Check, now: datetime, day: date) -> Grounds:
    """Return what a check of a text gives to hold it against."""
    report = check(plain.text.encode(), now, day)
    statements = {one.id: one for one in report.reading.statements}
    return Grounds(
        quantities=tuple((one.start, one.end) for one in report.reading.quantities),
        judged=tuple((statements[one.about], one) for one in report.findings if one.about in statements),
    )


def _find_newest(brief: Brief, derive: Derive) -> dict[str, str]:
    """Return what a newer release has, for each figure of which it is something else."""
    derived = {figure.id: derive(figure) for figure in brief.figures}
    return {figure: one.value for figure, one in derived.items() if one.standing is Standing.STALE}


def _find_unreviewed(workspace: Workspace, brief: Brief) -> frozenset[StatementId]:
    """Return what the figures rest on that a rule read from a letter, and that no person accepted last."""
    ids = {said for figure in brief.figures for said in figure.statements}
    log = workspace.register.find_log(ids)
    last = {one.statement: one for one in log.reviews if one.recorded_by.startswith(_PERSON)}
    reviewed = {statement for statement, review in last.items() if review.accepted}
    return frozenset(
        StatementId(one.id)
        for one in log.statements
        if isinstance(one.source, Passage) and one.recorded_by.startswith(_RULE) and one.id not in reviewed
    )
