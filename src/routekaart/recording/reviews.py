"""What a person decides on one reading: it is right, it is wrong, or the same words say something else.

A later review counts. So one that no longer replaces a reading takes back what an earlier one put in its place.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, RecorderId, StatementId
from routekaart.domain.letter import Document, QuantityMention
from routekaart.domain.statement import Disclosure, Passage, Review, Statement
from routekaart.recording.consistency import refuse_inconsistent
from routekaart.recording.desk import Desk, Field, fill
from routekaart.recording.entries import Drafted, Usual, read_entry
from routekaart.recording.forms import FORMS
from routekaart.recording.known import Filed, Known
from routekaart.recording.sheet import Fields
from routekaart.recording.spoken import SETS, find_foreign_numbers, find_numbers, find_said_numbers, stands_in
from routekaart.recording.standing import by_rule, find_successor
from routekaart.recording.terms import Terms
from routekaart.recording.typed import form_of, typed_fields, typed_list, typed_of, typed_text
from routekaart.recording.values import account, nameless

AGREED = "akkoord"
"""The reason of who accepts a reading and says no more."""
_ASKED = {"by": Field(account, needed=True), "reason": Field(nameless, needed=True)}
OF_AN_ENTRY = ("about", "when", "kind")
"""What of an entry a review can read otherwise."""
IN_FILES_ONLY = ("parent", "relation", "key", "overlaps", "answers")
"""What one statement is to another; the program that checks that looks at more than one reading."""


class Act(StrEnum):
    """What can be decided on a reading."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A decision as a person gives it."""

    act: Act
    account: ActorId
    reason: str
    changes: Mapping[str, str] = field(default_factory=dict)
    """For a replacement: the fields that are read otherwise, as in a file; an empty one is taken out."""
    form: str | None = None
    """For a replacement: another type of content, as in `money`."""


def draft_replacement(
    filed: Filed,
    asked: Asked,
    *,
    known: Known,
    document: Document,
    now: datetime,
    mentions: Iterable[QuantityMention] = (),
) -> Statement:
    """Read the same passage as something else, with every check that a file gets.

    Args:
        filed: what was read, with what was decided on it.
        asked: what is read instead.
        known: what may be named.
        document: the letter.
        now: when it is recorded.
        mentions: the numbers that the reader understands in the letter ("een derde", "twaalf").

    Raises:
        InputError: if the quote is not in the document at its place, or what is asked cannot be read, says the same
            or gives a number that the quote does not.
    """
    old, desk = filed.statement, Desk("review", known, now, asked.account, now.date())
    if not isinstance(old.source, Passage):
        raise _refusal(old, "this was not read from a letter", "Correct it in a file, under misread:.")
    document.check_quote(old.source)
    form = asked.form or form_of(old.content)
    if form not in FORMS:
        raise _refusal(old, f"{form!r} is no type of content", f"The types are {', '.join(FORMS)}.")
    entry = _changed(old, asked.changes, form)
    _refuse_others_words(old, asked.changes, form, document)
    usual = Usual(about=old.subject, speaker=old.speaker, source=old.source)
    drafted = read_entry(desk, entry, usual)
    if drafted is not None:
        refuse_inconsistent([_at_its_level(drafted, filed)], known)
    _raise_first(desk, old)
    assert drafted is not None  # there was no problem
    _refuse_other_numbers(old, drafted.statement, find_said_numbers(document, old.source, mentions))
    if drafted.statement.id == old.id:
        raise _refusal(old, "the replacement says the same", "Say what is read otherwise, as in --set value=1850.")
    return drafted.statement


def decide_review(
    filed: Filed, asked: Asked, replacement: Statement | None, *, known: Known, now: datetime
) -> tuple[Review, ...]:
    """Return what comes into the log; nothing if this account decided the same before, and nothing was decided since.

    Args:
        filed: the reading, with what was decided on it.
        asked: what is decided now.
        replacement: what takes its place.
        known: with the statements that took its place before, and the replacement if the register holds it.
        now: when it is recorded.

    Raises:
        InputError: for a reason or account that looks like the name or record of a person.
    """
    reason = _checked_reason(filed.statement, asked, known, now)
    main = Review(
        statement=filed.statement.id,
        accepted=asked.act is Act.ACCEPT,
        reason=reason,
        recorded=now,
        recorded_by=RecorderId(asked.account),
        replacement=None if replacement is None else replacement.id,
    )
    if filed.reviews and _same(filed.reviews[-1], main):
        return ()
    return (main, *_taken_back(filed, main, known.filed), *_put_back(replacement, main, known.filed))


