"""Several requests are answered at once: each gets what it would have got alone."""

from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from routekaart.web.checking import checker

ADDRESSES = (
    "/",
    "/landen/MAR?peildatum=2020-07-10",
    "/landen/TUR",
    "/routes/western-mediterranean",
    "/cijfers/frontex-detections",
    "/zoeken?q=marokko",
    "/controle?zin=In+2018+kwamen+65.383+mensen+over+zee+en+land+in+Spanje+aan&toen=2020-07-10&nu=2026-01-01",
    "/api/v1/reeksen/frontex-detections?gebied=route:western-balkan",
)
LETTER = "Datum: 3 maart 2023\n\nIn 2018 kwamen er volgens UNHCR 65.383 mensen over zee en land in Spanje aan.\n"


def ask(address: str) -> bytes:
    if address:
        return bytes(Client().get(address).content)
    return bytes(Client().post("/controle/brief", {"brief": SimpleUploadedFile("b.txt", LETTER.encode())}).content)


@pytest.mark.parametrize("opened_by", ["one request", "all at once"])
def test_pages_asked_at_once_are_those_asked_one_by_one(filled_workspace, settings, monkeypatch, opened_by) -> None:
    settings.ROUTEKAART_WORKSPACE = str(filled_workspace)
    monkeypatch.setattr(checker, "PATIENCE", 120)
    monkeypatch.setattr("routekaart.web.keeping._kept", OrderedDict())
    asked = [*ADDRESSES, ""]
    alone = [ask(one) for one in asked] if opened_by == "one request" else []
    with ThreadPoolExecutor(settings.ROUTEKAART_THREADS) as pool:
        together = list(pool.map(ask, asked * 4))
    alone = alone or [ask(one) for one in asked]
    assert all(b"</html>" in one or one.startswith(b"{") for one in alone)
    assert together == alone * 4
