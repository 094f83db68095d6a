"""At the statistics desk: releases that wait, why, and who decides on them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.period import Period
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.list_releases import list_releases
from tests.web.desks.conftest import Form

pytestmark = pytest.mark.django_db

MONTHLY = "unhcr-mediterranean-monthly"
WAITS = f"/werk/statistiek/{MONTHLY}/2019-02"
YEAR = {f"2018-{month:02}": 2700 for month in range(1, 12)} | {"2018-12": 2794}


@pytest.fixture
def held(opened, tmp_path: Path) -> None:
    """Hand in a release, and a second one with fewer arrivals in January, which waits."""
    for published, figures in (("2019-01", YEAR), ("2019-02", {**YEAR, "2018-01": 2007})):
        file = tmp_path / f"{published}.csv"
        rows = "".join(f"{month},GRC,sea,{number}\n" for month, number in figures.items())
        file.write_text(f"month,country_iso3,mode,arrivals\n{rows}")
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        import_dataset(opened, MONTHLY, file, published=Period.parse(published), label=None, address="", now=moment)


def text(page) -> str:
    return page.content.decode()


def decide(client, decision: str, reason: str = "nagezien in de bron"):
    return Form(text(client.get(WAITS)), "/besluit").send(client, besluit=decision, reden=reason)


def state(opened) -> str:
    return list_releases(opened, MONTHLY)[0].state.value


def test_a_release_that_waits_shows_what_is_different_and_is_accepted_with_a_reason(strict, opened, held) -> None:
    reviewer = strict("reviewer", name="desk-3")
    listed = text(reviewer.get("/werk/statistiek"))
    assert "Deze uitgaven wachten" in listed and f"{MONTHLY}/2019-02" in listed
    page = text(reviewer.get(WAITS))
    for words in ("Griekenland", "2.700", "2.007", "Wat niet is als verwacht"):
        assert words in page, words
    sent = decide(reviewer, "accept")
    assert sent.status_code == 302 and state(opened) == "accepted"
    assert "goedgekeurd en wordt gebruikt" in text(reviewer.get(sent.headers["Location"]))
    history = text(reviewer.get(WAITS))
    assert "nagezien in de bron" in history and "desk-3" in history


@pytest.mark.parametrize(("decision", "reason"), [("accept", ""), ("refuse", "   "), ("", "goed"), ("delete", "goed")])
def test_a_decision_without_a_reason_or_that_is_none_is_refused(
    strict, opened, held, decision: str, reason: str
) -> None:
    page = decide(strict("reviewer"), decision, reason)
    assert page.status_code == 400
    assert "niet opgeslagen" in text(page) and state(opened) == "waiting"


def test_a_decision_can_be_taken_back_and_sent_twice_counts_once(strict, opened, held) -> None:
    reviewer = strict("reviewer")
    form = Form(text(reviewer.get(WAITS)), "/besluit")
    for _ in range(2):
        assert form.send(reviewer, besluit="refuse", reden="januari klopt niet").status_code == 302
    assert len(list_releases(opened, MONTHLY)[0].decisions) == 1 and state(opened) == "refused"
    assert decide(reviewer, "accept").status_code == 302
    assert state(opened) == "accepted"


def test_of_two_at_once_the_second_hears_what_the_first_decided(strict, opened, held) -> None:
    one, other = strict("reviewer", name="desk-1"), strict("reviewer", name="desk-2")
    late = Form(text(other.get(WAITS)), "/besluit")
    decide(one, "refuse", "januari klopt niet")
    page = late.send(other, besluit="accept", reden="mijn reden")
    assert page.status_code == 409
    assert "januari klopt niet" in text(page) and "mijn reden" in text(page)
    assert state(opened) == "refused"


@pytest.mark.parametrize("role", ["keeper", "releaser", "reader", "auditor", "administrator"])
def test_who_may_not_accept_releases_is_refused(strict, opened, held, role: str) -> None:
    client = strict(role)
    for address in ("/werk/statistiek", WAITS, "/werk/statistiek/volledigheid"):
        assert client.get(address).status_code == 403
    assert client.post(f"{WAITS}/besluit", {"besluit": "accept", "reden": "x"}).status_code == 403
    assert state(opened) == "waiting"


def test_a_forged_form_and_a_release_that_is_not_there_are_refused(strict, opened, held) -> None:
    reviewer = strict("reviewer")
    assert reviewer.post(f"{WAITS}/besluit", {"besluit": "accept", "reden": "x"}).status_code == 403
    for address in (f"{WAITS}-x", "/werk/statistiek/no-such-dataset/2019", f"/werk/statistiek/{MONTHLY}/..%2f.."):
        assert reviewer.get(address).status_code == 404, address
    assert state(opened) == "waiting"


def test_what_is_typed_is_no_markup_and_completeness_has_its_own_style(strict, opened, held) -> None:
    reviewer = strict("reviewer")
    decide(reviewer, "refuse", "<script>alert(1)</script>")
    assert "<script>" not in text(reviewer.get(WAITS))
    page = reviewer.get("/werk/statistiek/volledigheid?lang=en")
    assert page.status_code == 200 and "sha256-" in page.headers["Content-Security-Policy"]
    assert "Accept figures" in text(reviewer.get("/werk/statistiek?lang=en"))
