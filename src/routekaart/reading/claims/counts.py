"""Rules for what counts and shares count, each with a sentence that it reads."""

from routekaart.domain.quantity import RATIOS
from routekaart.reading.claims.found import Counted
from routekaart.reading.claims.nearest import best_noun_before, is_statistic
from routekaart.reading.claims.phrases import is_noun, is_participle, phrase_from
from routekaart.reading.claims.sight import Sight
from routekaart.reading.claims.words import CHANGES, CLASSING, COUNTERS, EMPTY_NOUNS, LINKS, SIZES, YARDSTICKS
from routekaart.reading.nouns import find_noun_after

_FEW, _SHORT = 20, 3
_NEAR, _REACH = 8, 15
_UNNAMED = CHANGES | EMPTY_NOUNS
_THAT = frozenset({"dat", "dit"})


def moved(sight: Sight) -> Counted | None:
    """Read the second number of "van 14.000 tot 65.000 personen": it counts what the first counts."""
    earlier, shared = sight.earlier, sight.shared
    if earlier is None or shared is None or not sight.is_end:
        return None
    led = shared.first < earlier.first and sight.word(earlier.first - 1) == "van"
    return Counted(shared.first, shared.last, "movement") if led else None


def of_a_whole(sight: Sight) -> Counted | None:
    """Read "drie van de zeven onderzochte landen", "36 procent van de 491.200 personen"."""
    last, later = sight.amount.last, sight.later
    if sight.word(last) != "van" or later is None or later.first - last > 3:
        return None
    noun = find_noun_after(sight.frame.tokens, later.last)
    return None if noun is None else Counted(*noun, "part-of-whole")


def after(sight: Sight) -> Counted | None:
    """Read the noun that follows the number, its adjectives stepped over: 250 Syrische vluchtelingen."""
    last = sight.amount.last
    skipped = sight.word(last) == "extra" or is_participle(sight.word(last))  # 1.200 vertrokken Marokkanen
    noun = find_noun_after(sight.frame.tokens, last + skipped)
    if noun is None or not is_noun(sight.frame, noun[1] - 1):
        return None
    first = noun[0]
    while first > last and sight.word(first - 1) in CLASSING:
        first -= 1
    return Counted(first, noun[1], "noun-after")


def joined_after(sight: Sight) -> Counted | None:
    """Read the noun behind the last of numbers that are listed: "89.000 en 74.000 vertrekpogingen"."""
    tokens, last = sight.frame.tokens, sight.amount.last
    for later in sight.frame.amounts:
        if later.first < last:
            continue
        between = tokens.lower[last : min(later.first, last + 3)]
        if not 1 <= len(between) <= 2 or not all(word in LINKS for word in between):
            return None
        last = later.last
        noun = find_noun_after(tokens, last)
        if noun is not None:
            return Counted(*noun, "joined-after")
    return None


def of_them(sight: Sight) -> Counted | None:
    """Read "11.000 van hen", "van hen vertrok 70 procent"."""
    last, first = sight.amount.last, sight.amount.first
    if sight.word(last) == "van" and sight.word(last + 1) in {"hen", "wie"}:
        return Counted(last + 1, last + 2, "part-of-them")
    for index in range(max(sight.floor, first - _NEAR) + 1, first):
        if sight.word(index) == "hen" and sight.word(index - 1) == "van":
            return Counted(index, index + 1, "part-of-them")
    return None


def share_of(sight: Sight) -> Counted | None:
    """Read "60 % van de bezwaren", "de helft van het aantal asielzoekers"."""
    if sight.word(sight.amount.last) != "van":
        return None
    phrase = phrase_from(sight.frame, sight.amount.last + 1, sight.frame.last)
    if phrase is None or sight.word(phrase.last - 1) in YARDSTICKS:
        return None
    return Counted(phrase.first, phrase.last, "share-of")


def size_of(sight: Sight) -> Counted | None:
    """Read "een dekking van 33%"; of "een daling van 33%" it is asked what fell."""
    phrase = sight.named()
    if phrase is None or sight.word(phrase.last - 1) in _UNNAMED:
        return None
    return Counted(phrase.first, phrase.last, "size-of")


def before(sight: Sight) -> Counted | None:
    """Read "het aantal aankomsten in Spanje lag op 32.500", "personen, van wie drie kwart"."""
    return best_noun_before(sight, sight.shared, is_statistic)


def moves_to(sight: Sight) -> Counted | None:
    """Read the noun behind the second number for the first: "van 110 naar 240 personen"."""
    if not sight.is_start or sight.later is None:
        return None
    noun = find_noun_after(sight.frame.tokens, sight.later.last)
    return None if noun is None else Counted(*noun, "moves-to")


def goes_on_from(sight: Sight) -> Counted | None:
    """Read "In Nederland waren dat er 18.000" as being about what the sentence or heading before counts."""
    recalled, amount = sight.recalled, sight.amount
    small = amount.unit not in RATIOS and amount.value < _FEW
    if recalled is None or (small and "er" not in sight.frame.tokens.lower[amount.first - 3 : amount.first]):
        return None
    return recalled.by("goes-on-from")


def number_again(sight: Sight) -> Counted | None:
    """Read "eerder meldde ik een aantal van 450" as being about what was counted last."""
    phrase, said = sight.named(), sight.shared or sight.recalled
    again = phrase is not None and said is not None and sight.word(phrase.last - 1) in EMPTY_NOUNS
    return said.by("number-again") if again and said is not None else None


def change_that_is(sight: Sight) -> Counted | None:
    """Read "de stijging op die route bedraagt 138%": what is spoken of is the change."""
    lower, floor, first = sight.frame.tokens.lower, sight.floor, sight.amount.first
    sizes = [index for index in range(max(floor, first - _SHORT), first) if lower[index] in SIZES]
    for index in range(floor, sizes[0] if sizes else floor):
        if is_noun(sight.frame, index):
            return Counted(index, index + 1, "change-that-is") if lower[index] in CHANGES else None
    return None


def that_number(sight: Sight) -> Counted | None:
    """Read "dat aantal kan oplopen tot 96.000" as being about what was counted last."""
    said = sight.shared or sight.recalled
    first = sight.amount.first
    for index in range(first - 1, max(sight.floor, first - _REACH), -1):
        if sight.word(index) in COUNTERS and sight.word(index - 1) in _THAT:
            return None if said is None else said.by("that-number")
    return None


def change_itself(sight: Sight) -> Counted | None:
    """Read "een stijging van 750%" where nothing tells what rose."""
    phrase = sight.named()
    return None if phrase is None else Counted(phrase.head, phrase.last, "change-itself")
