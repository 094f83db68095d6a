"""Verdicts: our check beside two plain methods, a number near any official figure and a number that stands among them.

The sentences are made by rule with a seed, half of them false (`score_verdicts.py`). The phrasings were known when the
rules were written; docs/quality.md tells how the check does on sentences of another hand.
"""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup
from benchmarks.score_verdicts import fill_workspace, judge, judge_by_nearest, judge_by_same, official_numbers, outcome
from benchmarks.verdict_sentences import Sentence, make_sentences
from routekaart.domain.finding import Judgement

EACH = 16
SEED = 3
"""No rule was written with it."""
Judge = Callable[[str], Judgement]


def measure(setup: Setup) -> Iterator[Measured]:
    """Yield a row for each plain method."""
    data = setup.shared / "data"
    if not data.is_dir():
        yield NotMeasured("verdicts", f"there are no official files in {data}")
        return
    sentences = tuple(make_sentences(data, SEED, 2 if setup.small else EACH))
    with tempfile.TemporaryDirectory() as folder:
        workspace = fill_workspace(Path(folder) / "workspace", data)
        known = official_numbers(workspace)
        judge(workspace, sentences[0].text)  # what is opened once is not measured
        ours, own = _judge_all(sentences, lambda text: judge(workspace, text))
        workspace.close()
    methods = {"nearest official figure within 5 %": judge_by_nearest, "the same number is official": judge_by_same}
    for name, method in methods.items():
        theirs, other = _judge_all(sentences, lambda text, method=method: method(text, known))
        what = f"a verdict on a sentence, {len(sentences)} made by rule, half of them false"
        yield Row(what=what, other=name, ours=ours, theirs=theirs, quality=(own, other))


def _judge_all(sentences: tuple[Sentence, ...], judge_one: Judge) -> tuple[float, str]:
    """Return the seconds for a sentence, and how many verdicts were right, undecided and wrong."""
    began = process_time()
    judged = [judge_one(one.text) for one in sentences]
    seconds = (process_time() - began) / len(sentences)
    count = Counter(outcome(*pair) for pair in zip(sentences, judged, strict=True))
    return seconds, ", ".join(f"{count[name]} {name}" for name in ("right", "undecided", "wrong"))
