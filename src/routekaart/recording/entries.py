"""One entry of a file as a statement: about what, said by whom, in which source, with one content."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypedDict, cast

from routekaart.domain.content import (
    Comparison,
    Contact,
    Content,
    Event,
    EventState,
    Extreme,
    Figure,
    Money,
    MoneyState,
    Range,
    ResultSort,
    Share,
)
from routekaart.domain.errors import InputError
from routekaart.domain.execution import JUDGEMENTS
from routekaart.domain.ids import ActorId, ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator
from routekaart.domain.statement import Kind, Source, Statement, Testimony
from routekaart.recording.contents import COUNTED
from routekaart.recording.desk import Desk, Field, fill
from routekaart.recording.forms import FORMS
from routekaart.recording.origins import read_source
from routekaart.recording.sheet import Fields, Node, Text
from routekaart.recording.terms import TERMS, Terms, read_terms
from routekaart.recording.values import actor, choice, period, thing

ENTRY = {
    "about": Field(thing()),
    "said_by": Field(actor),
    "when": Field(period),
    "kind": Field(choice(Kind)),
}
"""What every entry says beside its content."""


class _Said(TypedDict, total=False):
    """What was typed in ENTRY."""

    about: ThingId
    said_by: ActorId
    when: Period
    kind: Kind


FEWEST = 5
"""A count of fewer people than this is not kept."""
_BESIDE = ("source", "consent", *TERMS, *FORMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A statement as it will be recorded, with its level and its place in the file."""

    statement: Statement
    terms: Terms
    desk: Desk
    line: int
    known: Level | None = None
    """The level at which the register holds the same statement already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What holds for an entry that does not say otherwise."""

    about: ThingId | None = None
    speaker: ActorId | None = None
    source: Source | None = None
    broken: frozenset[str] = frozenset()
    """Fields that the head fills in and that cannot be read: told there, and not again at each entry."""
    sender: ActorId | None = None
    """Who speaks in that source, if that follows from it."""
    floor: Level = Level.OPENBAAR
    """The level of the statement that it takes back or replaces."""


def read_usual(desk: Desk, head: Fields) -> Usual:
    """Read what the head of a file says for all its entries."""
    names = {name: ENTRY[name] for name in ("about", "said_by")}
    part = Fields({name: head.fields[name] for name in names if name in head.fields}, head.line, head.lines)
    values = cast("_Said", fill(desk, part, names) or {})
    found = read_source(desk, head.fields["source"]) if "source" in head.fields else None
    source, sender = found if found is not None else (None, None)
    about, speaker = values.get("about"), values.get("said_by")
    read = {"about": about, "said_by": speaker, "source": source}
    broken = frozenset(name for name, value in read.items() if value is None and name in head.fields)
    return Usual(about=about, speaker=speaker, source=source, sender=sender, broken=broken)


def read_entry(desk: Desk, node: Node, usual: Usual) -> Drafted | None:
    """Read one entry; `None` if there was a problem."""
    if not isinstance(node, Fields):
        desk.report(node.line, "an entry holds fields", "Write about:, said_by:, source: and what is said below it.")
        return None
    before = len(desk.problems)
    values = cast("_Said | None", fill(desk, node, ENTRY, beside=_BESIDE))
    content = _read_content(desk, node)
    origin = _read_origin(desk, node, usual)
    if values is None or content is None or origin is None:
        return None
    about = values.get("about", usual.about)
    speaker = values.get("said_by") or usual.speaker or origin[1]
    if (about is None and "about" in usual.broken) or (speaker is None and "said_by" in usual.broken):
        return None
    _refuse_gaps(desk, node, about, speaker, origin[0])
    terms = read_terms(desk, node, origin[0], floor=usual.floor)
    if speaker is None or about is None or terms is None or len(desk.problems) > before:
        return None
    statement = Statement(
        speaker=speaker,
        subject=about,
        content=content,
        kind=values.get("kind", Kind.REPORTED),
        valid=values.get("when"),
        source=origin[0],
        recorded=desk.now,
        recorded_by=desk.recorder,
    )
    _refuse_early(desk, node, statement)
    _refuse_few(desk, node, statement)
    _refuse_misspelt(desk, node, statement)
    _refuse_itself(desk, node, statement)
    return None if len(desk.problems) > before else draft(desk, node.line, statement, terms)


def draft(desk: Desk, line: int, statement: Statement, terms: Terms) -> Drafted:
    """Return a statement with its level; if the register holds it already, as it is there."""
    held = desk.known.same(statement)
    if held is None:
        return Drafted(statement=statement, terms=terms, desk=desk, line=line)
    return Drafted(statement=held.statement, terms=terms, desk=desk, line=line, known=held.level)


def find_described(node: Fields) -> frozenset[str]:
    """Find the things that a file describes, before anything in it is checked."""
    described = set()
    head = node.fields.get("about")
    waiting = [item for name in ("statements",) for item in getattr(node.fields.get(name), "items", [])]
    for entry in waiting:
        if isinstance(entry, Fields) and "description" in entry.fields:
            about = entry.fields.get("about", head)
            if isinstance(about, Text):
                described.add(about.text)
    return frozenset(described)


