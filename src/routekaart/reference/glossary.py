"""Load the glossary: one word per idea, in Dutch, in English and in code."""

from dataclasses import dataclass
from pathlib import Path

from routekaart.domain.errors import RefusedTable
from routekaart.reference.files import load_yaml, parse_entry

SOURCED = "sourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm:
    """A word of the glossary."""

    dutch: str
    english: str
    code: str = ""
    """Empty for a word of which no name is made."""
    dutch_in_code: str = ""
    meaning: str = ""
    in_letter: str = ""
    sources: tuple[str, ...] = ()
    verified: str = ""


def load_glossary(root: Path) -> tuple[GlossaryTerm, ...]:
    """Load the terms of the glossary, in its order.

    Raises:
        RefusedTable: if the list is not as expected, or a word stands twice.
    """
    path = root / "glossary.yml"
    terms = load_yaml(path).get("terms")
    if not isinstance(terms, list):
        raise RefusedTable("there are no terms under 'terms'", where=path.name, remedy="Write them below it.")
    found = tuple(parse_entry(GlossaryTerm, one, path=path, name=str(place)) for place, one in enumerate(terms, 1))
    words = [one.dutch for one in found]
    twice = sorted({word for word in words if words.count(word) > 1})
    if twice:
        raise RefusedTable(f"{', '.join(twice)} stands twice", where=path.name, remedy="Leave one of them out.")
    return found
