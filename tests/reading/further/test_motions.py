"""Motions and requests that a letter refers to, and what of that becomes a statement."""

from datetime import date

import pytest

from routekaart.domain.content import Relation
from routekaart.domain.ids import ThingId
from tests.reading.further.conftest import ReadAll, with_footnote


@pytest.mark.parametrize(
    ("text", "movers", "ids"),
    [
        ("de motie Van der Staaij c.s. (Kamerstuk 35 300 VI, nr. 37)", ("Van der Staaij",), ("kst-35300-VI-37",)),
        ("de motie-Buitenweg/Voordewind", ("Buitenweg", "Voordewind"), ()),
        ("de motie van het lid Becker over terugkeer (Kamerstuk 19 637, nr. 5)", ("Becker",), ("kst-19637-5",)),
        ("de moties Jasper van Dijk en El Yassini", ("Jasper van Dijk", "El Yassini"), ()),
        ("de motie van der Plas (29 861–102)", ("van der Plas",), ("kst-29861-102",)),
        ("de motie Bikker-Visser", ("Bikker-Visser",), ()),
        ("Kamerstuk 19 637, nr. 5 (motie Becker)", ("Becker",), ("kst-19637-5",)),
        ("de motie (Kamerstuk 19 637, nr. 5)", (), ("kst-19637-5",)),
        ("uw motie", (), ()),
        ("het verzoek van de leden Piri en Podt", ("Piri", "Podt"), ()),
    ],
)
def test_a_motion_has_its_movers_and_its_number(
    read_all: ReadAll, text: str, movers: tuple[str, ...], ids: tuple[str, ...]
) -> None:
    (motion,) = read_all(f"Zie {text}.").motions
    assert (motion.movers, motion.ids) == (movers, ids)


@pytest.mark.parametrize(
    "text",
    [
        "De motie is aangehouden.",
        "Deze motie volgt later.",
        "Het verzoek van Marokko is afgewezen.",
        "Het verzoek van de Kamer kwam laat.",
        "De emotie Becker is groot.",
        "Moties over Turkije zijn er veel.",
        "De motie werd op 3 juli ingediend.",
        "Een promotie van het lid.",
    ],
)
def test_what_names_no_motion_is_not_read(read_all: ReadAll, text: str) -> None:
    assert read_all(text).motions == ()


@pytest.mark.parametrize(
    "text",
    [
        "De motie Becker, en de brief van de minister (Kamerstuk 19 637, nr. 5).",
        "De motie Becker. Zie ook Kamerstuk 19 637, nr. 5.",
        "De motie Becker over het rapport over opvang (Kamerstuk 19 637, nr. 5).",
        "De motie Becker (Handelingen II 2014/15, nr. 101, item 8).",
    ],
)
def test_a_number_that_may_be_of_another_paper_is_not_that_of_the_motion(read_all: ReadAll, text: str) -> None:
    (motion,) = read_all(text).motions
    assert motion.ids == ()


def test_the_number_of_a_motion_may_stand_in_a_footnote(read_all: ReadAll) -> None:
    text = "In reactie op de motie Becker c.s. sturen wij dit overzicht."
    note = "Kamerstuk 35 300 VI, nr. 37"
    beside, elsewhere = text.index(" sturen"), len(text)
    for mark, ids in ((beside, ("kst-35300-VI-37",)), (elsewhere, ())):
        (motion,) = read_all("", body=with_footnote(text, mark, note)).motions
        assert motion.ids == ids


def requests(read_all: ReadAll, text: str) -> list[tuple[ThingId, str, str]]:
    return [
        (one.subject, one.content.relation, one.source.quote)
        for one in read_all(text).statements
        if isinstance(one.content, Relation)
    ]


def test_a_letter_answers_a_motion_once(read_all: ReadAll) -> None:
    text = (
        "Zie de motie Becker (Kamerstuk 19 637, nr. 5). Hiermee geef ik uitvoering aan de motie Becker "
        "(Kamerstuk 19 637, nr. 5)."
    )
    assert requests(read_all, text) == [("request:kst-19637-5", "answered-by", "motie Becker (Kamerstuk 19 637, nr. 5")]


@pytest.mark.parametrize(
    "text",
    [
        "De motie Becker is bekend.",
        "MOTIE VAN HET LID BECKER (Kamerstuk 19 637, nr. 5)",
        "De moties Becker en Piri (Kamerstuk 19 637, nrs. 5 en 6).",
        "Zie Kamerstuk 19 637, nr. 5.",
    ],
)
def test_a_motion_without_one_number_or_as_a_title_is_no_statement(read_all: ReadAll, text: str) -> None:
    assert requests(read_all, text) == []


def test_what_is_promised_about_a_motion_does_not_answer_it(read_all: ReadAll) -> None:
    text = "Ik zal uw Kamer informeren over de uitvoering van de motie Becker (Kamerstuk 19 637, nr. 5)."
    assert [relation for _, relation, _ in requests(read_all, text)] == ["referred-to-in"]


def test_a_reference_holds_from_the_day_of_the_letter(read_all: ReadAll) -> None:
    (said,) = [
        one
        for one in read_all("De motie Becker (Kamerstuk 19 637, nr. 5).", date(2025, 6, 1)).statements
        if isinstance(one.content, Relation)
    ]
    assert (str(said.valid), said.recorded_by) == ("2025-06-01", "rule:request@3")
