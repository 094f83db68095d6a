"""A person checks one sentence: with the keyboard, on a telephone, in two languages, and by a link that was kept."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SENTENCE = "In 2018 kwamen 65.383 mensen over zee en land in Spanje aan"


def test_the_keyboard_alone_checks_a_sentence_and_follows_its_link(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="Zin controleren", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_label("Zin", exact=True).focus()
    page.keyboard.type(SENTENCE)
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.tagName") != "BUTTON":
        page.keyboard.press("Tab")  # a date has a stop for each of its parts
    page.keyboard.press("Enter")
    page.wait_for_url("**/controle?zin=*")
    assert page.get_by_role("heading", name="De uitkomst", exact=True).is_visible()
    assert page.get_by_text("gesteund").first.is_visible()
    page.get_by_role("link", name="/controle?zin=").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**&bewijs=*")
    assert page.get_by_text("De uitkomst is dezelfde").is_visible()
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**&lang=en")
    assert page.get_by_text("The outcome is the same").is_visible()


def test_a_browser_without_javascript_checks_a_sentence(page: Page, site: str) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{site}/controle?lang=en")
    plain.get_by_label("Sentence").fill(SENTENCE)
    plain.get_by_label("As known on").fill("2020-07-10")
    plain.get_by_role("button", name="Check").click()
    assert "toen=2020-07-10" in plain.url
    assert plain.get_by_text("as known on 10 July 2020").first.is_visible()
    context.close()


def test_what_is_wrong_leads_to_its_field(page: Page, site: str) -> None:
    refused = page.request.get(f"{site}/controle?zin=&toen=gisteren")
    assert refused.status == 400
    page.set_content(refused.text())
    assert page.get_by_label("Zin", exact=True).get_attribute("aria-invalid") == "true"
    assert page.get_by_role("alert").get_by_role("link").count() == 2


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_of_an_outcome_sticks_out_on_any_screen(page: Page, site: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    asked = {"zin": f"{SENTENCE} {'x' * 400}", "toen": "2020-07-10", "nu": "2025-11-20", "bewijs": "0" * 16}
    page.goto(f"{site}/controle?{urlencode(asked)}")
    assert page.get_by_text("De uitkomst is anders").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
