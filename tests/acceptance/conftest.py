"""What sentences about the publishers' files are judged with: the scorer of `make score`, and one workspace of them."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from routekaart.domain.finding import Judgement

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"

Judge = Callable[[str], Judgement]


@pytest.fixture(scope="session")
def scorer() -> ModuleType:
    """Give what `make score` judges sentences with; it lies in benchmarks/, which is no package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(BENCHMARKS))
        return import_module("score_sentences")


@pytest.fixture(scope="session")
def judge(scorer: ModuleType, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """Give what judges a sentence against all the files that the sentences are about."""
    workspace = scorer.fill_workspace(tmp_path_factory.mktemp("official") / "workspace", shared / "data")
    return partial(scorer.judge, workspace)
