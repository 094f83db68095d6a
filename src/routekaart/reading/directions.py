"""Which way it went, where the quantity is itself a change: "een afname van bijna 50%", "6% lager dan"."""

from dataclasses import replace
from decimal import Decimal

from routekaart.domain.quantity import DURATIONS, Comparator, Direction, Unit
from routekaart.reading.amounts import Amount, is_of_other_time
from routekaart.reading.lists import word_set
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import (
    CHANGE_NOUN_TAILS,
    CHANGE_NOUNS,
    DOWN_AFTER,
    DOWN_BEFORE,
    DOWN_BEHIND,
    DOWN_PARTICLES,
    FALLS,
    RISES,
    UP_AFTER,
    UP_BEFORE,
    UP_BEHIND,
    UP_PARTICLES,
)

_LINKS = word_set("van met ter grootte by of")
_ADVERBS = word_set("liefst maar gemiddeld slechts nog totaal")
_ARTICLES = word_set("de het een")
_RELATIVE = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.FRACTION})
_NOUN_WITHIN, _VERB_WITHIN, _LEVEL_WITHIN = 2, 16, 4
_AUXILIARIES = word_set("is zijn was waren wordt worden werd werden zal zullen zou zouden moet moeten kan kunnen")
_VERB_BEHIND = 5
_NOUN_AFTER = 5
_UP_OR_DOWN, _NO_CHANGE = word_set("up down"), word_set("made make makes take takes took add adds added")
"""Behind these verbs *up* is no change: "made up 43%"."""
_THAN, _THAN_WITHIN = word_set("dan than"), 16
_BESIDE, _BESIDE_WITHIN = word_set("opzichte vergeleken vergelijking compared"), 24
"""Words with which something is set beside another period or place."""
_BY_A_FACTOR = frozenset({("met", "een", "factor"), ("by", "a", "factor")})
_CLOSE, _DECIMALS = frozenset({Comparator.EXACT, Comparator.APPROX}), Decimal("0.0001")
_BELOW, _ABOVE = word_set("onder beneden below under"), word_set("boven above over")
_SUBJECT_VERBS = word_set("bedroeg bedraagt beliep was is")
_RISING = ("stijging", "verhoging", "toename")
_STOPS = word_set(", ; : .")
_CLAUSE_ENDS = word_set(", ; : . en of dan door")
_RAN, _BEHIND_A_VERB = word_set("liep liepen loopt lopen"), word_set(". , ; : ten vergeleken tegenover")
_TOOK = word_set("nam namen neemt nemen")
_FINITE = word_set("is zijn was waren") | _TOOK | _RAN | ((RISES | FALLS) - CHANGE_NOUNS)
_APART = {
    "terug": (_RAN, Direction.DECREASE),
    "op": (_RAN, Direction.INCREASE),
    "af": (_TOOK, Direction.DECREASE),
    "toe": (_TOOK, Direction.INCREASE),
}
"""Second parts of verbs, with the verbs that they belong to and the way that these say it went."""
_CLAUSE_WITHIN = 40
_CLAUSE_CLOSES = word_set("; : . maar terwijl waarbij omdat doordat nadat hoewel")


def with_direction(tokens: Tokens, amount: Amount) -> Amount:
    """Return the amount with the way it went, if it is a change."""
    if amount.direction is not None or amount.unit in DURATIONS:
        return amount
    after = tokens.word(amount.last + (tokens.word(amount.last) in _AUXILIARIES))
    said_apart = _by_factor(tokens, amount) or _beside_level(tokens, amount)
    if said_apart is not None:
        return said_apart
    compared = _is_compared(tokens, amount)
    if compared and amount.unit not in _RELATIVE and after not in UP_AFTER | DOWN_AFTER:
        after = _behind_noun(tokens, amount) or after
    if (compared or amount.unit in _RELATIVE) and (after in UP_AFTER or after in DOWN_AFTER):
        return replace(amount, direction=Direction.INCREASE if after in UP_AFTER else Direction.DECREASE)
    before = tokens.word(amount.first - 1 - (tokens.word(amount.first - 1) == "by"))
    if before in _UP_OR_DOWN and tokens.word(amount.first - 2) not in _NO_CHANGE:
        return replace(amount, direction=Direction.INCREASE if before == "up" else Direction.DECREASE)
    beside = _beside(tokens, amount) if amount.unit in _RELATIVE else None
    if beside is not None:
        return replace(amount, direction=beside)
    if _is_size_of_subject(tokens, amount):
        noun = tokens.lower[tokens.sentence_span(amount.first)[0] + 1]
        return replace(amount, direction=Direction.INCREASE if noun in RISES else Direction.DECREASE)
    link = amount.first - 1
    link -= tokens.word(link) in _ARTICLES and amount.unit in _RELATIVE
    for _ in range(2):
        link -= tokens.word(link) in _ADVERBS
    if tokens.word(link) not in _LINKS:
        return amount
    return replace(amount, direction=_of_change(tokens, amount, link))


