"""Whatever is wrong with a request, the answer is problem+json that says what, where and what to do."""

import pytest

from routekaart.operations import compile_dossier
from routekaart.web.api import things


@pytest.mark.parametrize(
    ("address", "status", "named"),
    [
        ("/landen/XXX", 404, "country:XXX"),
        ("/landen/..%2F..%2Fetc", 404, "openapi.json"),
        ("/landen/%20", 400, "country:"),
        ("/routes/western-mediteranean", 404, "route:western-mediterranean"),
        ("/uitspraken", 400, "onderwerp, brief, zoek"),
        ("/uitspraken?onderwerp=MAR", 400, "country:MAR"),
        ("/uitspraken?onderwerp=country:MAR&zoek=visum", 400, "een van deze drie"),
        ("/uitspraken?brief=abc", 400, "brief"),
        ("/uitspraken/" + "f" * 64, 404, "openbaar"),
        ("/landen/MAR?peildatum=gisteren", 400, "peildatum"),
        ("/landen/MAR?peildatum=2135-01-01", 400, "vandaag"),
        ("/landen/MAR?peildatum=1492-01-01", 400, "1945"),
        ("/landen?pageSize=0&page=x", 400, "page"),
        ("/landen?pageSize=501", 400, "pageSize"),
        ("/reeksen/frontex-detectons", 404, "frontex-detections"),
        ("/reeksen/frontex-detections?periode=2018-13", 400, "2018-13"),
        ("/bevindingen", 400, "brief"),
        ("/bevindingen?brief=" + "f" * 64, 404, "/brieven"),
        ("/moties/kst-0-1", 404, "kst-0-1"),
        ("/moties?stand=klaar", 400, "stand"),
        ("/niets", 404, "openapi.json"),
        ("/landen/", 404, "openapi.json"),
        ("/landen/MAR?niveau=gerubriceerd", 200, ""),
        ("/landen/MAR?niveau=geheim", 400, "niveau"),
    ],
)
def test_a_mistake_is_told_as_a_problem(api, address: str, status: int, named: str) -> None:
    answer = api(address)
    assert answer.status_code == status, answer.content
    if status >= 400:
        told = answer.json()
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert told["status"] == status
        assert told["title"]
        assert named in str(told)


@pytest.mark.parametrize(
    ("wanted", "lang", "title", "detail"),
    [
        (None, "nl", "Dit is er niet", "‘country:XXX’ staat niet in de lijsten. Bedoelt u country:"),
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl", "Dit is er niet", "‘country:XXX’ staat niet in de lijsten."),
        ("fr", "nl", "Dit is er niet", "‘country:XXX’ staat niet in de lijsten."),
        ("*", "nl", "Dit is er niet", "‘country:XXX’ staat niet in de lijsten."),
        ("en;q=nonsense", "nl", "Dit is er niet", "‘country:XXX’ staat niet in de lijsten."),
        ("en-GB,en;q=0.9,nl;q=0.5", "en", "This is not there", "'country:XXX' names nothing we know. Do you mean"),
        ("en", "en", "This is not there", "'country:XXX' names nothing we know."),
    ],
)
def test_a_problem_is_told_in_the_language_that_is_preferred(
    api, wanted: str | None, lang: str, title: str, detail: str
) -> None:
    answer = api("/landen/XXX", **({} if wanted is None else {"headers": {"Accept-Language": wanted}}))
    told = answer.json()
    assert (told["title"], told["status"], told["type"]) == (title, 404, "about:blank")
    assert told["detail"].startswith(detail)
    assert answer.headers["Content-Language"] == lang
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize(
    ("address", "dutch", "english"),
    [
        ("/niets", "Dit adres is er niet.", "There is no such address."),
        ("/landen/MAR?niveau=geheim", "Kies uit: openbaar, intern,", "The levels are openbaar, intern,"),
        ("/landen/MAR?peildatum=2135-01-01", "tot en met vandaag.", "up to and including today."),
        ("/landen/MAR?peildatum=gisteren", "Dit is geen dag.", "This is no day."),
        ("/landen?pageSize=0", "Dit moet 1 of meer zijn.", "This must be 1 or more."),
        ("/landen?page=x", "Dit is geen geheel getal.", "This is no whole number."),
        ("/moties?stand=klaar", "'not_decided' of 'nothing_to_do'", "'not_decided' or 'nothing_to_do'"),
        ("/bevindingen", "Dit moet u opgeven.", "This is needed."),
        ("/uitspraken", "een van deze drie", "one of these three"),
        ("/uitspraken?zoek=!!", "geen woord om op te zoeken", "no word to search for"),
        ("/uitspraken/" + "f" * 64, "Geef het hele kenmerk.", "Give the whole id"),
        ("/bevindingen?brief=" + "f" * 64, "Er is hier geen brief", "there is no letter"),
        ("/moties/kst-0-1", "Kijk in de lijst", "See the list"),
        ("/reeksen/frontex-detections?periode=2018-13", "is geen periode", "is no period we can read"),
    ],
)
def test_no_problem_mixes_dutch_and_english(api, address: str, dutch: str, english: str) -> None:
    in_dutch, in_english = (str(api(address, headers={"Accept-Language": lang}).json()) for lang in ("nl", "en"))
    assert dutch in in_dutch and english not in in_dutch
    assert english in in_english and dutch not in in_english
    assert "In het Engels" not in in_dutch


def test_all_mistakes_of_a_question_are_told_at_once(api) -> None:
    told = api("/landen?pageSize=0&page=x").json()
    assert [one["plaats"] for one in told["errors"]] == ["query.page", "query.pageSize"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_method_that_is_not_there_is_told_with_those_that_are(api, method: str) -> None:
    answer = api("/landen", method)
    assert answer.status_code == 405
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Allow"] == "GET"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"tekst": ""}', b'{"tekst": 5}', b"\xff\xfe", b'{"tekst": null}'])
def test_a_body_that_cannot_be_read_is_a_problem(api, body: bytes) -> None:
    answer = api("/controles", "post", data=body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_what_nobody_foresaw_tells_nothing_of_the_inside(api, monkeypatch) -> None:
    def fail(*args, **options) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(things, "compile_thing", fail)
    answer = api("/landen/MAR")
    assert answer.status_code == 500
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert b"secret" not in answer.content
    assert compile_dossier.compile_thing is not fail


def test_a_visitor_of_the_internal_site_must_sign_in_first(api, internal_site) -> None:
    answer = api("/landen")
    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_what_an_account_may_not_do_is_told_with_the_roles_that_may(filled_workspace, settings, signed_in) -> None:
    settings.ROUTEKAART_WORKSPACE = str(filled_workspace)
    told = signed_in("administrator").post("/api/v1/controles", {"tekst": "x"}, content_type="application/json")
    assert (told.status_code, told.headers["Content-Type"]) == (403, "application/problem+json")
    assert "een zin controleren" in told.json()["detail"] and "Lezer" in told.json()["detail"]
