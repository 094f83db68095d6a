"""The first account, accounts made by an administrator, and what each may not do."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from routekaart.web.accounts import second
from routekaart.web.accounts.links import find_link, make_first_link, make_link, use_link
from routekaart.web.accounts.models import Account, Link
from routekaart.web.log.models import Read
from tests.web.accounts.signing import (
    PASSWORD,
    account_with_app,
    browser,
    code_of,
    send,
    shown_secret,
    sign_in,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(internal_site, workspace) -> None:
    """Visit the internal site."""


@pytest.fixture
def administrator():
    """Return a browser in which an administrator signed in."""
    _, secret = account_with_app("beheer-1", "administrator")
    client = browser()
    sign_in(client, "beheer-1", secret)
    return client


def changes() -> list[str]:
    return [f"{one.account} {one.outcome} {one.what}" for one in Read.objects.all() if "signed in" not in one.what]


def shown_link(page) -> str:
    found = re.search(r"https?://testserver(/welkom/[^<]+)<", page.content.decode())
    assert found, page.content.decode()
    return unescape(found[1])


def choose(client, link: str, **more: str):
    return send(client, link, password=PASSWORD, again=PASSWORD, **more)


# The first account

NO_NAMES = ("", "Jan Jansen", "jan.jansen", "jan-jansen", "Desk-3", "desk-3\n", "é-1", "d" * 50 + "-1", "-1", "3")
NO_ANSWERS = ("", "{}", "[]", "null", "nonsense", '{"id": 1}', "[" * 5000, '{"response": {"clientDataJSON": "AA"}}')


def test_the_first_account_is_made_with_a_link_and_manages_accounts() -> None:
    link = f"/welkom/{make_first_link(now=timezone.now())}"
    client = browser()
    assert "Het eerste account" in client.get(link).content.decode()
    assert choose(client, link, name="beheer-1").headers["Location"] == "/aanmelden/instellen"
    secret = shown_secret(client.get("/aanmelden/instellen"))
    send(client, "/aanmelden/instellen", code=code_of(secret))
    assert client.get("/beheer/accounts").status_code == 200
    assert Account.objects.get().roles == {"administrator"}
    assert changes()[0] == "beheer-1 allowed beheer-1: +administrator, first account"


def test_a_link_works_once_and_what_opens_it_is_not_kept() -> None:
    token = make_first_link(now=timezone.now())
    assert token is not None and len(token) >= 43
    assert token not in str(list(Link.objects.values()))
    assert choose(browser(), f"/welkom/{token}", name="beheer-1").status_code == 302
    assert browser().get(f"/welkom/{token}").status_code == 410


def test_two_who_use_a_link_at_once_do_not_both_have_it() -> None:
    token = make_first_link(now=timezone.now())
    one, other = (find_link(token or "", now=timezone.now()) for _ in range(2))
    assert one is not None and other is not None
    assert use_link(one, now=timezone.now()) is True
    assert use_link(other, now=timezone.now()) is False


def test_a_link_ends_after_an_hour_and_when_there_is_an_administrator_or_a_later_link() -> None:
    now = timezone.now()
    token = make_first_link(now=now) or ""
    assert find_link(token, now=now + timedelta(minutes=59)) is not None
    assert find_link(token, now=now + timedelta(minutes=61)) is None
    later = make_first_link(now=now) or ""
    assert find_link(token, now=now) is None
    account_with_app("beheer-1", "administrator")
    assert find_link(later, now=now) is None
    assert make_first_link(now=now) is None


@pytest.mark.parametrize("token", ["x", "x" * 43, "%00", "..", "é"])
def test_a_made_up_link_opens_nothing(token: str) -> None:
    make_first_link(now=timezone.now())
    page = browser().get(f"/welkom/{token}")
    assert page.status_code == 410
    assert "Deze link werkt niet meer" in page.content.decode()


@pytest.mark.parametrize("name", NO_NAMES)
def test_a_name_that_could_be_that_of_a_person_is_refused(name: str) -> None:
    link = f"/welkom/{make_first_link(now=timezone.now())}"
    page = choose(browser(), link, name=name)
    if name == "desk-3\n":  # a browser may add that; it is taken off
        assert page.status_code == 302
    else:
        assert (page.status_code, "Deze naam kan niet" in page.content.decode()) == (400, True)
        assert not Account.objects.exists()


@pytest.mark.parametrize(
    ("password", "again", "says"),
    [
        ("kort", "kort", "te kort"),
        ("", "", "te kort"),
        ("passwordpassword", "passwordpassword", ""),
        ("123456789012345", "123456789012345", "alleen cijfers"),
        ("beheer-afdeling-1", "beheer-afdeling-1", "lijkt te veel"),
        ("Routekaart-2026!", "Routekaart-2026!", "voor de hand liggen"),
        ("WelkomMigratie12", "WelkomMigratie12", "voor de hand liggen"),
        (PASSWORD, f"{PASSWORD}!", "niet gelijk"),
        ("x" * 300, "x" * 300, "te lang"),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(password: str, again: str, says: str) -> None:
    link = f"/welkom/{make_first_link(now=timezone.now())}"
    page = send(browser(), link, name="beheer-afdeling-1", password=password, again=again)
    if says:
        assert (page.status_code, says in page.content.decode()) == (400, True)
        assert not Account.objects.exists()


def test_the_command_prints_a_link_only_while_there_is_no_administrator(capsys) -> None:
    call_command("first_link")
    assert re.fullmatch(r"/welkom/[\w-]{43}\n", capsys.readouterr().out)
    account_with_app("beheer-1", "administrator")
    call_command("first_link")
    assert capsys.readouterr().out == ""


# What an administrator does


def test_who_runs_the_server_lets_an_account_begin_anew_and_that_is_logged(owner, capsys) -> None:
    client = owner[2]
    Account.objects.update(tries=40, tried=timezone.now())
    call_command("account_link", "desk-3")
    path = capsys.readouterr().out.strip()
    assert changes()[-1] == "server allowed desk-3: password and second factor reset, link made"
    assert client.get("/account").status_code == 302
    assert choose(client, path).status_code == 302
    code = code_of(shown_secret(client.get("/aanmelden/instellen")))
    send(client, "/aanmelden/instellen", code=code)
    assert client.get("/account").status_code == 200


@pytest.mark.parametrize("name", ["desk-9", "", "--help me"])
def test_who_runs_the_server_hears_that_an_account_is_not_there(owner, name: str) -> None:
    with pytest.raises(CommandError, match="no account"):
        call_command("account_link", "--", name)


def test_an_account_is_made_with_a_link_for_its_owner(administrator) -> None:
    page = send(administrator, "/beheer/accounts", name="desk-3")
    link = shown_link(page)
    assert "wacht op de eigenaar" in administrator.get("/beheer/accounts").content.decode()
    assert "/welkom/" not in administrator.get("/beheer/accounts/desk-3").content.decode()
    owner = browser()
    assert "desk-3" in owner.get(link).content.decode()
    assert choose(owner, link).headers["Location"] == "/aanmelden/instellen"
    assert owner.get(link).status_code == 410
    assert changes() == ["beheer-1 allowed desk-3: made, link made", "desk-3 allowed desk-3: password set by link"]


@pytest.mark.parametrize(
    ("name", "says"), [("jan-jansen", "kan niet"), ("beheer-1", "al een account"), ("", "kan niet")]
)
def test_an_account_with_a_wrong_or_taken_name_is_not_made(administrator, name: str, says: str) -> None:
    page = send(administrator, "/beheer/accounts", name=name)
    assert (page.status_code, says in page.content.decode()) == (400, True)
    assert Account.objects.count() == 1


def test_roles_are_given_and_taken_and_logged(administrator) -> None:
    account, secret = account_with_app("desk-3", "reader")
    client = browser()
    sign_in(client, "desk-3", secret)
    page = send(administrator, "/beheer/accounts/desk-3", do="roles", role=["reviewer", "keeper"])
    assert "Dit is veranderd" in page.content.decode()
    assert account.roles == {"reviewer", "keeper"}
    assert changes() == ["beheer-1 allowed desk-3: +keeper +reviewer -reader"]
    send(administrator, "/beheer/accounts/desk-3", do="roles")
    assert client.get("/").status_code == 403


@pytest.mark.parametrize("role", ["public", "visitor", "god", "administrator\0"])
def test_what_is_no_role_to_give_is_not_given(administrator, role: str) -> None:
    account, _ = account_with_app("desk-3", "reader")
    page = send(administrator, "/beheer/accounts/desk-3", do="roles", role=["reader", role])
    assert page.status_code == 400
    assert account.roles == {"reader"}
    assert changes() == ["beheer-1 refused desk-3: bad_roles"]


@pytest.mark.parametrize("do", ["roles", "block", "unblock", "reset"])
def test_an_administrator_changes_nothing_of_their_own_account(administrator, do: str) -> None:
    page = send(administrator, "/beheer/accounts/beheer-1", at="/beheer/accounts", do=do, role=["auditor"])
    assert (page.status_code, "uw eigen account" in page.content.decode()) == (400, True)
    own = Account.objects.get()
    assert own.roles == {"administrator"} and own.is_active and second.has_second(own)
    assert changes() == ["beheer-1 refused beheer-1: own_roles"]
    assert 'name="do"' not in administrator.get("/beheer/accounts/beheer-1").content.decode()


def test_a_blocked_account_is_out_at_once_and_can_be_let_in_again(administrator) -> None:
    _, secret = account_with_app("desk-3", "reader")
    client = browser()
    sign_in(client, "desk-3", secret)
    send(administrator, "/beheer/accounts/desk-3", do="block")
    assert client.get("/account").status_code == 302
    assert send(browser(), "/aanmelden", name="desk-3", password=PASSWORD).status_code == 400
    send(administrator, "/beheer/accounts/desk-3", do="unblock")
    assert client.get("/account").status_code == 302
    assert sign_in(browser(), "desk-3", secret, later=1).status_code == 302
    assert changes() == ["beheer-1 allowed desk-3: blocked", "beheer-1 allowed desk-3: let in again"]


def test_a_link_of_a_blocked_account_opens_nothing(administrator) -> None:
    link = shown_link(send(administrator, "/beheer/accounts", name="desk-3"))
    send(administrator, "/beheer/accounts/desk-3", do="block")
    assert browser().get(link).status_code == 410


def test_a_reset_takes_password_and_second_factor_away_and_ends_all_sessions(administrator) -> None:
    account, secret = account_with_app("desk-3", "reader")
    client = browser()
    sign_in(client, "desk-3", secret)
    link = shown_link(send(administrator, "/beheer/accounts/desk-3", do="reset"))
    assert client.get("/account").status_code == 302
    assert send(browser(), "/aanmelden", name="desk-3", password=PASSWORD).status_code == 400
    assert not second.has_second(account)
    assert choose(browser(), link).headers["Location"] == "/aanmelden/instellen"


def test_a_link_alone_does_not_pass_a_second_factor_that_is_there() -> None:
    account, _ = account_with_app("desk-3", "reader")
    token = make_link(account, now=timezone.now())
    assert choose(browser(), f"/welkom/{token}").headers["Location"] == "/aanmelden/tweede-stap"


def test_what_is_asked_of_an_unknown_account_or_in_an_unknown_way_changes_nothing(administrator) -> None:
    assert administrator.get("/beheer/accounts/desk-9").status_code == 404
    account_with_app("desk-3", "reader")
    assert send(administrator, "/beheer/accounts/desk-3", do="destroy").status_code == 400
    assert send(administrator, "/beheer/accounts/desk-3").status_code == 400
    assert changes() == []


def test_a_form_of_an_administrator_does_nothing_without_its_token(administrator) -> None:
    account, _ = account_with_app("desk-3", "reader")
    page = administrator.post("/beheer/accounts/desk-3", {"do": "roles", "role": ["administrator"]})
    assert page.status_code == 403
    assert account.roles == {"reader"}


def test_if_the_log_cannot_be_written_nothing_is_changed(administrator, monkeypatch) -> None:
    from django.db import OperationalError

    account, _ = account_with_app("desk-3", "reader")

    def full(**fields: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(Read.objects, "create", full)
    page = send(administrator, "/beheer/accounts/desk-3", do="roles", role=["auditor"])
    assert page.status_code == 503
    assert account.roles == {"reader"}


# One's own account


@pytest.fixture
def owner():
    """Return an account, the secret of its app, and a browser in which it signed in."""
    account, secret = account_with_app("desk-3", "reader")
    client = browser()
    sign_in(client, "desk-3", secret)
    return account, secret, client


def test_the_account_page_shows_name_and_roles(owner) -> None:
    page = owner[2].get("/account").content.decode()
    assert "<strong>desk-3</strong>" in page
    assert "<li>Lezer</li>" in page
    assert "<li>Reader</li>" in owner[2].get("/account?lang=en").content.decode()


def test_a_new_password_ends_the_other_sessions_and_not_this_one(owner) -> None:
    account, secret, client = owner
    other = browser()
    sign_in(other, "desk-3", secret, later=1)
    assert other.get("/account").status_code == 200
    fresh = "nog een zin, over schapen"
    page = send(client, "/account/wachtwoord", at="/account", old=PASSWORD, password=fresh, again=fresh)
    assert "Uw wachtwoord is veranderd" in page.content.decode()
    assert (client.get("/account").status_code, other.get("/account").status_code) == (200, 302)
    account.refresh_from_db()
    assert account.check_password(fresh)
    assert changes() == ["desk-3 allowed desk-3: password changed"]


@pytest.mark.parametrize("address", ["wachtwoord", "app", "herstelcodes", "passkeys"])
def test_nothing_changes_without_the_password_of_now(owner, address: str) -> None:
    account, _, client = owner
    fields = {"password": "nog een zin, over schapen", "again": "nog een zin, over schapen", "credential": "{}"}
    for old in ("", "wrong", "x" * 1000):
        page = send(client, f"/account/{address}", at="/account", old=old, **fields)
        assert (page.status_code, "klopt niet" in page.content.decode()) == (400, True)
    account.refresh_from_db()
    assert account.check_password(PASSWORD)
    assert changes() == []


def test_guessing_the_password_of_an_open_session_ends_in_a_lockout(owner) -> None:
    client = owner[2]
    statuses = [send(client, "/account/herstelcodes", at="/account", old="wrong").status_code for _ in range(6)]
    assert statuses == [400, 400, 400, 400, 429, 429]


def test_the_app_can_be_set_up_anew_and_the_old_one_stops(owner) -> None:
    account, old, client = owner
    secret = shown_secret(send(client, "/account/app", at="/account", old=PASSWORD))
    assert second.accepts(account, code_of(old, later=1))
    done = send(client, "/account/app", at="/account", code=code_of(secret))
    assert "Uw herstelcodes" in done.content.decode()
    assert not second.accepts(account, code_of(old, later=2))
    assert second.accepts(account, code_of(secret, later=1))


def test_a_new_app_cannot_be_set_up_with_a_code_alone(owner) -> None:
    page = send(owner[2], "/account/app", at="/account", code="123456")
    assert page.status_code == 400


def test_new_recovery_codes_replace_the_old_ones(owner) -> None:
    account, _, client = owner
    old = second.renew_recovery(account)
    page = send(client, "/account/herstelcodes", at="/account", old=PASSWORD)
    assert page.content.decode().count("<li><code>") == 10
    assert not second.accepts(account, old[0])


@pytest.mark.parametrize("credential", NO_ANSWERS)
def test_a_passkey_that_no_browser_made_is_refused(owner, credential: str) -> None:
    page = send(owner[2], "/account/passkeys", at="/account", old=PASSWORD, credential=credential, label="x")
    assert (page.status_code, "niet aangenomen" in page.content.decode()) == (400, True)
    client = browser()
    send(client, "/aanmelden", name="desk-3", password=PASSWORD)
    assert send(client, "/aanmelden/tweede-stap", credential=credential).status_code == 400


def test_secrets_of_second_factors_are_encrypted_and_of_no_use_under_another_key(owner, settings) -> None:
    from allauth.mfa.models import Authenticator

    account, secret, _ = owner
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))
    settings.SECRET_KEY = "another"
    assert not second.accepts(account, code_of(secret, later=1))


def test_under_another_key_nobody_gets_in_with_the_codes_of_an_empty_secret(owner, settings) -> None:
    from allauth.mfa.models import Authenticator
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    account = owner[0]
    settings.SECRET_KEY = "another"
    nothing = RecoveryCodes(Authenticator(user=account, data={"seed": second.Adapter().encrypt(""), "used_mask": 0}))
    assert not second.accepts(account, code_of(""))
    assert not [code for code in nothing.generate_codes() if second.accepts(account, code)]


def test_no_model_holds_the_name_or_address_of_a_person() -> None:
    assert {field.name for field in Account._meta.get_fields()} & {"first_name", "last_name", "email"} == set()


def test_the_forms_beside_a_new_link_change_the_account_that_was_made(administrator) -> None:
    page = send(administrator, "/beheer/accounts", name="desk-3").content.decode()
    forms = re.findall(r'<form class="ask" method="post" action="([^"]+)"', page)
    assert forms == ["/beheer/accounts/desk-3"] * 3
