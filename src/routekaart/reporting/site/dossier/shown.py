"""What stands on the page of a dossier, part by part, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.reporting.page import Link
from routekaart.reporting.site.paper import ShownLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownArrangement:
    """An arrangement: what it is, its state, its dates, what was promised and not kept, and what the rules ask."""

    anchor: str
    name: Link
    form: str
    state: str
    disputed: bool
    level: str
    partners: tuple[Link, ...]
    lists: tuple[tuple[str, tuple[ShownLine, ...]], ...]
    """Lists of lines, each with its heading."""
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownExchange:
    """A row of the sheet of give and take."""

    giver: Link
    what: str
    against: tuple[str, ...]
    state: str
    coupling: Link
    level: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReason:
    """What one rule says of an instrument, with its article and where that can be read."""

    rule: str
    reminder: bool
    text: str
    details: tuple[str, ...]
    articles: tuple[Link, ...]
    validity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownInstrument:
    """An instrument with a country: how far its use is, and what the law allows."""

    name: Link
    use: str
    level: str
    steps: tuple[ShownLine, ...]
    reasons: tuple[ShownReason, ...] = ()
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRulings:
    """The instruments of which the rules say the same."""

    ruling: str
    instruments: tuple[ShownInstrument, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFinding:
    """What a study found, with who studied it and how."""

    found: str
    study: str
    remarks: tuple[str, ...]
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvidence:
    """What studies found about an instrument, a list for each interest; or that there are none."""

    empty: tuple[str, ...]
    fields: tuple[tuple[str, tuple[ShownFinding, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAmount:
    """An amount with what hangs under it."""

    amount: str
    state: str
    details: tuple[str, ...]
    notes: tuple[int, ...]
    level: str
    under: tuple["ShownAmount", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTotal:
    """Amounts of one state and currency added up once, and what was left out."""

    total: str
    details: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCell:
    """One figure with the cell of a release in which it can be found."""

    period: str
    figure: str
    missing: bool
    release: Link
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSeries:
    """Official figures of one indicator in one area."""

    title: str
    publisher: str
    area: Link
    unit: str
    definition: str
    chart: Markup | None
    text: str
    cells: tuple[ShownCell, ...]
    of_all: int
    more: str
    """The address of all figures."""
    maker: str
    """The address of the chart maker with what is drawn here; empty if nothing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownObjective:
    """What belongs to prevention, return or protection."""

    anchor: str
    heading: str
    results: tuple[ShownLine, ...]
    findings: tuple[ShownLine, ...]
    series: tuple[ShownSeries, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRequest:
    """What Parliament asked or was promised, with its state and its history."""

    anchor: str
    name: Link
    state: str
    reason: str
    term: str
    owners: tuple[Link, ...]
    answers: tuple[Link, ...]
    about: tuple[Link, ...]
    asks: tuple[str, ...]
    found: tuple[str, ...]
    history: tuple[ShownLine, ...]
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDispute:
    """Where sources say different things about the same."""

    about: str
    sides: tuple[ShownLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownGroup:
    """Lines about one thing."""

    name: Link | None
    lines: tuple[ShownLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFact:
    """A number in short, with where it leads on the page."""

    term: str
    value: str
    beside: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDossier:
    """All parts of a dossier; a part that is empty is left out of the page."""

    lines: Mapping[str, tuple[ShownLine, ...]]
    """Parts that are only lines, by their code: description, roles, contacts, context."""
    arrangements: tuple[ShownArrangement, ...]
    exchanges: tuple[ShownExchange, ...]
    couplings: tuple[ShownArrangement, ...]
    uses: tuple[ShownInstrument, ...]
    rulings: tuple[ShownRulings, ...]
    for_all: tuple[ShownReason, ...]
    evidence: ShownEvidence | None
    amounts: tuple[ShownAmount, ...]
    totals: tuple[ShownTotal, ...]
    oda_unknown: int
    objectives: tuple[ShownObjective, ...]
    requests: tuple[ShownRequest, ...]
    papers: tuple[ShownGroup, ...]
    other: tuple[ShownGroup, ...]
    disputes: tuple[ShownDispute, ...]
    retracted: tuple[ShownLine, ...]
    timeline: tuple[ShownLine, ...]
    withheld: tuple[str, ...]
