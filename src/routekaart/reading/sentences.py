"""A sentence with the mentions that stand in it, and what its words tell by themselves."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.letter import (
    ActorMention,
    AttributionMention,
    NameMention,
    PeriodMention,
    PlaceMention,
    QuantityMention,
)
from routekaart.domain.period import Period
from routekaart.reading import cues
from routekaart.reading.once import once

LONGEST = 5000
"""Characters. What runs on for longer is a table or a list without marks, of which no sentence can be made."""
_BEFORE = 45
"""How many characters before a name or date are looked at."""
_CAUSE = 120
"""Characters at the head of a sentence in which a cause is named."""
_CLAUSE = 110
"""How many before a period that something is compared with: "zoveel vluchtelingen … als eind 2021"."""
_YEAR = re.compile(r"\d{4}")
_WORDS = re.compile(r"\w+")
_FEW = 8


class Spanned(Protocol):
    """Something with a place in the original text."""

    @property
    def start(self) -> int:
        """The first character."""
        ...

    @property
    def end(self) -> int:
        """The character after the last."""
        ...


Mention = TypeVar("Mention", bound=Spanned)


class Placed(NamedTuple, Generic[Mention]):
    """A mention with its place in the running text and its number in the reading."""

    start: int
    end: int
    number: int
    mention: Mention


class Attributed(NamedTuple):
    """An attribution with the places of its cue and its effect in the running text."""

    mention: AttributionMention
    cue: tuple[int, int]
    measure: tuple[int, int]
    effect: tuple[int, int]


@dataclass(kw_only=True, eq=False)
class Sentence:
    """A sentence of the running text or a part of one, from `start` up to and not including `end`.

    What is worked out about it is worked out once, when it is first asked.
    """

    start: int
    end: int
    text: str
    quantities: tuple[Placed[QuantityMention], ...]
    periods: tuple[Placed[PeriodMention], ...]
    places: tuple[Placed[PlaceMention], ...]
    attributions: tuple[Attributed, ...] = ()
    signs: int
    """Of which cues it may hold one: the bits of its words, or those of the sentence that it is a part of."""
    counted: tuple[int, ...] = ()
    """Where its words stand that may begin the words for a concept."""
    names: tuple[Placed[NameMention], ...] = ()
    """What it calls by name; a part of a sentence does not hold them."""
    actors: tuple[Placed[ActorMention], ...] = ()
    """Who does or says something in it; a part of a sentence does not hold them."""

    @property
    def heading(self) -> bool:
        """Whether it looks like a heading: short, and without punctuation at its end."""
        return len(self.text) < 80 and self.text.rstrip()[-1:].isalnum()

    def spans(self) -> list[tuple[int, int]]:
        """Return where its mentions stand, in order."""
        spans = [(seen.start, seen.end) for seen in self.quantities]
        spans += [(seen.start, seen.end) for seen in self.periods]
        spans += [(seen.start, seen.end) for seen in self.places]
        return sorted(spans)

    def part(self, start: int, end: int) -> "Sentence":
        """Return a part of it as a sentence of its own."""
        return Sentence(
            start=start,
            end=end,
            text=self.text[start - self.start : end - self.start],
            quantities=_between(self.quantities, start, end),
            periods=_between(self.periods, start, end),
            places=_between(self.places, start, end),
            signs=self.signs,
        )

    def before(self, at: int) -> str:
        """Return the words before an offset of the running text, as far as they matter for what stands there."""
        return self.text[max(0, at - self.start - _BEFORE) : at - self.start]

    @once
    def areas(self) -> tuple[Placed[PlaceMention], ...]:
        """Its places that are no people: countries, also by a word as "de Italiaanse kust"."""
        return tuple(
            seen
            for seen in self.places
            if (seen.mention.kind != "demonym" or self.is_of_land(seen)) and not self._is_where_it_happened(seen)
        )

    def _is_where_it_happened(self, seen: Placed[PlaceMention]) -> bool:
        """Tell whether what is said to be the cause happened there: "Door de oorlog in Oekraïne telde Polen"."""
        at = seen.start - self.start
        return at < _CAUSE and cues.places.HAPPENED_THERE.fullmatch(self.text, 0, at) is not None

    def is_of_land(self, seen: Placed[PlaceMention]) -> bool:
        """Tell whether an adjective of a country stands before a word for its land: "de Italiaanse kust"."""
        return cues.places.LAND_BEHIND.match(self.text, seen.end - self.start) is not None

    def is_of_authorities(self, seen: Placed[PlaceMention]) -> bool:
        """Tell whether the adjective of a country stands before its authorities: "bij de Duitse autoriteiten"."""
        if seen.mention.kind != "demonym":
            return False
        return cues.places.AUTHORITIES_BEHIND.match(self.text, seen.end - self.start) is not None

    @once
    def routes(self) -> tuple[ThingId, ...]:
        """The routes that it names."""
        return tuple(seen.mention.place for seen in self.areas if seen.mention.kind == "route")

    @once
    def areas_after_into(self) -> tuple[Placed[PlaceMention], ...]:
        """Its places after "in" or "naar"."""
        return tuple(seen for seen in self.areas if self.words_before[seen.start] in cues.places.INTO)

    @once
    def areas_after_from(self) -> tuple[Placed[PlaceMention], ...]:
        """Its places after "uit"."""
        return tuple(seen for seen in self.areas if self.words_before[seen.start] in cues.places.FROM)

    @once
    def areas_not_left(self) -> frozenset[ThingId]:
        """Its places that nobody comes from."""
        return frozenset(
            seen.mention.place for seen in self.areas if self.words_before[seen.start] not in cues.places.FROM
        )

    @once
    def words_before(self) -> dict[int, str]:
        """The word before each of its places, in lower case; an article is passed over."""
        return {seen.start: self._word_before(seen.start) for seen in self.places}

    def _word_before(self, at: int) -> str:
        words = self.before(at).lower().split()
        if words and words[-1].isalpha() and words[-1] not in ("de", "het", "the"):
            return words[-1]
        words = _WORDS.findall(self.before(at).lower())
        while words and words[-1] in ("de", "het", "the"):
            words.pop()
        return words[-1] if words else ""

    @once
    def bases(self) -> frozenset[int]:
        """Where its periods begin that a change is measured from: "ten opzichte van 2018"."""
        said = self.periods if self.signs & (cues.changes.BASE.bit | cues.changes.BASE_CLAUSE.bit) else ()
        before = [
            seen.start for seen in said if _ends_in_base(self.before(seen.start)) or self._is_in_base_clause(seen)
        ]
        if len(self.periods) > 1 and self.changes:
            before += [seen.start for seen in self.periods if cues.changes.BASE_BEHIND.search(self.before(seen.start))]
            before += [seen.start for seen in self.periods if cues.changes.YEAR_BEFORE.search(seen.mention.surface)]
        return frozenset(before)

    def _is_in_base_clause(self, seen: Placed[PeriodMention]) -> bool:
        """Tell whether a period stands in a clause that sets it beside another: "than it had in 2015"."""
        text, at = self.text, seen.start - self.start
        surface = seen.mention.surface
        if _YEAR.search(surface) is None and cues.changes.YEAR_BEFORE.search(surface) is None:
            return False  # "dan aan het einde van het jaar" is of the year of the letter
        if cues.changes.BASE_CLAUSE_ENDS.match(text, seen.end - self.start) is None:
            return False
        return cues.changes.BASE_CLAUSE.search(text[max(0, at - _CLAUSE) : at], self.signs) is not None

    @property
    def changes(self) -> bool:
        """Whether it may speak of a change: a word of one stands in it, or a number that is one."""
        return bool(self.signs & (cues.changes.CHANGES.bit | cues.changes.FACTORS.bit)) or any(
            seen.mention.direction for seen in self.quantities
        )

    @once
    def calendar(self) -> tuple[tuple[int, Period], ...]:
        """Its periods that can be the period of a figure, by where they begin."""
        return tuple(
            (seen.start, seen.mention.value)
            for seen in self.periods
            if isinstance(seen.mention.value, Period) and seen.start not in self.bases
        )

    @once
    def rates(self) -> tuple[Placed[PeriodMention], ...]:
        """Its time expressions that are no period on the calendar: "per jaar", "drie weken"."""
        return tuple(seen for seen in self.periods if not isinstance(seen.mention.value, Period))

    @once
    def modes(self) -> tuple[str, ...]:
        """How people came, if it says so; of "90% over zee en de rest over land" the first that is said."""
        ways = self._ways
        if ways and ways[0][1] != ("land", "sea") and self.crosses_ways:
            return ()
        return ways[0][1] if ways else ()

    @once
    def _ways(self) -> Sequence[tuple[int, tuple[str, ...]]]:
        """Return where it says how people came; both ways together go before one of them."""
        seen = [
            (found.start(), modes) for cue, modes in cues.places.MODES if (found := cue.search(self.text, self.signs))
        ]
        together = [one for one in seen if len(one[1]) > 1]
        return together or sorted(seen)

    @once
    def first_time(self) -> str:
        """The words with which it says that people do something who did not do it before; empty if it does not."""
        found = cues.asylum.FIRST_TIME.search(self.text)
        return "" if found is None else found[0]

    @once
    def crosses_ways(self) -> bool:
        """Whether it speaks of land and of sea apart, so that it is not certain which a number is of."""
        return len(self._ways) > 1 and cues.parts.THE_REST.search(self.text, self.signs) is None

    @once
    def publisher(self) -> ActorId | None:
        """Whose figures it says it gives: "volgens UNHCR", "telde Frontex"; `None` if it names several."""
        said = {
            cues.publishers.PUBLISHERS[seen[seen.lastgroup or 0].lower()]
            for seen in cues.publishers.ACCORDING_TO.finditer(self.text, self.signs)
        }
        named = {
            cues.publishers.PUBLISHERS[seen["name"].lower()]
            for seen in cues.publishers.NAMES_PUBLISHER.finditer(self.text, self.signs)
        }
        found = said or named
        return found.pop() if len(found) == 1 and len(named) < 2 else None

    @once
    def points_at_land(self) -> bool:
        """Whether it points at the country of the sentence before: "daar"."""
        return cues.places.HERE.search(self.text, self.signs) is not None

    @once
    def points_at_route(self) -> bool:
        """Whether it points at a route: "deze route"."""
        return cues.places.THIS_ROUTE.search(self.text, self.signs) is not None

    @once
    def role_end(self) -> int | None:
        """Where "als opvangland" ends: figures behind it are about the place before it."""
        if not cues.places.LAND_ROLES.search(self.text, self.signs):
            return None
        said = cues.places.AS_A_ROLE.search(self.text)
        return None if said is None else self.start + said.end()


def _ends_in_base(before: str) -> bool:
    words = before.lower().rstrip()
    last = words.rpartition(" ")
    return _ends_in(words, cues.changes.BASES) or (
        last[2] in cues.changes.BASE_ARTICLES and _ends_in(last[0].rstrip(), cues.changes.BASES)
    )


def _ends_in(words: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether whole words end in a phrase: "was in 2018" does not end in "as in"."""
    return any(words.endswith(phrase) and not words.removesuffix(phrase)[-1:].isalnum() for phrase in phrases)


def _between(placed: tuple[Placed[Mention], ...], start: int, end: int) -> tuple[Placed[Mention], ...]:
    if len(placed) < _FEW:
        return tuple([seen for seen in placed if start <= seen.start < end])
    first = bisect_left(placed, start, key=_begin)
    last = bisect_left(placed, end, key=_begin)
    return placed[first:last]


def _begin(seen: Placed[Mention]) -> int:
    return seen.start
