"""Words that only name a limit, "meer dan", and words that say that a figure is close to it, "ruim"."""

from datetime import UTC, date, datetime

import pytest

from routekaart.domain.content import Figure
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference


@pytest.fixture(scope="module")
def whole_reader() -> Reader:
    known = load_reference()
    return Reader(known.gazetteer, known.concepts)


def read_figures(reader: Reader, text: str) -> list[tuple[str, Figure]]:
    document = Document(
        id=DocumentId("0" * 64), body=parse_text(text), date=date(2020, 7, 10), sender=actor_id("government:NLD")
    )
    reading = reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC))
    return [(one.subject, one.content) for one in reading.statements if isinstance(one.content, Figure)]


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("Ruim 41.000", False),
        ("Iets meer dan 41.000", False),
        ("Nog geen 41.000", False),
        ("Meer dan 41.000", True),
        ("Boven de 41.000", True),
        ("Minder dan 41.000", True),
        ("Veel meer dan 41.000", True),
        ("Minstens 41.000", None),
        ("Circa 41.000", None),
        ("Bijna 41.000", None),
    ],
)
def test_a_limit_is_told_from_what_is_close(whole_reader: Reader, words: str, limit: bool | None) -> None:
    ((_, figure),) = read_figures(whole_reader, f"{words} mensen kwamen in 2017 over zee aan in Italië.")
    assert figure.quantity.limit is limit


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Frontex telde in 2015 1.822.102 irreguliere grensoverschrijdingen.", "region:europe"),
        ("Op de Balkan was het druk. Frontex telde in 2015 764.033 irreguliere grensoverschrijdingen.", None),
        ("De oostelijke route was druk. Frontex telde in 2015 885.386 irreguliere grensoverschrijdingen.", None),
        ("Frontex telde in 2015 1.000.000 irreguliere grensoverschrijdingen over zee.", None),
        ("Vooral Syriërs reisden door. Frontex telde in 2022 79.932 irreguliere grensoverschrijdingen.", None),
        ("UNHCR telde in 2015 1.822.102 irreguliere grensoverschrijdingen.", None),
    ],
)
def test_crossings_without_a_place_are_those_at_all_borders(
    whole_reader: Reader, text: str, subject: str | None
) -> None:
    areas = {area for area, _ in read_figures(whole_reader, text)}
    assert (areas == {subject}) if subject else ("region:europe" not in areas)
