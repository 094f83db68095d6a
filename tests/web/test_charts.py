"""A reader makes a chart: chooses areas, years and a day, and gets a drawing, its figures, a link and files."""

import csv
import io
import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.test import Client

from routekaart.statistics import store
from routekaart.workspace import Workspace, open_workspace

BALKAN, CENTRAL = "route:western-balkan", "route:central-mediterranean"
CHART = "/cijfers/frontex-detections/grafiek"


@pytest.fixture(autouse=True)
def shown(filled_workspace: Path, settings) -> None:
    """Let the site show the starter facts and figures."""
    settings.ROUTEKAART_WORKSPACE = str(filled_workspace)


def text(page) -> str:
    return unescape(page.content.decode())


def main(page) -> str:
    return re.sub(r"<[^>]+>", " ", text(page).partition("<main")[2].partition("</main>")[0])


def test_without_a_choice_the_page_says_what_can_be_chosen(visitor: Client) -> None:
    page = visitor.get(CHART)
    assert page.status_code == 200
    assert "Kies een gebied" in main(page) and f'<option value="{BALKAN}">' in text(page)
    assert "Wat wordt geteld" in main(page) and "lines-of" not in text(page)


def test_several_areas_are_drawn_with_marks_of_their_own_and_told_in_words(visitor: Client) -> None:
    page = visitor.get(CHART, {"gebied": [BALKAN, CENTRAL], "per": "year", "van": "2016", "tot": "2018"})
    drawing = text(page).partition('<svg class="chart lines-of"')[2].partition("</svg>")[0]
    marks = [set(re.findall(r'class="mark" d="([^"]+)"', group)) for group in drawing.split("<g class=")[1:]]
    assert [len(one) for one in marks] == [1, 1] and marks[0] != marks[1]
    label = re.search(r'aria-label="([^"]+)"', drawing)
    assert label
    assert "Westelijke Balkanroute, van 2016 tot en met 2018: van 130.261 naar 5.844." in label[1]
    assert main(page).count("uitgave 1") >= 6


def test_every_figure_of_the_table_leads_to_its_release_and_row(visitor: Client) -> None:
    page = text(visitor.get(CHART, {"gebied": BALKAN, "van": "2016"}))
    rows = re.findall(r'<tr><th scope="row">.*?</tr>', page, re.DOTALL)
    assert len(rows) == 9
    for row in rows:
        found = re.search(r'href="#(uitgave-\d+)".*rij \d+', row, re.DOTALL)
        assert found
        assert re.search(rf'<li id="{found[1]}"><a [^>]*href="https://', page)


def test_the_permanent_link_gives_the_same_chart_and_names_its_day(visitor: Client) -> None:
    first = visitor.get(CHART, {"gebied": [BALKAN, "", CENTRAL], "van": "2017", "peildatum": "2024-01-01"})
    link = re.search(r'<p class="address"><a class="utrecht-link" href="([^"]+)"', text(first))
    assert link
    asked = parse_qsl(urlsplit(link[1]).query)
    assert asked == [
        ("gebied", BALKAN), ("gebied", CENTRAL), ("per", "year"), ("van", "2017"), ("peildatum", "2024-01-01"),
    ]  # fmt: skip
    again = visitor.get(link[1].removeprefix("http://testserver"))
    assert main(again) == main(first)
    assert "zoals bekend op 1 januari 2024" in main(first)


def test_a_file_holds_just_what_was_chosen(visitor: Client) -> None:
    query = {"gebied": BALKAN, "van": "2022", "peildatum": "2026-01-01"}
    sent = visitor.get(f"{CHART}.csv", query)
    assert 'filename="frontex-detections-2026-01-01.csv"' in sent.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(sent.content.decode(), newline="")))
    assert [(row["periode"], row["waarde"], row["bekend"]) for row in rows] == [
        ("2022", "144118", "yes"), ("2023", "99002", "yes"), ("2024", "21525", "yes"),
    ]  # fmt: skip
    assert all(row["uitgave"] and row["rij"] and row["adres"].startswith("https://") for row in rows)
    records = json.loads(visitor.get(f"{CHART}.json", query).content)
    assert [record["waarde"] for record in records] == [row["waarde"] for row in rows]
    assert records[0]["laag"] is None


