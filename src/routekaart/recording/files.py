"""Check a set of files as a whole: what they add, or everything that is wrong in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from routekaart.domain.content import Retraction
from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId
from routekaart.domain.statement import Disclosure
from routekaart.recording.consistency import refuse_inconsistent
from routekaart.recording.decisions import DraftedReview, read_disclosure, read_misread, read_retraction
from routekaart.recording.desk import Desk, Field, fill
from routekaart.recording.entries import Drafted, find_described, read_entry, read_usual
from routekaart.recording.known import Known
from routekaart.recording.sheet import Fields, Items, Node, Text
from routekaart.recording.values import account as account_of
from routekaart.recording.values import past_period

_SECTIONS = ("statements", "corrections", "withdrawals", "misread", "disclosures")
_HEAD = ("recorded_by", "date", "about", "said_by", "source", *_SECTIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a set of files adds, if nothing is wrong in them."""

    drafted: tuple[Drafted, ...] = ()
    """Statements in the order of the files, also those that the register holds already."""
    reviews: tuple[DraftedReview, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    """Decisions that were not taken before; each covers the statements for which that is so."""
    taken: int = 0
    """For how many statements a decision on who may see them was taken before."""
    problems: tuple[InputError, ...] = ()


def check_sheets(
    sheets: Mapping[str, Fields],
    known: Known,
    *,
    now: datetime,
    account: ActorId | None = None,
    again: bool = False,
) -> Prepared:
    """Check files against each other, the lists and the register.

    Args:
        sheets: each file as fields, by its name.
        known: what the lists, the letters and the register hold of all that the files name.
        now: when it is recorded.
        account: who hands them in, if that is known; a file may then leave `recorded_by` out.
        again: whether a decision counts anew that was taken before and changed since; a file may be run twice.
    """
    described = frozenset(thing for sheet in sheets.values() for thing in find_described(sheet))
    desks = [(_open_desk(name, sheet, known, now, account, described), sheet) for name, sheet in sheets.items()]
    drafted, reviews = [], []
    for desk, sheet in desks:
        usual = read_usual(desk, sheet)
        for node in _items(desk, sheet, "statements"):
            drafted += [one for one in (read_entry(desk, node, usual),) if one is not None]
        for section in ("corrections", "withdrawals"):
            for node in _items(desk, sheet, section):
                drafted += read_retraction(desk, node, usual, corrects=section == "corrections")
        for node in _items(desk, sheet, "misread"):
            reviews += [one for one in (read_misread(desk, node),) if one is not None]
    drafted += [one.replacement for one in reviews if one.replacement is not None]
    _refuse_twice(drafted)
    refuse_inconsistent(drafted, known)
    decided = [
        one
        for desk, sheet in desks
        for node in _items(desk, sheet, "disclosures")
        if (one := read_disclosure(desk, node, tuple(drafted), again=again)) is not None
    ]
    return Prepared(
        drafted=tuple(drafted),
        reviews=tuple(reviews),
        disclosures=tuple(disclosure for disclosure, _ in decided if disclosure.statements),
        taken=sum(taken for _, taken in decided),
        problems=tuple(_in_order(fault for desk, _ in desks for fault in desk.problems)),
    )


def _open_desk(
    name: str, sheet: Fields, known: Known, now: datetime, account: ActorId | None, described: frozenset[str]
) -> Desk:
    """Read who writes and when, and open a desk for the file."""
    # Until the file has said who writes, messages need a desk of their own.
    desk = Desk(name, known, now, account or ActorId("account:unknown"), now.date(), described)
    head: dict[str, Node] = {name: sheet.fields[name] for name in _HEAD[:2] if name in sheet.fields}
    form = {"recorded_by": Field(account_of, needed=account is None), "date": Field(past_period)}
    values = fill(desk, Fields(head, sheet.line, sheet.lines), form)
    for unknown in sheet.fields.keys() - _HEAD:
        fill(desk, Fields({unknown: sheet.fields[unknown]}, sheet.line, sheet.lines), {}, beside=_HEAD)
    if values is None:
        return desk
    desk.account = ActorId(str(values.get("recorded_by", desk.account)))
    if account is not None and desk.account != account:
        desk.report(sheet.lines["recorded_by"], f"{account} hands this in", "Remove recorded_by: or write your own.")
    written = values.get("date")
    desk.written = now.date() if written is None else _day(desk, sheet, written)
    if not any(name in sheet.fields for name in _SECTIONS):
        desk.report(sheet.line, "nothing is recorded in this file", f"Write one of {', '.join(_SECTIONS)}.")
    return desk


def _day(desk: Desk, sheet: Fields, written: object) -> date:
    start, end = getattr(written, "start", None), getattr(written, "end", None)
    if start is None or end is None or (end - start).days != 1:
        desk.report(sheet.lines["date"], "date is the day on which the file was written", "Write it as 2026-03-01.")
        return desk.written
    assert isinstance(start, date)  # both ends of a period are days
    return start


def _items(desk: Desk, sheet: Fields, section: str) -> Iterator[Node]:
    match sheet.fields.get(section):
        case None:
            return
        case Items(items=items):
            yield from items
        case Text() as text if text.absent:
            return
        case other:
            desk.report(other.line, f"{section} takes a list", "Begin each entry with a hyphen: - about: ...")


def _refuse_twice(drafted: Sequence[Drafted]) -> None:
    seen: set[str] = set()
    for one in drafted:
        content = one.statement.content
        if not isinstance(content, Retraction):
            continue
        if content.retracts in seen:
            one.desk.report(
                one.line,
                f"the statement {content.retracts[:10]} is taken back twice in these files",
                "Keep one of the entries.",
            )
        seen.add(content.retracts)


def _in_order(problems: Iterator[InputError]) -> list[InputError]:
    return sorted(problems, key=_place)


def _place(fault: InputError) -> tuple[str, int]:
    name, _, line = fault.where.rpartition(":")
    return name, int(line)
