"""Two designs on paper: the difference by years since with what trends could explain, and a series described."""

import json
import math
from dataclasses import replace

import pytest
from lxml import html

from routekaart.domain.evaluation.outcome import Evaluation, LaidBeside
from routekaart.domain.evaluation.plan import Estimator, Transform
from routekaart.evaluating.describing import describe_case
from routekaart.evaluating.evaluating_origins import evaluate_origins
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation import evaluation_record, render_evaluation, render_evaluation_page
from tests.evaluating.making import PLAN, case_of, make_counts
from tests.evaluating.making_origins import make_origins, origin, origins_of

NAMED = {
    "arrangement:made-up": ("Afspraken", "Arrangements"),
    "country:NLD": ("Nederland", "Netherlands"),
    "route:treated": ("Eigen route", "Own route"),
    "made-up": ("Geteld", "Counted"),
    **{str(origin(row)): (f"Land {row}", f"Country {row}") for row in range(4)},
}


@pytest.fixture(scope="module")
def risen() -> Evaluation:
    return evaluate_origins(origins_of(make_origins(effect=0.9)), draws=199)


@pytest.fixture(scope="module")
def described() -> Evaluation:
    return describe_case(case_of(make_counts(effect=-1.0), plan=replace(PLAN, estimator=Estimator.SEGMENTED)))


def page(one: Evaluation, lang: str = "en") -> html.HtmlElement:
    laid = LaidBeside(evaluation=one, plans=1)
    return html.fromstring(render_evaluation_page(laid, Names(lang=lang, names=NAMED), version="1").encode())


def section(shown: html.HtmlElement, key: str) -> html.HtmlElement:
    (found,) = shown.xpath(f"//section[@aria-labelledby='{key}']")
    return found


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def rows(element: html.HtmlElement) -> list[list[str]]:
    return [[words(cell) for cell in row.xpath("./th|./td")] for row in element.xpath(".//table//tr")]


def test_every_year_has_a_dot_a_stroke_and_a_row(risen: Evaluation) -> None:
    assert risen.estimate is not None and risen.estimate.event_study is not None
    events = risen.estimate.event_study.events
    shown = section(page(risen), "event_study")
    assert len(shown.xpath(".//circle")) == len(shown.xpath(".//path[@class='whisker']")) == len(events)
    assert len(shown.xpath(".//circle[@class='dot best']")) == 3
    table = rows(shown)
    assert table[0] == ["Year since the beginning", "Difference", "From", "To", "Countries"]
    assert [row[0] for row in table[1:]] == [str(one.time) for one in events]
    assert all(row[4] == "4" for row in table[1:] if int(row[0]) >= 0)
    text = shown.xpath(".//svg")[0].get("aria-label")
    assert text.startswith("Difference by years since the beginning, from year -7 to year 2, with a line at zero:")
    assert all(f"year {one.time}: " in text for one in events)


@pytest.mark.parametrize(
    ("lang", "bound", "gone", "errors"),
    [
        ("en", "If the countries drift apart after at most 0.5 times as much", "is gone once", "gave alarm in"),
        ("nl", "Lopen de landen erna hooguit 0,5 keer zo ver uiteen", "is weg zodra", "sloeg alarm in"),
    ],
)
def test_what_trends_could_explain_stands_with_the_drawing(
    risen: Evaluation, lang: str, bound: str, gone: str, errors: str
) -> None:
    told = words(section(page(risen, lang), "event_study"))
    assert all(part in told for part in (bound, gone, errors))


def test_without_bounds_or_where_nothing_lasts_that_is_said(risen: Evaluation) -> None:
    assert risen.estimate is not None and risen.estimate.event_study is not None
    study = risen.estimate.event_study

    def told(**changed: object) -> str:
        estimate = replace(risen.estimate, event_study=replace(study, **changed))  # type: ignore[type-var,arg-type]
        return words(section(page(replace(risen, estimate=estimate)), "event_study"))

    assert "cannot be computed what is left" in told(bounds=(), breakdown=None)
    assert "Even if they may not drift apart any further" in told(breakdown=None)


def test_the_answer_names_the_figures_and_their_own_dates(risen: Evaluation) -> None:
    (lead,) = page(risen).find_class("answer")
    assert words(lead).startswith("In the 3 years after their own arrangement “Counted” (Netherlands) was about")
    assert "4 countries" in words(page(risen)) and "36 countries without" in words(page(risen))


