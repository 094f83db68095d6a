"""References to law: the Union's acts and papers, the Dutch gazettes, and identifiers of laws and rulings."""

import re

from routekaart.reading.citations.found import NR, SPACE, CitationFound, one

_COM = re.compile(
    rf"(?P<kind>S?COM|SWD|JOIN|SEC){SPACE}(?:\({SPACE}(?P<year>\d{{4}}){SPACE}\){SPACE}|/(?P<slash>\d{{4}})/)"
    rf"0{{0,3}}(?P<number>[1-9]\d{{0,3}})(?!\d)"
)
_BODY = r"(?:\((?:[A-Z]{2,3}|Euratom)(?:,[ ]?(?:[A-Z]{2,3}|Euratom))?\))"
_ACT = rf"(?:{SPACE}{_BODY})?{SPACE}(?:{NR})?(?P<one>\d{{1,4}})/(?P<two>\d{{1,4}})(?:/(?:EG|EU|EEG|EC|EEC|JBZ|GBVB))?"
_EU = re.compile(
    r"(?P<kind>(?:Uitvoerings|Kader)?(?:Richtlijn|Verordening|Besluit)(?:en)?|Aanbeveling|Directives?|Regulations?)"
    + _ACT,
    re.IGNORECASE,
)
_MORE = re.compile(rf"(?:,{SPACE}|{SPACE}(?:en|and){SPACE}){_ACT}")
_MOST_ACTS = 12
_ACTS = {"richtlijn": "L", "directive": "L", "verordening": "R", "regulation": "R", "besluit": "D", "aanbeveling": "H"}
_GAZETTE = re.compile(
    rf"(?P<kind>Stb|Stcrt|Trb|Staatsblad|Staatscourant|Tractatenblad)\b\.?{SPACE}(?P<year>\d{{4}})[,-]?{SPACE}"
    rf"(?:{NR})?(?P<number>\d{{1,6}})(?![\d/])"
)
_GAZETTES = {"stb": "stb", "staatsblad": "stb", "stcrt": "stcrt", "staatscourant": "stcrt"}
_KINDS = {"stb": "staatsblad", "stcrt": "staatscourant", "trb": "tractatenblad"}
_CELEX = re.compile(r"(?:CELEX:?[ ]?)?(?P<id>[1-9](?:19|20)\d{2}[A-Z]{1,2}\d{4})(?!\w)", re.IGNORECASE)
_ECLI = re.compile(r"ECLI:(?P<id>[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{0,24}[A-Z0-9])", re.IGNORECASE)
_BWB = re.compile(r"(?P<id>BWB[RVW]\d{7})(?!\d)", re.IGNORECASE)
_JCI = re.compile(r"jci(?P<id>\d\.\d{1,2}:[cv]:BWB[RVW]\d{7}(?:&[a-z_]{1,20}=[\w.:-]{0,60}\w){0,12})", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"(?:kst-\d{5}(?:-(?:[IVX]{1,6}|\d{1,2}))?-\d{1,5}|(?:ah|kv)-tk-\d{8}-\d{1,5}|h-tk-\d{8}-\d{1,3}-\d{1,3}"
    r"|(?:stb|stcrt|trb)-\d{4}-\d{1,6}|blg-\d{3,8})(?!\d)",
    re.IGNORECASE,
)
_OF_OFFICIAL = {"kst": "kamerstuk", "ah": "aanhangsel", "kv": "kamervraag", "h": "handelingen", "blg": "bijlage"}


def read_commission(text: str, start: int) -> CitationFound | None:
    """Read "COM(2017) 558", "SWD(2020) 207"."""
    match = _COM.match(text, start)
    if match is None:
        return None
    return one(match, f"{match['kind'].lower()}-{match['year'] or match['slash']}-{match['number']}", "eu")


def read_act(text: str, start: int) -> CitationFound | None:
    """Read "Verordening (EU) nr. 604/2013", "Richtlijnen 2013/32/EU en 2013/33/EU"."""
    match = _EU.match(text, start)
    if match is None:
        return None
    kind = match["kind"].lower().removeprefix("uitvoerings")
    letter = "F" if kind.startswith("kader") else _ACTS[kind.removesuffix("en").removesuffix("s")]
    ids, end = [_celex(letter, match)], match.end()
    for _ in range(_MOST_ACTS):
        more = _MORE.match(text, end)
        another = None if more is None else _celex(letter, more)
        if more is None or another is None:
            break
        ids.append(another)
        end = more.end()
    known = tuple(found for found in ids if found is not None)
    return CitationFound(match.start(), end, known, "eu", "eu") if len(known) == len(ids) else None


def _celex(letter: str, match: re.Match[str]) -> str | None:
    """Return the number of an act; before 2015 regulations were numbered number/year, and directives year/number."""
    first, second = match["one"], match["two"]
    if len(first) == 4 and 1950 < int(first) < 2100:
        year, number = first, second
    elif len(second) == 4:
        year, number = second, first
    elif letter == "R" and len(second) == 2:
        year, number = f"19{second}", first
    elif len(first) == 2:
        year, number = f"19{first}", second
    else:
        return None
    return f"celex-3{year}{letter}{int(number):04}"


def read_gazette(text: str, start: int) -> CitationFound | None:
    """Read "Stb. 2013, nr. 99", "Stcrt. 2022, 9623", "Trb. 1951, 131"."""
    match = _GAZETTE.match(text, start)
    if match is None:
        return read_official(text, start)
    gazette = _GAZETTES.get(match["kind"].lower(), "trb")
    return one(match, f"{gazette}-{match['year']}-{match['number']}", _KINDS[gazette])


def read_celex(text: str, start: int) -> CitationFound | None:
    """Read "32013R0604", "CELEX:32013R0604"."""
    match = _CELEX.match(text, start)
    return None if match is None else one(match, f"celex-{match['id'].upper()}", "eu")


def read_ecli(text: str, start: int) -> CitationFound | None:
    """Read "ECLI:NL:HR:2020:123", a ruling."""
    match = _ECLI.match(text, start)
    return None if match is None else one(match, f"ecli-{match['id'].upper()}", "ecli")


def read_bwb(text: str, start: int) -> CitationFound | None:
    """Read "BWBR0011823", a Dutch law."""
    match = _BWB.match(text, start)
    return None if match is None else one(match, f"bwb-{match['id'].upper()}", "bwb")


def read_jci(text: str, start: int) -> CitationFound | None:
    """Read "jci1.3:c:BWBR0011823&artikel=64", a part of a Dutch law."""
    match = _JCI.match(text, start)
    return None if match is None else one(match, f"jci-{match['id']}", "jci")


def read_official(text: str, start: int) -> CitationFound | None:
    """Read an identifier of officielebekendmakingen.nl as it is: kst-19637-2675, ah-tk-20182019-2191."""
    match = _OFFICIAL.match(text, start)
    if match is None:
        return None
    citation = match[0].lower() if not re.search("[ivx]-", match[0].lower()) else match[0]
    head = citation.partition("-")[0].lower()
    return one(match, head + citation[len(head) :], _OF_OFFICIAL.get(head) or _KINDS[head])
