"""A person reads the report of a letter: with a mouse, with the keyboard, on a telephone, without JavaScript."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_a_figure_leads_to_its_card_and_back(page: Page, report_file: str) -> None:
    page.goto(report_file)
    figure = page.locator("mark a, a mark, .letter a").first
    figure.click()
    card = page.locator(":target")
    assert card.count() == 1
    assert "145.600" in card.inner_text()
    card.get_by_role("link", name="Terug naar de plek in de brief").click()
    assert page.locator(":target").count() == 1


def test_the_keyboard_reaches_the_first_figure_and_its_card(page: Page, report_file: str) -> None:
    page.goto(report_file)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")
    page.keyboard.press("Enter")
    assert page.locator(":target").count() == 1


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_sticks_out_on_any_screen(page: Page, report_file: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(report_file)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_letter_and_cards_stand_beside_each_other_on_a_wide_screen(page: Page, report_file: str) -> None:
    page.goto(report_file)
    letter = page.get_by_role("heading", name="De brief").bounding_box()
    cards = page.get_by_role("heading", name="De kaarten").bounding_box()
    assert letter["x"] < cards["x"]
    assert abs(letter["y"] - cards["y"]) < 50


def test_the_site_shows_the_letters_and_their_reports_in_two_languages(page: Page, site: str) -> None:
    page.goto(f"{site}/brieven")
    page.get_by_role("link", name="Stand van zaken").click()
    assert page.get_by_role("heading", name="De kaarten").is_visible()
    page.get_by_role("link", name="English").click()
    assert page.get_by_role("heading", name="The cards").is_visible()


def test_an_address_that_is_not_there_says_so_in_plain_words(page: Page, site: str) -> None:
    answer = page.request.get(f"{site}/brieven/onzin")
    assert answer.status == 404
    assert "Traceback" not in answer.text()
