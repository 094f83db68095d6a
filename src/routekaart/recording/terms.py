"""At which level a statement comes in: the least that is right for its source, or what the file asks with reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NotRequired, TypedDict, cast

from routekaart.domain.ids import ActorId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Consent, Source, Testimony
from routekaart.recording.desk import Desk, Field, fill
from routekaart.recording.sheet import Fields
from routekaart.recording.values import actor, coming_period, level, nameless, office, one_of, past_period, yes_or_no

TERMS: Mapping[str, Field] = {
    "level": Field(level),
    "ground": Field(nameless),
    "decider": Field(actor),
    "until": Field(coming_period),
    "told": Field(yes_or_no),
}
CONSENT = {
    "asked": Field(past_period, needed=True),
    "answer": Field(one_of("yes", "no")),
    "answered": Field(past_period),
}
"""Whether the other party was asked."""
TYPED_IN = "ingevoerd door de dossierhouder"
PUBLISHED = "published source"


class _Asked(TypedDict):
    """What was typed in CONSENT."""

    asked: Period
    answer: NotRequired[str]
    answered: NotRequired[Period]


class _Typed(TypedDict, total=False):
    """What was typed in TERMS."""

    level: Level
    ground: str
    decider: ActorId
    until: Period
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A level with its reasons."""

    level: Level
    ground: str
    decider: ActorId
    until: Period | None = None
    consent: Consent | None = None
    told: bool | None = None
    """Whether everyone may be told that something is withheld; see `Disclosure.told`."""
    asked: bool = field(default=False, compare=False)
    """Whether the file names the level itself."""


def read_terms(desk: Desk, node: Fields, source: Source, *, floor: Level = Level.OPENBAAR) -> Terms | None:
    """Read the level of one statement; `None` if there was a problem.

    Args:
        desk: where problems are noted.
        node: the entry; its other fields are read elsewhere.
        source: what a person tells is not public without a ground of its own.
        floor: the level of the statement that this one takes back or replaces; it cannot be told at a lower one.
    """
    before = len(desk.problems)
    values = cast("_Typed | None", fill(desk, _part(node, TERMS), TERMS))
    consent = read_consent(desk, node)
    if values is None or len(desk.problems) > before:
        return None
    asked, told, decider = values.get("level"), values.get("told", False), values.get("decider", desk.account)
    chosen = max(Level.INTERN, floor) if asked is None else asked
    _refuse_loose(desk, node, chosen, "ground" in values, source, floor)
    refuse_told(desk, node.line, chosen, decider, told=told)
    if chosen > Level.INTERN:
        _refuse_endless(desk, node, values)
    if len(desk.problems) > before:
        return None
    return Terms(
        level=chosen,
        ground=values.get("ground", PUBLISHED if chosen is Level.OPENBAAR else TYPED_IN),
        decider=decider,
        until=values.get("until"),
        consent=consent,
        told=told or None,
        asked=asked is not None,
    )


def read_consent(desk: Desk, node: Fields) -> Consent | None:
    """Read whether the other party was asked, and what it answered."""
    asked = node.fields.get("consent")
    if asked is None:
        return None
    if not isinstance(asked, Fields):
        desk.report(asked.line, "consent takes fields", "Write consent: {asked: 2026-01-10}.")
        return None
    values = fill(desk, asked, CONSENT)
    if values is None:
        return None
    if ("answer" in values) != ("answered" in values):
        desk.report(asked.line, "an answer has a day", "Give both answer: and answered:, or neither.")
        return None
    return Consent(**cast("_Asked", values))


def _refuse_loose(desk: Desk, node: Fields, asked: Level, grounded: bool, source: Source, floor: Level) -> None:
    line = node.fields["level"].line if "level" in node.fields else node.line
    if asked < floor:
        desk.report(
            line,
            f"the earlier statement is {floor.label}, and this one would tell of it at {asked.label}",
            f"Write level: {floor.label}, or first decide on the earlier one under disclosures:.",
        )
    if asked is Level.OPENBAAR and isinstance(source, Testimony) and not grounded:
        desk.report(
            line,
            "what no publication says is not public by itself",
            "Leave the level out, or add ground: and decider: with who decided that it may be public, and why.",
        )


def _refuse_endless(desk: Desk, node: Fields, values: _Typed) -> None:
    if not office(values.get("decider", desk.account)):
        refuse_no_office(desk, node.line)
    missing = [name for name in ("ground", "until") if name not in values]
    if missing:
        desk.report(
            node.line,
            f"what is more closed than intern has a ground and a day to look again; {' and '.join(missing)} is missing",
            "Add ground: Constitution art. 68 or Woo 5.1.2a, and until: 2027-01.",
        )


def refuse_told(desk: Desk, line: int, level: Level, decider: ActorId, *, told: bool) -> None:
    """Note where it cannot be told that something is withheld: nothing is, or an account would be told with it."""
    if told and level is Level.OPENBAAR:
        desk.report(line, "what is open is not withheld", "Leave told: out, or write another level.")
    elif told and not office(decider):
        refuse_no_office(desk, line)


def refuse_no_office(desk: Desk, line: int) -> None:
    """Note that an office must stand as decider: that something is withheld, and by whom, is public."""
    desk.report(
        line,
        "what is more closed than intern, or told to be withheld, is decided by an office, and everyone reads which",
        "Add decider: and an organisation, government or parliament, as in government:NLD.",
    )


def _part(node: Fields, names: Mapping[str, Field]) -> Fields:
    return Fields({name: node.fields[name] for name in names if name in node.fields}, node.line, node.lines)
