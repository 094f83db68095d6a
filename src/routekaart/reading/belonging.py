"""What an amount or the figure of a programme belongs to: the fund, programme or arrangement that its sentence names.

Only the sentence itself counts; what an earlier one names is not carried on. Where it names several and one is not the
fund that another is a part of, nothing is filled in. The words around it are asked as around any figure: what is not
known to leave it as it is, is kept with the statement (`unread`). Checking compares it only with what the register
describes in those words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from routekaart.domain.content import Figure, Money, MoneyState, Range
from routekaart.domain.ids import ConceptId, ThingId, kind_of
from routekaart.domain.letter import NameMention
from routekaart.domain.period import Period
from routekaart.reading.lexicon import load_lexicon, load_words
from routekaart.reading.said import Said
from routekaart.reading.sentences import Mention, Placed, Sentence

PartOf = Mapping[ThingId, ThingId]
"""The fund that a programme is a part of."""
_KINDS = frozenset({"fund", "programme", "arrangement"})
"""What an amount or a result can belong to."""
_RESULTS = frozenset(map(ConceptId, load_words("belonging", "concepts", "results")))
_LEAVING = frozenset(map(ConceptId, load_words("belonging", "leaving", "results")))
_PLAIN = load_words("belonging", "words", "plain")


def _phrases(table: str) -> re.Pattern[str]:
    patterns = "|".join(load_lexicon("belonging")[table]["patterns"])
    return re.compile(rf"\b(?:{patterns})\b", re.IGNORECASE)


_PHRASES, _ANNOUNCING, _INCLUSIVE = (_phrases(table) for table in ("plain", "announcing", "inclusive"))
_OF_STATE = {state: frozenset(words) for state, words in load_lexicon("belonging")["states"].items()}
_WHOLE = load_words("belonging", "words", "whole")
_BINDING = load_words("belonging", "words", "binding")
_ARTICLES = load_words("belonging", "words", "articles")
_JOINING = load_words("belonging", "words", "joining")
_PLACE = load_words("belonging", "words", "place")
_WITH = load_words("belonging", "words", "with")
_PAYER = load_words("belonging", "words", "payer")
_WITHIN = load_words("belonging", "words", "within")
_UP_TO = load_words("belonging", "words", "counted_up_to")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*|[“”„«»\"?%$*<>=≤≥≈~±+/^|_]|(?<!\w)[-−–](?=\s?\d)")
"""A word, or a sign that says something of a number: "< 6 miljard"."""
_TWO_READINGS = re.compile(r"\d,\d{3}(?!\d)")
_MOST_KEPT = 20
"""Words that are kept; of a sentence with more the last is `…`, which nothing describes."""

Span = tuple[int, int]


class _Read(NamedTuple):
    """What was read of a sentence around one figure, as spans of the running text and what they mean."""

    spans: tuple[Span, ...]
    payer: ThingId | None
    beneficiary: ThingId | None


def find_belonging(found: Sequence[Said], sentence: Sentence, part_of: PartOf) -> list[Said]:
    """Return what a sentence says with, for money and results, what they belong to and the words not understood.

    Args:
        found: what it says.
        sentence: the sentence itself.
        part_of: which programmes are parts of a fund.
    """
    named = tuple(seen for seen in sentence.names if _names_things(seen.mention))
    return [_belonging(said, sentence, named, part_of) for said in found] if named else list(found)


def _names_things(mention: NameMention) -> bool:
    return any(kind_of(thing) in _KINDS for thing in mention.ids)


def _belonging(said: Said, sentence: Sentence, named: tuple[Placed[NameMention], ...], part_of: PartOf) -> Said:
    content = said.content
    if not isinstance(content, Money | Figure | Range):
        return said
    if isinstance(content, Figure | Range) and not _may_be_result(content, said.rule):
        return said
    things = _meant(named, part_of, content)
    if not things:
        surfaces = tuple(dict.fromkeys(seen.mention.surface for seen in named))
        unread = surfaces if isinstance(content, Money) else tuple(dict.fromkeys((*content.unread, *surfaces)))
        return said._replace(content=replace(content, unread=unread))
    return _told_of(said, content, things, sentence, named)


def _may_be_result(content: Figure | Range, rule: str) -> bool:
    """Tell whether a figure may be what a programme reached; what statistics count is theirs, whatever is named."""
    return rule == "figure" and (content.concept is None or content.concept in _RESULTS)


def _meant(
    named: Sequence[Placed[NameMention]], part_of: PartOf, content: Money | Figure | Range
) -> tuple[ThingId, ...]:
    """Return the only thing that is named, without the fund that it is a part of; of an amount also the arrangement."""
    # macro-financial assistance is an instrument as well; that pays nothing
    meant = [[one for one in seen.mention.ids if kind_of(one) in _KINDS] for seen in named]
    if any(len(ids) != 1 for ids in meant):
        return ()
    things = dict.fromkeys(ids[0] for ids in meant)
    if isinstance(content, Money):
        kinds = {kind_of(thing) for thing in things}
        both = len(things) == 2 and len(kinds) == 2 and "arrangement" in kinds
        return tuple(things) if both or len(things) == 1 else ()
    wholes = {part_of[thing] for thing in things if thing in part_of}
    left = tuple(thing for thing in things if thing not in wholes)
    return left if len(left) == 1 else ()


def _told_of(
    said: Said,
    content: Money | Figure | Range,
    things: tuple[ThingId, ...],
    sentence: Sentence,
    named: Sequence[Placed[NameMention]],
) -> Said:
    if isinstance(content, Money) and content.state is MoneyState.NOT_SAID and _ANNOUNCING.search(sentence.text):
        content = replace(content, state=MoneyState.ANNOUNCED)
    period, valid = _period(said, sentence)
    read = _read(said, sentence, named, period)
    plain = _PLAIN | (_OF_STATE.get(content.state, frozenset()) if isinstance(content, Money) else frozenset())
    unread = tuple(_unread(sentence, read.spans, plain, linked=not isinstance(content, Money)))
    by_kind = {kind_of(thing): thing for thing in things}
    if isinstance(content, Money):
        words = {found[0].lower() for found in _WORD.finditer(sentence.text)}
        money = replace(
            content,
            fund=by_kind.get("fund"),
            programme=by_kind.get("programme"),
            arrangement=by_kind.get("arrangement"),
            payer=read.payer,
            beneficiary=read.beneficiary,
            whole=True if words & _WHOLE else None,
            unread=unread,
        )
        return said._replace(content=money, valid=valid)
    # a fund has no field of its own beside a figure: it stands where a programme does
    result = replace(
        content,
        programme=by_kind.get("programme", by_kind.get("fund")),
        arrangement=by_kind.get("arrangement"),
        unread=unread,
    )
    return said._replace(content=result, valid=valid)


def _period(said: Said, sentence: Sentence) -> tuple[Span | None, Period | None]:
    """Return where the one period of a sentence stands, and what it says of a figure: *in 2018*, *per maart 2020*."""
    if len(sentence.periods) != 1:
        return None, said.valid
    seen, value = sentence.periods[0], sentence.periods[0].mention.value
    before = _word_before(sentence, seen.start)
    if not isinstance(value, Period):
        return None, said.valid
    if value.first is None and not _INCLUSIVE.match(sentence.text[seen.start - sentence.start :]):
        return None, said.valid  # "tot maart" is counted without March
    if value.first is None or before in _UP_TO:
        return _with_word(sentence, seen, marked=before in _UP_TO), Period(None, value.last)
    if before in _WITHIN or before == "":
        return _with_word(sentence, seen, marked=before in _WITHIN), value
    return None, said.valid


def _read(said: Said, sentence: Sentence, named: Sequence[Placed[NameMention]], period: Span | None) -> _Read:
    spans = [(said.start, said.end), *(_with_party(sentence, seen) for seen in named)]
    if any(_TWO_READINGS.search(seen.mention.surface) for seen in sentence.quantities if seen.start == said.start):
        spans = spans[1:]  # "6,000" is six or six thousand
    payer = _payer(sentence, spans)
    spans += [payer[1]] if payer is not None else []
    beneficiary = _beneficiary(said, sentence, spans)
    spans += [beneficiary[1]] if beneficiary is not None else []
    spans += [period] if period is not None else []
    spans += [
        (sentence.start + found.start(), sentence.start + found.end()) for found in _PHRASES.finditer(sentence.text)
    ]
    return _Read(tuple(spans), payer and payer[0], beneficiary and beneficiary[0])


def _with_party(sentence: Sentence, seen: Placed[NameMention]) -> Span:
    """Return where a name stands, with the country behind it that tells which arrangement it is: "MoU met Tunesië"."""
    for place in sentence.places if kind_of(seen.mention.ids[0]) == "arrangement" else ():
        between = sentence.text[max(seen.end - sentence.start, 0) : max(place.start - sentence.start, 0)].strip()
        if place.start > seen.end and between in _WITH:
            return seen.start, place.end
    return seen.start, seen.end


def _beneficiary(said: Said, sentence: Sentence, spans: Sequence[Span]) -> tuple[ThingId, Span] | None:
    """Return the one country that an amount is said to be for, or a result to be reached in, with its place.

    Those who were resettled or went back left one country for another: "in" does not tell which of them is meant.
    """
    if isinstance(said.content, Figure | Range) and said.content.concept in _LEAVING:
        return None
    places = [seen for seen in sentence.places if not _inside(seen.start, spans)]
    if len(places) != 1 or places[0].mention.kind != "country":
        return None
    elsewhere = not isinstance(said.content, Money) and places[0].mention.place != said.subject
    if elsewhere or _word_before(sentence, places[0].start) not in _PLACE:
        return None
    return places[0].mention.place, _with_word(sentence, places[0], marked=True)


def _payer(sentence: Sentence, spans: Sequence[Span]) -> tuple[ThingId, Span] | None:
    """Return the one who is said to give: who opens the sentence, or stands behind such a word as *door*."""
    countries = [
        (seen.start, seen.end, seen.mention.place) for seen in sentence.places if seen.mention.kind == "country"
    ]
    actors = [(seen.start, seen.end, ThingId(seen.mention.actor)) for seen in sentence.actors]
    named = [one for one in (*actors, *countries) if not _inside(one[0], spans)]
    outer = [one for one in named if not any(_is_within(one, other) for other in named)]
    giving = [one for one in outer if _word_before(sentence, one[0]) in {"", *_PAYER}]
    if len(giving) != 1:
        return None
    start, end, giver = giving[0]
    return giver, (start, end)


def _is_within(one: tuple[int, int, ThingId], other: tuple[int, int, ThingId]) -> bool:
    """Tell whether one mention is a part of a longer one: "EU" of "EU-lidstaten"."""
    return one != other and other[0] <= one[0] and one[1] <= other[1] and one[1] - one[0] < other[1] - other[0]


def _word_before(sentence: Sentence, at: int) -> str:
    """Return the word before an offset, in lower case; an article is passed over. Nothing at the head of a sentence."""
    words = [found[0].lower() for found in _WORD.finditer(sentence.text[: at - sentence.start])]
    while words and words[-1] in _ARTICLES:
        words.pop()
    return words[-1] if words else ""


def _with_word(sentence: Sentence, seen: Placed[Mention], *, marked: bool) -> Span:
    """Return the place of a mention, with the word before it that links it if it has one."""
    if not marked:
        return seen.start, seen.end
    found = list(_WORD.finditer(sentence.text[: seen.start - sentence.start]))
    while found and found[-1][0].lower() in _ARTICLES:
        found.pop()
    return (sentence.start + found[-1].start() if found else seen.start), seen.end


def _inside(at: int, spans: Sequence[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _unread(sentence: Sentence, spans: Sequence[Span], plain: frozenset[str], *, linked: bool) -> Iterator[str]:
    """Yield the words that are not known to leave the figure as it is; a word that links a place or actor, with it.

    So does a word that links any other, if `linked`: of a result it tells what is given for what.
    """
    beings = {*(seen.start for seen in sentence.places), *(seen.start for seen in sentence.actors)}
    kept = 0
    link = joined = ""
    for found in _WORD.finditer(sentence.text):
        word, at = found[0], sentence.start + found.start()
        if _inside(at, spans):
            link = joined = ""
            continue
        lower = word.lower()
        if lower in _ARTICLES:
            continue
        if lower in plain and at not in beings:
            link = joined if lower in _JOINING else lower if lower in _BINDING else ""
            continue
        kept += 1
        if kept > _MOST_KEPT:
            yield "…"
            return
        joined = link if at in beings else ""
        yield f"{link} {word}" if link and (at in beings or linked) else word
        link = lower if lower in _BINDING else ""
