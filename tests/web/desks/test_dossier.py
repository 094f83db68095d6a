"""At the dossier desk: people record, correct, take back, open and close; all of it or nothing."""

import pytest

from routekaart.domain.errors import StoreUnavailable
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.operations.show_reviews import show_reviews
from routekaart.recording.forms import FORMS
from routekaart.recording.offered import CONTENTS, offer_content
from routekaart.register import Register
from tests.web.desks.conftest import Form

pytestmark = pytest.mark.django_db

CONTACT = {
    "entry__about": "country:MAR",
    "entry__said_by": "government:NLD",
    "entry__when": "2026-02-21",
    "content__level": "senior_official",
    "content__theme": "samenwerking bij terugkeer",
}
CLOSED = {
    "terms__level": "vertrouwelijk",
    "terms__ground": "Grondwet art. 68",
    "terms__decider": "government:NLD",
    "terms__until": "2035-01",
}


def text(page) -> str:
    return page.content.decode()


def form_at(client, address: str) -> Form:
    page = client.get(address)
    assert page.status_code == 200, text(page)
    return Form(text(page), 'method="post" action="/werk/dossier')


def record(client, content: str = "contact", **typed: str):
    return form_at(client, f"/werk/dossier/nieuw/{content}").send(client, **{**CONTACT, **typed})


def held(opened, thing: str = "country:MAR"):
    return opened.register.find_about(ThingId(thing), level=Level.GERUBRICEERD).held


@pytest.fixture
def keeper(strict, opened):
    """Return the client of a keeper."""
    return strict("keeper", name="desk-3")


@pytest.fixture
def recorded(keeper, opened) -> str:
    """Record a contact and return its id."""
    assert record(keeper).status_code == 302
    return held(opened)[0].statement.id


def test_a_contact_is_recorded_by_the_account_and_starts_as_intern(keeper, opened) -> None:
    sent = record(keeper)
    assert sent.status_code == 302
    page = text(keeper.get(sent.headers["Location"]))
    assert "Vastgelegd." in page and "samenwerking bij terugkeer" in page
    (one,) = held(opened)
    assert (one.level, one.statement.recorded_by) == (Level.INTERN, "account:desk-3")


def test_the_same_form_twice_adds_one_statement(keeper, opened) -> None:
    form = form_at(keeper, "/werk/dossier/nieuw/contact")
    first, second = (form.send(keeper, **CONTACT) for _ in range(2))
    assert "gedaan=recorded" in first.headers["Location"]
    assert "gedaan=known" in second.headers["Location"]
    assert opened.register.count() == {**opened.register.count(), "statement": 1, "disclosure": 1}


def test_a_country_may_be_typed_by_its_name(keeper, opened) -> None:
    assert record(keeper, entry__about="Marokko").status_code == 302
    assert held(opened)[0].statement.subject == "country:MAR"


@pytest.mark.parametrize("content", CONTENTS)
def test_there_is_a_form_for_each_content_with_exactly_the_fields_of_a_file(keeper, content: str) -> None:
    for lang in ("", "?lang=en"):
        form = form_at(keeper, f"/werk/dossier/nieuw/{content}{lang}")
        names = {name.partition(".")[2] for name in form.fields if name.startswith("content.")}
        assert names == set(FORMS[content].fields) == {one.name for one in offer_content(content)}


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("content.theme", "", "niet ingevuld"),
        ("content.theme", "met mevrouw Jansen", "naam van een persoon"),
        ("content.level", "king", "kan hier niet staan"),
        ("entry.when", "21-02-2026", "eerst het jaar"),
        ("entry.when", "2035-01-01", "moet nog komen"),
        ("entry.when", "", "Een contact heeft een dag"),
        ("entry.about", "country:XXX", "niet bekend"),
        ("entry.about", "<script>", "&lt;script&gt;"),
        ("terms.level", "openbaar", "niet vanzelf openbaar"),
        ("terms.level", "vertrouwelijk", "heeft een grond"),
        ("consent.asked", "2035-01", "moet nog komen"),
        ("content.theme", "bel 06-12345678", "gegevens over een persoon"),
    ],
)
def test_what_is_wrong_is_told_with_all_that_was_typed_and_nothing_is_recorded(
    keeper, opened, field: str, typed: str, words: str
) -> None:
    page = record(keeper, **{field.replace(".", "__"): typed})
    assert page.status_code == 400
    assert words in text(page) and "<script>" not in text(page)
    kept = Form(text(page), 'method="post" action="/werk/dossier').fields
    assert kept[field] == typed
    assert kept["entry.about"] == ("country:MAR" if field != "entry.about" else typed)
    assert opened.register.count()["statement"] == 0


