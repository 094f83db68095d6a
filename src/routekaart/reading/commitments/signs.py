"""What a clause says about a promise: who speaks, to whom, of what act, and whether it is still to come."""

from routekaart.reading.commitments.clauses import Clause
from routekaart.reading.commitments.words import (
    ASKERS,
    ASKS,
    BECAUSE,
    BECOMES,
    DENIED,
    FOLLOWS,
    GOVERNMENT,
    HERE,
    IN_PAPER,
    INFORM,
    INFORM_APART,
    INTENDS,
    KAMER,
    LATER,
    LETTER_ENDS,
    OURSELVES,
    OVER,
    PARTICIPLE,
    PAST,
    RECEIVED,
    SEND_APART,
    SENT_OR_RECEIVED,
    THIS,
    WILL,
)

_ARTICLES = frozenset({"de", "het"})
_POINTS = HERE | THIS
_TOWARDS = "tegemoet"
_STAYS = frozenset({"blijf", "blijven"})
_MEANS = frozenset({"met", "middels", "via", "bij"})
_BEHIND_IN = frozenset({"op", "te", ""})


def is_asked(clause: Clause) -> bool:
    """Tell whether something is asked, so that nothing is promised: a motion, a question."""
    if {"orde", "dag"} <= clause.words:
        return True  # "en gaat over tot de orde van de dag": the end of a motion
    return clause.has(ASKS) or ("vragen" in clause.words and clause.has(ASKERS)) or "?" in clause.words


def is_to_parliament(clause: Clause) -> bool:
    """Tell whether Parliament is spoken to or of: uw Kamer, u."""
    return is_addressed(clause.words)


def is_addressed(words: frozenset[str]) -> bool:
    """Tell whether Parliament is spoken to or of in these words."""
    return "u" in words or not words.isdisjoint(KAMER) or ("uw" in words and "leden" in words)


def is_letter(word: str) -> bool:
    """Tell whether a word is a paper to Parliament: brief, voortgangsrapportage, kabinetsreactie."""
    return word.endswith(LETTER_ENDS) and word not in INFORM  # beantwoorden is what one does


def is_done_here(clause: Clause) -> bool:
    """Tell whether it is done with this letter itself: hierbij, in deze brief, met deze uiteenzetting, bij dezen."""
    if not clause.has(_POINTS):
        return False
    before = ""
    for word, behind in clause.pairs():
        if word in HERE and before not in BECAUSE:  # "in verband hiermee" gives a reason
            return True
        if word in THIS and (is_letter(behind) or (before in _MEANS and behind not in WILL) or word == "dezen"):
            return True
        before = word
    return False


def is_by_paper(clause: Clause) -> bool:
    """Tell whether it is done with a paper or with what was said before: met het rapport, daarmee."""
    if "daarmee" in clause.words:
        return True
    triples = zip(clause.said, clause.said[1:], clause.said[2:], strict=False)
    return any(one == "met" and two in _ARTICLES and is_letter(paper) for one, two, paper in triples)


def informs(clause: Clause) -> bool:
    """Tell whether somebody is told something."""
    if clause.has(INFORM) or any(_stands_apart(clause, *pair) for pair in INFORM_APART.items()):
        return True
    return clause.has(IN_PAPER) and any(map(is_letter, clause.said))


def sends(clause: Clause) -> bool:
    """Tell whether something is sent, handed over, published or received."""
    return clause.has(SENT_OR_RECEIVED) or any(_stands_apart(clause, *pair) for pair in SEND_APART.items())


def receives(clause: Clause) -> bool:
    """Tell whether something is received: u ontvangt, kunt u tegemoet zien."""
    return clause.has(RECEIVED) or _stands_apart(clause, _TOWARDS, SEND_APART[_TOWARDS])


def _stands_apart(clause: Clause, particle: str, verbs: frozenset[str]) -> bool:
    if particle not in clause.words or not clause.has(verbs):
        return False
    return particle != "in" or any(word == "in" and behind in _BEHIND_IN for word, behind in clause.pairs())


def is_promised_now(clause: Clause) -> bool:
    """Tell whether *zeg ... toe* stands in a clause."""
    return "toe" in clause.words and not clause.words.isdisjoint({"zeg", "zeggen"})


def looks_ahead(clause: Clause, *, dated: bool) -> bool:
    """Tell whether what is told is still to come: zal, verwacht te, wordt geïnformeerd, ontvangt, bericht ik in mei."""
    if clause.has(WILL) or is_promised_now(clause):
        return True
    if receives(clause):
        return not clause.has(PAST)
    if clause.has(BECOMES):
        return clause.has(PARTICIPLE)
    if clause.has(INTENDS) and "te" in clause.words:
        return True
    if clause.has(PAST) or "te" in clause.words:
        return False  # "om de Kamer te informeren" asks for it, where nobody intends it
    if clause.said[0] in OVER:
        return True
    later = clause.has(LATER) and any(map(is_letter, clause.said))
    return clause.has(GOVERNMENT) and (dated or later or clause.has(_STAYS))


def is_coming(clause: Clause) -> bool:
    """Tell whether a verb looks ahead by itself: kom ik op terug, houd ik u op de hoogte, komt u toe."""
    words = clause.words
    comes = not words.isdisjoint({"kom", "komt", "komen"}) and "terug" in words
    keeps = "hoogte" in words and not words.isdisjoint({"houd", "houden"})
    reaches = "toe" in words and not words.isdisjoint({"komt", "gaat"}) and is_to_parliament(clause)
    return reaches or ((comes or keeps) and clause.has(OURSELVES))


def is_denied(clause: Clause) -> bool:
    """Tell whether it is said not to be: "kan ik niet met uw Kamer delen"."""
    return clause.has(DENIED)


def action_of(clause: Clause) -> str:
    """Say what is done: inform, send or act."""
    if receives(clause) or clause.has(FOLLOWS):
        return "send" if any(map(is_letter, clause.said)) and not clause.has(INFORM) else "inform"
    if informs(clause):
        return "inform"
    if sends(clause) or any(is_letter(word) and behind == "toegezegd" for word, behind in clause.pairs()):
        return "send"
    return "act"
