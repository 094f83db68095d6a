"""Judge sentences of which it is known whether they are true, and score the verdicts by type of sentence.

    python benchmarks/score_verdicts.py --data ../shared/data [--seed 1] [--show TYPE]

A sentence is supported if every figure found in it is, contradicted if one is, and undecided otherwise, also where
nothing in it was read. Undecided is a miss; a false sentence that is supported and a true one that is contradicted are
wrong. Beside it two plain methods: a number within 5 percent of any official figure, and a number that stands among
them.
"""

import argparse
import re
import sys
import tempfile
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from verdict_sentences import FILES, PER_TYPE, Sentence, make_sentences

from routekaart.domain.finding import Judgement
from routekaart.domain.period import Period
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import Workspace, create_workspace

NOW = datetime(2026, 11, 1, tzinfo=UTC)
LETTER = "Den Haag, 3 november 2025\n\nGeachte voorzitter,\n\n{text}\n"
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+")


def main() -> int:
    """Print a table: right, undecided and wrong verdicts by type, beside the two plain methods; 1 if any is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=PER_TYPE, help="how many sentences of each type")
    parser.add_argument("--show", metavar="TYPE", help="print the sentences of a type that were not judged right")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = fill_workspace(Path(folder) / "workspace", given.data)
        known = official_numbers(workspace)
        sentences = tuple(make_sentences(given.data, given.seed, given.each))
        judged = [(one, judge(workspace, one.text)) for one in sentences]
    if given.show:
        for one, judgement in judged:
            if given.show in (one.type, "all") and outcome(one, judgement) != "right":
                print(f"{outcome(one, judgement):9} {'true ' if one.true else 'false'} {judgement:12} {one.text}")
    _print_table(judged, known)
    return int(any(outcome(*one) == "wrong" for one in judged))


def judge(workspace: Workspace, text: str) -> Judgement:
    """Return one verdict, as known now, on a letter of one sentence."""
    findings = report_letter(workspace, LETTER.format(text=text).encode(), now=NOW).findings
    verdicts = [(finding.outcome.now.judgement, finding.outcome.now.flips) for finding in findings]
    if any(judgement is Judgement.CONTRADICTED or flips for judgement, flips in verdicts):
        return Judgement.CONTRADICTED
    if verdicts and all(judgement is Judgement.SUPPORTED for judgement, _ in verdicts):
        return Judgement.SUPPORTED
    return Judgement.UNDECIDED


def fill_workspace(folder: Path, data: Path) -> Workspace:
    """Make a workspace with the files that the sentences are about."""
    workspace = create_workspace(folder)
    for name, dataset in FILES:
        published = Period.parse("2025-09")
        import_dataset(workspace, dataset, data / name, published=published, label="one", address="", now=NOW)
    return workspace


def official_numbers(workspace: Workspace) -> list[int]:
    """Return every figure of those files, in order, each once."""
    found = workspace.statistics.find_observations(as_of=NOW.date())
    return sorted({round(seen.value) for seen in found if seen.value is not None})


def outcome(one: Sentence, judgement: Judgement) -> str:
    """Tell whether a verdict is right, undecided or wrong."""
    if judgement is Judgement.UNDECIDED:
        return "undecided"
    return "right" if (judgement is Judgement.SUPPORTED) is one.true else "wrong"


def judge_by_nearest(text: str, known: list[int]) -> Judgement:
    """Judge as a plain method does: each number lies within 5 percent of an official one."""
    return _all_numbers(text, lambda number: any(abs(near - number) * 20 <= number for near in _around(number, known)))


def judge_by_same(text: str, known: list[int]) -> Judgement:
    """Judge as another plain method does: each number is an official one."""
    return _all_numbers(text, lambda number: number in _around(number, known))


def _around(number: int, known: list[int]) -> list[int]:
    place = bisect_left(known, number)
    return known[max(0, place - 1) : place + 1]


def _all_numbers(text: str, stands: Callable[[int], bool]) -> Judgement:
    numbers = [int(re.sub("[.,]", "", word)) for word in _NUMBER.findall(text)]
    figures = [number for number in numbers if not 1990 <= number <= 2030]
    if not figures:
        return Judgement.UNDECIDED
    return Judgement.SUPPORTED if all(stands(number) for number in figures) else Judgement.CONTRADICTED


def _print_table(judged: list[tuple[Sentence, Judgement]], known: list[int]) -> None:
    counts: dict[str, Counter[str]] = {}
    for one, judgement in judged:
        nearest, same = judge_by_nearest(one.text, known), judge_by_same(one.text, known)
        for name in (one.type, "all"):
            count = counts.setdefault(name, Counter())
            count["all"] += 1
            count[outcome(one, judgement)] += 1
            count["nearest"] += outcome(one, nearest) == "wrong"
            count["same"] += outcome(one, same) == "wrong"
    print("verdicts by type        sentences  right  undecided  wrong   wrong: nearest 5 %  same number")
    counts["all"] = counts.pop("all")
    for name, count in counts.items():
        print(
            f"{name:24}{count['all']:9}{count['right'] / count['all']:7.1%}{count['undecided']:11}{count['wrong']:7}"
            f"{count['nearest']:21}{count['same']:13}"
        )


if __name__ == "__main__":
    sys.exit(main())
