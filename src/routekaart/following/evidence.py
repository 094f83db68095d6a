"""The sentences of a letter that tell of what was asked, each with what it meets."""

import re
from dataclasses import dataclass
from datetime import date

from routekaart.domain.fulfilment import Deed
from routekaart.domain.ids import ThingId
from routekaart.following.lexicon import load_lexicon, load_words
from routekaart.following.modes import Mode, find_mode, says_nothing
from routekaart.following.phrases import has_object, is_with
from routekaart.following.sentences import Sentence
from routekaart.following.sought import TIMES, Sought
from routekaart.following.thresholds import OWN
from routekaart.following.words import keys_of, meets

_DEEDS = load_lexicon("deeds")


def _by_deed(table: str) -> dict[Deed, frozenset[str]]:
    return {Deed(deed): frozenset(words) for deed, words in _DEEDS[table].items()}


_TOLD, _NOUNS, _WITH_NOUNS = _by_deed("told"), _by_deed("nouns"), _by_deed("with_nouns")
_BEGUN, _HANDED = _by_deed("begun")[Deed.INVESTIGATE], _by_deed("handed")[Deed.INVESTIGATE]
_PASSED_ON, _TURNS, _LABELS = (load_words("modes", key) for key in ("passed_on", "turns", "labels"))
_TELLS = frozenset({Mode.DONE, Mode.STATED, Mode.UNDER_WAY, Mode.OTHERS, Mode.DENIED})
"""What informs; what only announces or promises does not."""
_LEADS = frozenset({Mode.ASIDE, Mode.ANNOUNCED})
"""What may say, before a sentence, what that is about."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_BACK = 2
"""How many sentences before another may say what it is about."""


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence with what it does and what it meets of what was asked."""

    sentence: Sentence
    mode: Mode
    own: frozenset[str]
    """The words of what was asked that it has itself."""
    around: frozenset[str]
    """Those that it has together with what leads to it."""
    near: frozenset[str]
    """Those that it has together with the sentences before it, whatever these do."""
    places: frozenset[ThingId]
    places_around: frozenset[ThingId]
    places_near: frozenset[ThingId]


def read_sentences(sentences: tuple[Sentence, ...], sought: Sought) -> tuple[Read, ...]:
    """Tell of each sentence of a letter what it does, and what it meets by itself and with what leads to it."""
    wanted = frozenset(one.place for one in sought.places)
    read: list[Read] = []
    for sentence in sentences:
        own = frozenset(word for word in (*sought.verbs, *sought.words) if meets(word, sentence.keys))
        places = sentence.places & wanted
        last = read[-_BACK:]
        before = [one for one in last if _leads(one, sentence)]
        read.append(
            Read(
                sentence=sentence,
                mode=find_mode(sentence),
                own=own,
                around=own.union(*(one.own for one in before)),
                near=own.union(*(one.own for one in last)),
                places=places,
                places_around=places.union(*(one.places for one in before)),
                places_near=places.union(*(one.places for one in last)),
            )
        )
    return tuple(read)


def _leads(one: Read, sentence: Sentence) -> bool:
    """Tell whether a sentence may say what a later one is about: its heading or announcement, or the one before it."""
    if one.mode in _LEADS:
        return sentence.paragraph - one.sentence.paragraph <= 1
    return one.sentence.paragraph == sentence.paragraph and one.mode not in {Mode.PROMISED, Mode.ASKED}


def is_evidence(read: Read, sought: Sought, asked_on: date | None) -> bool:
    """Tell whether a sentence tells that what was asked, or a part of it, was done."""
    if len(read.own) < OWN * sought.weight or (sought.places and not read.places_around):
        return False
    if not _does(read, sought) or not _is_with_partners(read.sentence, sought):
        return False
    return sought.deed in {Deed.INFORM, Deed.SEND} or not read.sentence.is_before(asked_on)


def _does(read: Read, sought: Sought) -> bool:
    """Tell whether a sentence says that a thing of this kind was done."""
    sentence, mode = read.sentence, read.mode
    match sought.deed:
        case Deed.INFORM:
            tells = mode in _TELLS and not says_nothing(sentence) and not _is_passed_on(sentence)
            return (tells or mode is Mode.HANDED_OVER) and _has_head(read, sought)
        case Deed.SEND:
            return mode is Mode.HANDED_OVER and _has_head(read, sought) and _has_object(sentence.words, sought)
        case Deed.INVESTIGATE if mode is Mode.HANDED_OVER:
            return not sentence.said.isdisjoint(_HANDED)
        case Deed.INVESTIGATE | Deed.TALK | Deed.CONCLUDE | Deed.REFRAIN as deed:
            done = mode is Mode.DONE and _has_told(sentence, deed, begun=sought.starts)
            return done and _is_done_to(sentence, sought)
        case Deed.ACT:
            return mode is Mode.DONE and has_verb(sentence, sought) and _is_done_to(sentence, sought)


