"""What a document of any format holds but does not say is not read: deleted words, comments, what pages added."""

from datetime import UTC, date, datetime

import pytest

from routekaart.domain.document import BlockKind, Location
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Reading
from routekaart.parsing import parse_letter
from routekaart.reading import Reader, describe_letter
from tests.parsing.making_docx import make_docx, p, t

INSERTED = f'<w:ins w:id="1" w:author="A">{t("32.500")}</w:ins>'
DELETED = '<w:del w:id="2" w:author="A"><w:r><w:delText>23.500 op 1 mei 2019</w:delText></w:r></w:del>'
CONTROL = f"<w:sdt><w:sdtContent>{t('65.383')}</w:sdtContent></w:sdt>"


def read(reader: Reader, raw: bytes) -> Reading:
    document = describe_letter(DocumentId("0" * 64), parse_letter(raw))
    return reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC))


def test_what_was_inserted_is_read_and_what_was_deleted_is_not(reader: Reader) -> None:
    reading = read(reader, make_docx(p(t("In 2019 kwamen "), INSERTED, DELETED, t(" mensen aan in Spanje."))))
    assert [one.surface for one in reading.quantities] == ["32.500"]
    assert [one.surface for one in reading.periods] == ["2019"]
    assert "23.500" in reading.document.text  # kept, and not read


def test_a_figure_in_a_content_control_is_read(reader: Reader) -> None:
    reading = read(reader, make_docx(p(t("In 2018 kwamen "), CONTROL, t(" mensen aan in Spanje."))))
    assert [(one.value, one.unit.value) for one in reading.quantities] == [(65383, "persons")]


def test_a_comment_says_nothing(reader: Reader) -> None:
    comment = '<w:comment w:id="0" w:author="A">' + p("Moet dit niet 99.000 zijn, in 2017?") + "</w:comment>"
    marked = '<w:r><w:commentReference w:id="0"/></w:r>'
    reading = read(reader, make_docx(p(t("In 2019 kwamen 32.500 mensen aan."), marked), comments=comment))
    assert [one.surface for one in reading.quantities] == ["32.500"]
    assert [one.surface for one in reading.periods] == ["2019"]
    assert any(block.kind is BlockKind.COMMENT for block in reading.document.body.blocks)


@pytest.mark.parametrize(
    "hidden",
    ["<p hidden>In 2017 kwamen 99.000 mensen.</p>", "<script>var a = '99.000 mensen';</script>", "<nav>99.000</nav>"],
)
def test_what_a_page_hides_is_not_read(reader: Reader, hidden: str) -> None:
    page = f"<!doctype html><html><body><main>{hidden}<p>In 2019 kwamen 32.500 mensen aan.</p></main></body></html>"
    assert [one.surface for one in read(reader, page.encode()).quantities] == ["32.500"]


def test_the_date_and_title_of_an_official_publication_come_from_its_metadata(reader: Reader) -> None:
    xml = (
        "<?xml version='1.0'?><officiele-publicatie><kamerstuk><stuk><titel>BRIEF VAN DE MINISTER</titel>"
        "<datumtekst>Den Haag, <datum isodatum='2020-07-10'>10 juli 2020</datum></datumtekst><algemeen><vrije-tekst>"
        "<tekst><al>Vorig jaar kwamen 32.500 mensen aan.</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk>"
        "</officiele-publicatie>"
    )
    reading = read(reader, xml.encode())
    assert reading.document.date == date(2020, 7, 10)
    assert "2019" in [str(one.value) for one in reading.periods]


def test_a_mention_leads_back_to_its_place_in_the_file(reader: Reader) -> None:
    page = "<!doctype html><html><body><main><p>Eerst.</p><p>In 2019 <b>32.500</b> mensen.</p></main></body></html>"
    reading = read(reader, page.encode())
    (figure,) = reading.quantities
    place = reading.document.body.locate(figure.start, figure.end)
    assert isinstance(place, Location)
    assert place.path.endswith("/main[1]/p[2]")
    assert (place.start, place.end) == (8, 14)


def test_the_rows_of_a_table_are_read_with_the_years_above_them(reader: Reader) -> None:
    rows = (("Land", "2018", "2019"), ("Spanje", "310", "390"), ("Griekenland", "50.508", "74.482"))
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    main = f"<main><p>Aankomsten over zee en land.</p><table>{table}</table></main>"
    page = f"<!doctype html><html><body>{main}</body></html>"
    reading = read(reader, page.encode())
    assert [(str(reading.quantities[one.quantity].value), one.places, one.periods) for one in reading.claims] == [
        ("310", ("ES",), ("2018",)),
        ("390", ("ES",), ("2019",)),
        ("50508", ("GR",), ("2018",)),
        ("74482", ("GR",), ("2019",)),
    ]


@pytest.mark.parametrize("gap", ["\t", "    ", " | "])
def test_columns_in_plain_text_stay_apart(reader: Reader, gap: str) -> None:
    rows = [gap.join(row) for row in (("Land", "2018", "2019"), ("Spanje", "310", "390"))]
    reading = read(reader, "\n".join(["Aankomsten over zee en land.", *rows, ""]).encode())
    assert [int(one.value) for one in reading.quantities] == [310, 390]


def test_figures_that_are_passed_over_are_said(reader: Reader) -> None:
    text = "In 2019 kwamen 32.500 mensen aan.\n\n" + "1 " * 300 + "\n\nIn 2018 kwamen 65.383 mensen aan.\n"
    reading = read(reader, text.encode())
    assert [int(one.value) for one in reading.quantities] == [32500, 65383]
    ((start, end),) = reading.passed_over
    assert set(reading.document.text[start:end].split()) == {"1"}
