"""What the lists hold that is no domain value: sources, organisations, arrangements, instruments, rules, words."""

from dataclasses import dataclass
from typing import Literal

from routekaart.domain.ids import ConceptId
from routekaart.domain.place import Role
from routekaart.reference.files import STRICT
from routekaart.reference.notation import Actor, Thing, When

SourceKind = Literal["official", "research", "press", "copy", "weak"]
Verified = Literal["sourced", "unverified"]
Form = Literal[
    "eu-agreement", "benelux-treaty", "implementing-protocol", "memorandum", "statement", "declaration-of-intent",
    "action-plan", "operating-procedures", "good-practices", "partnership", "dialogue",
]  # fmt: skip
Binding = Literal["yes", "no"]
Aim = Literal["prevention", "return", "protection"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSource:
    """A publication that entries were taken from. `weak` means: find the original first."""

    key: str
    title: str
    address: str
    kind: SourceKind
    publisher: Actor
    """Whose words they are, also where the address is that of a copy."""
    published: When | None = None
    """`None` if nothing tells when."""


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
    objective: Aim | None = None
    instruments: tuple[Thing, ...] = ()
    """Those that are reported under it although no source gives them an objective."""


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
    aliases: tuple[str, ...] = ()
    """What else letters call it."""
    objectives: tuple[Aim, ...] = ()
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
    countries: tuple[str, ...]
    sources: tuple[str, ...]
    binding: Binding | None = None
    """Not said of what has only a mandate: there is nothing yet that could bind."""
    is_a: Thing | None = None
    """The instrument that it is a case of: a readmission agreement, a visa waiver ..."""
    implements: Thing | None = None
    protocol_to: Thing | None = None
    twin: Thing | Literal["none"] | None = None
    """The visa facilitation agreement that belongs to it; `none` where a source shows that there is none."""
    others: tuple[Thing, ...] = ()
    """Parties that are no country."""
    author: Literal["eu-institution", "heads-of-state", "benelux", "ministry"] | None = None
    aliases: tuple[str, ...] = ()
    """What else letters call it."""
    objectives: tuple[Aim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund:
    """A fund or programme that amounts and results belong to."""

    id: Thing
    name_nl: str
    name_en: str
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    """What else letters call it."""
    objectives: tuple[Aim, ...] = ()
    part_of: Thing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """A document, or a request of Parliament; its title is in our words."""

    id: Thing
    name_nl: str
    name_en: str
    form: str
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    """What else letters call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupling:
    """A give and take: with whom it is, and the arrangements in which it is laid down."""

    id: Thing
    name_nl: str
    name_en: str
    partners: tuple[Thing, ...]
    sources: tuple[str, ...]
    laid_down_in: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedObjective:
    """One of the three objectives that everything is reported under."""

    id: Thing
    name_nl: str
    name_en: str


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
    """Codes of countries, or ids of other areas and routes."""
    valid: When | None = None
    """When it had these members; always if it is not said."""
    versions: tuple[str, ...] = ()
    """Areas of areas.yml that this one was in turn: what belongs to it differs from time to time."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupEntry:
    """A group of people without a country of their own, as groups.yml has it."""

    id: str
    name_nl: str
    name_en: str


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
    own_name: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptEntry:
    """A concept as concepts.yml has it."""

    key: str
    name_nl: str
    name_en: str
    words_nl: tuple[str, ...] = ()
    words_en: tuple[str, ...] = ()
    """None where only statistics speak of it, as of a population: then no sentence is read as being about it."""
    objective: Aim | None = None
    beside: ConceptId | None = None
