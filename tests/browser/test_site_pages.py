"""Everyone reads the site: by keyboard, on a telephone, in the dark, in two languages; a machine looks at it all."""

import re
import urllib.request

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES = (
    "/", "/?peildatum=2020-07-10", "/dossiers", "/landen", "/landen/MAR", "/landen/TUR?peildatum=2020-07-10",
    "/landen/MAR?peildatum=1950-01-01", "/landen/MAR?peildatum=2999-01-01", "/landen/ZZZ", "/routes",
    "/routes/eastern-mediterranean", "/afspraken", "/afspraken/tun-mou-2023", "/programmas/compass",
    "/instrumenten/visa-code-25a-measures", "/fondsen/eutf-africa", "/organisaties/frontex", "/koppelingen/bnl-sur",
    "/cijfers", "/cijfers/frontex-detections", "/cijfers/frontex-detections?gebied=route:western-balkan",
    "/cijfers/frontex-detections/grafiek", "/cijfers/frontex-detections/grafiek?gebied=x&van=1",
    "/cijfers/frontex-detections/grafiek?gebied=route:western-balkan&gebied=route:central-mediterranean&van=2016",
    "/cijfers/unhcr-arrivals-sea/grafiek?gebied=country:MLT&gebied=country:ESP&peildatum=2024-01-01",
    "/verzoeken/kst-35300-VI-37", "/hulp", "/toegankelijkheid", "/over-de-cijfers", "/brieven", "{letter}",
    "/controle", "/zoeken", "/zoeken?q=marokko", "/open-data",
    "/controle?zin=In+2018+kwamen+65.383+mensen+over+zee+en+land+in+Spanje+aan&toen=2020-07-10&nu=2026-01-01",
)  # fmt: skip


@pytest.fixture(scope="session")
def public(site: str) -> tuple[str, str]:
    """Return the address of the public site, and that of a letter on it."""
    with urllib.request.urlopen(f"{site}/brieven", timeout=60) as answer:
        letter = re.search('href="(/brieven/[0-9a-f]{64})"', answer.read().decode())
    assert letter is not None
    return site, letter[1]


def address_of(public: tuple[str, str], page: str, lang: str = "nl") -> str:
    path = page.format(letter=public[1])
    return public[0] + path + ("" if lang == "nl" else f"{'&' if '?' in path else '?'}lang={lang}")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("lang", "scheme"), [("nl", "light"), ("en", "dark")])
@pytest.mark.parametrize("path", PAGES)
def test_a_machine_finds_nothing_wrong(
    browser, public, find_wrong, path: str, lang: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=False
    )
    page = context.new_page()
    page.goto(address_of(public, path, lang))
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    for details in page.query_selector_all("details:not([open])"):
        details.evaluate("one => one.setAttribute('open', '')")
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways once opened"
    found = find_wrong(page)
    context.close()
    assert found == []


def test_the_keyboard_reaches_the_content_the_map_and_the_form(page: Page, public) -> None:
    page.goto(public[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    assert page.locator(":focus").bounding_box()["y"] >= 0, "the skip link is seen once it has the focus"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.name || ''"))
    assert "peildatum" in seen
    assert "/routes/western-mediterranean" in seen
    assert "/routes/western-balkan" in seen


def test_every_stop_of_the_keyboard_is_seen(page: Page, public) -> None:
    page.goto(f"{public[0]}/landen/MAR")
    for _ in range(25):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; })()"
        )
        assert shown, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_a_figure_leads_back_to_its_source(page: Page, public) -> None:
    page.goto(f"{public[0]}/landen/MAR")
    page.locator("#roles .note a").first.click()
    source = page.locator(":target")
    assert source.count() == 1
    assert source.get_by_role("link").first.get_attribute("href").startswith("https://")


def test_another_day_is_chosen_without_javascript(page: Page, public) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{public[0]}/landen/MAR?lang=en")
    plain.get_by_label("As known on").fill("2020-07-10")
    plain.get_by_role("button", name="Show").click()
    plain.wait_for_url("**/landen/MAR?lang=en&peildatum=2020-07-10")
    assert "You see the state of 10 July 2020" in plain.locator("main").inner_text()
    plain.get_by_role("link", name="To today").click()
    plain.wait_for_url("**/landen/MAR?lang=en")
    context.close()


def test_the_map_leads_to_a_route(page: Page, public) -> None:
    page.goto(public[0])
    page.locator("svg.map a").first.click()
    page.wait_for_url("**/routes/*")
    assert page.get_by_role("heading", level=1).is_visible()


def test_a_chart_is_made_without_javascript(page: Page, public) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{public[0]}/routes/western-balkan")
    plain.get_by_role("link", name="Open dit in de grafiekenmaker").first.click()
    plain.wait_for_url("**/grafiek?**")
    plain.get_by_label("Gebied 2").select_option(label="Centraal-Mediterrane route")
    plain.get_by_label("Vanaf jaar").fill("2018")
    plain.get_by_role("button", name="Toon de grafiek").click()
    plain.wait_for_url("**van=2018**")
    chart = plain.get_by_role("img")
    assert "Centraal-Mediterrane route, van 2018" in (chart.get_attribute("aria-label") or "")
    with plain.expect_download() as sent:
        plain.get_by_role("link", name="CSV").click()
    assert sent.value.suggested_filename.endswith(".csv")
    context.close()
