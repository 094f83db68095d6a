"""The gate for proposals: only words that stand there, at one place, with something to say in our terms."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import Figure
from routekaart.domain.period import Period
from routekaart.domain.proposal import Proposal, Unusable
from routekaart.domain.statement import Kind
from routekaart.reading import Dropped, Gated, gate_proposals
from routekaart.reading.proposals import LONGEST_QUOTE, MOST_PROPOSALS
from tests.reviewing.making import LETTER, NOON, make_document

DOCUMENT = make_document()
MODEL = "model:small@1"
FIGURE = {
    "type": "Figure", "quantity": {"type": "Quantity", "value": "1850", "unit": "persons", "comparator": "exact"},
    "counted": "mensen",
}  # fmt: skip
SAID = {"content": FIGURE, "subject": "country:NLD", "kind": "reported", "valid": "2022"}


def gate(*offered: Proposal | Unusable) -> Gated:
    return gate_proposals(DOCUMENT, offered, recorded=NOON, recorded_by=MODEL)


def offer(quote: str = "1.850 mensen", start: int | None = None, **said: Any) -> Proposal:
    return Proposal(quote=quote, start=start, said=SAID | said)


def figure(**changes: Any) -> dict[str, Any]:
    return {"content": FIGURE | changes}


def quantity(**changes: Any) -> dict[str, Any]:
    return figure(quantity={**FIGURE["quantity"], **changes})  # type: ignore[dict-item]  # a record of ours


def test_what_stands_there_becomes_a_statement_of_the_sender() -> None:
    (one,) = gate(offer()).statements
    start = LETTER.index("1.850 mensen")
    assert one.source == DOCUMENT.passage(start, start + 12)
    assert isinstance(one.content, Figure)
    assert (one.speaker, one.subject, one.kind, one.valid) == (
        "government:NLD", "country:NLD", Kind.REPORTED, Period.of_year(2022),
    )  # fmt: skip
    assert (one.recorded, one.recorded_by) == (NOON, MODEL)


def test_what_is_about_nothing_is_about_the_letter_and_the_same_comes_once() -> None:
    said = {name: value for name, value in SAID.items() if name == "content"}
    bare = Proposal(quote="1.850 mensen", said=said)
    (one,) = gate(bare, bare).statements
    assert (one.subject, one.kind, one.valid) == (f"document:{DOCUMENT.id}", Kind.REPORTED, None)


@pytest.mark.parametrize(
    ("offered", "why"),
    [
        (Unusable(why="no JSON"), Dropped.UNUSABLE),
        (offer("9.999 mensen"), Dropped.NOT_THERE),
        (offer(""), Dropped.NOT_THERE),
        (offer("  "), Dropped.NOT_THERE),
        (offer(" 1.850 mensen"), Dropped.NOT_THERE),
        (offer("1.850  mensen"), Dropped.NOT_THERE),
        (offer("1.850 MENSEN"), Dropped.NOT_THERE),
        (offer("1.850 mensen\ud800"), Dropped.NOT_THERE),
        (offer("x" * (LONGEST_QUOTE + 1)), Dropped.NOT_THERE),
        (offer("1.850 mensen", 3), Dropped.NOT_THERE),
        (offer("1.850 mensen", -5), Dropped.NOT_THERE),
        (offer("1.850 mensen", 10**30), Dropped.NOT_THERE),
        (offer("mensen"), Dropped.SEVERAL_PLACES),
        (offer("850 mensen"), Dropped.CUTS),
        (offer("850 mensen", LETTER.index("850 mensen")), Dropped.CUTS),
        (offer("1.850 mens"), Dropped.CUTS),
        (offer("mens", LETTER.index("mens")), Dropped.CUTS),
        (offer(content=None), Dropped.NO_STATEMENT),
        (offer(content="Figure"), Dropped.NO_STATEMENT),
        (offer(content={"type": "Opinion"}), Dropped.NO_STATEMENT),
        (offer(content={"type": "Retraction", "retracts": "x", "reason": "y"}), Dropped.NO_STATEMENT),
        (offer(content={"type": "Description", "name_nl": "x", "name_en": "y"}), Dropped.NO_STATEMENT),
        (offer(**figure(colour="red")), Dropped.NO_STATEMENT),
        (offer(**figure(counted=5)), Dropped.NO_STATEMENT),
        (offer(**figure(counted="x" * 1001)), Dropped.NO_STATEMENT),
        (offer(**figure(counted="\x1b[31m")), Dropped.NO_STATEMENT),
        (offer(**figure(counted="\ud800")), Dropped.NO_STATEMENT),
        (offer(**quantity(value=1850)), Dropped.NO_STATEMENT),
        (offer(**quantity(value="1E+999999999")), Dropped.NO_STATEMENT),
        (offer(**quantity(value="1E-999999999")), Dropped.NO_STATEMENT),
        (offer(**quantity(value="NaN")), Dropped.NO_STATEMENT),
        (offer(**quantity(value="1" * 19)), Dropped.NO_STATEMENT),
        (offer(**quantity(unit="people")), Dropped.NO_STATEMENT),
        (offer(**quantity(value2="1")), Dropped.NO_STATEMENT),
        (offer(**figure(numerator="1E+999999", denominator="1E-999999")), Dropped.NO_STATEMENT),
        (offer(subject="Nederland"), Dropped.NO_STATEMENT),
        (offer(subject="person:jan"), Dropped.NO_STATEMENT),
        (offer(valid="soon"), Dropped.NO_STATEMENT),
        (offer(valid="9999-12"), Dropped.NO_STATEMENT),
        (offer(kind="true"), Dropped.NO_STATEMENT),
        (offer(speaker="organisation:frontex"), Dropped.NO_STATEMENT),
        (offer(recorded_by="account:desk-3"), Dropped.NO_STATEMENT),
        (offer(accepted=True), Dropped.NO_STATEMENT),
        (offer(level="openbaar"), Dropped.NO_STATEMENT),
    ],
)
def test_what_does_not_pass_is_dropped_and_counted(offered: Proposal | Unusable, why: Dropped) -> None:
    gated = gate(offered)
    assert (gated.statements, gated.dropped) == ((), Counter({why: 1}))


def test_where_words_stand_twice_the_place_tells_which() -> None:
    start = LETTER.rindex("mensen")
    (one,) = gate(offer("mensen", start)).statements
    assert one.source == DOCUMENT.passage(start, start + 6)


def test_a_flood_of_proposals_is_cut_off() -> None:
    gated = gate_proposals(DOCUMENT, (offer("nergens") for _ in iter(int, 1)), recorded=NOON, recorded_by=MODEL)
    assert gated.dropped == Counter({Dropped.NOT_THERE: MOST_PROPOSALS, Dropped.TOO_MANY: 1})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.sampled_from(["Figure", "1850", "persons"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "value", "unit", "x"]), inner),
    max_leaves=8,
)


@given(
    st.text(max_size=5) | st.sampled_from(["1.850 mensen", "1.850", "mensen"]),
    st.none() | st.integers(-5, 500),
    st.dictionaries(st.sampled_from(["content", "subject", "kind", "valid", "quantity", "counted"]), JSON),
    st.booleans(),
)
def test_whatever_comes_is_kept_with_its_own_words_or_dropped(
    quote: str, start: int | None, said: dict[str, Any], within: bool
) -> None:
    offered = Proposal(quote=quote, start=start, said=SAID | {"content": FIGURE | said} if within else said)
    gated = gate(offered)
    assert len(gated.statements) + gated.dropped.total() == 1
    for one in gated.statements:
        DOCUMENT.check_quote(one.source)
        assert one.source.quote == quote
        assert len(one.id) == 64
