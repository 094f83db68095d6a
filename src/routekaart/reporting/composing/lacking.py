"""Why a tag of a template gets no figure: which of its words is in no series, and what there is instead."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from routekaart.domain.derived import CannotSay, Why
from routekaart.domain.errors import InputError
from routekaart.domain.observation import Observation
from routekaart.domain.series import Series
from routekaart.domain.template import Tag, TagKind
from routekaart.reporting.composing.gaps import has_value, rows_for
from routekaart.reporting.statistics.series_words import WHY

_TOLD = 8
"""How many places or periods a message names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """The figures of an indicator that are held, of every place and period: as known on the day of a letter, and now.

    Of a computed indicator those that it is computed from.
    """

    then: tuple[Observation, ...]
    now: tuple[Observation, ...]


def has_answer(tag: Tag, series: Series) -> bool:
    """Tell whether a series has a figure for a tag."""
    rows = rows_for(tag, series)
    if tag.kind is TagKind.FIGURE:
        return len(rows) == 1 and has_value(rows[0])
    return any(has_value(row) for row in rows)


def find_lacking(tag: Tag, series: Series, held: Holding) -> tuple[InputError, ...]:
    """Return what is wrong with a tag that has no answer, each wrong word once, with what there is instead."""
    return tuple(_find(tag, series, held))


def _find(tag: Tag, series: Series, held: Holding) -> Iterator[InputError]:
    name = f"the series {tag.indicator}"
    if not held.now:
        remedy = "Import a release of it (docs/import.md), or take another: `routekaart series` lists them."
        yield tag.refuse(f"no figure of {name} is held here", remedy)
        return
    if not held.then:
        yield tag.refuse(f"no release of {name} was out on that day", _later(held.now))
        return
    area = None if tag.area is None else str(tag.area)
    counterpart = None if tag.counterpart is None else str(tag.counterpart)
    places = _ids(seen.ref_area for seen in held.now)
    if area is not None and area not in places:
        yield tag.refuse(f"{name} has no figures for {area}", near_or_all(area, places, "It has"))
        return
    here = [seen for seen in held.now if area is None or seen.ref_area == area]
    sides = _ids(seen.counterpart for seen in here if seen.counterpart is not None)
    if counterpart is None and all(seen.counterpart is not None for seen in here):
        yield tag.refuse(f"{name} is told by counterpart only", f"Add counterpart=..., one of {_some(sides)}.")
        return
    if counterpart is not None and counterpart not in sides:
        remedy = near_or_all(counterpart, sides, "It has") if sides else "It has none: leave counterpart= out."
        yield tag.refuse(f"{name} has no figures with the counterpart {counterpart}", remedy)
        return
    told = tuple(_find_periods(tag, held, area, counterpart))
    yield from told or (_unsaid(tag, series),)


def _find_periods(tag: Tag, held: Holding, area: str | None, counterpart: str | None) -> Iterator[InputError]:
    """Yield each period of a tag that is not held, with those that are."""
    then, now = (
        {
            seen.period
            for seen in seen_on
            if (area is None or seen.ref_area == area) and seen.counterpart == counterpart and seen.value is not None
        }
        for seen_on in (held.then, held.now)
    )
    one = tag.kind in {TagKind.FIGURE, TagKind.MAP}
    for asked, written in ((tag.period, tag.words[-1]), (tag.base, f"{tag.option('from')} (from=)")):
        if asked is None or (asked in then if one else any(asked.contains(period) for period in then)):
            continue
        later = asked in now if one else any(asked.contains(period) for period in now)
        told = [str(period) for period in sorted(then, key=lambda period: (str(period.start), str(period)))]
        remedy = f"It has {_some(told)}." if told else "It has none of that day."
        if later:
            remedy += " A later release has it: ask for a later day (--as-of)."
        yield tag.refuse(f"the series {tag.indicator} has no figure for {written} as known on that day", remedy)


def _unsaid(tag: Tag, series: Series) -> InputError:
    """Return why what is held does not come to a figure."""
    why = next((row.then for row in rows_for(tag, series) if isinstance(row.then, CannotSay)), None)
    if why is None:
        return tag.refuse(
            f"no figure for {tag.words[-1]} can be given as known on that day",
            "See `routekaart series` for what there is and why, or ask for another period or day (--as-of).",
        )
    if why.code is Why.MISSING and why.missing:
        lacking = ", ".join(dict.fromkeys(f"{one.indicator} {one.ref_area} {one.period}" for one in why.missing))
        return tag.refuse(f"a figure that it is computed from is not held: {lacking}", "Import it, or ask for another.")
    return tag.refuse(WHY[why.code][1], "Ask for another period; `routekaart series` shows what can be computed.")


def near_or_all(text: str, known: Collection[str], all_of: str) -> str:
    """Return the remedy for a word that is not among those that there are: what comes near, else all of them."""
    near = get_close_matches(text, known, n=2, cutoff=0.75)
    meant = f"Do you mean {' or '.join(near)}? " if near else ""
    return f"{meant}{all_of} {_some(sorted(known))}."


def _later(now: Iterable[Observation]) -> str:
    periods = _ids(seen.period for seen in now)
    return f"Ask for a later day (--as-of), or import a release that was out; now it has {_some(periods)}."


def _ids(found: Iterable[object]) -> list[str]:
    return sorted({str(one) for one in found})


def _some(names: Collection[str]) -> str:
    more = len(names) - _TOLD
    return ", ".join([*list(names)[:_TOLD]]) + (f" and {more} more" if more > 0 else "")
