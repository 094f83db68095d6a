"""Fuzz targets of the API: whatever is asked or sent, the answer is one of the API, and no fault of the server."""

import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.operations.fill_workspace import fill_workspace
from routekaart.operations.publish_build import publish_build
from routekaart.workspace import create_workspace, opened_workspace

if TYPE_CHECKING:
    from django.test import Client

NOW = datetime(2026, 1, 1, tzinfo=UTC)
_ADDRESSES = ("landen/", "routes/", "afspraken/", "uitspraken?", "reeksen/", "zoeken?q=", "moties?", "brieven/", "")
_CHECK = "/api/v1/controles"


@cache
def _client() -> "Client":
    """Return a client of the public site, on a build of the starter facts."""
    root = Path(tempfile.mkdtemp(prefix="routekaart-fuzz-")) / "workspace"
    create_workspace(root).close()
    with opened_workspace(root) as workspace:
        fill_workspace(workspace, now=NOW)
        publish_build(workspace, now=NOW)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "routekaart.web.settings_public",
        "ROUTEKAART_WORKSPACE": str(root / "public" / "1"),
        "ROUTEKAART_CHECKS_A_MINUTE": "0",
        "ROUTEKAART_TLS": "no",
        "ROUTEKAART_JOURNAL": "no",
    }
    import django

    django.setup()
    from django.test import Client

    return Client(headers={"host": "localhost"})


def _ask(raw: bytes) -> None:
    """Take the first byte for what is asked, and the rest for how the address goes on, for a body, or for a text."""
    kind, rest = (raw[0] if raw else 0), raw[1:]
    if kind < len(_ADDRESSES):
        _assert_answer("GET", f"/api/v1/{_ADDRESSES[kind]}{rest.decode('latin-1')}", b"")
    elif kind % 2:
        _assert_answer("POST", _CHECK, rest)
    else:
        _assert_answer("POST", _CHECK, json.dumps({"tekst": rest.decode("utf-8", "replace")}).encode())


def _assert_answer(method: str, address: str, body: bytes) -> None:
    answer = _client().generic(method, address, body, content_type="application/json")
    assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, (address, answer.content[:500])
    if answer.status_code >= HTTPStatus.BAD_REQUEST:
        assert answer.headers["Content-Type"] == "application/problem+json", (address, answer.content[:500])
        assert json.loads(answer.content)["status"] == answer.status_code


TARGETS: dict[str, Callable[[bytes], None]] = {"API": _ask}
SEEDS: dict[str, tuple[bytes, ...]] = {
    "API": (
        b"\x00MAR?peildatum=2020-07-10",
        b"\x03onderwerp=country:MAR&pageSize=2&page=1",
        b"\x04frontex-detections?gebied=route:western-balkan&periode=2018/2019",
        b"\x05terugkeer*",
        b'\x0f{"tekst": "In 2018 kwamen 65.383 mensen aan.", "peildatum": "2020-07-10"}',
        b"\x10In 2018 kwamen 65.383 mensen over zee en land in Spanje aan.",
    ),
}
