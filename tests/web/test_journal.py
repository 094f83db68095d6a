"""A site tells what happens in a line for each request, in which nobody can read a secret, a person or a dossier."""

import json
import logging
import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from routekaart.operations import list_letters
from routekaart.web.accounts import views
from tests.web.accounts.signing import ADDRESS, PASSWORD, account_with_app, browser, code_of, send, sign_in

FIELDS = {"name", "trace_id", "operation_id", "status_code", "start_time", "end_time", "attributes"}
PLANTED = "geheim4711"
PERSON = "jansen.4711"
TRACE = "0af7651916cd43dd8448eb211c80319c"


@pytest.fixture
def written(capfd: pytest.CaptureFixture[str], settings) -> Callable[[], list[dict]]:
    """Return what the journal got since it was asked last."""
    settings.ROUTEKAART_JOURNAL = True
    return lambda: [json.loads(line) for line in capfd.readouterr().err.splitlines()]


def test_each_request_is_a_line_that_names_the_page_and_how_it_went(visitor, document, written) -> None:
    visitor.get("/brieven?lang=en")
    visitor.get(f"/brieven/{document.id}")
    visitor.get("/nergens")
    lines = written()
    assert [(line["name"], line["attributes"]["http.status"]) for line in lines] == [
        ("letters", 200), ("letter", 200), ("no page", 404),
    ]  # fmt: skip
    for line in lines:
        assert line.keys() == FIELDS
        assert re.fullmatch("[0-9a-f]{32}", line["trace_id"])
        assert re.fullmatch("[0-9a-f]{16}", line["operation_id"])
        began, ended = (datetime.fromisoformat(line[name]) for name in ("start_time", "end_time"))
        assert began.utcoffset() == timedelta(0)
        assert began <= ended


def test_a_trace_is_that_of_the_proxy_and_of_nobody_else(visitor, document, written, settings) -> None:
    headers = {"traceparent": f"00-{TRACE}-b7ad6b7169203331-01"}
    visitor.get("/brieven", headers=headers)
    settings.ROUTEKAART_PROXIES = 1
    visitor.get("/brieven", headers=headers)
    visitor.get("/brieven", headers={"traceparent": f"00-{TRACE[:-1]}\n-b7ad6b7169203331-01"})
    traces = [line["trace_id"] for line in written()]
    assert traces[1] == TRACE
    assert len(set(traces)) == 3


def test_a_failure_is_told_by_its_kind_and_place_and_without_its_words(visitor, document, written, monkeypatch) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise ZeroDivisionError(f"{PLANTED} of {PERSON}") from KeyError(PLANTED)

    monkeypatch.setattr(list_letters, "list_letters", break_down)
    visitor.get(f"/brieven?zin={PLANTED}")
    failure, request = written()
    assert failure["attributes"]["error"] == ["builtins.ZeroDivisionError", "builtins.KeyError"]
    assert any(place.startswith("routekaart/web/views.py:") for place in failure["attributes"]["places"])
    assert failure["status_code"] == request["status_code"] == "ERROR"
    assert PLANTED not in json.dumps(failure)


@pytest.fixture
def people(internal_site, workspace, db) -> tuple[Client, str]:
    """A browser at the internal site, and the secret of the app of desk-1."""
    _, secret = account_with_app("desk-1", "keeper")
    return browser(), secret


def test_what_is_typed_sent_or_known_of_a_person_is_in_no_line(people, written, monkeypatch) -> None:
    client, secret = people
    client.get(
        f"/{PLANTED}/{PERSON}?wachtwoord={PLANTED}",
        headers={"Authorization": f"Bearer {PLANTED}", "User-Agent": PERSON},
    )
    client.get(f"/welkom/{PLANTED}", headers={"Referer": f"https://x.example/{PLANTED}"})
    for number in range(7):  # until the lockout
        send(client, "/aanmelden", name="desk-1", password=f"{PLANTED}{number}")
    client.post("/aanmelden", {"name": PERSON, "password": PLANTED})  # forged
    client.get("/", headers={"Host": f"{PLANTED}.example"})
    other = Client(enforce_csrf_checks=True, raise_request_exception=False, REMOTE_ADDR="10.0.0.2")
    sign_in(other, "desk-1", secret)
    session = next(iter(other.cookies.values())).value
    other.get(f"/controle?zin=In+2019+kwamen+{PLANTED}")
    other.get(f"/zoeken?q={PLANTED}")
    letter = SimpleUploadedFile(f"{PERSON}.txt", f"{PLANTED} {PERSON}".encode())
    send(other, "/controle/brief", at="/controle", brief=letter)
    other.get("/dossiers/country:MAR")
    monkeypatch.setattr(views, "logout", lambda request: 1 / 0)
    send(other, "/afmelden", at="/account")
    told = json.dumps(written())
    for secret_word in (
        PLANTED,
        PERSON,
        PASSWORD,
        secret,
        code_of(secret),
        session,
        "desk-1",
        ADDRESS,
        "10.0.0.2",
        "MAR",
    ):
        assert secret_word not in told
    assert "axes" in told  # the lockout itself is told
    assert "django.security.csrf" in told or '"http.status": 403' in told
    assert "ZeroDivisionError" in told


def test_what_libraries_warn_of_is_told_by_its_place(written) -> None:
    logging.getLogger("some.library").warning("the password of %s is %s", PERSON, PLANTED)
    logging.getLogger("some.library").warning(f"{PERSON}\n{PLANTED}")
    logging.getLogger("some.library").info("nothing")
    lines = written()
    assert [line["name"] for line in lines] == ["some.library"] * 2
    assert all(line["attributes"]["place"].startswith("test_journal.py:") for line in lines)
    assert PLANTED not in json.dumps(lines)


def test_it_can_be_switched_off(visitor, document, written, settings) -> None:
    settings.ROUTEKAART_JOURNAL = False
    visitor.get("/brieven")
    assert written() == []


def test_where_no_line_can_be_written_the_page_comes_all_the_same(visitor, document, written, monkeypatch) -> None:
    class Gone:
        def write(self, text: str) -> None:
            raise BrokenPipeError

    monkeypatch.setattr("routekaart.web.journal.sys.stderr", Gone())
    assert visitor.get("/brieven").status_code == 200