def find_support(read: tuple[Read, ...], place: int) -> Read | None:
    """Return the sentence behind one that tells of a deed, if it goes on telling: "Daarmee is de termijn verlengd"."""
    if place + 1 >= len(read):
        return None
    behind = read[place + 1]
    goes_on = behind.sentence.paragraph == read[place].sentence.paragraph and behind.mode is Mode.DONE
    return behind if goes_on and behind.own - read[place].own else None


def _has_object(words: tuple[str, ...], sought: Sought) -> bool:
    """Tell whether what is done is done to what was asked, and not for or about it."""
    return sought.object is None or has_object(words, sought.object)


def _is_done_to(sentence: Sentence, sought: Sought) -> bool:
    """Tell whether the clause that tells of a deed has what it was to be done to, and nothing that turns it around."""
    clause = () if sentence.told is None else sentence.told.clause
    return _has_object(clause, sought) and not _TURNS.intersection(clause) - sought.said


def _is_with_partners(sentence: Sentence, sought: Sought) -> bool:
    """Tell whether a sentence tells of speaking or agreeing *with* one of those who were asked about, if they were."""
    if not sought.partners or sought.deed not in {Deed.TALK, Deed.CONCLUDE}:
        return True
    wanted = {one.place for one in sought.partners}
    return any(place in wanted and is_with(sentence.words, name) for place, name in sentence.names)


def _is_passed_on(sentence: Sentence) -> bool:
    """Tell whether a sentence only says that something was talked of: "de resultaten zijn besproken"."""
    told = sentence.told
    return told is not None and told.verbs <= _PASSED_ON and not has_number(sentence)


def _has_told(sentence: Sentence, deed: Deed, *, begun: bool) -> bool:
    """Tell whether what a sentence says was done is such a deed: a verb for it, or a noun for it with a verb."""
    told = sentence.told
    if told is None:
        return False
    if not told.verbs.isdisjoint(_TOLD[deed]):
        return True
    with_nouns = _WITH_NOUNS.get(deed, frozenset()) | (_BEGUN if begun else frozenset())
    return not told.said.isdisjoint(_NOUNS.get(deed, ())) and not told.verbs.isdisjoint(with_nouns)


def _has_deed(sentence: Sentence, deed: Deed, verbs: tuple[str, ...]) -> bool:
    """Tell whether a sentence has words for a deed, in whatever form."""
    if deed is Deed.ACT:
        return any(not keys_of(verb).isdisjoint(sentence.keys) for verb in verbs)
    return deed not in _TOLD or not (_TOLD[deed] | _NOUNS.get(deed, frozenset())).isdisjoint(sentence.said)


def has_verb(sentence: Sentence, sought: Sought) -> bool:
    """Tell whether what a sentence says was done has the verb of what was asked: gewijzigd of wijzigen."""
    done = [] if sentence.told is None else [keys_of(verb) for verb in sentence.told.verbs]
    return any(not keys_of(verb).isdisjoint(keys) for verb in sought.verbs for keys in done)


def _has_head(read: Read, sought: Sought) -> bool:
    """Tell whether a sentence has what was to be told about or sent; a number, where one was asked for."""
    if (sought.counted or sought.amounts) and not has_number(read.sentence):
        return False
    return sought.counted or not sought.heads or not read.own.isdisjoint(sought.heads)


def has_number(sentence: Sentence) -> bool:
    """Tell whether a number stands in a sentence, other than of a year, a date, an article or a paper."""
    words = ("", *sentence.words, "")
    return any(
        word[0].isdigit()
        and not _YEAR.fullmatch(word)
        and words[index - 1] not in _LABELS
        and words[index + 1] not in TIMES
        for index, word in enumerate(words[1:-1], start=1)
    )


def tells_enough(read: tuple[Read, ...], place: int, sought: Sought) -> bool:
    """Tell whether a sentence tells something, or goes on to: "de uitkomsten zijn van belang" alone tells nothing.

    Of a thing that was asked before it must have the words for such a deed.
    """
    one = read[place]
    if sought.outcome_of is not None and not _has_deed(one.sentence, *sought.outcome_of):
        return False
    if one.mode in {Mode.DONE, Mode.HANDED_OVER, Mode.OTHERS} or has_number(one.sentence):
        return True
    beside = (read[other] for other in (place - 1, place + 1) if 0 <= other < len(read))
    return any(
        other.mode in _TELLS and other.sentence.paragraph == one.sentence.paragraph and not says_nothing(other.sentence)
        for other in beside
    )
