"""Whether what stands around a sentence leaves it the letter's own report.

A sentence that is understood word for word may still be a question of Parliament, a quotation, an example or a figure
in thousands: a heading, an earlier sentence or a mark tells. Such words are kept with the statement, as unread words
of its own are, and a statement with them is not judged. The words are in `lexicon/surroundings.toml`.
"""

import re
from dataclasses import dataclass

from routekaart.domain.document import Body, RunningText
from routekaart.reading.lexicon import load_lexicon
from routekaart.reading.sentences import LONGEST, Sentence

_LONGEST_TITLE = 80
_LONGEST_MARK = 30
"""Characters of a line such as "[CONCEPT]", which is about the whole letter."""
_LOOKED_AT = 300
"""Characters at the beginning of a sentence that are looked at for words that change whose it is."""
_NO_TITLE_ENDS = (".", "!", "?", ";", ",")
_CLOSING = "\"”’'»)]~_*<>- "
"""What may stand behind the sign that ends a sentence."""
_ITEMS = ("- ", "– ", "• ")
_BEFORE = r"[\s#*_\[(>~-]{0,9}(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?\s{1,3})?"
"""What may stand before the words of a title: its number, or a sign of Markdown."""
_LINE_START = re.compile(r"(?:\A|\n)[\d.)\s]{0,10}\Z")
_ONLY_NUMBER = re.compile(r"[\d.)]{1,10}\Z")
_QUOTED_LINE = re.compile(r">\s?")
_QUOTE_FOLLOWS = re.compile(r"\s{0,3}[“„«‘'\"]")
_MARK = re.compile(
    r"(?P<opens>[“„«]|(?<!\w)[‘'](?![stn]\b|\d\d\b)(?=\w)|<!--|<(?:q|blockquote|del|s|strike)>)"
    r"|(?P<closes>[”»]|[’'](?!\w)|-->|</(?:q|blockquote|del|s|strike)>)"
    r'|(?P<turns>"|~~)'
)
_CLOSED_BY = {"“": "”", "„": "”“", "«": "»", "‘": "’'", "'": "'’", "<!--": "-->"}
_STAYS_OPEN = ("“", "„", "«", "<!--", "<b", "<d", "<s")
"""Marks that a paragraph may leave open for the next one; `"` and an apostrophe are too often left alone."""
_STRUCK = ("<", "~")


def _lines(table: str) -> str:
    return f"(?:{'|'.join(load_lexicon('surroundings')[table]['patterns'])})"


_QUESTION = re.compile(f"{_BEFORE}(?P<said>{_lines('question')})", re.IGNORECASE)
_ANSWER = re.compile(f"{_BEFORE}{_lines('answer')}", re.IGNORECASE)
_SUPPOSED = re.compile(rf"\b{_lines('supposed')}\b", re.IGNORECASE)
_SUPPOSED_FROM_HERE = re.compile(
    rf"{_BEFORE}(?P<said>(?:\w{{1,40}}\s){{0,2}}{_lines('supposed')}\b[^.:]{{0,40}}):", re.IGNORECASE
)
_HANDS_OVER = re.compile(rf"\b{_lines('hands_over')}", re.IGNORECASE)
_SPEAKER = re.compile(f"{_BEFORE}(?P<said>{_lines('speaker')})", re.IGNORECASE)
_OWN_WORD = re.compile(f"{_BEFORE}{_lines('own_word')}", re.IGNORECASE)
_SCALE = re.compile(rf"(?<!\w){_lines('scale')}", re.IGNORECASE)
_TAKEN_BACK = re.compile(rf"[\s\"”’)]{{0,9}}{_lines('taken_back')}", re.IGNORECASE)
_SIGNS = tuple(load_lexicon("surroundings")["signs"]["words"])
"""Words and signs, quick to look for, without which no sentence hands over the word or gives a scale."""
_NUMBERS = "0123456789.) \t#*_[(>~-"
_ANY_MARK = re.compile("[“„«”»‘’'\"<>~]")
QUOTED = "citaat of vraag"
"""Named with a figure in a block of which the file itself says that its words are another's."""


def find_taken_back(following: str) -> tuple[str, ...]:
    """Return the words with which the next sentence corrects or questions what a sentence says.

    >>> find_taken_back("Niets is minder waar. "), find_taken_back("Dat is een stijging.")
    (('Niets is minder waar',), ())
    """
    found = _TAKEN_BACK.match(following)
    return () if found is None else (found[0].strip(),)


