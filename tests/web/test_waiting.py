"""A letter that is handed in while others are checked gets a page that says how many are before it."""

import re
import threading
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from routekaart.web.checking import checker, checks, waiting
from routekaart.web.checking.checker import Checker
from routekaart.web.checking.checks import NotChecked
from routekaart.web.checking.line import MOST_OF_CLIENT, Line
from tests.parsing.making_docx import make_docx, p, t

LETTER = "Datum: 3 maart 2023\n\nIn 2022 zijn 1.850 mensen gedwongen vertrokken.\n"
ADDRESS = re.compile("/controle/brief/wachten/[A-Za-z0-9_-]{32}")


@pytest.fixture(autouse=True)
def check_next(workspace, monkeypatch) -> Callable[[], None]:
    """Let letters wait until the test calls this, which checks the next one."""
    line = Line()
    slow = Checker(line, NotChecked)
    monkeypatch.setattr(checker, "PATIENCE", 0)
    monkeypatch.setattr(slow, "start", lambda: None)
    monkeypatch.setattr(waiting, "LINE", line)
    monkeypatch.setattr(waiting, "CHECKER", slow)
    return slow.check_next


def hand_in(client: Client, lang: str = "nl", *, raw: bytes = LETTER.encode(), **more: str) -> str:
    """Hand in a letter that has to wait, and return the address of its page."""
    letter = SimpleUploadedFile("brief.txt", raw)
    address = "/controle/brief" + ("?lang=en" if lang == "en" else "")
    sent = {name: part for name, part in more.items() if name in ("vorm", "toen")}
    answer = client.post(address, {"brief": letter, **sent}, **({"REMOTE_ADDR": more["at"]} if "at" in more else {}))
    assert answer.status_code == 303, answer.status_code
    assert ADDRESS.match(answer.headers["Location"])
    return str(answer.headers["Location"])


def text(page) -> str:
    return page.content.decode()


def test_a_letter_that_must_wait_gets_a_page_with_its_place_until_its_report_stands_there(visitor, check_next) -> None:
    hand_in(visitor, at="192.0.2.1")
    hand_in(visitor, at="192.0.2.2")
    address = hand_in(visitor, at="192.0.2.3")
    page = visitor.get(address)
    assert page.status_code == 200
    assert "Er zijn nog 2 brieven vóór de uwe." in text(page)
    assert "Hoe lang dat duurt, is nog niet te zeggen." in text(page)
    check_next()
    assert "Er is nog 1 brief vóór de uwe." in text(visitor.get(address))
    assert "over minder dan een minuut" in text(visitor.get(address))
    check_next()
    check_next()
    report = visitor.get(address)
    assert "1.850 mensen" in text(report) and 'name="inhoud"' in text(report)
    assert "Refresh" not in report.headers


def test_the_page_renews_itself_unless_its_reader_stopped_that(visitor) -> None:
    page = visitor.get(hand_in(visitor))
    assert page.headers["Refresh"] == "20"
    assert "vernieuwt zichzelf elke 20 seconden" in text(page)
    still = re.search(r'href="([^"]+stil=ja)"', text(page))
    assert still
    stopped = visitor.get(still[1])
    assert "Refresh" not in stopped.headers
    assert "vernieuwt zichzelf niet" in text(stopped)


def test_the_page_is_not_kept_and_is_never_said_to_be_what_it_was(visitor) -> None:
    page = visitor.get(hand_in(visitor))
    assert "no-store" in page.headers["Cache-Control"]
    assert "Last-Modified" not in page.headers
    assert "alleen in het geheugen" in text(page) and "10 minuten" in text(page)


def test_the_page_and_what_follows_are_in_english_as_well(visitor, check_next) -> None:
    address = hand_in(visitor, "en")
    assert address.endswith("?lang=en")
    page = text(visitor.get(address))
    assert "There are no letters" not in page and "Your letter waits to be checked" in page
    check_next()
    assert '<html lang="en">' in text(visitor.get(address))


@pytest.mark.parametrize("form", ["html", "json"])
def test_a_file_is_fetched_from_the_page_once_it_is_ready(visitor, check_next, form: str) -> None:
    address = hand_in(visitor, vorm=form)
    check_next()
    page = visitor.get(address)
    assert "Refresh" not in page.headers
    fetched = re.search(r'href="([^"]+bestand=ja)" download', text(page))
    assert fetched
    file = visitor.get(fetched[1])
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert "1.850" in text(file)


def test_a_word_letter_waits_and_comes_back_with_comments(visitor, check_next) -> None:
    word = make_docx(p(t("In 2022 kwamen er 1.850 mensen aan in Spanje.")))
    address = hand_in(visitor, raw=word, vorm="docx")
    check_next()
    assert visitor.get(f"{address}?bestand=ja").content[:2] == b"PK"


