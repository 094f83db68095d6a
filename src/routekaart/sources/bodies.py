"""What files were parsed to, kept so that a PDF is not taken apart each time it is shown. Can be thrown away."""

import contextlib
import json
from pathlib import Path

from routekaart.domain.document import Body
from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.errors import RoutekaartError
from routekaart.domain.ids import DocumentId
from routekaart.sources.whole import write_whole


class BodyStore:
    """Parsed bodies in a folder, one JSON file each, named by the document and the version of the parsers."""

    def __init__(self, root: Path, *, version: int, frozen: bool = False) -> None:
        """Open a folder of bodies; `frozen` is that of a public build, to which nothing is added."""
        self._root, self._version, self._frozen = root, version, frozen

    def find(self, document: DocumentId) -> Body | None:
        """Return the body of a document as these parsers made it, or `None` if it is not here or not whole."""
        try:
            return from_record(Body, json.loads(self._path(document).read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError, RoutekaartError):
            return None

    def keep(self, document: DocumentId, body: Body) -> None:
        """Keep a body; where there is no room or no right to, it is parsed again the next time."""
        if self._frozen:
            return
        with contextlib.suppress(OSError):
            write_whole(self._path(document), _written(body))

    def describe(self, document: DocumentId, body: Body) -> tuple[str, bytes]:
        """Return the name of the file that keeps a body, and what it holds."""
        return self._path(document).name, _written(body)

    def _path(self, document: DocumentId) -> Path:
        return self._root / f"{document}.{self._version}.json"


def _written(body: Body) -> bytes:
    return json.dumps(to_record(body), ensure_ascii=False).encode()
