"""The pages of dossiers: everything with its source, as known on a day, and nothing above the reader's level."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.test import Client

from routekaart.domain.content import Contact, ContactLevel
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication, Statement
from routekaart.web import keeping
from routekaart.web.dossiers import views
from routekaart.web.dossiers.addressing import SEGMENTS
from routekaart.workspace import create_workspace, opened_workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)
KINDS = {
    "country": "MAR",
    "route": "western-mediterranean",
    "arrangement": "eu-ra-hkg",
    "programme": "compass",
    "instrument": "visa-code-25a-measures",
    "fund": "eutf-africa",
    "organisation": "frontex",
    "coupling": "bnl-sur",
    "request": "kst-19637-2321",
    "indicator": "frontex-detections",
}


@pytest.fixture(autouse=True)
def close_afterwards() -> Iterator[None]:
    """Close what the pages kept open."""
    yield
    while keeping._kept:
        keeping._kept.popitem()[1].close()


@pytest.fixture
def starter(filled_workspace: Path, settings) -> Path:
    settings.ROUTEKAART_WORKSPACE = str(filled_workspace)
    return filled_workspace


def text_of(client: Client, address: str, status: int = 200) -> str:
    page = client.get(address)
    assert page.status_code == status, address
    return page.content.decode()


def test_every_kind_of_thing_has_a_page_and_a_list() -> None:
    assert KINDS.keys() == SEGMENTS.keys()


def test_the_page_of_an_instrument_shows_what_studies_found_or_that_there_are_none(visitor, starter) -> None:
    page = text_of(visitor, "/instrumenten/border-support?lang=en")
    assert 'id="evidence"' in page
    assert "Lives of people: thin evidence." in page
    assert re.search(r'chance of a deadly incident at sea: larger.*?<a [^>]*href="#bron-\d+"', page, re.DOTALL)
    empty = text_of(visitor, "/instrumenten/diplomatic-passport-waiver?lang=en")
    assert "None was found (searched in November 2026)." in empty
    assert 'id="evidence"' not in text_of(visitor, "/landen/MAR")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_dossier_can_be_opened_from_the_list_of_its_kind(visitor, starter, kind, lang) -> None:
    address = f"/{SEGMENTS[kind]}/{KINDS[kind]}" + ("?lang=en" if lang == "en" else "")
    assert f'href="{address}"' in text_of(visitor, address.replace(f"/{KINDS[kind]}", ""))
    page = text_of(visitor, address)
    assert f'<html lang="{lang}">' in page
    assert page.count("<h1") == 1
    assert "{" not in re.sub("<[^>]*>", "", page)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("indicator", "organisation")])
def test_every_line_leads_to_a_source_that_is_on_the_page(visitor, starter, kind) -> None:
    page = text_of(visitor, f"/{SEGMENTS[kind]}/{KINDS[kind]}")
    assert 'id="bron-1"' in page
    for number in re.findall('href="#bron-([0-9]+)"', page):
        assert f'id="bron-{number}"' in page
    for place in re.findall('href="#([a-z_-]+)"', page):
        assert f'id="{place}"' in page


def test_every_part_of_the_dossier_is_on_its_page(visitor, starter) -> None:
    page = text_of(visitor, "/landen/TUR")
    for heading in ("Tijdlijn", "Afspraken", "Instrumenten", "Wat de wet toestaat", "Geld", "Voorkomen van irreguliere",
                    "Terugkeer", "Bescherming", "Bronnen"):  # fmt: skip
        assert heading in page
    assert "€\N{NO-BREAK SPACE}6\N{NO-BREAK SPACE}miljard" in page
    assert "Visumcode" in page
    assert "eur-lex.europa.eu" in page


def test_each_official_figure_names_its_release_and_row(visitor, starter) -> None:
    page = text_of(visitor, "/routes/western-balkan")
    assert "21.525" in page
    assert re.search(r"Frontex, monthly detections.*?</a>, rij \d+", page)


def test_deaths_stand_beside_arrivals_also_where_none_are_held(visitor, starter) -> None:
    page = text_of(visitor, "/routes/western-balkan")
    assert "Doden en vermisten per route" in page
    assert "Geen cijfer van die dag opgenomen." in page


def test_a_chart_says_in_words_what_it_shows(visitor, starter) -> None:
    page = text_of(visitor, "/routes/western-balkan?lang=en")
    assert re.search(
        '<svg class="chart"[^>]*role="img" aria-label="[^"]*from 2014 to 2024: from 43,355 to 21,525', page
    )


def test_a_page_as_known_on_a_day_knows_nothing_of_later(visitor, starter) -> None:
    page = text_of(visitor, "/landen/MAR?peildatum=2020-07-10")
    assert "Zoals bekend op 10 juli 2020" in page
    assert "Actieplan Nederland-Marokko 2021" not in page
    assert "Actieplan Nederland-Marokko 2021" in text_of(visitor, "/landen/MAR")


def test_the_day_goes_along_to_the_next_page_and_one_step_leads_to_the_change_before(visitor, starter) -> None:
    page = text_of(visitor, "/landen/MAR?peildatum=2020-07-10")
    assert 'href="/routes/western-mediterranean?peildatum=2020-07-10"' in page
    assert 'href="/landen/MAR?peildatum=2019-09-20"' in page
    assert 'href="/landen/MAR"' in page
    assert 'href="/landen/MAR?peildatum=2020-07-10"' in text_of(visitor, "/landen/MAR?peildatum=2020-07-09")


def test_before_the_beginning_a_page_says_so_and_leads_to_the_first_day(visitor, starter) -> None:
    page = text_of(visitor, "/landen/MAR?peildatum=1950-01-01")
    assert "Op 1 januari 1950 was over Marokko nog niets bekend" in page
    assert re.search('href="/landen/MAR[?]peildatum=[0-9-]{10}"', page)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2999-01-01", "moet nog komen"),
        ("gisteren", "Dit is geen dag: gisteren"),
        ("20200710", "Dit is geen dag"),
        ("2020-W28-5", "Dit is geen dag"),
        ("2021-02-30", "Dit is geen dag"),
        ("<b>", "Dit is geen dag: &lt;b&gt;"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/landen/MAR", "/cijfers/frontex-detections"])
def test_a_day_that_cannot_be_shown_is_refused_with_what_to_do(visitor, starter, path, typed, said) -> None:
    page = text_of(visitor, f"{path}?peildatum={typed}", 400)
    assert said in page
    assert 'aria-invalid="true"' in page


@pytest.mark.parametrize(
    "address",
    ["/landen/ZZZ", "/landen/", "/landen/MAR/", "/afspraken/nergens", "/cijfers/nergens", "/verzoeken/..",
     "/landen/MAR%00", "/landen/" + "A" * 3000, "/cijfers/frontex-detections?gebied=nergens", "/documenten/x",
     "/landen/ZZZ?peildatum=2999-01-01"],
)  # fmt: skip
def test_what_is_not_known_is_not_found(visitor, starter, address) -> None:
    assert "Deze pagina bestaat niet" in text_of(visitor, address, 404)


def test_only_looking_is_allowed(visitor, starter) -> None:
    for address in ("/landen/MAR", "/landen", "/dossiers", "/cijfers", "/cijfers/frontex-detections", "/hulp"):
        assert visitor.post(address).status_code == 405


@pytest.fixture
def levels(tmp_path: Path, settings) -> Path:
    """Make a workspace with one open and one confidential statement about a country, and another about a programme."""
    root = tmp_path / "levels"
    settings.ROUTEKAART_WORKSPACE = str(root)
    create_workspace(root).close()
    with opened_workspace(root) as workspace:
        for subject, theme, level in (
            ("country:MAR", "open talks", Level.OPENBAAR),
            ("country:MAR", "secret talks", Level.VERTROUWELIJK),
            ("country:DZA", "secret visit", Level.VERTROUWELIJK),
            ("programme:hidden", "secret plan", Level.VERTROUWELIJK),
        ):
            workspace.register.append_statements(
                [told(subject, theme)],
                level=level,
                ground="published source" if level is Level.OPENBAAR else "Woo 5.1.2a",
                decider=ActorId("government:NLD"),
                recorded=NOW,
                recorded_by=RecorderId("account:desk-1"),
            )
    return root


def told(subject: str, theme: str) -> Statement:
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=ThingId(subject),
        content=Contact(level=ContactLevel.MINISTER, theme=theme),
        kind=Kind.REPORTED,
        valid=Period.of_day(date(2025, 5, 5 if "open" in theme else 6)),
        source=Publication(title=f"Note on {theme}", address="https://example.org/note", quote=f"about {theme}"),
        recorded=NOW,
        recorded_by=RecorderId("account:desk-1"),
    )


def test_everyone_sees_what_is_open_and_that_something_is_withheld_and_why(visitor, levels) -> None:
    page = text_of(visitor, "/landen/MAR")
    assert "open talks" in page
    assert "secret" not in page
    assert "2025-05-06" not in page
    assert "6 mei 2025" not in page
    assert "Woo 5.1.2a" in page


@pytest.mark.parametrize("query", ["niveau=vertrouwelijk", "niveau=gerubriceerd", "peildatum=2025-05-06"])
def test_no_address_opens_more_to_everyone(visitor, levels, query) -> None:
    assert "secret" not in text_of(visitor, f"/landen/MAR?{query}")
    assert "secret" not in text_of(visitor, f"/?{query}")


def test_a_thing_of_which_all_is_withheld_is_not_there(visitor, levels) -> None:
    assert text_of(visitor, "/programmas/hidden", 404) == text_of(visitor, "/programmas/hidden", 404)
    assert text_of(visitor, "/programmas/hidden", 404).replace("hidden", "x") == text_of(visitor, "/programmas/x", 404)
    assert "hidden" not in text_of(visitor, "/programmas")
    assert "DZA" not in text_of(visitor, "/landen")
    assert "MAR" in text_of(visitor, "/landen")


def test_who_may_see_more_sees_it_with_its_level_and_that_is_noted(levels, signed_in, monkeypatch) -> None:
    noted: list[tuple[str, Level]] = []
    monkeypatch.setattr(views, "note_read", lambda request, *, thing, level: noted.append((thing, level)))
    client = signed_in("keeper")
    page = text_of(client, "/landen/MAR")
    assert "secret talks" in page
    assert "niveau: vertrouwelijk" in page
    assert noted == [("country:MAR", Level.VERTROUWELIJK)]
    assert "/landen/DZA" in text_of(client, "/landen")
    lower = text_of(client, "/landen/MAR?niveau=openbaar")
    assert "secret" not in lower
    assert 'href="/landen?niveau=openbaar"' in lower
    assert noted[1:] == [("/landen", Level.VERTROUWELIJK), ("country:MAR", Level.OPENBAAR)]


def test_who_may_not_see_it_sees_nothing_of_it_signed_in_or_not(levels, signed_in) -> None:
    client = signed_in("administrator")
    assert "secret" not in text_of(client, "/landen/MAR")
    assert "DZA" not in text_of(client, "/landen")
    assert text_of(client, "/landen/MAR?niveau=vertrouwelijk").count("secret") == 0


def test_a_visitor_of_the_internal_site_signs_in_first(visitor, levels, internal_site) -> None:
    assert visitor.get("/landen/MAR").status_code == 302
    assert visitor.get("/").status_code == 302


def test_what_was_added_meanwhile_is_on_the_next_page(visitor, levels) -> None:
    assert "later talks" not in text_of(visitor, "/landen/MAR")
    with opened_workspace(levels) as workspace:
        workspace.register.append_statements(
            [told("country:MAR", "later talks")],
            level=Level.OPENBAAR,
            ground="published source",
            decider=ActorId("government:NLD"),
            recorded=NOW,
            recorded_by=RecorderId("account:desk-1"),
        )
    assert "later talks" in text_of(visitor, "/landen/MAR")


def test_a_workspace_that_was_replaced_is_opened_anew(visitor, levels) -> None:
    assert "open talks" in text_of(visitor, "/landen/MAR")
    levels.rename(levels.with_name("before"))
    create_workspace(levels).close()
    assert "open talks" not in text_of(visitor, "/landen/MAR")
    assert len(keeping._kept) == 1


def test_an_address_of_a_source_that_is_no_web_page_is_no_link(visitor, levels) -> None:
    said = told("country:MAR", "open scripts")
    source = Publication(title="A note", address="javascript:alert(1)", quote="<script>x</script>")
    with opened_workspace(levels) as workspace:
        workspace.register.append_statements(
            [Statement(**{name: getattr(said, name) for name in said.__slots__} | {"source": source})],
            level=Level.OPENBAAR,
            ground="published source",
            decider=ActorId("government:NLD"),
            recorded=NOW,
            recorded_by=RecorderId("account:desk-1"),
        )
    page = text_of(visitor, "/landen/MAR")
    assert "open scripts" in page
    assert 'href="javascript' not in page
    assert "<script" not in page


def test_the_overview_has_deaths_beside_arrivals_with_publisher_year_and_cell(visitor, starter) -> None:
    page = text_of(visitor, "/")
    row = page[page.index("5. <a") :]
    row = row[: row.index("</tr>")]
    assert "21.525 detecties" in row
    assert "in 2024" in row
    assert "Frontex" in row
    assert re.search(r"rij \d+", row)
    assert "Doden en vermisten per route" in row
    assert "geen cijfer opgenomen" in row


def test_the_overview_of_an_earlier_day_has_the_figures_of_that_day(visitor, starter) -> None:
    page = text_of(visitor, "/?peildatum=2020-07-10&lang=en")
    assert "in 2024" not in page
    assert "65,325" in page or "32,513" in page


def test_the_map_leads_to_each_route_and_says_what_it_shows(visitor, starter) -> None:
    page = text_of(visitor, "/")
    drawn = page[page.index('<svg class="map"') : page.index("</svg>")]
    assert 'data-code="ESH"' in drawn
    assert 'data-code="XKX"' in drawn
    for route in ("western-mediterranean", "central-mediterranean", "eastern-mediterranean", "western-balkan"):
        assert f'href="/routes/{route}"' in drawn
    assert 'role="group" aria-label="Kaart van Europa' in drawn


@pytest.mark.parametrize("address", ["/hulp", "/toegankelijkheid", "/over-de-cijfers"])
def test_pages_about_the_site_can_be_read_without_a_workspace(visitor, settings, tmp_path, address) -> None:
    settings.ROUTEKAART_WORKSPACE = str(tmp_path / "nowhere")
    assert '<html lang="nl">' in text_of(visitor, address)
    assert '<html lang="en">' in text_of(visitor, f"{address}?lang=en")


def test_the_accessibility_statement_says_what_was_not_tested(visitor) -> None:
    page = text_of(visitor, "/toegankelijkheid")
    assert "Nog niemand heeft de site onderzocht" in page
    assert "schermlezers" in page
