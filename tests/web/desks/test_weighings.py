"""At the weighing desk: a file becomes an outcome; what was seen is kept if asked, and shown from its level."""

import json
import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from routekaart.domain.levels import Level
from routekaart.operations.list_weighings import list_weighings
from routekaart.operations.verify_weighing import verify_weighing
from routekaart.web.checking import checker, waiting
from routekaart.web.checking.checker import Checker
from routekaart.web.checking.line import Line
from routekaart.web.checking.waiting import Broken
from routekaart.web.desks.weighings import weighed
from routekaart.web.log.models import Read
from tests.operations.test_weigh import WRITTEN
from tests.web.desks.conftest import Form

pytestmark = pytest.mark.django_db

DESK, NEW, KEEP = "/werk/afwegingen", "/werk/afwegingen/nieuw", "/werk/afwegingen/vastleggen"
TEXT = WRITTEN


@pytest.fixture(autouse=True)
def own_line(monkeypatch) -> Line:
    """Give each test a line of its own, with a thread that is waited for."""
    line: Line = Line()
    monkeypatch.setattr(waiting, "LINE", line)
    monkeypatch.setattr(waiting, "CHECKER", Checker(line, Broken))
    monkeypatch.setattr(checker, "PATIENCE", 120)
    return line


@pytest.fixture
def check_next(own_line, monkeypatch) -> Callable[[], None]:
    """Let weighings wait until the test calls this, which does the next one."""
    slow = Checker(own_line, Broken)
    monkeypatch.setattr(checker, "PATIENCE", 0)
    monkeypatch.setattr(slow, "start", lambda: None)
    monkeypatch.setattr(waiting, "CHECKER", slow)
    return slow.check_next


def text(page) -> str:
    return page.content.decode()


def hand_in(client: Client, written: str = TEXT, *, lang: str = "", **more: str):
    """Fill in the form that the desk gives, and send it."""
    form = Form(text(client.get(NEW + lang)), "tekst")
    return form.send(client, tekst=written, **more)


def keep(client: Client, **more: str):
    """Weigh, and press the button that keeps what is shown."""
    return Form(text(hand_in(client, **more)), KEEP).send(client)


def test_what_is_handed_in_is_shown_and_only_kept_when_that_is_asked(strict, opened) -> None:
    keeper = strict("keeper", name="desk-3")
    page = hand_in(keeper)
    assert page.status_code == 200
    for words in ("Afweging: Terugkeer", "nog niet vastgelegd", "Bosnië en Herzegovina", "R-10a"):
        assert words in text(page), words
    assert list_weighings(opened, level=Level.GERUBRICEERD) == ()
    sent = Form(text(page), KEEP).send(keeper)
    assert sent.status_code == 302
    (kept,) = list_weighings(opened, level=Level.INTERN)
    assert (kept.title, kept.recorded_by, kept.decided) == ("Terugkeer", "account:desk-3", False)
    assert re.search(r'name="gezien" value="([0-9a-f]{64})"', text(page))[1] == kept.id
    assert "De afweging is vastgelegd." in text(keeper.get(sent.headers["Location"]))
    listed = text(keeper.get(DESK))
    assert "Terugkeer" in listed and kept.id[:10] in listed and f"{DESK}/{kept.id}" in listed


def test_kept_twice_is_kept_once_and_says_so(strict, opened) -> None:
    keeper = strict("keeper")
    keep(keeper)
    again = keep(keeper)
    assert "was al vastgelegd" in text(keeper.get(again.headers["Location"]))
    assert len(list_weighings(opened, level=Level.INTERN)) == 1


@pytest.mark.parametrize(
    ("old", "new"), [("low: 1, high: 5", "low: 1, high: 6"), ("title: Terugkeer", "title: Anders")]
)
def test_another_text_than_was_shown_is_not_kept_but_shown(strict, opened, old: str, new: str) -> None:
    keeper = strict("keeper")
    form = Form(text(hand_in(keeper)), KEEP)
    page = form.send(keeper, tekst=form.fields["tekst"].replace(old, new))
    assert page.status_code == 200 and "Er is niets vastgelegd" in text(page)
    assert list_weighings(opened, level=Level.GERUBRICEERD) == ()
    assert Form(text(page), KEEP).send(keeper).status_code == 302


def test_the_record_runs_again_to_the_same(strict, opened) -> None:
    keeper = strict("keeper")
    keep(keeper)
    (kept,) = list_weighings(opened, level=Level.INTERN)
    file = keeper.get(f"{DESK}/{kept.id}.json")
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert json.loads(file.content)["level"] == "openbaar"
    assert verify_weighing(file.content).holds


