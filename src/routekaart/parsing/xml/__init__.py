"""Official publications in XML."""

from routekaart.parsing.xml.publication import parse_xml

__all__ = ["parse_xml"]
