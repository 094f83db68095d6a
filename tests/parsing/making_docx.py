"""Makes Word files from a few lines of XML, as Word writes them."""

import zipfile
from io import BytesIO

from lxml import etree

from routekaart.domain.document import Body
from routekaart.parsing.docx.names import NAMESPACES

OPEN = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Tussenkop"><w:name w:val="Tussenkop"/><w:basedOn w:val="Kop1"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kopje"><w:name w:val="Kopje"/><w:basedOn w:val="Tussenkop"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Opsomming"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Verborgen"><w:name w:val="Verborgen"/><w:rPr><w:vanish/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""
_WRAPPED = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}
_WRAPPED |= {"comments": "comments", "header": "hdr", "footer": "ftr"}


def t(text: str) -> str:
    """Return a run with a text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*inner: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; what holds no element is a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(one if "<" in one else t(one) for one in inner)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def table(*rows: str) -> str:
    """Return a table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row; what is no cell yet becomes the text of one."""
    made = (one if one.startswith(("<w:tc>", "<w:sdt>")) else cell(p(one)) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def cell(inner: str, properties: str = "") -> str:
    """Return a cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def make_docx(*blocks: str, extra: dict[str, bytes] | None = None, title: str = "", **parts: str) -> bytes:
    """Return a Word file with these blocks, other parts (`footnotes="..."`) and raw parts by name."""
    parts = {"styles": STYLES, "numbering": NUMBERING} | parts
    document = f"<w:document {OPEN}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"
    links = "".join(_relation(kind, f"{kind}.xml") for kind in parts)
    files = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">{_relation("officeDocument", "word/document.xml")}'
        f"{_relation('core-properties', 'docProps/core.xml')}</Relationships>".encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{links}</Relationships>'.encode(),
        "word/document.xml": document.encode(),
        "docProps/core.xml": f"<core {OPEN}><dc:title>{title}</dc:title></core>".encode(),
    }
    for kind, inner in parts.items():
        files[f"word/{kind}.xml"] = f"<w:{_WRAPPED[kind]} {OPEN}>{inner}</w:{_WRAPPED[kind]}>".encode()
    return make_zip(files | (extra or {}))


def make_zip(files: dict[str, bytes]) -> bytes:
    """Return a zip file with these parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return stream.getvalue()


def _relation(kind: str, target: str) -> str:
    return f'<Relationship Id="r-{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def original(raw: bytes, body: Body, start: int, end: int) -> str:
    """Return what stands in the file at the place to which a span of the body's text leads back."""
    place = body.locate(start, end)
    part, _, path = place.path.partition(".xml/")
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        root = etree.fromstring(archive.read(f"{part}.xml"))
    found = root.xpath(f"/{path}", namespaces=NAMESPACES)
    assert isinstance(found, list)
    assert len(found) == 1, f"{place.path} leads to {len(found)} elements"
    return "".join(found[0].itertext())[place.start : place.end]