def test_a_chart_shows_what_was_known_on_its_day_and_the_figure_of_now_beside_it(visitor: Client) -> None:
    page = visitor.get(CHART, {"gebied": BALKAN, "peildatum": "2023-02-10"})
    assert "145.600 [145.550–145.650]" in main(page) and "144.118" in main(page)
    assert 'class="range"' in text(page), "its ends are drawn"
    assert "2024" not in text(page).partition('<svg class="chart lines-of"')[2].partition("</svg>")[0]


def test_a_figure_that_is_missing_stays_missing_in_drawing_words_and_file(visitor: Client) -> None:
    query = {"gebied": "country:MLT", "van": "2015", "tot": "2019"}
    page = visitor.get("/cijfers/unhcr-arrivals-sea/grafiek", query)
    assert "Zonder cijfer: 2016, 2017." in main(page) and "O: ontbreekt" in main(page)
    line = re.search(r'<path class="line" d="([^"]+)"/><path class="mark"', text(page))
    assert line
    assert re.findall("[ML]", line[1]) == ["M", "M", "L"], "no line over the hole"
    rows = csv.DictReader(io.StringIO(visitor.get("/cijfers/unhcr-arrivals-sea/grafiek.csv", query).content.decode()))
    assert [(row["waarde"], row["vlaggen"]) for row in rows][1] == ("", "O")


def test_the_dead_and_missing_are_named_beside_arrivals(visitor: Client) -> None:
    page = text(visitor.get(CHART, {"gebied": CENTRAL}))
    assert f'href="/cijfers/iom-dead-and-missing/grafiek?per=year&gebied={CENTRAL}"' in page
    assert "Zie daarnaast altijd" not in text(visitor.get("/cijfers/iom-dead-and-missing/grafiek", {"gebied": CENTRAL}))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"gebied": "country:ZZZ"}, "Van 'country:ZZZ' zijn hier geen cijfers"),
        ({"gebied": "<script>alert(1)</script>"}, "Kies een gebied uit de lijst"),
        ({"gebied": BALKAN, "tegenhanger": "country:SYR"}, "Van of naar 'country:SYR'"),
        ({"gebied": BALKAN, "per": "week"}, "'week' is geen keuze"),
        ({"gebied": BALKAN, "van": "19"}, "'19' is geen jaar"),
        ({"gebied": BALKAN, "tot": "２０１９"}, "is geen jaar"),
        ({"gebied": BALKAN, "van": "2020", "tot": "2019"}, "Het eerste jaar komt na het laatste"),
        ({"gebied": BALKAN, "peildatum": "gisteren"}, "Dit is geen dag: gisteren"),
        ({"gebied": BALKAN, "peildatum": "2999-01-01"}, "moet nog komen"),
    ],
)
@pytest.mark.parametrize("form", ["", ".csv", ".json"])
def test_a_choice_that_cannot_be_is_told_beside_its_field(visitor: Client, query, words: str, form: str) -> None:
    page = visitor.get(CHART + form, query)
    assert (page.status_code, words in text(page)) == (400, True), main(page)[:400]
    assert b"<script" not in page.content
    assert 'aria-invalid="true"' in text(page) or "tegenhanger" in query, "that field is not there"


