"""One client cannot have so much checked that others wait, and hears when it can ask again."""

import base64
from urllib.parse import urlencode

import pytest

from routekaart.web.limiting import BUCKETS, Buckets

CHECK, FORM = "/controle?zin=In+2019+kwamen+1.200+personen+aan.", "/controle"
TEXT = {"tekst": "In 2019 kwamen 1.200 personen aan.", "peildatum": "2020-07-10"}


@pytest.fixture(autouse=True)
def limited(settings, workspace):
    """Let each client ask for three checks."""
    settings.ROUTEKAART_CHECKS_A_MINUTE = 3
    BUCKETS.clear()
    yield
    BUCKETS.clear()


def check_text(client, text: str = TEXT["tekst"], **more):
    return client.post("/api/v1/controles", TEXT | {"tekst": text}, content_type="application/json", **more)


def test_a_client_that_asks_too_much_hears_when_to_ask_again(visitor) -> None:
    assert [visitor.get(CHECK).status_code for _ in range(4)] == [302, 302, 302, 429]
    page = visitor.get(CHECK + "&lang=en")
    assert 0 < int(page.headers["Retry-After"]) <= 20
    assert "Please wait a moment" in page.content.decode()
    assert page.headers["X-Frame-Options"] == "DENY"
    problem = check_text(visitor)
    assert (problem.status_code, problem.headers["Content-Type"]) == (429, "application/problem+json")
    assert problem.json()["status"] == 429
    assert "Retry-After" in problem.headers


def test_what_is_no_check_is_not_counted(visitor) -> None:
    assert {visitor.get(FORM).status_code for _ in range(9)} == {200}
    assert [visitor.get(CHECK).status_code for _ in range(3)] == [302] * 3
    assert visitor.get(FORM).status_code == 200


def test_a_letter_in_an_ordinary_form_is_counted_as_a_file_is(visitor) -> None:
    carried = {"inhoud": base64.b64encode(TEXT["tekst"].encode()).decode()}
    form = "application/x-www-form-urlencoded"
    found = [visitor.post("/controle/brief", urlencode(carried), content_type=form).status_code for _ in range(4)]
    # A letter that is not checked within a second waits on a page of its own.
    assert [status in (200, 303) for status in found] == [True, True, True, False]
    assert found[-1] == 429


def test_one_client_cannot_try_any_number_of_names_and_passwords(signed_in, client) -> None:
    found = [client.post("/aanmelden", {"name": f"desk-{one}", "password": "x"}).status_code for one in range(3)]
    assert found == [400, 429, 429]


def test_one_client_cannot_have_any_number_of_messages_sent(visitor, settings) -> None:
    settings.ROUTEKAART_CHECKS_A_MINUTE = 20
    found = [visitor.post("/abonneren", {"adres": f"a{one}@example.org"}).status_code for one in range(3)]
    assert found == [404, 404, 429]  # subscriptions are off here


def test_another_client_does_not_wait(visitor) -> None:
    for _ in range(4):
        visitor.get(CHECK)
    assert visitor.get(CHECK, REMOTE_ADDR="192.0.2.7").status_code == 302


@pytest.mark.parametrize("header", ["203.0.113.9", "203.0.113.9, 192.0.2.1", "x"])
def test_a_client_that_says_to_be_another_is_still_itself(visitor, header: str) -> None:
    found = [visitor.get(CHECK, headers={"X-Forwarded-For": f"{number}, {header}"}).status_code for number in range(4)]
    assert found[-1] == 429


def test_behind_our_proxy_a_client_is_who_connected_to_it(visitor, settings) -> None:
    settings.ROUTEKAART_PROXIES = 1
    asked = [f"{number}.1.1.1, 203.0.113.9" for number in range(1, 5)]
    assert [visitor.get(CHECK, headers={"X-Forwarded-For": one}).status_code for one in asked][-1] == 429
    assert visitor.get(CHECK, headers={"X-Forwarded-For": "203.0.113.9, 203.0.113.10"}).status_code == 302


def test_all_addresses_of_one_network_are_one_client(visitor) -> None:
    found = [visitor.get(CHECK, REMOTE_ADDR=f"2001:db8:1:2::{number}").status_code for number in range(1, 5)]
    assert found[-1] == 429
    assert visitor.get(CHECK, REMOTE_ADDR="2001:db8:1:3::1").status_code == 302


def test_a_long_text_counts_for_more(visitor) -> None:
    assert check_text(visitor, "woord " * 25_000).status_code != 429
    assert check_text(visitor).status_code == 429


def test_what_is_too_long_for_any_bucket_can_be_asked_once(visitor) -> None:
    assert visitor.post("/abonneren", {"x": "y" * 2_900_000}).status_code != 429
    assert visitor.get(CHECK).status_code == 429


def test_an_account_is_one_client_wherever_it_is(signed_in) -> None:
    client = signed_in("reader")
    asked = [client.get(CHECK, REMOTE_ADDR=f"192.0.2.{number}").status_code for number in range(4)]
    assert asked == [302, 302, 302, 429]
    assert signed_in("reader", name="desk-2").get(CHECK).status_code == 302


def test_a_bucket_fills_again_and_no_further_than_it_is() -> None:
    now = [0.0]
    buckets = Buckets(lambda: now[0])
    taken = [buckets.take("a", 1, most=2, a_second=0.5) for _ in range(3)]
    assert taken == [0, 0, 2]
    now[0] = 2
    assert buckets.take("a", 1, most=2, a_second=0.5) == 0
    now[0] = 1000
    assert [buckets.take("a", 1, most=2, a_second=0.5) for _ in range(3)] == [0, 0, 2]


def test_no_more_clients_are_remembered_than_there_is_room_for() -> None:
    buckets = Buckets(lambda: 0.0)
    for number in range(10_500):
        buckets.take(str(number), 1, most=1, a_second=1)
    assert len(buckets._known) == 10_000


def test_a_text_made_of_figures_alone_is_refused_before_they_are_checked(visitor, settings) -> None:
    settings.ROUTEKAART_CHECKS_A_MINUTE = 0
    refused = check_text(visitor, "In 2019 kwamen 1.200 personen aan in Spanje. " * 600)
    assert (refused.status_code, refused.headers["Content-Type"]) == (400, "application/problem+json")
    assert "500" in refused.json()["detail"]