def _is_size_of_subject(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a sentence begins with the noun of the change that this is: "De daling bedroeg 12.063"."""
    start, _ = tokens.sentence_span(amount.first)
    if tokens.word(start) not in _ARTICLES | {"the"} or tokens.word(start + 1) not in CHANGE_NOUNS:
        return False
    before = tokens.lower[start + 2 : amount.first]
    while before and (before[-1].isdigit() or before[-1] in {"in", "ruim", "bijna", "circa", "ongeveer"}):
        before.pop()
    return bool(before) and before[-1] in _SUBJECT_VERBS and _CLAUSE_ENDS.isdisjoint(before)


def _by_factor(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read "nam met een factor 2,6 toe" and "fell by a factor of five"; less than what part, it does not say."""
    place = amount.first - 1
    place -= tokens.word(place) in {"van", "of"}
    link = place - 2
    said = tokens.word(link), tokens.word(place - 1), tokens.word(place)
    if said not in _BY_A_FACTOR or amount.unit is not None or amount.value <= 1 or amount.value2 is not None:
        return None
    direction = _of_change(tokens, amount, link)
    if direction is None or direction is Direction.INCREASE:
        return None if direction is None else replace(amount, unit=Unit.FACTOR, direction=direction)
    if amount.comparator not in _CLOSE:
        return None
    return replace(amount, value=(1 / amount.value).quantize(_DECIMALS), unit=Unit.FACTOR, direction=direction)


def _beside_level(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read how far something is from another time: "80 procent onder het niveau van 2015", "below the 2015 figure"."""
    word = tokens.word(amount.last)
    if word not in _BELOW | _ABOVE or not is_of_other_time(tokens, amount.last + 1):
        return None
    return replace(amount, direction=Direction.DECREASE if word in _BELOW else Direction.INCREASE)


def _beside(tokens: Tokens, amount: Amount) -> Direction | None:
    """Read "declined 57%" and "a 94 per cent rise": a verb right before a share, or a noun right behind it."""
    before, after = tokens.word(amount.first - 1), tokens.word(amount.last)
    if before in UP_BEFORE or after in UP_BEHIND:
        return Direction.INCREASE
    return Direction.DECREASE if before in DOWN_BEFORE or after in DOWN_BEHIND else None


def _is_compared(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a number is by how much: "20.000 meer migranten dan in 2015", "ten opzichte van 2015 extra"."""
    start, end = tokens.sentence_span(amount.first)
    if not _BESIDE.isdisjoint(
        tokens.lower[max(start, amount.first - _BESIDE_WITHIN) : min(end, amount.last + _THAN_WITHIN)]
    ):
        return True
    return not _THAN.isdisjoint(tokens.lower[amount.last + 1 : min(end, amount.last + _THAN_WITHIN)])


def _behind_noun(tokens: Tokens, amount: Amount) -> str | None:
    """Return the word of more or less behind what is counted: "62.000 mensen minder dan in 2016"."""
    near = tokens.lower[amount.last + 1 : amount.last + _NOUN_AFTER]
    near = near[: next((at for at, word in enumerate(near) if word in _STOPS), len(near))]
    return next((word for word in near if word in UP_AFTER or word in DOWN_AFTER), None)


def _of_change(tokens: Tokens, amount: Amount, link: int) -> Direction | None:
    start, end = tokens.sentence_span(amount.first)
    by = tokens.word(link) in {"met", "by"}
    ahead = (_of_verb_behind(tokens, amount) or _of_clause_behind(tokens, amount, link)) if by else None
    ahead = ahead or (_of_verb_apart(tokens, link) if by else None)
    if ahead is not None:
        return ahead
    for place in range(link - 1, max(start, link - (_VERB_WITHIN if by else _NOUN_WITHIN)) - 1, -1):
        word = tokens.lower[place]
        noun = word in CHANGE_NOUNS or word.endswith(CHANGE_NOUN_TAILS)
        if (noun or (by and word in RISES | FALLS)) and (by or not _is_a_level(tokens, amount)):
            return Direction.INCREASE if word in RISES or word.endswith(_RISING) else Direction.DECREASE
        if by and word in _RAN:
            return _ran(tokens.lower[amount.last : min(end, amount.last + _VERB_BEHIND)])
        if by and word in _TOOK:
            return _took(tokens.lower[place : min(end, amount.last + _VERB_WITHIN)])
        if word in {",", ";", ":", "om"}:
            break
    return None


def _of_verb_behind(tokens: Tokens, amount: Amount) -> Direction | None:
    """Read "met 25% te verlagen", "met 5,4 is gestegen", "met 55% terug te dringen": the verb closes its clause."""
    _, end = tokens.sentence_span(amount.first)
    for word in tokens.lower[amount.last : min(end, amount.last + _VERB_BEHIND)]:
        if word in _CLAUSE_ENDS:
            return None
        if word not in CHANGE_NOUNS and (word in RISES or word in FALLS):
            return Direction.INCREASE if word in RISES else Direction.DECREASE
        if amount.unit in _RELATIVE and (word in UP_PARTICLES or word in DOWN_PARTICLES):
            return Direction.INCREASE if word in UP_PARTICLES else Direction.DECREASE
    return None


def _of_verb_apart(tokens: Tokens, link: int) -> Direction | None:
    """Read "liep in 2019, afgezet tegen 2018, terug met 32.000": the second part of the verb stands right before."""
    start, _ = tokens.sentence_span(link)
    verbs, particle = set(tokens.lower[max(start, link - _VERB_WITHIN) : link]), tokens.word(link - 1)
    if particle in _APART and len(verbs & (_RAN | _TOOK)) == 1 and not verbs.isdisjoint(_APART[particle][0]):
        return _APART[particle][1]
    return None


def _of_clause_behind(tokens: Tokens, amount: Amount, link: int) -> Direction | None:
    """Read a share at the head by the verb of its clause: "Met 134 procent is het aantal op de route gestegen".

    Only where that verb, or its auxiliary, stands right behind, and nothing else in the clause rises or falls. A number
    in that place may be to what it rose: "Met 119.000 is het aantal gedaald".
    """
    start, end = tokens.sentence_span(amount.first)
    if link != start or amount.unit not in _RELATIVE or tokens.word(amount.last) not in _FINITE:
        return None
    words = tokens.lower[amount.last : min(end, amount.last + _CLAUSE_WITHIN)]
    words = words[: next((at for at, word in enumerate(words) if word in _CLAUSE_CLOSES), len(words))]
    moved = [word for word in words if word not in CHANGE_NOUNS and (word in RISES or word in FALLS)]
    ways = {Direction.INCREASE if word in RISES else Direction.DECREASE for word in moved}
    apart = _took(words) if not _TOOK.isdisjoint(words) else _ran(words) if not _RAN.isdisjoint(words) else None
    ways |= set() if apart is None else {apart}
    return ways.pop() if len(ways) == 1 and len(moved) <= 1 else None


def _is_a_level(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether it is where a movement began: "een stijging van 14.000 in 2015 naar 65.000"."""
    return "naar" in tokens.lower[amount.last : amount.last + _LEVEL_WITHIN]


def _ran(words: list[str]) -> Direction | None:
    """Read "liep met 12.063 terug" and "liep met 134 procent op"; "op de route" is no part of a verb."""
    for word, after in zip(words, [*words[1:], "."], strict=True):
        if word in _STOPS:
            return None
        if word == "terug":
            return Direction.DECREASE
        if word == "op" and after in _BEHIND_A_VERB:
            return Direction.INCREASE
    return None


def _took(words: list[str]) -> Direction | None:
    """Read "nam met 12% toe" and "nam met 12% af"."""
    if "toe" in words:
        return Direction.INCREASE
    return Direction.DECREASE if "af" in words else None
