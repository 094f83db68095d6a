"""Every figure that a sentence could mean, each with what makes it different from what the sentence says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from routekaart.checking.averaging import LONGEST, average
from routekaart.checking.comparing import JUDGEMENT_OF, in_decimals, middle
from routekaart.checking.evidence import AreaChoice, Evidence, View, find_areas, find_choices, is_meant
from routekaart.checking.lexicon import compile_any, load_file
from routekaart.checking.measuring import LONGEST_SUM, Measured, carries, has_two_counts, measure
from routekaart.domain.content import Comparison, Countable, Figure, Range, Trend
from routekaart.domain.finding import Candidate, Fit, Judgement
from routekaart.domain.ids import ActorId, ConceptId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Known, Repeats
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import RATIOS, Unit
from routekaart.domain.statement import Statement

_DIFFERENT = frozenset(
    {"other_unit", "other_area", "sum_of_areas", "other_mode", "other_publisher", "other_repeats", "other_concept"}
)
_SAID_REPEATS = (
    (compile_any("counted", "first"), Repeats.FIRST),
    (compile_any("counted", "repeat"), Repeats.REPEAT),
)
_SAID_ALL = compile_any("counted", "all")
_SAID_DETECTIONS = compile_any("counted", "detections")
_PROJECT_OF: dict[str, str] = load_file("publishers")["project_of"]
# Units that count people; a detection does not, for one person can be detected twice.
_PEOPLE = frozenset({Unit.PERSONS, Unit.DEPARTURES, Unit.DEAD_AND_MISSING})
_COUNTED_TOGETHER = ConceptId("deaths-on-route")
NO_GROUND = frozenset({"release_date_uncertain", "release_weak", "across_break", "counted_apart"})
"""A figure that may not have been out yet, is known at second hand only, is the change between two ways of counting, or
is not the whole, is shown and decides nothing."""
_SOURCE_NOTES = {"press": "release_from_press", "copy": "release_copy", "weak": "release_weak"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An indicator for a choice of areas: one thing the sentence could mean."""

    indicator: Indicator
    choice: AreaChoice
    counterpart: ThingId | None
    notes: tuple[str, ...]
    excluded: bool
    """Whether the sentence itself says that this is not meant: another unit, mode or publisher."""
    sums: bool = False
    """Whether it is the sum of shorter periods, beside a figure of the whole from another release."""

    @property
    def same_definition(self) -> bool:
        """Whether it counts just what the sentence speaks of."""
        return not _DIFFERENT & set(self.notes)


def find_options(statement: Statement, content: Countable, evidence: Evidence) -> Iterator[Option]:
    """Yield every indicator and area that a statement could mean, in the order of the lists."""
    also = content.also or () if isinstance(content, Figure | Range) else ()
    indicators = evidence.find_indicators(content.concept)
    for indicator in indicators:
        choices = find_choices(
            indicator, statement.subject, also, evidence.gazetteer, route=content.route, period=statement.valid
        )
        for choice in choices:
            held = carries(evidence.now, indicator.id, choice.areas, content.counterpart)
            held = held or _counts_all_times(indicator, choice, content, evidence)
            if held and is_meant(choice, statement.subject, evidence.gazetteer):
                only = not content.modes and _is_only_way(indicator, choice, indicators, evidence)
                notes, excluded = _differences(content, indicator, choice, only_way=only)
                option = Option(
                    indicator=indicator,
                    choice=choice,
                    counterpart=content.counterpart,
                    notes=notes,
                    excluded=excluded,
                )
                yield option
                if has_two_counts(evidence.now, indicator, choice.areas, content.counterpart):
                    yield replace(option, sums=True)


def _counts_all_times(indicator: Indicator, choice: AreaChoice, content: Countable, evidence: Evidence) -> bool:
    """Tell whether only first applications of a people are held, where the words may be of all: those are missing."""
    if indicator.repeats is not Repeats.ALL or content.counterpart is None:
        return False
    if find_said_repeats(content.counted):
        return False
    return any(
        one.repeats is Repeats.FIRST
        and one.publisher == indicator.publisher
        and carries(evidence.now, one.id, choice.areas, content.counterpart)
        for one in evidence.find_indicators(content.concept)
    )


