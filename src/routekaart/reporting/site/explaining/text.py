"""What a page about the site is made of."""

from dataclasses import dataclass

from routekaart.reporting.texts import Pair


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its heading, and paragraphs or points."""

    heading: Pair
    paragraphs: tuple[Pair, ...] = ()
    points: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A page of text."""

    title: Pair
    parts: tuple[Part, ...]
