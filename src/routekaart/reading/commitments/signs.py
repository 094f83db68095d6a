"""What a clause says about a promise: who speaks, to whom, of what act."""

from dataclasses import dataclass

from routekaart.reading.commitments.words import (
    ASKERS,
    ASKS,
    CARRIES_OUT,
    FULFILS,
    HERE,
    INFORM,
    KAMER,
    LETTERS,
    PROMISED,
    SEND,
)
from routekaart.reading.tokens import Tokens

FIRST_PERSON = frozenset({"ik", "wij", "we", "mijn", "ons", "onze"})
WILL = frozenset({"zal", "zullen"})
BECOMES = frozenset({"wordt", "worden"})
FOLLOWS = frozenset({"volgt", "volgen"})
_ON_HOLD = frozenset({"houd", "houden", "houdt", "breng", "brengen", "stel", "gehouden"})
_OPENING = 8
_SEND_PAIRS = {
    "bied": "aan", "bieden": "aan", "biedt": "aan", "leg": "voor", "leggen": "voor", "legt": "voor", "komt": "toe",
    "komen": "toe", "gaat": "toe", "gaan": "toe", "doe": "toekomen", "doen": "toekomen",
}  # fmt: skip
_INFORM_PAIRS = {
    "ga": "in", "gaan": "in", "gaat": "in", "licht": "toe", "deel": "mee", "neem": "mee", "nemen": "mee",
    "stel": "kennis", "stellen": "kennis", "kom": "terug", "komen": "terug",
}  # fmt: skip
_COMING = frozenset({"kom", "komt", "komen", "gaat", "gaan"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence, or a part of it that promises something by itself, by its words in lower case."""

    words: frozenset[str]
    opening: frozenset[str]

    def has(self, words: frozenset[str]) -> bool:
        """Tell whether one of these words stands in it."""
        return not self.words.isdisjoint(words)


def clause_of(tokens: Tokens, first: int, last: int) -> Clause:
    """Return a span of tokens as a clause."""
    return Clause(frozenset(tokens.lower[first:last]), frozenset(tokens.lower[first : min(last, first + _OPENING)]))


def is_asked(clause: Clause) -> bool:
    """Tell whether something is asked, so that nothing is promised: a motion, a question."""
    if {"orde", "dag"} <= clause.words:
        return True  # "en gaat over tot de orde van de dag": the end of a motion
    return clause.has(ASKS) or ("vragen" in clause.words and clause.has(ASKERS)) or "?" in clause.words


def is_to_parliament(clause: Clause) -> bool:
    """Tell whether Parliament is spoken to or of: uw Kamer, u."""
    return "u" in clause.words or clause.has(KAMER)


def is_done_here(clause: Clause) -> bool:
    """Tell whether it is done with this letter itself: hierbij, met deze brief."""
    return clause.has(HERE) or ({"met", "deze"} <= clause.words and clause.has(LETTERS))


def informs(clause: Clause) -> bool:
    """Tell whether somebody is told something."""
    return clause.has(INFORM) or {"op", "hoogte"} <= clause.words or _has_pair(clause.words, _INFORM_PAIRS)


def sends(clause: Clause) -> bool:
    """Tell whether something is sent, handed over or published."""
    return clause.has(SEND) or _has_pair(clause.words, _SEND_PAIRS)


def _has_pair(words: frozenset[str], pairs: dict[str, str]) -> bool:
    """Tell whether both parts of a separable verb stand in a clause: bied ... aan."""
    return any(particle in words for verb, particle in pairs.items() if verb in words)


def is_coming(clause: Clause) -> bool:
    """Tell whether a verb is used that looks ahead by itself: komt u toe, kom ik op terug, houd ik u op de hoogte."""
    words = clause.words
    moves = not words.isdisjoint(_COMING) and not words.isdisjoint({"toe", "terug"})
    return moves or ("hoogte" in words and clause.has(_ON_HOLD))


def speaks_of_telling(clause: Clause) -> bool:
    """Tell whether a clause may hold a promise at all: somebody tells, sends, has promised or will do something."""
    return informs(clause) or sends(clause) or clause.has(PROMISED | FULFILS | CARRIES_OUT | WILL | FOLLOWS)


def action_of(clause: Clause) -> str:
    """Say what is done: inform, send or act."""
    if informs(clause) and "ontvangt" not in clause.words:
        return "inform"
    return "send" if sends(clause) else "inform" if informs(clause) else "act"
