"""Own route, receiving routes and deaths always stand there; what is left of all together only where it is known."""

from dataclasses import replace

import pytest
from lxml import html

from routekaart.domain.evaluation.outcome import Evaluation, LaidBeside, Net
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation import evaluation_record, render_evaluation_page
from tests.evaluating.making import case_of, make_counts


@pytest.fixture(scope="module")
def alone() -> Evaluation:
    return evaluate_case(case_of(make_counts()))


def _section(one: Evaluation, lang: str) -> html.HtmlElement:
    laid = LaidBeside(evaluation=one, plans=1, claims=())
    page = html.fromstring(render_evaluation_page(laid, Names(lang=lang, names={}), version="1").encode())
    (found,) = page.xpath("//section[@aria-labelledby='beside']")
    return found


def test_three_lines_stand_there_also_if_two_are_unknown(alone: Evaluation) -> None:
    rows = [[cell.text_content().strip() for cell in row] for row in _section(alone, "nl").xpath(".//tbody/tr")]
    assert [row[0] for row in rows] == [
        "Deze route zelf", "Mogelijke uitwijkroute", "Doden en vermisten op deze route",
    ]  # fmt: skip
    assert all(set(row[1:]) == {"–"} for row in rows[1:])


def test_the_net_is_told_in_counts(alone: Evaluation) -> None:
    told = replace(alone, net=Net(own=-12000.4, receiving=8000.0))
    words = " ".join(_section(told, "nl").text_content().split())
    assert "-12.000 op deze route en +8.000 op mogelijke uitwijkroutes; samen -4.000." in words
    assert evaluation_record(told, "nl")["net"] == {"own": -12000.4, "receiving": 8000.0, "together": -4000.4}


def test_without_it_nothing_is_added_up(alone: Evaluation) -> None:
    assert "samen" not in _section(alone, "nl").text_content()
    assert evaluation_record(alone, "en")["net"] is None
