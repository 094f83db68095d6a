"""At the letter desk: a draft is held against what is kept, and goes out only with two people."""

import re
from datetime import date

import pytest

from routekaart.web.desks.letters import deciding
from routekaart.web.desks.letters.keeping import accept_fault
from routekaart.web.desks.letters.models import Draft, ReleasedFile, Version
from tests.web.desks.conftest import Form

pytestmark = pytest.mark.django_db

HEAD = "---\ntitle: Samenwerking <b>nu</b>\naddressee: De Voorzitter\n---\n\n"
PLAIN = f"{HEAD}# Stand\n\nDe gesprekken gaan door.\n"
ACCEPTED = {"kind": "untraced", "quote": "57.034", "reason": "zo bekend", "by": "organisation:jenv"}
NUMBER = f"{HEAD}# Stand\n\nEr kwamen 57.034 personen aan in Spanje.\n"


def text(page) -> str:
    return page.content.decode()


def send(client, address: str, part: str, **typed: str):
    return Form(text(client.get(address)), part).send(client, **typed)


def write(client, tekst: str = PLAIN, **typed: str):
    return send(client, "/werk/brieven/nieuw", 'name="tekst"', tekst=tekst, **typed)


@pytest.fixture
def writer(strict, opened):
    """Return the client of who writes."""
    return strict("keeper", name="desk-1")


@pytest.fixture
def releaser(strict, opened):
    """Return the client of who releases."""
    return strict("releaser", name="desk-7")


def key_of(page) -> str:
    found = re.search(r"/werk/brieven/([0-9a-f]{32})", page.headers["Location"])
    assert found, page.headers
    return found[1]


def test_a_letter_is_written_by_one_and_released_by_another_in_three_formats(writer, releaser) -> None:
    key = key_of(write(writer))
    page = text(writer.get(f"/werk/brieven/{key}"))
    assert "Niets houdt deze brief tegen" in page and "Deze brief vrijgeven" not in page
    assert "<b>nu</b>" not in page
    sent = send(releaser, f"/werk/brieven/{key}", "/vrijgeven")
    assert sent.status_code == 302
    released = text(releaser.get(sent.headers["Location"]))
    assert "desk-7" in released and "De brief is vrijgegeven" in released
    for kind, beginning in (("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!doctype html>")):
        file = writer.get(f"/werk/brieven/{key}/brief.{kind}")
        assert file.content.startswith(beginning), kind
        assert file.headers["Content-Disposition"].startswith("attachment")


def test_a_released_letter_does_not_change_and_is_not_released_again(writer, releaser) -> None:
    key = key_of(write(writer))
    change = Form(text(writer.get(f"/werk/brieven/{key}/tekst")), 'name="tekst"')
    again = Form(text(releaser.get(f"/werk/brieven/{key}")), "/vrijgeven")
    assert again.send(releaser).status_code == 302
    before = [bytes(one.raw) for one in ReleasedFile.objects.order_by("kind")]
    page = change.send(writer, tekst=f"{PLAIN}\nEn nog iets.\n")
    assert page.status_code == 400 and "verandert niet meer" in text(page) and "En nog iets." in text(page)
    assert again.send(releaser).status_code in (400, 409)
    assert Version.objects.count() == 1
    assert [bytes(one.raw) for one in ReleasedFile.objects.order_by("kind")] == before


def test_who_wrote_a_version_does_not_release_it_with_whatever_roles(strict, writer, releaser) -> None:
    both = strict("keeper", "releaser", name="desk-5")
    key = key_of(write(writer))
    send(both, f"/werk/brieven/{key}/tekst", 'name="tekst"', tekst=f"{PLAIN}\nEn nog iets.\n")
    page = text(both.get(f"/werk/brieven/{key}"))
    assert "Iemand anders moet hem vrijgeven" in page and 'action="/werk/brieven/' + key + '/vrijgeven"' not in page
    form = Form(text(releaser.get(f"/werk/brieven/{key}")), "/vrijgeven")
    token = Form(page, "csrfmiddlewaretoken").fields["csrfmiddlewaretoken"]
    forged = both.post(form.action, {**form.fields, "csrfmiddlewaretoken": token})
    assert forged.status_code == 403 and "geeft hem niet vrij" in text(forged)
    assert Draft.objects.get().released is None