@dataclass(slots=True)
class Surroundings:
    """What the text up to a sentence says about whose words it holds, and what kind; fed each sentence in order."""

    running: RunningText
    body: Body
    _question: str = ""
    _whole: str = ""
    """A mark that makes the whole letter a draft."""
    _section: str = ""
    """What the titles above say that holds up to the next one."""
    _scale: str = ""
    _speaker: str = ""
    _handed: str = ""
    """How the word was handed over, which holds for the paragraph."""
    _local_scale: str = ""
    _open: str = ""
    """The mark that is open."""
    _below: bool = False
    """Whether what a paragraph said goes on below it up to the next title, because the paragraph ended in it."""
    _after_title: bool = False
    _line: str = ""
    """The sign with which a line begins that is copied from another text."""

    def read(self, sentence: Sentence) -> tuple[str, ...]:
        """Take in the next sentence, and return the words around it that make it no report of the letter's own."""
        text = sentence.text[:_LOOKED_AT]
        if self._begins_line(sentence):
            self._begin_paragraph(text)
        if _ONLY_NUMBER.match(text):
            return self._held()  # the number of a title or item, cut off from it by its full stop
        title = self._is_title(sentence)
        if title:
            self._read_title(sentence.text)
        self._read_turn(text)
        marks = self._read_marks(sentence.text[:LONGEST])
        announced = self._read_announcement(sentence.text[:LONGEST])
        self._below = self._below or (announced and self._ends_line(sentence))
        self._after_title = title
        return (*self._held(), marks) if marks else self._held()

    def is_quoted(self, sentence: Sentence) -> bool:
        """Tell whether the file marks the block of a sentence as someone else's words."""
        block = self.body.find_block(self.running.origin(sentence.start, sentence.start + 1)[0])
        return block is not None and block.quoted

    def _held(self) -> tuple[str, ...]:
        section = (self._whole, self._question, self._section, self._scale, self._speaker)
        return tuple(words for words in (*section, self._handed, self._local_scale, self._line) if words)

    def _begins_line(self, sentence: Sentence) -> bool:
        before = self.running.text[max(sentence.start - 10, 0) : sentence.start]
        return not before or before[-1] == "\n" or (before[-1] == " " and _LINE_START.search(before) is not None)

    def _ends_line(self, sentence: Sentence) -> bool:
        return self.running.text[sentence.end : sentence.end + 1] in ("", "\n")

    def _is_title(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is a short line of its own without an end, which counts nothing and is no item."""
        return (
            len(sentence.text) < _LONGEST_TITLE
            and not sentence.quantities
            and not sentence.text.rstrip(_CLOSING).endswith(_NO_TITLE_ENDS)
            and not sentence.text.startswith(_ITEMS)
            and self._begins_line(sentence)
            and self._ends_line(sentence)
        )

    def _begin_paragraph(self, text: str) -> None:
        """Forget what held for the paragraph before, unless it is about what comes below."""
        if not self._below:
            self._handed = self._local_scale = ""
        if not self._open.startswith(_STAYS_OPEN):
            self._open = ""
        self._line = ">" if _QUOTED_LINE.match(text) else ""

    def _read_title(self, text: str) -> None:
        """Let a title end what the one before it said; one right below another belongs to it."""
        said, scale = _SUPPOSED.search(text), _SCALE.search(text)
        if not self._after_title and not text.endswith(":"):
            self._section = self._scale = self._speaker = self._handed = self._local_scale = ""
            self._below = False
            self._open = self._open if self._open.startswith("<") else ""
        if said is not None and text.startswith(("[", "(")) and len(text) <= _LONGEST_MARK:
            self._whole = text
        elif said is not None:
            self._section = text
        if scale is not None:
            self._scale = scale[0]

    def _read_turn(self, text: str) -> None:
        """Read who has the word from here: the questioner, the one who answers, a speaker."""
        first = text.lstrip(_NUMBERS)[:1].lower()
        if first == "v" and (asked := _QUESTION.match(text)) is not None:
            self._question = asked["said"].strip()
        elif first == "a" and _ANSWER.match(text):
            self._question = self._section = ""
        elif ":" not in text:
            return
        elif (speaker := _SPEAKER.match(text)) is not None:
            self._speaker = speaker["said"]
        elif _OWN_WORD.match(text):
            self._speaker = ""

    def _read_announcement(self, text: str) -> bool:
        """Read what holds from here to the end of the paragraph; tell whether it is about what comes below."""
        lowered = text.lower()
        if not any(sign in lowered for sign in _SIGNS):
            return False
        handed, scale = _SUPPOSED_FROM_HERE.match(text) or _HANDS_OVER.search(text), _SCALE.search(text)
        if handed is not None and not _QUOTE_FOLLOWS.match(text, handed.end()):  # else the marks tell how far it goes
            self._handed = handed[0].strip()
        if scale is not None:
            self._local_scale = scale[0]
        colon = handed is not None and handed[0].endswith(":")
        return scale is not None or (handed is not None and (not colon or handed.end() >= len(text.rstrip())))

    def _read_marks(self, text: str) -> str:
        """Follow quotation and deletion marks through a sentence, and return the one that holds for it."""
        held = self._open
        if _ANY_MARK.search(text) is None:
            return held
        for found in _MARK.finditer(text):
            self._open = _after_mark(self._open, found)
            at = found.start()
            at_head = at == 0 or text[max(at - 2, 0) : at].endswith((": ", ":"))
            if self._open and not held and (at_head or self._open.startswith(_STRUCK)):
                held = self._open
        return held


def _after_mark(open_mark: str, found: re.Match[str]) -> str:
    """Return which mark is open behind one, if another was open before it."""
    mark = found[0]
    if not open_mark:
        return "" if found["closes"] else mark
    if found["turns"]:
        return "" if mark == open_mark else open_mark
    closed_by = _CLOSED_BY.get(open_mark, open_mark.replace("<", "</"))
    return "" if mark in closed_by else open_mark
