"""What the rules of the day say of each instrument, for which countries, with the law behind it as a footnote."""

import re
from collections.abc import Iterator, Mapping, Sequence

from routekaart.domain.admissibility import Admissibility, Ruling
from routekaart.domain.brief import Note, Run, Table, Words
from routekaart.domain.ids import ThingId
from routekaart.reporting.codes import RULINGS
from routekaart.reporting.composing.draft import Draft, apart
from routekaart.reporting.texts import say

Judged = Mapping[ThingId, Sequence[Admissibility]]
"""What the rules say of each instrument, by country."""
_KEY = re.compile(r"kst-[\w-]+,? ?")
_Row = tuple[str, Ruling, tuple[Note, ...]]


def tell_law(draft: Draft, judged: Judged) -> None:
    """Write a table with a row for each instrument and verdict, and the countries that have it."""
    rows: dict[_Row, list[ThingId]] = {}
    for country, verdicts in judged.items():
        for one in verdicts:
            rows.setdefault((one.about, one.ruling, tuple(_basis(one))), []).append(country)
    if not rows:
        return
    order = {one.about: place for verdicts in judged.values() for place, one in enumerate(verdicts)}
    draft.heading("law")
    draft.paragraph("advice")
    header = tuple(draft.label(code) for code in ("instrument_name", "verdict", "countries"))
    ordered = sorted(rows.items(), key=lambda item: (order[item[0][0]], list(Ruling).index(item[0][1])))
    told = tuple(_row(draft, row, countries, every=len(judged)) for row, countries in ordered)
    draft.blocks.append(Table(caption=draft.label("law_caption"), header=header, rows=told))


def _basis(one: Admissibility) -> Iterator[Note]:
    """Yield the law behind a verdict: of the rules that decided it."""
    for reason in one.reasons:
        if reason.decides and reason.ruling is one.ruling:
            for basis in reason.basis[:1]:
                said = ", ".join(part for part in (basis.title, _article(basis.title, basis.article)) if part)
                yield Note(text=f"{reason.rule}: {said}", address=basis.address)


def _article(title: str, article: str) -> str:
    """Return the article or page of a law without the number of the paper, where the title has that already."""
    return _KEY.sub("", article).strip(",; ") if "Kamerstuk" in title else article


def _row(draft: Draft, row: _Row, countries: Sequence[ThingId], *, every: int) -> tuple[tuple[Run, ...], ...]:
    instrument, ruling, basis = row
    everywhere = len(countries) == every > 1
    where = draft.label("all_countries") if everywhere else ", ".join(map(draft.names.name, countries))
    return (
        (Words(text=draft.names.name(instrument)),),
        (Words(text=say(RULINGS, ruling, draft.lang)), *apart(map(draft.cite, basis))),
        (Words(text=where),),
    )
