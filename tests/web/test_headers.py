"""What both sites send beside their pages, what they do not take, and what the public one does not have."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from routekaart.operations.publish_build import publish_build
from routekaart.web import settings_public
from routekaart.workspace import opened_workspace

READ_NAMES = (
    "import django; django.setup();"
    "from django.urls import get_resolver; get_resolver().url_patterns; import routekaart.web.wsgi, sys;"
    "print('\\n'.join(sys.modules))"
)


def policy_of(page) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in page.headers["Content-Security-Policy"].split(";"))
    return {name: value for name, _, value in parts}


def test_no_page_may_run_a_script_or_load_from_another_site(visitor, document) -> None:
    for address in ("/", f"/brieven/{document.id}", "/controle", "/nothing", "/stijl.css"):
        policy = policy_of(visitor.get(address))
        assert policy["default-src"] == "'none'"
        assert "script-src" not in policy
        assert policy["require-trusted-types-for"] == "'script'"
        assert not any("unsafe" in value or "http" in value or "*" in value for value in policy.values())


def test_a_page_with_passkeys_runs_our_own_script_and_no_other(signed_in, workspace) -> None:
    policy = policy_of(signed_in("reader").get("/account"))
    assert policy["script-src"] == "'self'"
    assert policy["default-src"] == "'none'"
    assert "unsafe" not in str(policy)


def test_a_browser_gives_us_no_camera_and_another_site_no_window(visitor, document) -> None:
    headers = visitor.get("/").headers
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"


def test_over_tls_browsers_are_told_to_stay_there(visitor, document) -> None:
    assert "Strict-Transport-Security" not in visitor.get("/").headers
    told = visitor.get("/", secure=True).headers["Strict-Transport-Security"]
    assert told == "max-age=31536000; includeSubDomains"


def test_the_internal_site_tells_itself_where_a_form_came_from_and_others_nothing(visitor, internal_site, db) -> None:
    page = visitor.get("/aanmelden")
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert '<meta name="referrer" content="same-origin">' in page.content.decode()


@pytest.mark.parametrize("said", ["999999999999", "-1", "x", "51000001"])
def test_a_request_that_says_to_be_too_large_is_refused_unread(visitor, document, said: str) -> None:
    page = visitor.post("/controle", b"x", content_type="text/plain", CONTENT_LENGTH=said)
    assert page.status_code == 413
    assert "Dit is te groot" in page.content.decode()


def test_a_form_that_is_too_large_or_has_too_many_fields_is_refused(visitor, internal_site, workspace, db) -> None:
    for fields in ({"name": "x" * 1_100_000}, {f"f{number}": "x" for number in range(600)}):
        assert visitor.post("/aanmelden", fields).status_code in (400, 403)


def test_security_txt_says_whom_to_tell_and_until_when(visitor, settings) -> None:
    settings.ROUTEKAART_SECURITY_CONTACT = "mailto:security@routekaart.example"
    settings.ROUTEKAART_SITE = "https://routekaart.example/"
    page = visitor.get("/.well-known/security.txt")
    assert page.headers["Content-Type"] == "text/plain; charset=utf-8"
    said = dict(line.split(": ", 1) for line in page.content.decode().splitlines())
    assert said["Contact"] == "mailto:security@routekaart.example"
    assert said["Canonical"] == "https://routekaart.example/.well-known/security.txt"
    until = datetime.strptime(said["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=30) < until - datetime.now(UTC) < timedelta(days=365)


@pytest.mark.parametrize(("ahead", "days"), [(20_000, 364), (50, 50)])
def test_the_day_in_the_settings_counts_but_no_longer_than_a_year(visitor, settings, ahead: int, days: int) -> None:
    settings.ROUTEKAART_SECURITY_CONTACT = "https://routekaart.example/melden"
    settings.ROUTEKAART_SECURITY_EXPIRES = (datetime.now(UTC) + timedelta(ahead)).date().isoformat()
    line = visitor.get("/.well-known/security.txt").content.decode().splitlines()[1]
    until = datetime.strptime(line, "Expires: %Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert days - 2 <= (until - datetime.now(UTC)).days <= days


@pytest.mark.parametrize("contact", ["", "me", "mailto:a@b\nEncryption: x", "http://x"])
def test_without_a_contact_there_is_no_security_txt(visitor, settings, contact: str) -> None:
    settings.ROUTEKAART_SECURITY_CONTACT = contact
    assert visitor.get("/.well-known/security.txt").status_code == 404


def test_both_sites_have_security_txt(visitor, internal_site, settings) -> None:
    settings.ROUTEKAART_SECURITY_CONTACT = "mailto:security@routekaart.example"
    assert visitor.get("/.well-known/security.txt").status_code == 200


def test_the_settings_of_the_public_site_name_no_account() -> None:
    said = {name: getattr(settings_public, name) for name in dir(settings_public) if name.isupper()}
    of_accounts = ("AUTH", "SESSION", "CSRF", "AXES", "MFA", "ACCOUNT", "OIDC", "ROUTEKAART_OIDC")
    assert [name for name in said if name.startswith(of_accounts)] == []
    installed = " ".join([*said["INSTALLED_APPS"], *said["MIDDLEWARE"]])
    for word in ("auth", "session", "csrf", "axes", "account", "log"):
        assert word not in installed


def test_the_public_process_loads_nothing_of_accounts(workspace) -> None:
    with opened_workspace(workspace) as opened:
        build = Path(publish_build(opened, now=datetime(2026, 1, 1, tzinfo=UTC)).folder)
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "routekaart.web.settings_public",
        "ROUTEKAART_WORKSPACE": str(build),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    done = subprocess.run([sys.executable, "-c", READ_NAMES], env=env, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "routekaart.web.urls_public" in loaded
    for word in (
        *("allauth", "axes", "mozilla_django_oidc", "routekaart.web.accounts", "routekaart.web.log.models"),
        *("django.contrib.auth.models", "django.contrib.sessions.middleware"),
    ):
        assert not [name for name in loaded if name == word or name.startswith(f"{word}.")], word
    assert not (build / "web").exists()


def test_the_public_site_sets_no_cookie_and_has_no_place_to_sign_in(visitor, document) -> None:
    for address in ("/", f"/brieven/{document.id}", "/controle", "/nothing", "/feeds/alles.atom"):
        page = visitor.get(address)
        assert not page.cookies and "Set-Cookie" not in page.headers, address
        assert "csrfmiddlewaretoken" not in page.content.decode()
        assert "/aanmelden" not in page.content.decode()
    for address in ("/aanmelden", "/account", "/beheer/accounts", "/beheer/logboek", "/welkom/x", "/afmelden"):
        assert visitor.get(address).status_code == 404
        assert visitor.post(address).status_code == 404


def test_while_the_database_is_away_pages_say_so_and_show_nothing(signed_in, workspace, document, monkeypatch) -> None:
    from django.db import OperationalError
    from django.db.backends.base.base import BaseDatabaseWrapper

    client = signed_in("reader")

    def away(self: object, *given: object) -> None:
        raise OperationalError("unable to open database file")

    with monkeypatch.context() as patched:
        patched.setattr(BaseDatabaseWrapper, "cursor", away)
        page = client.get("/")
    assert page.status_code == 503
    assert "Dit is niet gelukt" in page.content.decode()
    assert "Een &lt;brief&gt;" not in page.content.decode()
    assert "unable to open" not in page.content.decode()
