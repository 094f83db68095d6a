"""The outcome of a weighing as a whole, and the sealed record of it."""

from dataclasses import dataclass
from datetime import date, datetime

from routekaart.domain.encoding import digest, to_record
from routekaart.domain.ids import RecorderId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.weighing.packages import BothSides, Clash, PackageRun, WeightsUsed, Without
from routekaart.domain.weighing.rankings import CountryRanking, DrawnFrom, Gated, Ruled, Together
from routekaart.domain.weighing.weighing import Weighing


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingRun:
    """The rankings of one run: with what is known, or also with what rests on unknowns."""

    with_unknown: bool
    countries: tuple[CountryRanking, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a weighing comes to. It advises and shows why; it decides nothing."""

    method: str
    """The name and version of the computation."""
    gated: tuple[Gated, ...]
    drawn: tuple[DrawnFrom, ...]
    weights: WeightsUsed
    rankings: tuple[RankingRun, ...]
    packages: tuple[PackageRun, ...]
    without: tuple[Without, ...] = ()
    clashes: tuple[Clash, ...] = ()
    both_sides: tuple[BothSides, ...] = ()
    together: tuple[Together, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingUsed:
    """A finding of the evidence base that values rest on."""

    id: str
    digest: str
    """Of the finding as the evidence base holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouplingKnown:
    """What the register tells of a give and take with a partner, and whether the weighing takes it along."""

    coupling: ThingId
    partner: ThingId
    they_give: tuple[str, ...]
    we_give: tuple[str, ...]
    statements: tuple[StatementId, ...]
    weighed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedWeighing:
    """A weighing with all that it was computed from, and what came out, so that anyone can run it again."""

    weighing: Weighing
    ruled: tuple[Ruled, ...]
    """What the rules said, with their versions."""
    findings: tuple[FindingUsed, ...]
    couplings: tuple[CouplingKnown, ...]
    outcome: Outcome
    level: Level
    """Up to which level the register was looked at: rules and couplings may rest on statements of that level."""
    recorded: datetime
    recorded_by: RecorderId

    @property
    def id(self) -> str:
        """The digest of what was weighed and what came out, not of when it was recorded."""
        return digest(self.said)

    @property
    def shown_from(self) -> Level:
        """From which level it may be seen."""
        return shown_from(self.level)

    @property
    def said(self) -> dict[str, object]:
        """What was weighed and what came out, as a record: everything but when and by whom it was recorded."""
        record = to_record(self)
        del record["recorded"], record["recorded_by"]
        return record


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWeighing:
    """What a list says of a weighing in the register."""

    id: str
    title: str
    on: date
    """The day whose rules and facts count."""
    decided: bool
    """Whether people wrote down what they decided."""
    level: Level
    recorded: datetime
    recorded_by: RecorderId

    @property
    def shown_from(self) -> Level:
        """From which level it may be seen."""
        return shown_from(self.level)


def shown_from(level: Level) -> Level:
    """Return from which level a weighing may be seen that looked at the register up to a level.

    Never from openbaar: what people wrote in it starts as intern, as all that is typed.
    """
    return max(level, Level.INTERN)