def test_a_number_that_rests_on_nothing_holds_a_letter_back_until_an_office_accepts_it(writer, releaser) -> None:
    key = key_of(write(writer, NUMBER))
    page = text(writer.get(f"/werk/brieven/{key}"))
    assert "57.034" in page and "Wat de brief tegenhoudt" in page
    assert "Los eerst op" in text(releaser.get(f"/werk/brieven/{key}"))
    for wrong in ({"reden": "", "dienst": "organisation:jenv"}, {"reden": "zo bekend", "dienst": "account:desk-1"}):
        refused = send(writer, f"/werk/brieven/{key}", 'name="reden"', **wrong)
        assert refused.status_code == 400, wrong
        assert wrong["dienst"] in text(refused)
    accepted = {"reden": "zo bekend op die dag", "dienst": "organisation:jenv"}
    assert send(writer, f"/werk/brieven/{key}", 'name="reden"', **accepted).status_code == 302
    page = text(writer.get(f"/werk/brieven/{key}"))
    assert "zo bekend op die dag" in page and "vastgelegd door desk-1" in page
    assert "zo bekend op die dag" in text(writer.get(f"/werk/brieven/{key}/voorbeeld"))
    assert send(releaser, f"/werk/brieven/{key}", "/vrijgeven").status_code == 302


def test_a_letter_that_is_held_back_is_not_released_by_a_forged_form(writer, releaser) -> None:
    key = key_of(write(writer, NUMBER))
    token = Form(text(releaser.get(f"/werk/brieven/{key}")), "csrfmiddlewaretoken").fields["csrfmiddlewaretoken"]
    sent = {"versie": "1", "ontvangst": "", "staat": "", "csrfmiddlewaretoken": token}
    assert releaser.post(f"/werk/brieven/{key}/vrijgeven", sent).status_code == 409
    assert Draft.objects.get().released is None


def test_a_letter_that_changed_after_its_releaser_looked_is_not_released(writer, releaser) -> None:
    key = key_of(write(writer))
    form = Form(text(releaser.get(f"/werk/brieven/{key}")), "/vrijgeven")
    send(writer, f"/werk/brieven/{key}/tekst", 'name="tekst"', tekst=f"{PLAIN}\nEn nog iets.\n")
    page = form.send(releaser)
    assert page.status_code == 409 and "veranderd nadat u keek" in text(page)
    assert Draft.objects.get().released is None


@pytest.mark.parametrize("change", ["text", "acceptance"])
def test_what_changes_while_a_letter_is_made_stops_its_release(writer, releaser, monkeypatch, change: str) -> None:
    """What is released and what the desk shows of it are one, also if both come in at the same moment."""
    key = key_of(write(writer))
    form = Form(text(releaser.get(f"/werk/brieven/{key}")), "/vrijgeven")
    draft, made = Draft.objects.get(), deciding.make_files

    def make_late(brief):
        if change == "text":
            send(writer, f"/werk/brieven/{key}/tekst", 'name="tekst"', tekst=f"{PLAIN}\nEn nog iets.\n")
        else:
            accept_fault(draft, 1, {**ACCEPTED, "on": date(2026, 3, 1)}, "desk-1")
        return made(brief)

    monkeypatch.setattr(deciding, "make_files", make_late)
    page = form.send(releaser, versie="2" if change == "text" else "1")
    assert page.status_code == 409 and "veranderd nadat u keek" in text(page)
    assert Draft.objects.get().released is None and not ReleasedFile.objects.exists()


def test_a_number_of_a_version_that_is_none_is_no_failure(writer) -> None:
    key = key_of(write(writer))
    page = send(writer, f"/werk/brieven/{key}/tekst", 'name="tekst"', tekst=f"{PLAIN}Meer.", versie="1" * 5000)
    assert page.status_code == 409


def test_of_two_who_write_at_once_the_second_keeps_their_text_and_sees_the_other_s(strict, writer) -> None:
    other = strict("keeper", name="desk-2")
    key = key_of(write(writer))
    mine, theirs = (Form(text(one.get(f"/werk/brieven/{key}/tekst")), 'name="tekst"') for one in (writer, other))
    mine.send(writer, tekst=f"{PLAIN}\nMijn zin.\n")
    late = theirs.send(other, tekst=f"{PLAIN}\nHun zin.\n")
    assert late.status_code == 409
    assert "Mijn zin." in text(late) and "Hun zin." in text(late) and "desk-1" in text(late)
    assert Version.objects.count() == 2
    assert Form(text(late), 'name="tekst"').send(other).status_code == 302


