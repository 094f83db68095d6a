"""Findings: a receipt that stands for everything in them."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.finding import Candidate, Check, Claim, Finding, Fit, Judgement, Verdict
from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, StatementId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

CANDIDATE = Candidate(
    indicator=IndicatorId("iom-arrivals"), publisher=ActorId("organisation:iom"), area=ThingId("country:ESP"),
    period=Period.of_year(2019), value="32513", low="32513", high="32513", unit=Unit.PERSONS, flags=("A",),
    release=ReleaseId("iom/arrivals/2020-01-10"), rows=(7,), fit=Fit.INSIDE, verdict=Judgement.SUPPORTED,
    same_definition=True,
)  # fmt: skip
CLAIM = Claim(
    indicator="irregular-arrivals", counted="aankomsten", value="32500", low="32450", high="32550", near_low="30875",
    near_high="34125", unit=Unit.PERSONS, period="2019", base=None, area=ThingId("country:ESP"), counterpart=None,
    comparator="approx", direction=None,
)  # fmt: skip
VERDICT = Verdict(judgement=Judgement.SUPPORTED, reason="inside", flips=False, candidates=(CANDIDATE,))
FINDING = Finding(
    about=StatementId("0" * 64), outcome=Check(claim=CLAIM, then=VERDICT, now=VERDICT),
    basis=("iom/arrivals/2020-01-10",), method="check@1",
)  # fmt: skip


def changed(value: Any) -> Any:
    """Return another value of the same kind."""
    match value:
        case bool():
            return not value
        case Period():
            return Period.of_year(1999)
        case Judgement() | Fit() | Unit():
            return next(other for other in type(value) if other is not value)
        case str():
            return f"{value}x"
        case tuple():
            return (*value, *value) if value else (("a", "b"),)
        case None:
            return "x"
    return _changed_inside(value)


def _changed_inside(value: Any) -> Any:
    assert is_dataclass(value) and not isinstance(value, type)
    first = fields(value)[0].name
    return replace(value, **{first: changed(getattr(value, first))})


@pytest.mark.parametrize("field", [field.name for field in fields(Finding)])
def test_the_receipt_changes_when_anything_in_the_finding_does(field: str) -> None:
    other = replace(FINDING, **{field: changed(getattr(FINDING, field))})
    assert other.receipt != FINDING.receipt


@pytest.mark.parametrize("field", [field.name for field in fields(Candidate)])
def test_the_receipt_covers_every_field_of_every_candidate(field: str) -> None:
    candidate = replace(CANDIDATE, **{field: changed(getattr(CANDIDATE, field))})
    now = replace(VERDICT, candidates=(candidate,))
    assert replace(FINDING, outcome=replace(FINDING.outcome, now=now)).receipt != FINDING.receipt


@pytest.mark.parametrize("field", [field.name for field in fields(Claim)])
def test_the_receipt_covers_every_field_of_the_claim(field: str) -> None:
    claim = replace(CLAIM, **{field: changed(getattr(CLAIM, field))})
    assert replace(FINDING, outcome=replace(FINDING.outcome, claim=claim)).receipt != FINDING.receipt


def test_the_same_finding_computed_again_has_the_same_receipt() -> None:
    assert from_record(Finding, to_record(FINDING)).receipt == FINDING.receipt
