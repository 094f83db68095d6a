"""Hold what a model proposes to the rules that hold for people: known things, no persons, no counts of a few."""

from datetime import datetime

from routekaart.domain.ids import ActorId
from routekaart.domain.statement import Passage, Statement
from routekaart.recording.desk import Desk
from routekaart.recording.entries import Usual, read_entry
from routekaart.recording.known import Known
from routekaart.recording.typed import typed_of, typed_text


def check_proposal(proposed: Statement, *, known: Known, now: datetime) -> Statement | None:
    """Return a proposal as a person could have recorded it, or `None` if no person could.

    What stands in no form of an entry is left out, so that every word in what comes back was checked.
    """
    desk = Desk("proposal", known, now, ActorId(proposed.recorded_by), now.date())
    entry = typed_of(proposed)
    own = isinstance(proposed.source, Passage) and proposed.subject == f"document:{proposed.source.document}"
    if not own:
        entry.fields["about"] = typed_text(proposed.subject)
    usual = Usual(about=proposed.subject, speaker=proposed.speaker, source=proposed.source)
    drafted = read_entry(desk, entry, usual)
    return None if drafted is None or desk.problems else drafted.statement
