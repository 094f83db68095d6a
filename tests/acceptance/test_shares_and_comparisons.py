"""Shares, comparisons and factors that were made from the publishers' files: each is judged as it is, true or false."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from routekaart.domain.finding import Judgement

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
SENTENCES = tomllib.loads(Path(__file__).with_name("shares_and_comparisons.toml").read_text(encoding="utf-8"))[
    "sentence"
]


@pytest.mark.skipif(not DATA.is_dir(), reason="the publishers' files lie beside the checkout, not in it")
def test_every_sentence_is_judged_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import score_sentences  # found in benchmarks/, which is no package

    workspace = score_sentences.fill_workspace(tmp_path / "workspace", DATA)
    judged = {one["text"]: score_sentences.judge(workspace, one["text"]) for one in SENTENCES}
    right = {True: Judgement.SUPPORTED, False: Judgement.CONTRADICTED}
    assert [one["text"] for one in SENTENCES if judged[one["text"]] is not right[one["true"]]] == []


def test_each_phrasing_is_once_true_and_once_false() -> None:
    counts = Counter((one["type"] == "share", one["true"]) for one in SENTENCES)
    assert min(counts.values()) >= 30
    assert len({one["text"] for one in SENTENCES}) == len(SENTENCES)
