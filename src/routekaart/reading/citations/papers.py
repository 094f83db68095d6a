"""References to parliamentary papers (Kamerstukken), proceedings (Handelingen) and questions (Kamervragen)."""

import re

from routekaart.reading.citations.found import CHAMBER, NR, NUMBERS, SPACE, YEAR, CitationFound, one, session

_DOSSIER = (
    rf"\d{{2}}[ .\u00a0]?\d{{3}}(?:{SPACE}-{SPACE}(?:[IVX]{{1,6}}\b|\d{{1,2}}\b)|{SPACE}[IVX]{{1,6}}\b)?"
    rf"(?:{SPACE}\(R{SPACE}\d{{3,4}}\))?"
)
_DIGITS_AND_CHAPTER = re.compile(r"(\d{2}[ .\u00a0]?\d{3})([^(]*)")
_SESSION = rf"(?:(?:vergaderjaar{SPACE})?{YEAR},{SPACE})?"
_LETTERS = r"[A-Z]{1,2}\b"
_KAMERSTUK = re.compile(
    rf"(?:Kamerstuk(?:ken|nummer)?|TK|EK|Kst\.?)\b{CHAMBER}{SPACE}{_SESSION}{SPACE}(?:{NR})?"
    rf"(?P<dossiers>{_DOSSIER}(?:(?:,{SPACE}|{SPACE}en{SPACE}){_DOSSIER})*)"
    rf"(?:,?{SPACE}(?i:{NR})(?P<numbers>{NUMBERS}|{_LETTERS})|,{SPACE}(?P<bare>\d{{1,4}})(?![\d.])"
    rf"|[–-](?P<dashed>\d{{1,4}})(?!\d))",
)
_BARE = re.compile(rf"(?P<dossiers>{_DOSSIER}),?{SPACE}{NR}(?P<numbers>{NUMBERS})")
_DASHED = re.compile(r"(?P<dossiers>\d{2}[ \u00a0]?\d{3}(?:-(?:[IVX]{1,6}|\d{2}))?)[–-](?P<numbers>\d{1,4})(?=[);])")
_STUK = re.compile(
    rf"stuk(?:ken)?{SPACE}{NR}(?P<numbers>{NUMBERS}){SPACE}\({SPACE}(?P<dossiers>{_DOSSIER}){SPACE}\)", re.IGNORECASE
)
_HANDELINGEN = re.compile(
    rf"Handelingen{CHAMBER}{SPACE}(?:vergaderjaar{SPACE})?(?P<year>{YEAR}),?{SPACE}"
    rf"(?:(?P<short>\d{{1,3}})-(?P<item>\d{{1,3}})(?:-\d{{1,5}}){{0,2}}|{NR}(?P<sitting>\d{{1,3}})"
    rf"(?:,?{SPACE}items?{SPACE}(?P<items>{NUMBERS}))?"
    rf"(?:,?{SPACE}(?:blz\.?|p\.|pag\.){SPACE}\d+(?:{SPACE}[–-]{SPACE}\d+)*)?)",
    re.IGNORECASE,
)
_AANHANGSEL = re.compile(
    rf"Aanhangsel(?:{SPACE}(?:van{SPACE}de|bij{SPACE}de|der))?(?:{SPACE}Handelingen)?{CHAMBER}{SPACE}"
    rf"(?:vergaderjaar{SPACE})?(?P<year>{YEAR}),?{SPACE}(?:{NR})?(?P<number>\d{{1,5}})",
    re.IGNORECASE,
)
_APPENDED = re.compile(
    rf"(?:Kamerstukken|Handelingen){CHAMBER}{SPACE}(?:vergaderjaar{SPACE})?(?P<year>{YEAR}),?{SPACE}"
    rf"Aanhangsel,?{SPACE}(?:{NR})?(?P<number>\d{{1,5}})",
)
_QUESTION = re.compile(r"(?P<number>\d{4}Z\d{5})")


def read_kamerstuk(text: str, start: int) -> CitationFound | None:
    """Read "Kamerstukken II 2019/20, 35 300 VI, nr. 37", "Kamerstuk 19637-3083"."""
    match = _KAMERSTUK.match(text, start)
    if match is None:
        return _appended(text, start)
    return _papers(match, match["numbers"] or match["bare"] or match["dashed"], "kamerstuk")


def read_bare(text: str, start: int) -> CitationFound | None:
    """Read "19 637, nrs. 1588 en 1591", "(29628-1249)"."""
    match = _BARE.match(text, start) or _DASHED.match(text, start)
    return None if match is None else _papers(match, match["numbers"], "dossier")


def read_stuk(text: str, start: int) -> CitationFound | None:
    """Read "(motie op) stuk nr. 183 (32 805)"."""
    match = _STUK.match(text, start)
    return None if match is None else _papers(match, match["numbers"], "stuk")


def _papers(match: re.Match[str], numbers: str, rule: str) -> CitationFound:
    dossiers = [_dossier(part) for part in re.findall(_DOSSIER, match["dossiers"])]
    ids = [f"kst-{dossier}-{number}" for dossier in dossiers for number in re.findall(r"\d+|[A-Z]+", numbers)]
    return CitationFound(match.start(), match.end(), tuple(dict.fromkeys(ids)), "kamerstuk", rule)


def _dossier(written: str) -> str:
    digits, chapter = _DIGITS_AND_CHAPTER.findall(written)[0]
    number, chapter = re.sub(r"\D", "", digits), chapter.strip(" \u00a0-")
    return f"{number}-{chapter.upper()}" if chapter else number


def read_handelingen(text: str, start: int) -> CitationFound | None:
    """Read "Handelingen II 2014/15, nr. 101, item 8", "Handelingen II 2015/16, 58-7"."""
    match = _HANDELINGEN.match(text, start)
    if match is None:
        return _appended(text, start)
    stem = f"h-tk-{session(match['year'])}-{match['sitting'] or match['short']}"
    items = re.findall(r"\d+", match["items"] or match["item"] or "")
    ids = tuple(f"{stem}-{item}" for item in items) or (stem,)
    return CitationFound(match.start(), match.end(), ids, "handelingen", "handelingen")


def read_aanhangsel(text: str, start: int) -> CitationFound | None:
    """Read "Aanhangsel Handelingen, vergaderjaar 2018-2019, nr. 2191"."""
    match = _AANHANGSEL.match(text, start)
    if match is None:
        return None
    return one(match, f"ah-tk-{session(match['year'])}-{match['number']}", "aanhangsel")


def _appended(text: str, start: int) -> CitationFound | None:
    """Read "Handelingen II 2018/19, Aanhangsel, nr. 2191"."""
    match = _APPENDED.match(text, start)
    if match is None:
        return None
    return one(match, f"ah-tk-{session(match['year'])}-{match['number']}", "aanhangsel")


def read_question(text: str, start: int) -> CitationFound | None:
    """Read "2018Z24657", the number of a member's questions."""
    match = _QUESTION.match(text, start)
    return None if match is None else one(match, f"kv-tk-{match['number']}", "kamervraag")
