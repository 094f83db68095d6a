"""Letters composed of the starter facts: nothing is dropped, nothing told twice, every figure traced."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.cli.naming import names_of
from routekaart.domain.brief import (
    Brief,
    BriefForm,
    Bullets,
    Chart,
    FromRelease,
    FromStatement,
    Heading,
    Map,
    Noted,
    Paragraph,
    Run,
    Shown,
    Table,
    Words,
)
from routekaart.domain.content import Figure, Money, Range
from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.levels import Level
from routekaart.operations.compile_dossier import compile_thing
from routekaart.operations.compose_brief import Sources, compose_brief, make_letterhead
from routekaart.operations.describe_brief import describe_brief
from routekaart.operations.follow_requests import follow_requests
from routekaart.operations.judge_instruments import judge_instruments
from routekaart.operations.record_files import record_files
from routekaart.reporting.brief import render_html
from routekaart.reporting.metadata import PublishedFile, describe_file, parse_appraisal, parse_publisher
from routekaart.workspace import Workspace, open_workspace, opened_workspace

Compose = Callable[..., Brief]
JULY_2020 = date(2020, 7, 10)
NOW = datetime(2026, 11, 1, tzinfo=UTC)
BECKER = "request:kst-35300-VI-37"


@pytest.fixture(scope="module")
def workspace(filled_workspace: Path) -> Iterator[Workspace]:
    opened = open_workspace(filled_workspace)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def compose() -> Compose:
    """Compose a letter of a workspace, by its form and what it is about."""

    def make(
        workspace: Workspace,
        form: str,
        about: str | None = None,
        *,
        day: date = JULY_2020,
        level=Level.OPENBAAR,
        lang="nl",
    ) -> Brief:
        requests = follow_requests(workspace, as_of=day, level=level)
        sources = Sources(
            lambda thing: compile_thing(workspace, thing, as_of=day, level=level).dossier,
            lambda country: judge_instruments(workspace, country, on=day, level=level).judged,
            requests.executions,
        )
        head = make_letterhead(day=day, as_of=day, level=level)
        names = names_of(workspace, lang, described=requests.described)
        return compose_brief(workspace, BriefForm(form), sources, names, head, about=about)

    return make


@pytest.fixture(scope="module")
def overview(workspace: Workspace, compose: Compose) -> Brief:
    return compose(workspace, "overview")


def runs_of(brief: Brief) -> Iterator[Run]:
    for block in brief.blocks:
        match block:
            case Paragraph():
                yield from block.runs
            case Bullets():
                yield from (run for item in block.items for run in item)
            case Table():
                yield from (run for row in block.rows for cell in row for run in cell)
            case Heading() | Chart() | Map():
                pass


def headings(brief: Brief, depth: int = 1) -> list[str]:
    return [block.text for block in brief.blocks if isinstance(block, Heading) and block.depth == depth]


def text_of(brief: Brief) -> str:
    return " ".join(
        run.text if isinstance(run, Words) else brief.by_id[run.figure].text
        for run in runs_of(brief)
        if not isinstance(run, Noted)
    ).replace("\N{NO-BREAK SPACE}", " ")


def test_the_overview_has_the_six_pillars_in_order_and_says_which_are_empty(overview: Brief) -> None:
    pillars = [text for text in headings(overview) if text.startswith("Pijler")]
    assert [text[:8] for text in pillars] == [f"Pijler {number}" for number in range(1, 7)]
    assert text_of(overview).count("staat op dit niveau niets in het register") == 2
    assert headings(overview)[0] == "De routes, de landen en de focusregio's"
    assert headings(overview)[7:] == [
        "Zonder pijler in de bronnen",
        "Geven en nemen",
        "Wat de regels van die dag toelaten",
        "Wat onderzoekers vonden",
        "Wat er verder gebeurde",
        "Wat de Kamer vroeg en wat is toegezegd",
        "Wat er verder is vastgelegd",
        "Waar bronnen elkaar tegenspreken",
        "Wat niet te zeggen is",
    ]


def test_what_the_letter_of_2020_says_is_in_the_overview_of_its_day(overview: Brief) -> None:
    told = text_of(overview)
    for words in ("€ 485 miljoen", "€ 140 miljoen", "meer dan 685.000", "meer dan 9.000.000", "ongeveer 650.000",
                  "EU-Turkijeverklaring", "afgezien", "covid-19", "visumvrijstelling"):  # fmt: skip
        assert words in told


@pytest.mark.parametrize("day", [JULY_2020, date(2026, 11, 1)])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_figure_or_amount_of_a_country_is_dropped(
    workspace: Workspace, compose: Compose, day: date, lang: str
) -> None:
    brief = compose(workspace, "overview", day=day, lang=lang)
    traced = {one.trace.statement for one in brief.figures if isinstance(one.trace, FromStatement)}
    countries = [place.id for place in workspace.reference.gazetteer.places if place.id.startswith("country:")]
    wanted = set()
    for country in countries:
        dossier = compile_thing(workspace, country, as_of=day, level=Level.OPENBAAR).dossier
        lines = [line for page in dossier.objectives for line in page.results]
        wanted |= {line.statement.id for line in lines if isinstance(line.statement.content, Figure | Range)}
        wanted |= {one.basis for one in dossier.money.amounts if isinstance(one.money, Money)}
    assert wanted
    assert wanted <= traced


def test_every_figure_and_footnote_of_the_text_is_there_and_used(overview: Brief) -> None:
    runs = list(runs_of(overview))
    charts = [block for block in overview.blocks if isinstance(block, Chart)]
    drawn = {point.figure for chart in charts for line in chart.lines for point in line.points}
    assert {run.figure for run in runs if isinstance(run, Shown)} | drawn == set(overview.by_id)
    assert {run.note for run in runs if isinstance(run, Noted)} == set(range(1, len(overview.notes) + 1))
    assert len(set(overview.notes)) == len(overview.notes)


def test_a_sentence_stands_once(overview: Brief) -> None:
    # disagreements and gaps come last, and tell on purpose what was told before
    end = overview.blocks.index(Heading(text="Waar bronnen elkaar tegenspreken"))
    told = Counter(item for block in overview.blocks[:end] if isinstance(block, Bullets) for item in block.items)
    repeated = [item for item, times in told.items() if times > 1]
    assert repeated == []


def test_official_figures_lead_to_their_cell(overview: Brief, workspace: Workspace) -> None:
    traces = [(one, one.trace) for one in overview.figures if isinstance(one.trace, FromRelease)]
    assert len(traces) > 5
    for figure, trace in traces:
        (seen,) = [
            one
            for one in workspace.statistics.find_observations(
                indicators=(trace.indicator,), areas=(trace.area,), counterparts=(None,), as_of=JULY_2020
            )
            if one.period == trace.period
        ]
        assert (seen.release, seen.row, float(trace.value)) == (trace.release, trace.row, seen.value)
        assert figure.text.replace(".", "") == f"{trace.value:f}".removesuffix(".0")


def test_a_letter_can_be_written_down_and_read_back(overview: Brief) -> None:
    assert from_record(Brief, to_record(overview)) == overview


def test_a_letter_is_the_same_each_time(overview: Brief, workspace: Workspace, compose: Compose) -> None:
    assert compose(workspace, "overview").receipt == overview.receipt


def test_papers_of_parliament_are_cited_as_parliament_does(overview: Brief) -> None:
    assert overview.notes[0].text == "Kamerstukken II 2019/20, 19 637, nr. 2675"


def test_a_country_a_route_and_an_answer_tell_of_their_own_things(workspace: Workspace, compose: Compose) -> None:
    country = compose(workspace, "country", "country:MAR")
    assert country.title == "Afspraken over migratie met Marokko"
    assert "Turkije" not in text_of(country)
    route = compose(workspace, "route", "route:western-mediterranean", lang="en")
    assert route.title == "Arrangements on migration along the Western Mediterranean route"
    assert "Pillar 3" not in " ".join(headings(route))
    answer = compose(workspace, "answer", BECKER)
    assert headings(answer)[0] == "Wat is gevraagd"
    assert "Turkije" in text_of(answer)


@pytest.mark.parametrize(
    ("form", "about", "error", "message"),
    [
        ("overview", "country:MAR", InputError, "an overview is about everything"),
        ("country", None, InputError, "is about a country"),
        ("route", "country:MAR", InputError, "is about a route"),
        ("answer", "country:MAR", InputError, "is about a request"),
        ("answer", "request:kst-1-1", UnknownName, "no request that is known"),
        ("country", "country:XXX", UnknownName, "country:XXX"),
    ],
)
def test_a_letter_about_something_else_is_refused(
    workspace: Workspace, compose: Compose, form: str, about: str | None, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        compose(workspace, form, about)


def test_nothing_above_the_level_leaves_a_trace(filled_workspace: Path, tmp_path: Path, compose: Compose) -> None:
    shutil.copytree(filled_workspace, tmp_path / "workspace")
    opened = open_workspace(tmp_path / "workspace")
    before = {form: compose(opened, *form) for form in (("overview",), ("country", "country:MAR"))}
    closed = """
