"""The log of reads: one chain, seen by the auditor, in which a change does not go unseen."""

import csv
import io
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone

from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.web.log import note_read, note_refused
from routekaart.web.log.finding import verify_log
from routekaart.web.log.models import Read
from routekaart.web.log.noting import append_entry
from routekaart.web.opening import level_of
from routekaart.web.rights import needs

pytestmark = pytest.mark.django_db


@needs(Action.READ_DOSSIER)
def dossier(request: HttpRequest, thing: str) -> HttpResponse:
    level = Level[request.GET.get("level", "OPENBAAR")]
    note_read(request, thing=thing, level=level)
    if "closed" in request.GET:
        note_refused(request, thing=thing, level=Level.GERUBRICEERD)
    return HttpResponse("dossier text")


@needs(Action.READ_DOSSIER)
def level(request: HttpRequest) -> HttpResponse:
    return HttpResponse(level_of(request).label)


urlpatterns = [
    path("level", level),
    path("dossier/<str:thing>", dossier),
    *__import__("routekaart.web.urls", fromlist=["urlpatterns"]).urlpatterns,
]


@pytest.fixture(autouse=True)
def site(internal_site, workspace, settings) -> None:
    """Visit the internal site, with a page that notes what it shows."""
    settings.ROOT_URLCONF = __name__


def note(number: int, *, account: str = "desk-1", level: Level = Level.INTERN, days: int = 0) -> None:
    for one in range(number):
        moment = datetime(2026, 11, 1, 12, tzinfo=UTC) + timedelta(days=days, seconds=one)
        append_entry(
            account=account,
            action="dossier.read",
            what=f"country:M{one:02}",
            level=level,
            outcome="allowed",
            moment=moment,
        )


def test_what_is_above_openbaar_is_noted_and_what_is_open_is_not(signed_in) -> None:
    client = signed_in("reader", name="desk-3")
    client.get("/dossier/country:MAR")
    client.get("/dossier/country:TUN?level=VERTROUWELIJK")
    (entry,) = Read.objects.all()
    assert (entry.account, entry.action, entry.what, entry.level, entry.outcome) == (
        "desk-3", "dossier.read", "country:TUN", 2, "allowed",
    )  # fmt: skip
    assert timezone.now() - entry.moment < timedelta(minutes=1)


def test_a_refusal_is_noted_with_what_was_asked(signed_in) -> None:
    client = signed_in("reader")
    client.get("/beheer/accounts?x=1")
    client.get("/dossier/country:TUN?closed=1")
    assert list(Read.objects.values_list("action", "what", "level", "outcome")) == [
        ("account.manage", "/beheer/accounts?x=1", 0, "refused"),
        ("dossier.read", "country:TUN", 3, "refused"),
    ]


def test_a_level_above_ones_own_is_noted_as_refused(signed_in) -> None:
    signed_in("auditor", name="audit-1").get("/beheer/logboek?niveau=gerubriceerd")
    assert not Read.objects.filter(outcome="refused").exists()
    client = signed_in("reader")
    client.get("/level?niveau=vertrouwelijk")
    asked = "/level?niveau=vertrouwelijk"
    noted = list(Read.objects.values_list("what", "level", "outcome"))
    assert noted == [(asked, 2, "refused"), (asked, 1, "allowed")]


def test_what_a_visitor_asks_fills_no_log(client) -> None:
    client.get("/dossier/country:TUN?level=INTERN")
    assert not Read.objects.exists()


def test_the_public_site_has_nothing_to_note_and_refuses_to_show_what_is_closed(rf, settings) -> None:
    settings.ROUTEKAART_PUBLIC = True
    note_read(rf.get("/"), thing="country:MAR", level=Level.OPENBAAR)
    with pytest.raises(PermissionError):
        note_read(rf.get("/"), thing="country:MAR", level=Level.INTERN)