def test_every_fault_of_a_form_stands_beside_its_own_field(keeper) -> None:
    page = text(record(keeper, entry__when="21-02-2026", content__theme="mevrouw Jansen"))
    for field in ("entry-when", "content-theme"):
        assert f'id="{field}-fault"' in page, field


def test_a_published_source_may_be_public_at_once_and_needs_its_quote(keeper, opened) -> None:
    published = {
        "source__sort": "publication",
        "publication__title": "Verslag",
        "publication__address": "https://www.example.org/verslag",
        "publication__published": "2026-02-25",
        "terms__level": "openbaar",
    }
    page = record(keeper, **published)
    assert page.status_code == 400 and 'id="publication-quote-fault"' in text(page)
    assert record(keeper, **published, publication__quote="De gesprekken zijn hervat.").status_code == 302
    assert held(opened)[0].level is Level.OPENBAAR


def test_a_letter_as_a_source_must_have_the_quote(keeper, opened, letter) -> None:
    quoted = {"source__sort": "letter", "letter__letter": "2023-03-03", "entry__when": "2023-01"}
    assert "niet in de brief" in text(record(keeper, **quoted, letter__quote="staat er niet"))
    assert record(keeper, **quoted, letter__quote="ruim 1.200 personen").status_code == 302


def test_a_correction_puts_what_is_right_in_the_place_of_what_was_wrong(keeper, opened, recorded: str) -> None:
    form = form_at(keeper, f"/werk/dossier/uitspraak/{recorded}/verbeteren")
    assert form.fields["content.theme"] == "samenwerking bij terugkeer"
    same = form.send(keeper, retraction__reason="een dag later")
    assert same.status_code == 400 and "zegt hetzelfde" in text(same)
    right = {"retraction__reason": "een dag later", "entry__when": "2026-02-22", "source__sort": "publication"}
    source = {
        "publication__title": "Verslag",
        "publication__address": "https://www.example.org/verslag",
        "publication__quote": "Het was op 22 februari.",
    }
    assert form.send(keeper, **right, **source).status_code == 302
    assert "teruggenomen of gecorrigeerd" in text(keeper.get(f"/werk/dossier/uitspraak/{recorded}"))
    again = form.send(keeper, **right, **source)
    assert again.status_code == 302 and "gedaan=known" in again.headers["Location"]


def test_what_was_taken_back_once_is_not_taken_back_again(keeper, opened, recorded: str) -> None:
    form = form_at(keeper, f"/werk/dossier/uitspraak/{recorded}/terugnemen")
    source = {
        "source__sort": "publication",
        "publication__title": "Verslag",
        "publication__address": "https://www.example.org/verslag",
        "publication__quote": "Het is ingetrokken.",
    }
    assert form.send(keeper, retraction__reason="ingetrokken", **source).status_code == 302
    page = form.send(keeper, retraction__reason="nog eens", **source)
    assert page.status_code == 400 and "al teruggenomen" in text(page)


def test_what_was_typed_wrong_no_longer_counts(keeper, opened, recorded: str) -> None:
    form = form_at(keeper, f"/werk/dossier/uitspraak/{recorded}/verkeerd")
    assert form.send(keeper).status_code == 400
    assert form.send(keeper, retraction__reason="verkeerd land").status_code == 302
    assert not show_reviews(opened, recorded).stands


def test_what_a_rule_read_is_for_reviewers_and_not_typed_wrong(keeper, opened, letter) -> None:
    _, waiting = opened.register.find_unreviewed(level=Level.INTERN, limit=1)
    assert keeper.get(f"/werk/dossier/uitspraak/{waiting[0].statement.id}/verkeerd").status_code == 404