recorded_by: account:desk-3
date: 2020-07-01
source: me
said_by: government:NLD
about: country:MAR
statements:
  - {money: {value: 77000000, currency: EUR, state: announced, key: hidden}, when: 2020-06}
  - {figure: {value: 777, unit: persons, counted: geheim, concept: returns}, when: 2020-06}
  - {description: {name_nl: Geheim, name_en: Secret, form: motion}, about: request:hidden-2020}
  - {relation: {relation: concerns, to: country:MAR}, about: request:hidden-2020, when: 2020-06}
"""
    record_files(opened, [("closed.yml", closed.encode())], now=NOW)
    for form, brief in before.items():
        after = compose(opened, *form)
        assert "777" not in text_of(after)
        assert (after.figures, after.notes) == (brief.figures, brief.notes)
        kept = [block for block in after.blocks if block not in brief.blocks]
        assert all("niet wordt getoond" in str(block) for block in kept)  # only that something is withheld
    opened.close()


CLOSED = """
recorded_by: account:desk-3
date: 2020-07-01
source: me
said_by: government:NLD
about: country:MAR
statements:
"""
ONE = """  - {event: {event: agreed, detail: een geheim}, when: 2020-06-11}
"""
MANY = """  - {money: {value: 77000000, currency: EUR, state: announced, key: hidden}, when: 2020-06}
  - {figure: {value: 777, unit: persons, counted: geheim, concept: returns}, when: 2020-05}
  - {use: {instrument: instrument:aid-cut, state: in_force}, when: 2020-06-11}
  - {event: {event: postponed, state: planned}, kind: promised, when: 2027-12-08, about: "request:kst-35300-VI-37"}
  - {relation: {relation: concerns, to: country:TUN}, about: "request:kst-35300-VI-37", when: 2020-06}
