"""What files were parsed to, kept so that a PDF is not taken apart each time it is shown. Can be thrown away."""

import contextlib
import json
import os
from pathlib import Path

from routekaart.domain.document import Body
from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.errors import RoutekaartError
from routekaart.domain.ids import DocumentId


class BodyStore:
    """Parsed bodies in a folder, one JSON file each, named by the document and the version of the parsers."""

    def __init__(self, root: Path, *, version: int) -> None:
        self._root, self._version = root, version

    def find(self, document: DocumentId) -> Body | None:
        """Return the body of a document as these parsers made it, or `None` if it is not here or not whole."""
        try:
            return from_record(Body, json.loads(self._path(document).read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError, RoutekaartError):
            return None

    def keep(self, document: DocumentId, body: Body) -> None:
        """Keep a body; where there is no room or no right to, it is parsed again the next time."""
        path = self._path(document)
        temporary = path.with_name(f".{path.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(to_record(body), ensure_ascii=False), encoding="utf-8")
            temporary.replace(path)

    def _path(self, document: DocumentId) -> Path:
        return self._root / f"{document}.{self._version}.json"
