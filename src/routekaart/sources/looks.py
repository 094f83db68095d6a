"""The folder in which a ministry keeps how its letters look: `brief.typ`, `brief.docx`, and what they need."""

from pathlib import Path

from routekaart.domain.errors import InputError
from routekaart.domain.look import Look

_TYPST, _WORD = "brief.typ", "brief.docx"
_FONTS = frozenset({".ttf", ".otf", ".ttc"})
_LARGEST = 20_000_000
"""Bytes of all files together; a template with a logo is under a hundredth of it."""
_MOST_FILES = 200


def load_look(folder: Path) -> Look:
    """Return the look that lies in a folder.

    Raises:
        InputError: if there is no such folder, none of the two templates is in it, or it holds more than templates do.
    """
    if not folder.is_dir():
        raise InputError("there is no such folder", where=str(folder), remedy="Name the folder with your templates.")
    paths = _find_files(folder)
    try:
        files = {str(path.relative_to(folder)): path.read_bytes() for path in paths if path.suffix not in _FONTS}
    except OSError as error:
        raise InputError(
            f"a file of the look cannot be opened: {error.strerror}",
            where=str(error.filename),
            remedy="Check its rights.",
        ) from error
    typst, word = files.pop(_TYPST, b""), files.pop(_WORD, b"")
    if not typst and not word:
        raise InputError(
            f"there is no {_TYPST} and no {_WORD} in the folder, or they are empty",
            where=str(folder),
            remedy="Put one of them there: docs/letters.md shows how to make it.",
        )
    has_fonts = any(path.suffix in _FONTS for path in paths)
    return Look(
        name=folder.name,
        typst=typst,
        word=word,
        files=tuple(sorted(files.items())),
        fonts=str(folder.resolve()) if has_fonts else "",
    )


def _find_files(folder: Path) -> list[Path]:
    """Return the files of a look: what lies outside of the folder does not belong to it, also not by a link."""
    root = folder.resolve()
    paths: list[Path] = []
    size = 0
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.startswith(".") or not path.resolve().is_relative_to(root):
            continue
        paths.append(path)
        size += path.stat().st_size
        if len(paths) > _MOST_FILES or size > _LARGEST:
            raise InputError(
                f"the folder holds more than the {_MOST_FILES} files or {_LARGEST:,} bytes that a look needs",
                where=str(folder),
                remedy="Keep the templates in a folder of their own.",
            )
    return paths