def disclose_as(statements: tuple[StatementId, ...], filed: Filed, account: ActorId, now: datetime) -> Disclosure:
    """Return the disclosure under which statements come in at the level of another one, on the same terms."""
    terms = filed.disclosures[-1]
    return Disclosure(
        statements=statements,
        level=terms.level,
        ground=terms.ground,
        decider=terms.decider,
        until=terms.until,
        consent=terms.consent,
        told=terms.told,
        recorded=now,
        recorded_by=RecorderId(account),
    )


def _changed(old: Statement, changes: Mapping[str, str], form: str) -> Fields:
    """Return the entry of a statement with some of its fields typed anew."""
    entry, names = typed_of(old), FORMS[form].fields
    said = entry.fields.pop(form_of(old.content))
    assert isinstance(said, Fields)  # a content is typed as fields
    kept = {name: typed for name, typed in said.fields.items() if name in names}
    for name, text in changes.items():
        if name in IN_FILES_ONLY:
            raise _refusal(old, f"{name} is not changed in a review", "Record it in a file; see docs/dossier.md.")
        where = entry.fields if name in OF_AN_ENTRY else kept
        where.pop(name, None)
        if text.strip():
            many = where is kept and name in names and names[name].many
            where[name] = typed_list(text) if many else typed_text(text)
    return typed_fields({**entry.fields, form: typed_fields(kept)})


def _refuse_others_words(old: Statement, changes: Mapping[str, str], form: str, document: Document) -> None:
    """Let words of the speaker through only if they stand in the letter: the replacement is as open as the reading."""
    fields = FORMS[form].fields
    spoken = {name: text for name, text in changes.items() if name in fields and fields[name].parse is nameless}
    for name, text in spoken.items():
        if " ".join(text.split()) not in SETS and not stands_in(text, document.text):
            raise _refusal(old, f"the words of {name} are not in the letter", "Copy them from the letter itself.")


def _refuse_other_numbers(old: Statement, new: Statement, said: frozenset[Decimal]) -> None:
    """Let a new number through only if it is one of the quote: the letter's own figure is never put right here."""
    kept = frozenset(abs(number) for number in find_numbers(old.content))
    for number in find_foreign_numbers(new.content, said | kept):
        raise _refusal(
            old,
            f"{number:f} is no number of the quote",
            "A review only reads the same digits otherwise; if the letter itself is wrong, that is what a check says."
            " If no reading of the quote is right, refuse it.",
        )


def _at_its_level(drafted: Drafted, filed: Filed) -> Drafted:
    last = filed.disclosures[-1]
    terms = Terms(level=last.level, ground=last.ground, decider=last.decider)
    return Drafted(statement=drafted.statement, terms=terms, desk=drafted.desk, line=drafted.line, known=drafted.known)


def _checked_reason(old: Statement, asked: Asked, known: Known, now: datetime) -> str:
    desk = Desk("review", known, now, asked.account, now.date())
    given = {"by": typed_text(asked.account), "reason": typed_text(asked.reason)}
    values = fill(desk, typed_fields({**given}), _ASKED)
    _raise_first(desk, old)
    assert values is not None  # there was no problem
    return str(values["reason"])


def _taken_back(filed: Filed, main: Review, known: Mapping[StatementId, Filed]) -> Iterator[Review]:
    """Refuse what took the place of the reading before, unless the rules read it as well."""
    before = find_successor(filed, known)
    if before is None or before.statement.id == main.replacement or by_rule(before.statement.recorded_by):
        return
    yield Review(
        statement=before.statement.id,
        accepted=False,
        reason=f"kwam in de plaats van {filed.statement.id}, en dat is opnieuw beoordeeld: {main.reason}",
        recorded=main.recorded,
        recorded_by=main.recorded_by,
    )


def _put_back(replacement: Statement | None, main: Review, known: Mapping[StatementId, Filed]) -> Iterator[Review]:
    """Accept the replacement, if the register holds it as refused, or as what a model proposed."""
    held = None if replacement is None else known.get(replacement.id)
    if held is not None and not held.stands:
        yield Review(
            statement=held.statement.id,
            accepted=True,
            reason=main.reason,
            recorded=main.recorded,
            recorded_by=main.recorded_by,
        )


def _same(one: Review, other: Review) -> bool:
    said = [(r.accepted, r.reason, r.replacement, r.recorded_by) for r in (one, other)]
    return said[0] == said[1]


def _raise_first(desk: Desk, old: Statement) -> None:
    for fault in desk.problems:
        raise _refusal(old, fault.what, fault.remedy)


def _refusal(old: Statement, what: str, remedy: str) -> InputError:
    return InputError(what, where=f"statement {old.id[:10]}", remedy=remedy)
