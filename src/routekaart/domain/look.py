"""How letters of one ministry look: its own templates, in the place of ours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a ministry brings for its letters; what is empty is as Routekaart makes it."""

    name: str = ""
    """How messages call it: the name of its folder."""
    typst: bytes = b""
    """`brief.typ`: the template of its PDF."""
    word: bytes = b""
    """`brief.docx`: the template of its Word letters."""
    files: tuple[tuple[str, bytes], ...] = ()
    """What else lies in the folder by name: a logo that `brief.typ` shows."""
    fonts: str = ""
    """A folder with fonts of its own, for the PDF."""


PLAIN_LOOK = Look()
"""The letters of Routekaart itself."""
