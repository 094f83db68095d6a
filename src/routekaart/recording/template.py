"""A template that a person wrote becomes its blocks and tags, or a list of all that is wrong with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from routekaart.domain.errors import InputError, RefusedFiles
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
    TagKind.MAP: (2, 2, '{{ map "unhcr-refugees" 2019 alt="..." }}'),
    TagKind.SAID: (1, 1, "{{ said 30840c92fbf3 }}"),
    TagKind.NOTE: (1, 2, '{{ note "Kamerstukken II 2019/20, 19 637, nr. 2675" "https://..." }}'),
}
"""How many words a tag has at least and at most, and what it looks like."""
_OPTIONS = {
    TagKind.FIGURE: frozenset({"counterpart", "from", "unit"}),
    TagKind.TABLE: frozenset({"counterpart", "caption"}),
    TagKind.CHART: frozenset({"counterpart", "title", "alt"}),
    TagKind.MAP: frozenset({"title", "alt"}),
    TagKind.SAID: frozenset(),
    TagKind.NOTE: frozenset(),
}
_PIECE = re.compile(r"\{\{.{0,2000}?\}\}|\*\*[^*\n]{1,2000}\*\*")
_WORD = re.compile(r'\s*(?:([a-z]{1,20})=)?(?:"([^"]{0,1000})"|([^\s"=]{1,200}))')
_HEADING = re.compile(r"(#{1,4}) +(\S.*)")
_ITEM = re.compile(r"[-*] +(\S.*)")


def parse_template(raw: bytes, *, name: str) -> Template:
    """Read a template: its head between two lines of `---`, then paragraphs, headings (`#`), lists (`-`) and tags.

    Raises:
        InputError: if it is no text in UTF-8, or too large.
        RefusedFiles: with every broken tag and every line of the head that cannot be used.
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
    if reader.problems:
        raise RefusedFiles(tuple(reader.problems))
    return Template(name=name, blocks=blocks, **head)


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
            else:
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
            plain = bool(line.strip()) and item is None and heading is None
            if gathered and not plain:
                yield from self._paragraph(gathered)
                gathered = []
            if items and item is None:
                yield TemplateList(items=tuple(items))
                items = []
            if item is not None:
                items.append(tuple(self._inline(item[1], number)))
            elif heading is not None:
                yield TemplateHeading(text=heading[2].strip(), depth=len(heading[1]))
            elif plain:
                gathered.append((number, line.strip()))

    def _paragraph(self, gathered: Sequence[tuple[int, str]]) -> Iterator[TemplateBlock]:
        """Yield a paragraph, or the table, chart or map that stands on lines of its own."""
        parts = [part for number, line in gathered for part in self._parts(f"{line} ", number)]
        told = [part for part in parts if not isinstance(part, str) or part.strip()]
        insets = [part for part in told if isinstance(part, Tag) and part.kind in _INSETS]
        if insets and len(insets) == len(told):
            yield from (TemplateInset(tag=tag) for tag in insets)
            return
        for tag in insets:
            self.problems.append(tag.refuse("a table, chart or map within a sentence", "Put it on a line of its own."))
        yield TemplateParagraph(parts=_stripped(parts))

    def _inline(self, text: str, number: int) -> Iterator[Part]:
        for part in self._parts(text, number):
            if isinstance(part, Tag) and part.kind in _INSETS:
                self.problems.append(part.refuse("a table, chart or map in a list", "Put it on a line of its own."))
            yield part

    def _parts(self, text: str, number: int) -> Iterator[Part]:
        end = 0
        for found in _PIECE.finditer(text):
            if found.start() > end:
                yield from self._plain(text[end : found.start()], number)
            end = found.end()
            if found[0].startswith("**"):
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
            self.report(number, f"{name[:40]!r} is no tag", f"Write one of {', '.join(TagKind)}.")
            return None
        words, options, left = _split(rest)
        fewest, most, example = _WORDS[kind]
        unknown = [key for key, _ in options if key not in _OPTIONS[kind]]
        if left or not fewest <= len(words) <= most or unknown or len(dict(options)) < len(options):
            self.report(number, f"the tag cannot be read: {written[:80]}", f"Write it as {example}.")
            return None
        where = f"{self.name}:{number}"
        return Tag(kind=kind, words=tuple(words), options=tuple(options), written=written, where=where)


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
