"""`routekaart start`."""

import os
from datetime import datetime
from pathlib import Path

import typer


def serve(workspace: Path, host: str, port: int, *, now: datetime) -> None:
    """Make a workspace with the starter facts if there is none, and serve the site until interrupted."""
    from granian.constants import Interfaces
    from granian.server import Server

    from routekaart.operations.fill_workspace import fill_workspace
    from routekaart.workspace import create_workspace

    opened = create_workspace(workspace)
    try:
        fill_workspace(opened, now=now)
    finally:
        opened.close()
    # The worker is a process of its own and reads its settings from the environment.
    os.environ["ROUTEKAART_WORKSPACE"] = str(workspace.resolve())
    os.environ["DJANGO_SETTINGS_MODULE"] = "routekaart.web.settings"
    os.environ.setdefault("ROUTEKAART_HOSTS", ",".join(dict.fromkeys((host, "127.0.0.1", "localhost", "[::1]"))))
    typer.echo(f"Routekaart is at http://{host}:{port}/  (stop it with Ctrl-C)")
    # Named, not imported: cli and web do not know each other.
    Server(
        "routekaart.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=1,
    ).serve()
