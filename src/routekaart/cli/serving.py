"""`routekaart start` and `routekaart serve`: the internal site on a workspace, the public one on a build."""

import os
import socket
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import typer

from routekaart.domain.errors import InputError

_INTERNAL, _PUBLIC = "routekaart.web.settings", "routekaart.web.settings_public"


def start(workspace: Path, host: str, port: int, *, now: datetime) -> None:
    """Make a workspace with the starter facts if there is none, and serve the internal site until interrupted."""
    from routekaart.operations.fill_workspace import fill_workspace
    from routekaart.workspace import create_workspace

    _refuse_taken(host, port)
    opened = create_workspace(workspace)
    try:
        fill_workspace(opened, now=now)
    finally:
        opened.close()
    _run(workspace, _INTERNAL, host, port, name="Routekaart")


def serve_internal(workspace: Path, host: str, port: int) -> None:
    """Serve the internal site on a workspace that is there, until interrupted."""
    from routekaart.workspace import open_workspace

    if open_workspace(workspace).build:
        raise InputError(
            "this is a public build",
            where=str(workspace),
            remedy="Write: routekaart serve --public --build PATH",
        )
    _refuse_taken(host, port)
    _run(workspace, _INTERNAL, host, port, name="Routekaart")


def serve_public(workspace: Path, build: str | None, host: str, port: int) -> None:
    """Serve a public build, the newest one if none is named, until interrupted; it is checked whole before."""
    from routekaart.sources.builds import check_build

    folder = _find_folder(workspace, build)
    checked = check_build(folder)
    _refuse_taken(host, port)
    _run(folder, _PUBLIC, host, port, name=f"Public build {checked.number} of Routekaart")


def _find_folder(workspace: Path, build: str | None) -> Path:
    """Return the folder of a build by its number or path; the workspace is not opened, and need not be there."""
    from routekaart.sources.builds import find_newest, get_folder

    if build is None:
        return find_newest(workspace / "public")
    return get_folder(workspace / "public", int(build)) if build.isascii() and build.isdigit() else Path(build)


def _run(folder: Path, settings: str, host: str, port: int, *, name: str) -> None:
    from granian.constants import Interfaces
    from granian.server import Server

    # The worker is a process of its own and reads its settings from the environment.
    os.environ.update(_environment(folder, settings))
    os.environ.setdefault("ROUTEKAART_HOSTS", ",".join(dict.fromkeys((host, "127.0.0.1", "localhost", "[::1]"))))
    typer.echo(f"{name} is at http://{host}:{port}/  (stop it with Ctrl-C)")
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


def _environment(folder: Path, settings: str) -> Mapping[str, str]:
    return {"ROUTEKAART_WORKSPACE": str(folder.resolve()), "DJANGO_SETTINGS_MODULE": settings}


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
