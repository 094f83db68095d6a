"""The rules that tell whether a clause keeps a promise, recalls one or makes one."""

from collections.abc import Callable

from routekaart.reading.commitments.signs import (
    BECOMES,
    FIRST_PERSON,
    FOLLOWS,
    WILL,
    Clause,
    informs,
    is_coming,
    is_done_here,
    is_to_parliament,
    sends,
)
from routekaart.reading.commitments.words import (
    ACTS,
    ASKED,
    CARRIES_OUT,
    CONFORM,
    DEBATES,
    FULFILS,
    INTENDS,
    LATER,
    LETTERS,
    OPEN_MODALS,
    OTHERS_PROMISE,
    PAST,
    PROMISED,
)

_I = frozenset({"ik", "wij", "we"})
_HAVE = frozenset({"heb", "hebben", "heeft", "had"})
_BY_OTHERS = frozenset({"tegen", "door"})
_THAT = frozenset({"te", "dat"})
_ZEG_TOE = frozenset({"zeg", "zeggen"})


def keeps(clause: Clause, *, dated: bool) -> bool:
    """Read "met deze brief voldoe ik aan de toezegging", "zoals toegezegd bericht ik u"."""
    if clause.has(FULFILS) or (clause.has(CARRIES_OUT) and is_done_here(clause)):
        return clause.has(ASKED)
    if not clause.has(PROMISED) or clause.has(WILL) or not clause.has(FIRST_PERSON):
        return False
    now = is_done_here(clause) or (clause.has(CONFORM) and not clause.has(_HAVE))
    return now and (informs(clause) or sends(clause))


def recalls(clause: Clause, *, dated: bool) -> bool:
    """Read "in het debat heb ik toegezegd u te informeren", "conform die motie wordt uw Kamer geïnformeerd"."""
    if clause.has(PROMISED):
        if clause.has(OTHERS_PROMISE) and not is_to_parliament(clause):
            return False
        own = clause.has(FIRST_PERSON) and clause.has(_THAT)
        spoken = is_to_parliament(clause) or clause.has(DEBATES) or own
        return spoken and clause.has(PAST | CONFORM | BECOMES)
    on_request = clause.has(CONFORM - {"zoals"}) and "motie" in clause.words
    return on_request and is_to_parliament(clause) and clause.has(BECOMES)


def makes(clause: Clause, *, dated: bool) -> bool:
    """Read "ik zal uw Kamer informeren", "uw Kamer ontvangt", "de evaluatie wordt in mei 2017 gepubliceerd"."""
    may = clause.has(OPEN_MODALS) and not clause.has(WILL)
    if is_done_here(clause) or (may and not dated):
        return False
    if is_coming(clause) and clause.has(FIRST_PERSON):
        return True
    tells = informs(clause) or sends(clause)
    if is_to_parliament(clause):
        return tells and _looks_ahead(clause, dated=dated)
    if tells and clause.has(WILL) and clause.has(_I):
        return not clause.has(OPEN_MODALS)
    if _is_in_paper(clause, dated=dated) or (dated and sends(clause) and clause.has(BECOMES)):
        return not clause.has(_BY_OTHERS)
    return _acts(clause)


def _looks_ahead(clause: Clause, *, dated: bool) -> bool:
    """Tell whether what is told to Parliament is still to come."""
    if clause.has(WILL | _ZEG_TOE) or "ontvangt" in clause.words or is_coming(clause):
        return True
    if "te" in clause.words and not clause.has(BECOMES):
        return clause.has(INTENDS)  # "de Kamer te informeren" asks for it, where nobody intends it
    if clause.has(BECOMES):
        return dated or not clause.has(_HAVE)
    later = clause.has(LATER) and clause.has(LETTERS)
    return (dated or later) and not clause.has(PAST)


def _is_in_paper(clause: Clause, *, dated: bool) -> bool:
    """Read "hierop wordt in de volgende rapportage ingegaan", "een brief volgt in mei"."""
    if not clause.has(LETTERS) or not (dated or clause.has(LATER)) or clause.has(PAST):
        return False
    return clause.has(FOLLOWS) or (informs(clause) and clause.has(WILL | BECOMES))


def _acts(clause: Clause) -> bool:
    """Read "mijn departement zal de richtlijn ter hand nemen": a promise to do something."""
    opening = clause.opening
    own = bool(opening & {"ik", "wij"}) or ("departement" in clause.words and bool(opening & {"mijn", "ons"}))
    return own and bool(opening & WILL) and clause.has(ACTS)


Rule = Callable[..., bool]
STATUSES: dict[str, Rule] = {"fulfilled": keeps, "referred": recalls, "new": makes}
"""The first that holds decides."""
