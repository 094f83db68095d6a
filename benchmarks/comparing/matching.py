"""How many of the things that a reader found are right, and how many of what there is it found."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.readers import Days, Mark, Marks


@dataclass(frozen=True, slots=True)
class Score:
    """What was counted, to be added up over texts."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    def __str__(self) -> str:
        precision = f"{self.right / self.found:.2f}" if self.found else "-"
        recall = f"{self.right / self.wanted:.2f}" if self.wanted else "-"
        return f"P {precision}, R {recall} ({self.right} of {self.found} found, of {self.wanted})"


def score_marks(found: Marks, wanted: Marks, aside: Iterable[Mark], *, moments: bool = False) -> Score:
    """Pair what was found with what there is, each once: they overlap and say the same.

    What touches `aside` counts neither way, unless it is right. With `moments`, a moment within the days is the same.

    >>> score_marks([Mark(3, 8, 32.5), Mark(9, 11, 4.0)], [Mark(0, 8, 32500.0)], [Mark(8, 12, None)])
    Score(right=0, found=1, wanted=1)
    """
    left, aside, right, counted = list(wanted), tuple(aside), 0, 0
    for one in found:
        same = next((other for other in left if _overlap(one, other) and _same(one, other, moments)), None)
        if same is not None:
            left.remove(same)
            right += 1
        counted += same is not None or not any(_overlap(one, other) for other in aside)
    return Score(right, counted, len(wanted))


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def _same(one: Mark, other: Mark, moments: bool) -> bool:
    if isinstance(one.value, float) and isinstance(other.value, float):
        # a third is annotated as 0.3333
        return abs(one.value - other.value) <= 1e-3 * max(abs(one.value), abs(other.value))
    if moments and isinstance(one.value, Days) and isinstance(other.value, Days):
        return other.value.start <= one.value.start < other.value.end
    return one.value is not None and one.value == other.value
