"""Where a claim holds: the places of its own words, those of its sentence, else what was said before."""

from collections.abc import Sequence

from routekaart.domain.quantity import MONEY, RATIOS
from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.items import Item, clause_end, clause_start
from routekaart.reading.claims.place_roles import (
    HOME,
    Codes,
    codes_of,
    governor,
    is_town_at_home,
    narrows,
    restricts,
    role_of,
)
from routekaart.reading.claims.when import says_respectively
from routekaart.reading.claims.words import PREPOSITIONS
from routekaart.reading.places import PlaceFound

Places = Sequence[PlaceFound]
_OPENING = 6
_NEAR = 3
_LABEL_SIGNS = frozenset({":", "|"})


class ClaimPlaces:
    """The places of a sentence, as each of its claims is restricted by them."""

    def __init__(self, frame: Frame, items: Sequence[Item]) -> None:
        self._frame, self._items = frame, items
        nouns = {item.counted.first for item in items}
        self._ruling = [
            place
            for place in frame.places
            if (place.last in nouns and place.place.code != HOME) or place.first in nouns or restricts(frame, place)
        ]
        self._attached = [self._attached_to(item) for item in items]
        self._own = [self._attached[number] or self._around(item) for number, item in enumerate(items)]

    def moves_on(self, setting: Codes) -> bool:
        """Whether the first claim is set elsewhere than the sentences before."""
        if self._attached[0]:
            return False
        moved = (place for place in self._own[0] if not self._labels(place) and not narrows(self._frame, place))
        return any(place.place.code not in setting for place in moved)

    def codes(self, carried: Codes) -> list[Codes]:
        """Return for each claim the codes of the places that restrict it."""
        shared_out = self._shared_out()
        if shared_out:
            return shared_out
        named = any(place.first < self._items[0].right for place in self._frame.places)
        inherited: Codes = () if named else carried
        whole = shared = self._shared()
        result: list[Codes] = []
        for number, item in enumerate(self._items):
            if number and item.part and not self._items[number - 1].part:
                whole = self._own[number - 1]  # vertrokken vanuit Nederland, onder wie 211 naar Angola en 96 naar Iran
            own = self._own[number] or self._joined(number)
            shares = number > 0 or bool(self._attached[0])
            found = codes_of(self._with_shared(own, whole) if shares else own) if own else inherited
            at_home = self._is_at_home(number, own, carried)
            people = () if any(narrows(self._frame, place) for place in own) else self._people(item)
            found = _united(found, people, carried if at_home else ())
            result.append(found)
            if not self._is_apart(number):
                inherited = found
            elif number == 0:
                inherited = codes_of(shared)
        return result

    def setting(self) -> tuple[Codes, Codes]:
        """Return the places that the next sentences may go on about: the setting, and what only narrows the noun."""
        setting: list[PlaceFound] = []
        narrowing: list[PlaceFound] = []
        for number, item in enumerate(self._items):
            if number and item.part and item.amount.unit not in RATIOS:
                break  # waarvan 200 in Duitsland en 12 in Nederland
            if self._is_apart(number):
                continue
            for place in self._own[number]:
                if not self._labels(place) and not is_town_at_home(place):
                    gives = item.amount.unit in MONEY and governor(self._frame, place) not in PREPOSITIONS
                    (narrowing if gives or narrows(self._frame, place) else setting).append(place)
        if self._is_distributed():
            setting = []
        opening = [place for place in setting if place.first < self._frame.first + _OPENING and self._stands(place)]
        return codes_of(opening or setting), codes_of(narrowing)

    def _is_distributed(self) -> bool:
        """Tell whether claims share out a number over places: Italië 181.000, Griekenland 173.000 en Spanje 14.000."""
        named = [set(codes_of(own)) for number, own in enumerate(self._own) if own and not self._is_apart(number)]
        return len(named) > 1 and not set.intersection(*named)

    def _with_shared(self, own: Places, shared: Places) -> list[PlaceFound]:
        """Add what holds for all of the sentence, unless a claim's own place takes its part."""
        roles = {role_of(self._frame, place) for place in own}
        if roles & {"for", "from"}:
            roles |= {"for", "from"}
        return [*own, *(place for place in shared if role_of(self._frame, place) not in roles)]

    def _shared(self) -> list[PlaceFound]:
        """Return the places before the first claim that hold for all of the sentence."""
        first = self._items[0]
        if self._attached[0]:
            return [place for place in self._ruling if place.first < first.left + _OPENING and self._stands(place)]
        return [place for place in self._own[0] if place.first < first.amount.first]

    def _around(self, item: Item) -> list[PlaceFound]:
        """Return the places in the clause of a claim, with those that open the sentence; else in the clause before."""
        frame, right = self._frame, clause_end(self._frame, item.end, item.right)
        mine = [place for place in self._ruling if item.left <= place.first < right]
        left = min(item.amount.first, item.counted.first) if item.counted.first >= item.left else item.amount.first
        while mine:
            left = clause_start(frame, left, item.left)
            near = [place for place in mine if place.first >= left]
            if near or left <= item.left:
                opening = min(left, frame.first + _OPENING)
                return [*(place for place in mine if place.first < opening and self._stands(place)), *near]
            left -= 1
        return mine

    def _stands(self, place: PlaceFound) -> bool:
        """Tell whether a place is where things happen: in Griekenland, op Kos."""
        return role_of(self._frame, place) == "where"

    def _attached_to(self, item: Item) -> list[PlaceFound]:
        """Return the place right before a number of which the noun stands elsewhere: Libanon 86, Somalië (2.140)."""
        amount, noun = item.amount, item.counted.first
        labelled = self._frame.tokens.word(amount.first - 1) in {"(", ":"}
        if not labelled and amount.last <= noun < amount.last + _NEAR:
            return []
        place = self._frame.place_before.get(amount.first - labelled)
        if place is None or place not in self._ruling or place.first <= noun < place.last:
            return []
        in_brackets = self._frame.tokens.word(amount.first - 1) == "("
        return [] if (self._stands(place) and not in_brackets) or self._labels(place) else [place]

    def _labels(self, place: PlaceFound) -> bool:
        """Tell whether a place is the label of a line, and so of all its numbers: "– Syrië: 300", a row of a table."""
        if place.first > self._frame.first + 1:
            return False
        amounts = self._frame.amounts
        row = len(amounts) > 1 and amounts[0].first == place.last and amounts[1].first == amounts[0].last
        return row or self._frame.tokens.word(place.last) in _LABEL_SIGNS

    def _joined(self, number: int) -> Places:
        """Return the places behind the claims that this one is joined to, unless they stand right behind their noun."""
        while self._items[number].joined:
            number += 1
            after = [place for place in self._own[number] if place.first - self._items[number].end > 1]
            if after:
                return after
        return ()

    def _people(self, item: Item) -> Codes:
        """Return the country of the people that a claim counts: **Syriërs** in Turkije, in Libanon een miljoen."""
        first, last = item.counted.first, item.counted.last
        named = self._frame.landmarks.places_in(first, last)
        return codes_of(place for place in named if place.kind == "demonym" and place.last == last)

    def _is_at_home(self, number: int, own: Places, carried: Codes) -> bool:
        """Tell whether a claim that only says from where is set at home, as the sentences before: 47% uit Syrië."""
        if carried != (HOME,) or not own:
            return False
        return all(role_of(self._frame, place) in {"from", ""} for place in own)

    def _is_apart(self, number: int) -> bool:
        """Tell whether a claim's places are of it alone: 19 % uit Irak, onder wie 190 uit Turkije, Syrië (1.380)."""
        if self._attached[number]:
            return True
        own = self._own[number]
        return self._items[number].part and bool(own) and not any(self._stands(place) for place in own)

    def _shared_out(self) -> list[Codes]:
        """Share out "25 respectievelijk 20 miljoen voor Libanon en Turkije" one by one."""
        count = len(self._items)
        if count < 2 or len(self._ruling) != count or not says_respectively(self._frame):
            return []
        return [(place.place.code,) for place in self._ruling]


def _united(*codes: Codes) -> Codes:
    return tuple(sorted({code for some in codes for code in some}))
