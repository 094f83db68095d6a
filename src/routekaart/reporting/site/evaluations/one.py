"""The page of one evaluation within the frame of the site: what came out, the sealed plan, and how to take it over."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.evaluation.outcome import Evaluation, LaidBeside
from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.answering import answer
from routekaart.reporting.evaluation.sections import introduce, show_sections
from routekaart.reporting.evaluation.words import PAGE
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.site.evaluations.plan import write_plan
from routekaart.reporting.site.evaluations.state import Kept, tell_state
from routekaart.reporting.site.evaluations.words import WORDS
from routekaart.reporting.site.paper import AddressOf
from routekaart.reporting.texts import say


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationPage:
    """A sealed plan with what came out of it, and where everything leads."""

    sealed: Sealed
    laid: LaidBeside | None
    """`None` if there is no outcome that can be shown."""
    kept: Kept | None
    withheld: bool
    level: Level
    """From which it may be seen."""
    address_of: AddressOf
    link: str
    """The permanent address."""
    files: Sequence[Link] = ()
    again: str = ""
    """Where it is worked out; empty for who may not."""


def render_evaluation_on_site(
    page: EvaluationPage, names: Names, *, parents: Sequence[Link], site: Site, version: str
) -> str:
    """Write the page of an evaluation in the language of its names."""
    paper, plan = EvaluationPaper.of(names), page.sealed.plan
    one = None if page.laid is None else page.laid.evaluation
    arrangements = ", ".join(names.name(thing) for thing in plan.arrangements)
    title = paper.say(PAGE, "title", arrangement=arrangements)
    words = {**PAGE, **WORDS}
    return render_page(
        "evaluation_of_site.html.jinja",
        lang=names.lang,
        site=site,
        version=version,
        title=title,
        told=lambda code, **filled: say(words, code, names.lang).format(**filled),
        say=lambda code: say(PAGE, code, names.lang),
        page=page,
        answer="" if one is None else answer(one, paper),
        intro=() if one is None else tuple(introduce(one, paper)),
        sections=() if page.laid is None else show_sections(page.laid, paper),
        state=tell_state(page.kept, paper),
        level="" if page.level is Level.OPENBAAR else paper.say(LEVELS, page.level.label),
        dossiers=_dossiers(page, paper),
        plan_told=_tell_plan(page.sealed, paper),
        plan_text=write_plan(plan),
        digest=plan.digest,
        cited=_cite(page, one, title, paper),
        parents=parents,
    )


def _dossiers(page: EvaluationPage, paper: EvaluationPaper) -> list[Link]:
    plan = page.sealed.plan
    things = [*plan.arrangements, plan.outcome.area, ThingId(f"indicator:{plan.outcome.indicator}")]
    things += [] if plan.outcome.counterpart is None else [plan.outcome.counterpart]
    named = {one: plan.outcome.indicator if one.startswith("indicator:") else one for one in things}
    links = (Link(upper_first(paper.names.name(named[one])), page.address_of(one)) for one in things)
    return [link for link in links if link.address]


def _tell_plan(sealed: Sealed, paper: EvaluationPaper) -> str:
    who = describe_recorder(sealed.recorded_by, paper.names)
    by = paper.say(WORDS, "by_person", who=who) if sealed.written else paper.say(WORDS, "by_rule")
    return paper.say(WORDS, "the_plan_told", day=paper.day(sealed.recorded.date()), seq=sealed.seq, by=by)


def _cite(page: EvaluationPage, one: Evaluation | None, title: str, paper: EvaluationPaper) -> str:
    if one is None or page.kept is None:
        return ""
    days = {"day": paper.day(page.sealed.recorded.date()), "made": paper.day(page.kept.made)}
    return paper.say(WORDS, "cited", title=title, name=one.plan.name, **days)
