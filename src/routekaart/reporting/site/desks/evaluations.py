"""The pages of the desk where plans of evaluations are written and sealed."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.outcome import Unit
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.levels import Level
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.writing import EvaluationPaper
from routekaart.reporting.faults import PLANS, WEIGHINGS
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.site.desks.evaluation_words import WORDS
from routekaart.reporting.site.desks.text_form import TextForm, render_text_form
from routekaart.reporting.site.evaluations.plan import write_plan
from routekaart.reporting.texts import Lang, say, sayer


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPlan:
    """A plan that can be sealed: where that is done, where its text is changed, and that text."""

    plan: Plan
    text: str
    level: Level
    shown_from: Level
    seal: str
    change: str
    changed: bool
    """Whether another plan was checked before."""


def render_plan_form(
    form: TextForm, *, faults: Sequence[InputError], parents: Sequence[Link], lang: Lang, site: Site, version: str
) -> str:
    """Write the form in which a plan is handed in, with all that is wrong at its line."""
    first = (*PLANS, *WEIGHINGS)
    return render_text_form(
        form, WORDS, first=first, faults=faults, parents=parents, lang=lang, site=site, version=version
    )


def render_checked_plan(page: CheckedPlan, names: Names, *, parents: Sequence[Link], site: Site, version: str) -> str:
    """Write a plan as it will be sealed, that sealing cannot be undone, and the button that does it.

    It is not the text that was typed: the register may have filled in dates.
    """
    paper, plan, lang = EvaluationPaper.of(names), page.plan, names.lang
    told = {
        "series": paper.unit(Unit(area=plan.outcome.area, counterpart=plan.outcome.counterpart)),
        "after": plan.span.after,
        "day": paper.say(WORDS, "own_days") if plan.starts else paper.day(plan.day),
        "arrangements": ", ".join(names.name(one) for one in plan.arrangements),
    }
    return render_page(
        "desks/plan_checked.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=paper.say(WORDS, "checked_title", name=plan.name),
        told=sayer(WORDS, lang),
        page=page,
        sealed=write_plan(plan),
        question=paper.say(WORDS, "question", **told),
        level=say(LEVELS, page.level.label, lang),
        shown_from=say(LEVELS, page.shown_from.label, lang),
        parents=parents,
    )
