"""The thresholds of the gates: numbers that somebody chose, with the reason, so that another may contest them."""

from dataclasses import dataclass


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
