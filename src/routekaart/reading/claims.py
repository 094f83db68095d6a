"""Quantities with what they count, where and when."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.period import Duration, Period
from routekaart.domain.quantity import DURATIONS, MONEY, Direction, Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.nouns import (
    find_noun_after,
    find_noun_before,
    is_countable,
    is_person_noun,
    is_word,
    noun_end,
    noun_start,
    with_adjectives,
)
from routekaart.reading.periods import PeriodFound
from routekaart.reading.places import PlaceFound
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import COUNT_NOUNS, FUNCTION_WORDS

_SMALL = 20
_REACH = 12
_WINDOW = 120
_LONGEST_LIST = 8
_WHERE = word_set("in op uit naar vanuit door langs binnen")
_RATIOS = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.FRACTION, Unit.FACTOR})
_COMPARED = word_set("dan tegen tegenover vergeleken opzichte als")
_PAID = word_set(
    "kosten uitgaven financiering investering investeringen bijdrage subsidie steun budget middelen tekort inkomen "
    "loon salaris uitkering premie prijs heffing fonds faciliteit programma verdeling lening begroting tarief bedrag "
    "schade boete opbrengst besparing vergoeding"
)
_ACTORS_DO = word_set(
    "zet financiert werkt benut steunt draagt droeg stelt stelde leverde biedt streeft stond tracht zich"
)


@dataclass(frozen=True, slots=True)
class ClaimFound:
    """A claim in the running text, in tokens; `quantity` is the number of the amount it rests on."""

    first: int
    last: int
    quantity: int
    counted: tuple[int, int]
    places: tuple[str, ...]
    periods: tuple[str, ...]
    direction: Direction | None
    compared_quantity: int | None
    compared_period: str | None
    rule: str


@dataclass(slots=True)
class _Context:
    tokens: Tokens
    amounts: Sequence[Amount]
    periods: Sequence[PeriodFound]
    places: Sequence[PlaceFound]
    period_starts: list[int]
    place_starts: list[int]
    carried: tuple[int, tuple[str, ...], tuple[str, ...]] = (-9, (), ())
    """The sentence of the last claim, its places and its periods."""

    def window(self, amount: Amount) -> tuple[int, int]:
        """Return the part of its sentence around an amount, so that a sentence without end costs no more."""
        start, end = self.tokens.sentence_span(amount.first)
        return max(start, amount.first - _WINDOW), min(end, amount.last + _WINDOW)

    def periods_in(self, first: int, last: int) -> Sequence[PeriodFound]:
        """Return the periods that begin in a span of tokens."""
        return self.periods[bisect_left(self.period_starts, first) : bisect_left(self.period_starts, last)]

    def places_in(self, first: int, last: int) -> Sequence[PlaceFound]:
        """Return the places that begin in a span of tokens."""
        return self.places[bisect_left(self.place_starts, first) : bisect_right(self.place_starts, last - 1)]


def read_claims(
    tokens: Tokens, amounts: Sequence[Amount], periods: Sequence[PeriodFound], places: Sequence[PlaceFound]
) -> tuple[ClaimFound, ...]:
    """Read one claim for each quantity that has a counted noun in reach."""
    context = _Context(
        tokens, amounts, periods, places, [period.first for period in periods], [place.first for place in places]
    )
    found = []
    for number, amount in enumerate(amounts):
        counted = _counted(tokens, amount)
        if counted is None:
            continue
        found.append(_claim(context, number, amount, *counted))
    return tuple(found)


def _claim(context: _Context, number: int, amount: Amount, counted: tuple[int, int], rule: str) -> ClaimFound:
    tokens = context.tokens
    sentence = tokens.sentence(amount.first)
    codes, times = _places(context, amount, counted), _periods(context, amount)
    codes = codes or _places_before(context, sentence, context.window(amount))
    if not times and sentence - context.carried[0] < 1:
        times = tuple(time for time in context.carried[2] if not time.startswith("R"))
    context.carried = (sentence, codes, times)
    other, period = _compared(context, number, amount)
    return ClaimFound(
        first=min(amount.first, counted[0]),
        last=max(amount.last, counted[1]),
        quantity=number,
        counted=counted,
        places=codes,
        periods=times,
        direction=amount.direction or _movement(context, number, amount),
        compared_quantity=other,
        compared_period=period,
        rule=rule,
    )


def _counted(tokens: Tokens, amount: Amount) -> tuple[tuple[int, int], str] | None:
    if amount.unit in DURATIONS:
        return _measured(tokens, amount)
    if amount.unit in MONEY:
        return _paid(tokens, amount)
    if amount.unit in _RATIOS:
        return _share_of(tokens, amount)
    after = find_noun_after(tokens, amount.last)
    if after is not None:
        head = after[1] - 1
        listed = amount.value < _SMALL and not tokens.words[amount.first][0].isdigit()
        if listed and not is_person_noun(tokens.word(head)) and tokens.word(head) not in COUNT_NOUNS:
            return None
        return after, "noun-after"
    before = find_noun_before(tokens, amount.first)
    return None if before is None else (before, "noun-before")


def _measured(tokens: Tokens, amount: Amount) -> tuple[tuple[int, int], str] | None:
    """Read "doorlooptijd van 43 weken"."""
    index = amount.first - 1
    index -= tokens.word(index) == "een"
    if tokens.word(index) != "van" or not is_word(tokens, index - 1) or tokens.word(index - 1) in FUNCTION_WORDS:
        return None
    start = noun_start(tokens, index - 1)
    return (start, index), "measured-noun"


def _paid(tokens: Tokens, amount: Amount) -> tuple[tuple[int, int], str] | None:
    """Read "voor steun" after an amount, or the nearest noun that is paid for before it."""
    direct = tokens.word(amount.first - 1) == "van" and tokens.word(amount.first - 2) in _PAID
    for link in range(amount.last, min(amount.last + 4, len(tokens)) if not direct else amount.last):
        if tokens.word(link) == "voor" and tokens.sentence(link) == tokens.sentence(amount.first):
            found = _first_noun(tokens, link + 1)
            if found is not None:
                return found, "purpose-after"
    start, _ = tokens.sentence_span(amount.first)
    for place in range(amount.first - 1, max(start, amount.first - _REACH) - 1, -1):
        word = tokens.lower[place]
        if is_word(tokens, place) and word not in FUNCTION_WORDS and not tokens.taken[place] and word in _PAID:
            return (with_adjectives(tokens, noun_start(tokens, place), start), place + 1), "paid-before"
    return None


def _first_noun(tokens: Tokens, index: int) -> tuple[int, int] | None:
    index += tokens.word(index) in {"de", "het", "een"}
    for _ in range(3):
        if not is_word(tokens, index) or tokens.word(index) in FUNCTION_WORDS or tokens.taken[index]:
            return None
        end = noun_end(tokens, index)
        if not tokens.word(end - 1).endswith("e"):
            return index, end
        index = end
    return None


def _share_of(tokens: Tokens, amount: Amount) -> tuple[tuple[int, int], str] | None:
    if tokens.word(amount.last) == "van":
        if tokens.word(amount.last + 1) in {"hen", "wie"}:
            return (amount.last + 1, amount.last + 2), "share-of"
        place = amount.last + 1
        place += tokens.word(place) in {"de", "het", "alle", "hun", "haar", "zijn", "deze", "die", "onze"}
        noun = find_noun_after(tokens, place) or _first_noun(tokens, place)
        if noun is not None:
            return noun, "share-of"
    after = find_noun_after(tokens, amount.last)
    if after is not None and is_countable(tokens.word(after[1] - 1)):
        return after, "share-of"
    before = find_noun_before(tokens, amount.first)
    return None if before is None else (before, "share-before")


def _places(context: _Context, amount: Amount, counted: tuple[int, int]) -> tuple[str, ...]:
    """Return the codes of the places that restrict this figure."""
    tokens = context.tokens
    start, end = context.window(amount)
    own = _own_places(context, amount)
    if own:
        return _codes(own)
    first, last = _clause(tokens, min(amount.first, counted[0]), start, -1), _clause(tokens, amount.last, end, 1)
    near = [place for place in context.places_in(first, last) if not _acts(tokens, place)]
    if not near:
        near = [place for place in context.places_in(start, amount.first) if not _acts(tokens, place)]
    return _codes([neighbour for place in near for neighbour in _list_around(context, place)])


def _places_before(context: _Context, sentence: int, window: tuple[int, int]) -> tuple[str, ...]:
    """Return the places carried on from the last claim, the sentence or heading before, or a route named as "deze"."""
    tokens = context.tokens
    start, end = window
    if any(tokens.lower[index : index + 2] in (["deze", "route"], ["die", "route"]) for index in range(start, end)):
        earlier = context.places_in(max(0, start - 80), end)
        return _codes([place for place in earlier if place.kind == "route"][-1:])
    if sentence - context.carried[0] < 2:
        return context.carried[1]
    if sentence == 0:
        return ()
    first, last = tokens.sentences[sentence - 1]
    before = context.places_in(max(first, last - _WINDOW), last)
    placed = [place for place in before if tokens.word(place.first - 1) in _WHERE and not _acts(tokens, place)]
    return _codes([neighbour for place in placed[-1:] for neighbour in _list_around(context, place)])


def _codes(places: Sequence[PlaceFound]) -> tuple[str, ...]:
    return tuple(sorted({place.place.code for place in places}))


def _own_places(context: _Context, amount: Amount) -> list[PlaceFound]:
    """Return the places that only this number is about: "Libanon 86", "Somalië (2.140)", "16 % uit Afghanistan"."""
    tokens = context.tokens
    before = amount.first - 1 - (tokens.word(amount.first - 1) == "(")
    found = [place for place in context.places_in(max(before - 3, 0), before + 1) if place.last == before + 1]
    if found and not _acts(tokens, found[0]) and found[0].kind == "country":
        return _list_around(context, found[0])
    if tokens.word(amount.last) in {"uit", "naar", "vanuit", "voor", "in"}:
        after = amount.last + 1
        return [n for place in context.places_in(after, after + 2)[:1] for n in _list_around(context, place)]
    return []


def _list_around(context: _Context, place: PlaceFound) -> list[PlaceFound]:
    """Return a place with those that are listed with it: Mali, Niger en Burkina Faso."""
    tokens, places = context.tokens, context.places
    index = bisect_left(context.place_starts, place.first)
    first = last = index
    while first > 0 and index - first < _LONGEST_LIST and _are_listed(tokens, places[first - 1], places[first]):
        first -= 1
    while (
        last + 1 < len(places) and last - index < _LONGEST_LIST and _are_listed(tokens, places[last], places[last + 1])
    ):
        last += 1
    return list(places[first : last + 1])


def _are_listed(tokens: Tokens, left: PlaceFound, right: PlaceFound) -> bool:
    between = tokens.lower[left.last : right.first]
    return 0 < len(between) < 3 and all(word in {",", "en", "of", "de", "het", "/"} for word in between)


def _acts(tokens: Tokens, place: PlaceFound) -> bool:
    """Tell whether a country is the one that acts, and so does not restrict the figure."""
    if tokens.shown(place.first - 1) in {"-", "–"} and tokens.glued(place.first):
        return True  # the EU-Turkije Verklaring
    return place.kind == "country" and (
        tokens.word(place.last) in _ACTORS_DO or tokens.word(place.first - 1) in _ACTORS_DO
    )


def _clause(tokens: Tokens, index: int, limit: int, step: int) -> int:
    """Return where the clause around a token begins or ends, going one way to a limit."""
    place = index
    while place != limit and abs(place - index) < 3 * _REACH:
        look = place - 1 if step < 0 else place
        if tokens.lower[look] in {",", ";", ":", "en"} and not tokens.glued(look + 1) and not tokens.taken[look]:
            return place
        place += step
    return place


def _periods(context: _Context, amount: Amount) -> tuple[str, ...]:
    """Return the periods that restrict this figure: the nearest one, and a rate that follows it."""
    start, end = context.window(amount)
    following = context.periods_in(amount.last, end)
    rates = [str(f.value) for f in following if f.first - amount.last < 3 and str(f.value).startswith("R")]
    before = [f for f in context.periods_in(start, amount.first) if _on_calendar(f)]
    after = [f for f in following if _on_calendar(f) and f.first - amount.last < _REACH]
    joined = context.tokens.word(amount.last) not in {",", "en", ";", "("}
    near = [found for found in after if found.first - amount.last < 3 and joined]
    own = [found for found in before if not _is_compared(context, found)]
    chosen = near[:1] or own[-1:] or [found for found in after if not _is_compared(context, found)][:1]
    return (*(str(found.value) for found in chosen), *rates[:1])


def _is_compared(context: _Context, found: PeriodFound) -> bool:
    """Tell whether a period is what the figure is compared with: "dan in 2018", "een maand eerder"."""
    tokens = context.tokens
    before = {tokens.word(found.first - 1), tokens.word(found.first - 2)}
    return bool(before & _COMPARED) or tokens.word(found.last - 1) in {"eerder", "daarvoor"}


def _on_calendar(found: PeriodFound) -> bool:
    value = found.value
    return isinstance(value, Period) or (isinstance(value, Duration) and value.notation.endswith("-"))


def _movement(context: _Context, number: int, amount: Amount) -> Direction | None:
    """Say which way the second number of "van 14.000 tot bijna 65.000" went."""
    earlier = _start_of_movement(context, number, amount)
    if earlier is None:
        return None
    return Direction.INCREASE if amount.value > earlier.value else Direction.DECREASE


def _start_of_movement(context: _Context, number: int, amount: Amount) -> Amount | None:
    tokens = context.tokens
    if number == 0 or tokens.word(amount.first - 1) not in {"tot", "naar"}:
        return None
    earlier = context.amounts[number - 1]
    same = earlier.unit is amount.unit and tokens.sentence(earlier.first) == tokens.sentence(amount.first)
    return earlier if same and tokens.word(earlier.first - 1) == "van" else None


def _compared(context: _Context, number: int, amount: Amount) -> tuple[int | None, str | None]:
    """Return the quantity and the period that a change is measured from, where the sentence names them."""
    tokens = context.tokens
    earlier = _start_of_movement(context, number, amount)
    if earlier is not None:
        between = [f for f in context.periods_in(earlier.last, amount.first) if _on_calendar(f)]
        return number - 1, str(between[0].value) if between else None
    if amount.direction is None:
        return None, None
    _, end = context.window(amount)
    words = tokens.lower[amount.last : min(end, amount.last + 5)]
    if not any(word in _COMPARED for word in words):
        return None, None
    periods = [f for f in context.periods_in(amount.last, end) if _on_calendar(f)]
    return None, str(periods[0].value) if periods else None
