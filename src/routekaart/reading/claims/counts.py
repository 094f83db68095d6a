"""Rules for what counts and shares count, each with a sentence that it reads."""

from routekaart.domain.quantity import RATIOS
from routekaart.reading.claims.context import AmountContext
from routekaart.reading.claims.found import CountedNoun
from routekaart.reading.claims.nearest import best_noun_before, is_statistic
from routekaart.reading.claims.noun_phrases import is_noun, is_participle, phrase_from
from routekaart.reading.claims.words import CHANGES, CLASSING, COUNTERS, EMPTY_NOUNS, LINKS, SIZES, YARDSTICKS
from routekaart.reading.nouns import find_noun_after

_FEW, _SHORT = 20, 3
_NEAR, _REACH = 8, 15
_UNNAMED = CHANGES | EMPTY_NOUNS
_THAT = frozenset({"dat", "dit"})


def moved(context: AmountContext) -> CountedNoun | None:
    """Read the second number of "van 14.000 tot 65.000 personen": it counts what the first counts."""
    earlier, shared = context.earlier, context.shared
    if earlier is None or shared is None or not context.is_end:
        return None
    led = shared.first < earlier.first and context.word(earlier.first - 1) == "van"
    return CountedNoun(shared.first, shared.last, "movement") if led else None


def of_a_whole(context: AmountContext) -> CountedNoun | None:
    """Read "drie van de zeven onderzochte landen", "36 procent van de 491.200 personen"."""
    last, later = context.amount.last, context.later
    if context.word(last) != "van" or later is None or later.first - last > 3:
        return None
    noun = find_noun_after(context.frame.tokens, later.last)
    return None if noun is None else CountedNoun(*noun, "part-of-whole")


def after(context: AmountContext) -> CountedNoun | None:
    """Read the noun that follows the number, its adjectives stepped over: 250 Syrische vluchtelingen."""
    last = context.amount.last
    skipped = context.word(last) == "extra" or is_participle(context.word(last))  # 1.200 vertrokken Marokkanen
    noun = find_noun_after(context.frame.tokens, last + skipped)
    if noun is None or not is_noun(context.frame, noun[1] - 1):
        return None
    first = noun[0]
    while first > last and context.word(first - 1) in CLASSING:
        first -= 1
    return CountedNoun(first, noun[1], "noun-after")


def joined_after(context: AmountContext) -> CountedNoun | None:
    """Read the noun behind the last of numbers that are listed: "89.000 en 74.000 vertrekpogingen"."""
    tokens, last = context.frame.tokens, context.amount.last
    for later in context.frame.amounts:
        if later.first < last:
            continue
        between = tokens.lower[last : min(later.first, last + 3)]
        if not 1 <= len(between) <= 2 or not all(word in LINKS for word in between):
            return None
        last = later.last
        noun = find_noun_after(tokens, last)
        if noun is not None:
            return CountedNoun(*noun, "joined-after")
    return None


def of_them(context: AmountContext) -> CountedNoun | None:
    """Read "11.000 van hen", "van hen vertrok 70 procent"."""
    last, first = context.amount.last, context.amount.first
    if context.word(last) == "van" and context.word(last + 1) in {"hen", "wie"}:
        return CountedNoun(last + 1, last + 2, "part-of-them")
    for index in range(max(context.floor, first - _NEAR) + 1, first):
        if context.word(index) == "hen" and context.word(index - 1) == "van":
            return CountedNoun(index, index + 1, "part-of-them")
    return None


def share_of(context: AmountContext) -> CountedNoun | None:
    """Read "60 % van de bezwaren", "de helft van het aantal asielzoekers"."""
    if context.word(context.amount.last) != "van":
        return None
    phrase = phrase_from(context.frame, context.amount.last + 1, context.frame.last)
    if phrase is None or context.word(phrase.last - 1) in YARDSTICKS:
        return None
    return CountedNoun(phrase.first, phrase.last, "share-of")


def size_of(context: AmountContext) -> CountedNoun | None:
    """Read "een dekking van 33%"; of "een daling van 33%" it is asked what fell."""
    phrase = context.named()
    if phrase is None or context.word(phrase.last - 1) in _UNNAMED:
        return None
    return CountedNoun(phrase.first, phrase.last, "size-of")


def before(context: AmountContext) -> CountedNoun | None:
    """Read "het aantal aankomsten in Spanje lag op 32.500", "personen, van wie drie kwart"."""
    return best_noun_before(context, context.shared, is_statistic)


def moves_to(context: AmountContext) -> CountedNoun | None:
    """Read the noun behind the second number for the first: "van 110 naar 240 personen"."""
    if not context.is_start or context.later is None:
        return None
    noun = find_noun_after(context.frame.tokens, context.later.last)
    return None if noun is None else CountedNoun(*noun, "moves-to")


def goes_on_from(context: AmountContext) -> CountedNoun | None:
    """Read "In Nederland waren dat er 18.000" as being about what the sentence or heading before counts."""
    recalled, amount = context.recalled, context.amount
    small = amount.unit not in RATIOS and amount.value < _FEW
    if recalled is None or (small and "er" not in context.frame.tokens.lower[amount.first - 3 : amount.first]):
        return None
    return recalled.by("goes-on-from")


def number_again(context: AmountContext) -> CountedNoun | None:
    """Read "eerder meldde ik een aantal van 450" as being about what was counted last."""
    phrase, said = context.named(), context.shared or context.recalled
    again = phrase is not None and said is not None and context.word(phrase.last - 1) in EMPTY_NOUNS
    return said.by("number-again") if again and said is not None else None


def change_that_is(context: AmountContext) -> CountedNoun | None:
    """Read "de stijging op die route bedraagt 138%": what is spoken of is the change."""
    lower, floor, first = context.frame.tokens.lower, context.floor, context.amount.first
    sizes = [index for index in range(max(floor, first - _SHORT), first) if lower[index] in SIZES]
    for index in range(floor, sizes[0] if sizes else floor):
        if is_noun(context.frame, index):
            return CountedNoun(index, index + 1, "change-that-is") if lower[index] in CHANGES else None
    return None


def that_number(context: AmountContext) -> CountedNoun | None:
    """Read "dat aantal kan oplopen tot 96.000" as being about what was counted last."""
    said = context.shared or context.recalled
    first = context.amount.first
    for index in range(first - 1, max(context.floor, first - _REACH), -1):
        if context.word(index) in COUNTERS and context.word(index - 1) in _THAT:
            return None if said is None else said.by("that-number")
    return None


def change_itself(context: AmountContext) -> CountedNoun | None:
    """Read "een stijging van 750%" where nothing tells what rose."""
    phrase = context.named()
    return None if phrase is None else CountedNoun(phrase.head, phrase.last, "change-itself")
