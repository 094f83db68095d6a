"""A letter that waits has a page that says so, without JavaScript, until its report stands there."""

import http.client
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

SENTENCE = "In 2018 kwamen er volgens UNHCR 65.383 mensen over zee en land in Spanje aan. "
FILLING = "De minister sprak met de Kamer over dit onderwerp en zegde een brief toe. "


def keep_busy(site: str, letters: int) -> None:
    """Hand in letters that take the site some seconds each."""
    text = "Datum: 3 maart 2023\n\n" + "\n\n".join([SENTENCE + FILLING * 6] * 1_900)
    bound = "----------------------------letter"
    head = 'Content-Disposition: form-data; name="brief"; filename="brief.txt"'
    for _ in range(letters):
        connection = http.client.HTTPConnection(urlsplit(site).netloc, timeout=60)
        sent = {"Content-Type": f"multipart/form-data; boundary={bound}"}
        connection.request(
            "POST", "/controle/brief", f"--{bound}\r\n{head}\r\n\r\n{text}\r\n--{bound}--".encode(), sent
        )
        assert connection.getresponse().status == 303
        connection.close()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """Return a letter with one figure."""
    path = tmp_path / "brief.txt"
    path.write_text(f"Datum: 3 maart 2023\n\n{SENTENCE}\n", encoding="utf-8")
    return path


def test_a_letter_waits_on_a_page_of_its_own_until_its_report_stands_there(
    browser: Browser, site: str, letter: Path, find_wrong: Callable[[Page], list[object]]
) -> None:
    keep_busy(site, 4)
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{site}/controle/brief")
    page.get_by_label("De brief", exact=True).set_input_files(letter)
    page.get_by_role("button", name="Controleren").click()
    page.wait_for_url("**/controle/brief/wachten/*")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw brief wacht op controle")
    assert "vóór de uwe" in page.locator("main").inner_text()
    found = [look(browser, find_wrong, page.url + lang, width, scheme) for width, lang, scheme in VIEWS]
    assert found == [[]] * len(VIEWS)
    page.get_by_role("link", name="Niet meer vanzelf vernieuwen").click()
    page.wait_for_url("**stil=ja")
    page.get_by_role("link", name="Weer vanzelf vernieuwen").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Uw brief wacht op controle", timeout=180_000)
    assert "65.383" in page.locator("main").inner_text()
    plain.close()


VIEWS = ((320, "", "light"), (1280, "?lang=en", "dark"))


def look(
    browser: Browser, find_wrong: Callable[[Page], list[object]], address: str, width: int, scheme: str
) -> list[object]:
    """Return what a machine finds wrong with the page of a letter that waits."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".place").count() == 1, "the letter still waits"
    found = find_wrong(page)
    context.close()
    return found


@pytest.mark.parametrize(("width", "lang"), [(320, ""), (1280, "?lang=en")])
def test_a_ticket_that_is_not_there_has_a_page_as_well(
    browser: Browser, site: str, find_wrong, width: int, lang: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    answer = page.goto(f"{site}/controle/brief/wachten/{'x' * 32}{lang}")
    assert answer is not None and answer.status == 404
    assert find_wrong(page) == []
    page.get_by_role("main").get_by_role("link").click()
    page.wait_for_url("**/controle/brief*")
    context.close()
