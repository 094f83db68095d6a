"""What is done to statements that are in the register: corrected, taken back, set aside as misread, disclosed.

A correction and a withdrawal are the speaker's own word, and are statements (`Retraction`). A misreading is ours, and
is a review. A later change is none of these: it is one more statement.
"""

from dataclasses import dataclass, replace
from typing import NotRequired, TypedDict, cast

from routekaart.domain.content import Retraction
from routekaart.domain.ids import ActorId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Consent, Disclosure, Kind, Passage, Review, Source, Statement
from routekaart.recording.consistency import refuse_raised
from routekaart.recording.desk import Desk, Field, fill
from routekaart.recording.entries import Drafted, Usual, draft, read_entry
from routekaart.recording.known import Filed
from routekaart.recording.origins import read_source
from routekaart.recording.sheet import Fields, Node
from routekaart.recording.terms import TERMS, read_consent, read_terms, refuse_no_office, refuse_told
from routekaart.recording.values import (
    actor,
    coming_period,
    level,
    nameless,
    office,
    period,
    statement,
    thing,
    yes_or_no,
)

RETRACTION = {
    "of": Field(statement, needed=True, free=False),
    "reason": Field(nameless, needed=True),
    "said_by": Field(actor),
    "when": Field(period),
}
"""A correction or a withdrawal."""
MISREAD = {"of": Field(statement, needed=True, free=False), "reason": Field(nameless, needed=True)}
"""Something that we read or typed wrong."""
DISCLOSURE = {
    "of": Field(statement, many=True, free=False),
    "about": Field(thing()),
    "level": Field(level, needed=True),
    "ground": Field(nameless, needed=True),
    "decider": Field(actor, needed=True),
    "until": Field(coming_period),
    "told": Field(yes_or_no),
}
"""A decision on who may see statements."""


class Said(TypedDict):
    """What was typed in RETRACTION or MISREAD."""

    of: StatementId
    reason: str
    said_by: NotRequired[ActorId]
    when: NotRequired[Period]


