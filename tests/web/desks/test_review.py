"""At the review desk: one reading at a time, who decided what, and what is refused."""

from datetime import UTC, datetime

import pytest

from routekaart.domain.ids import ActorId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure
from routekaart.operations.show_reviews import show_reviews
from routekaart.web.log.models import Read
from tests.web.desks.conftest import Form

pytestmark = pytest.mark.django_db


def waiting(opened) -> list[str]:
    _, held = opened.register.find_unreviewed(level=Level.GERUBRICEERD, limit=100)
    return [one.statement.id for one in held]


def text(page) -> str:
    return page.content.decode()


def first_page(client, opened):
    return client.get(f"/werk/beoordelen/{waiting(opened)[0]}")


def close(opened, statement: str, level: Level) -> None:
    opened.register.append_disclosure(
        Disclosure(
            statements=(statement,),
            level=level,
            ground="Woo 5.1.2a",
            decider=ActorId("government:NLD"),
            recorded=datetime(2026, 1, 2, tzinfo=UTC),
            recorded_by=RecorderId("account:desk-9"),
        )
    )


def test_a_reviewer_goes_from_the_queue_through_all_readings_and_is_done(strict, opened, letter) -> None:
    reviewer = strict("reviewer", name="desk-3")
    many = len(waiting(opened))
    assert many >= 3
    queue = text(reviewer.get("/werk/beoordelen"))
    assert "Migratie" in queue and f"{many} lezingen wachten" in queue
    page = first_page(reviewer, opened)
    for _ in range(many):
        page = Form(text(page), 'value="accept"').send(reviewer, besluit="accept")
        assert page.status_code == 302
        page = reviewer.get(page.headers["Location"])
    assert waiting(opened) == []
    assert "Er wacht geen lezing" in text(page) and "Opgeslagen: klopt." in text(page)


def test_the_quote_is_marked_in_the_letter_around_it(strict, opened, letter) -> None:
    page = text(first_page(strict("reviewer"), opened))
    marked = page.partition("<mark")[2].partition("</mark>")[0]
    assert "1.850 mensen" in marked
    assert "Geachte voorzitter" in page.partition("<mark")[0]
    assert "88.750" in page.partition("</mark>")[2]


def test_a_refusal_needs_a_reason_which_is_then_shown_with_who_gave_it(strict, opened, letter) -> None:
    reviewer, statement = strict("reviewer", name="desk-3"), waiting(opened)[0]
    form = Form(text(first_page(reviewer, opened)), 'value="refuse"')
    refused = form.send(reviewer, besluit="refuse")
    assert refused.status_code == 400
    assert "Geef een reden" in text(refused) and waiting(opened)[0] == statement
    assert form.send(reviewer, besluit="refuse", refuse__reason="gaat over een ander jaar").status_code == 302
    history = text(reviewer.get(f"/werk/beoordelen/{statement}"))
    assert "gaat over een ander jaar" in history and "desk-3" in history and "Dit telt nu niet mee" in history


def test_a_reading_is_replaced_by_what_is_typed_in_its_fields(strict, opened, letter) -> None:
    reviewer, statement = strict("reviewer"), waiting(opened)[0]
    form = Form(text(first_page(reviewer, opened)), 'value="replace"')
    assert form.fields["replace.value"] == "1850"
    sent = form.send(reviewer, besluit="replace", replace__when="2021", replace__reason="staat in de zin ervoor")
    assert sent.status_code == 302
    history = show_reviews(opened, statement)
    assert not history.stands and history.reviews[-1].replacement is not None
    assert "In de plaats kwam" in text(reviewer.get(f"/werk/beoordelen/{statement}"))


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("value", "1851", "geen getal uit het citaat"),
        ("value", "1.850", "op twee manieren"),
        ("when", "21-02-2023", "eerst het jaar"),
        ("counterpart", "country:XXX", "niet bekend"),
        ("counted", "woorden van een ander", "niet in de brief"),
    ],
)
def test_a_replacement_that_cannot_be_stands_beside_its_field_with_all_that_was_typed(
    strict, opened, letter, field: str, typed: str, words: str
) -> None:
    reviewer, before = strict("reviewer"), len(opened.register.log().statements)
    form = Form(text(first_page(reviewer, opened)), 'value="replace"')
    more = {f"replace__{field}": typed, "replace__reason": "een reden die blijft staan"}
    page = form.send(reviewer, besluit="replace", **more)
    assert page.status_code == 400
    assert words in text(page), text(page)
    assert Form(text(page), 'value="replace"').fields[f"replace.{field}"] == typed
    assert "een reden die blijft staan" in text(page)
    assert len(opened.register.log().statements) == before