def test_everything_that_is_wrong_is_told_at_its_line_in_the_language_of_the_page(strict, opened) -> None:
    wrong = TEXT.replace("seed: 7", "seed: zeven").replace("on: 2020-07-10", "on: gisteren")
    keeper = strict("keeper")
    page = hand_in(keeper, wrong)
    assert page.status_code == 400
    for words in ("Regel 2.", "on is geen dag", "Regel 4.", "seed is geen geheel getal", "seed: zeven</code>"):
        assert words in text(page), words
    assert "seed: zeven" in Form(text(page), "tekst").fields["tekst"], "what was typed is still there"
    english = text(hand_in(keeper, wrong, lang="?lang=en"))
    assert "Line 4." in english and "Seed is no whole number" in english


def test_names_that_are_not_known_are_told_at_the_line_where_they_stand(strict, opened) -> None:
    page = text(hand_in(strict("keeper"), TEXT.replace("country:BIH", "country:XXX")))
    assert "Regel 7." in page and "country:XXX" in page and 'lang="en"' not in page.partition("<ul>")[2]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("draws: 1000", "draws: 30000", "30.000 trekkingen is hier te veel: hoogstens 20.000"),
        ("packages: 100", "packages: 5000", "5.000 pakketten is hier te veel"),
        ("countries: [country:BIH]", "countries: [country:BIH, country:MAR]", "Landen maal instrumenten is 8"),
    ],
)
def test_a_weighing_that_would_keep_others_waiting_is_refused_with_what_to_do(
    strict, opened, monkeypatch, old: str, new: str, words: str
) -> None:
    monkeypatch.setattr(weighed, "BOUNDS", weighed.Bounds(draws=20_000, packages=2_000, alternatives=7))
    page = hand_in(strict("keeper"), TEXT.replace(old, new))
    assert page.status_code == 400
    assert words in text(page) and "routekaart weigh" in text(page)


@pytest.mark.parametrize(
    ("written", "words"),
    [("", "Er is geen afweging"), ("x: " + "y" * 400_000, "te groot"), ("&", "YAML"), ("on: [", "YAML")],
)
def test_what_is_no_weighing_is_refused(strict, opened, written: str, words: str) -> None:
    page = hand_in(strict("keeper"), written)
    assert page.status_code == 400
    assert words in text(page)


def test_a_file_counts_before_what_was_typed_and_must_be_text(strict, opened) -> None:
    keeper = strict("keeper")
    form = Form(text(keeper.get(NEW)), "tekst")
    file = SimpleUploadedFile(
        "w.yml", b"\xef\xbb\xbf" + TEXT.replace("title: Terugkeer", "title: Uit bestand").encode()
    )
    page = keeper.post(NEW, {**form.fields, "tekst": TEXT, "bestand": file})
    assert "Afweging: Uit bestand" in text(page)
    no_text = SimpleUploadedFile("w.yml", b"title: \xff\xfe")
    assert "niet in UTF-8" in text(keeper.post(NEW, {**form.fields, "bestand": no_text}))


def test_one_begins_with_the_example_and_goes_back_to_change_the_text(strict, opened) -> None:
    keeper = strict("keeper")
    assert "voorbeeld=ja" in text(keeper.get(NEW))
    assert "tien landen" in Form(text(keeper.get(f"{NEW}?voorbeeld=ja")), "tekst").fields["tekst"]
    shown = Form(text(hand_in(keeper)), KEEP)
    back = keeper.post(NEW, {**shown.fields, "wijzig": "ja"})
    assert back.status_code == 200 and Form(text(back), "tekst").fields["tekst"].strip() == TEXT.strip()


def test_a_weighing_is_shown_from_the_level_with_which_it_was_made(strict, opened) -> None:
    keeper = strict("keeper", name="desk-1")
    keep(keeper)
    keep(keeper, niveau="vertrouwelijk")
    low, high = (one.id for one in reversed(list_weighings(opened, level=Level.GERUBRICEERD)))
    reader = strict("reader", name="desk-2")
    assert high[:10] not in text(reader.get(DESK)) and low[:10] in text(reader.get(DESK))
    for key, status in ((low, 200), (high, 404)):
        assert reader.get(f"{DESK}/{key}").status_code == status
        assert reader.get(f"{DESK}/{key}.json").status_code == status
    reviewer = strict("reviewer", name="desk-4")
    assert reviewer.get(f"{DESK}/{high}").status_code == 200
    assert reviewer.get(f"{DESK}/{high}?niveau=intern").status_code == 404


