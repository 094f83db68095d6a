"""What a letter is composed of."""

from collections.abc import Mapping
from dataclasses import dataclass

from routekaart.domain.admissibility import Admissibility
from routekaart.domain.dossier import Dossier, Line
from routekaart.domain.execution import Execution
from routekaart.domain.ids import ThingId
from routekaart.domain.observation import Indicator
from routekaart.reporting.composing.pillars import Pillars


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a letter is composed of, all of it at one level and as on one day."""

    routes: tuple[Dossier, ...]
    countries: tuple[Dossier, ...]
    requests: tuple[Execution, ...]
    indicators: tuple[Indicator, ...]
    pillars: Pillars
    judged: Mapping[ThingId, tuple[Admissibility, ...]]
    """What the rules say of each instrument, for the countries of which the letter tells that."""
    findings: tuple[Line, ...] = ()
    """What evaluators found, as far as the letter tells of it."""
    answered: Execution | None = None
    """The request that the letter is an answer to."""
