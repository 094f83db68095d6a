"""A figure is followed through letters by what it is of; that it differs is remarked only where that is certain."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from routekaart.checking.remarks.lineage import find_differing, find_lineage
from routekaart.checking.remarks.same import key_of_figure
from routekaart.domain.ids import ActorId, ConceptId, DocumentId, ThingId
from routekaart.domain.letter import SENDER_NOT_KNOWN, Document, Reading
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.domain.statement import Cell, Kind, Passage, Statement
from routekaart.parsing import parse_text
from routekaart.workspace import open_letter

from .conftest import ESP, FRONTEX, GRC, TUR, figure, state

LETTER = DocumentId("1" * 64)
DAY = date(2024, 9, 5)
TEXT = "In 2018 kwamen 65.383 mensen aan. Meer is er niet te zeggen. Dit is herzien."
QUOTE = "65.383"


def say(value: str = "61.212", *, letter: str = "2", day: str | None = "2023-03-03", **more: Any) -> Statement:
    """Make a figure that another letter gives for arrivals in Spain in 2018."""
    changes = {name: more.pop(name) for name in ("subject", "valid", "kind", "speaker", "source") if name in more}
    published = None if day is None else Period.parse(day)
    source = Passage(document=DocumentId(letter * 64), start=0, end=len(value), quote=value, published=published)
    said = state(figure(value.replace(".", ""), **more), ESP, "2018")
    return replace(said, **{"source": source, **changes})


def own(**more: Any) -> Statement:
    """Make the figure of this letter."""
    start = TEXT.index(QUOTE)
    source = Passage(document=LETTER, start=start, end=start + len(QUOTE), quote=QUOTE)
    return say(QUOTE, source=source, **more)


def remark(
    *held: Statement, mine: Statement | None = None, text: str = TEXT, said_on: date = DAY
) -> tuple[Remark, ...]:
    statement = own() if mine is None else mine
    document = Document(id=LETTER, body=parse_text(text), date=said_on, sender=statement.speaker)
    reading = Reading(document=document, statements=(statement,))
    return tuple(find_differing(reading, find_lineage([statement], held, document=LETTER), said_on=said_on))


SAME: tuple[dict[str, Any], ...] = (
    {},
    {"counted": "mensen die aankwamen"},
    {"comparator": Comparator.APPROX},
    {"speaker": FRONTEX},
    {"movement": Direction.INCREASE},
    {"valid": Period.parse("2018-01/2018-12")},
    {"day": None},
)
OTHER: tuple[dict[str, Any], ...] = (
    {"subject": GRC},
    {"valid": Period.parse("2019")},
    {"concept": ConceptId("refugees-hosted")},
    {"counterpart": TUR},
    {"modes": ("sea",)},
    {"publisher": FRONTEX},
    {"unit": Unit.DETECTIONS},
    {"programme": ThingId("programme:compass")},
    {"route": ThingId("route:western-african")},
    {"letter": "1"},
)
NOT_CERTAIN: tuple[dict[str, Any], ...] = (
    {"concept": None},
    {"unread": ("minderjarige",)},
    {"kind": Kind.EXPECTED},
    {"valid": None},
    {"valid": Period.parse("2018/..")},
    {"valid": Period.parse("2018~end")},
    {"source": Cell(release="unhcr/2018", row=1, column="C")},
)


@pytest.mark.parametrize("changes", SAME)
def test_the_same_thing_is_followed_whatever_its_figure_words_and_speaker(changes: dict[str, Any]) -> None:
    assert find_lineage([own()], [say(**changes)], document=LETTER) == {own().id: (say(**changes),)}


@pytest.mark.parametrize("changes", [*OTHER, *NOT_CERTAIN])
def test_what_is_of_another_thing_or_not_certain_is_not_followed(changes: dict[str, Any]) -> None:
    assert find_lineage([own()], [say(**changes)], document=LETTER) == {}


@pytest.mark.parametrize("changes", NOT_CERTAIN)
def test_what_is_not_certain_has_no_key(changes: dict[str, Any]) -> None:
    assert key_of_figure(say(**changes)) is None
    assert find_lineage([say(**changes)], [say()], document=LETTER) == {}


def test_letters_follow_one_another_by_their_day_and_undated_ones_come_last() -> None:
    first, later, undated = say("1", letter="4", day="2022-01-01"), say("2", letter="3"), say("3", day=None)
    assert find_lineage([own()], [undated, later, first], document=LETTER)[own().id] == (first, later, undated)


def test_a_figure_that_a_letter_repeats_is_followed_once() -> None:
    again = replace(say(), source=Passage(document=DocumentId("2" * 64), start=90, end=96, quote="61.212"))
    assert find_lineage([own()], [say(), again], document=LETTER)[own().id] == (say(),)


def test_a_figure_that_differs_from_the_letter_before_is_remarked_with_its_place() -> None:
    (found,) = remark(say())
    assert (found.code, found.quote, found.about) == (RemarkCode.DIFFERS_FROM_LETTER, QUOTE, own().id)
    assert dict(found.facts) == {"earlier": "61212", "words": "61.212", "letter": "2" * 64, "date": "2023-03-03"}


def test_the_latest_letter_before_counts_and_no_other() -> None:
    older, later = say("1.212", letter="3", day="2020-01-01"), say("2.212", letter="4", day="2025-01-01")
    (found,) = remark(older, say(), later)
    assert dict(found.facts)["letter"] == "2" * 64
    assert remark(older, say(QUOTE), later) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"comparator": Comparator.APPROX},
        {"value": "70.000", "comparator": Comparator.AT_LEAST},
        {"counted": "Aankomsten "},
    ],
)
def test_an_earlier_figure_differs_however_it_was_said(changes: dict[str, Any]) -> None:
    assert [one.code for one in remark(say(**changes))] == [RemarkCode.DIFFERS_FROM_LETTER]


@pytest.mark.parametrize(
    "changes",
    [
        {"value": QUOTE},
        {"value": "65.000", "comparator": Comparator.APPROX},
        {"value": "60.000", "comparator": Comparator.OVER},
        {"speaker": FRONTEX},
        {"counted": "kinderen"},
        {"movement": Direction.INCREASE},
        {"day": None},
        {"day": "2023"},
        {"day": "2024-09-05"},
        {"day": "2025-01-01"},
        {"day": "2018-12-31"},
        {"letter": "1"},
        {"subject": GRC},
    ],
)
def test_an_earlier_figure_that_may_be_right_is_not_remarked(changes: dict[str, Any]) -> None:
    assert remark(say(**changes)) == ()


def test_a_letter_that_also_gives_this_figure_in_other_words_does_not_differ() -> None:
    assert remark(say(), say("65.400", counted="mensen")) == ()
    assert len(remark(say(), say("61.300", counted="mensen"))) == 1


def test_a_letter_that_gives_very_many_figures_for_one_thing_is_not_looked_at() -> None:
    many = [replace(say(), content=figure(str(number))) for number in range(100, 121)]
    assert remark(*many) == ()
    assert len(remark(*many[1:])) == 1


def test_senders_that_are_not_known_need_not_be_the_same() -> None:
    assert remark(say(speaker=SENDER_NOT_KNOWN), mine=own(speaker=SENDER_NOT_KNOWN)) == ()
    assert open_letter(b"In 2018 kwamen 65.383 mensen aan.").sender == SENDER_NOT_KNOWN


def test_the_end_of_a_movement_is_not_set_beside_an_earlier_letter() -> None:
    assert remark(say(), mine=own(movement=Direction.INCREASE)) == ()


@pytest.mark.parametrize(
    ("after", "remarked"),
    [
        ("aan.", True),
        ("aan, 10% meer dan een jaar eerder.", True),
        ("aan. Dat is niet weinig. Het beleid is herzien.", True),
        ("aan; dit cijfer is naar boven bijgesteld.", False),
        ("aan. Dit cijfer wijkt af van mijn vorige brief.", False),
        ("aan, anders dan ik u eerder schreef.", False),
        ("aan volgens de definitieve cijfers.", False),
        ("arrived, a corrected figure.", False),
        ("arrived. This is a revised figure.", False),
    ],
)
def test_a_figure_of_which_the_letter_says_that_it_was_changed_is_not_remarked(after: str, remarked: bool) -> None:
    assert bool(remark(say(), text=f"In 2018 kwamen {QUOTE} mensen {after}")) is remarked


def test_a_speaker_differs_only_from_itself() -> None:
    other = say("61.212", letter="3", day="2024-01-01", speaker=ActorId("organisation:iom"))
    (found,) = remark(say("60.000"), other)
    assert dict(found.facts)["earlier"] == "60000"


def test_how_a_share_was_made_is_no_part_of_what_it_is_of() -> None:
    share = figure("50", unit=Unit.PERCENT)
    parts = replace(share, numerator=Decimal(1), denominator=Decimal(2))
    assert key_of_figure(state(share, ESP, "2018")) == key_of_figure(state(parts, ESP, "2018"))
    assert Quantity(value=Decimal(50), unit=Unit.PERCENT) == parts.quantity
