"""The frames in which a sentence says from which data it has its report.

"Uit de tabellen van Eurostat valt op te maken dat", "Wie de cijfers erop naslaat, ziet dat", ", zo volgt uit de
statistieken van UNHCR", "IOM data show that". First the data and publishers are found, then the frames around them. The
words are in `lexicon/frames.toml`.
"""

import re
from collections.abc import Iterable, Iterator

from routekaart.reading import cues
from routekaart.reading.lexicon import load_lexicon

_TABLES = ("words", "follow", "show", "look", "turn")
_WORDS, _FOLLOW, _SHOW, _LOOK, _TURN = (load_lexicon("frames")[table] for table in _TABLES)
_DATA, _WHO, _GOES_ON, _THEIRS = "\x01", "\x02", "\x03", "\x04"
"""Stand for data, for a publisher and for data of one, each as long as its words."""


def _any(lines: Iterable[str]) -> str:
    return f"(?:{'|'.join(lines)})"


def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of whole words; a space is any white space."""
    whole = rf"(?<!\w)(?:{pattern})(?!\w)".replace(" ", r"\s{1,3}")
    return re.compile(whole, re.IGNORECASE)


def _source() -> str:
    """Return the pattern of data, with whose they are and of which year: "de asielcijfers van Eurostat over 2016"."""
    noun = f"(?:{_any(_WORDS['about'])}|{_any(_WORDS['about_apart'])} )?{_any(_WORDS['data'])}"
    sort, whose = f"(?:{_any(_WORDS['sort'])} ){{0,2}}", rf"{_WHO}{_GOES_ON}*+"
    of, unit = f"(?: {_any(_WORDS['of'])} {whose})?", f"(?:{_any(_WORDS['unit'])} )?"
    year = rf"(?: {_any(_WORDS['over'])} (?:(?:het|the) )?{unit}\d{{4}})?"
    plain = f"(?:{_any(_WORDS['article'])} )?{sort}(?:{noun}|{_any(_WORDS['named'])}){year}{of}{year}"
    return f"{whose}(?:['’]s )?(?: |-)?{sort}{noun}{year}|{plain}"


def _parts(lines: list[str]) -> list[tuple[str, str]]:
    return [(first, second) for first, _, second in (line.partition("/") for line in lines)]


_SOME_DATA, _SOMEONE = rf"[{_DATA}{_THEIRS}]{_GOES_ON}*+", rf"{_WHO}{_GOES_ON}*+"
_EITHER = f"[{_DATA}{_THEIRS}{_WHO}]{_GOES_ON}*+"


def _following() -> Iterable[str]:
    """Yield "uit … blijkt dat", "zo valt uit … op te maken", "zoals uit … volgt", "zo staat in …"."""
    one, stands, standing = _any(_FOLLOW["one"]), _any(_FOLLOW["stands"]), f"(?: {_any(_FOLLOW['standing'])})?"
    yield f"(?:(?:zo|zoals|dat) )?{one} uit {_SOME_DATA}"
    yield f"(?:zoals )?uit {_SOME_DATA} {one}(?: dat)?"
    for first, second in _parts(_FOLLOW["two"]):
        yield f"(?:zo|zoals|dat) {first} (?:uit|in|bij|op) {_SOME_DATA} {second}"
        yield f"(?:uit|in|bij|op) {_SOME_DATA} {first} {second} dat"
        yield f"zoals (?:uit|in|bij|op) {_SOME_DATA} (?:{first} {second}|{second} {first})"
    yield f"bij {_SOMEONE}(?=.{{0,150}}? (?:te boek|in de boeken))"
    yield f"(?:zo|zoals|dat) {stands} (?:in|bij) {_EITHER}{standing}"
    yield f"(?:in|bij) {_EITHER} {stands}{standing} dat"
    yield f"zoals (?:in|bij) {_EITHER} {stands}{standing}"


def _showing() -> Iterable[str]:
    """Yield "… laten zien dat", "zo laat … zien", "zoals … laten zien", "zoals … heeft vastgelegd"."""
    one, done = _any(_SHOW["one"]), _any(_SHOW["done"])
    yield f"{one} {_THEIRS}{_GOES_ON}*+"
    yield f"{_SOME_DATA} {one} dat"
    yield f"zo {one} {_EITHER}"
    yield f"zoals {_EITHER} {one}"
    yield f"zoals {_SOMEONE} (?:heeft|hebben) {done}"
    yield f"zoals (?:door|bij|in) {_EITHER} (?:is|zijn|werd|werden) {done}"
    for first, second in _parts(_SHOW["two"]):
        yield f"{_EITHER} {first} {second} dat"
        yield f"(?:zo )?{first} {_EITHER} {second}"
        yield f"zoals {_EITHER} (?:{first} {second}|{second}{first})"


def _english() -> Iterable[str]:
    """Yield "… show that", ", … show", "it follows from … that", "as shown by …", "as … recorded"."""
    shows, follows = _any(_SHOW["english"]), _any(_FOLLOW["english"])
    yield f"{_SOME_DATA} {shows} that"
    yield rf"(?<=,\s){_SOME_DATA} {shows}(?=[.,]|$)"
    yield rf"(?:\A|(?<=,\s))as {_EITHER} (?:(?:has|have) )?{shows}"
    yield f"it {follows} from {_SOME_DATA} that"
    yield f"from {_SOME_DATA} it {follows} that"
    yield f"as {_any(_FOLLOW['shown'])} (?:by|in|from) {_EITHER}"


def _looking() -> Iterable[str]:
    """Yield "wie … erop naslaat, ziet dat", "anyone who consults … will see that", "a look at … shows that"."""
    months = [word for words in load_lexicon("time")["months"].values() for word in words if word.isalpha()]
    time = rf"(?P<time>(?:(?:de|het) )?(?:{_any(_WORDS['unit'])} )?(?:{_any(months)} )?\d{{4}})"
    yield rf"wie (?:(?:in )?{_SOME_DATA}|{time}) {_any(_LOOK['up'])},? {_any(_LOOK['sees'])} dat"
    yield f"{_any(_LOOK['who'])} who {_any(_LOOK['up_english'])} {_SOME_DATA},? {_any(_LOOK['sees_english'])} that"
    yield f"{_any(_LOOK['a_look'])} {_SOME_DATA} (?:leert|laat zien|toont|shows|reveals|confirms) (?:dat|that)"


def _turning() -> Iterable[str]:
    """Yield "kijk maar bij …", ", says …", "en dat is bij … na te slaan", and who is spoken to: "voorzitter,"."""
    opens, closes = r"(?:\A\s*|(?<=[,;:]\s))", r"(?=\s?[.,;:]|\s*$)"
    yield rf"{opens}{_any(_TURN['look'])} {_EITHER}(?:{closes}\s?:?)"
    for one in _TURN["itself"]:
        yield f"{opens}{one.format(who=_SOMEONE, either=_EITHER, data=_SOME_DATA)}{closes}"
    yield f"{opens}{_any(_SHOW['one'])} {_EITHER}{closes}"
    yield f"{opens}{_any(_SHOW['english_said'])} {_SOMEONE}{closes}"
    yield f"{opens}{_any(_TURN['address'])}{closes}"


_PUBLISHER = _compiled(f"(?:(?:de|het|the) )?(?:{cues.publishers.PUBLISHER_NAMES})")
_SOURCE = _compiled(_source())
_NAMED = (f"{_any(_WORDS['by'])} {_SOME_DATA}", f"in {_THEIRS}{_GOES_ON}*+")
_FRAMES = _compiled(_any((*_following(), *_showing(), *_english(), *_looking(), *_turning(), *_NAMED)))


def find_report_frames(text: str, signs: int) -> Iterator[re.Match[str]]:
    """Yield the frames of a sentence; the group `time` is a time that is looked up in data."""
    if not signs & cues.publishers.SHOWS.bit:
        return iter(())
    whose = _PUBLISHER.sub(lambda found: _WHO.ljust(len(found[0]), _GOES_ON), text)
    return _FRAMES.finditer(_SOURCE.sub(_stand_for_data, whose))


def _stand_for_data(found: re.Match[str]) -> str:
    return (_THEIRS if _WHO in found[0] else _DATA).ljust(len(found[0]), _GOES_ON)
