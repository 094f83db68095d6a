"""The figures that could be meant, as rows of a table on a card."""

from dataclasses import dataclass
from decimal import Decimal

from routekaart.domain.finding import Candidate, Check, Claim, Fit
from routekaart.domain.ids import kind_of
from routekaart.domain.observation import Indicator, Release
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.reporting.formatting import format_difference
from routekaart.reporting.texts import FITS, FLAGS, NOTES, PLACE_KINDS, SOURCE_KINDS
from routekaart.reporting.wording import Wording, lower_first


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseLine:
    """Which release a figure comes from."""

    label: str
    published: str
    address: str
    """Empty if it is no web address, so that nothing else can become a link."""
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One publisher's figure."""

    publisher: str
    counts: str
    place: str
    period: str
    figure: str
    bounds: str
    flags: tuple[str, ...]
    difference: str
    state: str
    fit: str
    remarks: tuple[str, ...]
    release: ReleaseLine | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows that belong to the verdict then, to the verdict now, or to both."""

    known: str
    rows: tuple[Row, ...]


def group_candidates(check: Check, wording: Wording) -> tuple[Group, ...]:
    """Put the candidates of both verdicts in groups, so that none is shown twice."""
    then, now = set(check.then.candidates), set(check.now.candidates)
    both = [candidate for candidate in check.then.candidates if candidate in now]
    groups = (
        ("known_both", both),
        ("known_then", [candidate for candidate in check.then.candidates if candidate not in now]),
        ("known_now", [candidate for candidate in check.now.candidates if candidate not in then]),
    )
    return tuple(
        Group(known=known, rows=tuple(_row(candidate, check.claim, wording) for candidate in members))
        for known, members in groups
        if members
    )


def describe_release(release: Release, wording: Wording) -> ReleaseLine:
    """Describe a release: its label, when it was published, and where it can be found."""
    return ReleaseLine(
        label=release.title or release.id,
        published=_published(release.published, wording),
        address=release.address if release.address.startswith(("https://", "http://")) else "",
        kind="" if release.source_kind == "official" else wording.say(SOURCE_KINDS, release.source_kind),
    )


def _published(published: Period | None, wording: Wording) -> str:
    """Say when a release was published; of two different days, that it was between them."""
    if published is None or (first := published.first) is None or (last := published.last) is None:
        return wording.label("published_unknown")
    if first == last:
        return wording.label("published", day=wording.period(str(published)))
    ends = {"first": wording.period(first.notation), "last": wording.period(last.notation)}
    return wording.label("published_between", **ends)


def _row(candidate: Candidate, claim: Claim, wording: Wording) -> Row:
    indicator = wording.get_indicator(candidate.indicator)
    return Row(
        publisher=wording.name(candidate.publisher),
        counts=wording.own_name(indicator),
        place=_place(candidate, wording),
        period=_period(candidate, claim, wording),
        figure=_figure(candidate, wording),
        bounds=wording.bounds(candidate),
        flags=tuple(wording.say(FLAGS, flag) for flag in candidate.flags if flag != "A"),
        difference=_difference(candidate, wording),
        state=str(candidate.verdict),
        fit=wording.say(FITS, candidate.fit),
        remarks=_remarks(candidate, claim, indicator, wording),
        release=_release(candidate, wording),
    )


def _place(candidate: Candidate, wording: Wording) -> str:
    areas = wording.areas(candidate)
    if candidate.against is not None:
        areas = wording.label("compared_with", place=areas, other=wording.name(candidate.against))
    if candidate.counterpart is None:
        return areas
    return f"{areas} ({lower_first(wording.label('counterpart'))}: {wording.name(candidate.counterpart)})"


def _period(candidate: Candidate, claim: Claim, wording: Wording) -> str:
    period = wording.period(str(candidate.period))
    if candidate.base is None:
        return period
    if claim.since is not None:
        return wording.label("record_beside", later=period, earlier=wording.period(str(candidate.base)))
    return wording.label("changed_from", later=period, earlier=wording.period(str(candidate.base)))


def _figure(candidate: Candidate, wording: Wording) -> str:
    if candidate.value is None:
        return wording.label("no_figure" if candidate.first is None else "order_only")
    if candidate.against is None or candidate.unit is Unit.FACTOR:
        return wording.number(candidate.value, candidate.unit)
    less = Decimal(candidate.value) < 0
    return wording.label(
        "less_by" if less else "more_by", number=wording.number(candidate.value.lstrip("-"), candidate.unit)
    )


def _difference(candidate: Candidate, wording: Wording) -> str:
    if candidate.difference is None or candidate.fit in (Fit.MISSING, Fit.NOT_COMPARABLE):
        return ""
    return format_difference(Decimal(candidate.difference), candidate.unit, wording.lang)


def _remarks(candidate: Candidate, claim: Claim, indicator: Indicator, wording: Wording) -> tuple[str, ...]:
    first = [] if candidate.first is None else [wording.label("first", name=wording.name(candidate.first))]
    area = _area_remark(candidate, claim, indicator, wording)
    # The remark names both kinds of place, so that the note would only say it again.
    notes = (wording.say(NOTES, note) for note in candidate.notes if not (area and note == "other_area"))
    return tuple(remark for remark in (area, *first, *notes) if remark)


def _area_remark(candidate: Candidate, claim: Claim, indicator: Indicator, wording: Wording) -> str:
    """Say that a country stands where the sentence has a route, or the other way round."""
    own, sought = kind_of(candidate.area), kind_of(claim.area)
    if own == sought or own not in PLACE_KINDS or sought not in PLACE_KINDS:
        return ""
    if any({candidate.area, claim.area} == set(pair) for pair in indicator.same_area):
        return wording.label("same_area", candidate=wording.name(candidate.area), claim=wording.name(claim.area))
    kinds = {"candidate": wording.say(PLACE_KINDS, own), "claim": wording.say(PLACE_KINDS, sought)}
    return wording.label("kind_differs", **kinds)


def _release(candidate: Candidate, wording: Wording) -> ReleaseLine | None:
    return None if candidate.release is None else describe_release(wording.get_release(candidate.release), wording)
