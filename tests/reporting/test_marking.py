"""Marks that overlap are cut so that together they are still the text."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from routekaart.reporting.marking import Reference, mark_text

TEXT = "van circa 14.000 tot bijna 65.000"


@dataclass(frozen=True)
class Stretch:
    number: int
    state: str
    start: int
    end: int


def test_a_text_without_marks_is_one_segment() -> None:
    (segment,) = mark_text(TEXT, ())
    assert (segment.text, segment.state, segment.whole) == (TEXT, None, False)


def test_a_mark_of_its_own_is_itself_the_link() -> None:
    _, marked, _ = mark_text(TEXT, (Stretch(1, "supported", 4, 16),))
    assert (marked.text, marked.state, marked.begins, marked.whole) == ("circa 14.000", "supported", (1,), True)


def test_within_a_longer_mark_the_shorter_one_is_seen() -> None:
    outer, inner = Stretch(1, "undecided", 0, 33), Stretch(2, "supported", 4, 16)
    segments = mark_text(TEXT, (outer, inner))
    assert [segment.state for segment in segments] == ["undecided", "supported", "undecided"]
    assert [segment.ends for segment in segments] == [(), (Reference(2, "supported"),), (Reference(1, "undecided"),)]
    assert not any(segment.whole for segment in segments)


def test_two_cards_on_the_same_words_with_other_outcomes_are_mixed() -> None:
    (segment,) = mark_text("65.000", (Stretch(1, "supported", 0, 6), Stretch(2, "undecided", 0, 6)))
    assert segment.state == "mixed"
    assert [reference.number for reference in segment.ends] == [1, 2]


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
def test_segments_put_together_are_the_text_and_each_mark_begins_and_ends_once(text, ends) -> None:
    spans = [(min(a, b), max(a, b)) for a, b in ends if a != b and max(a, b) <= len(text)]
    marks = [Stretch(number, "supported", *span) for number, span in enumerate(spans, start=1)]
    segments = mark_text(text, marks)
    assert "".join(segment.text for segment in segments) == text
    assert sorted(number for segment in segments for number in segment.begins) == [mark.number for mark in marks]
    assert sorted(ref.number for segment in segments for ref in segment.ends) == [mark.number for mark in marks]