def test_a_coupling_shows_itself_and_not_its_closed_country(strict, keeper, opened) -> None:
    form = form_at(keeper, "/werk/dossier/nieuw/koppeling")
    typed = {
        "entry__about": "coupling:visa-for-return-2026",
        "description__name_nl": "Visa in ruil voor terugkeer",
        "description__name_en": "Visas in exchange for return",
        "give__giver": "country:NLD",
        "give__what": "snellere visa voor diplomaten",
        "relation__to": "Marokko",
    }
    closed = {name.replace("terms", "closed"): value for name, value in CLOSED.items()}
    half = {**typed, "closed__level": "vertrouwelijk"}
    assert form.send(keeper, **half).status_code == 400
    assert opened.register.count()["statement"] == 0
    assert form.send(keeper, **typed, **closed).status_code == 302
    assert len(held(opened, "coupling:visa-for-return-2026")) == 3
    reader = strict("reader", name="lezer-1")
    page = text(reader.get("/werk/dossier/over/coupling:visa-for-return-2026"))
    assert "snellere visa" in page and "Marokko" not in page and "Grondwet art. 68" in page


def choose(client, statement: str) -> Form:
    return form_at(client, f"/werk/dossier/niveau?of={statement}")


def test_a_level_is_decided_with_its_ground_and_shown_in_the_history(keeper, opened, recorded: str) -> None:
    form = choose(keeper, recorded)
    missing = form.send(keeper, disclosure__level="openbaar")
    assert missing.status_code == 400 and 'id="disclosure-ground-fault"' in text(missing)
    decided = {"disclosure__ground": "Woo 3.1", "disclosure__decider": "government:NLD"}
    assert form.send(keeper, disclosure__level="openbaar", **decided).status_code == 302
    assert opened.register.get_level(recorded) is Level.OPENBAAR
    assert "Woo 3.1" in text(keeper.get(f"/werk/dossier/uitspraak/{recorded}"))
    again = form.send(keeper, disclosure__level="openbaar", **decided)
    assert again.status_code == 302 and "gedaan=known" in again.headers["Location"]
    assert opened.register.count()["disclosure"] == 2


def test_what_was_decided_before_and_changed_since_is_decided_anew(keeper, opened, recorded: str) -> None:
    """To close something again with the same words must close it."""
    decided = {"disclosure__ground": "Woo 3.1", "disclosure__decider": "government:NLD"}
    for level in ("openbaar", "intern", "openbaar", "intern"):
        assert choose(keeper, recorded).send(keeper, disclosure__level=level, **decided).status_code == 302
        assert opened.register.get_level(recorded).label == level


def test_of_two_who_decide_at_once_the_second_hears_it(strict, keeper, opened, recorded: str) -> None:
    other = strict("keeper", name="desk-4")
    mine, theirs = choose(keeper, recorded), choose(other, recorded)
    decided = {"disclosure__decider": "government:NLD"}
    mine.send(keeper, disclosure__level="openbaar", disclosure__ground="Woo 3.1", **decided)
    late = theirs.send(other, disclosure__level="intern", disclosure__ground="mijn grond", **decided)
    assert late.status_code == 409
    assert "iemand anders" in text(late) and "mijn grond" in text(late)
    assert opened.register.get_level(recorded) is Level.OPENBAAR


PUBLISHED = {
    "source__sort": "publication",
    "publication__title": "Verslag",
    "publication__address": "https://www.example.org/verslag",
    "publication__quote": "Het was op 22 februari.",
}


@pytest.mark.parametrize("act", ["verbeteren", "terugnemen"])
def test_who_corrects_what_was_opened_meanwhile_hears_it(strict, keeper, opened, recorded: str, act: str) -> None:
    """What takes the place of a statement comes in at its level, and that is now another than the writer saw."""
    form = form_at(keeper, f"/werk/dossier/uitspraak/{recorded}/{act}")
    other = strict("keeper", name="desk-4")
    decided = {"disclosure__decider": "government:NLD", "disclosure__ground": "Woo 3.1"}
    assert choose(other, recorded).send(other, disclosure__level="openbaar", **decided).status_code == 302
    late = form.send(keeper, retraction__reason="een dag later", entry__when="2026-02-22", **PUBLISHED)
    assert late.status_code == 409
    assert "iemand anders" in text(late) and "een dag later" in text(late)
    assert opened.register.count()["statement"] == 1


