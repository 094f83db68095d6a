"""The drawings of a letter: as SVG for print, as PNG for programs that know no SVG, and in words for who sees none."""

from typing import TYPE_CHECKING

from routekaart.reporting.brief.drawing import Drawn, draw_picture
from routekaart.reporting.brief.word.parts import Parts
from routekaart.reporting.brief.word.xml import element, tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_POINT = 12_700
"""In the unit of drawings in Word, of which a centimetre has 360,000."""
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The name of the extension by which a picture also has an SVG."""


class Pictures:
    """Adds the drawings of one letter to the parts of its file."""

    def __init__(self, parts: Parts, document: str, *, width: float) -> None:
        self._parts = parts
        self._document = document
        self._width = width
        """Of the text, in points."""
        self._count = 0

    def add(self, drawn: Drawn, alt: str, name: str) -> "Element":
        """Add a drawing and return what shows it in a run."""
        self._count += 1
        keys = {}
        for ending, raw, kind in (
            ("png", draw_picture(drawn), "image/png"),
            ("svg", drawn.svg.encode(), "image/svg+xml"),
        ):
            part = f"word/media/brief{self._count}.{ending}"
            self._parts.put(part, raw)
            self._parts.declare_ending(ending, kind)
            keys[ending] = self._parts.relate(self._document, "image", part)
        shrunk = min(1.0, self._width / drawn.width)
        size = {"cx": str(round(drawn.width * shrunk * _POINT)), "cy": str(round(drawn.height * shrunk * _POINT))}
        number = str(10_000 + self._count)
        return element(
            "w:drawing",
            element(
                "wp:inline",
                element("wp:extent", **size),
                element("wp:docPr", id=number, name=name, descr=alt),
                element("a:graphic", element("a:graphicData", self._picture(keys, size, number, name), uri=_PICTURE)),
                distT="0",
                distB="0",
                distL="0",
                distR="0",
            ),
        )

    def _picture(self, keys: dict[str, str], size: dict[str, str], number: str, name: str) -> "Element":
        vector = element("asvg:svgBlip")
        vector.set(tag("r:embed"), keys["svg"])
        blip = element("a:blip", element("a:extLst", element("a:ext", vector, uri=_SVG)))
        blip.set(tag("r:embed"), keys["png"])
        return element(
            "pic:pic",
            element("pic:nvPicPr", element("pic:cNvPr", id=number, name=name), element("pic:cNvPicPr")),
            element("pic:blipFill", blip, element("a:stretch", element("a:fillRect"))),
            element(
                "pic:spPr",
                element("a:xfrm", element("a:off", x="0", y="0"), element("a:ext", **size)),
                element("a:prstGeom", element("a:avLst"), prst="rect"),
            ),
        )
