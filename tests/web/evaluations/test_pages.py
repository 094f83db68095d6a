"""The pages and the API of evaluations: the refusals in words, what is chosen, files, and nothing above the reader."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from routekaart.domain.content import Event
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.operations.evaluate.material import Material
from routekaart.recording.plans import parse_plan
from routekaart.web.log.models import Read
from tests.evaluations.making import HIDDEN_DAY, LETTER, NOW, PACT, PLAN, QUOTE, SECRET, began, say_public
from tests.publishing.making import Add, Disclose, publication, say

pytestmark = pytest.mark.django_db

NAME = "aaa-pact--frontex-detections--western-mediterranean--mar"
CLOSED_NAME = "geheim-pact--frontex-detections--western-mediterranean--tun--vertrouwelijk"
ADDRESSES = ("/evaluaties", "/evaluaties.json", "/api/v1/evaluaties", "/?lang=en", "/landen/MAR", "/afspraken/aaa-pact")


@pytest.fixture(autouse=True)
def never_worked_out(monkeypatch) -> None:
    """Let a request that works anything out fail."""

    def refuse(*_: object) -> None:
        raise AssertionError("an evaluation was worked out in a request")

    monkeypatch.setattr(Material, "prepare", refuse)


def text(client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code)
    return unescape(answer.content.decode())


def test_the_table_says_in_words_why_it_cannot_be_said_and_leads_to_each_evaluation(shown, visitor) -> None:
    page = text(visitor, "/evaluaties")
    for words in ("Niet te zeggen: 4.", "Een weigering is een uitkomst", "Te weinig om mee te vergelijken",
                  "Wat brieven zeggen", "Alle evaluaties: 4.", f'href="/evaluaties/{NAME}"'):  # fmt: skip
        assert words in page, words
    assert "too_few_donors</" not in page
    english = text(visitor, "/evaluaties?lang=en")
    assert "A refusal is an outcome" in english and f"/evaluaties/{NAME}?lang=en" in english


@pytest.mark.parametrize(
    ("chosen", "number"),
    [
        ("land=MAR", 4), ("route=western-mediterranean", 2), ("afspraak=aaa-pact", 4), ("poort=no_fit", 4),
        ("poort=covid", 0), ("land=TUN", 0), ("land=MAR&route=central-mediterranean", 1), ("land=%00<b>", 0),
    ],
)  # fmt: skip
def test_what_is_chosen_stands_in_the_address(shown, visitor, chosen: str, number: int) -> None:
    page = text(visitor, f"/evaluaties?{chosen}")
    assert len(set(re.findall(r'href="/evaluaties/([^"?]+)"', page))) == number
    assert ("Er is geen evaluatie die aan uw keuze voldoet" in page) is (number == 0)
    assert "Toon alle evaluaties" in page and "Aantal vragen: 4." in page, "how often was looked counts all"


def test_one_evaluation_has_its_sentence_its_sealed_plan_and_how_to_take_it_over(shown, visitor) -> None:
    page = text(visitor, f"/evaluaties/{NAME}")
    assert re.search(r'class="answer">[^<]*niet te zeggen[^<]*“aaa-pact”', page)
    found = json.loads(text(visitor, f"/evaluaties/{NAME}.json"))
    for words in (found["digest"], f"name: {NAME}", "measured_from: signed", "gemaakt volgens een vaste",
                  f"http://testserver/evaluaties/{NAME}", "plan aaa-pact", "De dertien poorten"):  # fmt: skip
        assert words in page, words
    assert page.count("<svg") >= 5
    alone = visitor.get(f"/evaluaties/{NAME}.html")
    assert "attachment" in alone.headers["Content-Disposition"] and b"<style>" in alone.content


@pytest.mark.parametrize("end", ["", ".json", ".html"])
@pytest.mark.parametrize("name", [CLOSED_NAME, "pact-marokko", "no-such-plan"])
def test_what_is_above_the_reader_is_not_told_from_what_is_not_there(shown, visitor, name: str, end: str) -> None:
    answer = visitor.get(f"/evaluaties/{name}{end}")
    other = visitor.get(f"/evaluaties/nothing{end}")
    assert answer.status_code == other.status_code == 404
    assert answer.content.replace(name.encode(), b"") == other.content.replace(b"nothing", b"")
    assert visitor.get(f"/api/v1/evaluaties/{name}").status_code == 404


@pytest.mark.parametrize("role", ["reader", "administrator"])
def test_nothing_that_is_closed_shows_to_a_role_below_its_level(shown, signed_in, role: str) -> None:
    client = signed_in(role)
    for address in ADDRESSES:
        for asked in ("", "niveau=vertrouwelijk"):
            page = client.get(address, dict([asked.split("=")]) if asked else {}).content.decode()
            assert SECRET.partition(":")[2] not in page and HIDDEN_DAY not in page, address
    assert (QUOTE in text(client, "/evaluaties")) is (role == "reader")
    assert client.get(f"/evaluaties/{CLOSED_NAME}").status_code == 404


def test_who_may_see_more_sees_it_and_that_is_noted(shown, signed_in) -> None:
    reviewer = signed_in("reviewer")
    assert SECRET.partition(":")[2] in text(reviewer, "/evaluaties")
    assert "Uitgerekend op 20 november 2026, met het register tot niveau vertrouwelijk" in text(reviewer, "/evaluaties")
    text(reviewer, f"/evaluaties/{CLOSED_NAME}")
    noted = list(Read.objects.filter(action="evaluation.read").values_list("what", "level"))
    assert (f"plan:{CLOSED_NAME}", 2) in noted and ("/evaluaties", 2) in noted
    assert SECRET.partition(":")[2] not in text(reviewer, "/evaluaties?niveau=openbaar")


def test_a_day_that_was_learned_since_is_told_as_stale(shown, visitor) -> None:
    later = say(subject=PACT, content=Event(event="announced"), valid=Period.parse("2016-12-12"), source=publication(9))
    Add(later).apply(shown.register)
    told = "het register kent nu meer afspraken of datums"
    assert told in text(visitor, "/evaluaties") and told in text(visitor, f"/evaluaties/{NAME}")
    assert visitor.get(f"/api/v1/evaluaties/{NAME}").json()["verouderd"] == ["touches"]


def test_what_was_closed_since_is_not_shown_a_moment_longer(shown, visitor) -> None:
    assert NAME in text(visitor, "/evaluaties")
    Disclose(began(PACT, "country:MAR", "2017-03-01")[1], Level.VERTROUWELIJK, 1).apply(shown.register)
    page = text(visitor, "/evaluaties")
    assert NAME not in page and "Het moet opnieuw worden uitgerekend" in page
    assert visitor.get(f"/evaluaties/{NAME}").status_code == 404
    assert visitor.get("/api/v1/evaluaties").json()["totaal"] == 0


def test_a_dossier_leads_to_the_evaluations_about_it(shown, visitor) -> None:
    for address, chosen, number in (
        ("/landen/MAR", "land=MAR", 4),
        ("/routes/western-mediterranean", "route=western-mediterranean", 2),
        ("/afspraken/aaa-pact", "afspraak=aaa-pact", 4),
    ):
        page = text(visitor, address)
        assert f'href="/evaluaties?{chosen}#results"' in page and f"{number} evaluaties hierover" in page, address
    assert "Heeft het gewerkt?" not in text(visitor, "/landen/TUN")


def test_a_name_that_was_sealed_before_names_were_stricter_breaks_no_page(shown, signed_in) -> None:
    plan = parse_plan("p", PLAN.encode())
    names = ("-streep", "x" * 300)
    by = RecorderId("account:desk-3")
    old = [replace(plan, name=name) for name in names]
    shown.register.seal_plans(old, recorded=NOW, recorded_by=by, level=Level.INTERN)
    client = signed_in("reader")
    page = text(client, "/evaluaties")
    for name in names:
        assert f'href="/evaluaties/{name}"' in page
        text(client, f"/evaluaties/{name}")


def test_a_workspace_without_evaluations_says_so(workspace, visitor) -> None:
    assert "Op deze site staan nu geen evaluaties" in text(visitor, "/evaluaties")


def test_the_api_lists_in_pages_with_the_looks_and_gives_one_whole(shown, visitor) -> None:
    listed = visitor.get("/api/v1/evaluaties?pageSize=3").json()
    assert listed["totaal"] == 4 and len(listed["resultaten"]) == 3 and listed["gekeken"]["bekeken"] == 4
    assert {one["uitkomst"] for one in listed["resultaten"]} == {"cannot_be_said"}
    filtered = visitor.get("/api/v1/evaluaties?over=route:central-mediterranean&poort=no_fit").json()
    assert filtered["totaal"] == 1 and filtered["gekeken"] == listed["gekeken"]
    one = visitor.get(filtered["resultaten"][0]["adres"]).json()
    assert one["evaluatie"]["outcome"]["kind"] == "cannot_be_said" and len(one["evaluatie"]["gates"]) == 13
    assert visitor.get("/api/v1/evaluaties?over=onzin").status_code == 400


def test_a_letter_that_claims_something_leads_to_what_the_figures_say_of_it(shown, signed_in) -> None:
    letter = shown.letters.store(LETTER.encode())
    assert "/evaluaties#claims" in text(signed_in("reader"), f"/brieven/{letter}")


def test_on_a_public_site_a_letter_leads_there_once_it_is_public(shown, visitor) -> None:
    letter = shown.letters.store(LETTER.encode())
    assert visitor.get(f"/brieven/{letter}").status_code == 404
    say_public(shown, letter)
    assert "/evaluaties#claims" in text(visitor, f"/brieven/{letter}")
    claim = text(visitor, "/evaluaties").partition('id="claims"')[2].partition("</section>")[0]
    assert QUOTE in claim and f"/brieven/{letter}" in claim and "4 keer niet te zeggen" in claim
    assert "Wat deze zin als oorzaak noemt" in claim and "leidde tot" not in claim  # the quote says how sure it is