def _is_only_way(indicator: Indicator, choice: AreaChoice, indicators: Iterable[Indicator], evidence: Evidence) -> bool:
    """Tell whether a publisher counts who came by sea only, and nobody by land there: then these are all it counts."""
    if set(indicator.modes) != {"sea"}:
        return False
    others = (one for one in indicators if one.publisher == indicator.publisher and "land" in one.modes)
    return not any(evidence.now.find_series(one.id, area, None) for one in others for area in choice.areas)


def weigh_option(
    option: Option,
    measured: Measured,
    fit: Fit,
    *,
    evidence: Evidence,
    view: View,
    base: Period | None = None,
    broken: bool = False,
) -> Candidate:
    """Return the candidate for an option that has a figure."""
    interval = measured.interval
    assert interval.low is not None  # observations have two ends
    assert interval.high is not None
    fit = Fit.NOT_COMPARABLE if option.excluded else fit
    notes = release_notes(measured, evidence, view) + (("across_break",) if broken else ())
    notes += ("counted_apart",) if measured.apart else ()
    return Candidate(
        indicator=option.indicator.id,
        publisher=option.indicator.publisher,
        area=option.choice.areas[0],
        also=option.choice.areas[1:],
        counterpart=option.counterpart,
        period=measured.period,
        base=base,
        value=in_decimals(middle(interval) if measured.value is None else measured.value),
        low=in_decimals(interval.low),
        high=in_decimals(interval.high),
        unit=option.indicator.unit,
        flags=measured.flags,
        release=measured.releases[0],
        rows=measured.rows,
        fit=fit,
        verdict=Judgement.UNDECIDED if NO_GROUND & set(notes) else JUDGEMENT_OF[fit],
        same_definition=option.same_definition,
        notes=option.notes + notes,
    )


def lack_option(option: Option, period: Period, *, base: Period | None = None, later: bool) -> Candidate:
    """Return the candidate for an option without a figure; `later` says that a later release has one."""
    return Candidate(
        indicator=option.indicator.id,
        publisher=option.indicator.publisher,
        area=option.choice.areas[0],
        also=option.choice.areas[1:],
        counterpart=option.counterpart,
        period=period,
        base=base,
        value=None,
        low=None,
        high=None,
        unit=option.indicator.unit,
        flags=(),
        release=None,
        fit=Fit.MISSING,
        verdict=JUDGEMENT_OF[Fit.MISSING],
        same_definition=option.same_definition,
        notes=option.notes + (("later_release_only",) if later else ()),
    )


def _differences(
    content: Countable, indicator: Indicator, choice: AreaChoice, *, only_way: bool = False
) -> tuple[tuple[str, ...], bool]:
    """Name what the indicator counts differently, and tell whether the sentence's own words shut it out."""
    said = _said_unit(content)
    named = names_publisher(content.publisher, indicator.publisher)
    # "volgens Frontex ... migranten": the words are loose, whose figure is meant is not
    people = said is Unit.PERSONS and (indicator.unit in _PEOPLE or named)
    other_unit = said not in (None, Unit.COUNT, indicator.unit) and not people
    if isinstance(content, Figure | Range):
        # A share is never held against a count, nor a count against a share.
        other_unit = other_unit or _other_kind(content.quantity.unit, indicator.unit)
    other_mode = bool(indicator.modes) and set(indicator.modes) != set(content.modes or ("land", "sea"))
    other_mode = other_mode and not only_way
    other_publisher = content.publisher is not None and not named
    other_repeats = indicator.repeats is not _said_repeats(content, indicator)
    notes = []
    if not choice.same:
        notes.append("sum_of_areas" if len(choice.areas) > 1 else "other_area")
    elif len(choice.areas) > 1:
        notes.append("areas_together")
    notes += [
        note
        for note, holds in (
            ("other_unit", other_unit),
            ("other_mode", other_mode),
            ("other_publisher", other_publisher),
            ("other_repeats", other_repeats),
            ("other_concept", content.concept != indicator.concept),
        )
        if holds
    ]
    # "Personen" is loose language for what Frontex calls detections; "detecties" is not loose language for persons.
    excluded = (
        other_publisher
        or other_repeats
        or (bool(content.modes) and other_mode)
        or (other_unit and said is not Unit.PERSONS)
    )
    return tuple(notes), excluded


def names_publisher(said: ActorId | None, publisher: ActorId) -> bool:
    """Tell whether who is named as the source is a publisher, or the one of whom it is a project."""
    return said is not None and said in (publisher, _PROJECT_OF.get(publisher))


