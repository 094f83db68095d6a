"""Why a place in a letter was read as it was: the rules that read it, from which words, and which rules gave way.

Nothing is kept for this while letters are read. The letter is read again, each layer alone: what a layer finds when no
other has spoken for the words, and does not find in the letter as a whole, gave way.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from routekaart.domain.document import RunningText
from routekaart.domain.explanation import Account, Explanation, GaveWay, Part
from routekaart.domain.letter import Reading
from routekaart.reading.amounts import Amount
from routekaart.reading.calendar import Moment
from routekaart.reading.citations import read_citations
from routekaart.reading.lexicon import find_known
from routekaart.reading.numerals import number_words, parse_number
from routekaart.reading.periods import read_periods
from routekaart.reading.places import Names, read_places
from routekaart.reading.quantities import find_candidates
from routekaart.reading.record import layers_record
from routekaart.reading.statements import VERSION
from routekaart.reading.tokens import Tokens

_LONGEST_PHRASE = 5
_SPEAKING = ("citations", "periods", "places", "quantities")
"""The layers that speak for words, in the order in which they do."""
_LISTS = {
    "citations": ("citations",),
    "periods": ("time",),
    "places": ("places",),
    "quantities": (
        "changes", "comparators", "currencies", "factors", "fractions", "heads", "magnitudes", "measures", "money",
        "nouns", "numbers",
    ),
}  # fmt: skip
"""The word lists that the rules of a layer work with."""
_SHOWN = (
    "value", "value2", "unit", "comparator", "direction", "code", "ids", "status", "action", "deadline", "counted",
    "places", "periods", "kind",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Material:
    """What an account is made from."""

    reading: Reading
    running: RunningText
    tokens: Callable[[], Tokens]
    """Cuts the running text into tokens that nothing has spoken for yet."""
    names: Names


@dataclass(frozen=True, slots=True)
class _Alone:
    """What a layer finds that has all words to itself, in characters of the letter."""

    layer: str
    rule: str
    start: int
    end: int
    read_as: str
    refusal: str | None = None


def explain(material: Material, position: int) -> Explanation:
    """Give an account of everything that was read at a character of the letter."""
    accounts = tuple(_accounts(material, position))
    spoken = [account for account in accounts if account.layer in _SPEAKING]
    start = min((account.start for account in spoken), default=position)
    end = max((account.end for account in spoken), default=position + 1)
    body = material.reading.document.body
    return Explanation(
        reading=material.reading,
        position=position,
        block=body.find_block(position),
        location=body.locate(position, position + 1),
        accounts=accounts,
        gave_way=tuple(_gave_way(material, start, end)),
    )


def _accounts(material: Material, position: int) -> Iterator[Account]:
    reading, tokens = material.reading, material.tokens()
    for layer, records in layers_record(reading).items():
        for mention, record in zip(getattr(reading, layer), records, strict=True):
            if mention.start <= position < mention.end:
                yield Account(
                    layer=layer,
                    rule=mention.rule,
                    version=VERSION,
                    start=mention.start,
                    end=mention.end,
                    words=mention.surface,
                    read_as=_in_short(record),
                    parts=tuple(_parts(material, tokens, mention.start, mention.end, layer))
                    if layer in _SPEAKING
                    else (),
                )


def _in_short(record: dict[str, object]) -> str:
    parts = [record[key] for key in _SHOWN if record.get(key) not in (None, [], "exact")]
    return " ".join(" ".join(map(str, part)) if isinstance(part, list) else str(part) for part in parts)


def _parts(material: Material, tokens: Tokens, start: int, end: int, layer: str) -> Iterator[Part]:
    """Yield the words of a span, the longest phrases first that a word list holds."""

    def origin(index: int) -> int:
        return material.running.origin(tokens.starts[index], tokens.ends[index])[0]

    index = bisect_left(range(len(tokens)), start, key=origin)
    while index < len(tokens) and origin(index) < end:
        length = next((n for n in range(_LONGEST_PHRASE, 1, -1) if _known(_phrase(tokens, index, n), layer)), 1)
        known = _known(_phrase(tokens, index, length), layer) or _by_its_form(tokens.lower[index], material.names)
        first, last = material.running.origin(tokens.starts[index], tokens.ends[index + length - 1])
        yield Part(start=first, end=last, words=material.reading.document.text[first:last], known_as=known)
        index += length


def _known(phrase: str, layer: str) -> tuple[str, ...]:
    return tuple(one for one in find_known(phrase) if one.partition("/")[0] in _LISTS[layer])


def _phrase(tokens: Tokens, index: int, length: int) -> str:
    return " ".join(tokens.lower[index : index + length])


def _by_its_form(word: str, names: Names) -> tuple[str, ...]:
    if word[0].isdigit():
        value = parse_number(word)
        return ("form: digits" if value is None else f"form: number {value}",)
    if word in number_words():
        return (f"form: number word {number_words()[word]}",)
    return tuple(dict.fromkeys(f"place: {place.id}" for _, place, _ in names.by_first.get(word, ())))


def _gave_way(material: Material, start: int, end: int) -> Iterator[GaveWay]:
    """Yield what other rules made of the same words, and why that is not kept."""
    reading = material.reading
    kept = {(layer, one.start, one.end) for layer in _SPEAKING for one in getattr(reading, layer)}
    for found in _find_alone(material):
        if found.end <= start or found.start >= end or (found.layer, found.start, found.end) in kept:
            continue
        yield GaveWay(
            layer=found.layer,
            rule=found.rule,
            start=found.start,
            end=found.end,
            words=reading.document.text[found.start : found.end],
            read_as=found.read_as,
            because=_reason(reading, found),
        )


def _reason(reading: Reading, found: _Alone) -> str:
    for layer in _SPEAKING:
        for one in getattr(reading, layer):
            if one.start < found.end and found.start < one.end and layer != found.layer:
                return f"taken by {layer}"
    return f"refused: {found.refusal}" if found.refusal else "another reading of its own layer"


def _find_alone(material: Material) -> Iterator[_Alone]:
    def span(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
        return material.running.origin(tokens.starts[first], tokens.ends[last - 1])

    moment, tokens = Moment(material.reading.document.date), material.tokens()
    for period in read_periods(tokens, moment)[0]:
        yield _Alone("periods", period.rule, *span(tokens, period.first, period.last), str(period.value))
    for citation in read_citations(material.tokens()):
        yield _Alone(
            "citations", citation.rule, *material.running.origin(citation.start, citation.end), " ".join(citation.ids)
        )
    places = read_places(material.tokens(), material.names)
    for place in places:
        yield _Alone("places", place.rule, *material.running.origin(place.start, place.end), place.place.code)
    tokens = material.tokens()
    for amount, refusal in find_candidates(tokens, places):
        yield _Alone("quantities", amount.rule, *span(tokens, amount.first, amount.last), _number(amount), refusal)


def _number(amount: Amount) -> str:
    value = str(amount.value) if amount.value2 is None else f"{amount.value} to {amount.value2}"
    return value if amount.unit is None else f"{value} {amount.unit}"
