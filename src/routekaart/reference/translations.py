"""Dutch for the texts of the starter facts: statements keep them in English, and their ids with them."""

from collections.abc import Iterable
from pathlib import Path

from routekaart.domain.errors import RefusedTable
from routekaart.reference.files import load_rows, load_yaml
from routekaart.reference.tables.money import Amount, dutch_purpose


def load_translations(root: Path) -> dict[str, str]:
    """Load the Dutch of every text of the starter facts, by the English.

    From translations.yml, and from the table of money for what an amount is for.

    Raises:
        RefusedTable: if a file is not as expected, a text has no Dutch, or it has Dutch in two places.
    """
    listed, purposes = _load_listed(root / "translations.yml"), _load_purposes(root)
    return _joined((*listed.items(), *purposes))


def _load_listed(path: Path) -> dict[str, str]:
    listed = load_yaml(path)
    for english, dutch in listed.items():
        if not isinstance(dutch, str) or not dutch.strip():
            raise RefusedTable(
                "the text has no Dutch", where=f"{path.name}, entry {english}", remedy="Write it behind the colon."
            )
    return listed


def _load_purposes(root: Path) -> Iterable[tuple[str, str]]:
    """Return each purpose once: rows may share a purpose, if they share its Dutch."""
    rows = load_rows(root / "facts" / "money.csv", Amount)
    return dict.fromkeys(dutch_purpose(row) for row in rows if row.verified == "sourced")


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    translations: dict[str, str] = {}
    for english, dutch in pairs:
        if english in translations:
            raise RefusedTable(
                "the text has its Dutch in two places",
                where=f"translations.yml or facts/money.csv, entry {english}",
                remedy="Keep it in one of the two, and the same in every row.",
            )
        translations[english] = dutch
    return translations