def names_definition(content: Countable) -> bool:
    """Tell whether a sentence says whose figure it gives, or what few publishers count.

    That is by which ways people came, detections, or the dead and the missing together. What counts just that may then
    support it, whatever a count of something else or of a wider area would say.
    """
    few = content.concept == _COUNTED_TOGETHER or _SAID_DETECTIONS.search(content.counted) is not None
    return few or content.publisher is not None or bool(content.modes)


def find_said_repeats(counted: str) -> list[Repeats]:
    """Return whether first or later times are meant, as far as the words tell."""
    words = counted.casefold().replace(",", " ").split()
    said = [repeats for word in words for begin, repeats in _SAID_REPEATS if begin.match(word)]
    both = {Repeats.FIRST, Repeats.REPEAT} <= set(said) or any(_SAID_ALL.match(word) for word in words)
    return [Repeats.ALL] if both and said else said


def _said_repeats(content: Countable, indicator: Indicator) -> Repeats:
    """Return whether first or later times are meant, where the words tell; else whatever the indicator counts."""
    said = find_said_repeats(content.counted)
    return said[0] if said and indicator.repeats is not Repeats.NONE else indicator.repeats


def _other_kind(said: Unit, measured: Unit) -> bool:
    return said is not measured and (said in RATIOS or measured in RATIOS)


def _said_unit(content: Countable) -> Unit | None:
    """Return the unit counted, where the words tell; a percentage does not say of what."""
    level = content.quantity if isinstance(content, Figure | Range) else None
    quantity = content.size if isinstance(content, Trend | Comparison) else level
    if quantity is not None and quantity.unit not in RATIOS | {Unit.COUNT}:
        return Unit(quantity.unit)
    if level is not None and level.unit in RATIOS:
        return None
    return Unit.DETECTIONS if _SAID_DETECTIONS.search(content.counted) else None if quantity is None else Unit.COUNT


def release_notes(measured: Measured, evidence: Evidence, view: View) -> tuple[str, ...]:
    """Name what must be known of a figure: how it was made, and from which releases."""
    notes = ["rounded_source"] if measured.rounded else []
    notes += ["sum_of_periods"] if measured.summed else []
    notes += ["provisional"] if "P" in measured.flags else []
    notes += ["mixed_releases"] if len(measured.releases) > 1 else []
    for release in measured.releases:
        if evidence.known(release, view.day) is Known.UNCERTAIN:
            notes.append("release_date_uncertain")
        notes += source_notes(release, evidence)
    return tuple(dict.fromkeys(notes))


def source_notes(release: ReleaseId, evidence: Evidence) -> tuple[str, ...]:
    """Name how far a release is from its publisher; nothing if it is its own."""
    note = _SOURCE_NOTES.get(evidence.releases[release].source_kind)
    return () if note is None else (note,)


def measure_said(
    option: Option, period: Period, per: Recurrence | None, evidence: Evidence, view: View
) -> Measured | None:
    """Return what was observed, or its average; no sum of months that the letter was written before the end of."""
    longest = LONGEST_SUM if per is None else LONGEST
    measured = measure(
        view,
        option.indicator,
        option.choice.areas,
        option.counterpart,
        period,
        longest=longest,
        sums=option.sums,
    )
    early = period.end is not None and period.end > evidence.then.day
    if measured is None or (measured.summed and early):
        return None
    return measured if per is None else average(measured, period, per)


def find_pairs(statement: Statement, said: Comparison, evidence: Evidence) -> Iterator[tuple[Option, Option]]:
    """Yield every indicator and areas that the two places of a comparison could mean: its place, and the other."""
    for option in find_options(statement, said, evidence):
        indicator = option.indicator
        for choice in find_areas(indicator, said.other, evidence.gazetteer):
            both = set(choice.areas) & set(option.choice.areas)
            if both or not is_meant(choice, said.other, evidence.gazetteer):
                continue  # what is in both says nothing of which has more
            same = option.choice.same and choice.same
            notes, excluded = _differences(said, indicator, replace(option.choice, same=same))
            yield replace(option, notes=notes, excluded=excluded), replace(option, choice=choice, notes=notes)


def sought_facts(statement: Statement, said: Countable) -> tuple[tuple[str, str], ...]:
    """Return what is looked for, for the sentence that says what is missing."""
    sought = [("counted", said.counted), ("area", statement.subject)]
    sought += [("concept", said.concept)] if said.concept else []
    sought += [("period", str(statement.valid))] if statement.valid else []
    return tuple(sought)
