"""Add what people write down to the register: all of it, or nothing with everything that is wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from routekaart.accounting import check_amounts
from routekaart.domain.content import Money
from routekaart.domain.errors import InputError, Overtaken, RefusedFiles, UnknownName
from routekaart.domain.ids import ActorId, DocumentId, StatementId, ThingId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure, Held, Log, Review, Statement
from routekaart.recording import (
    Drafted,
    Fields,
    Known,
    Prepared,
    Wanted,
    check_sheets,
    find_filed,
    find_wanted,
    may_show_letter,
    parse_sheet,
    refuse_stale,
)
from routekaart.recording.slips import SLIP, Slip
from routekaart.workspace import Workspace

_ATTEMPTS = 5
"""How often a form is checked anew because something came in while it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What a set of files added, or would add."""

    added: tuple[Held, ...]
    """New statements, each with the level at which it came in."""
    known: int
    """Entries that the register held already."""
    reviews: tuple[Review, ...]
    disclosures: tuple[Disclosure, ...]
    remarks: tuple[str, ...]
    """What was passed over although the file asks something else than the register has; `file:line: ...`."""
    dry_run: bool


def record_files(
    workspace: Workspace,
    sources: Sequence[tuple[str, bytes]],
    *,
    now: datetime,
    dry_run: bool = False,
    account: ActorId | None = None,
) -> Recorded:
    """Check files against each other, the lists, the letters and the register, and add them in one transaction.

    Args:
        workspace: where everything is kept.
        sources: the files: a name for messages, and the bytes as they came in.
        now: when it is recorded.
        dry_run: say what would be added, and add nothing.
        account: who hands them in, if that is known; a file may then leave `recorded_by` out.

    Raises:
        RefusedFiles: with every problem of every file; then nothing was added.
    """
    sheets, problems = _parse(sources)
    known = _look_up(workspace, tuple(sheets.values()), Level.GERUBRICEERD)
    prepared = check_sheets(sheets, known, now=now, account=account)
    problems += [*prepared.problems, *_check_amounts(workspace, prepared)]
    if problems:
        raise RefusedFiles(tuple(problems))
    recorded = _report(prepared, _find_set_aside(workspace, prepared), dry_run=dry_run)
    if not dry_run:
        _append(workspace, prepared, recorded, now, seen={})
    return recorded


def record_form(
    workspace: Workspace,
    slip: Slip,
    *,
    now: datetime,
    account: ActorId,
    level: Level,
    states: Mapping[StatementId, str] | None = None,
) -> Recorded:
    """Add what somebody typed in a form, with every check that a file gets; the same form again adds nothing.

    Args:
        workspace: where everything is kept.
        slip: the form.
        now: when it is recorded.
        account: who sends it.
        level: of who sends it; what is above it is not there, also in what is said to be wrong.
        states: what had been decided on each statement that the form decides on, when its writer looked.

    Raises:
        RefusedFiles: with everything that is wrong; then nothing was added.
        Overtaken: if somebody else decided on one of the statements since; then nothing was added.
    """
    left = _ATTEMPTS
    while True:
        last = workspace.register.count_entries()
        prepared, recorded, seen = _check_form(workspace, slip, now, account, level, states or {})
        try:
            _append(workspace, prepared, recorded, now, seen=seen, last=last)
        except Overtaken:
            left -= 1
            if not left:
                raise
        else:
            return recorded


def _check_form(
    workspace: Workspace,
    slip: Slip,
    now: datetime,
    account: ActorId,
    level: Level,
    states: Mapping[StatementId, str],
) -> tuple[Prepared, Recorded, dict[StatementId, int]]:
    """Check a form against the register as it is now; return what it adds, and how much had been decided by then."""
    known = _look_up(workspace, (slip.sheet,), level)
    prepared = check_sheets({SLIP: slip.sheet}, known, now=now, account=account, again=True)
    problems = [*prepared.problems, *_check_amounts(workspace, prepared)]
    if problems:
        raise RefusedFiles(tuple(problems))
    recorded = _report(prepared, _find_set_aside(workspace, prepared), dry_run=False)
    seen: dict[StatementId, int] = {}
    if recorded.added or recorded.reviews or recorded.disclosures:
        for name, state in states.items():
            if name not in known.filed:
                raise UnknownName(f"no statement has the id {name[:10]}", remedy="Go back and choose it again.")
            refuse_stale(known.filed[name], state)
            seen[name] = known.filed[name].decisions
    return prepared, recorded, seen


def _append(
    workspace: Workspace,
    prepared: Prepared,
    recorded: Recorded,
    now: datetime,
    *,
    seen: Mapping[StatementId, int],
    last: int | None = None,
) -> None:
    workspace.register.append_all(
        [one.statement for one in prepared.drafted],
        opening=_opening(prepared.drafted, now),
        decisions=[*recorded.reviews, *recorded.disclosures],
        seen=seen,
        last=last,
    )


def _parse(sources: Sequence[tuple[str, bytes]]) -> tuple[dict[str, Fields], list[InputError]]:
    sheets: dict[str, Fields] = {}
    problems: list[InputError] = []
    for name, raw in sources:
        try:
            sheets[name] = parse_sheet(name, raw)
        except InputError as error:
            problems.append(error)
    return sheets, problems


def _look_up(workspace: Workspace, sheets: Sequence[Fields], level: Level) -> Known:
    wanted = find_wanted(sheets)
    names = workspace.reference.spellings
    filed = workspace.register.find_log(wanted.statements)
    things = _subjects(wanted, names, filed)
    held = {thing: _held_about(workspace, thing, level) for thing in things}
    disclosed = [one.statement.id for thing in wanted.disclosed for one in held.get(thing, ())]
    return Known(
        names=names,
        held=held,
        filed={
            name: one
            for name, one in (find_filed(filed) | find_filed(workspace.register.find_log(disclosed))).items()
            if one.seen <= level
        },
        letters=_load_letters(workspace, level) if wanted.letters else (),
    )


def _subjects(wanted: Wanted, names: Mapping[str, object], filed: Log) -> Iterable[ThingId]:
    """Return the things of which the register's statements are needed: what is spoken of, and what no list knows."""
    unlisted = (thing for thing in wanted.things if thing not in names)
    return dict.fromkeys((*wanted.subjects, *unlisted, *(one.subject for one in filed.statements)))


