"""A sentence about money on the site: the figures of the register stand on the page, as they do in a saved check."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.utils import timezone

SENTENCE = "De FRIT bedraagt in totaal EUR 6 miljard."
TODAY = date(2025, 11, 20)


@pytest.fixture(autouse=True)
def today(monkeypatch, settings, filled_workspace: Path) -> None:
    """Stop the clock of the site, which shows the workspace with the starter facts."""
    monkeypatch.setattr(timezone, "localdate", lambda: TODAY)
    settings.ROUTEKAART_WORKSPACE = str(filled_workspace)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", ("gesteund", "Wat hierover in het register staat", "Europese Rekenkamer", "Dit bedrag is een deel van")),
        ("en", ("supported", "What the register has on this", "European Court of Auditors", "This amount is part of")),
    ],
)
def test_the_page_shows_the_kept_figures_with_their_sources(visitor, lang: str, words: tuple[str, ...]) -> None:
    asked = {"zin": SENTENCE, "toen": "2020-07-10", "nu": "2025-11-20", "lang": lang}
    page = visitor.get("/controle", asked).content.decode()
    assert [one for one in words if one not in page] == []


def test_a_saved_check_of_money_is_derived_again_and_a_changed_one_is_found(
    as_typed, filled_workspace: Path, tmp_path: Path
) -> None:
    letter, saved = tmp_path / "letter.txt", tmp_path / "saved.json"
    letter.write_text(f"Den Haag, 1 september 2020\n\nGeachte voorzitter,\n\n{SENTENCE}\n", encoding="utf-8")
    seen = as_typed("check", letter, "--no-keep", "--json", workspace=filled_workspace)
    saved.write_text(seen.out, encoding="utf-8")
    words = ("verify", saved, "--letter", letter)
    assert as_typed(*words, workspace=filled_workspace).told[0] == 0
    items = json.loads(seen.out)
    items[0]["now"]["kept"][0]["value"] = 7_000_000_000
    saved.write_text(json.dumps(items), encoding="utf-8")
    assert as_typed(*words, workspace=filled_workspace).told[0] == 1
