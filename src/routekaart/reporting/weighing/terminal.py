"""A sealed weighing on a terminal: the same sections as the page, without its drawings."""

from collections.abc import Iterator

from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.sections import Section, ShownTable
from routekaart.reporting.weighing.sections import introduce, show_sections
from routekaart.reporting.weighing.words import LABELS
from routekaart.reporting.weighing.writing import WeighingPaper


def render_weighing(sealed: SealedWeighing, names: Names, *, width: int) -> str:
    """Write a weighing as text of so many columns; it ends with the digest under which it is run again."""
    paper = WeighingPaper(names=names, width=width, weighing=sealed.weighing, middle=sealed.outcome.weights.middle)
    lines = [*paper.wrapped(paper.say(LABELS, "title", title=sealed.weighing.title)), ""]
    for told in introduce(sealed, paper):
        lines += paper.wrapped(told)
    for section in show_sections(sealed, paper):
        lines += _section(section, paper)
    lines += ["", *paper.wrapped(f"{paper.say(LABELS, 'sealed')}:"), *paper.whole(sealed.id, 2)]
    return "\n".join(lines) + "\n"


def _section(section: Section, paper: WeighingPaper) -> Iterator[str]:
    yield ""
    yield from paper.wrapped(section.heading.upper())
    for number, told in enumerate(section.paragraphs):
        if number and not told.startswith("- "):
            yield ""
        yield from paper.wrapped(told, 2, hanging=2 * told.startswith("- "), whole_words=True)
    for table in section.tables:
        yield ""
        yield from _table(table, paper)


def _table(table: ShownTable, paper: WeighingPaper) -> Iterator[str]:
    yield from paper.wrapped(f"{table.caption.rstrip('.')}:", 2)
    for head, *cells in table.rows:
        told = "; ".join(f"{name}: {cell}" for name, cell in zip(table.heads[1:], cells, strict=True) if cell)
        yield from paper.wrapped(f"- {head}. {told}", 2, hanging=2)
