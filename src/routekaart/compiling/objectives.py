"""Prevention, return and protection, reported apart: results, what evaluators found, and official figures."""

from collections.abc import Mapping, Sequence

from routekaart.compiling.vocabulary import OBJECTIVES
from routekaart.domain.content import Cause, Checkable, Content
from routekaart.domain.dossier import Line, Objective, Series
from routekaart.domain.ids import ConceptId, ThingId, key_of
from routekaart.domain.observation import Concept

NOT_SAID = "not_said"


def find_objectives(
    lines: Sequence[Line], concepts: Sequence[Concept], series: Mapping[str, tuple[Series, ...]]
) -> tuple[Objective, ...]:
    """Return what belongs to each objective, in a fixed order; what names none comes last, apart.

    Args:
        lines: the lines that are results or findings; the others are left aside.
        concepts: what can be counted, each with the objective that it belongs to.
        series: official figures by objective.
    """
    known = {concept.id: _named(concept.objective) for concept in concepts}
    pages = []
    for objective in (*OBJECTIVES, NOT_SAID):
        mine = [line for line in lines if _objective(line.statement.content, known) == objective]
        page = Objective(
            objective=objective,
            results=tuple(line for line in mine if not isinstance(line.statement.content, Cause)),
            findings=tuple(line for line in mine if isinstance(line.statement.content, Cause)),
            series=series.get(objective, ()),
        )
        if page.results or page.findings or page.series:
            pages.append(page)
    return tuple(pages)


def _objective(content: Content, concepts: Mapping[ConceptId, str]) -> str | None:
    match content:
        case _ if isinstance(content, Checkable):
            return NOT_SAID if content.concept is None else concepts.get(content.concept, NOT_SAID)
        case Cause():
            return _named(content.objective)
        case _:
            return None


def _named(objective: ThingId | None) -> str:
    return NOT_SAID if objective is None or key_of(objective) not in OBJECTIVES else key_of(objective)
