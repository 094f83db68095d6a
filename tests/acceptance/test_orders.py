"""Places in an order against official files: each sentence comes to what is written beside it."""

import tomllib
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
DATASETS = {"frontex-ibc", "eurostat-asylum-applicants-yearly", "unhcr-population"}
SENTENCES = tomllib.loads((Path(__file__).parent / "orders.toml").read_text(encoding="utf-8"))


@pytest.fixture
def scorer(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Give what `make score` judges sentences with."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    return import_module("score_sentences")


@pytest.mark.skipif(not DATA.is_dir(), reason="the publishers' files lie beside the checkout, not in it")
def test_a_place_in_an_order_is_judged_as_it_is_written(
    scorer: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scorer, "FILES", [file for file in scorer.FILES if file[1] in DATASETS])
    workspace = scorer.fill_workspace(tmp_path / "workspace", DATA)
    expected = {text: judgement for judgement, texts in SENTENCES.items() for text in texts}
    judged = {text: str(scorer.judge(workspace, text)) for text in expected}
    assert {text: came_to for text, came_to in judged.items() if came_to != expected[text]} == {}


def test_half_of_the_sentences_are_false() -> None:
    assert len(SENTENCES["supported"]) == len(SENTENCES["contradicted"]) > 30
    assert len(SENTENCES["undecided"]) > 30
