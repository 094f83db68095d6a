"""Registers that are filled by one small act after another, with and without what is hidden."""

import itertools
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from routekaart.domain.content import Content, Event, Figure, Relation, Retraction
from routekaart.domain.ids import DocumentId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import (
    Disclosure,
    Kind,
    Passage,
    Publication,
    Review,
    Source,
    Statement,
    Testimony,
)
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.register import Register
from routekaart.weighing import weigh
from routekaart.workspace import Workspace, create_workspace
from tests.weighing.cases import made, rule_all

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BUILT = datetime(2026, 11, 27, 9, tzinfo=UTC)
DESK, OTHER = "account:jan-de-vries", "account:desk-4"
SECRET = "Het geheime overleg met het land dat niet genoemd wordt"


def hour(number: float) -> datetime:
    """Return a moment so many hours after noon."""
    return NOON + timedelta(hours=number)


def publication(number: int = 1) -> Publication:
    """Make a source that anybody can read."""
    return Publication(title="Verslag", address="https://www.example.org/verslag", quote=f"punt {number}")


def told_by(account: str = DESK) -> Testimony:
    """Make a source that is what an official knows."""
    return Testimony(account=account, given=Period.parse("2026-03-01"))


def say(number: int = 1, **changes: Any) -> Statement:
    """Make a statement that differs from others by its number."""
    said: dict[str, Any] = {
        "speaker": "government:NLD",
        "subject": "country:MAR",
        "content": figure(number),
        "kind": Kind.REPORTED,
        "valid": Period.of_year(2019),
        "source": publication(number),
        "recorded": NOON,
        "recorded_by": "rule:claims@1",
    }
    return Statement(**(said | changes))


def figure(number: int) -> Content:
    """Make a content that differs by its number."""
    return Figure(quantity=Quantity(value=Decimal(number), unit=Unit.PERSONS), counted="aankomsten")


def passage(letter: str, number: int = 1) -> Passage:
    """Make a place in a letter."""
    quote = f"in 2019 kwamen {number} personen aan"
    return Passage(document=DocumentId(letter), start=0, end=len(quote), quote=quote)


def published(letter: str, source: Source | None = None, **changes: Any) -> Statement:
    """Say that a letter is public."""
    said = {"subject": f"document:{letter}", "content": Event(event="published"), "valid": None}
    return say(**(said | {"source": source or publication()} | changes))


def with_country(key: str, country: str = "country:MAR", **changes: Any) -> Statement:
    """Say that a coupling is with a country."""
    content = Relation(relation="with", object=country)
    return say(subject=f"coupling:{key}", content=content, valid=None, **changes)


def taken_back(statement: Statement, **changes: Any) -> Statement:
    """Let the speaker take a statement back."""
    content = Retraction(retracts=statement.id, reason="het was anders")
    return say(**({"speaker": statement.speaker, "subject": statement.subject, "content": content} | changes))


def disclosed(statement: Statement, level: Level, when: datetime, **changes: Any) -> Disclosure:
    """Decide who may see a statement."""
    terms: dict[str, Any] = {"ground": "Woo 5.1.2a", "decider": "government:NLD", "recorded_by": DESK}
    return Disclosure(statements=(statement.id,), level=level, recorded=when, **(terms | changes))


def reviewed(statement: Statement, accepted: bool, when: datetime, **changes: Any) -> Review:
    """Decide whether a statement was read right."""
    decision: dict[str, Any] = {"reason": SECRET, "recorded": when, "recorded_by": DESK}
    return Review(statement=statement.id, accepted=accepted, **(decision | changes))


@dataclass(frozen=True)
class Add:
    """A statement comes in at a level."""

    statement: Statement
    level: Level = Level.OPENBAAR
    hours: float = 0
    told: bool | None = None

    def apply(self, register: Register) -> None:
        """Do it."""
        opening = disclosed(self.statement, self.level, hour(self.hours), told=self.told)
        register.append_all([self.statement], opening=[opening])


@dataclass(frozen=True)
class Disclose:
    """A statement gets another level."""

    statement: Statement
    level: Level
    hours: float = 0
    told: bool | None = None

    def apply(self, register: Register) -> None:
        """Do it."""
        register.append_disclosure(disclosed(self.statement, self.level, hour(self.hours), told=self.told))


@dataclass(frozen=True)
class Judge:
    """A statement is accepted or refused."""

    statement: Statement
    accepted: bool
    hours: float = 0
    replacement: Statement | None = None

    def apply(self, register: Register) -> None:
        """Do it."""
        replacement = None if self.replacement is None else self.replacement.id
        register.append_review(reviewed(self.statement, self.accepted, hour(self.hours), replacement=replacement))


Act = Add | Disclose | Judge


@cache
def _empty() -> tuple[TemporaryDirectory[str], Path]:
    """Make an empty workspace once: to make the tables takes longer than all else."""
    kept = TemporaryDirectory()
    root = Path(kept.name) / "empty"
    workspace = create_workspace(root)
    workspace.register.count()
    workspace.close()
    return kept, root


_numbers = itertools.count()


def make_workspace(folder: Path, acts: Iterable[Act] = (), letters: Iterable[bytes] = ()) -> Workspace:
    """Make a workspace in a folder of its own, keep letters in it and do these acts."""
    root = folder / f"workspace-{next(_numbers)}"
    shutil.copytree(_empty()[1], root)
    workspace = create_workspace(root)
    for letter in letters:
        workspace.letters.store(letter)
    for act in acts:
        act.apply(workspace.register)
    return workspace


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def weighed_at(level: Level) -> SealedWeighing:
    """Make a weighing in which people wrote what must not go out."""
    weighing = replace(made(countries=1, instruments=1), title=SECRET)
    ruled = rule_all(weighing)
    return SealedWeighing(
        weighing=weighing,
        ruled=ruled,
        findings=(),
        couplings=(),
        outcome=weigh(weighing, ruled),
        level=level,
        recorded=NOON,
        recorded_by=RecorderId(DESK),
    )