def test_of_two_who_correct_at_the_same_time_the_second_hears_it(strict, keeper, opened, recorded, monkeypatch) -> None:
    other, append = strict("keeper", name="desk-4"), Register.append_all
    mine, theirs = (form_at(one, f"/werk/dossier/uitspraak/{recorded}/verbeteren") for one in (keeper, other))

    def first_theirs(register, *given, **named):
        monkeypatch.setattr(Register, "append_all", append)
        sent = theirs.send(other, retraction__reason="twee dagen later", entry__when="2026-02-23", **PUBLISHED)
        assert sent.status_code == 302
        return append(register, *given, **named)

    monkeypatch.setattr(Register, "append_all", first_theirs)
    late = mine.send(keeper, retraction__reason="een dag later", entry__when="2026-02-22", **PUBLISHED)
    assert late.status_code == 400
    assert "al teruggenomen" in text(late) and "een dag later" in text(late)
    assert opened.register.count()["statement"] == 3


def test_a_keeper_decides_no_level_above_intern_and_a_releaser_does(strict, keeper, opened, recorded: str) -> None:
    form = choose(keeper, recorded)
    assert 'value="vertrouwelijk"' not in form.html
    closed = {
        "disclosure__level": "vertrouwelijk",
        "disclosure__ground": "Grondwet art. 68",
        "disclosure__decider": "government:NLD",
        "disclosure__until": "2035-01",
    }
    refused = form.send(keeper, **closed)
    assert refused.status_code == 403 and "Vrijgever" in text(refused)
    assert opened.register.get_level(recorded) is Level.INTERN
    releaser = strict("releaser", name="desk-7")
    assert choose(releaser, recorded).send(releaser, **closed).status_code == 302
    assert keeper.get(f"/werk/dossier/niveau?of={recorded}").status_code == 403


def test_levels_above_one_s_own_are_not_given_when_recording(keeper, opened) -> None:
    form = form_at(keeper, "/werk/dossier/nieuw/contact")
    assert 'value="vertrouwelijk"' in form.html and 'value="gerubriceerd"' not in form.html
    page = form.send(keeper, **CONTACT, **{**CLOSED, "terms__level": "gerubriceerd"})
    assert page.status_code == 403
    assert opened.register.count()["statement"] == 0
    assert record(keeper, **CLOSED).status_code == 302


def classified(strict, opened, statement: str) -> None:
    from datetime import UTC, datetime

    from routekaart.domain.ids import ActorId, RecorderId
    from routekaart.domain.statement import Disclosure

    opened.register.append_disclosure(
        Disclosure(
            statements=(statement,),
            level=Level.GERUBRICEERD,
            ground="Woo 5.1.2a",
            decider=ActorId("government:NLD"),
            recorded=datetime(2026, 3, 2, tzinfo=UTC),
            recorded_by=RecorderId("account:desk-9"),
        )
    )


@pytest.mark.parametrize("where", ["", "/verbeteren", "/terugnemen", "/verkeerd"])
def test_what_is_above_the_reader_s_level_is_not_there(strict, keeper, opened, recorded: str, where: str) -> None:
    classified(strict, opened, recorded)
    page = keeper.get(f"/werk/dossier/uitspraak/{recorded}{where}")
    assert page.status_code == 404 and "terugkeer" not in text(page)
    assert keeper.get(f"/werk/dossier/niveau?of={recorded}").status_code == 404


