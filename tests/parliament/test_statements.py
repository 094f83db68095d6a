"""What a record of the House says, as statements."""

from datetime import date

import pytest

from routekaart.domain.content import Description, Event, EventState, Toezegging, UndertakingStatus
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication
from tests.parliament.making import (
    bring_in,
    decision,
    guid,
    matter,
    page,
    paper,
    promise,
    said,
    version,
    vote,
)


def test_a_motion_says_what_it_is_when_it_was_tabled_and_what_it_concerns() -> None:
    imported = bring_in(page(matter()))
    (name,), (tabled,), (tag,) = (
        said(imported, "Description"),
        said(imported, "Event", "tabled"),
        said(imported, "Relation"),
    )
    assert isinstance(name.content, Description) and name.content.form == "motion"
    assert name.content.name_nl == "Motie van het lid Proef over afspraken met Marokko"
    assert {one.subject for one in imported.statements} == {"request:tk-2026Z00001"}
    assert {one.speaker for one in imported.statements} == {"parliament:NLD"}
    assert tabled.valid == Period.parse("2026-01-15")
    assert (tag.content.object, tag.content.detail) == ("country:MAR", "Marokko")  # type: ignore[union-attr]
    assert isinstance(tag.source, Publication) and "Marokko" in tag.source.quote
    assert tag.source.address == f"https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Zaak({guid(1)})"


@pytest.mark.parametrize(
    ("sort", "subject", "event", "speaker"),
    [
        ("Motie", "request:tk-2026Z00001", "tabled", "parliament:NLD"),
        ("Schriftelijke vragen", "request:tk-2026Z00001", "asked", "parliament:NLD"),
        ("Brief regering", "document:tk-2026Z00001", "sent", "government:NLD"),
        ("Brief commissie", "document:tk-2026Z00001", "sent", "parliament:NLD"),
        ("Amendement", "document:tk-2026Z00001", "tabled", "parliament:NLD"),
        ("Wetgeving", "document:tk-2026Z00001", "tabled", "government:NLD"),
    ],
)
def test_each_kind_of_matter_has_its_subject_event_and_speaker(
    sort: str, subject: str, event: str, speaker: str
) -> None:
    (one,) = said(bring_in(page(matter(Soort=sort))), "Event", event)
    assert (one.subject, one.speaker) == (subject, speaker)


@pytest.mark.parametrize(
    ("value", "appraised"),
    [
        ("Ontraden", True), ("Oordeel Kamer", True), ("Geen (expliciete) appreciatie", True),
        ("Nog niet bekend", False), ("Niet beschikbaar bij gewijzigde moties en/of amendementen", False), (None, False),
    ],
)  # fmt: skip
def test_only_a_real_appraisal_is_one(value: str | None, appraised: bool) -> None:
    found = said(bring_in(page(matter(Kabinetsappreciatie=value))), "Event", "appraisal")
    assert [one.content.detail for one in found] == ([value] if appraised else [])  # type: ignore[union-attr]
    # on which day the cabinet said so is not in the record: only when the record was changed
    assert all(one.valid is None and one.said_on == Period.parse("2026-01-20") for one in found)


def test_an_appraisal_that_is_not_there_still_counts_as_not_filled() -> None:
    rates = bring_in(page(matter(), matter(2, Kabinetsappreciatie="Ontraden"))).rates
    assert dict(rates[0].filled)["Kabinetsappreciatie"] == 1 and rates[0].records == 2


def test_a_term_is_a_date_that_is_planned() -> None:
    (due,) = said(bring_in(page(matter(Termijn="2026-05-01T00:00:00+02:00"))), "Event", "due")
    assert due.content == Event(event="due", state=EventState.PLANNED)
    assert (due.valid, due.kind) == (Period.parse("2026-05-01"), Kind.EXPECTED)


@pytest.mark.parametrize(("dealt_with", "state"), [(True, EventState.HAPPENED), (False, EventState.ABSENT)])
def test_dealt_with_is_how_the_house_handled_it_and_no_execution(dealt_with: bool, state: EventState) -> None:
    (one,) = said(bring_in(page(matter(Afgedaan=dealt_with))), "Event", "dealt-with")
    assert one.content == Event(event="dealt-with", state=state)


