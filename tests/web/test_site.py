"""The site shows letters and their reports, lets nothing in from elsewhere, and says plainly what went wrong."""

import pytest

from routekaart.operations import list_letters, report_letter
from routekaart.operations.add_letter import add_letter
from routekaart.sources.demonstration import demonstration_letter
from routekaart.workspace import opened_workspace


def test_the_first_page_lists_the_letters(visitor, document) -> None:
    page = visitor.get("/")
    assert page.status_code == 200
    assert f'href="/brieven/{document.id}"' in page.content.decode()
    assert "Een &lt;brief&gt;" in page.content.decode()


def test_a_workspace_without_letters_says_what_to_do(visitor, workspace) -> None:
    assert "nog geen brieven" in visitor.get("/").content.decode()


def test_the_report_of_a_letter_links_to_the_style_and_to_the_list(visitor, document) -> None:
    page = visitor.get(f"/brieven/{document.id}").content.decode()
    assert "&lt;b&gt;aan&lt;/b&gt;" in page
    assert '<link rel="stylesheet" href="/stijl.css">' in page
    assert "<style" not in page
    assert f'href="/brieven/{document.id}?lang=en"' in page


def test_every_page_can_be_read_in_english(visitor, document) -> None:
    assert '<html lang="en">' in visitor.get("/?lang=en").content.decode()
    page = visitor.get(f"/brieven/{document.id}?lang=en").content.decode()
    assert "The letter" in page
    assert f'href="/brieven/{document.id}"' in page
    assert "This page does not exist" in visitor.get("/nothing?lang=en").content.decode()


def test_the_report_is_of_the_letter_and_moment_asked_for(visitor, document, monkeypatch) -> None:
    asked = []
    answer = report_letter.report_letter
    monkeypatch.setattr(
        report_letter, "report_letter", lambda w, d, *, now: asked.append((d, now)) or answer(w, d, now=now)
    )
    visitor.get(f"/brieven/{document.id}")
    ((letter, now),) = asked
    assert letter == document.id
    assert now.tzinfo is not None


@pytest.mark.parametrize("address", ["/", "/brieven/{id}", "/stijl.css", "/nothing", "/brieven/" + "f" * 64])
def test_every_answer_keeps_scripts_and_other_sites_out(visitor, document, address) -> None:
    headers = visitor.get(address.format(id=document.id)).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "style-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in headers


def test_pages_are_not_kept_and_the_style_is_sent_once(visitor, document) -> None:
    assert visitor.get("/").headers["Cache-Control"] == "no-store"
    style = visitor.get("/stijl.css")
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    again = visitor.get("/stijl.css", headers={"If-None-Match": style.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "address", ["/nothing", "/brieven/", "/brieven/abc", "/brieven/" + "f" * 64, "/brieven/../../etc/passwd"]
)
def test_an_address_that_leads_nowhere_says_so(visitor, document, address) -> None:
    page = visitor.get(address)
    assert page.status_code == 404
    assert "Deze pagina bestaat niet" in page.content.decode()


def test_only_looking_is_allowed(visitor, document) -> None:
    assert visitor.post("/").status_code == 405
    assert visitor.delete(f"/brieven/{document.id}").status_code == 405


def test_a_missing_workspace_says_what_to_do(visitor, settings, tmp_path) -> None:
    settings.ROUTEKAART_WORKSPACE = str(tmp_path / "nowhere")
    page = visitor.get("/")
    assert page.status_code == 503
    assert "there is no workspace here" in page.content.decode()
    assert "routekaart start" in page.content.decode()


@pytest.mark.filterwarnings("ignore")
def test_a_failure_that_nobody_foresaw_shows_no_details(visitor, document, monkeypatch, caplog) -> None:
    def break_down(workspace: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(list_letters, "list_letters", break_down)
    page = visitor.get("/")
    assert page.status_code == 500
    assert "Dit is niet gelukt" in page.content.decode()
    assert "secret detail" not in page.content.decode()


def test_a_request_for_another_host_is_refused(visitor, document) -> None:
    page = visitor.get("/", headers={"Host": "evil.example"})
    assert page.status_code == 400
    assert "Dit verzoek is niet te begrijpen" in page.content.decode()


def test_a_letter_of_a_filled_workspace_is_read_and_checked_for_the_page(own_workspace, settings, client) -> None:
    settings.ROUTEKAART_WORKSPACE = str(own_workspace)
    with opened_workspace(own_workspace) as workspace:
        document = add_letter(workspace, demonstration_letter())
    page = client.get(f"/brieven/{document}").content.decode()
    assert "circa 145.600" in page
    assert "tegengesproken" in page
    assert "<script" not in page
