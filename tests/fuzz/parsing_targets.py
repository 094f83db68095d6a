"""Fuzz targets of the parsers: any bytes become a sound body, or a refusal that was raised on purpose."""

from collections.abc import Callable

from routekaart.domain.document import Body
from routekaart.parsing import parse_letter
from routekaart.parsing.html import parse_html
from routekaart.parsing.plain import parse_plain
from routekaart.parsing.xml import parse_xml
from tests.parsing.tracing import assert_sound_or_refused, sample


def _target(parse: Callable[[bytes], Body]) -> Callable[[bytes], None]:
    return lambda raw: assert_sound_or_refused(parse, raw)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "letter": _target(parse_letter),
    "plain text": _target(parse_plain),
    "xml": _target(parse_xml),
    "html": _target(parse_html),
}
SEEDS: dict[str, tuple[bytes, ...]] = {
    "letter": (sample("kamerstuk.xml"), sample("bekendmaking.html"), "Geachte voorzitter, één".encode()),
    "plain text": ("Kop\n\n- één\n2\nPagina 1 van 2\nKop\n2\n".encode(), "geïnd".encode("cp1252")),
    "xml": (sample("kamerstuk.xml"),),
    "html": (sample("bekendmaking.html"), sample("kamerpagina.html")),
}
