"""The rules that tell whether a sentence keeps a promise, recalls one or makes one."""

from routekaart.reading.commitments.clauses import Clause, Sentence
from routekaart.reading.commitments.signs import (
    informs,
    is_by_paper,
    is_coming,
    is_denied,
    is_done_here,
    is_letter,
    is_promised_now,
    is_to_parliament,
    looks_ahead,
    sends,
)
from routekaart.reading.commitments.words import (
    ACTS,
    ANSWERS,
    ASKED,
    BECOMES,
    BY_OTHERS,
    CARRIED_OUT,
    CARRIES_OUT,
    CHAMBER,
    CONFORM,
    DEBATES,
    FIRST_PERSON,
    FOLLOWS,
    GOVERNMENT,
    KAMER,
    KEPT,
    LATER,
    MEANS_TO,
    OPEN_ENDED,
    OPEN_MODALS,
    OTHERS_PROMISE,
    PAST,
    PREDECESSORS,
    PROMISED,
    REQUEST,
    SPEAKERS,
    TOEZEGGING,
    TOLD,
    WILL,
    WRITER,
)

_HAVE = frozenset({"heb", "hebben", "heeft", "had", "hebt"})
_VERB = PROMISED - TOEZEGGING
_THAT = frozenset({"te", "dat"})
_LATER_ONE = LATER | {"die"}
_TELLER = MEANS_TO | GOVERNMENT | {"zou", "zouden"}
_OF_THE_CHAMBER = CHAMBER | KAMER
_SPOKEN = DEBATES | PREDECESSORS
_EARLIER = PAST | CONFORM | BECOMES
_BY_WISH = CONFORM - {"zoals"}
_AHEAD = LATER | {"hierover", "daarover"}
_TO_OTHERS = frozenset({"aan", "naar", "met"})
_DOES = WILL | {"laat", "laten"}
_IN_FUTURE = WILL | BECOMES


def keeps(sentence: Sentence) -> bool:
    """Read "met deze brief voldoe ik aan de toezegging", "zoals toegezegd bericht ik u"."""
    main, whole = sentence.main, sentence.whole
    if main.has(WILL):
        return False
    asked = whole.has(ASKED) or (whole.has(REQUEST) and whole.has(_OF_THE_CHAMBER))
    if asked and main.has(KEPT):
        return True
    if asked and main.has(CARRIES_OUT) and main.has(CARRIED_OUT) and (is_done_here(main) or is_by_paper(main)):
        return True
    if not whole.has(PROMISED) or (main.has(_HAVE) and main.has(_VERB)):
        return False
    if (whole.has(_VERB) or main.has(ANSWERS)) and is_done_here(main):
        return True
    return main.has(CONFORM) and not main.has(PAST) and main.has(FIRST_PERSON) and (informs(main) or sends(main))


def recalls(sentence: Sentence) -> bool:
    """Read "heb ik toegezegd u te informeren", "de toezegging is dat", "ik heb u bericht dat ik u zal informeren"."""
    main, whole = sentence.main, sentence.whole
    if whole.has(PROMISED):
        if whole.has(OTHERS_PROMISE) and not is_to_parliament(whole):
            return False
        if whole.has(_VERB):
            own = whole.has(FIRST_PERSON) and whole.has(_THAT)
            spoken = is_to_parliament(whole) or whole.has(_SPOKEN) or own or _is_just_so(main)
            return spoken and whole.has(_EARLIER)
        tells = informs(whole) or sends(whole)
        return tells and is_to_parliament(whole) and (whole.has(CONFORM) or (whole.has(PAST) and whole.has(_THAT)))
    if main.has(PAST) and main.has(TOLD):
        return any(clause.opener == "dat" and _is_told(clause) for clause in sentence.hanging)
    on_request = main.has(_BY_WISH) and "motie" in main.words and main.has(BECOMES)
    return on_request and is_to_parliament(main) and (informs(main) or sends(main))


def _is_just_so(clause: Clause) -> bool:
    """Read "dit heb ik ook toegezegd"."""
    return clause.has(WRITER) and clause.has(_HAVE) and len(clause.said) < 8


def _is_told(clause: Clause) -> bool:
    """Tell whether a clause that is told of again holds a promise: "dat ik uw Kamer in mei zal informeren"."""
    tells = is_to_parliament(clause) and (informs(clause) or sends(clause))
    return tells and not is_denied(clause) and not clause.has(PAST) and clause.has(_TELLER)


def makes(clause: Clause, *, dated: bool, anywhere: bool) -> bool:
    """Read "ik zal uw Kamer informeren", "uw Kamer ontvangt", "de evaluatie wordt in mei 2017 gepubliceerd".

    Args:
        clause: one clause of a sentence.
        dated: whether this clause says when.
        anywhere: whether any clause of the sentence says when.
    """
    if is_done_here(clause) or is_denied(clause):
        return False
    if clause.has(OPEN_MODALS) and not clause.has(MEANS_TO) and not dated:
        return False
    if is_coming(clause):
        return not clause.has(PAST)
    tells = informs(clause) or sends(clause)
    if tells and is_to_parliament(clause):
        return looks_ahead(clause, dated=dated)
    if tells and (is_promised_now(clause) or (clause.has(MEANS_TO) and _is_meant_for_parliament(clause))):
        return (anywhere or _is_later(clause)) and looks_ahead(clause, dated=False)
    if tells and clause.has(GOVERNMENT) and _is_later(clause):
        return looks_ahead(clause, dated=True)
    sent = dated and sends(clause) and clause.has(BECOMES) and not clause.has(_TO_OTHERS)
    if sent or _is_in_paper(clause, dated=anywhere):
        return not clause.has(BY_OTHERS) and not clause.has(PAST)
    return _acts(clause, dated=dated)


def _is_meant_for_parliament(clause: Clause) -> bool:
    """Tell whether it can only be Parliament that is told: by the writer, or in a paper of the government."""
    return clause.has(WRITER) or (clause.has(SPEAKERS) and any(map(is_letter, clause.said)))


def _is_later(clause: Clause) -> bool:
    """Tell whether a paper is named that is still to come: in die brief, in de volgende rapportage."""
    return clause.has(_LATER_ONE) and any(map(is_letter, clause.said))


def _is_in_paper(clause: Clause, *, dated: bool) -> bool:
    """Read "hierop wordt in de volgende rapportage ingegaan", "een brief volgt in mei"."""
    if not (dated or clause.has(_AHEAD)) or not any(map(is_letter, clause.said)):
        return False
    return clause.has(FOLLOWS) or (informs(clause) and clause.has(_IN_FUTURE))


def _acts(clause: Clause, *, dated: bool) -> bool:
    """Read "mijn departement zal de richtlijn ter hand nemen": a promise to do something that comes to an end."""
    if not clause.has(ACTS) or clause.has(OPEN_ENDED) or clause.has(PAST):
        return False
    by_writer = any(WRITER & {*pair} and _DOES & {*pair} for pair in clause.pairs())
    if not clause.has(WILL):
        return dated and by_writer
    return by_writer or {"mijn", "departement"} <= clause.words or (dated and _government_will(clause.said))


def _government_will(said: tuple[str, ...]) -> bool:
    """Read "het kabinet zal", "zal de minister"."""
    at = next(index for index, word in enumerate(said) if word in WILL)
    return not SPEAKERS.isdisjoint((*said[max(at - 1, 0) : at], *said[at + 2 : at + 3]))
