"""How often a field is filled, for each kind of matter: what the House's data can be asked, and what not."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from routekaart.domain.parliament import FillRate
from routekaart.exchanging.tweedekamer.columns import SHOWN
from routekaart.exchanging.tweedekamer.kinds import NO_APPRAISALS
from routekaart.exchanging.tweedekamer.rows import Table

_OF_MOTIONS = {
    "onderwerp": "Onderwerp", "titel": "Titel", "datum": "GestartOp", "kabinetsappreciatie": "Kabinetsappreciatie",
    "afgedaan": "Afgedaan", "tekst": "Tekst", "ondernummer": "Volgnummer",
}  # fmt: skip
_NOTHING: tuple[object, ...] = (None, "", [], -1)
"""-1 is what the House writes for a matter without a number in a dossier."""


@dataclass(slots=True)
class Fill:
    """Counts: records of each entity and kind, and how many of them have a field filled."""

    records: Counter[tuple[str, str]] = field(default_factory=Counter)
    filled: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, table: Table) -> None:
        """Count the fields of a table."""
        if table.entity in _ENTITIES:
            entity, fields, sort_of = _ENTITIES[table.entity]
            for row in table.rows:
                sort = sort_of(row)
                self.records[entity, sort] += 1
                for name, shown in fields:
                    if name in row and _is_filled(shown, row[name]):
                        self.filled[entity, sort, shown] += 1

    def rates(self) -> tuple[FillRate, ...]:
        """Return how often each field is filled, the kinds with most records first."""
        found = []
        for (entity, sort), count in sorted(self.records.items(), key=lambda one: (one[0][0], -one[1], one[0][1])):
            fields = tuple((name, self.filled[entity, sort, name]) for name in SHOWN[entity])
            found.append(FillRate(entity=entity, sort=sort, records=count, filled=fields))
        return tuple(found)


def _is_filled(name: str, value: object) -> bool:
    if name == "Kabinetsappreciatie" and isinstance(value, str) and value in NO_APPRAISALS:
        return False
    return value not in _NOTHING


def _sort(name: str) -> Callable[[object], str]:
    def find(row: object) -> str:
        value = row.get(name) if isinstance(row, dict) else None
        return value[:60] if isinstance(value, str) else ""

    return find


def _same(entity: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in SHOWN[entity])


_ENTITIES: dict[str, tuple[str, tuple[tuple[str, str], ...], Callable[[object], str]]] = {
    "Zaak": ("Zaak", _same("Zaak"), _sort("Soort")),
    "matters": ("Zaak", _same("Zaak"), _sort("Soort")),
    "motions": ("Zaak", tuple(_OF_MOTIONS.items()), lambda _: "Motie"),
    "Document": ("Document", _same("Document"), _sort("Soort")),
    "Besluit": ("Besluit", _same("Besluit"), _sort("BesluitSoort")),
    "Toezegging": ("Toezegging", _same("Toezegging"), lambda _: "Toezegging"),
}
