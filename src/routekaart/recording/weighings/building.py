"""From the fields of a file to the values of a weighing. Nothing is decided here."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import cast

from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing import (
    Alternative,
    Anchors,
    Bend,
    Between,
    BudgetLine,
    ByBound,
    ByExample,
    ByOrder,
    BySwing,
    Cap,
    Condition,
    Cost,
    CostEnd,
    Criterion,
    Deal,
    Decided,
    Dissent,
    EvidenceGrade,
    Exclusion,
    MinimumShare,
    Motion,
    Ordered,
    Preference,
    Promise,
    Protection,
    Requirement,
    Said,
    Settings,
    StudyEffect,
    Synergy,
    Tier,
    Value,
    Weighing,
    Worth,
)
from routekaart.recording.weighings import form


def weighing_of(written: form.WeighingForm) -> Weighing:
    """Return the weighing that a file without faults tells."""
    return Weighing(
        title=written.title,
        on=written.on,
        recorded_by=written.recorded_by,
        settings=_settings(written),
        countries=_things(written.countries),
        instruments=_things(written.instruments),
        criteria=tuple(criterion_of(one) for one in written.criteria),
        values=tuple(value for one in written.values for value in _values(written, one)),
        ordered=tuple(order for one in written.ordered for order in _orders(written, one)),
        synergies=tuple(_synergy(one) for one in written.synergies),
        preferences=tuple(_preference(one) for one in written.preferences),
        budget=tuple(_line(one) for one in written.budget),
        costs=tuple(cost for one in written.costs for cost in _costs(written, one)),
        conditions=tuple(_condition(one) for one in written.conditions),
        deals=tuple(_deal(one) for one in written.deals),
        wanted=_choices(written.wanted),
        decided=None if written.decided is None else _decided(written.decided),
    )


def _settings(written: form.WeighingForm) -> Settings:
    fronts = tuple(Between(first=CriterionId(one), second=CriterionId(two)) for one, two in written.fronts)
    return Settings(seed=written.seed, draws=written.draws, packages=written.packages, fronts=fronts)


def criterion_of(written: form.CriterionForm) -> Criterion:
    """Return a criterion with its parts."""
    return Criterion(
        id=CriterionId(written.id),
        name_nl=written.name_nl,
        name_en=written.name_en,
        parts=tuple(criterion_of(part) for part in written.parts),
        anchors=None if written.parts else _anchors(written),
        main=written.main,
        protection=None if written.protected is None else Protection(**dict(written.protected)),
    )


def _anchors(written: form.CriterionForm) -> Anchors:
    assert written.worst is not None and written.best is not None and written.unit is not None  # or it was refused
    return Anchors(
        worst=written.worst,
        best=written.best,
        unit=written.unit,
        sources=tuple(written.sources),
        nothing=written.nothing,
        bends=tuple(Bend(value=one.value, worth=one.worth) for one in written.bends),
    )


def each_country(written: form.WeighingForm, countries: list[str] | str) -> tuple[ThingId, ...]:
    """Return the countries that an entry is about: those it lists, or all."""
    return _things(written.countries if isinstance(countries, str) else countries)


def _values(written: form.WeighingForm, one: form.ValueForm) -> Iterator[Value]:
    for country in each_country(written, one.countries):
        yield Value(
            alternative=Alternative(country=country, instrument=ThingId(one.instrument)),
            criterion=CriterionId(one.criterion),
            low=one.low,
            mid=one.mid,
            high=one.high,
            studies=tuple(StudyEffect(**dict(study)) for study in one.studies),
            grade=EvidenceGrade(one.grade),
            basis=tuple(one.basis),
            given_by=one.given_by,
            given=one.given,
            note=one.note,
        )


def _orders(written: form.WeighingForm, one: form.OrderedForm) -> Iterator[Ordered]:
    for country in each_country(written, one.countries):
        yield Ordered(
            country=country,
            criterion=CriterionId(one.criterion),
            best_first=tuple(Tier(_things(tier)) for tier in one.best_first),
            grade=EvidenceGrade(one.grade),
            basis=tuple(one.basis),
            given_by=one.given_by,
            given=one.given,
        )


def _synergy(one: form.SynergyForm) -> Synergy:
    return Synergy(
        instruments=_things(one.instruments),
        criterion=CriterionId(one.criterion),
        extra=one.extra,
        countries=_some(one.countries),
        basis=tuple(one.basis),
        given_by=one.given_by,
    )


def _preference(one: form.PreferenceForm) -> Preference:
    said = Said(by=one.said_by, on=one.said_on, basis=tuple(one.basis))
    if one.order is not None:
        return ByOrder(id=one.id, most_first=tuple(CriterionId(key) for key in one.order), said=said)
    if one.share is not None:
        low, high = one.low or Decimal(0), Decimal(1) if one.high is None else one.high
        return ByBound(id=one.id, criterion=CriterionId(one.share), low=low, high=high, said=said)
    if one.swing is not None:
        assert one.against is not None and one.low is not None and one.high is not None  # or it was refused
        swing, against = CriterionId(one.swing), CriterionId(one.against)
        return BySwing(id=one.id, criterion=swing, against=against, low=one.low, high=one.high, said=said)
    better, worse, country = (ThingId(cast("str", text)) for text in (one.prefer, one.above, one.country))
    return ByExample(id=one.id, country=country, better=better, worse=worse, said=said)


def _line(one: form.LineForm) -> BudgetLine:
    return BudgetLine(
        id=one.id,
        amount=one.amount,
        currency=one.currency,
        year=one.year,
        fits=CostEnd(one.fits),
        basis=tuple(one.basis),
    )


def _costs(written: form.WeighingForm, one: form.CostForm) -> Iterator[Cost]:
    for country in each_country(written, one.countries):
        yield Cost(
            alternative=Alternative(country=country, instrument=ThingId(one.instrument)),
            line=one.line,
            low=one.low,
            mid=one.mid,
            high=one.high,
            currency=one.currency,
            year=one.year,
            basis=tuple(one.basis),
            given_by=one.given_by,
        )


def _condition(one: form.ConditionForm) -> Condition:
    basis = tuple(one.basis)
    if one.instrument is not None and one.needs is not None:
        return Requirement(id=one.id, instrument=ThingId(one.instrument), needs=ThingId(one.needs), basis=basis)
    if one.excludes is not None:
        return Exclusion(id=one.id, instruments=_things(one.excludes), basis=basis)
    if one.most is not None:
        return Cap(id=one.id, most=one.most, countries=_some(one.countries), basis=basis)
    if one.share is not None:
        assert one.line is not None  # or it was refused
        return MinimumShare(id=one.id, line=one.line, countries=_some(one.countries), share=one.share, basis=basis)
    assert one.request is not None  # or it was refused
    return Motion(
        id=one.id,
        request=ThingId(one.request),
        countries=_some(one.countries),
        instruments=_things(one.instruments),
        at_least=one.at_least,
        at_most=one.at_most,
    )


def _deal(one: form.DealForm) -> Deal:
    return Deal(
        id=one.id,
        partner=ThingId(one.partner),
        they_give=tuple(_promise(part) for part in one.they_give),
        we_give=tuple(_promise(part) for part in one.we_give),
        coupling=None if one.coupling is None else ThingId(one.coupling),
        not_with=tuple(one.not_with),
    )


def _promise(one: form.PromiseForm) -> Promise:
    return Promise(
        what=one.what,
        to_us=_worth(one.to_us),
        to_them=_worth(one.to_them),
        instrument=None if one.instrument is None else ThingId(one.instrument),
        basis=tuple(one.basis),
    )


def _worth(one: form.WorthForm) -> Worth:
    return Worth(low=one.low, mid=one.mid, high=one.high, given_by=one.given_by, basis=tuple(one.basis))


def _decided(one: form.DecidedForm) -> Decided:
    dissent = tuple(Dissent(by=part.by, reason=part.reason) for part in one.dissent)
    return Decided(taken=_choices(one.taken), reason=one.reason, by=one.by, on=one.on, dissent=dissent)


def _choices(written: Iterable[form.ChoiceForm]) -> tuple[Alternative, ...]:
    return tuple(Alternative(country=ThingId(one.country), instrument=ThingId(one.instrument)) for one in written)


def _some(countries: list[str] | str) -> tuple[ThingId, ...]:
    """Return the countries that are listed; none stands for all."""
    return () if isinstance(countries, str) else _things(countries)


def _things(texts: Iterable[str]) -> tuple[ThingId, ...]:
    return tuple(ThingId(text) for text in texts)
