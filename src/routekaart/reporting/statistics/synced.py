"""What became of a dataset that was fetched, in a line."""

from collections.abc import Iterator

from routekaart.domain.revision import Offered
from routekaart.reporting.paper import Paper
from routekaart.reporting.statistics.offered import render_offered
from routekaart.reporting.texts import Table

_OUTCOMES: Table = {
    "in_use": ("nieuwe uitgave, in gebruik", "a new release, in use"),
    "unchanged": ("niets veranderd", "unchanged"),
    "waiting": ("nieuwe uitgave, wacht op een besluit", "a new release, which waits for a decision"),
    "refused": ("geweigerd; wat in gebruik was, blijft in gebruik", "refused; what was in use stays in use"),
    "not_fetched": ("niet opgehaald", "not fetched"),
}
_LABELS: Table = {"kept": ("Het geweigerde bestand: {path}", "The file that was refused: {path}")}


def render_synced(
    dataset: str,
    outcome: str,
    paper: Paper,
    *,
    offered: Offered | None = None,
    reasons: tuple[str, ...] = (),
    kept: str = "",
) -> Iterator[str]:
    """Write what became of a dataset: a new release with what is different in it, or why there is none.

    Args:
        dataset: its name.
        outcome: a code.
        paper: where it is written.
        offered: the new release, if there is one.
        reasons: in other cases why, in the words of whoever refused.
        kept: where a refused file is kept.
    """
    yield from paper.wrapped(f"{dataset}: {paper.say(_OUTCOMES, outcome)}")
    if offered is not None:
        for line in render_offered(offered, paper):
            yield f"  {line}" if line else line
        return
    for reason in reasons:
        for line in reason.splitlines():
            yield from paper.wrapped(line, 2, hanging=2)
    if kept:
        yield from paper.whole(paper.say(_LABELS, "kept", path=kept), 2)
