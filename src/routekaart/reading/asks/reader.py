"""The text of a motion or of written questions in, what it asks out."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from routekaart.domain.content import Ask, AskForm
from routekaart.domain.document import Format
from routekaart.domain.letter import Document
from routekaart.reading.amounts import STARTS
from routekaart.reading.asks.deadlines import find_deadline
from routekaart.reading.asks.dicta import Dictum, find_dicta
from routekaart.reading.asks.found import AskFound
from routekaart.reading.asks.joints import find_joints
from routekaart.reading.asks.lists import find_parts
from routekaart.reading.asks.questions import Question, find_questions
from routekaart.reading.asks.words import ALSO, MARKS
from routekaart.reading.calendar import Moment
from routekaart.reading.citations import begins_citation, read_citations
from routekaart.reading.periods import BEGINS_TIME, HAS_TIME, read_periods
from routekaart.reading.tokens import CITES, NUMBER, TIME, TIMES, Kinds, Tokens, read_tokens

_KINDS = Kinds(
    {
        NUMBER: STARTS.__contains__,
        TIME: BEGINS_TIME.__contains__,
        TIMES: HAS_TIME.__contains__,
        CITES: begins_citation,
    }
)
_ENDS = frozenset({",", ";", ".", ":", "\n", "en"})
_BEGINS = ALSO | MARKS | {",", ";", ":", "\n", "maar"}


def read_asks(text: str, *, day: date | None) -> tuple[AskFound, ...]:
    """Read what the text of a motion or of a set of written questions asks, in its order.

    Args:
        text: with its lines as the paper has them: what begins a line decides what is asked.
        day: the date of the paper, from which "voor het zomerreces" and "binnen drie maanden" are counted.

    >>> asks = read_asks("verzoekt de regering dit te onderzoeken en de Kamer te informeren,", day=None)
    >>> [found.ask.what for found in asks]
    ['dit te onderzoeken', 'de Kamer te informeren']
    """
    tokens = read_tokens(text, _KINDS)
    dicta = find_dicta(tokens)
    questions = () if dicta else find_questions(tokens)
    if not dicta and not questions:
        return ()
    paper = _Paper(tokens, Moment(day))
    cut = [(dictum, part) for dictum in dicta for part in _cut(tokens, dictum)]
    return (
        *(paper.asked(dictum, part, number) for number, (dictum, part) in enumerate(cut, start=1)),
        *map(paper.question, questions),
    )


def find_asks(document: Document) -> tuple[AskFound, ...]:
    """Read what a paper of Parliament asks, each thing at its place in the document's text."""
    running = document.body.running
    if document.body.format is Format.TEXT:
        return read_asks(document.text, day=document.date)
    placed = []
    for found in read_asks(running.text, day=document.date):
        start, end = running.origin(found.start, found.end)
        placed.append(replace(found, start=start, end=end))
    return tuple(placed)


@dataclass(frozen=True, slots=True)
class _Part:
    """A span of tokens that asks one thing, and the rule that found it."""

    first: int
    last: int
    rule: str


class _Paper:
    """A paper with the times in it: makes asks of spans of tokens."""

    def __init__(self, tokens: Tokens, moment: Moment) -> None:
        read_citations(tokens)  # so that no number of a paper is taken for a year
        self._tokens, self._moment = tokens, moment
        self._periods, _ = read_periods(tokens, moment)
        self._starts = [found.first for found in self._periods]

    def asked(self, dictum: Dictum, part: _Part, number: int) -> AskFound:
        """Make an ask of a part of a request or opinion."""
        made = self._made(part, number, dictum.form)
        return replace(made, addressee=dictum.addressee, to_government=dictum.to_government)

    def question(self, question: Question) -> AskFound:
        """Make an ask of a question: the paper is addressed to a minister."""
        part = _Part(question.first, question.last, "question")
        return self._made(part, question.number, AskForm.QUESTION)

    def _made(self, part: _Part, number: int, form: AskForm) -> AskFound:
        tokens, first, last = self._tokens, part.first, part.last
        start, end = tokens.starts[first], tokens.ends[last - 1]
        near = self._periods[bisect_left(self._starts, first) : bisect_left(self._starts, last)]
        ask = Ask(
            number=number,
            form=form,
            what=" ".join(tokens.text[start:end].split()),
            deadline=find_deadline(tokens, first, last, near, self._moment),
        )
        return AskFound(start=start, end=end, ask=ask, addressee="", to_government=True, rule=part.rule)


def _cut(tokens: Tokens, dictum: Dictum) -> Iterator[_Part]:
    """Yield the spans of what one request asks, or of what one opinion holds."""
    if dictum.form is AskForm.OPINION:
        first, last = _trimmed(tokens, dictum.first, dictum.last)
        if first < last:
            yield _Part(first, last, "opinion")
        return
    parts = find_parts(tokens, dictum.first, dictum.last)
    for start, end in parts.spans:
        until = parts.until if parts.until is not None and start < parts.until else end
        joints = list(find_joints(tokens, start, until))
        for begin, stop in zip([start, *(joint + 1 for joint in joints)], [*joints, end], strict=True):
            first, last = _trimmed(tokens, begin, stop)
            if first < last:
                yield _Part(first, last, "request-item" if parts.listed else "request")


def _trimmed(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Leave out the mark of an item, "en", "tevens" and "om" before it, and what ends it."""
    while first < last and (tokens.lower[first] in _BEGINS or _is_number(tokens, first, last)):
        first += 1
    while last > first and tokens.lower[last - 1] in _ENDS:
        last -= 1
    return first, last


def _is_number(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a token is of the number of an item: "1.", "a)"."""
    if tokens.words[first] in {".", ")"}:
        return True
    short = len(tokens.words[first]) < 3 and first + 1 < last and tokens.words[first + 1] in {".", ")"}
    return short and tokens.ends_block(first - 1)
