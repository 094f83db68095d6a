"""The notices of a build: one file beside its register, which holds nothing of what they are about."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from routekaart.domain.encoding import canonical, from_record, to_record
from routekaart.domain.errors import NotationError, StoreError
from routekaart.domain.ids import ThingId
from routekaart.domain.publication import Notice
from routekaart.domain.statement import Withheld
from routekaart.sources.builds.layout import NOTICES


def write_notices(notices: Iterable[Notice]) -> bytes:
    """Return the file that holds these notices, in their order."""
    return canonical([to_record(one) for one in notices]) + b"\n"


def load_notices(folder: Path) -> Mapping[ThingId, tuple[Withheld, ...]]:
    """Return the notices of a build by the thing that they are about.

    Raises:
        StoreError: if they cannot be read.
    """
    path = folder / NOTICES
    try:
        notices = [from_record(Notice, record) for record in json.loads(path.read_bytes())]
    except (OSError, ValueError, TypeError, NotationError) as error:
        raise StoreError(
            "the notices of a public build cannot be read", where=str(path), remedy="Publish again: routekaart publish"
        ) from error
    found: dict[ThingId, tuple[Withheld, ...]] = {}
    for one in notices:
        found[one.thing] = (*found.get(one.thing, ()), one.withheld)
    return found
