"""References to other documents: parliamentary papers, proceedings, questions, legislation and rulings.

Their ids are those of officielebekendmakingen.nl: kst-35300-VI-37, h-tk-20142015-101-8, ah-tk-20182019-2191,
kv-tk-2018Z24657, stb-2013-99, stcrt-2022-9623, trb-1951-131. Others get a prefix in lower case before the identifier
as it is written: com-2017-558, celex-32013R0604, ecli-NL:HR:2020:123, bwb-BWBR0011823,
jci-1.3:c:BWBR0011823&artikel=64.
"""

from routekaart.reading.citations.found import CitationFound, ReadCitation
from routekaart.reading.citations.law import (
    read_act,
    read_bwb,
    read_celex,
    read_commission,
    read_ecli,
    read_gazette,
    read_jci,
    read_official,
)
from routekaart.reading.citations.papers import (
    read_aanhangsel,
    read_bare,
    read_handelingen,
    read_kamerstuk,
    read_question,
    read_stuk,
)
from routekaart.reading.lexicon import load_lexicon
from routekaart.reading.tokens import CITES, Tokens

__all__ = ["CitationFound", "begins_citation", "read_citations"]

_READERS: dict[str, ReadCitation] = {
    "kamerstuk": read_kamerstuk,
    "stuk": read_stuk,
    "handelingen": read_handelingen,
    "aanhangsel": read_aanhangsel,
    "commission": read_commission,
    "act": read_act,
    "gazette": read_gazette,
    "celex": read_celex,
    "ecli": read_ecli,
    "bwb": read_bwb,
    "jci": read_jci,
    "official": read_official,
}
_BY_WORD = {word: _READERS[name] for name, words in load_lexicon("citations")["words"].items() for word in words}
_BY_HEAD = {head: _READERS[name] for name, heads in load_lexicon("citations")["heads"].items() for head in heads}
_HEADS = tuple(_BY_HEAD)


def read_citations(tokens: Tokens) -> tuple[CitationFound, ...]:
    """Read all references to other documents, and mark their tokens as taken."""
    found, position, text, starts = [], 0, tokens.text, tokens.starts
    for index in tokens.beginning(CITES):
        if starts[index] < position:
            continue
        citation = _reader(tokens.lower[index])(text, starts[index])
        if citation is not None:
            found.append(citation)
            position = citation.end
            tokens.take_span(citation.start, citation.end)
    return tuple(found)


def begins_citation(word: str) -> bool:
    """Tell whether a word in lower case may begin a reference."""
    return word in _BY_WORD or (word[0].isdigit() and len(word) > 4) or word.startswith(_HEADS)


def _reader(word: str) -> ReadCitation:
    return _BY_WORD.get(word) or next((_BY_HEAD[head] for head in _HEADS if word.startswith(head)), _read_numbered)


def _read_numbered(text: str, start: int) -> CitationFound | None:
    return read_question(text, start) or read_bare(text, start) or read_celex(text, start)
