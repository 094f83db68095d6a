"""Pages of a public build are made once a day; what somebody types is judged each time, and errors are never kept."""

from datetime import date

import pytest
from django.http import HttpResponse, HttpResponseNotFound
from django.test import RequestFactory

from routekaart.web import kept_pages
from routekaart.web.kept_pages import KeptPages, Page, keep_pages

MONDAY, TUESDAY = date(2026, 11, 2), date(2026, 11, 3)


@pytest.fixture
def made(settings, monkeypatch) -> list[str]:
    """Let the site show a build, with nothing kept; return which addresses a page was made for."""
    settings.ROUTEKAART_BUILD_ONLY = True
    monkeypatch.setattr(kept_pages, "_pages", KeptPages())
    return []


def asking(made: list[str], answer=lambda request: HttpResponse(f"page of {request.get_full_path()}")):
    def view(request) -> HttpResponse:
        made.append(request.get_full_path())
        return answer(request)

    return keep_pages(view)


def test_a_page_is_made_once_and_is_the_same_the_second_time(made) -> None:
    ask, browser = asking(made), RequestFactory()
    first, second = ask(browser.get("/landen/MAR")), ask(browser.get("/landen/MAR"))
    assert made == ["/landen/MAR"]
    assert (first.content, dict(first.headers)) == (second.content, dict(second.headers))


def test_what_is_added_to_one_answer_is_not_in_the_next(made) -> None:
    ask, browser = asking(made), RequestFactory()
    ask(browser.get("/landen/MAR"))
    for _ in range(2):
        found = ask(browser.get("/landen/MAR"))
        assert "ETag" not in found.headers
        found.headers["ETag"] = '"of one reader"'


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("/landen/TUN", {}),
        ("/landen/MAR?lang=en", {}),
        ("/landen/MAR?peildatum=2020-07-10", {}),
        ("/landen/MAR", {"accept": "application/json"}),
        ("/landen/MAR", {"host": "127.0.0.1"}),
    ],
)
def test_another_address_language_day_form_or_site_is_another_page(made, address: str, headers) -> None:
    ask, browser = asking(made), RequestFactory()
    ask(browser.get("/landen/MAR", headers={"host": "localhost"}))
    ask(browser.get(address, headers={"host": "localhost"} | headers))
    assert len(made) == 2


@pytest.mark.parametrize("address", ["/controle?zin=x", "/zoeken?q=x", "/abonneren/bevestigen/x", "/x?q=" + "y" * 400])
def test_what_somebody_typed_is_not_kept(made, address: str) -> None:
    ask, browser = asking(made), RequestFactory()
    for _ in range(2):
        ask(browser.get(address))
    assert len(made) == 2


@pytest.mark.parametrize(
    "answer",
    [
        lambda request: HttpResponseNotFound("nothing here"),
        lambda request: HttpResponse("of a language", headers={"Vary": "Accept-Language"}),
        lambda request: HttpResponse("of a moment", headers={"Cache-Control": "no-store"}),
        lambda request: HttpResponse(b"x" * 1_000_001),
    ],
)
def test_errors_and_what_may_differ_are_made_each_time(made, answer) -> None:
    ask, browser = asking(made, answer), RequestFactory()
    for _ in range(2):
        ask(browser.get("/landen/MAR"))
    assert len(made) == 2


def test_a_form_reaches_its_view_each_time(made) -> None:
    ask, browser = asking(made), RequestFactory()
    for _ in range(2):
        ask(browser.post("/landen/MAR"))
    assert len(made) == 2


def test_a_workspace_that_changes_is_never_answered_from_what_was_kept(made, settings) -> None:
    settings.ROUTEKAART_BUILD_ONLY = False
    ask, browser = asking(made), RequestFactory()
    for _ in range(2):
        ask(browser.get("/landen/MAR"))
    assert len(made) == 2


def test_a_new_day_is_a_new_page() -> None:
    kept, page = KeptPages(), Page(b"of Monday", ())
    assert kept.find(("/",), MONDAY) is None
    kept.keep(("/",), MONDAY, page)
    assert kept.find(("/",), MONDAY) == page
    assert kept.find(("/",), TUESDAY) is None
    kept.keep(("/",), MONDAY, page)  # made before midnight, done after it
    assert kept.find(("/",), TUESDAY) is None


def test_the_page_asked_longest_ago_goes_first() -> None:
    kept = KeptPages(most_bytes=10)
    kept.find(("a",), MONDAY)
    for name in ("a", "b"):
        kept.keep((name,), MONDAY, Page(b"12345", ()))
    kept.find(("a",), MONDAY)
    kept.keep(("c",), MONDAY, Page(b"12345", ()))
    assert [name for name in ("a", "b", "c") if kept.find((name,), MONDAY)] == ["a", "c"]
