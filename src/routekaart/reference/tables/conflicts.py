"""Where sources disagree: one row per side. A view shows every side; no statement is made of a row."""

from dataclasses import dataclass
from typing import Literal

from routekaart.domain.quantity import Comparator
from routekaart.reference.notation import Actor, Thing, When
from routekaart.reference.tables.entered import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Row):
    """What one source says in a disagreement."""

    conflict: str
    about: Literal["date", "amount", "definition", "vintage", "interpretation"]
    subject: Thing
    attribute: str
    period: When | None = None
    comparator: Comparator | None = None
    value: str = ""
    unit: str = ""
    speaker: Actor | None = None
