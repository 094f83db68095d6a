"""Rules for what sums of money are for and what lengths of time measure, each with a sentence that it reads."""

from routekaart.reading.claims.context import AmountContext
from routekaart.reading.claims.counts import goes_on_from
from routekaart.reading.claims.found import CountedNoun
from routekaart.reading.claims.nearest import best_noun_before, is_paid_for, takes_time
from routekaart.reading.claims.noun_phrases import Phrase, phrase_from
from routekaart.reading.claims.pointing import is_item
from routekaart.reading.claims.rows import is_row
from routekaart.reading.claims.words import ACTORS, EMPTY_NOUNS, GIVEN, LINKS, PARTS, TAKES_TIME

_REACH = 12
_LISTED_WITHIN = 4
_INVESTS = ("invest", "geïnvest")
_MEANT = frozenset({"bedoeld", "bestemd", "gereserveerd", "ingezet"})
_UNMEASURED = EMPTY_NOUNS | {"duur"}
_BREAKS = frozenset({";", ":", "("})


def goes_on(context: AmountContext) -> CountedNoun | None:
    """Read "Turkije circa 94, Libanon 86" as being about the same thing."""
    earlier, shared = context.earlier, context.shared
    if shared is None or earlier is None or earlier.unit is not context.amount.unit or shared.first > earlier.first:
        return None
    return shared.by("goes-on") if context.amount.first - earlier.last <= _LISTED_WITHIN else None


def purpose_in_front(context: AmountContext) -> CountedNoun | None:
    """Read "Voor migratie is EUR 105 miljoen voorzien"; "voor Mali", "voor 2016" only restrict."""
    frame, index = context.frame, context.frame.first
    if context.shared is not None or context.word(index) != "voor" or frame.tokens.taken[index]:
        return None
    phrase = phrase_from(frame, index + 1, context.amount.first)
    return None if phrase is None else CountedNoun(phrase.first, phrase.last, "purpose-in-front")


def meant_for(context: AmountContext) -> CountedNoun | None:
    """Read "minimaal 50% is bestemd voor terugkeer" of a sum."""
    last = context.amount.last
    meant = not _MEANT.isdisjoint(context.frame.tokens.lower[last : min(last + _LISTED_WITHIN, context.frame.last)])
    return purpose(context) if meant else None


def purpose(context: AmountContext) -> CountedNoun | None:
    """Read "5 miljoen euro voor humanitaire steun", "€ 3 mln. aan noodhulp", "ter versterking van de aanpak"."""
    frame, last = context.frame, _end_of_list(context)
    if context.word(last) == "een":  # met € 1,1 mln. een opvanghuis bouwen
        bought = phrase_from(frame, last, frame.last)
        return None if bought is None else CountedNoun(bought.first, bought.last, "bought")
    later = next((amount.first for amount in frame.amounts if amount.first >= last), frame.last)
    for index in range(last, min(last + _REACH, later, frame.last)):
        if frame.tokens.lower[index] in _BREAKS:
            return None
        if not _leads_to_purpose(context, index, last):
            continue
        phrase = phrase_from(frame, index + 1, frame.last)
        if phrase is not None and context.word(index) == "ter" and context.word(phrase.last) == "van":
            phrase = phrase_from(frame, phrase.last + 1, frame.last) or phrase
        if phrase is not None and not _receives(context, phrase, index):
            return CountedNoun(phrase.first, _with_second(context, phrase), "purpose")
    return None


def _end_of_list(context: AmountContext) -> int:
    """Return the end of the last of amounts that are listed: € 5 miljoen en € 6 miljoen."""
    last = context.amount.last
    for amount in context.frame.amounts:
        if amount.first == last + 1 and context.word(last) in LINKS:
            last = amount.last
    return last


def _leads_to_purpose(context: AmountContext, index: int, last: int) -> bool:
    word, before = context.word(index), context.word(index - 1)
    if word == "aan":
        return index == last or before in {"bij", "extra"} or before in GIVEN
    if word == "in":
        return any(other.startswith(_INVESTS) for other in context.frame.words)
    return word in {"naar", "ter", "voor"}


def _receives(context: AmountContext, phrase: Phrase, index: int) -> bool:
    """Tell whether it is who gets the money: naar het ICRC, aan de gemeente."""
    named = context.word(index) == "naar" and context.frame.tokens.words[phrase.head][0].isupper()
    return named or context.word(phrase.last - 1) in ACTORS


def _with_second(context: AmountContext, phrase: Phrase) -> int:
    """Return the end of a phrase and the bare noun that is joined to it: grensbewaking en migratiebeheer."""
    if context.word(phrase.last) != "en":
        return phrase.last
    second = phrase_from(context.frame, phrase.last + 1, context.frame.last)
    return phrase.last if second is None or second.determined else second.last


def paid_before(context: AmountContext) -> CountedNoun | None:
    """Read "de kosten worden geraamd op € 5 mln."; a sum goes on about another only in a list or as a part of it."""
    part = context.word(context.amount.first - 1) in LINKS or context.is_part
    return best_noun_before(context, context.shared if part else None, is_paid_for)


def part_of_sum(context: AmountContext) -> CountedNoun | None:
    """Read "Daarvan is USD 920 miljoen binnen", "– UNHCR: € 33 miljoen" as a part of the sum that was said before."""
    if is_item(context.frame.tokens, context.frame.first) or is_row(context.frame):
        return goes_on_from(context)
    opens = context.frame.first == context.amount.first or context.word(context.frame.first) in PARTS
    return goes_on_from(context) if opens else None


def done_with(context: AmountContext) -> CountedNoun | None:
    """Read what was done with money where no noun tells what it is for: "360 miljoen euro die is bijgedragen"."""
    last = context.amount.last
    for index in range(last, min(last + _REACH, context.frame.last)):
        word = context.word(index)
        if word in GIVEN:
            return CountedNoun(index, index + 1, "done-with")
        if word in _BREAKS or word == ",":
            break
    return None


def measured(context: AmountContext) -> CountedNoun | None:
    """Read "een doorlooptijd van 43 weken"; "voor de duur van twee jaar" only says for how long."""
    phrase = context.named()
    if phrase is None or context.word(phrase.last - 1) in _UNMEASURED:
        return None
    return CountedNoun(phrase.first, phrase.last, "size-of")


def takes(context: AmountContext) -> CountedNoun | None:
    """Read "de procedure duurt vier maanden", "de wachttijd bedraagt acht weken"."""
    words = context.frame.tokens.lower[context.floor : context.amount.first]
    if context.shared is None and TAKES_TIME.isdisjoint(words):
        return None
    found = best_noun_before(context, context.shared, takes_time)
    return found if found is not None and takes_time(context.word(found.last - 1)) else None
