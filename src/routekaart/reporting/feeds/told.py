"""What a person is told after a feed was written."""

from collections.abc import Iterable
from os import PathLike

from routekaart.domain.change import Changes
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import Table

LABELS: Table = {
    "written": ("Geschreven: {path}", "Written: {path}"),
    "counted": (
        "Veranderingen: {shown} van {total}. Alleen wat openbaar is.",
        "Changes: {shown} of {total}. Only what is public.",
    ),
}


def render_written(paths: Iterable[PathLike[str]], changes: Changes, names: Names, *, width: int) -> str:
    """Say which files were written, and how much is in them."""
    paper = Paper(names=names, width=width)
    lines = [line for path in paths for line in paper.whole(paper.say(LABELS, "written", path=path))]
    lines += paper.wrapped(paper.say(LABELS, "counted", shown=len(changes.found), total=changes.total))
    return "\n".join(lines) + "\n"