def test_the_countries_stand_with_their_first_year_and_the_mean_without_each(risen: Evaluation) -> None:
    table = rows(section(page(risen), "cohorts"))[1:]
    assert [row[:3] for row in table] == [
        ["Country 0", "2010", "25%"],
        ["Country 1", "2010", "25%"],
        ["Country 2", "2011", "25%"],
        ["Country 3", "2012", "25%"],
    ]
    assert not page(risen).xpath("//section[@aria-labelledby='weights']"), "they are no donors"


def test_where_the_mean_lies_among_the_draws_is_drawn(risen: Evaluation) -> None:
    assert risen.estimate is not None and risen.estimate.event_study is not None
    shown = section(page(risen), "draws")
    assert "place 1 of 200, p 0.005" in words(shown)
    heights = [float(column.get("height")) for column in shown.xpath(".//*[@class='column']")]
    assert max(heights) == pytest.approx(124) and len(heights) > 5
    (own,) = shown.xpath(".//*[@class='path own']")
    assert own.get("d").startswith("M356.0 "), "the mean is beyond all draws"
    table = dict(rows(shown)[1:])
    draws = sorted(risen.estimate.event_study.draws)
    assert table["0% of draws lower"] == f"{round(100 * (math.exp(draws[0]) - 1)):+d}%"
    assert table["95% of draws lower"] == f"{round(100 * (math.exp(draws[int(0.95 * 199)]) - 1)):+d}%"
    assert table["what was computed"] == f"{round(100 * (math.exp(risen.estimate.effect) - 1)):+d}%"


def test_levels_are_drawn_in_their_own_unit() -> None:
    found = evaluate_origins(origins_of(make_origins(effect=0.9), transform=Transform.LEVEL), draws=99)
    assert "per period" in words(section(page(found), "event_study"))


def test_a_description_is_drawn_with_two_lines_and_says_that_it_is_no_effect(described: Evaluation) -> None:
    shown = page(described)
    drawn = section(shown, "described")
    assert len(drawn.xpath(".//svg/path[@class='path control'][contains(@d, 'M') and string-length(@d) > 40]")) == 2
    assert "This is a description and no effect" in words(drawn)
    (lead,) = shown.find_class("answer")
    assert "cannot be said with these figures, because nothing is compared with" in words(lead)
    assert [row[0] for row in rows(section(shown, "lines"))[1:]] == [
        "where the line of before ends",
        "where the line of after begins",
        "difference between the two",
        "change a year before",
        "change a year after",
        "difference between the two, a year",
    ]


def test_nothing_but_the_two_lines_is_said_of_a_description(described: Evaluation) -> None:
    told = words(page(described, "nl"))
    assert "geen effect" in told and "er wordt met niets vergeleken" in told
    assert "gevonden" not in told.replace("niet te zeggen", "")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_terminal_tells_the_same(risen: Evaluation, described: Evaluation, lang: str) -> None:
    names = Names(lang=lang, names=NAMED)
    told = render_evaluation(risen, names, width=160)
    assert ("jaar sinds het begin" if lang == "nl" else "year since the beginning") in told
    assert ("opnieuw" not in told) and ("0,5 keer" if lang == "nl" else "0.5 times") in told
    told = render_evaluation(described, names, width=160)
    assert ("beschrijving en geen effect" if lang == "nl" else "description and no effect") in told


def test_machines_get_the_same_figures(risen: Evaluation, described: Evaluation) -> None:
    record = json.loads(json.dumps(evaluation_record(risen, "en")))
    study = record["estimate"]["event_study"]
    assert [one["time"] for one in study["events"]] == [*range(-7, -1), 0, 1, 2]
    assert study["cohorts"][0] == {"first": 2010, "origins": ["country:Q00", "country:Q01"]}
    assert record["described"] is None and study["seed"] == 1
    record = json.loads(json.dumps(evaluation_record(described, "en")))
    assert record["outcome"]["kind"] == "cannot_be_said" and record["estimate"] is None
    assert record["described"]["level_change"]["low"] < -0.5 < 0
    assert "observed" not in evaluation_record(described, "en", charts=False)["described"]  # type: ignore[operator]
