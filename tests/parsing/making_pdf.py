"""Makes PDF files: by hand, with each text where a test wants it, and with Typst, as a writer would."""

import zlib
from functools import cache

PAGE = (595, 842)
PICTURE = "q 500 0 0 700 40 70 cm /Im1 Do Q"
"""What a page shows that is a scan."""


def text(x: float, y: float, shown: str, *, size: float = 10, bold: bool = False, rise: float = 0) -> str:
    """Return the drawing of a text at a place, counted in points from the left and from the foot."""
    written = shown.encode("cp1252").decode("latin-1").replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{2 if bold else 1} {size} Tf {rise} Ts 1 0 0 1 {x} {y} Tm ({written}) Tj ET\n"


def lines(*shown: str, x: float = 70, top: float = 750, step: float = 12, size: float = 10) -> str:
    """Return the drawing of lines below one another."""
    return "".join(text(x, top - index * step, line, size=size) for index, line in enumerate(shown))


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    """Return the drawing of a line."""
    return f"0.5 w {x0} {y0} m {x1} {y1} l S\n"


def artifact(drawn: str) -> str:
    """Return a drawing that the file itself calls no part of the text."""
    return f"/Artifact BMC {drawn} EMC\n"


def make_pdf(*pages: str, extra: str = "", title: str = "") -> bytes:
    """Return a PDF with these drawings as its pages; `extra` goes into the trailer."""
    fonts = "/F1 3 0 R /F2 4 0 R"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (7 + 2 * index) for index in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        _stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"\0"),
        f"<< /Title ({title}) >>".encode("latin-1"),
    ]
    for index, drawn in enumerate(pages):
        resources = f"/Resources << /Font << {fonts} >> /XObject << /Im1 5 0 R >> >>"
        box = f"/MediaBox [0 0 {PAGE[0]} {PAGE[1]}] /Contents {8 + 2 * index} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {resources} {box} >>".encode())
        objects.append(_stream("", drawn.encode("latin-1")))
    return _written(objects, extra)


def _stream(entries: str, raw: bytes) -> bytes:
    packed = zlib.compress(raw)
    head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def _written(objects: list[bytes], extra: str) -> bytes:
    raw = bytearray(b"%PDF-1.7\n")
    places = []
    for number, entry in enumerate(objects, 1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, entry)
    table = len(raw)
    raw += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    raw += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R {extra} >>"
    return bytes(raw + f"{trailer}\nstartxref\n{table}\n%%EOF\n".encode())


@cache
def typeset(source: str) -> bytes:
    """Return a text in the notation of Typst as a tagged PDF."""
    import typst

    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


_STRETCH = (
    "Het kabinet heeft in dat verband met de autoriteiten gesproken over de terugkeer van eigen onderdanen. In de "
    "eerste zes maanden zijn 120 vervangende reisdocumenten aangevraagd en 35 afgegeven. De "
    "samenwerkingsovereenkomsten met de landen van herkomst blijven daarbij een belangrijk onderdeel van de brede "
    "betrekkingen, ook op de lange termijn. "
)
LETTER = f"""
#set page(
  header: [#set text(8pt); Directoraat Perenzaken #h(1fr) Datum 10 juli 2020],
  footer: context [#set text(8pt); #align(right)[Pagina #counter(page).display() van #counter(page).final().first()]],
)
#set text(lang: "nl", size: 10.5pt)
#set par(justify: true)
#set heading(numbering: "1.1")
Geachte voorzitter,

In 2019 kwamen 32.500 personen aan#footnote[Perenraad 2020, p. 14.] langs de westelijke route, tegen circa
50.000#footnote[Stand per 31 december 2019.] in 2018, op 12 km#super[2]. De vluchtelingen- en migranteninstroom daalde
in de EU-lidstaten en in Noord-Afrika. {_STRETCH}

= Cijfers
{_STRETCH * 3}

== Per land
#table(columns: 4, [*Land*], [*2017*], [*2018*], [*2019*], [Marokko], [700], [650], [1.050], [Tunesië], [12], [9], [8])

De maatregelen zijn:
- versterking van de bewaking langs de gehele kustlijn, met steun van het agentschap en van alle lidstaten die daarom
  hebben gevraagd;
- 3.500 plekken voor hervestiging.
  - waarvan 400 vrijwillig

En de toezeggingen:
+ De Kamer wordt voor de zomer geïnformeerd.
+ Een onderzoek volgt in het najaar.

= Vervolg
{_STRETCH * 26}

Er kwamen 86.000#footnote[{_STRETCH}] personen.

{_STRETCH * 30}

*Tot slot*

{_STRETCH * 9}
"""
"""A letter of six pages with all that letters have."""
