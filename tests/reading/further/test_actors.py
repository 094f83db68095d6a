"""Who does or says something: organisations and offices, never persons."""

import pytest

from tests.reading.further.conftest import ReadAll

NLD, EC = "government:NLD", "organisation:european-commission"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het kabinet overlegt met de IND.", [("kabinet", NLD, "cabinet"), ("IND", "organisation:ind", "")]),
        ("De Marokkaanse autoriteiten werken mee.", [("Marokkaanse autoriteiten", "government:MAR", "authorities")]),
        ("De autoriteiten van Marokko werken mee.", [("autoriteiten van Marokko", "government:MAR", "authorities")]),
        ("De Griekse politie trad op.", [("Griekse politie", "government:GRC", "authorities")]),
        ("De politie trad op.", [("politie", "organisation:police", "")]),
        ("De Nederlandse minister tekende.", [("Nederlandse minister", NLD, "minister")]),
        ("De ambassade van Ghana gaf documenten af.", [("ambassade van Ghana", "government:GHA", "embassy")]),
        ("De Tweede Kamer stemde in, de Eerste Kamer niet.", [
            ("Tweede Kamer", "parliament:NLD", "house"), ("Eerste Kamer", "parliament:NLD", "senate"),
        ]),
        ("DT&V en het COA melden dit.", [("DT&V", "organisation:dtv", ""), ("COA", "organisation:coa", "")]),
        ("JenV en BZ trekken samen op.", [("JenV", NLD, "ministry"), ("BZ", NLD, "ministry")]),
        ("De Europese Commissie komt. De Commissie is er.", [("Europese Commissie", EC, ""), ("Commissie", EC, "")]),
        ("De Raad van State adviseert. De Raad is kritisch.", [
            ("Raad van State", "organisation:council-of-state", ""), ("Raad", "organisation:council-of-state", ""),
        ]),
        ("De lidstaten van de Europese Unie aarzelen.", [
            ("lidstaten van de Europese Unie", "organisation:eu-member-states", ""),
        ]),
        ("De VN-vluchtelingenorganisatie helpt.", [("VN-vluchtelingenorganisatie", "organisation:unhcr", "")]),
    ],
)  # fmt: skip
def test_organisations_and_offices_are_read(read_all: ReadAll, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.surface, one.actor, one.office) for one in read_all(text).actors] == expected


@pytest.mark.parametrize(
    ("text", "portfolios"),
    [
        ("De minister van Buitenlandse Zaken schrijft.", ("BZ",)),
        ("De minister voor BHOS schrijft.", ("BHOS",)),
        (
            "De ministers van Justitie en Veiligheid, van Buitenlandse Zaken en voor BHOS schrijven.",
            ("JenV", "BZ", "BHOS"),
        ),
        ("Het ministerie van Asiel en Migratie schrijft.", ("AenM",)),
        ("De staatssecretaris schrijft.", ()),
        ("De minister van Staat schrijft.", ()),
    ],
)
def test_an_office_has_what_it_is_about(read_all: ReadAll, text: str, portfolios: tuple[str, ...]) -> None:
    (actor,) = read_all(text).actors
    assert actor.portfolios == portfolios


@pytest.mark.parametrize(
    "text", ["De minister Jansen van BZ schrijft.", "Minister De Vries schrijft aan mevrouw Bakker."]
)
def test_no_name_of_a_person_is_in_an_actor(read_all: ReadAll, text: str) -> None:
    (actor,) = read_all(text).actors
    assert actor.surface.lower() == "minister"


@pytest.mark.parametrize(
    "text",
    [
        "De overheid en de autoriteiten werken eraan.",
        "De kamer is klein en de raad is wijs.",
        "Ga om acht uur naar de Kamer van Koophandel.",
        "Het EU-beleid en de IND-procedure duren lang.",
        "De Commissie is er nog niet.",
        "De Europese Commissie is er nog niet." + " De commissie wel.",
        "In 1848 schreef hij in de NRC.",
        "DIT IS EEN KOP OM TE LEZEN",
        "De Duitse en Franse autoriteiten zijn er twee.",
        "Een kabinetsreactie op het ministeriële besluit.",
    ],
)
def test_what_is_no_actor_is_not_read(read_all: ReadAll, text: str) -> None:
    found = [one for one in read_all(text).actors if one.surface != "Europese Commissie"]
    assert found == []


def test_the_government_after_a_foreign_one_may_be_the_foreign_one(read_all: ReadAll) -> None:
    foreign, own = "De Turkse regering besloot.", "De regering aarzelt."
    assert [one.actor for one in read_all(f"{foreign} {own}").actors] == ["government:TUR"]
    assert [one.actor for one in read_all(own).actors] == [NLD]
    assert [one.actor for one in read_all(f"{foreign} Er is overleg. {own}").actors] == ["government:TUR", NLD]
