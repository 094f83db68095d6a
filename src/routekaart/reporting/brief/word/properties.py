"""The properties of a Word file: title, subject, office and language, and no name of a person."""

from lxml import etree

from routekaart.reporting.brief.sheet import Sheet
from routekaart.reporting.brief.word.parts import Parts

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_TYPES = "http://www.w3.org/2001/XMLSchema-instance"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_APP_KIND = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


def write_properties(parts: Parts, sheet: Sheet) -> None:
    """Write the properties anew: those of a template name who made it, and none of that is kept."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _TYPES})
    moment = f"{sheet.brief.day.isoformat()}T00:00:00Z"
    for name, words in (
        (f"{{{_DC}}}title", sheet.title),
        (f"{{{_DC}}}subject", sheet.brief.subject),
        (f"{{{_DC}}}creator", sheet.sender[0] if sheet.sender else "–"),
        (f"{{{_DC}}}language", _LANGUAGES[sheet.lang]),
        (f"{{{_TERMS}}}created", moment),
        (f"{{{_TERMS}}}modified", moment),
    ):
        made = etree.SubElement(root, name)
        made.text = words
        if name.startswith(f"{{{_TERMS}}}"):
            made.set(f"{{{_TYPES}}}type", "dcterms:W3CDTF")
    core = next(iter(parts.related("", "core-properties")), "docProps/core.xml")
    parts.put(core, root, _KIND)
    parts.relate("", _RELATION, core)
    app = etree.fromstring(f'<Properties xmlns="{_APP}"/>')
    etree.SubElement(app, f"{{{_APP}}}Application").text = "Routekaart"
    extended = next(iter(parts.related("", "extended-properties")), "docProps/app.xml")
    parts.put(extended, app, _APP_KIND)
    parts.relate("", "extended-properties", extended)