def test_what_is_seen_stands_in_the_log_with_its_level(strict, opened) -> None:
    keeper = strict("keeper", name="desk-1")
    keep(keeper, niveau="vertrouwelijk")
    (kept,) = list_weighings(opened, level=Level.GERUBRICEERD)
    made = Read.objects.filter(account="desk-1", action="weighing.make").values_list("what", "level")
    assert (f"weighing:{kept.id}", int(Level.VERTROUWELIJK)) in made
    auditor = strict("auditor", name="desk-9")
    for address in (DESK, f"{DESK}/{kept.id}", f"{DESK}/{kept.id}.json"):
        assert auditor.get(address).status_code == 200
    seen = Read.objects.filter(account="desk-9").values_list("what", "level", "action")
    thing = (f"weighing:{kept.id}", int(Level.VERTROUWELIJK), "weighing.read")
    assert list(seen) == [("weighings", int(Level.VERTROUWELIJK), "weighing.read"), thing, thing]


def test_nobody_weighs_above_the_level_of_the_account(strict, opened) -> None:
    page = hand_in(strict("keeper"), niveau="gerubriceerd")
    assert page.status_code == 403
    assert hand_in(strict("keeper", name="desk-2"), niveau="geheim").status_code == 400


@pytest.mark.parametrize("role", ["reader", "reviewer", "releaser", "auditor"])
def test_who_may_only_read_finds_no_way_to_make_one(strict, opened, role: str) -> None:
    client = strict(role)
    assert client.get(DESK).status_code == 200 and "/nieuw" not in text(client.get(DESK))
    assert client.get(NEW).status_code == 403
    for address in (NEW, KEEP):
        assert client.post(address, {"tekst": TEXT}).status_code == 403


@pytest.mark.parametrize("role", ["administrator", "parliament-confidential"])
def test_who_has_nothing_to_do_with_weighings_sees_none(strict, opened, role: str) -> None:
    client = strict(role)
    for address in (DESK, f"{DESK}/{'f' * 64}", f"{DESK}/{'f' * 64}.json"):
        assert client.get(address).status_code == 403


def test_a_forged_form_keeps_nothing(strict, opened) -> None:
    assert strict("keeper").post(KEEP, {"tekst": TEXT, "gezien": "f" * 64}).status_code == 403
    assert list_weighings(opened, level=Level.GERUBRICEERD) == ()


def test_what_is_typed_is_no_markup(strict, opened) -> None:
    page = text(hand_in(strict("keeper"), TEXT.replace("title: Terugkeer", "title: <script>alert(1)</script>")))
    assert "<script>alert" not in page and "&lt;script&gt;" in page


def test_a_weighing_waits_in_the_line_of_letters_and_only_its_session_sees_it(strict, opened, check_next) -> None:
    keeper, other = strict("keeper", name="desk-1"), strict("keeper", name="desk-2")
    sent = hand_in(keeper)
    assert sent.status_code == 303
    address = sent.headers["Location"]
    page = keeper.get(address)
    assert "Uw afweging wordt nu uitgerekend" in text(page) or "Uw afweging wacht" in text(page)
    assert page.headers["Refresh"] == "20"
    check_next()
    assert "Afweging: Terugkeer" in text(keeper.get(address))
    assert other.get(address).status_code == 404
    as_letter = address.replace(f"{DESK}/wachten", "/controle/brief/wachten")
    assert keeper.get(as_letter).status_code == 404, "what waits in one room is not found in another"


def test_a_weighing_that_breaks_or_was_forgotten_says_so(strict, opened, check_next, monkeypatch) -> None:
    def fall_over(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    keeper = strict("keeper")
    monkeypatch.setattr(weighed, "weigh_file", fall_over)
    address = hand_in(keeper).headers["Location"]
    check_next()
    assert keeper.get(address).status_code == 500
    gone = keeper.get(f"{DESK}/wachten/{'x' * 32}")
    assert gone.status_code == 404 and "Deze afweging is er niet" in text(gone)


def test_the_public_site_has_no_weighings(visitor, workspace, public_site) -> None:
    for address in (DESK, NEW, f"{DESK}/{'f' * 64}", f"{DESK}/{'f' * 64}.json"):
        assert visitor.get(address).status_code == 404
