"""A template that a person wrote becomes its blocks and tags, with a list of all that is broken in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from routekaart.domain.errors import InputError
from routekaart.domain.privacy import find_personal
from routekaart.domain.template import (
    Part,
    Strong,
    Tag,
    TagKind,
    Template,
    TemplateBlock,
    TemplateHeading,
    TemplateInset,
    TemplateList,
    TemplateParagraph,
)

LARGEST_TEMPLATE = 2_000_000
"""Bytes of the file."""
_HEAD = ("title", "subject", "sender", "addressee", "reference")
_OF_OFFICES = frozenset({"sender", "addressee"})
"""Lines of the head with the telephone or account of an office."""
_FENCE = "---"
_INSETS = frozenset({TagKind.TABLE, TagKind.CHART, TagKind.MAP})
_WORDS = {
    TagKind.FIGURE: (3, 3, '{{ figure "frontex-detections" route:western-mediterranean 2019 }}'),
    TagKind.TABLE: (3, 3, '{{ table "frontex-detections" route:western-mediterranean 2016/2019 }}'),
    TagKind.CHART: (3, 3, '{{ chart "frontex-detections" route:western-mediterranean 2009/2019 alt="..." }}'),
    TagKind.MAP: (2, 2, '{{ map "unhcr-arrivals-land-sea" 2018 alt="..." }}'),
    TagKind.SAID: (1, 1, "{{ said 8ec6644530c7 }}"),
    TagKind.NOTE: (1, 2, '{{ note "Kamerstukken II 2019/20, 19 637, nr. 2675" "https://..." }}'),
}
"""How many words a tag has at least and at most, and what it looks like."""
EXAMPLES = {kind: example for kind, (_, _, example) in _WORDS.items()}
"""A tag of each kind as messages show it."""
_OPTIONS = {
    TagKind.FIGURE: frozenset({"counterpart", "from", "unit"}),
    TagKind.TABLE: frozenset({"counterpart", "caption"}),
    TagKind.CHART: frozenset({"counterpart", "title", "alt"}),
    TagKind.MAP: frozenset({"counterpart", "title", "alt"}),
    TagKind.SAID: frozenset(),
    TagKind.NOTE: frozenset(),
}
_YES = frozenset({"yes", "no"})
_INSET = re.compile(r"(?:\{\{\s*(?:table|chart|map)\b(?:(?!\}\}).){0,2000}\}\}\s*)+")
"""A line with nothing but tables, charts and maps."""
_PIECE = re.compile(r"\{\{.{0,2000}?\}\}|\*\*[^*\n]{1,2000}\*\*")
_WORD = re.compile(r'\s*(?:([a-z]{1,20})=)?(?:"([^"]{0,1000})"|([^\s"=]{1,200}))')
_HEADING = re.compile(r"(#{1,4}) +(\S.*)")
_ITEM = re.compile(r"[-*] +(\S.*)")


def parse_template(raw: bytes, *, name: str) -> Template:
    """Read a template: its head between two lines of `---`, then paragraphs, headings (`#`), lists (`-`) and tags.

    Every broken tag and every line of the head that cannot be used is among its problems.

    Raises:
        InputError: if it is no text in UTF-8, or too large.
    """
    if len(raw) > LARGEST_TEMPLATE:
        raise InputError("the template is too large", where=name, remedy=f"Keep it under {LARGEST_TEMPLATE:,} bytes.")
    try:
        lines = raw.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise InputError("the template is no text in UTF-8", where=name, remedy="Save it as UTF-8.") from None
    reader = _Reader(name)
    head, first = reader.read_head(lines)
    blocks = tuple(reader.read_blocks(lines[first:], first + 1))
    reader.refuse_personal(lines, first)
    if not head.get("title"):
        reader.report(1, "the letter has no title", "Begin with a line ---, title: ..., and a line ---.")
    return Template(name=name, blocks=blocks, problems=tuple(reader.problems), **{"title": "", **head})


@dataclass(slots=True)
class _Reader:
    name: str
    problems: list[InputError] = field(default_factory=list)

    def report(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(InputError(what, where=f"{self.name}:{line}", remedy=remedy))

    def read_head(self, lines: Sequence[str]) -> tuple[dict[str, str], int]:
        """Return the fields of the head, and the number of the first line behind it."""
        if not lines or lines[0].strip() != _FENCE:
            return {}, 0
        head: dict[str, str] = {}
        for number, line in enumerate(lines[1:], 2):
            if line.strip() == _FENCE:
                return head, number
            key, colon, value = (part.strip() for part in line.partition(":"))
            if not line.strip():
                continue
            if not colon or key not in _HEAD or key in head:
                self.report(number, f"{key[:40]!r} has no place in the head", f"Write one of {', '.join(_HEAD)}, once.")
                continue
            if "{{" in value:
                self.report(number, f"a tag in the head, behind {key}", "Put it in a sentence of the letter.")
            head[key] = value.replace("\\n", "\n")
        self.report(1, "the head does not end", f"Close it with a line {_FENCE}.")
        return head, len(lines)

    def refuse_personal(self, lines: Sequence[str], head: int) -> None:
        """Report what looks like data on a private person; who sends a letter may be reached by telephone."""
        own = [
            "" if number < head and line.partition(":")[0].strip() in _OF_OFFICES else line
            for number, line in enumerate(lines)
        ]
        text = "\n".join(own)  # a number may stand on the line behind its name
        for mark in find_personal(text):
            what = f"this looks like a record of a private person ({mark.what})"
            remedy = "Leave it out: no letter holds data on private persons."
            self.report(text.count("\n", 0, mark.start) + 1, what, remedy)

    def read_blocks(self, lines: Sequence[str], first: int) -> Iterator[TemplateBlock]:
        """Yield the blocks of a text whose first line has this number."""
        gathered: list[tuple[int, str]] = []
        items: list[tuple[Part, ...]] = []
        for number, line in enumerate((*lines, ""), first):
            item, heading = _ITEM.fullmatch(line.strip()), _HEADING.fullmatch(line.strip())
            inset = _INSET.fullmatch(line.strip())
            plain = bool(line.strip()) and item is None and heading is None and inset is None
            if gathered and not plain:
                yield self._paragraph(gathered)
                gathered = []
            if items and item is None:
                yield TemplateList(items=tuple(items))
                items = []
            if item is not None:
                items.append(tuple(self._within(item[1], number, "a list")))
            elif heading is not None:
                yield self._heading(heading, number)
            elif inset is not None:
                yield from (TemplateInset(tag=tag) for tag in self._parts(line, number) if isinstance(tag, Tag))
            elif plain:
                gathered.append((number, line.strip()))

    def _heading(self, heading: re.Match[str], number: int) -> TemplateHeading:
        text = heading[2].strip()
        if "{{" in text:
            self.report(number, f"a tag in a heading: {text[:60]!r}", "Put it in a sentence of the letter.")
        return TemplateHeading(text=text, depth=len(heading[1]))

    def _paragraph(self, gathered: Sequence[tuple[int, str]]) -> TemplateParagraph:
        parts = [part for number, line in gathered for part in self._within(f"{line} ", number, "a sentence")]
        return TemplateParagraph(parts=_stripped(parts))

    def _within(self, text: str, number: int, around: str) -> Iterator[Part]:
        """Yield the parts of a sentence or an item, in which no table, chart or map can stand."""
        for part in self._parts(text, number):
            if isinstance(part, Tag) and part.kind in _INSETS:
                remedy = "Put it on a line of its own, with nothing else on it."
                self.problems.append(part.refuse(f"a table, chart or map within {around}", remedy))
            yield part

    def _parts(self, text: str, number: int) -> Iterator[Part]:
        end = 0
        for found in _PIECE.finditer(text):
            if found.start() > end:
                yield from self._plain(text[end : found.start()], number)
            end = found.end()
            if found[0].startswith("**"):
                if "{{" in found[0]:
                    self.report(number, f"a tag between ** and **: {found[0][:60]!r}", "Leave the ** out around it.")
                yield Strong(text=found[0][2:-2])
            elif (tag := self._tag(found[0], number)) is not None:
                yield tag
        if end < len(text):
            yield from self._plain(text[end:], number)

    def _plain(self, text: str, number: int) -> Iterator[str]:
        for mark in ("{{", "}}"):
            if mark in text:
                self.report(
                    number, f"a tag is not whole: {text.strip()[:60]!r}", 'Write {{ figure "..." ... }} on one line.'
                )
        yield text

    def _tag(self, written: str, number: int) -> Tag | None:
        name, _, rest = written[2:-2].strip().partition(" ")
        kind = next((one for one in TagKind if one.value == name), None)
        if kind is None:
            near = get_close_matches(name, list(TagKind), n=1)
            meant = f"Do you mean {near[0]}? " if near else ""
            self.report(number, f"{name[:40]!r} is no tag", f"{meant}Write one of {', '.join(TagKind)}.")
            return None
        words, options, left = _split(rest)
        if (wrong := _find_fault(kind, words, options, left)) is not None:
            self.report(number, f"{wrong} in {written[:80]}", _remedy(kind))
            return None
        return Tag(kind=kind, words=tuple(words), options=tuple(options), written=written, file=self.name, line=number)


def _find_fault(kind: TagKind, words: list[str], options: list[tuple[str, str]], left: str) -> str | None:
    """Return which part of a tag is wrong, or `None`."""
    fewest, most, _ = _WORDS[kind]
    keys = [key for key, _ in options]
    unknown = [key for key in keys if key not in _OPTIONS[kind]]
    if left:
        return f"what cannot be read from {left[:40]!r} on"
    if unknown:
        near = get_close_matches(unknown[0], _OPTIONS[kind], n=1)
        meant = f" (do you mean {near[0]}=?)" if near else ""
        return f"{unknown[0]}= belongs to no {kind}{meant}"
    if len(set(keys)) < len(keys):
        return f"{next(key for key in keys if keys.count(key) > 1)}= stands there more than once"
    if dict(options).get("unit", "yes") not in _YES:
        return f"unit={dict(options)['unit'][:40]} is neither yes nor no"
    if len(words) < fewest:
        return f"only {len(words)} of the {fewest} words of a {kind}"
    if len(words) > most:
        return f"{words[most]!r} is a word too many"
    return None


def _remedy(kind: TagKind) -> str:
    options = ", ".join(f"{key}=" for key in sorted(_OPTIONS[kind]))
    return f"Write it as {_WORDS[kind][2]}{f'; it may also have {options}' if options else ''}."


def _split(text: str) -> tuple[list[str], list[tuple[str, str]], str]:
    """Return the words of a tag, its options, and what could not be read."""
    words: list[str] = []
    options: list[tuple[str, str]] = []
    end = 0
    while (found := _WORD.match(text, end)) is not None:
        value = found[2] if found[2] is not None else found[3]
        if found[1]:
            options.append((found[1], value))
        else:
            words.append(value)
        end = found.end()
    return words, options, text[end:].strip()


def _stripped(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a paragraph without the space at its end."""
    last = parts[-1] if parts else ""
    if isinstance(last, str):
        return (*parts[:-1], last.rstrip()) if last.strip() else tuple(parts[:-1])
    return tuple(parts)
