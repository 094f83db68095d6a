"""A page in sections: a heading with paragraphs, drawings and tables, for a browser and for a terminal."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTable:
    """A table: its first column is the head of each row."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    folded: bool = False
    """Whether a page shows it when it is asked for: it is long, or says again what a chart shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with what stands under it."""

    key: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    charts: tuple[Markup, ...] = ()
    tables: tuple[ShownTable, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.paragraphs or self.tables)