@pytest.mark.parametrize(
    ("raw", "status", "words"),
    [(b" \n", 400, "geen tekst"), (b"%PDF-1.7 and nothing of a PDF", 400, "niet gecontroleerd")],
)
def test_what_is_no_letter_says_so_on_its_page(visitor, check_next, raw: bytes, status: int, words: str) -> None:
    address = hand_in(visitor, raw=raw)
    check_next()
    page = visitor.get(address)
    assert (page.status_code, words in text(page)) == (status, True)
    assert 'action="/controle/brief"' in text(page)


def test_a_check_that_breaks_says_so_and_the_next_letter_is_checked(visitor, check_next, monkeypatch) -> None:
    def fall_over(raw: bytes) -> None:
        raise ZeroDivisionError

    broken, whole = hand_in(visitor), hand_in(visitor)
    with monkeypatch.context() as broken_reader:
        broken_reader.setattr(checks, "open_letter", fall_over)
        check_next()
    check_next()
    page = visitor.get(broken)
    assert (page.status_code, "Dit is niet gelukt" in text(page)) == (500, True)
    assert "1.850 mensen" in text(visitor.get(whole))


def test_a_ticket_that_is_not_there_says_why_and_what_to_do(visitor) -> None:
    page = visitor.get("/controle/brief/wachten/" + "x" * 32)
    assert page.status_code == 404
    assert "10 minuten" in text(page) and "opnieuw is gestart" in text(page)
    assert 'href="/controle/brief"' in text(page)
    assert "Hand in your letter again" in text(visitor.get("/controle/brief/wachten/y?lang=en"))


def test_a_client_with_enough_letters_waiting_hears_that_and_another_does_not(visitor) -> None:
    for _ in range(MOST_OF_CLIENT):
        hand_in(visitor)
    refused = visitor.post("/controle/brief", {"brief": SimpleUploadedFile("brief.txt", LETTER.encode())})
    assert refused.status_code == 429
    assert "Deze brief is niet aangenomen" in text(refused)
    assert int(refused.headers["Retry-After"]) > 0
    hand_in(visitor, at="192.0.2.9")


def test_a_line_that_is_full_says_that_it_is_no_fault_of_the_reader(visitor, monkeypatch) -> None:
    monkeypatch.setattr("routekaart.web.checking.line.MOST_WAITING", 1)
    hand_in(visitor)
    page = visitor.post(
        "/controle/brief?lang=en", {"brief": SimpleUploadedFile("b.txt", LETTER.encode())}, REMOTE_ADDR="192.0.2.9"
    )
    assert (page.status_code, "It is too busy now" in text(page)) == (503, True)


def test_on_the_internal_site_a_ticket_is_for_the_session_that_got_it(signed_in, check_next) -> None:
    mine, other = signed_in("reader", name="desk-1"), signed_in("reader", name="desk-2")
    address = hand_in(mine)
    check_next()
    assert "1.850 mensen" in text(mine.get(address))
    assert other.get(address).status_code == 404
    assert Client().get(address).status_code == 302
    mine.logout()
    assert mine.get(address).status_code == 302


def test_on_the_internal_site_a_keeper_can_keep_the_letter_of_a_ticket(signed_in, check_next) -> None:
    keeper = signed_in("keeper")
    address = hand_in(keeper)
    check_next()
    page = text(keeper.get(address))
    assert "/controle/brief/bewaren" in page and "csrfmiddlewaretoken" in page


def test_a_letter_that_a_report_sends_again_counts_as_a_check(visitor, settings) -> None:
    settings.ROUTEKAART_CHECKS_A_MINUTE = 2
    from routekaart.web.limiting import BUCKETS

    BUCKETS.clear()
    sent = [visitor.post("/controle/brief", "inhoud=%", "application/x-www-form-urlencoded") for _ in range(3)]
    BUCKETS.clear()
    assert [one.status_code for one in sent] == [400, 400, 429]


@pytest.mark.parametrize("number", [1, 5])
def test_the_thread_checks_what_is_handed_in_from_several_threads(workspace, monkeypatch, number: int) -> None:
    line: Line = Line()
    running = Checker(line, NotChecked)
    monkeypatch.setattr(checker, "PATIENCE", 60)
    outcomes: list[str] = []
    before = _checkers()

    def ask(client: str) -> None:
        ticket = line.hand_in(lambda: NotChecked(what=client, status=400), client=client, owner="", size=1)
        running.start()
        ticket.ended.wait(60)
        outcomes.append(running.wait(ticket).what)

    threads = [threading.Thread(target=ask, args=(str(one),)) for one in range(number)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(outcomes) == [str(one) for one in range(number)]
    assert _checkers() == before + 1


def _checkers() -> int:
    return sum(one.name == "checker" for one in threading.enumerate())
