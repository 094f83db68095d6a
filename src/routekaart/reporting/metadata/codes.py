"""Codes of others, each only as far as a source shows it; docs/metadata.md names the sources and what is unverified."""

from dataclasses import dataclass

_TOOI = "https://identifier.overheid.nl/tooi"
_EU = "http://publications.europa.eu/resource/authority"


@dataclass(frozen=True, slots=True)
class Term:
    """A concept of somebody's list."""

    label: str
    uri: str = ""
    """Its address in the list; empty if no source shows one."""


@dataclass(frozen=True, slots=True)
class FileForm:
    """A format of file, in the words of PRONOM and in those of the Woo index."""

    label: str
    puid: str
    woo: Term


LETTERS_OF_PARLIAMENT = Term("vergaderstukken Staten-Generaal", f"{_TOOI}/def/thes/kern/c_c76862ab")
"""The category of the Woo (article 3.3) under which a letter to Parliament is laid."""
LETTER = Term("Kamerbrief", f"{_TOOI}/def/thes/kern/c_49599e6c")
ADOPTED = Term("vaststelling", f"{_TOOI}/def/thes/kern/c_641ecd76")
"""What was done to the document: that it was adopted, on the day that it bears."""

LANGUAGES = {"nl": Term("Nederlands", f"{_EU}/language/NLD"), "en": Term("Engels", f"{_EU}/language/ENG")}

FORMS = {
    "pdf": FileForm("PDF/A-3a", "fmt/479", Term("PDF", f"{_EU}/file-type/PDF")),
    "docx": FileForm("Microsoft Word for Windows, 2007 onwards", "fmt/412", Term("Word DOCX", f"{_EU}/file-type/DOCX")),
    "html": FileForm("Hypertext Markup Language, 5", "fmt/471", Term("HTML", f"{_EU}/file-type/HTML")),
}

MINISTRIES = {
    "mnre1010": "ministerie van Algemene Zaken",
    "mnre1162": "ministerie van Asiel en Migratie",
    "mnre1034": "ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
    "mnre1013": "ministerie van Buitenlandse Zaken",
    "mnre1018": "ministerie van Defensie",
    "mnre1090": "ministerie van Financiën",
    "mnre1058": "ministerie van Justitie en Veiligheid",
    "mnre1073": "ministerie van Sociale Zaken en Werkgelegenheid",
}
"""The ministries that write on migration, by their code in the register of ministries (rwc_ministeries_compleet/4)."""


def ministry_uri(code: str) -> str:
    """Return the address of a ministry in the register of ministries."""
    return f"{_TOOI}/id/ministerie/{code}"