"""


def test_a_letter_for_all_and_its_metadata_do_not_tell_how_much_is_withheld(
    filled_workspace: Path, tmp_path: Path, compose: Compose
) -> None:
    made = []
    for name, hidden in (("one", ONE), ("many", ONE + MANY)):
        shutil.copytree(filled_workspace, tmp_path / name)
        with opened_workspace(tmp_path / name) as opened:
            record_files(opened, [("closed.yml", (CLOSED + hidden).encode())], now=NOW)
            briefs = [compose(opened, "overview"), compose(opened, "country", "country:MAR")]
            made.append([(one.receipt, *outputs(opened, one)) for one in briefs])
    assert made[0] == made[1]


def outputs(workspace: Workspace, brief: Brief) -> tuple[object, ...]:
    """Give the page of a letter and what lies beside it; the other formats are made of the same value."""
    party, appraisal = parse_publisher("mnre1162"), parse_appraisal("")
    described = describe_brief(workspace, brief, publisher=party, appraisal=appraisal, now=NOW)
    page = render_html(brief)
    file = PublishedFile.of("brief.html", "html", page.encode())
    return page, describe_file(described, file, [file])


def test_what_no_source_dates_is_marked_and_the_letter_says_what_that_means(
    workspace: Workspace, compose: Compose
) -> None:
    text = text_of(compose(workspace, "overview", day=date(1990, 1, 1)))
    assert "Bij ‘zonder datum’ noemt geen bron een dag: of het op 1 januari 1990 al zo was, is niet te zeggen." in text
    assert "teruggekeerde personen per vlucht (zonder datum)." in text
    # nothing had been said by then: all that is told is undated
    assert text.count("(zonder datum)") > 15


def test_what_a_source_dates_is_not_marked(overview: Brief) -> None:
    sentences = text_of(overview).split(". ")
    dated = [one for one in sentences if "EU-Turkije" in one and "2016" in one]
    assert dated
    assert not any("zonder datum" in one for one in dated)
