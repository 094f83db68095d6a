"""`routekaart start`."""

import os
import socket
from datetime import datetime
from pathlib import Path

import typer

from routekaart.domain.errors import InputError


def serve(workspace: Path, host: str, port: int, *, now: datetime) -> None:
    """Make a workspace with the starter facts if there is none, and serve the site until interrupted."""
    from granian.constants import Interfaces
    from granian.server import Server

    from routekaart.operations.fill_workspace import fill_workspace
    from routekaart.workspace import create_workspace

    _refuse_taken(host, port)
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
        log_enabled=False,
    ).serve()


def _refuse_taken(host: str, port: int) -> None:
    """Stop before the server does, which would share the port with another server in silence."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.bind((host, port))
    except OSError as error:
        raise InputError(
            f"the site cannot listen here: {error.strerror}",
            where=f"{host}:{port}",
            remedy="Stop the other server, or name another port with --port.",
        ) from error
