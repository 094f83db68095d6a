"""The API over a workspace with the starter facts and figures."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

Ask = Callable[..., Any]


@pytest.fixture
def api(filled_workspace: Path, settings) -> Ask:
    """Ask the API something, and return the answer."""
    settings.ROUTEKAART_WORKSPACE = str(filled_workspace)
    client = Client(raise_request_exception=False)

    def ask(address: str, method: str = "get", **options: Any) -> Any:
        return getattr(client, method)(f"/api/v1{address}", **options)

    return ask