def test_of_two_reviewers_at_once_the_second_hears_what_the_first_decided(strict, opened, letter) -> None:
    one, other = strict("reviewer", name="desk-1"), strict("reviewer", name="desk-2")
    statement = waiting(opened)[0]
    page_of_other = text(first_page(other, opened))
    Form(text(first_page(one, opened)), 'value="refuse"').send(one, besluit="refuse", refuse__reason="verkeerd land")
    late = Form(page_of_other, 'value="refuse"').send(other, besluit="refuse", refuse__reason="mijn eigen reden")
    assert late.status_code == 409
    assert "Iemand anders was eerder" in text(late)
    assert "verkeerd land" in text(late) and "mijn eigen reden" in text(late)
    assert len(show_reviews(opened, statement).reviews) == 1
    again = Form(text(late), 'value="refuse"').send(other, besluit="refuse")
    assert again.status_code == 302
    assert [one.recorded_by for one in show_reviews(opened, statement).reviews] == ["account:desk-1", "account:desk-2"]


def test_the_same_form_sent_twice_adds_one_review(strict, opened, letter) -> None:
    reviewer, statement = strict("reviewer"), waiting(opened)[0]
    form = Form(text(first_page(reviewer, opened)), 'value="accept"')
    first, second = (form.send(reviewer, besluit="accept") for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 302)
    assert "gedaan=before" in second.headers["Location"]
    assert len(show_reviews(opened, statement).reviews) == 1


@pytest.mark.parametrize("role", ["keeper", "auditor"])
def test_who_may_see_the_queue_and_not_review_has_no_buttons_and_is_refused(strict, opened, letter, role: str) -> None:
    reader = strict(role)
    page = text(first_page(reader, opened))
    assert "1.850 mensen" in page and 'value="accept"' not in page
    token = Form(page, "csrfmiddlewaretoken").fields["csrfmiddlewaretoken"]
    sent = reader.post(
        f"/werk/beoordelen/{waiting(opened)[0]}/besluit", {"besluit": "accept", "csrfmiddlewaretoken": token}
    )
    assert sent.status_code == 403
    assert opened.register.count()["review"] == 0


@pytest.mark.parametrize("role", ["reader", "administrator", "releaser"])
def test_who_may_not_see_the_queue_hears_who_may(strict, opened, letter, role: str) -> None:
    page = strict(role).get("/werk/beoordelen")
    assert page.status_code == 403
    assert "Beoordelaar" in text(page) and "1.850" not in text(page)


def test_a_form_without_its_token_is_refused(strict, opened, letter) -> None:
    reviewer = strict("reviewer")
    form = Form(text(first_page(reviewer, opened)), 'value="accept"')
    form.fields["csrfmiddlewaretoken"] = "a" * 64
    assert form.send(reviewer, besluit="accept").status_code == 403
    assert opened.register.count()["review"] == 0


def test_a_form_without_what_its_sender_had_seen_is_not_taken(strict, opened, letter) -> None:
    reviewer = strict("reviewer")
    form = Form(text(first_page(reviewer, opened)), 'value="accept"')
    del form.fields["gezien"]
    assert form.send(reviewer, besluit="accept").status_code == 409
    assert opened.register.count()["review"] == 0


@pytest.mark.parametrize("decision", ["", "delete", "accept "])
def test_a_decision_that_is_none_is_refused(strict, opened, letter, decision: str) -> None:
    reviewer = strict("reviewer")
    page = Form(text(first_page(reviewer, opened)), 'value="accept"').send(reviewer, besluit=decision)
    assert page.status_code == 400
    assert opened.register.count()["review"] == 0