def test_what_cannot_be_logged_is_not_shown(signed_in, monkeypatch) -> None:
    client = signed_in("reader")

    def full(**fields: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(Read.objects, "create", full)
    page = client.get("/dossier/country:TUN?level=INTERN")
    assert (page.status_code, b"dossier text" in page.content) == (503, False)
    assert "cannot be written" in page.content.decode()
    assert client.get("/dossier/country:TUN").content == b"dossier text"


@pytest.mark.parametrize("what", ["x" * 5000, "\ud800", "é\n\t", '"}', ""])
def test_whatever_stands_in_an_address_can_be_noted(what: str) -> None:
    for _ in range(2):
        append_entry(account="a", action="b", what=what, level=Level.INTERN, outcome="refused", moment=timezone.now())
    assert verify_log().holds


CHANGES = {
    "the account": {"account": "desk-2"},
    "the thing": {"what": "country:XXX"},
    "the level": {"level": 0},
    "the outcome": {"outcome": "refused"},
    "the moment": {"moment": datetime(2026, 11, 1, 12, 0, 1, 1, tzinfo=UTC)},
    "its hash": {"hash": "f" * 64},
    "the hash before": {"previous": "f" * 64},
    "its number": {"sequence": 99},
}


@pytest.mark.parametrize("changed", list(CHANGES))
def test_a_changed_entry_breaks_the_chain_at_its_place(changed: str) -> None:
    note(4)
    assert verify_log().holds
    Read.objects.filter(sequence=2).update(**CHANGES[changed])
    assert verify_log().broken == 2


def test_an_entry_that_is_gone_breaks_the_chain_and_the_last_ones_are_missed_by_the_head() -> None:
    note(4)
    head = verify_log().head
    assert verify_log(expected_head=head).holds
    Read.objects.filter(sequence=4).delete()
    assert verify_log().holds
    assert not verify_log(expected_head=head).holds
    Read.objects.filter(sequence=1).delete()
    assert verify_log().broken == 1


def test_the_command_says_where_the_chain_breaks(capsys) -> None:
    note(3)
    call_command("verify_log")
    said = capsys.readouterr().out
    assert "3 entries, each as it was written." in said
    call_command("verify_log", "--head", said.splitlines()[1].split()[1])
    with pytest.raises(SystemExit) as end:
        call_command("verify_log", "--head", "f" * 64)
    assert end.value.code == 1
    Read.objects.filter(sequence=2).update(what="x")
    with pytest.raises(SystemExit):
        call_command("verify_log")
    assert "entry 2 of the log is not as it was written" in capsys.readouterr().err


def test_the_auditor_sees_who_saw_what_and_that_the_chain_is_whole(signed_in) -> None:
    note(2, account="desk-3", level=Level.VERTROUWELIJK)
    page = signed_in("auditor", name="audit-1").get("/beheer/logboek").content.decode()
    assert "De keten klopt. Aantal regels: 3;" in page  # with the look of the auditor itself
    assert page.count(">desk-3</td>") == 2
    assert "country:M01" in page and "vertrouwelijk" in page
    assert Read.objects.last().account == "audit-1"
    english = signed_in("auditor", name="audit-2").get("/beheer/logboek?lang=en").content.decode()
    assert "The chain is whole" in english and 'name="lang" value="en"' in english


def test_the_auditor_hears_where_the_chain_breaks(signed_in) -> None:
    note(3)
    Read.objects.filter(sequence=2).update(account="desk-9")
    page = signed_in("auditor").get("/beheer/logboek").content.decode()
    assert "De keten breekt bij regel 2" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("account=desk-1", 3), ("account=desk", 0), ("zaak=country:M0", 5), ("zaak=M02", 1), ("van=2026-11-02", 2),
        ("tot=2026-11-01", 3), ("van=2026-11-02&tot=2026-11-02&account=desk-2", 2), ("van=2026-11-03", 0),
        ("tot=9999-12-31", 5), ("account=%00", 5), ("zaak=%25", 0),
    ],
)  # fmt: skip
def test_entries_are_found_by_account_thing_and_day(signed_in, asked: str, found: int) -> None:
    note(3, account="desk-1")
    note(2, account="desk-2", days=1)
    page = signed_in("auditor", name="audit-1").get(f"/beheer/logboek?{asked}").content.decode()
    assert page.count('<th scope="row">') == found


@pytest.mark.parametrize("asked", ["van=yesterday", "tot=2026-13-01", "van=0", "van=2026"])
def test_what_is_no_day_is_said(signed_in, asked: str) -> None:
    client = signed_in("auditor")
    for address in ("/beheer/logboek", "/beheer/logboek.csv"):
        page = client.get(f"{address}?{asked}")
        assert (page.status_code, "Dit is geen dag" in page.content.decode()) == (400, True)


def test_many_entries_stand_on_several_pages(signed_in) -> None:
    note(60)
    client = signed_in("auditor")
    first = client.get("/beheer/logboek?account=desk-1&zaak=M").content.decode()
    assert first.count('<th scope="row">') == 50
    assert 'href="/beheer/logboek?account=desk-1&amp;zaak=M&amp;blad=2"' in first
    last = client.get("/beheer/logboek?account=desk-1&zaak=M&blad=2").content.decode()
    assert last.count('<th scope="row">') <= 12
    assert "Nieuwere regels" in last and "Oudere regels" not in last
    for wrong in ("0", "-1", "x", "99999999999999999999", "999"):
        assert client.get(f"/beheer/logboek?blad={wrong}").status_code == 200


def test_the_entries_can_be_downloaded_and_a_spreadsheet_computes_none(signed_in) -> None:
    append_entry(
        account="desk-1",
        action="a",
        what='=HYPERLINK("http://evil")',
        level=Level.INTERN,
        outcome="refused",
        moment=datetime(2026, 11, 1, tzinfo=UTC),
    )
    answer = signed_in("auditor").get("/beheer/logboek.csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(answer.getvalue().decode())))
    assert rows[0] == ["sequence", "moment", "account", "action", "what", "level", "outcome"]
    assert rows[1][1:] == [
        "2026-11-01T00:00:00+00:00", "desk-1", "a", "'=HYPERLINK(\"http://evil\")", "intern", "refused",
    ]  # fmt: skip
    assert len(rows) == 2


WRITER = """
import sys, threading, django
django.setup()
from django.utils import timezone
from routekaart.domain.levels import Level
from routekaart.web.log.noting import append_entry
def write():
    for _ in range(25):
        said = {"account": sys.argv[1], "action": "a", "what": "b", "level": Level.INTERN, "outcome": "allowed"}
        append_entry(**said, moment=timezone.now())
threads = [threading.Thread(target=write) for _ in range(2)]
for one in threads: one.start()
for one in threads: one.join()
"""


@pytest.mark.slow
def test_threads_and_processes_that_write_at_once_make_one_chain(tmp_path: Path) -> None:
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "routekaart.web.settings",
        "ROUTEKAART_WORKSPACE": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    django = [sys.executable, "-m", "django"]
    first = subprocess.run([*django, "verify_log"], env=env, capture_output=True, text=True, check=True)
    assert "0 entries" in first.stdout
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, f"desk-{one}"], env=env) for one in (1, 2)]
    assert [one.wait(timeout=120) for one in writers] == [0, 0]
    done = subprocess.run([*django, "verify_log"], env=env, capture_output=True, text=True, check=True)
    assert "100 entries, each as it was written." in done.stdout
    assert oct(os.stat(tmp_path / "web").st_mode)[-3:] == "700"
