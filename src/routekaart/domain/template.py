"""The template of a letter: text that a person wrote, with tags where live figures, tables, charts and maps come."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from routekaart.domain.errors import InputError, NotationError
from routekaart.domain.ids import IndicatorId, ThingId, thing_id
from routekaart.domain.period import Period

Value = TypeVar("Value")


class TagKind(StrEnum):
    """What a tag is replaced with."""

    FIGURE = "figure"
    TABLE = "table"
    CHART = "chart"
    MAP = "map"
    SAID = "said"
    """What somebody said, as the register keeps it."""
    NOTE = "note"
    """A footnote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A place in a template where something comes: `{{ figure "frontex-detections" route:silk-route 2019 }}`."""

    kind: TagKind
    words: tuple[str, ...]
    """What stands behind its name, without quotes."""
    options: tuple[tuple[str, str], ...] = ()
    """`from=2018`, `alt="..."`, each once."""
    written: str
    """As it stands in the template."""
    file: str
    """The name of the template, for messages."""
    line: int
    """On which line of it, from 1."""

    @property
    def where(self) -> str:
        """Its place, for messages: `letter.md:12`."""
        return f"{self.file}:{self.line}"

    def option(self, name: str) -> str:
        """Return the value of an option; empty if it is not given."""
        return dict(self.options).get(name, "")

    @property
    def indicator(self) -> IndicatorId:
        """The indicator that a figure, table, chart or map is of."""
        return IndicatorId(self.words[0])

    @property
    def area(self) -> ThingId | None:
        """The area that it is about; none for a map, which has all of them.

        Raises:
            InputError: if it is no id of a thing.
        """
        return None if self.kind is TagKind.MAP else self._in_notation(thing_id, self.words[1])

    @property
    def period(self) -> Period:
        """The period or the row of periods that is asked for.

        Raises:
            InputError: if it is no period.
        """
        return self._in_notation(Period.parse, self.words[-1])

    @property
    def counterpart(self) -> ThingId | None:
        """Where those come from who are counted, if the tag says so.

        Raises:
            InputError: if it is no id of a thing.
        """
        text = self.option("counterpart")
        return self._in_notation(thing_id, text) if text else None

    @property
    def base(self) -> Period | None:
        """The period since when a change is asked for.

        Raises:
            InputError: if it is no period.
        """
        text = self.option("from")
        return self._in_notation(Period.parse, text) if text else None

    def refuse(self, what: str, remedy: str) -> InputError:
        """Return the error that says what is wrong with this tag."""
        return InputError(f"{what} in {self.written}", where=self.where, remedy=remedy)

    def _in_notation(self, parse: Callable[[str], Value], text: str) -> Value:
        try:
            return parse(text)
        except NotationError as error:
            raise self.refuse(error.what, error.remedy) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strong:
    """Words that stand out."""

    text: str


Part = str | Strong | Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateHeading:
    """A heading; depth 1 is below the title."""

    text: str
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateParagraph:
    """A paragraph."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateList:
    """A list of items."""

    items: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateInset:
    """A table, chart or map between the paragraphs."""

    tag: Tag


TemplateBlock = TemplateHeading | TemplateParagraph | TemplateList | TemplateInset


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A letter as a person wrote it."""

    name: str
    """Of its file, for messages."""
    title: str
    subject: str = ""
    sender: str = ""
    addressee: str = ""
    reference: str = ""
    blocks: tuple[TemplateBlock, ...] = field(default=())
    problems: tuple[InputError, ...] = ()
    """What is broken in it, each with its line. What is not broken is in the blocks all the same, so that everything
    that is wrong with it can be told at once."""

    @property
    def tags(self) -> tuple[Tag, ...]:
        """All tags, in the order of the text."""
        found: list[Tag] = []
        for block in self.blocks:
            match block:
                case TemplateHeading():
                    continue
                case TemplateParagraph():
                    found += [part for part in block.parts if isinstance(part, Tag)]
                case TemplateList():
                    found += [part for item in block.items for part in item if isinstance(part, Tag)]
                case TemplateInset():
                    found.append(block.tag)
        return tuple(found)
