"""What lies beside a published letter: every element that MDTO 1.0 and DiWoo 0.9.8 require, in their order."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from routekaart.domain.brief import Brief, BriefForm, FromStatement, TracedFigure
from routekaart.domain.errors import InputError, NoSpace, UnknownName
from routekaart.domain.levels import Level
from routekaart.operations.describe_brief import describe_brief
from routekaart.operations.write_brief import write_brief
from routekaart.reporting.metadata import (
    Appraisal,
    Described,
    PublishedFile,
    Publisher,
    Restriction,
    parse_appraisal,
    parse_publisher,
    write_diwoo,
    write_file_mdto,
    write_letter_mdto,
)
from routekaart.reporting.metadata.describing import describe_file
from tests.news.making import Entered, due

NOW = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
FILE = PublishedFile.of("brief & <1>.pdf", "pdf", b"%PDF-1.7")
LETTER_ORDER = [
    "identificatie", "naam", "aggregatieniveau", "omschrijving", "taal", "event", "waardering", "heeftRepresentatie",
    "archiefvormer", "beperkingGebruik",
]  # fmt: skip
FILE_ORDER = ["identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan"]
DIWOO_REQUIRED = [
    "publisher", "titelcollectie/{*}officieleTitel",
    "classificatiecollectie/{*}informatiecategorieen/{*}informatiecategorie",
    "documenthandelingen/{*}documenthandeling/{*}soortHandeling", "documenthandelingen/{*}documenthandeling/{*}atTime",
]  # fmt: skip


def brief(level: Level = Level.OPENBAAR, figures: Sequence[TracedFigure] = (), **changes: Any) -> Brief:
    given: dict[str, Any] = {
        "form": BriefForm.OVERVIEW,
        "title": "Overzicht <& meer>",
        "subject": "Stand op 1 juli",
        "sender": "De minister",
        "addressee": "De Kamer",
        "day": date(2026, 7, 1),
        "as_of": date(2026, 6, 30),
        "level": level,
        "lang": "nl",
        "blocks": (),
        "figures": tuple(figures),
        "version": "0.1.0",
    }
    return Brief(**(given | changes))


def described(one: Brief | None = None, *restrictions: Restriction, **changes: Any) -> Described:
    given: dict[str, Any] = {"publisher": parse_publisher("mnre1058"), "appraisal": Appraisal.PERMANENT, "made": NOW}
    return Described(brief=one or brief(), restrictions=restrictions, **(given | changes))


def names(element: Any) -> list[str]:
    """Return the names of the elements below one, in order, each once."""
    return list(dict.fromkeys(etree.QName(child).localname for child in element))


def test_the_letter_has_what_mdto_requires_in_its_order() -> None:
    root = etree.fromstring(write_letter_mdto(described(), [FILE]))
    assert root.tag == "{https://www.nationaalarchief.nl/mdto}MDTO"
    (letter,) = root
    assert names(letter) == LETTER_ORDER
    assert letter.findtext("{*}naam") == "Overzicht <& meer>"
    assert letter.findtext("{*}identificatie/{*}identificatieKenmerk") == brief().receipt
    assert letter.findtext("{*}waardering/{*}begripLabel") == "Blijvend te bewaren"
    assert letter.findtext("{*}archiefvormer/{*}verwijzingNaam") == "ministerie van Justitie en Veiligheid"
    assert letter.findtext("{*}beperkingGebruik/{*}beperkingGebruikType/{*}begripLabel") == "Geen beperking"


def test_every_concept_names_its_list_and_every_identity_its_source() -> None:
    for raw in (write_letter_mdto(described(), [FILE]), write_file_mdto(described(), FILE)):
        root = etree.fromstring(raw)
        for label in root.iter("{*}begripLabel"):
            assert label.text
            assert label.getparent().findtext("{*}begripBegrippenlijst/{*}verwijzingNaam")
        for mark in root.iter("{*}identificatieKenmerk"):
            assert mark.text
            assert mark.getparent().findtext("{*}identificatieBron")


def test_the_file_has_what_mdto_requires_in_its_order() -> None:
    (file,) = etree.fromstring(write_file_mdto(described(), FILE))
    assert names(file) == FILE_ORDER
    assert file.findtext("{*}omvang") == "8"
    assert file.findtext("{*}bestandsformaat/{*}begripCode") == "fmt/479"
    checksum = file.find("{*}checksum")
    assert names(checksum) == ["checksumAlgoritme", "checksumWaarde", "checksumDatum"]
    assert checksum.findtext("{*}checksumWaarde") == hashlib.sha256(b"%PDF-1.7").hexdigest()
    assert checksum.findtext("{*}checksumDatum") == "2026-07-01T09:30:00Z"


def test_letter_and_files_name_each_other() -> None:
    other = PublishedFile.of("brief.docx", "docx", b"PK")
    (letter,) = etree.fromstring(write_letter_mdto(described(), [FILE, other]))
    marks = [
        one.text for one in letter.iterfind("{*}heeftRepresentatie/{*}verwijzingIdentificatie/{*}identificatieKenmerk")
    ]
    assert marks == [FILE.sha256, other.sha256]
    for file in (FILE, other):
        (told,) = etree.fromstring(write_file_mdto(described(), file))
        assert told.findtext("{*}identificatie/{*}identificatieKenmerk") == file.sha256
        of = told.findtext("{*}isRepresentatieVan/{*}verwijzingIdentificatie/{*}identificatieKenmerk")
        assert of == letter.findtext("{*}identificatie/{*}identificatieKenmerk")


def test_diwoo_has_what_it_requires() -> None:
    root = etree.fromstring(write_diwoo(described(brief(reference="kenmerk 1")), FILE))
    assert root.tag == "{https://standaarden.overheid.nl/diwoo/metadata/}Document"
    (told,) = root
    assert all(told.findtext(f"{{*}}{path}") for path in DIWOO_REQUIRED)
    assert [one.text for one in told.iterfind("{*}identifiers/{*}identifier")][1] == "kenmerk 1"
    assert told.findtext("{*}creatiedatum") == "2026-07-01"
    assert told.find("{*}language").get("resource").endswith("/language/NLD")
    assert told.find("{*}format").get("resource").endswith("/file-type/PDF")
    category = told.find(".//{*}informatiecategorie")
    assert category.get("resource") == "https://identifier.overheid.nl/tooi/def/thes/kern/c_c76862ab"
    assert category.text == "vergaderstukken Staten-Generaal"


def test_an_organisation_that_is_in_no_register_has_no_code() -> None:
    other = described(publisher=Publisher("Taskforce"))
    (told,) = etree.fromstring(write_diwoo(other, FILE))
    assert told.find("{*}publisher").attrib == {}
    (letter,) = etree.fromstring(write_letter_mdto(other, [FILE]))
    assert names(letter.find("{*}archiefvormer")) == ["verwijzingNaam"]


def test_a_closed_letter_gets_its_grounds_and_no_entry_in_the_index_of_the_woo() -> None:
    inside = brief(Level.VERTROUWELIJK)
    grounds = (
        Restriction(level=Level.INTERN, ground="Woo 5.2"),
        Restriction(level=Level.VERTROUWELIJK, ground="Gw 68"),
    )
    (letter,) = etree.fromstring(write_letter_mdto(described(inside, *grounds), [FILE]))
    told = [one.text for one in letter.iterfind("{*}beperkingGebruik/{*}beperkingGebruikNadereBeschrijving")]
    assert told == ["Niveau: intern. Grond: Woo 5.2.", "Niveau: vertrouwelijk. Grond: Gw 68."]
    (bare,) = etree.fromstring(write_letter_mdto(described(inside), [FILE]))
    assert bare.findtext("{*}beperkingGebruik/{*}beperkingGebruikNadereBeschrijving") == "Niveau: vertrouwelijk."
    assert sorted(describe_file(described(inside), FILE, [FILE])) == [".bestand.mdto.xml", ".mdto.xml"]
    assert sorted(describe_file(described(), FILE, [FILE])) == [".bestand.mdto.xml", ".diwoo.xml", ".mdto.xml"]


def test_the_grounds_are_those_of_what_the_letter_shows(enter) -> None:
    shown, other = due("2026-09-01"), due("2026-10-01")
    workspace = enter(Entered(shown, (Level.INTERN,)), Entered(other, (Level.VERTROUWELIJK,)))
    figure = TracedFigure(
        id="f1", text="1", asked="", trace=FromStatement(statement=shown.id, said="1"), level=Level.INTERN
    )
    asked = {"publisher": Publisher("Dienst"), "appraisal": Appraisal.UNDECIDED, "now": NOW}
    inside = describe_brief(workspace, brief(Level.INTERN, [figure]), **asked)
    assert inside.restrictions == (Restriction(level=Level.INTERN, ground="g"),)
    assert describe_brief(workspace, brief(Level.OPENBAAR, [figure]), **asked).restrictions == ()


def test_all_of_it_is_written_beside_each_file(tmp_path: Path) -> None:
    out = tmp_path / "b.html"
    written = write_brief(brief(), {"html": out}, described=described())
    assert [Path(one).name for one in written] == [
        "b.html", "b.html.mdto.xml", "b.html.bestand.mdto.xml", "b.html.diwoo.xml",
    ]  # fmt: skip
    told = etree.parse(tmp_path / "b.html.bestand.mdto.xml")
    assert told.findtext(".//{*}checksumWaarde") == hashlib.sha256(out.read_bytes()).hexdigest()
    assert int(told.findtext(".//{*}omvang") or 0) == out.stat().st_size


@pytest.mark.parametrize(
    ("typed", "name", "code"),
    [
        ("mnre1162", "ministerie van Asiel en Migratie", "mnre1162"),
        ("Ministerie van  Buitenlandse Zaken", "ministerie van Buitenlandse Zaken", "mnre1013"),
        ("asiel en migratie", "ministerie van Asiel en Migratie", "mnre1162"),
        ("Gemeente Voorbeeld", "Gemeente Voorbeeld", ""),
    ],
)
def test_a_publisher_is_a_ministry_or_a_name(typed: str, name: str, code: str) -> None:
    assert parse_publisher(typed) == Publisher(name, code)


@pytest.mark.parametrize("typed", ["mnre9999", "MNRE1", "Justitie en Veilighied", "minister van Asiel en Migratie"])
def test_a_ministry_that_is_misspelt_is_no_publisher(typed: str) -> None:
    with pytest.raises(UnknownName, match=r"is no ministry that we know.*mnre1058 \(Justitie en Veiligheid\)"):
        parse_publisher(typed)


def test_a_ministry_that_may_be_meant_is_named() -> None:
    with pytest.raises(UnknownName, match="Do you mean ministerie van Justitie en Veiligheid"):
        parse_publisher("Justitie en Veilighied")


def test_what_nobody_says_is_asked_for() -> None:
    with pytest.raises(InputError, match="who publishes"):
        parse_publisher("  ")
    with pytest.raises(InputError, match="is no appraisal"):
        parse_appraisal("eeuwig")
    assert [parse_appraisal(word).code for word in ("", "blijvend", "Tijdelijk")] == ["N", "B", "V"]


def test_the_command_asks_who_publishes_and_tells_what_it_wrote(
    as_typed, filled_workspace: Path, tmp_path: Path
) -> None:
    out = tmp_path / "b.html"
    words = ("report", "country", "MAR", "--html", out, "--metadata")
    refused = as_typed(*words, workspace=filled_workspace)
    assert (refused.status, "--publisher" in refused.err, out.exists()) == (2, True, False)
    seen = as_typed(*words, "--publisher", "Justitie en Veiligheid", workspace=filled_workspace, columns=200)
    assert seen.status == 0, seen
    assert "b.html.mdto.xml" in seen.out
    assert (tmp_path / "b.html.diwoo.xml").exists()


def test_a_letter_whose_folder_is_a_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NoSpace, match="cannot be written"):
        write_brief(brief(), {"html": tmp_path / "file" / "brief.html"})
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
