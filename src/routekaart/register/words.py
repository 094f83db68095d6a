"""The words under which a statement is found: folded, so that Tunesië is found as `tunesie`, and their stems.

Words and stems are made here for both databases, so that both find the same: SQLite has no Dutch stems, and how
PostgreSQL reads words depends on how its server was set up. The stems are those of PostgreSQL's `dutch`
(`dutch_porter`: the stemmer's own `dutch` is a newer one and gives other stems).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from routekaart.domain.errors import InputError
from routekaart.register.chain import Record

TEXTS = frozenset({
    "action", "among", "condition", "counted", "detail", "effect", "event", "expected", "measure", "method", "name_en",
    "name_nl", "outcome", "party", "provision", "purpose", "reason", "relation", "territory", "theme",
    "what",
})  # fmt: skip
"""Fields of a content that hold words."""
NAMES = frozenset({
    "arrangement", "beneficiary", "concept", "counterpart", "fund", "giver", "indicator", "instrument", "object",
    "objective", "other", "payer", "programme", "publisher", "receiver", "route", "to",
})  # fmt: skip
"""Fields of a content that name a thing; found by its key, and as what the content mentions."""

# The function words that PostgreSQL's `dutch` leaves out; a test holds this list against the server.
_FUNCTION_WORDS = frozenset({
    "aan", "al", "alles", "als", "altijd", "andere", "ben", "bij", "daar", "dan", "dat", "de", "der", "deze", "die",
    "dit", "doch", "doen", "door", "dus", "een", "eens", "en", "er", "ge", "geen", "geweest", "haar", "had", "heb",
    "hebben", "heeft", "hem", "het", "hier", "hij", "hoe", "hun", "iemand", "iets", "ik", "in", "is", "ja", "je",
    "kan", "kon", "kunnen", "maar", "me", "meer", "men", "met", "mij", "mijn", "moet", "na", "naar", "niet",
    "niets", "nog", "nu", "of", "om", "omdat", "onder", "ons", "ook", "op", "over", "reeds", "te", "tegen", "toch",
    "toen", "tot", "u", "uit", "uw", "van", "veel", "voor", "want", "waren", "was", "wat", "werd", "wezen", "wie",
    "wil", "worden", "wordt", "zal", "ze", "zelf", "zich", "zij", "zijn", "zo", "zonder", "zou",
})  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 100
_MOST = 20_000  # PostgreSQL refuses more than 1 MB of distinct words for one row


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for: all of the stems, and a word that begins with each of the prefixes."""

    stems: tuple[str, ...]
    prefixes: tuple[str, ...]


def find_words(record: Record) -> tuple[str, ...]:
    """Return the folded words of a statement's record: its quote, what is counted, the keys of its things."""
    return tuple(_words(" ".join(_texts(record))))[:_MOST]


@lru_cache(maxsize=100_000)
def stem_word(word: str) -> str:
    """Return the Dutch stem of a folded word; what holds a digit is its own stem."""
    return str(_stemmer().stemWord(word)) if word.isalpha() else word


def parse_search(text: str) -> Search:
    """Read what a user typed: words that must all be there, or the beginnings of words as in `visum*`.

    All other characters only separate words. Function words (`de`, `het`, `van`) are left out.

    Raises:
        InputError: if no word is left.
    """
    folded = _fold(text)
    prefixes = tuple(match[:_LONGEST] for match in re.findall(r"([^\W_]+)\*", folded))
    words = tuple(w for w in _words(re.sub(r"[^\W_]+\*", " ", folded)) if w not in _FUNCTION_WORDS)
    if not words and not prefixes:
        raise InputError(f"{text!r} holds no word to search for", remedy="Type a word, or its beginning as in visum* .")
    return Search(tuple(map(stem_word, words)), prefixes)


def _texts(record: Record) -> Iterator[str]:
    yield _key(record["subject"])
    yield _key(record["speaker"])
    yield record["source"].get("quote", "")
    for name, value in record["content"].items():
        if name in TEXTS:
            yield value
        elif name in NAMES:
            yield _key(value)


def _key(name: str) -> str:
    return name.rpartition(":")[2]


def _words(text: str) -> list[str]:
    return [word[:_LONGEST] for word in _WORD.findall(_fold(text))]


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in apart if not unicodedata.combining(character))


@cache
def _stemmer() -> Any:
    import snowballstemmer  # type: ignore[import-untyped]  # the package has no types

    return snowballstemmer.stemmer("dutch_porter")
