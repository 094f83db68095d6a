"""Years in digits: "2019", "2016-2018", "de jaren 2016 tot en met 2018", "schooljaar 2019/20", "'19"."""

from routekaart.reading.lists import word_set
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, is_year
from routekaart.reading.periods.words import (
    APOSTROPHES,
    DECADES,
    LAWS,
    MONTHS,
    SCHOOL_YEARS,
    SEASONS,
    SESSIONS,
    YEAR_LEAD_TAILS,
    YEAR_LEADS,
    YEAR_NAMES,
)
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import FUNCTION_WORDS

_BEFORE_NAME = word_set("in sinds vanaf tot voor na per begin medio eind ultimo over uit van op tussen en of de het")
_NO_YEAR_AFTER = word_set("€ $ eur usd nr nr. nrs. artikel ruim circa ca. resolutie")
_COUNTED = word_set("personen mensen euro % procent miljoen vluchtelingen migranten kinderen")
_IN = word_set("in sinds vanaf")
_BEHIND_HEAD = word_set("was is werd geldt gold bracht kende telde staat stond remains saw brought had")
_OPENS = frozenset({"(", "'", "‘", "“", '"', "–", "["})
_CLOSES = frozenset({"af"})
_TIES = frozenset({"-", "–", "—", "tot", "to", "through"})
_MOST_YEARS = 8
_LONGEST_LAW, _SHORTEST_AUTHOR = 10, 3
_AND_OTHERS = word_set("e.a. e.a al al. c.s. c.s")


def find_years(context: Context, index: int) -> Found | None:
    """Find "2019", "2016-2018", "de periode 2016 tot 2018", "het jaar 2019", "2015, 2016 en 2017"."""
    tokens = context.tokens
    word = tokens.word(index)
    named = word in YEAR_NAMES
    place = index + named + (named and tokens.word(index + 1) == "van")
    if not is_year(tokens, place) or (not named and _is_label(context, place)):
        return None
    school = _school_year(tokens, place) if word in SCHOOL_YEARS or tokens.word(index - 1) in SCHOOL_YEARS else None
    if school is not None:
        return school
    last, after = _last_year(context, place, named=named)
    if last == place and tokens.word(after) in {"/", "-"} and tokens.glued(after):
        tail = tokens.shown(after + 1)
        if is_year(tokens, after + 1) and int(tail) == int(tokens.word(place)) + 1:
            return Found(after + 2, f"{tokens.word(place)}/{tail}")
        if tail[:1].isdigit():
            return None  # 2019/20: a parliamentary year
    ends = tokens.word(place), tokens.word(last)
    return Found(after, ends[0] if last == place else "/".join(ends))


def _last_year(context: Context, place: int, *, named: bool) -> tuple[int, int]:
    """Return the last year of a stretch or of a list without gaps, and the token after it."""
    tokens, first = context.tokens, int(context.tokens.word(place))
    if place + 1 == context.stop:
        return place, place + 1
    tie = tie_length(tokens, place + 1)
    if tie and is_year(tokens, place + 1 + tie) and int(tokens.word(place + 1 + tie)) > first:
        return place + 1 + tie, place + 2 + tie
    last = place
    for _ in range(_MOST_YEARS):
        link = tokens.word(last + 1)
        if link not in {",", "en", "and"} or not is_year(tokens, last + 2) or last + 1 == context.stop:
            break
        step = int(tokens.word(last + 2)) - int(tokens.word(last))
        if step != 1 and not (named and step > 0 and link != ","):
            break
        last += 2
        if link != ",":
            return last, last + 1
    return place, place + 1


def tie_length(tokens: Tokens, index: int) -> int:
    """Return how many tokens at a place tie two times into one stretch: "-", "tot", "tot en met", "t/m"."""
    if tuple(tokens.lower[index : index + 3]) in {("tot", "en", "met"), ("t", "/", "m")}:
        return 3
    if tokens.lower[index : index + 4] == ["up", "to", "and", "including"]:
        return 4
    return int(tokens.word(index) in _TIES)


