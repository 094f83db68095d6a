"""Score how well motions are split into what they ask, and whether letters are told to fulfil it.

    python benchmarks/score_asks.py --data ../shared/data --letters ../shared/letters [--half open|closed|both] [--show]

The annotations lie in `tests/reading/asks` and `tests/following`; one half of each was only scored. Also scored is how
often a letter about something else is said to fulfil a motion: each of a sample of motions beside every letter.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from routekaart.domain.content import AskForm
from routekaart.domain.fulfilment import Fulfilment, FulfilmentOutcome
from routekaart.domain.letter import Reading
from routekaart.following.fulfilling import find_fulfilment
from routekaart.reading.asks import AskFound, read_asks
from tests.following.pairs import Pair, asked_of, letter_of, load_pairs, read_text
from tests.reading.asks.annotations import Annotated, load_motions, load_texts

Span = tuple[int, int, str]
NOT_ABOUT_IT = {f"{number:03}" for number in range(46, 51)}
"""Letters of the folder that are motions themselves."""
SAMPLE, SEED = 60, 3


def main() -> int:
    """Print the tables of both halves; 1 if something is found that is not there."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--letters", type=Path, required=True)
    parser.add_argument("--half", choices=("open", "closed", "both"), default="both")
    parser.add_argument("--show", action="store_true", help="print what of the open half is not as annotated")
    given = parser.parse_args()
    texts, wrong = load_texts(given.data), 0
    for half in ("open", "closed") if given.half == "both" else (given.half,):
        show = given.show and half == "open"
        if texts:
            _print_asks(half, texts, show=show)
        wrong += _print_fulfilment(half, given.letters / "train", show=show)
    if texts:
        wrong += _print_others(texts, given.letters / "train")
    return int(wrong > 0)


def _print_asks(half: str, texts: dict[str, str], *, show: bool) -> None:
    """Print precision, recall and F1 of the asks of one half: strict and lenient spans, and deadlines."""
    motions = load_motions(half)
    counts: Counter[str] = Counter()
    for motion in motions:
        found = read_asks(texts[motion.id], day=motion.date)
        counts += _count(motion, found)
        if show:
            _show(motion, found, texts[motion.id])
    print(f"\n== asks, {half} half: {len(motions)} motions, {counts['wanted']} asks, {counts['due']} deadlines")
    print("                 precision    recall        F1")
    for name in ("strict", "lenient"):
        _print_row(name, counts[name], counts["found"], counts["wanted"])
    _print_row("deadline", counts["in time"], counts["dated"], counts["due"])


def _count(motion: Annotated, found: tuple[AskFound, ...]) -> Counter[str]:
    wanted = {(one["start"], one["end"], one["form"]): one.get("deadline") for one in motion.asks}
    read = {
        (one.start, one.end, str(one.ask.form)): None if one.ask.deadline is None else str(one.ask.deadline)
        for one in found
    }
    due = {(start, when) for (start, _, _), when in wanted.items() if when}
    dated = {(start, when) for (start, _, _), when in read.items() if when}
    return Counter(
        {
            "wanted": len(wanted),
            "found": len(read),
            "strict": len(wanted.keys() & read.keys()),
            "lenient": _lenient(list(wanted), list(read)),
            "due": len(due),
            "dated": len(dated),
            "in time": len(due & dated),
        }
    )


def _lenient(wanted: list[Span], read: list[Span]) -> int:
    """Count pairs of overlapping spans of one form, each span in one pair."""
    left, pairs = list(read), 0
    for start, end, form in wanted:
        match = next((one for one in left if one[0] < end and start < one[1] and one[2] == form), None)
        if match is not None:
            left.remove(match)
            pairs += 1
    return pairs


def _print_row(name: str, right: int, found: int, wanted: int) -> None:
    precision, recall = right / found if found else 0.0, right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    print(f"{name:14}{precision:12.3f}{recall:10.3f}{f1:10.3f}")


def _show(motion: Annotated, found: tuple[AskFound, ...], text: str) -> None:
    wanted = {(one["start"], one["end"]) for one in motion.asks}
    read = {(one.start, one.end) for one in found}
    for what, spans in (("missed", wanted - read), ("wrong", read - wanted)):
        for start, end in sorted(spans):
            print(f"{motion.id} {what}: {' '.join(text[start:end].split())[:150]}")


def _print_fulfilment(half: str, letters: Path, *, show: bool) -> int:
    """Print the confusion of outcomes of one half; return how many were found that are not there."""
    outcomes: Counter[tuple[str, str]] = Counter()
    claims: Counter[tuple[bool, bool]] = Counter()
    for pair, found in _followed(half, letters):
        outcomes[pair.outcome, str(found.outcome)] += 1
        claims[pair.claimed, found.claimed is not None] += 1
        if show and found.outcome != pair.outcome:
            print(f"{pair.name}: {pair.outcome}, and {found.outcome} ({found.reason}) came out")
    names = [str(one) for one in FulfilmentOutcome]
    print(f"\n== fulfilment, {half} half: {outcomes.total()} pairs (a row for each annotated outcome)")
    print(f"{'':14}" + "".join(f"{name:>12}" for name in names))
    for wanted in names:
        print(f"{wanted:14}" + "".join(f"{outcomes[wanted, name]:12}" for name in names))
    right = sum(count for (wanted, name), count in outcomes.items() if wanted == name)
    claimed = claims[True, True] + claims[True, False]
    print(f"right {right} of {outcomes.total()}")
    print(f"claimed: right {claims[True, True]} of {claimed}, wrong {claims[False, True]}")
    return sum(count for (wanted, name), count in outcomes.items() if name == "found" != wanted)


def _followed(half: str, letters: Path) -> Iterator[tuple[Pair, Fulfilment]]:
    for pair in load_pairs(half):
        letter = letter_of(pair, letters)
        if letter is not None:
            yield pair, find_fulfilment(asked_of(pair.given), letter)


def _print_others(texts: dict[str, str], letters: Path) -> int:
    """Follow a sample of motions in letters that are about something else; return how often one is fulfilled."""
    read: list[Reading] = [
        read_text(path.read_text(encoding="utf-8"), date(2026, 1, 1))
        for path in sorted(letters.glob("*.txt"))
        if path.stem not in NOT_ABOUT_IT
    ]
    outcomes: Counter[str] = Counter()
    for motion in random.Random(SEED).sample(sorted(texts), min(SAMPLE, len(texts))):
        before: tuple[str, ...] = ()
        for found in read_asks(texts[motion], day=date(2000, 1, 1)):
            if found.ask.form is AskForm.REQUEST:
                asked = asked_of({"words": found.ask.what, "on": date(2000, 1, 1), "topics": before})
                outcomes.update(str(find_fulfilment(asked, letter).outcome) for letter in read)
                before = (found.ask.what,)
    print(f"\n== {SAMPLE} motions in {len(read)} letters about something else: {dict(outcomes)}")
    return outcomes["found"]


if __name__ == "__main__":
    sys.exit(main())