def _held_about(workspace: Workspace, thing: ThingId, level: Level) -> tuple[Held, ...]:
    about = workspace.register.find_about(thing, level=level)
    return tuple(one for one in about.held if one.statement.subject == thing)


def _load_letters(workspace: Workspace, level: Level) -> tuple[Document, ...]:
    documents = workspace.letters.find_documents()
    return tuple(workspace.get_letter(one) for one in documents if _may_show(workspace, one, level))


def _may_show(workspace: Workspace, letter: DocumentId, level: Level) -> bool:
    if level is Level.GERUBRICEERD:
        return True
    return may_show_letter(find_filed(workspace.register.find_document_log(letter)).values(), (), level=level)


def _check_amounts(workspace: Workspace, prepared: Prepared) -> list[InputError]:
    """Check the amounts of each file beside those of the others and of the register."""
    amounts = [one for one in prepared.drafted if isinstance(one.statement.content, Money) and one.known is None]
    if not amounts:
        return []
    known = workspace.register.find_statements(content=("Money", "Range"))
    seen = {one.id for one in workspace.register.find_statements(content=("Money", "Range"), level=Level.INTERN)}
    closed = frozenset(one.id for one in known) - seen
    # What is wrong with a whole is told at its own entry, or else at one of its parts.
    by_key = {_key(one.statement, "parent"): one for one in amounts}
    by_key |= {_key(one.statement, "key"): one for one in amounts}
    found = check_amounts([one.statement for one in amounts], known=known, closed=closed)
    return [
        InputError(fault.what, where=f"{place.desk.name}:{place.line}", remedy=fault.remedy)
        for fault in found
        for place in (by_key.get(fault.key, amounts[0]),)
    ]


def _key(said: Statement, name: str) -> str:
    """Return the key of an amount or of its parent; without one it goes by its id."""
    return getattr(said.content, name) or said.id


def _find_set_aside(workspace: Workspace, prepared: Prepared) -> dict[StatementId, str]:
    """Return why statements that come as new were set aside as misread before: adding them again changes nothing."""
    new = tuple(one.statement.id for one in prepared.drafted if one.known is None)
    filed = find_filed(workspace.register.find_log(new))
    return {name: one.reviews[-1].reason for name, one in filed.items() if one.misread}


def _report(prepared: Prepared, aside: Mapping[StatementId, str], *, dry_run: bool) -> Recorded:
    new = {one.statement.id: one for one in prepared.drafted if one.known is None and one.statement.id not in aside}
    reviews = [one for one in prepared.reviews if not one.known]
    known = len(prepared.drafted) - len(new) + len(prepared.reviews) - len(reviews) + prepared.taken
    return Recorded(
        added=tuple(Held(one.statement, one.terms.level) for one in new.values()),
        known=known,
        reviews=tuple(one.review for one in reviews),
        disclosures=prepared.disclosures,
        remarks=tuple(_remarks(prepared, aside)),
        dry_run=dry_run,
    )


def _remarks(prepared: Prepared, aside: Mapping[StatementId, str]) -> Iterator[str]:
    for one in prepared.drafted:
        place = f"{one.desk.name}:{one.line}"
        if one.statement.id in aside:
            yield f"{place}: this was set aside as misread ({aside[one.statement.id]}), and stays so."
        elif one.terms.asked and one.known not in (None, one.terms.level):
            yield (
                f"{place}: this is in the register as {_label(one)}, and stays so; "
                "only an entry under disclosures: changes who may see it."
            )


def _label(one: Drafted) -> str:
    return "nothing" if one.known is None else one.known.label


def _opening(drafted: Iterable[Drafted], now: datetime) -> list[Disclosure]:
    """Return one disclosure for each set of terms, with the statements that come in under it."""
    together: dict[tuple[object, ...], list[Drafted]] = {}
    for one in drafted:
        if one.known is None:
            together.setdefault((one.terms, one.desk.recorder), []).append(one)
    return [_disclose(group, now) for group in together.values()]


def _disclose(group: Sequence[Drafted], now: datetime) -> Disclosure:
    terms = group[0].terms
    return Disclosure(
        statements=tuple(dict.fromkeys(StatementId(one.statement.id) for one in group)),
        level=terms.level,
        ground=terms.ground,
        decider=terms.decider,
        recorded=now,
        recorded_by=group[0].desk.recorder,
        until=terms.until,
        consent=terms.consent,
        told=terms.told,
    )
