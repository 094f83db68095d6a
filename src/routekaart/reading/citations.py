"""References to other documents: parliamentary papers, proceedings, questions, European and Dutch legislation."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from routekaart.reading.tokens import CITES, Tokens

_S = r"[ \u00a0]?"
_NUMBERS = rf"\d{{1,5}}(?:(?:,{_S}|{_S}(?:en|t/m|–|-){_S})\d{{1,5}}(?!\d|[ .\u00a0]\d{{3}}\b))*"
_DOSSIER = rf"\d{{2}}[ .\u00a0]?\d{{3}}(?:{_S}-{_S}(?:[IVX]{{1,6}}\b|\d{{1,2}}\b)|{_S}[IVX]{{1,6}}\b)?"
_DIGITS_AND_CHAPTER = re.compile(r"(\d{2}[ .\u00a0]?\d{3})(.*)")
_YEAR = r"\d{4}(?:[/–-]\d{2,4})?"
_SESSION = rf"(?:(?:vergaderjaar{_S})?{_YEAR},{_S})?"
_CHAMBER = rf"(?:{_S}(?:der Kamer|Tweede Kamer|Eerste Kamer|TK|EK))?(?:{_S}II?\b)?,?"
_NR = rf"n(?:r|rs|ummer|ummers)\b\.?{_S}"

_KAMERSTUK = re.compile(
    rf"(?:Kamerstuk(?:ken|nummer)?|TK|EK|Kst\.?)\b{_CHAMBER}{_S}{_SESSION}{_S}(?:{_NR})?"
    rf"(?P<dossiers>{_DOSSIER}(?:(?:,{_S}|{_S}en{_S}){_DOSSIER})*)"
    rf"(?:,?{_S}{_NR}(?P<numbers>{_NUMBERS})|,{_S}(?P<bare>\d{{1,4}})(?![\d.]))",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?P<dossiers>{_DOSSIER}),?{_S}{_NR}(?P<numbers>{_NUMBERS})")
_DASHED = re.compile(r"(?P<dossiers>\d{2}[ \u00a0]?\d{3})[–-](?P<numbers>\d{1,4})(?=\))")
_HANDELINGEN = re.compile(
    rf"Handelingen{_CHAMBER}{_S}(?:vergaderjaar{_S})?(?P<year>{_YEAR}),?{_S}{_NR}(?P<sitting>\d{{1,3}})"
    rf"(?:,?{_S}items?{_S}(?P<items>{_NUMBERS}))?(?:,?{_S}(?:blz\.?|p\.|pag\.){_S}\d+(?:{_S}[–-]{_S}\d+)*)?",
    re.IGNORECASE,
)
_AANHANGSEL = re.compile(
    rf"Aanhangsel(?:{_S}(?:van{_S}de|bij{_S}de|der))?(?:{_S}Handelingen)?{_CHAMBER}{_S}(?:vergaderjaar{_S})?"
    rf"(?P<year>{_YEAR}),?{_S}(?:{_NR})?(?P<number>\d{{1,5}})",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?P<number>\d{4}Z\d{5})")
_COM = re.compile(rf"(?P<kind>S?COM|SWD|JOIN){_S}\((?P<year>\d{{4}})\){_S}(?P<number>\d{{1,4}})")
_EU = re.compile(
    rf"(?P<kind>Richtlijn|Verordening|Besluit|Directive|Regulation)(?:{_S}\((?:EU|EG|EEG|EC|Euratom)\))?{_S}(?:{_NR})?"
    rf"(?P<one>\d{{1,4}})/(?P<two>\d{{1,4}})(?:/(?:EG|EU|EEG|EC|JBZ|GBVB))?",
    re.IGNORECASE,
)
_GAZETTE = re.compile(
    rf"(?P<kind>Stb|Stcrt|Trb|Staatsblad|Staatscourant|Tractatenblad)\b\.?{_S}(?P<year>\d{{4}}),?{_S}(?:{_NR})?(?P<number>\d{{1,6}})"
)
_GAZETTES = {"stb": "stb", "staatsblad": "stb", "stcrt": "stcrt", "staatscourant": "stcrt"}
_ACTS = {"richtlijn": "L", "directive": "L", "verordening": "R", "regulation": "R", "besluit": "D"}


@dataclass(frozen=True, slots=True)
class CitationFound:
    """A reference in the running text."""

    start: int
    end: int
    ids: tuple[str, ...]
    kind: str
    rule: str


def read_citations(tokens: Tokens) -> tuple[CitationFound, ...]:
    """Read all references to other documents, and mark their tokens as taken."""
    found, position, text, starts = [], 0, tokens.text, tokens.starts
    for index in tokens.beginning(CITES):
        if starts[index] < position:
            continue
        reader = _READERS.get(tokens.lower[index], _numbered)
        citation = reader(text, starts[index])
        if citation is not None:
            found.append(citation)
            position = citation.end
            tokens.take_span(citation.start, citation.end)
    return tuple(found)


def _numbered(text: str, start: int) -> CitationFound | None:
    return _question(text, start) or _bare(text, start)


def _kamerstuk(text: str, start: int) -> CitationFound | None:
    match = _KAMERSTUK.match(text, start)
    return None if match is None else _papers(match, match["numbers"] or match["bare"], "kamerstuk")


def _bare(text: str, start: int) -> CitationFound | None:
    match = _BARE.match(text, start)
    if match is not None:
        return _papers(match, match["numbers"], "dossier")
    match = _DASHED.match(text, start)
    return None if match is None else _papers(match, match["numbers"], "dossier")


def _papers(match: re.Match[str], numbers: str, rule: str) -> CitationFound:
    dossiers = [_dossier(part) for part in re.findall(_DOSSIER, match["dossiers"])]
    ids = [f"kst-{dossier}-{number}" for dossier in dossiers for number in re.findall(r"\d+", numbers)]
    return CitationFound(match.start(), match.end(), tuple(dict.fromkeys(ids)), "kamerstuk", rule)


def _dossier(written: str) -> str:
    digits, chapter = _DIGITS_AND_CHAPTER.findall(written)[0]
    number, chapter = re.sub(r"\D", "", digits), chapter.strip(" \u00a0-")
    return f"{number}-{chapter.upper()}" if chapter else number


def _handelingen(text: str, start: int) -> CitationFound | None:
    match = _HANDELINGEN.match(text, start)
    if match is None:
        return None
    stem = f"h-tk-{_session(match['year'])}-{match['sitting']}"
    items = re.findall(r"\d+", match["items"] or "")
    ids = tuple(f"{stem}-{item}" for item in items) or (stem,)
    return CitationFound(match.start(), match.end(), ids, "handelingen", "handelingen")


def _aanhangsel(text: str, start: int) -> CitationFound | None:
    match = _AANHANGSEL.match(text, start)
    if match is None:
        return None
    return _one(match, f"ah-tk-{_session(match['year'])}-{match['number']}", "aanhangsel")


def _question(text: str, start: int) -> CitationFound | None:
    match = _QUESTION.match(text, start)
    return None if match is None else _one(match, f"kv-tk-{match['number']}", "kamervraag")


def _com(text: str, start: int) -> CitationFound | None:
    match = _COM.match(text, start)
    return None if match is None else _one(match, f"{match['kind'].lower()}-{match['year']}-{match['number']}", "eu")


def _eu(text: str, start: int) -> CitationFound | None:
    match = _EU.match(text, start)
    if match is None:
        return None
    # before 2015 regulations were numbered number/year, and directives year/number
    parts = match["one"], match["two"]
    if len(parts[0]) == 4 and 1950 < int(parts[0]) < 2100:
        year, number = parts
    elif len(parts[1]) == 4:
        number, year = parts
    else:
        year, number = ("19" + parts[0], parts[1]) if len(parts[0]) == 2 else ("", "")
    if not year or len(year) != 4:
        return None
    return _one(match, f"celex-3{year}{_ACTS[match['kind'].lower()]}{int(number):04}", "eu")


def _gazette(text: str, start: int) -> CitationFound | None:
    match = _GAZETTE.match(text, start)
    if match is None:
        return None
    gazette = _GAZETTES.get(match["kind"].lower(), "trb")
    kind = {"stb": "staatsblad", "stcrt": "staatscourant", "trb": "tractatenblad"}[gazette]
    return _one(match, f"{gazette}-{match['year']}-{match['number']}", kind)


def _one(match: re.Match[str], citation: str, kind: str) -> CitationFound:
    return CitationFound(match.start(), match.end(), (citation,), kind, kind)


def _session(written: str) -> str:
    first, _, second = re.sub("[–-]", "/", written).partition("/")
    return first + (second if len(second) == 4 else first[:2] + second)


_READERS: dict[str, Callable[[str, int], CitationFound | None]] = {
    **dict.fromkeys(("kamerstuk", "kamerstukken", "kamerstuknummer", "tk", "ek", "kst", "kst."), _kamerstuk),
    "handelingen": _handelingen,
    "aanhangsel": _aanhangsel,
    **dict.fromkeys(("com", "scom", "swd", "join"), _com),
    **dict.fromkeys(_ACTS, _eu),
    **dict.fromkeys((*_GAZETTES, "stb.", "stcrt.", "trb", "trb.", "tractatenblad"), _gazette),
}


def begins_citation(word: str) -> bool:
    """Tell whether a word in lower case may begin a reference."""
    return word in _READERS or (word[0].isdigit() and len(word) > 4)
