"""Rules for what sums of money are for and what lengths of time measure, each with a sentence that it reads."""

from routekaart.reading.claims.counts import goes_on_from
from routekaart.reading.claims.found import Counted
from routekaart.reading.claims.nearest import best_noun_before, is_paid_for, takes_time
from routekaart.reading.claims.phrases import Phrase, phrase_from
from routekaart.reading.claims.pointing import is_item
from routekaart.reading.claims.rows import is_row
from routekaart.reading.claims.sight import Sight
from routekaart.reading.claims.words import ACTORS, EMPTY_NOUNS, GIVEN, LINKS, PARTS, TAKES_TIME

_REACH = 12
_LISTED_WITHIN = 4
_INVESTS = ("invest", "geïnvest")
_MEANT = frozenset({"bedoeld", "bestemd", "gereserveerd", "ingezet"})
_UNMEASURED = EMPTY_NOUNS | {"duur"}
_BREAKS = frozenset({";", ":", "("})


def goes_on(sight: Sight) -> Counted | None:
    """Read "Turkije circa 94, Libanon 86" as being about the same thing."""
    earlier, shared = sight.earlier, sight.shared
    if shared is None or earlier is None or earlier.unit is not sight.amount.unit or shared.first > earlier.first:
        return None
    return shared.by("goes-on") if sight.amount.first - earlier.last <= _LISTED_WITHIN else None


def purpose_in_front(sight: Sight) -> Counted | None:
    """Read "Voor migratie is EUR 105 miljoen voorzien"; "voor Mali", "voor 2016" only restrict."""
    frame, index = sight.frame, sight.frame.first
    if sight.shared is not None or sight.word(index) != "voor" or frame.tokens.taken[index]:
        return None
    phrase = phrase_from(frame, index + 1, sight.amount.first)
    return None if phrase is None else Counted(phrase.first, phrase.last, "purpose-in-front")


def meant_for(sight: Sight) -> Counted | None:
    """Read "minimaal 50% is bestemd voor terugkeer" of a sum."""
    last = sight.amount.last
    meant = not _MEANT.isdisjoint(sight.frame.tokens.lower[last : min(last + _LISTED_WITHIN, sight.frame.last)])
    return purpose(sight) if meant else None


def purpose(sight: Sight) -> Counted | None:
    """Read "5 miljoen euro voor humanitaire steun", "€ 3 mln. aan noodhulp", "ter versterking van de aanpak"."""
    frame, last = sight.frame, _end_of_list(sight)
    if sight.word(last) == "een":  # met € 1,1 mln. een opvanghuis bouwen
        bought = phrase_from(frame, last, frame.last)
        return None if bought is None else Counted(bought.first, bought.last, "bought")
    later = next((amount.first for amount in frame.amounts if amount.first >= last), frame.last)
    for index in range(last, min(last + _REACH, later, frame.last)):
        if frame.tokens.lower[index] in _BREAKS:
            return None
        if not _leads_to_purpose(sight, index, last):
            continue
        phrase = phrase_from(frame, index + 1, frame.last)
        if phrase is not None and sight.word(index) == "ter" and sight.word(phrase.last) == "van":
            phrase = phrase_from(frame, phrase.last + 1, frame.last) or phrase
        if phrase is not None and not _receives(sight, phrase, index):
            return Counted(phrase.first, _with_second(sight, phrase), "purpose")
    return None


def _end_of_list(sight: Sight) -> int:
    """Return the end of the last of amounts that are listed: € 5 miljoen en € 6 miljoen."""
    last = sight.amount.last
    for amount in sight.frame.amounts:
        if amount.first == last + 1 and sight.word(last) in LINKS:
            last = amount.last
    return last


def _leads_to_purpose(sight: Sight, index: int, last: int) -> bool:
    word, before = sight.word(index), sight.word(index - 1)
    if word == "aan":
        return index == last or before in {"bij", "extra"} or before in GIVEN
    if word == "in":
        return any(other.startswith(_INVESTS) for other in sight.frame.words)
    return word in {"naar", "ter", "voor"}


def _receives(sight: Sight, phrase: Phrase, index: int) -> bool:
    """Tell whether it is who gets the money: naar het ICRC, aan de gemeente."""
    named = sight.word(index) == "naar" and sight.frame.tokens.words[phrase.head][0].isupper()
    return named or sight.word(phrase.last - 1) in ACTORS


def _with_second(sight: Sight, phrase: Phrase) -> int:
    """Return the end of a phrase and the bare noun that is joined to it: grensbewaking en migratiebeheer."""
    if sight.word(phrase.last) != "en":
        return phrase.last
    second = phrase_from(sight.frame, phrase.last + 1, sight.frame.last)
    return phrase.last if second is None or second.determined else second.last


def paid_before(sight: Sight) -> Counted | None:
    """Read "de kosten worden geraamd op € 5 mln."; a sum goes on about another only in a list or as a part of it."""
    part = sight.word(sight.amount.first - 1) in LINKS or sight.is_part
    return best_noun_before(sight, sight.shared if part else None, is_paid_for)


def part_of_sum(sight: Sight) -> Counted | None:
    """Read "Daarvan is USD 920 miljoen binnen", "– UNHCR: € 33 miljoen" as a part of the sum that was said before."""
    if is_item(sight.frame.tokens, sight.frame.first) or is_row(sight.frame):
        return goes_on_from(sight)
    opens = sight.frame.first == sight.amount.first or sight.word(sight.frame.first) in PARTS
    return goes_on_from(sight) if opens else None


def done_with(sight: Sight) -> Counted | None:
    """Read what was done with money where no noun tells what it is for: "360 miljoen euro die is bijgedragen"."""
    last = sight.amount.last
    for index in range(last, min(last + _REACH, sight.frame.last)):
        word = sight.word(index)
        if word in GIVEN:
            return Counted(index, index + 1, "done-with")
        if word in _BREAKS or word == ",":
            break
    return None


def measured(sight: Sight) -> Counted | None:
    """Read "een doorlooptijd van 43 weken"; "voor de duur van twee jaar" only says for how long."""
    phrase = sight.named()
    if phrase is None or sight.word(phrase.last - 1) in _UNMEASURED:
        return None
    return Counted(phrase.first, phrase.last, "size-of")


def takes(sight: Sight) -> Counted | None:
    """Read "de procedure duurt vier maanden", "de wachttijd bedraagt acht weken"."""
    words = sight.frame.tokens.lower[sight.floor : sight.amount.first]
    if sight.shared is None and TAKES_TIME.isdisjoint(words):
        return None
    found = best_noun_before(sight, sight.shared, takes_time)
    return found if found is not None and takes_time(sight.word(found.last - 1)) else None
