"""At the parliament desk: what is past its term first, why it is in its state, and what people think of it."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.operations.record_files import record_files
from tests.web.desks.conftest import Form

pytestmark = pytest.mark.django_db

SHEET = """
recorded_by: account:desk-9
said_by: government:NLD
source: {title: Verslag, address: https://www.example.org/verslag, quote: Dat zeg ik toe., published: 2023-02-25}
statements:
  - {about: request:tz-1, level: openbaar, description: {name_nl: Cijfers over <b>Marokko</b> sturen, name_en: Send figures on Morocco, form: toezegging}}
  - {about: request:tz-1, level: openbaar, when: 2023-02-21, toezegging: {status: new, action: send, deadline: 2023-06-01}}
  - {about: request:tz-1, level: openbaar, relation: {relation: concerns, to: country:MAR}}
  - {about: request:tz-2, level: openbaar, description: {name_nl: Ooit iets melden, name_en: Report sometime, form: toezegging}}
  - {about: request:tz-2, level: openbaar, when: 2023-02-21, toezegging: {status: new, action: inform}}
  - {about: request:tz-3, description: {name_nl: Een geheime zaak, name_en: A secret matter, form: toezegging}, level: vertrouwelijk, ground: Woo 5.1.2a, decider: government:NLD, until: 2035-01}
  - {about: request:tz-3, when: 2023-02-21, toezegging: {status: new, action: inform}, level: vertrouwelijk, ground: Woo 5.1.2a, decider: government:NLD, until: 2035-01}
"""  # noqa: E501


@pytest.fixture
def asked(opened) -> None:
    """Record undertakings: one past its term, one without, one that is closed."""
    record_files(opened, [("zaken.yml", SHEET.encode())], now=datetime(2026, 1, 1, tzinfo=UTC))


def text(page) -> str:
    return page.content.decode()


def judgements(opened) -> list[str]:
    held = opened.register.find_about(ThingId("request:tz-1"), level=Level.GERUBRICEERD).held
    return [one.statement.content.event for one in held if one.statement.kind == "judged"]


def judge(client, **typed: str):
    return Form(text(client.get("/werk/kamer/tz-1")), "/oordeel").send(client, **typed)


def test_what_is_past_its_term_stands_first_and_names_are_no_markup(strict, asked) -> None:
    page = text(strict("reader").get("/werk/kamer"))
    assert page.index("Cijfers over") < page.index("Ooit iets melden")
    assert "termijn voorbij" in page and "<b>Marokko" not in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [("land=Marokko", True), ("land=country:ESP", False), ("stand=overdue", True), ("stand=due", False)],
)
def test_the_list_is_filtered_by_country_and_state(strict, asked, query: str, shown: bool) -> None:
    assert ("Cijfers over" in text(strict("reader").get(f"/werk/kamer?{query}"))) is shown


@pytest.mark.parametrize("query", ["land=<script>", "stand=lost"])
def test_a_filter_that_is_not_known_is_refused_as_it_was_typed(strict, asked, query: str) -> None:
    page = strict("reader").get(f"/werk/kamer?{query}")
    assert page.status_code == 400
    assert "niet bekend" in text(page) and "Cijfers over" not in text(page) and "<script>" not in text(page)


def test_a_request_tells_on_what_its_state_rests(strict, asked) -> None:
    page = text(strict("reader").get("/werk/kamer/tz-1"))
    for words in ("termijn voorbij", "de termijn is voorbij en er is geen antwoord bekend", "Verslag", "Marokko"):
        assert words in page, words
    assert "Uw oordeel" not in page


def test_a_keeper_s_judgement_stands_beside_the_state_and_does_not_change_it(strict, opened, asked) -> None:
    keeper = strict("keeper", name="desk-3")
    typed = {"oordeel": "partly-fulfilled", "toelichting": "alleen de cijfers van 2022"}
    first, second = (judge(keeper, **typed) for _ in range(2))
    assert "gedaan=recorded" in first.headers["Location"] and "gedaan=known" in second.headers["Location"]
    page = text(keeper.get("/werk/kamer/tz-1"))
    assert "alleen de cijfers van 2022" in page and "desk-3" in page and "termijn voorbij" in page
    assert judgements(opened) == ["partly-fulfilled"]


def test_a_judgement_of_after_midnight_is_of_the_day_that_it_is_here(strict, opened, asked, monkeypatch) -> None:
    night = datetime(2026, 11, 27, 23, 30, tzinfo=UTC)  # half past twelve in the Netherlands
    monkeypatch.setattr(timezone, "now", lambda: night)
    answer = judge(strict("keeper", name="desk-3"), oordeel="partly-fulfilled", toelichting="alleen de cijfers")
    assert "gedaan=recorded" in answer.headers["Location"]
    held = opened.register.find_statements(content=("Event",))
    (one,) = (said for said in held if said.content.event == "partly-fulfilled")
    assert str(one.valid) == "2026-11-28" and one.recorded == night


@pytest.mark.parametrize(
    ("typed", "words"),
    [({}, "Kies een"), ({"oordeel": "great"}, "Kies een"),
     ({"oordeel": "fulfilled", "toelichting": "volgens mevrouw Jansen"}, "naam van een persoon")],
)  # fmt: skip
def test_a_judgement_that_is_none_is_not_recorded(strict, opened, asked, typed: dict[str, str], words: str) -> None:
    page = judge(strict("keeper"), **typed)
    assert page.status_code == 400 and words in text(page)
    assert typed.get("toelichting", "") in text(page)
    assert judgements(opened) == []


def test_who_does_not_keep_the_dossier_gives_no_judgement(strict, opened, asked) -> None:
    assert strict("reader").post("/werk/kamer/tz-1/oordeel", {"oordeel": "fulfilled"}).status_code == 403
    assert judgements(opened) == []


def test_a_request_above_the_reader_s_level_is_not_there(strict, opened, asked) -> None:
    reader, keeper = strict("reader", name="lezer-1"), strict("keeper", name="desk-3")
    assert "geheime" not in text(reader.get("/werk/kamer"))
    assert reader.get("/werk/kamer/tz-3").status_code == 404
    page = text(keeper.get("/werk/kamer/tz-3"))
    assert "Een geheime zaak" in page and "/oordeel" not in page
    token = Form(page, "csrfmiddlewaretoken").fields["csrfmiddlewaretoken"]
    sent = keeper.post("/werk/kamer/tz-3/oordeel", {"oordeel": "fulfilled", "csrfmiddlewaretoken": token})
    assert sent.status_code == 404


def test_a_forged_judgement_is_refused(strict, opened, asked) -> None:
    assert strict("keeper").post("/werk/kamer/tz-1/oordeel", {"oordeel": "fulfilled"}).status_code == 403
    assert judgements(opened) == []


def test_the_desk_is_in_english_as_well(strict, asked) -> None:
    reader = strict("reader")
    assert "Send figures on Morocco" in text(reader.get("/werk/kamer?lang=en"))
    assert "overdue" in text(reader.get("/werk/kamer/tz-1?lang=en"))