def test_a_matter_is_the_same_as_the_paper_that_was_published() -> None:
    raw = page(matter(Document=[paper(HuidigeDocumentVersie=version())], Soort="Motie"))
    same = {(one.subject, one.content.object) for one in said(bring_in(raw), "Relation", "same-as")}  # type: ignore[union-attr]
    assert same == {
        ("request:tk-2026Z00001", "request:kst-19637-308"),
        ("document:tk-2026D00501", "request:kst-19637-308"),
    }


def test_written_questions_are_the_same_as_their_publication() -> None:
    (same,) = said(bring_in(page(matter(Soort="Schriftelijke vragen"))), "Relation", "same-as")
    assert same.content.object == "request:kv-tk-2026Z00001"  # type: ignore[union-attr]


def test_a_motion_stands_in_the_dossiers_that_the_record_or_its_number_names() -> None:
    dossiers = [{"Nummer": 36600, "Toevoeging": "XX"}]
    raw = page(matter(Kamerstukdossier=dossiers, Document=[paper(HuidigeDocumentVersie=version())]))
    found = {one.content.object for one in said(bring_in(raw), "Relation", "dossier")}  # type: ignore[union-attr]
    assert found == {"document:kst-36600-XX", "document:kst-19637"}


@pytest.mark.parametrize(
    ("subject", "replaced"),
    [
        ("Gewijzigde motie over Marokko (t.v.v. 21501-20-1992)", "request:kst-21501-20-1992"),
        ("Gewijzigde motie over Marokko (t.v.v. 19637-308)", "request:kst-19637-308"),
        ("Gewijzigde motie (t.v.v. 36600-XX-13) over Marokko", "request:kst-36600-XX-13"),
        ("Gewijzigde motie (t.v.v. 33 000 VI, nr. 12) over Marokko", "request:kst-33000-VI-12"),
        ("Gewijzigde motie (t.v.v. 32317, nr.245 ) over Marokko", "request:kst-32317-245"),
    ],
)
def test_a_changed_motion_replaces_the_one_it_names(subject: str, replaced: str) -> None:
    (one,) = said(bring_in(page(matter(Onderwerp=subject))), "Relation", "replaces")
    assert one.content.object == replaced and isinstance(one.source, Publication)  # type: ignore[union-attr]
    assert one.source.quote in subject


def test_a_number_that_cannot_be_read_is_something_to_look_at() -> None:
    (fault,) = bring_in(page(matter(Onderwerp="Gewijzigde motie (t.v.v. een eerdere) over Marokko"))).faults
    assert fault.matter == "2026Z00001" and not fault.breaks


def test_a_matter_replaces_what_the_house_says_it_came_from() -> None:
    raw = page(matter(2, VervangenVanuit=[{"Nummer": "2026Z00001"}]))
    (one,) = said(bring_in(raw), "Relation", "replaces")
    assert (one.subject, one.content.object) == ("request:tk-2026Z00002", "request:tk-2026Z00001")  # type: ignore[union-attr]


def test_an_improved_paper_is_an_event_of_the_paper() -> None:
    raw = page(paper(HuidigeDocumentVersie=version(3)), entity="Document")
    (improved,) = said(bring_in(raw), "Event", "improved")
    assert improved.valid == Period.parse("2026-01-18") and improved.content.detail == "versie 3"  # type: ignore[union-attr]


def test_a_vote_names_the_parties_and_the_day_of_the_sitting() -> None:
    (adopted,) = said(bring_in(page(decision(), entity="Besluit")), "Event", "adopted")
    assert adopted.content.detail == "voor: Partij A 80; tegen: Partij B 65 (met handopsteken)"  # type: ignore[union-attr]
    assert (adopted.valid, adopted.said_on) == (Period.parse("2026-01-21"), Period.parse("2026-01-22"))


def test_without_the_day_of_the_sitting_a_vote_has_only_the_day_on_which_it_was_written_down() -> None:
    (adopted,) = said(bring_in(page(decision(Agendapunt=None), entity="Besluit")), "Event", "adopted")
    assert adopted.valid is None and adopted.said_on == Period.parse("2026-01-22")


def test_of_a_roll_call_members_are_counted_and_not_named() -> None:
    votes = [vote("Partij A", "Voor", 80, ActorNaam=f"Lid {number}") for number in range(3)]
    raw = page(decision(StemmingsSoort="Hoofdelijk", Stemming=votes), entity="Besluit")
    (adopted,) = said(bring_in(raw), "Event", "adopted")
    assert adopted.content.detail == "voor: Partij A 3 (hoofdelijk)"  # type: ignore[union-attr]


