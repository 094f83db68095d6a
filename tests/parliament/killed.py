"""A run that can be killed: killed.py WORKSPACE ADDRESS reads the feeds of a House, slowly."""

import sys
from pathlib import Path

from routekaart.operations.sync_parliament import sync_parliament
from routekaart.sources.publishers import Conduct
from routekaart.workspace import opened_workspace
from tests.parliament.making import NOW


def main(root: str, address: str) -> None:
    """Sync once."""
    with opened_workspace(Path(root)) as workspace:
        conduct = Conduct(attempts=1, loopback=True)
        sys.exit(
            sync_parliament(workspace, now=lambda: NOW, tell=lambda *_: None, conduct=conduct, base=address).exit_status
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
