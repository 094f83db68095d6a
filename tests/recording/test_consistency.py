"""What single entries cannot show: an end before a beginning, and words that tell what is withheld."""

from collections.abc import Callable

import pytest

from routekaart.domain.content import Event, Relation
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from tests.recording.conftest import make_filed, make_statement

Refusals = Callable[..., list[str]]

HEAD = "recorded_by: account:desk-3\ndate: 2026-03-02\nsaid_by: government:NLD\nsource: me\n"
SIGNED = make_filed(make_statement())
ARRANGED = f"{HEAD}about: arrangement:nl-mar-2020\nstatements:\n"


def event(typed: str, when: str) -> str:
    return f"  - event: {{{typed}}}\n    when: {when}\n"


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (event("event: ended", "2020-04-30"), True),
        (event("event: ended", "2020-04"), True),
        (event("event: ended", "2020"), False),  # the end of 2020 is after the signature
        (event("event: ended", "2020-05-01"), False),
        (event("event: ended", "2021"), False),
        (event("event: ended, state: absent", "2019"), False),
        (event("event: ended", "2019") + event("event: signed", "2018"), False),  # one date of signature fits
        (event("event: ended", "2020-06") + event("event: in-force", "2020-07"), True),
        (event("event: ended, party: NLD", "2020-06") + event("event: in-force, party: NLD", "2020-07"), True),
        (event("event: ended, party: NLD", "2020-06") + event("event: in-force, party: BEL", "2020-07"), False),
        (event("event: ended, territory: x", "2020-06") + event("event: in-force, territory: y", "2020-07"), False),
    ],
)
def test_an_arrangement_does_not_end_before_it_began(refusals: Refusals, entries: str, told: bool) -> None:
    found = refusals(f"{ARRANGED}{entries}", SIGNED)
    assert len(found) == told
    assert all("would have ended" in one for one in found)


def test_a_beginning_after_an_end_that_the_register_holds_is_refused(refusals: Refusals) -> None:
    ended = make_filed(make_statement(content=Event(event="ended"), valid=Period.of_year(2019)))
    (refusal,) = refusals(f"{ARRANGED}{event('event: signed', '2020-05-01')}", ended)
    assert refusal.startswith("7: arrangement:nl-mar-2020 would have ended (2019) before it was signed (2020-05-01)")


SECRET = "level: vertrouwelijk, ground: art. 68, until: 2027-01, decider: 'government:NLD'"


def coupled(key: str, *, name: str = "Visa voor terugkeer", link: str = SECRET, ground: str = "") -> str:
    return (
        f"{HEAD}about: coupling:{key}\nstatements:\n"
        f"  - {{description: {{name_nl: {name}, name_en: Visas for return}}{ground}}}\n"
        f"  - {{relation: {{relation: with, to: 'country:MAR'}}, {link}}}\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (coupled("mar-visa-2026"), "an id without the country"),
        (coupled("visa-MA-2026"), "an id without the country"),
        (coupled("visa_marokko"), "an id without the country"),
        (coupled("morocco.visa"), "an id without the country"),
        (coupled("visa-2026", name="Visa voor Marokkaanse hulp"), "names a country that this coupling withholds"),
        (coupled("visa-2026", name="Visa MAR"), "names a country that this coupling withholds"),
        (coupled("visa-2026", ground=", ground: verzoek van Marokko"), "names a country"),
    ],
)
def test_a_coupling_does_not_tell_which_country_it_withholds(refusals: Refusals, text: str, message: str) -> None:
    (refusal,) = refusals(text)
    assert message in refusal


@pytest.mark.parametrize(
    "text",
    [
        coupled("visa-for-return-2026"),
        coupled("mar-visa-2026", link="kind: reported"),  # the country is as open as the rest
        coupled("peru-visa"),  # another country than the one withheld
        coupled("march-2026"),
        coupled("visa-2026", name="Zomaar"),
    ],
)
def test_a_coupling_that_tells_nothing_passes(refusals: Refusals, text: str) -> None:
    assert refusals(text) == []


def test_a_country_that_the_register_withholds_is_withheld_in_new_entries(refusals: Refusals) -> None:
    link = make_statement(subject="coupling:visa-2026", content=Relation(relation="with", object="country:MAR"))
    text = f"{HEAD}about: coupling:visa-2026\nstatements:\n  - event: {{event: offered, detail: aan Marokko}}\n"
    (refusal,) = refusals(text, make_filed(link, level=Level.VERTROUWELIJK))
    assert "names a country that this coupling withholds" in refusal


@pytest.mark.parametrize("kind", ["arrangement", "programme", "request"])
def test_no_thing_tells_in_its_key_or_a_ground_which_country_it_withholds(refusals: Refusals, kind: str) -> None:
    (refusal,) = refusals(coupled("marokko-2026").replace("coupling:", f"{kind}:"))
    assert "an id without the country" in refusal
    assert refusals(coupled("visa-2026").replace("coupling:", f"{kind}:")) == []
    (refusal,) = refusals(coupled("visa-2026", link=SECRET.replace("art. 68", "verzoek van Marokko")))
    assert "names a country" in refusal


@pytest.mark.parametrize(("key", "ground", "told"), [("mar-1", "x", 1), ("visa-1", "x", 0), ("visa-1", "Marokko", 1)])
def test_a_decision_does_not_withhold_what_the_rest_names(refusals: Refusals, key: str, ground: str, told: int) -> None:
    link = make_statement(subject=f"coupling:{key}", content=Relation(relation="with", object="country:MAR"))
    rest = make_statement(subject=f"coupling:{key}", content=Event(event="offered"))
    decision = f"of: [{link.id[:12]}], level: vertrouwelijk, ground: {ground}, until: 2027-01"
    text = f"{HEAD}disclosures:\n  - {{{decision}, decider: 'government:NLD'}}\n"
    found = refusals(text, make_filed(link), make_filed(rest))
    assert len(found) == told
    assert all("this withholds a country" in one for one in found)


@pytest.mark.parametrize(
    "typed",
    [
        "event: {event: bsn-111222333}",
        "event: {event: signed, party: v-nummer-1234567890}",
        "event: {event: signed, territory: mevrouw Jansen}",
        "figure: {value: 9, unit: persons, counted: mevrouw Jansen}",
        "rank: {place: 1, order: most, among: de heer Jansen}",
        "event: signed\n    source: {title: x, quote: y, address: 'https://example.org/?bsn=111222333'}",
    ],
)
def test_no_text_of_a_statement_or_its_source_holds_a_person(refusals: Refusals, typed: str) -> None:
    assert len(refusals(f"{HEAD}about: country:MAR\nstatements:\n  - {typed}\n")) == 1