def test_a_vote_by_mistake_is_told_and_one_that_was_taken_out_is_not() -> None:
    votes = [vote("Partij A", "Voor", 80, Vergissing=True), vote("Partij B", "Tegen", 65, Verwijderd=True)]
    (adopted,) = said(bring_in(page(decision(Stemming=votes), entity="Besluit")), "Event", "adopted")
    assert adopted.content.detail == "voor: Partij A 80 (vergissing) (met handopsteken)"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("sort", "event"),
    [
        ("Stemmen - verworpen", "rejected"), ("Stemmen - ingetrokken", "withdrawn"),
        ("Stemmen - aangehouden", "held-over"), ("Overgenomen", "taken-over"),
        ("Ingediend", None), ("Behandelen [en afdoen]", None),
    ],
)  # fmt: skip
def test_only_decisions_that_settle_something_become_events(sort: str, event: str | None) -> None:
    imported = bring_in(page(decision(BesluitSoort=sort), entity="Besluit"))
    assert [one.content.event for one in imported.statements] == ([event] if event else [])  # type: ignore[union-attr]
    assert bool(imported.left_out) is (event is None)


@pytest.mark.parametrize(
    "matters", [[], [{"Nummer": "2026Z00001", "Soort": "Motie"}, {"Nummer": "2026Z00002", "Soort": "Motie"}]]
)
def test_a_decision_that_is_not_about_exactly_one_matter_is_left_out_and_counted(matters: list[object]) -> None:
    imported = bring_in(page(decision(Zaak=matters), entity="Besluit"))
    assert (imported.statements, sum(imported.left_out.values())) == ((), 1)


def test_more_votes_than_seats_are_something_to_look_at() -> None:
    votes = [vote("Partij A", "Voor", 100), vote("Partij B", "Tegen", 65)]
    (fault,) = bring_in(page(decision(Stemming=votes), entity="Besluit")).faults
    assert "165 seats of 150" in fault.what


def test_an_undertaking_has_its_deadline_and_state_and_not_the_name_of_who_gave_it() -> None:
    imported = bring_in(page(promise(), entity="Toezegging"))
    (given,) = said(imported, "Toezegging")
    assert given.content == Toezegging(status=UndertakingStatus.NEW, action="send", deadline=Period.parse("2026-06-01"))
    assert (given.subject, given.speaker, given.kind) == ("request:tk-TZ202601-601", "government:NLD", Kind.PROMISED)
    assert "Voorbeeld" not in repr(imported.statements)
    assert said(imported, "Description")[0].content.form == "toezegging"  # type: ignore[union-attr]


def test_an_undertaking_that_was_met_names_the_letter() -> None:
    raw = page(promise(Status="Nagekomen", KamerbriefNakoming="Brief 2026D00777 van 2 maart 2026"), entity="Toezegging")
    imported = bring_in(raw)
    assert said(imported, "Toezegging")[0].content.status is UndertakingStatus.FULFILLED  # type: ignore[union-attr]
    (answered,) = said(imported, "Relation", "answered-by")
    assert answered.content.object == "document:tk-2026D00777"  # type: ignore[union-attr]


def test_an_undertaking_that_lapsed_is_withdrawn() -> None:
    imported = bring_in(page(promise(Status="Vervallen"), entity="Toezegging"))
    assert not said(imported, "Toezegging") and said(imported, "Event", "withdrawn")


def test_questions_are_answered_by_the_paper_with_the_answer() -> None:
    answer = paper(Soort="Antwoord schriftelijke vragen")
    (answered,) = said(
        bring_in(page(matter(Soort="Schriftelijke vragen", Document=[answer]))), "Relation", "answered-by"
    )
    assert (answered.speaker, answered.content.object) == ("government:NLD", "document:tk-2026D00501")  # type: ignore[union-attr]


def test_dates_are_those_of_the_place_where_they_were_written() -> None:
    raw = page(matter(GestartOp="2026-01-15T00:30:00+01:00"))  # half past eleven of the day before in UTC
    assert said(bring_in(raw), "Event", "tabled")[0].valid == Period.of_day(date(2026, 1, 15))
