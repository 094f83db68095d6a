"""`routekaart start` and `routekaart serve`: the internal site on a workspace, the public one on a build."""

import contextlib
import ipaddress
import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import typer

from routekaart.cli.asking import ask_the_site, hear_the_site
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


def make_account_link(workspace: Path, name: str) -> int:
    """Let the site reset an account and print the link for its owner; return its status."""
    from routekaart.workspace import open_workspace

    if open_workspace(workspace).build:
        raise InputError("a public build has no accounts", where=str(workspace), remedy="Name the workspace.")
    return ask_the_site(workspace, ["account_link", "--", name])


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
    _settle(folder, host, internal=settings == _INTERNAL)
    os.environ.setdefault("ROUTEKAART_HOSTS", ",".join(dict.fromkeys((host, "127.0.0.1", "localhost", "[::1]"))))
    shown = f"[{host}]" if ":" in host else host
    typer.echo(f"{name} is at http://{shown}:{port}/  (stop it with Ctrl-C)")
    if settings == _INTERNAL:
        _tell_first_link(folder, os.environ.get("ROUTEKAART_SITE", "").rstrip("/") or f"http://{shown}:{port}")
    # Named, not imported: cli and web do not know each other.
    Server(
        "routekaart.web.receiving:application",
        address=host,
        port=port,
        interface=Interfaces.RSGI,
        workers=1,
        log_enabled=False,
    ).serve()


def _environment(folder: Path, settings: str) -> Mapping[str, str]:
    return {"ROUTEKAART_WORKSPACE": str(folder.resolve()), "DJANGO_SETTINGS_MODULE": settings}


def _settle(folder: Path, host: str, *, internal: bool) -> None:
    """Settle what the site must know and nobody said: its key, and whether readers reach it over TLS."""
    if sys.stderr.isatty():
        os.environ.setdefault("ROUTEKAART_JOURNAL", "no")  # who types the command reads pages, and not a line for each
    if "ROUTEKAART_TLS" not in os.environ:
        os.environ["ROUTEKAART_TLS"] = "no" if _is_loopback(host) else "yes"
    if not internal:
        return
    if not os.environ.get("ROUTEKAART_SECRET_KEY"):
        os.environ["ROUTEKAART_SECRET_KEY"] = _keep_key(folder / "web" / "key")
    if os.environ["ROUTEKAART_TLS"] == "yes" and not os.environ.get("ROUTEKAART_PROXIES"):
        typer.echo(
            "Nobody can sign in without TLS: put a proxy with TLS before the site and set ROUTEKAART_PROXIES=1"
            " (docs/accounts.md).",
            err=True,
        )


def _keep_key(path: Path) -> str:
    """Return the key that lies in the workspace, made if there is none: sessions and second factors hold on to it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        for_owner_only = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(for_owner_only, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text(encoding="ascii").strip()


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _tell_first_link(workspace: Path, site: str) -> None:
    """Print the link with which the first account is made, while there is no administrator."""
    try:
        path = hear_the_site(workspace, ["first_link"])
    except subprocess.CalledProcessError as error:
        raise typer.Exit(error.returncode) from None  # the site said why
    if path:
        typer.echo(f"There is no administrator yet. Make the first account, once and within an hour: {site}{path}")


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
