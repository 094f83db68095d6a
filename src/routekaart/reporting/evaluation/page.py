"""An evaluation, or the table of all, as a page that stands by itself."""

from routekaart.domain.evaluation.outcome import EvaluationTable, LaidBeside
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.answering import answer, answer_all
from routekaart.reporting.evaluation.overview import introduce_all, show_all
from routekaart.reporting.evaluation.sections import introduce, show_sections
from routekaart.reporting.evaluation.words import PAGE
from routekaart.reporting.evaluation.writing import EvaluationPaper
from routekaart.reporting.page import render_page

_TEMPLATE = "evaluation.html.jinja"


def render_evaluation_page(laid: LaidBeside, names: Names, *, version: str) -> str:
    """Write an evaluation as a page in the language of its names: its outcome in one sentence first."""
    paper = EvaluationPaper.of(names)
    one = laid.evaluation
    return render_page(
        _TEMPLATE,
        lang=names.lang,
        site=None,
        version=version,
        title=paper.say(PAGE, "title", arrangement=paper.arrangements(one)),
        say=lambda code: paper.say(PAGE, code),
        answer=answer(one, paper),
        intro=tuple(introduce(one, paper)),
        sections=show_sections(laid, paper),
        digest=one.plan.digest,
    )


def render_table_page(table: EvaluationTable, names: Names, *, version: str) -> str:
    """Write all evaluations as a page: how many said anything, how often was looked, and each with its gates."""
    paper = EvaluationPaper.of(names)
    return render_page(
        _TEMPLATE,
        lang=names.lang,
        site=None,
        version=version,
        title=paper.say(PAGE, "title_all"),
        say=lambda code: paper.say(PAGE, code),
        answer=answer_all(table, paper),
        intro=tuple(introduce_all(table, paper)),
        sections=show_all(table, paper),
        digest="",
    )
