"""A sentence with what stands in it, as the claim rules look at it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from routekaart.reading.amounts import Amount
from routekaart.reading.claims.dates import dates_paper, is_dated, is_rate
from routekaart.reading.periods import PeriodFound
from routekaart.reading.places import PlaceFound
from routekaart.reading.tokens import Tokens

_WINDOW = 120
_NOWHERE: frozenset[int] = frozenset()
_MOST_AMOUNTS = 30


class Frame:
    """A sentence, or so much of a very long one as lies around some of its amounts. Never changed.

    Args:
        landmarks: the periods and places of the letter.
        sentence: its number in the letter.
        first, last: its tokens, from `first` up to and not including `last`.
        amounts: the amounts in it.
        offset: the number in the letter of its first amount.
    """

    def __init__(
        self,
        landmarks: "Landmarks",
        sentence: int,
        first: int,
        last: int,
        amounts: Sequence[Amount] = (),
        offset: int = 0,
    ) -> None:
        self.landmarks, self.tokens, self.sentence = landmarks, landmarks.tokens, sentence
        self.first, self.last, self.amounts, self.offset = first, last, amounts, offset
        self.words: Sequence[str] = landmarks.tokens.lower[first:last]
        self.places = landmarks.places_in(first, last)
        if not self.places:
            self.names, self.people, self.place_before = _NOWHERE, _NOWHERE, {}
        self._periods = landmarks.periods_in(first, last)
        if not self._periods:
            self.dated, self.rates = [], []
        self.governors: dict[int, str] = {}
        """The prepositions before places, by the first token of the place; `roles` fills them in."""

    @cached_property
    def dated(self) -> list[PeriodFound]:
        """The periods on the calendar, without the dates of papers."""
        found = (period for period in self._periods if is_dated(period))
        return [period for period in found if not dates_paper(self.tokens, self.words, period)]

    @cached_property
    def rates(self) -> list[PeriodFound]:
        """What says how often: per jaar."""
        return [period for period in self._periods if is_rate(period)]

    @cached_property
    def names(self) -> frozenset[int]:
        """The tokens of names of places; words derived from them (Syriërs) may be counted and are not among them."""
        named = (place for place in self.places if place.kind != "demonym")
        return frozenset(index for place in named for index in range(place.first, place.last))

    @cached_property
    def place_before(self) -> dict[int, PlaceFound]:
        """The places by the token behind them."""
        return {place.last: place for place in self.places}

    @cached_property
    def people(self) -> frozenset[int]:
        """The tokens that mean people of a country: Syriërs."""
        ends = (place.last - 1 for place in self.places if place.kind == "demonym")
        return frozenset(index for index in ends if self.tokens.lower[index].endswith(("s", "en")))

    @property
    def ends_block(self) -> bool:
        """Whether a paragraph, heading or line ends with it."""
        return self.last == len(self.tokens) or self.tokens.words[self.last - 1] == "\n"


class Landmarks:
    """The periods and places of a letter, to be cut out by token."""

    def __init__(self, tokens: Tokens, periods: Sequence[PeriodFound], places: Sequence[PlaceFound]) -> None:
        self.tokens, self._periods, self._places = tokens, periods, places
        self._period_starts = [period.first for period in periods]
        self._place_starts = [place.first for place in places]

    def is_placed(self, first: int, last: int) -> bool:
        """Tell whether a place or period begins in a span of tokens."""
        for starts in (self._place_starts, self._period_starts):
            index = bisect_left(starts, first)
            if index < len(starts) and starts[index] < last:
                return True
        return False

    def periods_in(self, first: int, last: int) -> Sequence[PeriodFound]:
        """Return the periods that begin in a span of tokens."""
        starts = self._period_starts
        return self._periods[bisect_left(starts, first) : bisect_left(starts, last)]

    def places_in(self, first: int, last: int) -> Sequence[PlaceFound]:
        """Return the places that begin in a span of tokens."""
        starts = self._place_starts
        return self._places[bisect_left(starts, first) : bisect_left(starts, last)]

    def frames(self, amounts: Sequence[Amount]) -> Iterator[Frame]:
        """Yield the sentences that hold amounts.

        Of a sentence without end a window around some of its amounts is taken, so that it costs no more.
        """
        start, count = 0, len(amounts)
        while start < count:
            sentence = self.tokens.sentence(amounts[start].first)
            first, last = self.tokens.sentences[sentence]
            stop = start + 1
            while stop < min(count, start + _MOST_AMOUNTS) and amounts[stop].first < last:
                if amounts[stop].first - amounts[stop - 1].last > _WINDOW:
                    break
                stop += 1
            first = max(first, amounts[start].first - _WINDOW, amounts[start - 1].last if start else 0)
            last = min(last, amounts[stop - 1].last + _WINDOW)
            yield Frame(self, sentence, first, last, amounts[start:stop], start)
            start = stop
