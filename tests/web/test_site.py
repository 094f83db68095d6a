"""The site shows letters and their reports, lets nothing in from elsewhere, and says plainly what went wrong."""

import hashlib
import re

import pytest
from django.core.exceptions import ImproperlyConfigured

from routekaart.operations import list_letters, report_letter
from routekaart.operations.add_letter import add_letter
from routekaart.sources.demonstration import demonstration_letter
from routekaart.web.statics import style_addresses
from routekaart.workspace import opened_workspace
from tests.web.conftest import make_public


def test_a_page_lists_the_letters(visitor, document) -> None:
    page = visitor.get("/brieven")
    assert page.status_code == 200
    assert f'href="/brieven/{document.id}"' in page.content.decode()
    assert "Een &lt;brief&gt;" in page.content.decode()


def test_a_workspace_without_letters_says_what_to_do(visitor, workspace) -> None:
    assert "nog geen brieven" in visitor.get("/brieven").content.decode()


def test_the_report_of_a_letter_links_to_the_style_and_to_the_list(visitor, document) -> None:
    page = visitor.get(f"/brieven/{document.id}").content.decode()
    assert "&lt;b&gt;aan&lt;/b&gt;" in page
    assert re.search('<link rel="stylesheet" href="/static/routekaart[.][0-9a-f]{12}[.]css">', page)
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


@pytest.mark.parametrize(
    "address", ["/", "/brieven", "/brieven/{id}", "/stijl.css", "/nothing", "/brieven/" + "f" * 64]
)
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


@pytest.mark.parametrize("address", ["/", "/brieven", "/hulp"])
def test_a_public_page_is_sent_once_as_long_as_it_does_not_change(visitor, document, address) -> None:
    page = visitor.get(address)
    assert page.headers["Cache-Control"] == "no-cache"
    assert visitor.get(address, headers={"If-None-Match": page.headers["ETag"]}).status_code == 304
    assert visitor.get(address, headers={"If-Modified-Since": page.headers["Last-Modified"]}).status_code == 304
    assert visitor.get(address, headers={"If-Modified-Since": "Fri, 10 Jul 2020 00:00:00 GMT"}).status_code == 200


def test_a_page_of_the_internal_site_is_not_kept(visitor, document, internal_site) -> None:
    page = visitor.get("/hulp")
    assert page.headers["Cache-Control"] == "no-store"
    assert "Last-Modified" not in page.headers


def test_every_style_sheet_of_a_page_is_kept_for_good_under_a_name_that_tells_its_bytes(visitor, document) -> None:
    styles = re.findall('<link rel="stylesheet" href="([^"]+)">', visitor.get("/brieven").content.decode())
    assert len(styles) >= 2
    for style in styles:
        sent = visitor.get(style)
        body = b"".join(sent.streaming_content)
        assert hashlib.sha256(body).hexdigest()[:12] in style
        assert sent.headers["Content-Type"] == 'text/css; charset="utf-8"'
        assert "immutable" in sent.headers["Cache-Control"]
        assert "Access-Control-Allow-Origin" not in sent.headers


def test_a_ministry_replaces_the_theme_by_one_setting(visitor, document, settings, tmp_path) -> None:
    theme = tmp_path / "ministry.css"
    theme.write_text(":root { --utrecht-document-color: #111111; }")
    settings.ROUTEKAART_THEME = str(theme)
    styles = re.findall('<link rel="stylesheet" href="([^"]+)">', visitor.get("/brieven").content.decode())
    assert re.fullmatch("/static/ministry[.][0-9a-f]{12}[.]css", styles[-1])
    assert not any("theme" in style or "neutral" in style for style in styles)
    assert b"#111111" in b"".join(visitor.get(styles[-1]).streaming_content)


def test_a_theme_that_is_not_there_is_refused_by_name(settings, tmp_path) -> None:
    settings.ROUTEKAART_THEME = str(tmp_path / "nowhere.css")
    with pytest.raises(ImproperlyConfigured, match=r"nowhere\.css"):
        style_addresses()


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
    page = visitor.get("/brieven")
    assert page.status_code == 503
    assert "there is no workspace here" in page.content.decode()
    assert "routekaart start" in page.content.decode()


def test_a_level_that_is_none_is_a_mistake_in_the_address(visitor, workspace) -> None:
    page = visitor.get("/landen?niveau=geheim")
    assert (page.status_code, "openbaar, intern" in page.content.decode()) == (400, True)


@pytest.mark.filterwarnings("ignore")
def test_a_failure_that_nobody_foresaw_shows_no_details(visitor, document, monkeypatch, caplog) -> None:
    def break_down(workspace: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(list_letters, "list_letters", break_down)
    page = visitor.get("/brieven")
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
        make_public(workspace, document)
    page = client.get(f"/brieven/{document}").content.decode()
    assert "circa 145.600" in page
    assert "tegengesproken" in page
    assert "<script" not in page
