"""Sentences in which the government promises something to Parliament, recalls a promise or fulfils one."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.period import Duration, Period, Recurrence, TimeExpression
from routekaart.reading.calendar import Moment
from routekaart.reading.lists import word_set
from routekaart.reading.periods import PeriodFound
from routekaart.reading.tokens import Tokens

_INFORM = word_set(
    "informeren geïnformeerd informeer informeert berichten bericht rapporteren rapporteer rapporteert "
    "gerapporteerd terugkomen terugkom terug ingaan briefing melden gemeld opnemen schetsen toelichten uiteenzetten "
    "betrokken inlichten ingelicht hoogte inga kom"
)
_SEND = word_set(
    "zenden gezonden toezenden toegezonden sturen gestuurd toesturen toegestuurd aanbieden aangeboden toekomen toe "
    "ontvangt ontvangen verzonden voorleggen voorgelegd gepubliceerd verschijnt delen doen zend zendt stuur stuurt "
    "bied biedt leg gedeeld deel verstuurd meegezonden tegemoetzien"
)
_TELLS = (_INFORM - {"terug", "hoogte", "kom", "inga"}) | (_SEND - {"toe", "doen", "delen", "deel", "leg", "ontvangen"})
_TELLS_YOU = _INFORM | (_SEND - {"toe", "ontvangen"})
_SENT = word_set("toegezonden gezonden aangeboden verzonden gepubliceerd gestuurd toegestuurd voorgelegd gedeeld")
_ACTS = word_set("nemen onderzoeken uitwerken uitvoeren implementeren bezien verkennen inzetten zorgen starten")
_FUTURE = word_set("zal zullen ontvangt zeg zeggen volgt komt")
_PASSIVE = word_set("wordt worden")
_FORMER = word_set("heb hebben heeft had is werd werden zijn")
_SPEAKERS = word_set("ik wij we kabinet departement ministerie staatssecretaris minister regering")
_PROMISED = word_set("toegezegd toezegging toezeggingen toegezegde")
_FULFILS = word_set("voldoe voldoet voldoen voldaan gestand afgedaan nakom uitvoering hiermee hierbij")
_ASKS = word_set("verzoekt verzoeken vraagt vragen constaterende overwegende zegde zegden")
_SOON = (("binnenkort",), ("op", "korte", "termijn"), ("spoedig",), ("zo", "snel", "mogelijk"), ("zodra",))


@dataclass(frozen=True, slots=True)
class CommitmentFound:
    """A promise in the running text, as a span of tokens."""

    first: int
    last: int
    status: str
    action: str
    deadline: TimeExpression | str | None
    rule: str


def read_commitments(tokens: Tokens, periods: Sequence[PeriodFound], moment: Moment) -> tuple[CommitmentFound, ...]:
    """Read the sentences that hold a promise to Parliament."""
    by_sentence: dict[int, list[PeriodFound]] = {}
    for period in periods:
        by_sentence.setdefault(tokens.sentence(period.first), []).append(period)
    found = []
    for number, (first, last) in enumerate(tokens.sentences):
        words = frozenset(tokens.lower[first:last])
        if not words & _TELLS_YOU and not words & _PROMISED and not ("zal" in words and words & _SPEAKERS):
            continue
        status = _status(tokens, first, last, words)
        if status is None:
            continue
        deadline = _deadline(tokens, first, last, by_sentence.get(number, ()), moment)
        if status == "new" and not _looks_ahead(words, deadline):
            continue
        if status == "fulfilled":
            deadline = None
        end = last
        while (end > first and tokens.words[end - 1] in {".", "\n", "?", "!"}) or (
            tokens.taken[end - 1]
            and (tokens.words[end - 1].isdecimal() and end - first > 2 and tokens.words[end - 2] == ".")
        ):
            end -= 1
        if end > first:
            found.append(CommitmentFound(first, end, status, _action(words), deadline, f"{status}-sentence"))
    return tuple(found)


def _status(tokens: Tokens, first: int, last: int, words: frozenset[str]) -> str | None:
    if words & _ASKS or tokens.words[last - 1] == "?":
        return None
    addressed = bool(words & {"kamer", "u", "kamerleden", "parlement"})
    if words & _PROMISED or ("verzoek" in words and "voldoet" in words):
        fulfils = bool(words & _FULFILS) or ("zoals" in words and bool(words & _INFORM) and addressed)
        if fulfils:
            return "fulfilled"
        return "referred" if words & {"kamer", "u", "debat", "overleg"} and words & {"is", "heb", "conform"} else None
    if "conform" in words and "motie" in words and addressed and words & _PASSIVE:
        return "referred"
    if not addressed:
        sent = words & _SENT and words & _PASSIVE and not words & {"tegen", "door"}
        return "new" if sent or _own_act(tokens, first, words) else None
    return "new" if words & _TELLS_YOU else None


def _own_act(tokens: Tokens, first: int, words: frozenset[str]) -> bool:
    """Tell whether the government itself says that it will do something: "Mijn departement zal ..."."""
    head = tokens.lower[first : first + 8]
    own = "ik" in head or (tokens.word(first) in {"mijn", "het"} and words & {"departement"})
    if own and "zal" in head:
        return bool(words & (_ACTS | _TELLS))
    return bool(words & {"zal", "zullen"}) and bool(words & {"ik", "wij"}) and bool(words & _TELLS)


def _looks_ahead(words: frozenset[str], deadline: TimeExpression | str | None) -> bool:
    if words & _FUTURE:
        return True
    return deadline is not None and (bool(words & _PASSIVE) or not words & _FORMER)


def _deadline(
    tokens: Tokens, first: int, last: int, periods: Sequence[PeriodFound], moment: Moment
) -> TimeExpression | str | None:
    for found in periods:
        if _lies_ahead(found.value, moment):
            return found.value
    for phrase in _SOON:
        for index in range(first, last):
            if tokens.lower[index] == phrase[0] and tuple(tokens.lower[index : index + len(phrase)]) == phrase:
                return "vague"
    return None


def _lies_ahead(value: TimeExpression, moment: Moment) -> bool:
    match value:
        case Recurrence():
            return True
        case Duration():
            return value.notation.endswith("+")
        case Period():
            return moment.day is not None and value.end is not None and value.end > moment.day


def _action(words: frozenset[str]) -> str:
    if words & _INFORM:
        return "inform"
    if words & _SEND:
        return "send"
    return "act"
