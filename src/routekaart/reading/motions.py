"""Motions and requests of Parliament that a text refers to, by those who moved them or by their number."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from routekaart.domain.letter import CitationMention, MotionMention
from routekaart.reading.citations import CitationFound
from routekaart.reading.lexicon import load_words
from routekaart.reading.tokens import MOTION, Tokens

_MOTIONS, _REQUESTS = load_words("motions", "motions"), load_words("motions", "requests")
_KINDS, _OF, _MOVERS = load_words("motions", "kinds"), load_words("motions", "of"), load_words("motions", "movers")
_PARTICLES, _OTHERS = load_words("motions", "particles"), load_words("motions", "others")
_NO_NAMES, _OTHER_PAPERS = load_words("motions", "no_names"), load_words("motions", "other_papers")
_UW, _ANSWERS, _OURS, _LATER = (load_words("motions", key) for key in ("uw", "answers", "ours", "later"))
_HYPHENS = frozenset({"-", "–"})
_APOSTROPHES = frozenset({"'", "’"})
_BETWEEN_NAMES = frozenset({",", "/", "&", "en"})
_MOST_WORDS, _MOST_NAMES = 6, 8
_BEFORE_NUMBER = frozenset({"(", ",", "[", "\n"})
_CLOSE = 3
_MARK = 2
"""How many characters behind a motion the mark of its footnote may stand."""
_REACH = 45
"""How many tokens behind a motion its number may stand, after what it is about."""


@dataclass(frozen=True, slots=True)
class MotionFound:
    """A motion or request in the running text, as a span of tokens."""

    first: int
    last: int
    form: str
    """motion or request."""
    movers: tuple[str, ...]
    """As the text names them, without those who are only "c.s."."""
    others: bool
    """Whether there were more: "c.s."."""
    citation: int | None = None
    """Which reference of the text gives its number, from 0."""
    answers: bool = False
    """Whether the sentence says that the letter answers it."""
    rule: str = ""


def begins_motion(word: str) -> bool:
    """Tell whether a word in lower case may begin a motion or request."""
    return word in _MOTIONS or word in _REQUESTS


def read_motions(tokens: Tokens, citations: Sequence[CitationFound]) -> tuple[MotionFound, ...]:
    """Read the motions and requests that a text refers to, each with the reference beside it."""
    candidates = tokens.beginning(MOTION)
    if not candidates:
        return ()
    places = [tokens.at(citation.start) for citation in citations]
    found: list[MotionFound] = []
    for number, index in enumerate(candidates):
        following = candidates[number + 1] if number + 1 < len(candidates) else len(tokens)
        if found and index < found[-1].last:
            continue
        motion = _motion(tokens, index) if tokens.lower[index] in _MOTIONS else _request(tokens, index)
        if motion is None:
            continue
        linked = motion
        if motion.rule != "title":
            linked = _with_citation(tokens, motion, citations, places, following)
        if linked.movers or linked.citation is not None or tokens.word(linked.first) in _UW:
            found.append(replace(linked, answers=_is_answered(tokens, linked)))
    return tuple(found)


def _motion(tokens: Tokens, index: int) -> MotionFound:
    first = index
    while tokens.word(first - 1) in _KINDS and not tokens.taken[first - 1]:
        first -= 1
    first -= tokens.word(first - 1) in _UW
    after = index + 1
    if tokens.shown(after) in _HYPHENS and tokens.glued(after) and tokens.glued(after + 1):
        after += 1
    elif tokens.word(after) in _OF and tokens.words[index].isupper() == tokens.shown(after).isupper():
        after += tokens.word(after + 1) not in _PARTICLES or tokens.word(after + 2) in _MOVERS
        after = _after_movers(tokens, after)
    movers, last, others = _names(tokens, after)
    rule = "title" if tokens.words[index].isupper() else "movers"
    return MotionFound(first, last if movers else index + 1, "motion", movers, others, rule=rule)


def _request(tokens: Tokens, index: int) -> MotionFound | None:
    """Read "het verzoek van het lid X": a request of anyone else is none of Parliament."""
    start = index + 1
    if tokens.word(start) not in _OF:
        return None
    after = _after_movers(tokens, start + 1)
    if after == start + 1 or tokens.word(after - 1) not in _MOVERS:
        return None
    movers, last, others = _names(tokens, after)
    return MotionFound(index, last, "request", movers, others, rule="movers") if movers else None


def _after_movers(tokens: Tokens, index: int) -> int:
    """Step over "het lid", "de leden", "de Kamerleden"."""
    start = index
    index += tokens.word(index) in {"het", "de"}
    return index + 1 if tokens.word(index) in _MOVERS else start


def _names(tokens: Tokens, index: int) -> tuple[tuple[str, ...], int, bool]:
    """Return the names that begin at a token, the token after them, and whether "c.s." follows."""
    names: list[str] = []
    last = index
    while len(names) < _MOST_NAMES:
        end = _name(tokens, index)
        if end is None:
            break
        names.append(tokens.text[tokens.starts[index] : tokens.ends[end - 1]])
        last = end
        index = end + 1
        if tokens.word(end) == "," and tokens.word(index) == "en":
            index += 1
        if tokens.word(end) not in _BETWEEN_NAMES and not (tokens.shown(end) in _HYPHENS and tokens.glued(end)):
            break
    others = tokens.word(last) in _OTHERS
    return tuple(" ".join(name.split()) for name in names), last + others, others and bool(names)


def _name(tokens: Tokens, index: int) -> int | None:
    """Return the token after a name: words with a capital, with "van der" and the like before and between them."""
    end, place, capitals = None, index, 0
    while place - index < _MOST_WORDS and not tokens.ends_block(place) and not tokens.taken[place]:
        word, lower = tokens.words[place], tokens.lower[place]
        if lower in _PARTICLES or word in _APOSTROPHES:
            place += 1
            continue
        if not word[:1].isalpha() or not word[:1].isupper() or capitals == 2 or lower in _NO_NAMES | _OTHERS:
            break
        capitals += 1
        place += 1
        end = place
        joined = tokens.shown(place) in _HYPHENS and tokens.glued(place) and tokens.glued(place + 1)
        if joined and _is_double(tokens, place):
            place += 1
            capitals -= 1
    return end


def _is_double(tokens: Tokens, hyphen: int) -> bool:
    """Tell whether a hyphen joins two surnames of one person (Bikker-Visser); between movers stands a slash or "en"."""
    return tokens.shown(hyphen + 1)[:1].isupper() and tokens.word(hyphen + 1) not in _NO_NAMES


def _with_citation(
    tokens: Tokens, motion: MotionFound, citations: Sequence[CitationFound], places: Sequence[int], following: int
) -> MotionFound:
    """Link a motion with its number: the next reference of its sentence, if no other paper is named between."""
    _, end = tokens.sentence_span(motion.first)
    number = bisect_left(places, motion.last)
    if number < len(places) and places[number] < following and citations[number].kind == "kamerstuk":
        between = tokens.lower[motion.last : min(places[number], motion.last + _REACH)]
        direct = len(between) <= _CLOSE and all(word in _BEFORE_NUMBER for word in between)
        within = places[number] < min(end, motion.last + _REACH) and between[-1:] in (["("], ["["])
        if direct or (within and motion.movers and not _OTHER_PAPERS.intersection(between)):
            return replace(motion, citation=number, rule="number-after")
    before = number - 1
    if before >= 0 and citations[before].kind == "kamerstuk" and not motion.rule.startswith("number"):
        between = tokens.lower[tokens.at(citations[before].end - 1) + 1 : motion.first]
        together = tokens.sentence(places[before]) == tokens.sentence(motion.first)
        if together and between in (["("], ["(", "de"], [",", "de"]):
            return replace(motion, citation=before, rule="number-before")
    return motion


def _is_answered(tokens: Tokens, motion: MotionFound) -> bool:
    """Tell whether the sentence says that this letter answers a motion or carries it out."""
    first, last = tokens.sentence_span(motion.first)
    before = tokens.lower[max(first, motion.first - _REACH) : motion.first]
    around = [*before, *tokens.lower[motion.last : min(last, motion.last + _REACH)]]
    return not _ANSWERS.isdisjoint(around) and not _OURS.isdisjoint(around) and _LATER.isdisjoint(around)


def link_footnotes(
    motions: Sequence[MotionMention], cited: Sequence[CitationMention], footnotes: Sequence[tuple[int, int, int]]
) -> tuple[MotionMention, ...]:
    """Give motions without a number the one in the footnote whose mark stands right behind them.

    Args:
        motions: in the order of the letter.
        cited: the references of the letter, in its order.
        footnotes: where the mark of each stands, and the span of its text.
    """
    if not footnotes or all(motion.ids for motion in motions):
        return tuple(motions)
    marks = sorted(footnotes)
    anchors, starts = [anchor for anchor, _, _ in marks], [one.start for one in cited]
    linked = []
    for named in motions:
        motion = named
        number = bisect_left(anchors, motion.end)
        if not motion.ids and number < len(marks) and anchors[number] <= motion.end + _MARK:
            _, start, end = marks[number]
            citation = bisect_left(starts, start)
            if citation < len(cited) and cited[citation].end <= end and cited[citation].kind == "kamerstuk":
                motion = replace(motion, citation=citation, ids=cited[citation].ids, rule="number-in-footnote")
        linked.append(motion)
    return tuple(linked)
