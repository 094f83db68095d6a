"""Words are found again in another version, or it is said that they are not; a changed figure never is."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from routekaart.domain.carried import Anchor, Outcome
from routekaart.domain.document import BlockKind, Format, RunningText
from routekaart.domain.quoting import find_rest
from routekaart.parsing import parse_text
from routekaart.parsing.building import BodyBuilder, Piece
from routekaart.recording.anchoring import describe_quote, find_anchor, fold_text

LETTER = (
    "Aan de Voorzitter.\n\nIn 2022 kwamen 12.770 mensen over zee in Griekenland aan. In 2021 kwamen 3.150 mensen aan.\n"
    "In Spanje kwamen 500 mensen aan. Dat is minder dan in 2021.\n"
    "In Italië kwamen 500 mensen aan. Dat is meer dan in 2021, namelijk 11.850 mensen.\n"
)
WORDS = st.lists(
    st.sampled_from(["in", "2022", "kwamen", "12.770", "mensen", "aan", "3.150", "Spanje.", "zee", "500", "én"]),
    min_size=8,
    max_size=40,
).map(" ".join)


def anchor(old: str, new: str, start: int, end: int) -> Anchor:
    """Find the words of one plain text in another."""
    before, after = (fold_text(parse_text(text).running) for text in (old, new))
    quote = describe_quote(before, start, end)
    assert quote is not None
    return find_anchor(after, quote)


def span(text: str, words: str, number: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


Change = Callable[[str], str]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text,
        lambda text: text.replace(" over zee", "\nover  zee"),
        lambda text: text.replace("12.770 mensen over", "12.770\nmensen over"),
        lambda text: f"Een nieuw begin.\n\n{text}Een nieuw einde.",
        lambda text: text.replace("Griekenland", "Grieken\u00adland"),
    ],
)
def test_words_are_found_however_their_lines_are_broken(change: Change) -> None:
    found = anchor(LETTER, change(LETTER), *span(LETTER, "12.770 mensen over zee in Griekenland"))
    ((start, end),) = found.places
    assert found.outcome is Outcome.FOUND
    shown = change(LETTER)[start:end].replace("\u00ad", "")
    assert " ".join(shown.split()) == "12.770 mensen over zee in Griekenland"


@pytest.mark.parametrize(
    ("old", "new"),
    [("12.770", "12.771"), ("12.770", "112.770"), ("12.770", "12,770"), ("12.770", "12 770"), ("zee", "land")],
)
def test_changed_words_are_orphaned_with_what_looks_like_them(old: str, new: str) -> None:
    found = anchor(LETTER, LETTER.replace(old, new), *span(LETTER, "12.770 mensen over zee"))
    assert (found.outcome, found.places) == (Outcome.ORPHANED, ())
    assert found.near is not None
    assert found.near.same_digits is (new in ("12,770", "12 770", "land"))


def test_words_of_which_nothing_is_left_have_nothing_like_them() -> None:
    found = anchor(LETTER, "Geachte voorzitter,", *span(LETTER, "12.770 mensen over zee"))
    assert (found.outcome, found.near) == (Outcome.ORPHANED, None)


@pytest.mark.parametrize("number", [0, 1])
def test_of_two_the_surroundings_tell_which(number: int) -> None:
    start, end = span(LETTER, "500 mensen", number)
    found = anchor(LETTER, f"Vooraf.\n\n{LETTER}", start, end)
    assert (found.outcome, found.places) == (Outcome.FOUND, ((start + 9, end + 9),))


def test_of_two_whose_surroundings_changed_it_is_not_told_which() -> None:
    start, end = span(LETTER, "500 mensen", 1)
    found = anchor(LETTER, LETTER.replace("In Italië", "Op Malta"), start, end)
    assert (found.outcome, len(found.places)) == (Outcome.AMBIGUOUS, 2)


def test_the_one_that_is_left_of_two_is_not_taken_for_the_other() -> None:
    start, end = span(LETTER, "500 mensen", 1)
    left = LETTER.replace("In Italië kwamen 500 mensen aan. Dat is meer dan in 2021, namelijk 11.850 mensen.\n", "")
    found = anchor(LETTER, left, start, end)
    assert (found.outcome, len(found.places)) == (Outcome.AMBIGUOUS, 1)


def test_a_second_place_with_other_surroundings_changes_nothing() -> None:
    start, end = span(LETTER, "12.770 mensen")
    found = anchor(LETTER, f"{LETTER}\nOok op Malta waren er 12.770 mensen.", start, end)
    assert (found.outcome, found.places) == (Outcome.FOUND, ((start, end),))


def test_two_that_nothing_tells_apart_stay_ambiguous() -> None:
    old = "Tabel\n" + "500 mensen\n" * 900
    found = anchor(old, old, *span(old, "500 mensen", 450))
    assert found.outcome is Outcome.AMBIGUOUS


def test_page_headers_and_footnotes_do_not_count() -> None:
    running = RunningText("kwamen 500 mensen aan", ((0, 0), (11, 40)), ((11, 40),))
    old = fold_text(running)
    quote = describe_quote(old, 7, 46)
    assert quote is not None
    assert quote.exact == "500 mensen"
    assert describe_quote(old, 12, 39) is None


def test_words_are_found_in_another_format_of_the_same_letter() -> None:
    builder = BodyBuilder(Format.PDF)
    for kind, text in (
        (BlockKind.FURNITURE, "Pagina 1 van 2"),
        (BlockKind.PARAGRAPH, "Ofﬁciële cijfers: in 2022 kwamen 12.770 mensen over"),
        (BlockKind.FURNITURE, "Pagina 2 van 2"),
        (BlockKind.PARAGRAPH, "zee aan – dat is “meer”."),
    ):
        builder.add(kind, [Piece(text)])
    body, old = builder.build(), 'Officiële cijfers: in 2022 kwamen 12.770 mensen\nover zee aan - dat is "meer".'
    for words in ("Officiële cijfers", "12.770 mensen\nover zee", 'aan - dat is "meer"'):
        quote = describe_quote(fold_text(parse_text(old).running), *span(old, words))
        assert quote is not None
        found = find_anchor(fold_text(body.running), quote)
        assert found.outcome is Outcome.FOUND
        ((start, end),) = found.places
        assert body.text[start:end].split()[-1] in {"cijfers", "zee", "“meer”"}


@given(WORDS, st.data())
def test_text_put_in_elsewhere_never_loses_words(old: str, data: st.DataObject) -> None:
    words = old.split(" ")
    first = data.draw(st.integers(0, len(words) - 2))
    last = data.draw(st.integers(first + 1, min(first + 4, len(words))))
    start = len(" ".join(words[:first])) + (first > 0)
    end = start + len(" ".join(words[first:last]))
    assume(find_rest(old, start, end) == ("", ""))  # "500" in "500 500" may be part of a number
    put_in = data.draw(st.sampled_from(["Nieuw!", "Geheel nieuwe zinnen hierbij.", f"Nog eens: {old}!"]))
    before = data.draw(st.booleans())
    at = data.draw(st.integers(0, first) if before else st.integers(last, len(words)))
    new = " ".join((*words[:at], put_in, *words[at:]))
    place = (start + len(put_in) + 1, end + len(put_in) + 1) if before else (start, end)
    found = anchor(old, new, start, end)
    assert found.outcome is not Outcome.ORPHANED
    # A copy of all the surroundings can be told from the words themselves only if theirs are left as they were.
    assert place in found.places or old in put_in


@given(WORDS, st.integers(0, 400), st.integers(1, 9))
def test_a_changed_digit_is_never_found(text: str, at: int, step: int) -> None:
    digits = [index for index, character in enumerate(text) if character.isdigit()]
    assume(digits)
    index = digits[at % len(digits)]
    changed = text[:index] + str((int(text[index]) + step) % 10) + text[index + 1 :]
    start, end = max(0, index - 3), min(len(text), index + 4)
    assume(text[start:end].strip() == text[start:end])
    found = anchor(text, changed, start, end)
    assert (start, end) not in found.places


@given(WORDS)
def test_every_stretch_of_the_same_text_is_found_or_ambiguous(text: str) -> None:
    words = text.split(" ")
    start = 0
    for word in words:
        found = anchor(text, text, start, start + len(word))
        assert (start, start + len(word)) in found.places
        start += len(word) + 1
