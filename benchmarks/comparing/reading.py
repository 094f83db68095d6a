"""Reading: what our layers and the others find in the same letters, and what that costs of the processor.

Ours is timed with all its layers each time, though a task asks for one of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.comparing.matching import Score, score_marks
from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup, named, time_both
from benchmarks.comparing.texts import Known, annotated_letters, made_up_letters, said_by
from benchmarks.readers import (
    Finder,
    Marks,
    dateparser_times,
    layers,
    pattern_for_numbers,
    pattern_for_times,
    recognizers_amounts,
    recognizers_numbers,
    recognizers_times,
)
from routekaart.domain.letter import Document, Reading
from routekaart.reading import Reader
from routekaart.reference import load_reference

MADE_UP = 20


@dataclass(frozen=True, slots=True)
class Other:
    """Another program for one task.

    Args:
        moments: it gives a moment where a month or year is said, and is right if that lies within.
        letters, rounds: how many made-up letters it reads, and how often; fewer if it takes long.
    """

    task: str
    name: str
    distribution: str
    make: Callable[[], Finder]
    moments: bool = False
    letters: int = MADE_UP
    rounds: int = 3


OTHERS = (
    Other("numbers", "a bare pattern", "", pattern_for_numbers),
    Other("numbers", "recognizers-text", "ms-recognizers-text-number", recognizers_numbers),
    Other("amounts", "recognizers-text", "ms-recognizers-text-number-with-unit", recognizers_amounts),
    Other("times", "a bare pattern", "", pattern_for_times),
    Other("times", "dateparser", "dateparser", dateparser_times, moments=True),
    Other("times", "recognizers-text", "ms-recognizers-text-date-time", recognizers_times, letters=1, rounds=1),
)
TASKS = {
    "numbers": "numbers that count or measure",
    "amounts": "euros, percentages and lengths of time, with their unit",
    "times": "days, months, years and stretches",
    "claims": "a figure with its unit and the period it holds for",
}


def measure(setup: Setup) -> Iterator[Measured]:
    """Yield a row for each set of letters and each other program."""
    finders: dict[Other, Finder] = {}
    for other in OTHERS:
        try:
            finders[other] = other.make()
        except ImportError as error:
            yield NotMeasured(f"{TASKS[other.task]}: {other.name}", f"not installed ({error})")
    if not setup.small:
        yield from _annotated(setup.shared / "letters", finders)
    for other, finder in finders.items():
        number = 1 if setup.small else other.letters
        name = f"letters made up here, {number}"
        yield from _compare(name, made_up_letters(number), {other: finder}, once=setup.small)


def _annotated(folder: Path, finders: dict[Other, Finder]) -> Iterator[Measured]:
    if not folder.is_dir():
        yield NotMeasured("annotated letters", f"there are none in {folder}")
        return
    for name, texts in annotated_letters(folder):
        yield from _compare(f"{len(texts)} letters, {name}", texts, finders)
        yield _claims(f"{len(texts)} letters, {name}", texts)


def _compare(name: str, texts: list[Known], finders: dict[Other, Finder], *, once: bool = False) -> Iterator[Row]:
    read, read_document = layers(), _documents_read()
    size = sum(len(one.text.encode()) for one in texts) / 1000
    said = [said_by(read_document(one.document)) for one in texts]
    for other, find in finders.items():
        find(texts[0].text[:500], texts[0].day)  # what is loaded or learned once is not measured
        ours, theirs = time_both(
            lambda: [read(one.text) for one in texts],
            lambda find=find: [find(one.text, one.day) for one in texts],
            rounds=1 if once else other.rounds,
        )
        own = _score(other, texts, [marks[other.task] for marks in said])
        found = _score(other, texts, [find(one.text, one.day) for one in texts], moments=other.moments)
        yield Row(
            what=f"{TASKS[other.task]}; {name} ({size:.0f} kB)",
            other=named(other.name, other.distribution),
            ours=ours,
            theirs=theirs,
            quality=(str(own), str(found)),
        )


def _score(other: Other, texts: list[Known], found: list[Marks], *, moments: bool = False) -> Score:
    task = other.task
    pairs = zip(texts, found, strict=True)
    return _sum(score_marks(marks, one.wanted[task], one.aside[task], moments=moments) for one, marks in pairs)


def _claims(name: str, texts: list[Known]) -> Row:
    read = _documents_read()
    own = _sum(score_marks(said_by(read(one.document))["claims"], one.wanted["claims"], ()) for one in texts)
    quality = (str(own), "none of the others is made for it")
    return Row(what=f"{TASKS['claims']}; {name}", other="-", ours=None, theirs=None, quality=quality)


def _documents_read() -> Callable[[Document], Reading]:
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named).read_layers


def _sum(scores: Iterator[Score]) -> Score:
    return sum(scores, Score())