def test_more_areas_than_can_be_told_apart_are_refused(visitor: Client) -> None:
    held = re.findall(r'<option value="(route:[^"]+)"', text(visitor.get(CHART)))
    areas = list(dict.fromkeys(held))
    assert len(areas) == 7
    page = visitor.get(CHART, {"gebied": areas})
    assert (page.status_code, "Kies hoogstens 6 gebieden" in main(page)) == (400, True)
    assert visitor.get(CHART, {"gebied": areas[:6]}).status_code == 200


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"gebied": BALKAN, "per": "month"}, "Wel per jaar van 2014 tot en met 2024"),
        ({"gebied": BALKAN, "van": "2030"}, "Wel per jaar van 2014 tot en met 2024"),
        ({"gebied": BALKAN, "peildatum": "1999-12-31"}, "Op 31 december 1999 was nog geen uitgave"),
    ],
)
@pytest.mark.parametrize("form", ["", ".csv"])
def test_where_nothing_is_found_the_page_says_what_is_held(visitor: Client, query, words: str, form: str) -> None:
    page = visitor.get(CHART + form, query)
    assert (page.status_code, words in main(page)) == (200, True), main(page)[-900:]
    assert "lines-of" not in text(page)


def test_without_a_choice_the_longest_periods_are_taken(visitor: Client) -> None:
    page = visitor.get("/cijfers/eurostat-returned-third-country/grafiek", {"gebied": "region:european-union"})
    assert '<option value="quarter" selected>' in text(page)
    assert "2024 K3" in text(page)


def test_what_is_computed_says_so_and_what_cannot_be_said_says_why(visitor: Client) -> None:
    page = visitor.get("/cijfers/iom-deaths-per-thousand-detections/grafiek", {"gebied": CENTRAL})
    assert page.status_code == 200
    assert "berekend" in main(page) and "Berekend door Routekaart" in main(page)
    file = visitor.get("/cijfers/iom-deaths-per-thousand-detections/grafiek.csv", {"gebied": CENTRAL})
    rows = list(csv.DictReader(io.StringIO(file.content.decode())))
    assert rows and all(row["waarde"] or row["reden"] for row in rows)


def test_an_indicator_that_is_not_there_has_no_chart(visitor: Client) -> None:
    assert visitor.get("/cijfers/made-up/grafiek").status_code == 404
    assert visitor.get("/cijfers/made-up/grafiek.csv").status_code == 404
    assert visitor.get("/cijfers/frontex-detections/grafiek.xlsx").status_code == 404


def test_the_page_is_in_english_as_well_and_keeps_that(visitor: Client) -> None:
    page = visitor.get(CHART, {"gebied": BALKAN, "lang": "en"})
    assert "Western Balkan route, from" in main(page) and "How to name the source" in main(page)
    assert '<input type="hidden" name="lang" value="en">' in text(page)
    assert re.search(r'href="http://testserver[^"]+lang=en"', text(page))


def test_each_chart_of_a_dossier_opens_in_the_maker_with_the_same_figures(visitor: Client) -> None:
    page = text(visitor.get("/landen/MAR", {"peildatum": "2024-01-01"}))
    links = re.findall(r'href="([^"]+/grafiek\?[^"]+)"', page)
    assert links and len(links) == page.count('<svg class="chart"')
    for link in links:
        opened = visitor.get(link)
        assert opened.status_code == 200 and "lines-of" in text(opened), link
        assert "Zoals bekend op 1 januari 2024" in main(opened)


def test_the_page_of_an_indicator_leads_to_the_maker(visitor: Client) -> None:
    page = text(visitor.get("/cijfers/frontex-detections", {"gebied": BALKAN}))
    assert f'href="{CHART}?per=year&gebied={BALKAN}"' in page
    assert f'href="{CHART}?per=year"' in text(visitor.get("/cijfers/frontex-detections"))


@pytest.fixture
def opened(filled_workspace: Path):
    workspace = open_workspace(filled_workspace)
    yield workspace
    workspace.close()


@pytest.mark.parametrize("small", [300_000, 0])
def test_the_keys_of_an_indicator_are_those_of_its_figures(
    opened: Workspace, small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of an indicator with so many rows that these are not kept in memory."""
    monkeypatch.setattr(store, "_SMALL", small)
    statistics, many = opened.statistics, 0
    for card in opened.reference.indicators:
        found = statistics.find_observations(indicators=(card.id,), counterparts=None)
        for _ in range(2):
            keys = statistics.find_keys(card.id)
            assert sorted(map(str, keys)) == sorted({str((one.ref_area, one.counterpart)) for one in found})
        many += len(keys)
    assert many