def test_the_same_form_twice_makes_one_letter(writer) -> None:
    form = Form(text(writer.get("/werk/brieven/nieuw")), 'name="tekst"')
    first, second = (form.send(writer, tekst=PLAIN) for _ in range(2))
    assert key_of(first) == key_of(second)
    assert (Draft.objects.count(), Version.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"tekst": "{{ figur x }}"}, "Regel"),
        ({"tekst": f"{HEAD}Bel mij op 06-12345678."}, "persoon"),
        ({"peildatum": "3 maart"}, "is geen dag"),
        ({"niveau": "geheim"}, "not a level"),
        ({"sleutel": "../../x"}, "cannot be used"),
    ],
)
def test_a_letter_that_cannot_be_kept_is_told_with_all_that_was_typed(
    writer, typed: dict[str, str], words: str
) -> None:
    page = write(writer, **{"tekst": PLAIN, **typed})
    assert page.status_code == 400
    assert words in text(page)
    assert Form(text(page), 'name="tekst"').fields["tekst"].strip()[:20] in typed.get("tekst", PLAIN)
    assert Draft.objects.count() == 0


def test_a_tag_that_cannot_be_filled_is_told_with_its_line_and_its_letter_is_kept(writer) -> None:
    key = key_of(write(writer, f"{HEAD}Er kwamen {{{{ said 123456789abc }}}} mensen.\n"))
    page = writer.get(f"/werk/brieven/{key}")
    assert "kan niet worden ingevuld" in text(page) and "Regel 6" in text(page)
    assert writer.get(f"/werk/brieven/{key}/voorbeeld").status_code == 400


def test_the_preview_lets_its_own_style_through_and_nothing_else(writer) -> None:
    key = key_of(write(writer))
    page = writer.get(f"/werk/brieven/{key}/voorbeeld")
    policy = page.headers["Content-Security-Policy"]
    assert "De gesprekken gaan door." in text(page)
    assert policy.startswith("default-src 'none'") and "sha256-" in policy and "unsafe" not in policy


def test_a_level_above_one_s_own_is_refused_and_a_closed_letter_is_not_there(strict, writer) -> None:
    form = Form(text(writer.get("/werk/brieven/nieuw")), 'name="tekst"')
    assert 'value="gerubriceerd"' not in form.html
    assert form.send(writer, tekst=PLAIN, niveau="gerubriceerd").status_code == 403
    assert Draft.objects.count() == 0
    key = key_of(write(writer, niveau="vertrouwelijk"))
    Version.objects.update(level=3)
    for address in ("", "/tekst", "/voorbeeld", "/brief.pdf"):
        assert writer.get(f"/werk/brieven/{key}{address}").status_code == 404
    assert "Samenwerking" not in text(writer.get("/werk/brieven"))


@pytest.mark.parametrize("role", ["reader", "reviewer", "auditor", "administrator", "parliament-confidential"])
def test_who_neither_writes_nor_releases_sees_no_letters(strict, writer, role: str) -> None:
    key = key_of(write(writer))
    other = strict(role, name="ander-1")
    for address in ("", "/nieuw", f"/{key}", f"/{key}/voorbeeld", f"/{key}/brief.pdf", f"/{key}/tekst"):
        page = other.get(f"/werk/brieven{address}")
        assert page.status_code == 403, address
        assert "Samenwerking" not in text(page)


def test_a_releaser_writes_nothing_and_a_writer_releases_nothing(writer, releaser) -> None:
    key = key_of(write(writer))
    assert releaser.get(f"/werk/brieven/{key}/tekst").status_code == 403
    assert releaser.post("/werk/brieven/nieuw", {"tekst": PLAIN}).status_code == 403
    assert writer.post(f"/werk/brieven/{key}/vrijgeven", {"versie": "1"}).status_code == 403
    assert (Draft.objects.count(), Version.objects.count(), ReleasedFile.objects.count()) == (1, 1, 0)


def test_a_form_without_its_token_changes_nothing(writer) -> None:
    form = Form(text(writer.get("/werk/brieven/nieuw")), 'name="tekst"')
    del form.fields["csrfmiddlewaretoken"]
    assert form.send(writer, tekst=PLAIN).status_code == 403
    assert Draft.objects.count() == 0


def test_the_desk_is_in_english_as_well(writer) -> None:
    assert "Begin a letter" in text(writer.get("/werk/brieven?lang=en"))
    key = key_of(write(writer, NUMBER))
    assert "What holds the letter back" in text(writer.get(f"/werk/brieven/{key}?lang=en"))
