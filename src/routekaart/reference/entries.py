"""What the lists hold that is no domain value: sources, organisations, arrangements, instruments, rules, words."""

from dataclasses import dataclass
from typing import Literal

from routekaart.domain.place import Role
from routekaart.reference.files import STRICT
from routekaart.reference.notation import Actor, Thing, When

SourceKind = Literal["official", "research", "press", "copy", "weak"]
Verified = Literal["sourced", "unverified"]
Form = Literal[
    "eu-agreement", "benelux-treaty", "implementing-protocol", "memorandum", "statement", "declaration-of-intent",
    "action-plan", "operating-procedures", "good-practices", "partnership",
]  # fmt: skip
Binding = Literal["yes", "no"]
RuleVerdict = Literal["allowed", "allowed_if", "not_allowed", "political_gate", "unknown", "duty"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSource:
    """A publication that entries were taken from. `weak` means: find the original first."""

    key: str
    title: str
    address: str
    kind: SourceKind
    publisher: Actor
    """Whose words they are, also where the address is that of a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation or office that speaks, publishes or pays."""

    id: Actor
    kind: Literal["eu", "un", "government", "parliament", "research", "ngo", "press", "site"]
    name_nl: str
    name_en: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar:
    """A pillar of the Integrale Migratieagenda (comprehensive migration agenda)."""

    key: str
    number: int
    name_nl: str
    name_en: str
    objective: Literal["prevention", "return", "protection"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """Anything usable as an incentive. Whether it may be used follows from the rules named."""

    id: Thing
    name_nl: str
    name_en: str
    sign: Literal["positive", "negative", "both", "none"]
    level: tuple[Literal["NLD", "Benelux", "EU", "UN"], ...]
    sources: tuple[str, ...]
    verified: Verified
    legal_basis: str = ""
    rules: tuple[str, ...] = ()
    exempt: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What is fixed about an arrangement; its dates and states are statements."""

    id: Thing
    name_nl: str
    name_en: str
    form: Form
    level: Literal["EU", "Benelux", "NLD"]
    binding: Binding
    countries: tuple[str, ...]
    sources: tuple[str, ...]
    implements: Thing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund:
    """A fund or programme that amounts and results belong to."""

    id: Thing
    name_nl: str
    name_en: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A dated rule on when an instrument may be used, in words."""

    key: str
    rule: str
    version: int
    kind: Literal["rule", "gate"]
    condition: str
    then: str
    verdict: RuleVerdict
    basis: str
    sources: tuple[str, ...]
    verified: Verified
    part: str = ""
    basis_date: When | None = None
    valid_from: When | None = None
    valid_to: When | None = None
    dates: Verified | None = None
    instruments: tuple[Thing, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A Dutch term with its word in code and in English. Without a source it is a choice of words."""

    dutch: str
    english: str
    meaning: str
    sources: tuple[str, ...]
    verified: Verified
    code: str = ""
    dutch_in_code: Binding = "no"
    in_letter: Binding = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unverified:
    """A figure that nobody has opened at its source: work to do, never ground for a verdict."""

    key: str
    what: str
    hint: str
    value: str = ""
    unit: str = ""
    period: When | None = None
    area: Thing | None = None
    publisher: Actor | None = None
    row: str = ""
    """The row of a table that waits for the same figure, as `table/key`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryEntry:
    """A country as countries.yml has it."""

    key: str
    alpha2: str
    name_nl: str
    name_en: str
    m49: str = ""
    aliases: tuple[str, ...] = ()
    demonyms_nl: tuple[str, ...] = ()
    demonyms_en: tuple[str, ...] = ()
    subnational: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionEntry:
    """A region as regions.yml and areas.yml have it."""

    key: str
    code: str
    name_nl: str
    name_en: str
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaypointEntry:
    """A confirmed point of a route."""

    __pydantic_config__ = STRICT
    country: str
    role: Role
    sources: tuple[str, ...]
    position: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWaypoint:
    """A point of a route that nobody has confirmed; no part of the chain."""

    __pydantic_config__ = STRICT
    country: str
    role: Role
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteEntry:
    """A route as routes.yml has it."""

    key: str
    code: str
    name_nl: str
    name_en: str
    chain: tuple[WaypointEntry, ...]
    aliases: tuple[str, ...] = ()
    open: tuple[OpenWaypoint, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptEntry:
    """A concept as concepts.yml has it."""

    key: str
    name_nl: str
    name_en: str
    words_nl: tuple[str, ...]
    words_en: tuple[str, ...]
