"""What a file became when it was handed in: a release that is used, or one that waits for a person."""

from collections.abc import Iterator

from routekaart.domain.revision import Offered, State
from routekaart.reporting.paper import Paper
from routekaart.reporting.statistics.revision import how_to_decide, revision_lines
from routekaart.reporting.statistics.words import written
from routekaart.reporting.texts import Table

_WORDS: Table = {
    "accepted": (
        "Opgeslagen als {release}, met {rows} cijfers. De uitgave is in gebruik.",
        "Kept as {release}, with {rows} figures. The release is in use.",
    ),
    "waiting": (
        "Opgeslagen als {release}, met {rows} cijfers. Nog niet in gebruik: bekijk eerst wat er anders is.",
        "Kept as {release}, with {rows} figures. Not in use yet: look first at what is different.",
    ),
    "refused": (
        "{release} is eerder afgewezen en wordt niet gebruikt.",
        "{release} was refused earlier and is not used.",
    ),
    "undated": (
        "De datum van publicatie is niet bekend, dus voor het verleden telt deze uitgave niet: geef --published op.",
        "It has no date of publication, so it counts for no day in the past; name it with --published.",
    ),
}


def render_offered(offered: Offered, paper: Paper) -> Iterator[str]:
    """Write what became of a file: its release, what is different in it, and what is to be done."""
    release = offered.release
    rows = written(offered.rows, paper.lang)
    yield from paper.wrapped(paper.say(_WORDS, offered.state, release=release.id, rows=rows))
    if release.published is None:
        yield from paper.wrapped(paper.say(_WORDS, "undated"))
    if offered.revision is not None and (offered.revision.before is not None or offered.revision.anomalies):
        yield from revision_lines(offered.revision, paper)
    if offered.state is State.WAITING:
        yield ""
        yield from how_to_decide(release, paper)


def needs_attention(offered: Offered) -> bool:
    """Tell whether a person has to look at it."""
    return offered.state is not State.ACCEPTED
