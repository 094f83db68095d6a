"""Annotated motions hold together, and the open half is split as it was annotated."""

import pytest

from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document
from routekaart.parsing import parse_letter
from routekaart.reading.asks import find_asks, read_asks
from tests.reading.asks.annotations import HALVES, SHARED, Annotated, digest_of, load_motions, load_texts

MISSES = 2
"""From how many motions of the open half that are not split as annotated the rules have become worse."""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    found = load_texts()
    if not found:
        pytest.skip("the texts of the motions do not lie beside the checkout")
    return found


def test_there_are_enough_and_no_motion_is_in_both_halves() -> None:
    halves = [{motion.id for motion in load_motions(half)} for half in HALVES]
    assert sum(map(len, halves)) >= 60
    assert not set.intersection(*halves)


@pytest.mark.parametrize("motion", [one for half in HALVES for one in load_motions(half)], ids=lambda one: one.id)
def test_an_annotation_stands_at_its_place(texts: dict[str, str], motion: Annotated) -> None:
    text = texts[motion.id]
    assert digest_of(text) == motion.sha256
    ends = 0
    for ask in motion.asks:
        words = text[ask["start"] : ask["end"]].split()
        assert " ".join(words).startswith(ask["first"])
        assert " ".join(words).endswith(ask["last"])
        assert ask["start"] >= ends
        ends = ask["end"]


def test_the_open_half_is_split_as_annotated(texts: dict[str, str]) -> None:
    missed = []
    for motion in load_motions("open"):
        found = [
            (one.start, one.end, str(one.ask.form), None if one.ask.deadline is None else str(one.ask.deadline))
            for one in read_asks(texts[motion.id], day=motion.date)
        ]
        wanted = [(one["start"], one["end"], one["form"], one.get("deadline")) for one in motion.asks]
        missed += [motion.id] if found != wanted else []
    assert len(missed) < MISSES, missed


def test_a_motion_as_published_asks_the_same_as_its_text(texts: dict[str, str]) -> None:
    published = sorted((SHARED / "tk" / "raw_examples" / "kst_xml").glob("*.xml"))
    if not published:
        pytest.skip("the published motions do not lie beside the checkout")
    for path in published:
        body = parse_letter(path.read_bytes())
        document = Document(id=DocumentId("0" * 64), body=body, date=body.day, sender=actor_id("parliament:NLD"))
        asks = find_asks(document)
        assert asks, path.stem
        said = [_plain(document.text[one.start : one.end]) for one in asks]
        if path.stem in texts:
            assert said == [_plain(one.ask.what) for one in read_asks(texts[path.stem], day=body.day)], path.stem


def _plain(text: str) -> str:
    """Leave out the marks of items and what one of the two texts breaks off: they are typeset apart."""
    return "".join(letter for letter in text if letter.isalnum())
