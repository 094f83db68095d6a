"""The schema of IATI 2.03, which comes with Routekaart, so that files are checked without a network."""

import importlib.resources
from functools import cache
from typing import Any

from lxml import etree

_FOLDER = "routekaart.exchanging.iati.schemas"
_NAMES = ("iati-activities-schema.xsd", "iati-common.xsd", "xml.xsd")


class _Packaged(etree.Resolver):
    """Find the schemas that a schema refers to in the package, and nothing anywhere else."""

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # type: ignore[override]  # as in lxml
        """Return the file of this name."""
        name = system_url.rsplit("/", 1)[-1]
        if name not in _NAMES:
            raise OSError(system_url)
        return self.resolve_string(_text_of(name), context, base_url=name)


@cache
def load_schema() -> etree.XMLSchema:
    """Load the schema of activities; about 20 ms, once for each process."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    parser.resolvers.add(_Packaged())
    return etree.XMLSchema(etree.fromstring(_text_of(_NAMES[0]), parser))


def _text_of(name: str) -> bytes:
    return importlib.resources.files(_FOLDER).joinpath(name).read_bytes()