def _school_year(tokens: Tokens, place: int) -> Found | None:
    """Read "2019/20", "2019-2020" behind *schooljaar*."""
    sign, tail = tokens.word(place + 1), tokens.word(place + 2)
    following = f"{int(tokens.word(place)) + 1}"
    if sign not in {"/", "-", "–"} or tail not in {following, following[2:]}:
        return None
    return Found(place + 3, f"{tokens.word(place)}/{following}")


def find_decade(context: Context, index: int) -> Found | None:
    """Find "jaren tachtig", "jaren '80", "jaren negentig van de vorige eeuw"."""
    tokens = context.tokens
    place = index + 1 + (tokens.word(index + 1) in APOSTROPHES)
    first = DECADES.get(tokens.word(place)) if tokens.word(index) == "jaren" else None
    if first is None:
        return None
    last = place + 1
    if tokens.lower[last : last + 3] == ["van", "de", "vorige"] and tokens.word(last + 3) == "eeuw":
        last += 4
    return Found(last, f"{first}/{first + 9}")


def find_short_year(context: Context, index: int) -> Found | None:
    """Find "'19" behind a word that leads to a year."""
    tokens = context.tokens
    digits, before = tokens.word(index + 1), tokens.word(index - 1)
    led = before in _BEFORE_NAME or before in MONTHS or before in SEASONS
    if not led or not tokens.glued(index + 1) or not is_short_year(digits) or tokens.shown(index + 2) in APOSTROPHES:
        return None
    return Found(index + 2, f"20{digits}")


def is_short_year(digits: str) -> bool:
    """Tell whether two digits can stand for a year of this century."""
    return len(digits) == 2 and digits.isascii() and digits.isdecimal() and digits < "50"


def _is_label(context: Context, index: int) -> bool:
    """Tell whether a number written like a year is part of a name, or counts something."""
    tokens = context.tokens
    shown, after = tokens.shown(index - 1), tokens.word(index + 1)
    before = shown.lower()
    if tokens.shown(index + 1) == "Agenda" or _is_of_publication(tokens, index):
        return True
    heads = index == tokens.sentence_span(index)[0] and tokens.shown(index + 1) in _BEHIND_HEAD
    if heads:
        return False  # "2016 was het jaar": what ends the line before says nothing of it
    if tokens.glued(index) and shown not in _OPENS:
        return True
    if shown in _TIES and is_year(tokens, index - 2) and not tokens.taken[index - 2]:
        return True  # Programma 2021 – 2025
    if before in SESSIONS or before in _NO_YEAR_AFTER:
        return True
    if after in _COUNTED:
        return before not in _IN
    if not shown[:1].isalpha() or after in _CLOSES:
        return False  # "sloot Frankrijk 2016 af"
    if shown[0].isupper() and index - 1 > tokens.sentence_span(index)[0]:
        return before not in MONTHS and before not in SEASONS and before not in FUNCTION_WORDS
    if before not in FUNCTION_WORDS and _is_in_name_of_law(tokens, index):
        return True
    return before not in YEAR_LEADS and not before.endswith(YEAR_LEAD_TAILS)


def _is_of_publication(tokens: Tokens, index: int) -> bool:
    """Tell whether the year is a publication's: "Hickel e.a. (2022)", "Outlook 2021, (2021, oecd.org)"."""
    if tokens.word(index - 1) != "(":
        return False
    author = tokens.shown(index - 2)
    if not _AND_OTHERS.isdisjoint(tokens.lower[max(0, index - 3) : index]):
        return True
    if len(author) >= _SHORTEST_AUTHOR and author.isalpha() and author.isupper() and tokens.word(index + 1) == ")":
        return True  # het RIVM (2022)
    site = tokens.word(index + 1) == "," and tokens.word(index + 2).isalpha()
    return site and tokens.word(index + 3) == "." and tokens.glued(index + 4)


def _is_in_name_of_law(tokens: Tokens, index: int) -> bool:
    """Tell whether the name of a law leads to the year: Besluit woninggebonden subsidies 1995."""
    first, _ = tokens.sentence_span(index)
    near = range(max(first, index - _LONGEST_LAW), index)
    return any(tokens.shown(place)[0].isupper() and tokens.lower[place] in LAWS for place in near)
