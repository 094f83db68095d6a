"""An activity as its file says it: values with their place, before anything is made of them.

Contact details and descriptions have no field here, so that they cannot be kept.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text of the file with its place: the line, and the path within the activity (XPath)."""

    text: str
    line: int
    path: str


@dataclass(frozen=True, slots=True)
class Narrative:
    """A text in a language; empty if neither the text nor the activity names one."""

    lang: str
    said: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An organisation that takes part, gives or receives."""

    ref: str
    name: str
    role: str
    said: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDate:
    """A planned or actual start or end."""

    type: str
    day: date
    said: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A country or region with its share in percent, if given."""

    code: str
    percentage: Decimal | None
    said: Quoted
    vocabulary: str = ""
    """Of a region; empty for a country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The flow, finance and aid types of an amount, each `None` or empty if not said."""

    flow: str | None = None
    finance: str | None = None
    aid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A value with its currency."""

    value: Decimal
    currency: str
    said: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """A budget for a period, its last day included."""

    type: str
    status: str
    start: date
    end: date
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """A commitment, payment, pledge or receipt on a day."""

    type: str
    ref: str
    day: date
    amount: Amount
    provider: Party | None
    terms: Terms
    humanitarian: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another activity and how this one stands to it."""

    type: str
    ref: str
    said: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A baseline, target or actual value of an indicator, as the text that it is in the file."""

    sort: str
    said: Quoted
    start: date
    end: date
    """Its last day."""
    part: str
    """Of what part of the whole it is: dimensions and locations; empty for the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What is counted for a result, and its values."""

    title: str
    measure: str
    ascending: bool
    values: tuple[Value, ...]
    said: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity."""

    identifier: str
    said: Quoted
    updated: date | None
    reporter: Party
    titles: tuple[Narrative, ...]
    parties: tuple[Party, ...]
    dates: tuple[ActivityDate, ...]
    countries: tuple[Recipient, ...]
    regions: tuple[Recipient, ...]
    humanitarian: bool | None
    terms: Terms
    budgets: tuple[Budget, ...]
    planned: int
    """How many planned disbursements there are; they are not kept."""
    transactions: tuple[Transaction, ...]
    related: tuple[Related, ...]
    indicators: tuple[Indicator, ...]