def test_a_reading_above_the_reader_s_level_is_not_there_in_page_queue_or_count(strict, opened, letter) -> None:
    reviewer, secret = strict("reviewer"), waiting(opened)[0]
    close(opened, secret, Level.GERUBRICEERD)
    page = reviewer.get(f"/werk/beoordelen/{secret}")
    assert page.status_code == 404 and "1.850" not in text(page)
    left = len(waiting(opened)) - 1
    assert f"{left} lezing" in text(reviewer.get("/werk/beoordelen"))
    assert secret not in text(reviewer.get("/werk/beoordelen"))
    token = Form(text(reviewer.get("/werk")), "csrfmiddlewaretoken").fields["csrfmiddlewaretoken"]
    sent = reviewer.post(
        f"/werk/beoordelen/{secret}/besluit", {"besluit": "accept", "gezien": "", "csrfmiddlewaretoken": token}
    )
    assert sent.status_code == 404
    assert opened.register.count()["review"] == 0


def test_who_reads_higher_than_they_review_is_refused_at_that_level(strict, opened, letter) -> None:
    both, secret = strict("auditor", "reviewer"), waiting(opened)[0]
    close(opened, secret, Level.GERUBRICEERD)
    page = text(both.get(f"/werk/beoordelen/{secret}"))
    assert "Beoordelen op dit niveau mag u niet" in page
    token = Form(page, "csrfmiddlewaretoken").fields["csrfmiddlewaretoken"]
    sent = both.post(f"/werk/beoordelen/{secret}/besluit", {"besluit": "accept", "csrfmiddlewaretoken": token})
    assert sent.status_code == 403
    assert "gerubriceerd" in text(sent)
    assert opened.register.count()["review"] == 0


def test_what_is_typed_is_never_markup(strict, opened, letter) -> None:
    reviewer = strict("reviewer")
    form = Form(text(first_page(reviewer, opened)), 'value="refuse"')
    form.send(reviewer, besluit="refuse", refuse__reason="<script>alert(1)</script>")
    page = text(reviewer.get(f"/werk/beoordelen/{show_first(opened)}"))
    assert "<script>" not in page and "&lt;script&gt;" in page


def show_first(opened) -> str:
    return opened.register.log().reviews[0].statement


def test_a_desk_is_not_on_the_public_site(visitor, workspace) -> None:
    for address in ("/werk", "/werk/beoordelen", f"/werk/beoordelen/{'f' * 64}"):
        assert visitor.get(address).status_code == 404


def test_the_desk_is_in_english_as_well(strict, opened, letter) -> None:
    reviewer = strict("reviewer")
    page = text(reviewer.get(f"/werk/beoordelen/{waiting(opened)[0]}?lang=en"))
    assert "Review a reading" in page and "Right" in page
    sent = Form(page, 'value="refuse"').send(reviewer, besluit="refuse")
    assert "Write why, in a few words" in text(sent)


@pytest.mark.parametrize("where", ["/werk/dossier/uitspraak/{}", "/werk/dossier/niveau?of={}"])
def test_what_is_read_in_a_draft_is_shown_to_nobody_who_sees_only_what_is_open(strict, opened, letter, where) -> None:
    """Its disclosure says openbaar, as if the letter were published."""
    address = where.format(waiting(opened)[0])
    for client, query in ((strict("administrator", name="beheer-1"), ""), (strict("keeper"), "niveau=openbaar")):
        page = client.get(f"{address}{'&' if '?' in address else '?'}{query}")
        assert page.status_code in (403, 404) and "gedwongen" not in page.content.decode()


def test_the_queue_at_openbaar_has_no_readings_of_drafts(strict, opened, letter) -> None:
    client = strict("reviewer", name="beoordelaar-1")
    assert "werk/beoordelen/" in client.get("/werk/beoordelen").content.decode()
    assert "werk/beoordelen/" not in client.get("/werk/beoordelen?niveau=openbaar").content.decode()
    first = waiting(opened)[0]
    assert client.get(f"/werk/beoordelen/{first}?niveau=openbaar").status_code == 404
    assert client.get(f"/werk/beoordelen/{first}").status_code == 200
    assert Read.objects.filter(what=f"statement:{first[:10]}", level=int(Level.INTERN)).exists()
