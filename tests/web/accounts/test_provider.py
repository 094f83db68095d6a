"""Signing in at an identity provider: with PKCE, a state and a nonce, and roles that it may give and we know."""

import base64
import hashlib
import re
import warnings
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import requests
from django.test import Client
from django.utils import timezone

from routekaart.web.accounts.links import make_link
from routekaart.web.accounts.models import Account
from routekaart.web.log.models import Read
from tests.sources.publishers.serving import Handler, publishing
from tests.web.accounts.signing import PASSWORD, account_with_app, browser, code_of, send

pytestmark = [
    pytest.mark.django_db,
    # The stand-in warns of its own libraries; nothing of ours comes in through it.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
CLAIMS = {
    "ambtenaar": {"roles": ["reviewer", "staff", 7]},
    "nobody": {"roles": ["staff"]},
    "public": {"roles": ["public", "visitor"]},
    "none": {},
    "words": {"roles": "reader keeper"},
    "object": {"roles": {"administrator": True}},
    "named": {"roles": ["reader"], "nick": "desk-7"},
    "person": {"roles": ["reader"], "nick": "Jan Jansen"},
    "local": {"roles": ["reader"], "nick": "desk-1"},
    "mapped": {"roles": ["RK-BEHEER", "reader"]},
}


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """Run a provider on this machine."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from oidc_provider_mock import User, run_server_in_thread

    users = [User(sub=sub, claims=claims) for sub, claims in CLAIMS.items()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
        with run_server_in_thread(user_claims=users) as server:
            yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def site(internal_site, workspace, settings, provider: str) -> None:
    """Visit an internal site that knows the provider."""
    settings.ROUTEKAART_OIDC = True
    settings.ROUTEKAART_OIDC_ISSUER = provider
    settings.OIDC_OP_AUTHORIZATION_ENDPOINT = f"{provider}/oauth2/authorize"
    settings.OIDC_OP_TOKEN_ENDPOINT = f"{provider}/oauth2/token"
    settings.OIDC_OP_USER_ENDPOINT = f"{provider}/userinfo"
    settings.OIDC_OP_JWKS_ENDPOINT = f"{provider}/jwks"
    settings.OIDC_RP_CLIENT_ID = "routekaart"
    settings.OIDC_RP_CLIENT_SECRET = "secret"
    settings.OIDC_VERIFY_KID = False
    settings.AUTHENTICATION_BACKENDS = [
        *settings.AUTHENTICATION_BACKENDS, "routekaart.web.accounts.provider.ProviderBackend",
    ]  # fmt: skip


def go(client, to: str = "") -> str:
    """Go to the provider, and return the address that it is asked at."""
    return client.get("/aanmelden/organisatie" + (f"?next={quote(to)}" if to else "")).headers["Location"]


def agree(asked: str, sub: str) -> str:
    """Sign in at the provider, and return the address that it sends one back to."""
    with closing(requests.post(asked, data={"sub": sub}, allow_redirects=False, timeout=10)) as answer:
        back = urlsplit(answer.headers["Location"])
    assert back.path == "/aanmelden/organisatie/terug"
    return f"{back.path}?{back.query}"


def come_in(sub: str, to: str = ""):
    client = browser()
    return client, client.get(agree(go(client, to), sub))


def test_the_provider_is_asked_with_a_challenge_a_state_and_a_nonce() -> None:
    client = browser()
    asked = parse_qs(urlsplit(go(client)).query)
    assert asked["response_type"] == ["code"] and asked["code_challenge_method"] == ["S256"]
    assert asked["scope"] == ["openid"]
    kept = client.session["oidc_states"][asked["state"][0]]
    digest = hashlib.sha256(kept["code_verifier"].encode()).digest()
    assert asked["code_challenge"] == [base64.urlsafe_b64encode(digest).rstrip(b"=").decode()]
    assert asked["nonce"] == [kept["nonce"]]


def test_who_comes_back_is_signed_in_with_the_roles_of_the_claim_and_under_no_name() -> None:
    client, answer = come_in("ambtenaar", "/controle?lang=en")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/controle?lang=en")
    account = Account.objects.get()
    assert account.roles == {"reviewer"}
    assert re.fullmatch(r"oidc-[0-9a-f]{12}", account.name)
    page = client.get("/account").content.decode()
    assert "via uw organisatie" in page and "Wachtwoord veranderen" not in page
    assert [one.what.partition(": ")[2] for one in Read.objects.all()] == [
        "made by the provider", "+reviewer by the provider", "signed in by the provider",
    ]  # fmt: skip


def test_the_session_is_new_and_ends_as_any_other() -> None:
    client = browser()
    asked = go(client)
    before = client.session.session_key
    client.get(agree(asked, "ambtenaar"))
    assert client.session.session_key != before
    assert "begun" in client.session and "oidc_access_token" not in client.session


def test_the_same_person_has_the_same_account_and_the_roles_of_now(settings) -> None:
    come_in("words")
    assert Account.objects.get().roles == {"reader", "keeper"}
    settings.ROUTEKAART_OIDC_ROLES = "reader=auditor"
    come_in("words")
    assert Account.objects.get().roles == {"auditor"}


@pytest.mark.parametrize("sub", ["nobody", "public", "none", "object"])
def test_who_has_no_role_that_we_know_is_refused_with_the_reason(sub: str) -> None:
    client, answer = come_in(sub)
    assert (answer.status_code, "geeft u hier geen rol" in answer.content.decode()) == (403, True)
    assert client.get("/account").status_code == 302
    assert not Account.objects.exists()


def test_with_a_list_of_words_only_those_count(settings) -> None:
    settings.ROUTEKAART_OIDC_ROLES = "RK-BEHEER=administrator RK-X=god"
    come_in("mapped")
    assert Account.objects.get().roles == {"administrator"}


def test_a_name_from_a_claim_is_taken_if_it_is_no_persons(settings) -> None:
    settings.ROUTEKAART_OIDC_ACCOUNT_CLAIM = "nick"
    come_in("named")
    assert Account.objects.get().name == "desk-7"
    _, answer = come_in("person")
    assert answer.status_code == 400
    assert Account.objects.count() == 1


def test_a_name_from_a_claim_never_opens_an_account_with_a_password(settings) -> None:
    settings.ROUTEKAART_OIDC_ACCOUNT_CLAIM = "nick"
    account_with_app("desk-1", "administrator")
    client, answer = come_in("local")
    assert answer.status_code == 400
    assert client.get("/account").status_code == 302
    assert Account.objects.get().roles == {"administrator"}


def test_a_blocked_account_does_not_come_in_and_is_out_at_once() -> None:
    client, _ = come_in("ambtenaar")
    assert client.get("/account").status_code == 200
    Account.objects.update(is_active=False)
    assert client.get("/account").status_code == 302
    _, answer = come_in("ambtenaar")
    assert answer.status_code == 400


def refused(client, answer) -> bool:
    assert answer.status_code in (400, 503), answer.status_code
    assert "Aanmelden is niet gelukt" in answer.content.decode()
    return client.get("/account").status_code == 302


def test_a_wrong_state_is_refused() -> None:
    client = browser()
    back = agree(go(client), "ambtenaar")
    assert refused(client, client.get(re.sub(r"state=\w+", "state=wrong", back)))


def test_an_answer_that_another_browser_asked_for_is_refused() -> None:
    victim, attacker = browser(), browser()
    go(victim)
    assert refused(victim, victim.get(agree(go(attacker), "ambtenaar")))
    fresh = browser()
    assert refused(fresh, fresh.get(agree(go(attacker), "ambtenaar")))


def test_a_code_works_once() -> None:
    client = browser()
    back = agree(go(client), "ambtenaar")
    assert client.get(back).status_code == 302
    send(client, "/afmelden", at="/account")
    assert refused(client, client.get(back))
    code = parse_qs(urlsplit(back).query)["code"][0]
    state = parse_qs(urlsplit(go(client)).query)["state"][0]
    assert refused(client, client.get(f"/aanmelden/organisatie/terug?code={code}&state={state}"))


@pytest.mark.parametrize("query", ["", "?code=x", "?state=x", "?error=access_denied&state=x", "?code=x&state=x"])
def test_an_answer_that_is_none_is_refused(query: str) -> None:
    client = browser()
    go(client)
    assert refused(client, client.get(f"/aanmelden/organisatie/terug{query}"))


@pytest.mark.parametrize(
    ("setting", "wrong"),
    [
        ("ROUTEKAART_OIDC_ISSUER", "http://localhost:1"),
        ("OIDC_OP_TOKEN_ENDPOINT", "http://localhost:1/token"),
        ("OIDC_OP_JWKS_ENDPOINT", "http://localhost:1/jwks"),
        ("OIDC_OP_USER_ENDPOINT", "http://localhost:1/userinfo"),
        ("OIDC_RP_SIGN_ALGO", "ES256"),
    ],
)
def test_a_provider_that_is_another_or_does_not_answer_lets_nobody_in(settings, setting: str, wrong: str) -> None:
    client = browser()
    back = agree(go(client), "ambtenaar")
    setattr(settings, setting, wrong)
    assert refused(client, client.get(back))
    assert not Account.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"aud": "another"},
        {"aud": ["another"]},
        {"azp": "another"},
        {"iss": "http://evil"},
        {"exp": None},
        {"sub": "other"},
    ],
)
def test_a_token_that_was_not_made_for_us_lets_nobody_in(monkeypatch, changed: dict[str, object]) -> None:
    from mozilla_django_oidc.auth import OIDCAuthenticationBackend

    real = OIDCAuthenticationBackend.verify_token

    def verify(self: object, token: str, **more: object) -> dict[str, object]:
        claims = real(self, token, **more) | changed
        return {name: value for name, value in claims.items() if value is not None}

    monkeypatch.setattr(OIDCAuthenticationBackend, "verify_token", verify)
    client, answer = come_in("ambtenaar")
    assert refused(client, answer)
    assert not Account.objects.exists()


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_coming_back_leads_to_no_other_site(elsewhere: str) -> None:
    _, answer = come_in("ambtenaar", elsewhere)
    assert answer.headers["Location"] == "/"


def test_passwords_of_our_own_can_be_switched_off(settings) -> None:
    account_with_app("desk-1", "reader")
    both = browser().get("/aanmelden?next=/controle").content.decode()
    assert 'href="/aanmelden/organisatie?next=%2Fcontrole"' in both and 'name="password"' in both
    settings.ROUTEKAART_OIDC_ONLY = True
    client = browser()
    page = client.get("/aanmelden").content.decode()
    assert 'name="password"' not in page and "via uw eigen organisatie" in page
    unheld = Client()  # not held to the token of a form, of which there is none
    assert unheld.post("/aanmelden", {"name": "desk-1", "password": PASSWORD}).status_code == 200
    assert "pending" not in unheld.session


@pytest.mark.parametrize("at", ["link", "second step"])
def test_with_passwords_switched_off_nobody_comes_in_with_one_by_another_way(settings, at: str) -> None:
    account, secret = account_with_app("desk-1", "reader")
    client, link = browser(), f"/welkom/{make_link(account, now=timezone.now())}"
    if at == "second step":
        send(client, "/aanmelden", name="desk-1", password=PASSWORD)
    settings.ROUTEKAART_OIDC_ONLY = True
    if at == "link":
        assert client.get(link).status_code == 410
    else:
        assert client.post("/aanmelden/tweede-stap", {"code": code_of(secret)}).status_code in (302, 403)
        assert client.get("/aanmelden/tweede-stap").headers["Location"] == "/aanmelden"
    assert client.get("/account").status_code == 302


def test_an_answer_that_another_provider_says_to_give_is_refused(settings) -> None:
    client = browser()
    back = agree(go(client), "ambtenaar")
    assert refused(client, client.get(f"{back}&iss=http%3A%2F%2Fevil.example"))
    back = agree(go(client), "ambtenaar")
    assert client.get(f"{back}&iss={quote(settings.ROUTEKAART_OIDC_ISSUER, safe='')}").status_code == 302


def test_an_administrator_does_not_change_roles_that_come_from_the_provider() -> None:
    from tests.web.accounts.signing import sign_in

    come_in("ambtenaar")
    name = Account.objects.get().name
    _, secret = account_with_app("beheer-1", "administrator")
    client = browser()
    sign_in(client, "beheer-1", secret)
    for do in ("roles", "reset"):
        page = send(client, f"/beheer/accounts/{name}", at="/beheer/accounts", do=do, role=["administrator"])
        assert page.status_code == 400
    assert Account.objects.get(name=name).roles == {"reviewer"}


def test_without_a_provider_there_are_no_such_pages(settings) -> None:
    settings.ROUTEKAART_OIDC = False
    for address in ("/aanmelden/organisatie", "/aanmelden/organisatie/terug?code=x&state=x"):
        assert browser().get(address).status_code == 404
    assert "organisatie" not in browser().get("/aanmelden").content.decode()


@pytest.mark.parametrize("status", [400, 500])
def test_no_secret_of_the_site_and_nobody_is_told_when_the_provider_refuses(
    settings, capfd, monkeypatch, status: int
) -> None:
    settings.ROUTEKAART_JOURNAL = True
    settings.OIDC_RP_CLIENT_SECRET = "geheim4711"

    def answer(handler: Handler) -> None:
        length = int(handler.headers["Content-Length"])
        handler.send(b"wrong: " + handler.rfile.read(length), status)  # with all that was sent to it

    client = browser()
    back = agree(go(client), "ambtenaar")
    monkeypatch.setattr(Handler, "do_POST", Handler.do_GET, raising=False)
    with publishing(answer) as refusing:
        settings.OIDC_OP_TOKEN_ENDPOINT = f"{refusing.address}token"
        shown = client.get(back)
    code = parse_qs(urlsplit(back).query)["code"][0]
    told = "".join(capfd.readouterr())
    assert shown.status_code in (400, 503) and '"http.status":' in told
    for secret in ("geheim4711", settings.SECRET_KEY):
        assert secret not in told + shown.content.decode()
    for own in (code, "ambtenaar"):
        assert own not in told
