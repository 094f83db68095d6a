"""Find what asks for attention in the dossiers."""

from datetime import UTC, date, datetime

from routekaart.domain.ids import StatementId
from routekaart.domain.levels import Level
from routekaart.domain.reminder import Reminder
from routekaart.domain.statement import Disclosure, Held, as_known
from routekaart.recording import find_reminders
from routekaart.workspace import Workspace

_FOREVER = datetime.max.replace(tzinfo=UTC)


def find_attention(workspace: Workspace, *, on: date, months: int, level: Level) -> tuple[Reminder, ...]:
    """Find lapsed contacts, stale talks, terms that have passed and secrets to review, in one pass over the log.

    Args:
        workspace: where the register is.
        on: the day; a reminder that comes later is not there yet.
        months: for how long there may be no contact, or no news of talks.
        level: nothing above it is looked at; of a secret above it only the decision is told.
    """
    log = workspace.register.log()
    decided: dict[StatementId, Disclosure] = {
        covered: disclosure for disclosure in log.disclosures for covered in disclosure.statements
    }
    held = ((one.id, one) for one in as_known(log, _FOREVER))
    return find_reminders(
        [Held(one, decided[name].level) for name, one in held if name in decided],
        decided,
        level=level,
        on=on,
        months=months,
    )
