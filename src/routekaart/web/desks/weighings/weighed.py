"""What is done to a weighing that was handed in, and what can come of it. Nothing here knows of a request."""

from dataclasses import dataclass, replace
from datetime import datetime

from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.weighing.bounds import Bounds
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.operations.keep_weighing import keep_weighing
from routekaart.operations.weigh import weigh_file
from routekaart.web.desks.working import Away, NotTaken, work_on
from routekaart.workspace import Workspace

LARGEST = 400_000
"""Bytes of a weighing that is handed in: what is within the bounds fits, and a form may hold it."""
BOUNDS = Bounds(draws=20_000, packages=2_000, alternatives=400)
"""How much others wait for at most: about half a minute of work."""
_IN_MEMORY = 3_000_000
"""Bytes that an outcome takes in memory, about: its record has one to two million."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedWeighing:
    """A weighing as it was handed in, and what was asked of it."""

    text: str
    level: Level
    """What is above it in the register is not looked at."""
    account: RecorderId
    """Who asks, and by whom it is recorded if it is kept."""
    moment: datetime
    seen: str = ""
    """The digest of the outcome that is to be kept; empty if it is only to be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What came out. Nothing of it is kept."""

    sealed: SealedWeighing
    asked: AskedWeighing

    @property
    def size(self) -> int:
        """Bytes that it takes in memory, about."""
        return _IN_MEMORY + len(self.asked.text)

    @property
    def changed(self) -> bool:
        """Whether another outcome was to be kept than came out now."""
        return bool(self.asked.seen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A weighing that is in the register."""

    id: str
    new: bool
    size: int = 0


Outcome = Weighed | Kept | NotTaken[AskedWeighing] | Away


def weigh_asked(asked: AskedWeighing) -> Outcome:
    """Weigh what was handed in; if its outcome is the one that was seen, keep it."""
    return work_on(asked, _outcome)


def _outcome(workspace: Workspace, asked: AskedWeighing) -> Weighed | Kept:
    raw = asked.text.encode()
    sealed = weigh_file(workspace, raw, where="weighing.yml", level=asked.level, now=asked.moment, bounds=BOUNDS)
    if sealed.id != asked.seen:
        return Weighed(sealed=sealed, asked=asked)
    return Kept(id=sealed.id, new=keep_weighing(workspace, replace(sealed, recorded_by=asked.account)))