def _read_content(desk: Desk, node: Fields) -> Content | None:
    said = [name for name in FORMS if name in node.fields]
    if len(said) != 1:
        what = "nothing is said in this entry" if not said else f"this entry says {len(said)} things: {', '.join(said)}"
        desk.report(node.line, what, f"Write one of {', '.join(FORMS)} in each entry.")
        return None
    form, typed = FORMS[said[0]], node.fields[said[0]]
    if isinstance(typed, Text) and form.short:
        typed = Fields({form.short: typed}, typed.line, {form.short: typed.line})
    if not isinstance(typed, Fields):
        desk.report(typed.line, f"{said[0]} takes fields", f"Its fields are {', '.join(form.fields)}.")
        return None
    values = fill(desk, typed, form.fields)
    if values is None:
        return None
    try:
        return form.build(values)
    except InputError as error:
        desk.report(typed.line, f"{said[0]}: {error.what}", error.remedy)
        return None


def _read_origin(desk: Desk, node: Fields, usual: Usual) -> tuple[Source, ActorId | None] | None:
    if "source" in node.fields:
        return read_source(desk, node.fields["source"])
    if usual.source is not None:
        return usual.source, usual.sender
    if "source" in usual.broken:
        return None
    desk.report(node.line, "source is not filled in", "Add source: with title, address and quote, or source: me.")
    return None


def _refuse_gaps(desk: Desk, node: Fields, about: object, speaker: object, source: Source) -> None:
    if about is None:
        desk.report(node.line, "about is not filled in", "Add about: and the thing, as in country:MAR.")
    if speaker is None:
        desk.report(node.line, "said_by is not filled in", "Add said_by: and who says so, as in government:NLD.")
    elif kind_of(ThingId(str(speaker))) == "account" and not isinstance(source, Testimony):
        desk.report(node.line, "a publication is not said by an account", "Name who says it in the publication.")


def _refuse_early(desk: Desk, node: Fields, statement: Statement) -> None:
    """Refuse what is said to have taken place on a day that has not come."""
    content, valid = statement.content, statement.valid
    line = node.fields["when"].line if "when" in node.fields else node.line
    if isinstance(content, Contact) and valid is None:
        desk.report(line, "a contact has a day", "Add when: and the day, month or year of the contact.")
    if valid is None or not _is_future(valid, desk):
        return
    match content:
        case Event(state=EventState.HAPPENED):
            advice = "Correct the date, or add state: planned to the event."
        case Contact():
            advice = "Record it when it has been; a plan is an event: {event: contact, state: planned}."
        case Money(state=MoneyState.PAID):
            advice = "Correct the date or the state: an amount that will be paid is committed or contracted."
        case Figure(sort=ResultSort.TARGET):
            return
        case Figure() | Range() | Comparison() | Extreme() | Share() if statement.kind is Kind.REPORTED:
            advice = "Correct the date, or write kind: expected or kind: promised."
        case _:
            return
    desk.report(line, f"{valid} has not come yet, and this is said to have taken place", advice)


def _refuse_few(desk: Desk, node: Fields, statement: Statement) -> None:
    """Refuse a count of so few people that it could point to someone (rule R-22)."""
    said = statement.content
    if not isinstance(said, Figure) or statement.kind is not Kind.REPORTED or said.quantity.unit not in COUNTED:
        return
    if said.quantity.comparator is Comparator.EXACT and 0 < said.quantity.value < FEWEST:
        advice = "Leave it out, or write a range as 0 to 10 (rule R-22)."
        desk.report(node.line, f"a count of fewer than {FEWEST} people could point to someone", advice)


def _refuse_misspelt(desk: Desk, node: Fields, statement: Statement) -> None:
    """Refuse a judgement on a request in a word that judges nothing, and a word that is almost one that does."""
    said = statement.content
    if not isinstance(said, Event) or kind_of(statement.subject) != "request" or said.event in JUDGEMENTS:
        return
    near = get_close_matches(said.event, JUDGEMENTS, n=1, cutoff=0.8)
    if near or statement.kind is Kind.JUDGED:
        hint = f"Do you mean {near[0]}? " if near else ""
        advice = f"{hint}A request is judged as {', '.join(JUDGEMENTS)}."
        desk.report(node.fields["event"].line, f"event: {said.event!r} judges no request", advice)


def _refuse_itself(desk: Desk, node: Fields, statement: Statement) -> None:
    """Refuse a place that is set beside itself, or counted twice in one total."""
    match statement.content:
        case Comparison(other=other) if other == statement.subject:
            desk.report(node.line, f"{other} is compared with itself", "Write the other place as other:.")
        case Figure(also=also) | Range(also=also) if also is not None:
            if len({statement.subject, *also}) <= len(also):
                advice = "Write under also: the places that are counted together with that of about:, each once."
                desk.report(node.line, "a place is counted twice in this total", advice)
        case _:
            pass


def _is_future(valid: Period, desk: Desk) -> bool:
    return valid.start is not None and valid.start > desk.today
