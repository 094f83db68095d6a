"""Nobody is signed in before both factors were right; sessions end; and nobody tries for long."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.core import signing
from django.utils import timezone

from routekaart.web.accounts import sessions
from routekaart.web.accounts.models import Account
from routekaart.web.accounts.tries import take_try
from routekaart.web.database import prepare_database
from routekaart.web.log.models import Read
from tests.web.accounts.signing import (
    ADDRESS,
    PASSWORD,
    account_with_app,
    browser,
    code_of,
    send,
    shown_secret,
    sign_in,
    token_on,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(internal_site, workspace) -> None:
    """Visit the internal site."""


def is_in(client) -> bool:
    return client.get("/account").status_code == 200


def test_a_password_alone_signs_nobody_in() -> None:
    account_with_app()
    client = browser()
    answer = send(client, "/aanmelden", name="desk-1", password=PASSWORD)
    assert answer.headers["Location"] == "/aanmelden/tweede-stap"
    assert client.get("/").status_code == 302
    assert not is_in(client)


def test_both_factors_sign_in_and_lead_to_what_was_asked() -> None:
    _, secret = account_with_app()
    client = browser()
    answer = sign_in(client, "desk-1", secret, to="?next=/controle%3Flang%3Den")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/controle?lang=en")
    assert is_in(client)
    assert [one.what for one in Read.objects.all()] == ["desk-1: signed in"]


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
     "///evil.example", "/%09/evil.example", "http:evil.example", "aanmelden", "\n//evil.example"],
)  # fmt: skip
def test_signing_in_leads_to_no_other_site(elsewhere: str) -> None:
    from urllib.parse import quote

    _, secret = account_with_app()
    client = browser()
    answer = sign_in(client, "desk-1", secret, to=f"?next={quote(elsewhere)}")
    assert answer.headers["Location"] in ("/", "/%09/evil.example")
    again = client.get(f"/aanmelden?next={quote(elsewhere)}")
    assert again.headers["Location"] in ("/", "/%09/evil.example")


@pytest.mark.parametrize("code", ["", "000000", "123", "abcdef", "9" * 500])
def test_a_wrong_code_is_refused(code: str) -> None:
    account_with_app()
    client = browser()
    send(client, "/aanmelden", name="desk-1", password=PASSWORD)
    page = send(client, "/aanmelden/tweede-stap", code=code)
    assert page.status_code == 400
    assert "De code klopt niet" in page.content.decode()
    assert not is_in(client)


def test_a_code_works_once() -> None:
    _, secret = account_with_app()
    code = code_of(secret)
    first, second = browser(), browser()
    for client in (first, second):
        send(client, "/aanmelden", name="desk-1", password=PASSWORD)
    assert send(first, "/aanmelden/tweede-stap", code=code).status_code == 302
    assert send(second, "/aanmelden/tweede-stap", code=code).status_code == 400


def test_a_recovery_code_works_once() -> None:
    from routekaart.web.accounts.second import renew_recovery

    account, _ = account_with_app()
    code = renew_recovery(account)[3]
    for status in (302, 400):
        client = browser()
        send(client, "/aanmelden", name="desk-1", password=PASSWORD)
        assert send(client, "/aanmelden/tweede-stap", code=f"{code[:4]} {code[4:]}").status_code == status


def test_who_signs_in_first_must_set_up_a_second_factor() -> None:
    Account.objects.create_user("desk-1", PASSWORD)
    client = browser()
    assert send(client, "/aanmelden", name="desk-1", password=PASSWORD).headers["Location"] == "/aanmelden/instellen"
    assert client.get("/aanmelden/tweede-stap").headers["Location"] == "/aanmelden/instellen"
    page = client.get("/aanmelden/instellen")
    assert "<svg" in page.content.decode() and "<img" not in page.content.decode()
    assert send(client, "/aanmelden/instellen", code="000000").status_code == 400
    assert client.get("/").status_code == 302
    done = send(client, "/aanmelden/instellen", code=code_of(shown_secret(page)))
    assert "Uw herstelcodes" in done.content.decode()
    assert done.content.decode().count("<li><code>") == 10
    assert client.get("/aanmelden").headers["Location"] == "/"


def test_a_second_factor_that_is_there_is_not_set_up_again_with_a_password_alone() -> None:
    account_with_app()
    client = browser()
    send(client, "/aanmelden", name="desk-1", password=PASSWORD)
    assert client.get("/aanmelden/instellen").headers["Location"] == "/aanmelden/tweede-stap"


@pytest.mark.parametrize(
    ("name", "password"),
    [("desk-1", "wr0ng!"), ("desk-2", PASSWORD), ("", PASSWORD), ("desk-1", ""), ("desk-1\0", "x"), ("d" * 500, "x"),
     ("desk-1", "x" * 100_000), ("' or 1=1 --", "x")],
)  # fmt: skip
def test_a_wrong_name_or_password_gets_one_answer(name: str, password: str) -> None:
    account_with_app()
    page = send(browser(), "/aanmelden", name=name, password=password)
    assert page.status_code == 400
    assert ("klopt niet" in page.content.decode()) or ("te lang" in page.content.decode())
    assert len(password) < 2 or password not in page.content.decode()


def test_a_blocked_account_gets_the_same_answer_as_a_wrong_password() -> None:
    account, secret = account_with_app()
    client = browser()
    sign_in(client, "desk-1", secret)
    account.is_active = False
    account.save()
    assert not is_in(client)
    assert "klopt niet" in send(browser(), "/aanmelden", name="desk-1", password=PASSWORD).content.decode()


def test_after_five_wrong_passwords_one_must_wait_and_hears_until_when() -> None:
    account_with_app()
    client = browser()
    for _ in range(4):
        assert send(client, "/aanmelden", name="desk-1", password="wrong").status_code == 400
    page = send(client, "/aanmelden", name="DESK-1 ", password="wrong")
    assert page.status_code == 429
    assert 880 < int(page.headers["Retry-After"]) <= 900
    until = timezone.localtime(AccessAttempt.objects.get().attempt_time + timedelta(minutes=15))
    assert f"{until:%H:%M:%S} uur" in page.content.decode()
    assert send(client, "/aanmelden", name="desk-1", password=PASSWORD).status_code == 429
    assert "Try again at" in send(client, "/aanmelden?lang=en", name="desk-1", password=PASSWORD).content.decode()


def test_who_is_locked_out_can_sign_in_afterwards_and_another_meanwhile(monkeypatch) -> None:
    account_with_app()
    account_with_app("desk-2")
    for _ in range(5):
        send(browser(), "/aanmelden", name="desk-1", password="wrong")
    assert send(browser(), "/aanmelden", name="desk-2", password=PASSWORD).status_code == 302
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert send(browser(), "/aanmelden", name="desk-1", password=PASSWORD).status_code == 302


def test_wrong_codes_count_as_wrong_passwords_do_and_a_right_password_forgets_none() -> None:
    _, _secret = account_with_app()
    for number in range(5):
        client = browser()
        send(client, "/aanmelden", name="desk-1", password=PASSWORD)
        answer = send(client, "/aanmelden/tweede-stap", code="000000")
        assert answer.status_code == (429 if number == 4 else 400)
    client = browser()
    assert send(client, "/aanmelden", name="desk-1", password=PASSWORD).status_code == 429
    assert not is_in(client)


def test_all_addresses_of_one_network_are_locked_out_as_one() -> None:
    account_with_app()
    for number in range(6):
        client = browser()
        client.defaults["REMOTE_ADDR"] = f"2001:db8:1:2::{number:x}"
        answer = send(client, "/aanmelden", name="desk-1", password="wrong")
    assert answer.status_code == 429
    client.defaults["REMOTE_ADDR"] = "2001:db8:1:3::1"
    assert send(client, "/aanmelden", name="desk-1", password=PASSWORD).status_code == 302


def try_codes(number: int, *, at: int = 0) -> list[int]:
    """Try wrong codes with the right password, each from an address of its own."""
    found = []
    for one in range(at, at + number):
        client = browser()
        client.defaults["REMOTE_ADDR"] = f"10.1.{one // 200}.{one % 200}"
        send(client, "/aanmelden", name="desk-1", password=PASSWORD)
        found.append(send(client, "/aanmelden/tweede-stap", code="000000").status_code)
    return found


def test_codes_that_are_tried_from_many_addresses_must_wait_and_stand_in_the_log() -> None:
    account, secret = account_with_app()
    assert try_codes(12) == [400] * 10 + [429] * 2
    assert sign_in(browser(), "desk-1", secret).status_code == 429
    Account.objects.update(tried=timezone.now() - timedelta(minutes=1, seconds=1))
    assert try_codes(2, at=20) == [400, 429]
    assert Read.objects.filter(what="desk-1: 10 wrong codes in a row", outcome="refused").count() == 1
    Account.objects.update(tried=timezone.now() - timedelta(hours=1, seconds=1))
    assert sign_in(browser(), "desk-1", secret).status_code == 302
    account.refresh_from_db()
    assert account.tries == 0


@pytest.mark.parametrize(("wrong", "minutes"), [(11, 2), (12, 4), (40, 60)])
def test_each_next_code_waits_longer_and_none_longer_than_an_hour(wrong: int, minutes: int) -> None:
    account, _ = account_with_app()
    now = timezone.now()
    Account.objects.update(tries=wrong, tried=now)
    assert take_try(account, now=now) == now + timedelta(minutes=minutes)


def test_a_passkey_does_not_wait_for_wrong_codes() -> None:
    account_with_app()
    try_codes(12)
    client = browser()
    send(client, "/aanmelden", name="desk-1", password=PASSWORD)
    assert send(client, "/aanmelden/tweede-stap", credential="{}").status_code == 400


def test_what_was_typed_is_not_kept_with_a_failed_attempt() -> None:
    account_with_app()
    send(browser(), "/aanmelden", name="desk-1", password="my secret password")
    kept = AccessAttempt.objects.get()
    assert "my secret password" not in f"{kept.post_data} {kept.get_data}"
    assert kept.ip_address == ADDRESS


def test_a_failed_attempt_is_forgotten_after_a_month() -> None:
    account_with_app()
    send(browser(), "/aanmelden", name="desk-1", password="wrong")
    send(browser(), "/aanmelden", name="desk-2", password="wrong")
    long_ago = timezone.now() - timedelta(days=31)
    AccessAttempt.objects.filter(username="desk-1").update(attempt_time=long_ago)
    prepare_database()
    assert [one.username for one in AccessAttempt.objects.all()] == ["desk-2"]


def test_the_address_of_a_reader_is_taken_from_a_proxy_only_if_there_is_one(rf, settings) -> None:
    from routekaart.web.limiting import address_of

    request = rf.get("/", headers={"X-Forwarded-For": "6.6.6.6, 10.0.0.9"})
    assert address_of(request) == "127.0.0.1"
    settings.ROUTEKAART_PROXIES = 1
    assert address_of(request) == "10.0.0.9"


def test_who_only_looks_at_the_page_to_sign_in_leaves_nothing_behind() -> None:
    account_with_app()
    client = browser()
    for _ in range(3):
        assert send(client, "/aanmelden", name="desk-1", password="wrong").status_code == 400
    client.cookies.clear()
    client.get("/aanmelden")
    assert not Session.objects.exists()


@pytest.mark.parametrize("changed", [lambda key: key[:-1] + "x", lambda key: "form.x", lambda key: key.upper()])
def test_a_session_in_a_cookie_that_is_not_ours_is_none(changed, settings) -> None:
    account_with_app()
    client = browser()
    token = token_on(client.get("/aanmelden"))
    name = settings.SESSION_COOKIE_NAME
    client.cookies[name] = changed(client.cookies[name].value)
    form = {"csrfmiddlewaretoken": token, "name": "desk-1", "password": PASSWORD}
    assert client.post("/aanmelden", form).status_code == 403


def test_a_session_in_a_cookie_ends_after_a_day(monkeypatch) -> None:
    account_with_app()
    client = browser()
    form = {"csrfmiddlewaretoken": token_on(client.get("/aanmelden")), "name": "desk-1", "password": PASSWORD}
    now = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: now + 24 * 3600 + 60)
    assert client.post("/aanmelden", form).status_code == 403


def test_sessions_that_ended_are_removed_when_somebody_signs_in() -> None:
    _, secret = account_with_app()
    Session.objects.create(session_key="old-session", session_data="", expire_date=timezone.now() - timedelta(days=1))
    sign_in(browser(), "desk-1", secret)
    assert not Session.objects.filter(session_key="old-session").exists()


def test_a_session_gets_a_new_id_at_sign_in_and_nothing_of_before_stays() -> None:
    _, secret = account_with_app()
    client = browser()
    client.get("/aanmelden")
    seen = {client.session.session_key}
    send(client, "/aanmelden", name="desk-1", password=PASSWORD)
    seen.add(client.session.session_key)
    send(client, "/aanmelden/tweede-stap", code=code_of(secret))
    seen.add(client.session.session_key)
    assert len(seen) == 3
    assert sessions.PENDING not in client.session


@pytest.mark.parametrize(("away", "steps", "stays"), [(29, 1, True), (31, 1, False), (29, 48, True), (29, 51, False)])
def test_a_session_ends_when_it_is_not_used_and_after_a_day(monkeypatch, away: int, steps: int, stays: bool) -> None:
    _, secret = account_with_app()
    client = browser()
    sign_in(client, "desk-1", secret)
    start = client.session["begun"]
    for step in range(1, steps + 1):
        monkeypatch.setattr(sessions, "time", lambda step=step: start + step * away * 60)
        inside = is_in(client)
    assert inside is stays


def test_a_half_finished_sign_in_ends_after_ten_minutes(monkeypatch) -> None:
    account_with_app()
    client = browser()
    send(client, "/aanmelden", name="desk-1", password=PASSWORD)
    start = sessions.time()
    monkeypatch.setattr(sessions, "time", lambda: start + 601)
    assert client.get("/aanmelden/tweede-stap").headers["Location"] == "/aanmelden"


def test_signing_out_ends_the_session_and_is_no_link() -> None:
    _, secret = account_with_app()
    client = browser()
    sign_in(client, "desk-1", secret)
    old = client.cookies["__Host-session"].value
    assert client.get("/afmelden").status_code == 405
    assert is_in(client)
    gone = send(client, "/afmelden", at="/account")
    assert gone.headers["Location"] == "/aanmelden"
    assert gone.headers["Clear-Site-Data"] == '"cache", "storage"'
    client.cookies["__Host-session"] = old
    assert not is_in(client)


def test_cookies_go_over_tls_only_and_to_no_script_and_no_other_site() -> None:
    _, secret = account_with_app()
    client = browser()
    sign_in(client, "desk-1", secret)
    (cookie,) = client.cookies.values()
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, True, "Lax", "/")
    assert cookie["domain"] == ""


def test_a_form_without_a_token_or_with_that_of_another_session_is_refused() -> None:
    from tests.web.accounts.signing import token_on

    _, _secret = account_with_app()
    client, other = browser(), browser()
    fields = {"name": "desk-1", "password": PASSWORD}
    assert client.post("/aanmelden", fields).status_code == 403
    client.get("/aanmelden")
    stolen = token_on(other.get("/aanmelden"))
    page = client.post("/aanmelden", fields | {"csrfmiddlewaretoken": stolen})
    assert page.status_code == 403
    assert "Dit formulier is niet aangenomen" in page.content.decode()


def test_a_form_that_another_site_sends_is_refused() -> None:
    from tests.web.accounts.signing import token_on

    client = browser()
    token = token_on(client.get("/aanmelden"))
    fields = {"name": "desk-1", "password": PASSWORD, "csrfmiddlewaretoken": token}
    assert client.post("/aanmelden", fields, headers={"Origin": "https://evil.example"}).status_code == 403


def test_a_form_of_before_signing_in_cannot_be_sent_again() -> None:
    from tests.web.accounts.signing import token_on

    _, secret = account_with_app()
    client = browser()
    old = token_on(client.get("/aanmelden"))
    sign_in(client, "desk-1", secret)
    assert client.post("/afmelden", {"csrfmiddlewaretoken": old}).status_code == 403


def test_the_pages_are_in_english_as_well() -> None:
    account_with_app()
    client = browser()
    assert "Name of the account" in client.get("/aanmelden?lang=en").content.decode()
    answer = send(client, "/aanmelden?lang=en", name="desk-1", password=PASSWORD)
    assert answer.headers["Location"] == "/aanmelden/tweede-stap?lang=en"
    assert "Second step" in client.get("/aanmelden/tweede-stap?lang=en").content.decode()
