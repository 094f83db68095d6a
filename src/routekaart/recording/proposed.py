"""Hold what a model proposes to the rules that hold for people: known things, no persons, no counts of a few."""

from collections.abc import Iterable
from datetime import datetime

from routekaart.domain.ids import ActorId
from routekaart.domain.letter import Document, QuantityMention
from routekaart.domain.statement import Passage, Statement
from routekaart.recording.desk import Desk
from routekaart.recording.entries import Usual, read_entry
from routekaart.recording.known import Known
from routekaart.recording.spoken import find_foreign_numbers, find_foreign_words, find_said_numbers, text_near
from routekaart.recording.typed import typed_of, typed_text


def check_proposal(
    proposed: Statement,
    *,
    known: Known,
    now: datetime,
    document: Document,
    mentions: Iterable[QuantityMention] = (),
) -> Statement | None:
    """Return a proposal as a person could have recorded it, or `None` if no person could.

    What stands in no form of an entry is left out, so that every word in what comes back was checked: it stands in
    or near the quote, and every number is one of the quote.

    Args:
        proposed: what passed the gate for its quote.
        known: what it may name.
        now: when it is recorded.
        document: the letter in which it was read.
        mentions: the numbers that the reader understands in that letter.
    """
    desk = Desk("proposal", known, now, ActorId(proposed.recorded_by), now.date())
    entry = typed_of(proposed)
    own = isinstance(proposed.source, Passage) and proposed.subject == f"document:{proposed.source.document}"
    if not own:
        entry.fields["about"] = typed_text(proposed.subject)
    usual = Usual(about=proposed.subject, speaker=proposed.speaker, source=proposed.source)
    drafted = read_entry(desk, entry, usual)
    if drafted is None or desk.problems or not _is_said(drafted.statement, document, mentions):
        return None
    return drafted.statement


def _is_said(one: Statement, document: Document, mentions: Iterable[QuantityMention]) -> bool:
    """Tell whether the words and numbers of a proposal are those of the letter."""
    if not isinstance(one.source, Passage):
        return False
    numbers = find_said_numbers(document, one.source, mentions)
    foreign = find_foreign_words(one.content, text_near(document, one.source))
    return not foreign and not find_foreign_numbers(one.content, numbers)
