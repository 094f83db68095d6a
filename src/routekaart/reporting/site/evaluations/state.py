"""When what is kept was worked out, and whether it may come out otherwise now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.evaluation.kept import Stale
from routekaart.domain.levels import Level
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.evaluation.writing import EvaluationPaper
from routekaart.reporting.site.evaluations.words import WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """On which day it was worked out, up to which level, and why it may come out otherwise now."""

    made: date
    level: Level
    stale: Sequence[Stale]


def tell_state(kept: Kept | None, paper: EvaluationPaper) -> tuple[str, str]:
    """Return when it was worked out, and a warning if it may come out otherwise now; both empty if nothing is kept."""
    if kept is None:
        return "", ""
    made = paper.say(WORDS, "made", day=paper.day(kept.made), level=paper.say(LEVELS, kept.level.label))
    why = "; ".join(_reasons(kept, paper))
    return made, paper.say(WORDS, "stale", why=why) if why else ""


def _reasons(kept: Kept, paper: EvaluationPaper) -> Iterator[str]:
    for code in kept.stale:
        yield paper.say(WORDS, code.value)
