"""Write a letter that goes out in the formats that are wanted: all of them, or none."""

from collections.abc import Callable, Mapping
from pathlib import Path

from routekaart.domain.brief import AcceptedFault, Brief
from routekaart.domain.errors import InputError, NoSpace
from routekaart.domain.look import PLAIN_LOOK, Look
from routekaart.recording.accepted import LARGEST_ACCEPTED, parse_accepted
from routekaart.reporting.metadata import Described, PublishedFile, describe_file
from routekaart.sources.whole import write_whole


def write_brief(
    brief: Brief, outs: Mapping[str, Path], look: Look = PLAIN_LOOK, *, described: Described | None = None
) -> tuple[str, ...]:
    """Write a letter to files: all formats are made before the first is touched, and each is whole or as it was.

    Args:
        brief: the letter.
        outs: where to, by format: pdf, docx, html.
        look: the templates of a ministry.
        described: what its metadata says; if given, that is written beside each file.

    Raises:
        InputError: if the letter or a template cannot be shown in a format.
        NoSpace: if a file cannot be written.
    """
    made = {out: _RENDER[kind](brief, look) for kind, out in outs.items()}
    if described is not None:
        made |= _describe(described, outs, made)
    for out, raw in made.items():
        _write_letter(out, raw)
    return tuple(map(str, made))


def refuse_outs(outs: Mapping[str, Path]) -> None:
    """Refuse files whose names end as those of another format, and one name for two formats.

    Raises:
        InputError: if there is such a file.
    """
    for kind, out in outs.items():
        ending = out.suffix.lower().removeprefix(".")
        if ending not in _ENDINGS[kind]:
            remedy = f"Name it as {out.with_suffix(f'.{kind}').name}"
            other = next((one for one, endings in _ENDINGS.items() if ending in endings), "")
            raise InputError(
                f"a file of --{kind} does not end in .{kind}",
                where=str(out),
                remedy=f"{remedy}, or write --{other}." if other else f"{remedy}.",
            )


def _describe(described: Described, outs: Mapping[str, Path], made: Mapping[Path, bytes]) -> dict[Path, bytes]:
    files = {out: PublishedFile.of(out.name, kind, made[out]) for kind, out in outs.items()}
    every = tuple(files.values())
    return {
        out.with_name(f"{out.name}{ending}"): raw
        for out, file in files.items()
        for ending, raw in describe_file(described, file, every).items()
    }


def make_files(brief: Brief, look: Look = PLAIN_LOOK) -> dict[str, bytes]:
    """Return a letter in every format, by its name: pdf, docx, html.

    Raises:
        InputError: if the letter or a template cannot be shown in a format.
    """
    return {kind: render(brief, look) for kind, render in _RENDER.items()}


def make_page(brief: Brief) -> bytes:
    """Return a letter as a web page."""
    return _render_html(brief, PLAIN_LOOK)


def load_accepted(path: Path) -> tuple[AcceptedFault, ...]:
    """Return what a file says is accepted.

    Raises:
        InputError: if there is no such file, or it cannot be used.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_ACCEPTED + 1)
    except OSError as error:
        raise InputError(
            f"the file cannot be opened: {error.strerror}", where=str(path), remedy="Check its name and rights."
        ) from error
    return parse_accepted(raw, where=str(path))


def _render_pdf(brief: Brief, look: Look) -> bytes:
    from routekaart.reporting.brief import render_pdf

    return render_pdf(brief, look)


def _render_docx(brief: Brief, look: Look) -> bytes:
    from routekaart.reporting.brief import render_docx

    return render_docx(brief, look)


def _render_html(brief: Brief, look: Look) -> bytes:
    from routekaart.reporting.brief import render_html

    return render_html(brief).encode()


_RENDER: Mapping[str, Callable[[Brief, Look], bytes]] = {
    "pdf": _render_pdf,
    "docx": _render_docx,
    "html": _render_html,
}
"""How each format is made; a new one is a line."""

_ENDINGS = {"pdf": ("pdf",), "docx": ("docx",), "html": ("html", "htm")}


def _write_letter(path: Path, raw: bytes) -> None:
    try:
        write_whole(path, raw)
    except OSError as error:
        raise NoSpace(
            f"the letter cannot be written: {error.strerror}", where=str(path), remedy="Make room or give rights."
        ) from error