class Disclosed(TypedDict):
    """What was typed in DISCLOSURE."""

    of: NotRequired[tuple[StatementId, ...]]
    about: NotRequired[ThingId]
    level: Level
    ground: str
    decider: ActorId
    until: NotRequired[Period]
    told: NotRequired[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedReview:
    """A review, with the statement that takes its place if there is one."""

    review: Review
    replacement: Drafted | None
    known: bool


def read_retraction(desk: Desk, node: Node, usual: Usual, *, corrects: bool) -> tuple[Drafted, ...]:
    """Read a correction or a withdrawal as its statements: what takes the place first, then the retraction."""
    beside = ("source", "consent", *TERMS, *(("replacement",) if corrects else ()))
    filled = _read(desk, node, RETRACTION, beside)
    if filled is None:
        return ()
    fields, values, filed = filled
    old = filed.statement
    source = _read_taking_back(desk, fields, values, usual, old)
    if source is None:
        return ()
    instead = Usual(about=old.subject, speaker=old.speaker, source=source, floor=filed.level)
    replacement = _read_replacement(desk, fields, instead, old, needed=corrects)
    terms = read_terms(desk, fields, source, floor=filed.level)
    if terms is None or (corrects and replacement is None):
        return ()
    retraction = Statement(
        speaker=old.speaker,
        subject=old.subject,
        content=Retraction(retracts=old.id, reason=values["reason"], replacement=_id_of(replacement)),
        kind=Kind.REPORTED,
        valid=values.get("when"),
        source=source,
        recorded=desk.now,
        recorded_by=desk.recorder,
    )
    drafted = draft(desk, fields.line, retraction, terms)
    if drafted.known is None and _is_gone(desk, fields, filed):
        return ()
    return (drafted,) if replacement is None else (replacement, drafted)


def _read_taking_back(desk: Desk, node: Fields, values: Said, usual: Usual, old: Statement) -> Source | None:
    """Read where the speaker takes a statement back; `None` if it is not said, or is another speaker."""
    origin = read_source(desk, node.fields["source"]) if "source" in node.fields else (usual.source, usual.sender)
    if origin is None:
        return None
    source, sender = origin
    if source is None:
        desk.report(node.line, "source is not filled in", "Add source: where the speaker says so, or source: me.")
        return None
    speaker = values.get("said_by") or (sender if isinstance(source, Passage) else None) or old.speaker
    if speaker == old.speaker:
        return source
    desk.report(
        node.line,
        f"{old.speaker} said the statement, and {speaker} cannot take it back",
        "What another says beside it is one more statement, under statements:.",
    )
    return None


def read_misread(desk: Desk, node: Node) -> DraftedReview | None:
    """Read that we misread a statement, with what should have been read if that is something."""
    filled = _read(desk, node, MISREAD, ("replacement",))
    if filled is None:
        return None
    fields, values, filed = filled
    old = filed.statement
    instead = Usual(about=old.subject, speaker=old.speaker, source=old.source, floor=filed.level)
    replacement = _read_replacement(desk, fields, instead, old, needed=False)
    if replacement is None and "replacement" in fields.fields:
        return None
    review = Review(
        statement=old.id,
        accepted=False,
        reason=values["reason"],
        recorded=desk.now,
        recorded_by=desk.recorder,
        replacement=_id_of(replacement),
    )
    known = filed.misread and _same_review(filed.reviews[-1], review)
    if filed.misread and not known:
        desk.report(
            fields.line,
            f"this statement was set aside as misread on {filed.reviews[-1].recorded:%Y-%m-%d} already",
            "Remove the entry; if that was wrong, record the statement again as it should be read.",
        )
        return None
    return DraftedReview(review=review, replacement=replacement, known=known)


def read_disclosure(
    desk: Desk, node: Node, drafted: tuple[Drafted, ...], *, again: bool = False
) -> tuple[Disclosure, int] | None:
    """Read a decision on who may see statements.

    With `again` only the last decision on a statement can be the same one: what was changed since is decided anew.

    Returns:
        the disclosure of the statements for which it was not taken before, and for how many it was; `None` if there
        was a problem.
    """
    read = _read_disclosed(desk, node)
    if read is None:
        return None
    values, consent = read
    about = values.get("about")
    covered = values.get("of") or (() if about is None else _statements_about(desk, about, drafted))
    if not covered:
        desk.report(node.line, "there are no statements about this thing", "Record them first, or name another thing.")
        return None
    decision = Disclosure(
        statements=tuple(dict.fromkeys(covered)),
        level=values["level"],
        ground=values["ground"],
        decider=values["decider"],
        until=values.get("until"),
        consent=consent,
        told=values.get("told") or None,
        recorded=desk.now,
        recorded_by=desk.recorder,
    )
    before = len(desk.problems)
    refuse_raised(desk, node.line, decision, drafted, desk.known)
    return None if len(desk.problems) > before else _without_taken(desk, decision, again=again)


def _read_disclosed(desk: Desk, node: Node) -> tuple[Disclosed, Consent | None] | None:
    """Read a decision as it was typed, with whether the other party was asked; `None` if there was a problem."""
    if not isinstance(node, Fields):
        desk.report(node.line, "a disclosure holds fields", "Write of: or about:, level:, ground: and decider:.")
        return None
    values, consent = fill(desk, node, DISCLOSURE, beside=("consent",)), read_consent(desk, node)
    if values is None or (consent is None and "consent" in node.fields):
        return None
    said = cast("Disclosed", values)
    if ("of" in said) == ("about" in said):
        desk.report(node.line, "which statements is this about?", "Write either of: with their ids, or about: a thing.")
        return None
    faults = len(desk.problems)
    _refuse_closed(desk, node.line, said)
    return None if len(desk.problems) > faults else (said, consent)


def _refuse_closed(desk: Desk, line: int, said: Disclosed) -> None:
    """Note what a level asks and is not there: a day to look again, and an office that decides."""
    if said["level"] > Level.INTERN and "until" not in said:
        desk.report(line, "what is more closed than intern has a day to look again", "Add until: 2027-01.")
    elif said["level"] > Level.INTERN and not office(said["decider"]):
        refuse_no_office(desk, line)
    else:
        refuse_told(desk, line, said["level"], said["decider"], told=said.get("told", False))


def _read(desk: Desk, node: Node, form: dict[str, Field], beside: tuple[str, ...]) -> tuple[Fields, Said, Filed] | None:
    if not isinstance(node, Fields):
        desk.report(node.line, "this entry holds fields", f"Write {', '.join(form)} in it.")
        return None
    values = fill(desk, node, form, beside=beside)
    if values is None:
        return None
    said = cast("Said", values)
    return node, said, desk.known.filed[said["of"]]


def _read_replacement(desk: Desk, node: Fields, usual: Usual, old: Statement, *, needed: bool) -> Drafted | None:
    if "replacement" not in node.fields:
        if needed:
            desk.report(
                node.line,
                "a correction says what is right",
                "Add replacement: with an entry; if the speaker only takes it back, write it under withdrawals:.",
            )
        return None
    found = read_entry(desk, node.fields["replacement"], usual)
    if found is not None and found.statement.id == old.id:
        desk.report(node.lines["replacement"], "the replacement says the same", "Write what is right.")
        return None
    return found


def _is_gone(desk: Desk, node: Fields, filed: Filed) -> bool:
    """Note that a statement cannot be retracted, as it was before, or was never said."""
    if filed.misread:
        desk.report(node.line, "this statement was set aside as misread", "Correct the one that took its place.")
        return True
    for held in desk.known.held.get(filed.statement.subject, ()):
        content = held.statement.content
        if isinstance(content, Retraction) and content.retracts == filed.statement.id:
            later = content.replacement or held.statement.id
            desk.report(
                node.line,
                f"this statement was taken back before, by {held.statement.id[:10]}",
                f"Name the one that holds now: {later[:10]}." if content.replacement else "Remove the entry.",
            )
            return True
    return False


def _same_review(one: Review, other: Review) -> bool:
    return (one.accepted, one.reason, one.replacement) == (other.accepted, other.reason, other.replacement)


def _id_of(replacement: Drafted | None) -> StatementId | None:
    return None if replacement is None else replacement.statement.id


def _statements_about(desk: Desk, about: ThingId, drafted: tuple[Drafted, ...]) -> tuple[StatementId, ...]:
    held = (one.statement for one in desk.known.held.get(about, ()))
    new = (one.statement for one in drafted)
    return tuple(one.id for one in (*held, *new) if one.subject == about)


def _without_taken(desk: Desk, decision: Disclosure, *, again: bool) -> tuple[Disclosure, int]:
    """Leave out the statements for which the same was decided before, so that a file can be run twice.

    What is open now and was closed with the same words before is closed again: to pass over that would leave it open
    without a word. The other way round a file that is run again opens nothing that was closed since.
    """
    taken = {one for one in decision.statements if _is_taken(_decided(desk, one), decision, again=again)}
    left = tuple(one for one in decision.statements if one not in taken)
    return replace(decision, statements=left), len(taken)


def _is_taken(before: tuple[Disclosure, ...], decision: Disclosure, *, again: bool) -> bool:
    if not before:
        return False
    closes = decision.level > before[-1].level
    compared = before[-1:] if again or closes else before
    return any(_terms(other) == _terms(decision) for other in compared)


def _decided(desk: Desk, one: StatementId) -> tuple[Disclosure, ...]:
    filed = desk.known.filed.get(one)
    return () if filed is None else filed.disclosures


def _terms(one: Disclosure) -> tuple[object, ...]:
    return one.level, one.ground, one.decider, one.until, one.consent, one.told
