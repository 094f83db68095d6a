"""The words of the pages on statistics, as (Dutch, English), and figures in columns."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from routekaart.domain.revision import AnomalyCode, State
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_number
from routekaart.reporting.paper import Paper, visible
from routekaart.reporting.texts import Lang, Table

STATES: Table = {
    State.ACCEPTED: ("in gebruik", "in use"),
    State.WAITING: ("wacht op een besluit", "waits for a decision"),
    State.REFUSED: ("afgewezen", "refused"),
}
"""Whether a release is used."""

ANOMALIES: Table = {
    AnomalyCode.OUTSIDE_RANGE: ("buiten de grenzen die bij dit cijfer passen", "outside the range set for this figure"),
    AnomalyCode.TOTAL_DIFFERS: (
        "anders dan een totaal dat de uitgever elders noemt",
        "differs from a total that the publisher printed elsewhere",
    ),
    AnomalyCode.PARTS_DIFFER: ("de delen zijn samen niet het geheel", "the parts do not add up to the whole"),
    AnomalyCode.JUMP: (
        "meer dan tien keer zo groot of zo klein als in de vorige uitgave",
        "more than ten times as large or small as in the release before",
    ),
    AnomalyCode.FEWER_ROWS: (
        "veel minder cijfers dan in de vorige uitgave",
        "far fewer figures than in the release before",
    ),
    AnomalyCode.STATED_ROWS: (
        "de uitgever noemt een ander aantal rijen dan er is gelezen",
        "the publisher states another number of rows than was read",
    ),
    AnomalyCode.UNDATED: (
        "zonder datum van publicatie: ouder of nieuwer dan wat er al is, valt niet te zeggen",
        "without a date of publication: it cannot be said whether it is older or newer than what is there",
    ),
    AnomalyCode.FUTURE_PERIOD: (
        "een periode die nog moest beginnen toen de uitgave verscheen",
        "a period that had not begun when the release came out",
    ),
}
"""What is not as expected in a release."""

LABELS: Table = {
    "area": ("gebied", "area"),
    "year": ("jaar", "year"),
    "period": ("periode", "period"),
    "before": ("eerst", "before"),
    "after": ("daarna", "after"),
    "difference": ("verschil", "difference"),
    "from_to": ("Van {before} naar {after}", "From {before} to {after}"),
    "published": ("verschenen {before} en {after}", "published {before} and {after}"),
    "published_unknown": ("van beide is de dag van verschijnen niet bekend", "both were published on an unknown day"),
    "no_pairs": (
        "Van dit cijfer is hier {number} uitgave, dus er is niets te vergelijken.",
        "There is {number} release with this figure here, so there is nothing to compare.",
    ),
    "no_releases": ("Van dit cijfer is hier geen uitgave.", "There is no release with this figure here."),
    "years": ("Jaartotalen die verschillen", "Yearly totals that differ"),
    "no_years": ("Geen jaartotaal verschilt.", "No yearly total differs."),
    "part_year": (
        "Jaar {year} is deels aanwezig: {before} en {after} van de {of} delen. Vergeleken is wat beide hebben.",
        "Year {year} is there in part: {before} and {after} of its {of} parts. What both have was compared.",
    ),
    "counts": ("Alle cijfers", "All figures"),
    "same": ("{number} gelijk", "{number} the same"),
    "changed": ("{number} met een andere waarde", "{number} with another value"),
    "silent": ("waarvan {number} zonder dat de uitgever het meldt", "{number} of them without the publisher saying so"),
    "status_changed": ("{number} met alleen een andere markering", "{number} with other flags only"),
    "lost": ("{number} vervallen", "{number} lost"),
    "added": ("{number} toegevoegd in oude perioden", "{number} added in old periods"),
    "new": ("{number} over nieuwe perioden", "{number} about new periods"),
    "breaks": ("{number} nieuw gemeld als breuk in de reeks", "{number} newly flagged as a break in the series"),
    "changes": ("Cijfers die verschillen, de grootste eerst", "Figures that differ, the largest first"),
    "more": ("... en nog {number}; alle met --json.", "... and {number} more; all of them with --json."),
    "more_still": (
        "... en nog {number}; de {most} grootste met --json.",
        "... and {number} more; the {most} largest with --json.",
    ),
    "absent": ("geen", "none"),
    "missing": ("ontbreekt", "missing"),
    "anomalies": ("Dit is niet zoals verwacht", "This is not as expected"),
    "anomaly": ("{about}: {seen}; verwacht {expected}", "{about}: {seen}; expected {expected}"),
    "future": ("{about}; verschenen: {expected}", "{about}; published: {expected}"),
    "jumped": ("{about}: {seen}; eerst {expected}", "{about}: {seen}; before {expected}"),
    "times": (
        "({number} keer in deze uitgave; enkele staan hieronder)",
        "({number} times in this release; some are below)",
    ),
    "unchanged": ("Er is niets veranderd.", "Nothing has changed."),
    "no_release": ("Er is geen uitgave.", "There is no release."),
    "none_waits": ("Er wacht geen uitgave op een besluit.", "No release waits for a decision."),
    "release": ("uitgave", "release"),
    "day": ("verschenen", "published"),
    "figures": ("cijfers", "figures"),
    "state": ("stand", "state"),
    "accepted": ("{label}: goedgekeurd op {day} door {by}: {reason}", "{label}: accepted on {day} by {by}: {reason}"),
    "refused": ("{label}: afgewezen op {day} door {by}: {reason}", "{label}: refused on {day} by {by}: {reason}"),
    "waits": ("{label} wacht op een besluit.", "{label} waits for a decision."),
    "see_why": (
        "{label} wacht op een besluit; niet zoals verwacht: {number}. Zie: routekaart releases {dataset}",
        "{label} waits for a decision; not as expected: {number}. See: routekaart releases {dataset}",
    ),
    "see_what": (
        "{label} wacht op een besluit. Wat er anders is: routekaart releases {dataset}",
        "{label} waits for a decision. What is different: routekaart releases {dataset}",
    ),
    "first": ("Er is geen eerdere uitgave in gebruik.", "No earlier release is in use."),
    "against": ("Vergeleken met {before}:", "Compared with {before}:"),
    "how": ("Beslis met (of met --refuse):", "Decide with (or with --refuse):"),
    "why": ("--reason TEKST", "--reason TEXT"),
    "title": ("Hoe volledig de cijfers zijn", "How complete the figures are"),
    "intro": (
        "Wat er is, wat er volgens de uitgever moet zijn en wat ontbreekt, in de nieuwste uitgave die in gebruik is.",
        "What there is, what its publisher says there is, and what is missing, in the newest release in use.",
    ),
    "held": ("Wat hier is", "What is held here"),
    "dataset": ("dataset", "dataset"),
    "releases": ("uitgaven", "releases"),
    "in_use": ("in gebruik", "in use"),
    "in_use_of": ("In gebruik: {label} ({day}); uitgaven hier: {number}", "In use: {label} ({day}); held: {number}"),
    "size": ("Cijfers: {rows}; gebieden: {areas}; perioden: {span}", "Figures: {rows}; areas: {areas}; time: {span}"),
    "older": (
        "Deze dataset heeft geen uitgave met alles: voor wat de nieuwste niet noemt, tellen oudere.",
        "No release of this dataset holds everything: for what the newest lacks, older ones count.",
    ),
    "areas": ("gebieden", "areas"),
    "span": ("perioden", "periods"),
    "share_missing": ("zonder waarde", "without a value"),
    "missing_of": ("Zonder waarde: {number} ({share})", "Without a value: {number} ({share})"),
    "rows": ("rijen volgens uitgever / gelezen", "rows by publisher / read"),
    "rows_of": (
        "Rijen volgens de uitgever: {stated}; gelezen: {read}",
        "Rows by the publisher: {stated}; read: {read}",
    ),
    "not_stated": ("niet vermeld", "not stated"),
    "checked": ("Totalen die de uitgever elders noemt", "Totals that the publisher printed elsewhere"),
    "checked_of": (
        "Totalen die de uitgever elders noemt: goed {agree} van {number}",
        "Totals that the publisher printed elsewhere: right {agree} of {number}",
    ),
    "theirs": ("uitgever", "publisher"),
    "ours": ("uit het bestand", "from the file"),
    "outcome": ("uitkomst", "outcome"),
    "agrees": ("klopt", "agrees"),
    "differs": ("verschilt", "differs"),
    "untold": ("niet te zeggen", "cannot be said"),
    "source": ("bron", "source"),
    "gaps": ("Perioden zonder enig cijfer", "Periods without any figure"),
    "gap": ("{indicator}: geen enkel cijfer voor {periods}", "{indicator}: no figure at all for {periods}"),
    "and_more": ("en nog {number}", "and {number} more"),
    "no_gaps": ("Er zijn geen perioden zonder cijfers.", "There are no periods without figures."),
    "no_totals": (
        "Bij deze datasets staan geen totalen om mee te vergelijken.",
        "These datasets list no totals to compare with.",
    ),
    "without": ("Datasets zonder uitgave in gebruik", "Datasets without a release in use"),
    "without_of": (
        "{title} (wacht of is afgewezen: {number})",
        "{title} (waiting or refused: {number})",
    ),
    "unknown_day": ("dag onbekend", "day unknown"),
    "licence": (
        "De cijfers zijn van hun uitgevers. Noem bij gebruik de uitgever, de uitgave en de definitie.",
        "The figures are of their publishers. Name publisher, release and definition when you use them.",
    ),
}


def written(number: float | None, lang: Lang) -> str:
    """Write a figure; nothing for one that is not there.

    >>> written(1058.0, "nl"), written(None, "nl")
    ('1.058', '')
    """
    return "" if number is None else format_number(Decimal(repr(number)), lang)


def limited_to(breakdown: str, names: Names) -> tuple[str, ...]:
    """Return what a figure is limited to, in words: `border=sea` is by sea."""
    return tuple(names.name(pair) for pair in breakdown.split(";") if pair)


def signed(number: float, lang: Lang) -> str:
    """Write a difference with its sign.

    >>> signed(1058.0, "en"), signed(-24.0, "en")
    ('+1,058', '-24')
    """
    return f"+{written(number, lang)}" if number > 0 else written(number, lang)


def in_columns(head: Sequence[str], rows: Sequence[Sequence[str]], paper: Paper, *, left: int) -> Iterator[str]:
    """Write rows in columns under a head, all that they need wide; only the first column is broken where it must be.

    Args:
        head: the names of the columns.
        rows: as many cells each.
        paper: how wide it is.
        left: so many columns stand to the left, the rest to the right.
    """
    cells = [[visible(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    rest = sum(widths[1:]) + 2 * len(widths)
    widths[0] = max(min(widths[0], paper.width - rest), 12)
    for row in cells:
        first, *more = list(_broken(row[0], widths[0]))
        aligned = [
            cell.ljust(width) if place < left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  " + "  ".join((first.ljust(widths[0]), *aligned[1:])).rstrip()
        yield from (f"    {line}" for line in more)


def _broken(text: str, width: int) -> Iterator[str]:
    """Break text into lines of so many columns, at least one; all but the first are two columns narrower."""
    from textwrap import wrap

    first, *_ = wrap(text, width, break_on_hyphens=False) or [""]
    yield first
    yield from wrap(text[len(first) :].strip(), width - 2, break_on_hyphens=False)
