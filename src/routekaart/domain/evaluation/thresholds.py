"""The thresholds of the gates and the time left out: chosen, with the reason, so that another may contest them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """One number of one gate."""

    key: str
    gate: str
    """The code of the gate it belongs to."""
    value: float
    reason_nl: str
    reason_en: str
    sources: tuple[str, ...] = ()
    """Keys in reference/sources.yml; empty where it is our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A stretch of time that no evaluation looks at."""

    key: str
    gate: str
    """The code of the gate that counts how much of the time after an event lies in it."""
    stretch: tuple[date, date]
    """Its first day, and the day after its last."""
    reason_nl: str
    reason_en: str
    sources: tuple[str, ...]