def test_a_thing_of_which_all_is_closed_is_as_one_that_nobody_knows(strict, keeper, opened) -> None:
    form = form_at(keeper, "/werk/dossier/nieuw/description")
    described = {"entry__about": "coupling:x-2026", "content__name_nl": "Iets", "content__name_en": "Something"}
    assert form.send(keeper, **described).status_code == 302
    classified(strict, opened, held(opened, "coupling:x-2026")[0].statement.id)
    event = {"entry__about": "coupling:x-2026", "content__event": "ended", "content__theme": "", "content__level": ""}
    known, unknown = (
        text(form_at(keeper, "/werk/dossier/nieuw/event").send(keeper, **{**event, "entry__about": about}))
        for about in ("coupling:x-2026", "coupling:y-2026")
    )
    assert "niet bekend" in known
    strip = lambda page: page.replace("x-2026", "y-2026").partition("<main")[2].partition("csrf")[0]  # noqa: E731
    assert strip(known) == strip(unknown)


@pytest.mark.parametrize("role", ["reader", "reviewer", "auditor", "administrator", "releaser"])
def test_who_does_not_keep_the_dossier_records_nothing(strict, keeper, opened, recorded: str, role: str) -> None:
    other = strict(role, name="ander-1")
    for address in ("/werk/dossier/nieuw/contact", f"/werk/dossier/uitspraak/{recorded}/terugnemen"):
        assert other.get(address).status_code == 403
        assert other.post(address, CONTACT).status_code == 403
    assert opened.register.count()["statement"] == 1


def test_a_form_without_its_token_is_refused(keeper, opened) -> None:
    form = form_at(keeper, "/werk/dossier/nieuw/contact")
    del form.fields["csrfmiddlewaretoken"]
    assert form.send(keeper, **CONTACT).status_code == 403
    assert opened.register.count()["statement"] == 0


@pytest.mark.parametrize("chosen", ["", "of=x", "of=" + "a" * 64, "of=" + ",".join("b" * 64 for _ in range(3))])
def test_a_decision_about_nothing_is_no_decision(keeper, chosen: str) -> None:
    assert keeper.get(f"/werk/dossier/niveau?{chosen}").status_code == 404


def test_the_desk_leads_to_a_thing_by_its_name_and_shows_what_asks_for_attention(keeper, opened, recorded) -> None:
    assert keeper.get("/werk/dossier?over=Marokko").headers["Location"] == "/werk/dossier/over/country:MAR"
    nothing = keeper.get("/werk/dossier?over=<b>Nergens")
    assert nothing.status_code == 404 and "niets bekend" in text(nothing) and "<b>" not in text(nothing)
    page = text(keeper.get("/werk/dossier"))
    assert "Geen contact sinds" in page and "Marokko" in page


def test_what_was_typed_while_the_register_does_not_answer_can_be_sent_again(keeper, opened, monkeypatch) -> None:
    form = form_at(keeper, "/werk/dossier/nieuw/contact")

    def away(*given: object, **named: object) -> None:
        raise StoreUnavailable("the register's database does not answer", where="postgresql://db.intern/rk: refused")

    with monkeypatch.context() as patched:
        patched.setattr(Register, "append_all", away)
        page = form.send(keeper, **CONTACT)
    assert page.status_code == 503 and opened.register.count()["statement"] == 0
    assert "db.intern" not in text(page) and "Wat u typte, staat op deze pagina" in text(page)
    again = Form(text(page), "Opnieuw versturen")
    again.action = form.action
    assert again.send(keeper).status_code == 302
    assert held(opened)[0].statement.content.theme == CONTACT["content__theme"]


@pytest.mark.filterwarnings("ignore")
def test_what_was_typed_while_the_database_of_the_site_is_away_can_be_sent_again(keeper, opened, monkeypatch) -> None:
    from django.db import OperationalError
    from django.db.backends.base.base import BaseDatabaseWrapper

    form = form_at(keeper, "/werk/dossier/nieuw/contact")

    def away(*given: object) -> None:
        raise OperationalError("database or disk is full: /srv/site.sqlite")

    with monkeypatch.context() as patched:
        patched.setattr(BaseDatabaseWrapper, "cursor", away)
        page = form.send(keeper, **CONTACT)
    assert page.status_code == 503 and "/srv" not in text(page)
    again = Form(text(page), "Opnieuw versturen")
    again.action = form.action
    assert again.send(keeper).status_code == 302
    assert len(held(opened)) == 1
