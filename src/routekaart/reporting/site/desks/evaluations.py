"""The pages of the desk where plans of evaluations are written and sealed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.outcome import Unit
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.levels import Level
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.writing import EvaluationPaper
from routekaart.reporting.faults import PLANS, WEIGHINGS, ShownFault, show_fault
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.site.desks.evaluation_words import WORDS
from routekaart.reporting.site.evaluations.plan import write_plan
from routekaart.reporting.texts import Lang, say


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanForm:
    """The form in which a plan is handed in, as it is filled in, and where it leads."""

    action: str
    example: str
    all_of_them: str
    text: str
    level: Level
    levels: tuple[Level, ...]
    """Those that the reader may choose."""
    most: int
    """Bytes of a text."""


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


@dataclass(frozen=True, slots=True)
class PlacedFault:
    """What is wrong, and on which line of the text that was handed in."""

    line: int | None
    text: str
    shown: ShownFault


def render_plan_form(
    form: PlanForm, *, faults: Sequence[InputError], parents: Sequence[Link], lang: Lang, site: Site, version: str
) -> str:
    """Write the form in which a plan is handed in, with all that is wrong at its line."""
    lines = form.text.splitlines()
    return render_page(
        "desks/plan_form.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "title", lang),
        told=_sayer(lang),
        form=form,
        most=f"{form.most:,}".replace(",", "." if lang == "nl" else ","),
        levels=[(one.label, say(LEVELS, one.label, lang)) for one in form.levels],
        faults=[_placed(one, lines, lang) for one in faults],
        parents=parents,
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
        told=_sayer(lang),
        page=page,
        sealed=write_plan(plan),
        question=paper.say(WORDS, "question", **told),
        level=say(LEVELS, page.level.label, lang),
        shown_from=say(LEVELS, page.shown_from.label, lang),
        parents=parents,
    )


def _placed(error: InputError, lines: Sequence[str], lang: Lang) -> PlacedFault:
    number = error.where.rpartition(":")[2]
    line = int(number) if number.isdecimal() and 0 < int(number) <= max(1, len(lines)) else None
    fault = FormFault(field="", what=error.what, remedy=error.remedy)
    text = lines[line - 1].strip() if line is not None and lines else ""
    return PlacedFault(line, text, show_fault(fault, lang, first=(*PLANS, *WEIGHINGS)))


def _sayer(lang: Lang) -> Callable[..., str]:
    return lambda code, **filled: say(WORDS, code, lang).format(**filled)
