"""How large a weighing may be where others wait for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.weighing.weighing import Weighing


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a weighing may ask of a machine that others use as well."""

    draws: int
    packages: int
    alternatives: int
    """Countries times instruments, doing nothing and talking alone included."""


def refuse_large(weighing: Weighing, bounds: Bounds, *, where: str, raw: bytes) -> None:
    """Let a weighing through only if it keeps within bounds.

    Raises:
        RefusedFiles: with everything in which it is too large, at its line in the file.
    """
    lines = raw.decode("utf-8", "replace").splitlines()
    found = [(_line_of(name, lines), what, remedy) for name, what, remedy in _find_large(weighing, bounds)]
    if found:
        problems = tuple(InputError(what, where=f"{where}:{line}", remedy=remedy) for line, what, remedy in found)
        raise RefusedFiles(problems, so="nothing was weighed")


def _find_large(weighing: Weighing, bounds: Bounds) -> Iterator[tuple[str, str, str]]:
    settings, alternatives = weighing.settings, len(weighing.alternatives)
    aside = "or weigh it on a machine of your own: routekaart weigh FILE."
    if settings.draws > bounds.draws:
        yield "draws", f"{settings.draws:,} draws are too many here: at most {bounds.draws:,}", f"Lower draws, {aside}"
    if settings.packages > bounds.packages:
        told = f"{settings.packages:,} packages are too many here: at most {bounds.packages:,}"
        yield "packages", told, f"Lower packages, {aside}"
    if alternatives > bounds.alternatives:
        told = f"countries times instruments make {alternatives:,}, which is too many here: at most"
        yield "countries", f"{told} {bounds.alternatives:,}", f"Take some out, {aside}"


def _line_of(field: str, lines: list[str]) -> int:
    """Return the line on which a field of the file begins; its first one if it is written in another way."""
    return next((number for number, line in enumerate(lines, start=1) if line.startswith(f"{field}:")), 1)
