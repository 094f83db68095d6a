"""What changed since the previous letter, as sentences for the next one: each from one difference, or from a few."""

from collections.abc import Iterator, Sequence

from routekaart.domain.letter_changes import Aspect, Dated, Difference, LetterChanges, Outcome, Point, Subject
from routekaart.domain.period import Period
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_time
from routekaart.reporting.letter_changes import words
from routekaart.reporting.letter_changes.naming import (
    NAMED,
    capital,
    dated,
    listed,
    place_in_sentence,
    quoted,
    state_name,
    strength_of,
    thing_name,
)
from routekaart.reporting.texts import say

_MOST_OF_ONE_SORT = 3
_MOST_NAMES = 8
_ORDER = (Outcome.DROPPED, Outcome.CHANGED, Outcome.NEW, Outcome.MOVED_ON)
_APART = frozenset({Subject.UNDERTAKING, Subject.REQUEST})
"""Subjects of which each difference has a sentence to itself."""
_SORTS = ("undertaking", "request", "said", "cause", "named", "place", "source")
"""What is told in one go, in this order; `said` is all that is said in figures and amounts."""


def write_paragraph(changes: LetterChanges, names: Names) -> tuple[str, ...]:
    """Return sentences on what changed: undertakings first, what was dropped before what is new.

    Of one sort a few are told in full; that there are more is said, and they stand in the overview.
    """
    writer, told, left = _Writer(changes, names), list[str](), 0
    groups: dict[tuple[Outcome, str], list[Difference]] = {}
    for one in changes.differences:
        groups.setdefault((one.outcome, _sort_of(one)), []).append(one)
    for outcome in _ORDER:
        for sort in _SORTS:
            found = groups.get((outcome, sort), [])
            if outcome in (Outcome.DROPPED, Outcome.NEW) and sort in ("named", "place", "source"):
                told += writer.name_all(sort, found)
                continue
            together = outcome in (Outcome.DROPPED, Outcome.NEW) and sort in ("said", "cause")
            told += writer.tell_together(sort, found) if together else writer.tell_each(found)
            left += max(0, len(found) - _MOST_OF_ONE_SORT)
    if left:
        told.append(writer.say("rest", number=left))
    if doubtful := changes.count(Outcome.UNCERTAIN):
        told.append(writer.say("uncertain_one" if doubtful == 1 else "uncertain", number=doubtful))
    return tuple(told) or (writer.say("none"),)


def _sort_of(one: Difference) -> str:
    if one.subject in _APART or one.subject in (Subject.CAUSE, Subject.PLACE, Subject.SOURCE):
        return one.subject.value
    return "named" if one.subject in NAMED else "said"


class _Writer:
    """Writes sentences about two letters. The first names the earlier letter, the others call it the previous one."""

    def __init__(self, changes: LetterChanges, names: Names) -> None:
        self._names = names
        day = changes.earlier.date
        if changes.dated is Dated.BY_DATE and day is not None:
            self._before = self._word("letter_of", day=format_time(Period.of_day(day), names.lang))
        else:
            self._before = self._word("first_letter")

    def _word(self, code: str, **filled: object) -> str:
        return say(words.SENTENCES, code, self._names.lang).format(**filled)

    def say(self, code: str, **filled: object) -> str:
        """Return a sentence with what is to be filled in."""
        template = say(words.SENTENCES, code, self._names.lang)
        written = template.format(before=self._before, Before=capital(self._before), **filled)
        if "{before}" in template.casefold():
            self._before = self._word("that_letter")
        return written

    def name_all(self, sort: str, found: Sequence[Difference]) -> Iterator[str]:
        """Yield one sentence that names things together."""
        if not found:
            return
        points = [(one.earlier or one.later)[0] for one in found]
        named = list(dict.fromkeys(self._name(point) for point in points))
        code = f"{'source' if sort == 'source' else 'named'}_{found[0].outcome}"
        many = f"{code}_many" if len(named) > 1 and f"{code}_many" in words.SENTENCES else code
        yield self.say(many, names=self._some(named, _MOST_NAMES))

    def _name(self, point: Point) -> str:
        if point.subject is Subject.PLACE and point.about is not None:
            return place_in_sentence(point.about, self._names)
        return thing_name(point, self._names)

    def _some(self, parts: Sequence[str], most: int) -> str:
        shown = list(parts[:most])
        if len(parts) > most:
            shown.append(self._word("more", number=len(parts) - most))
        return listed(shown, self._names)

    def tell_together(self, sort: str, found: Sequence[Difference]) -> Iterator[str]:
        """Yield one sentence on what was dropped, or on what is new, of one sort."""
        if not found:
            return
        told, before = list[str](), ""
        # what is about no place comes first, or it would seem to be about the place before it
        for one in sorted(found[:_MOST_OF_ONE_SORT], key=lambda one: one.about or ""):
            where = self._where(one) if sort == "said" else ""
            point = (one.earlier or one.later)[0]
            told.append(("" if where == before else where) + dated(point, self._names, with_counted=True))
            before = where
        code = f"{sort}_{found[0].outcome}"
        many = f"{code}_many" if len(told) > 1 and f"{code}_many" in words.SENTENCES else code
        yield self.say(many, points=listed(told, self._names))

    def tell_each(self, found: Sequence[Difference]) -> Iterator[str]:
        """Yield the sentences on the first differences of one sort, each by itself."""
        for one in found[:_MOST_OF_ONE_SORT]:
            same_time = bool(one.earlier and one.later) and one.earlier[0].valid == one.later[0].valid
            new = quoted(one.later[0]) if same_time else dated(one.later[0], self._names) if one.later else ""
            filled = {
                "old": dated(one.earlier[0], self._names, with_counted=True) if one.earlier else "",
                "new": new,
                "where": self._where(one),
            }
            if one.subject in NAMED:
                filled |= {"old": f"“{one.earlier[0].context}”", "new": f"“{one.later[0].context}”"}
                yield self.say("named_changed", name=thing_name(one.earlier[0], self._names), **filled)
                continue
            yield self.say(_code(one), **filled)
            yield from self._beside(one)

    def _beside(self, one: Difference) -> Iterator[str]:
        if Aspect.TERM_OVER in one.aspects:
            yield self.say("term_over")
        if Aspect.DEFINITION in one.aspects:
            yield self.say("definition")
        if one.subject is Subject.MONEY and Aspect.STATE in one.aspects:
            old, new = (state_name(side[0], self._names) for side in (one.earlier, one.later))
            yield self.say("state", old_state=old, new_state=new)

    def _where(self, one: Difference) -> str:
        return "" if one.about is None else self._word("where", place=place_in_sentence(one.about, self._names))


def _code(one: Difference) -> str:
    """Return which sentence tells a difference that has one to itself."""
    if one.subject is Subject.CAUSE and one.outcome is Outcome.CHANGED:
        return f"cause_{strength_of(one)}"
    if one.subject is Subject.UNDERTAKING and one.outcome is Outcome.CHANGED:
        return "undertaking_met" if Aspect.MET in one.aspects else "undertaking_changed"
    if one.subject is Subject.UNDERTAKING and one.later and one.later[0].state == "fulfilled":
        return "undertaking_new_met"
    return f"{one.subject if one.subject in _APART else 'said'}_{one.outcome}"
