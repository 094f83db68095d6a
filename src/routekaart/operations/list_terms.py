"""List the terms: the words of the glossary, and what is counted."""

import re
import unicodedata

from routekaart.reference.glossary import load_glossary
from routekaart.reporting.opendata.terms import Term
from routekaart.workspace import Workspace


def list_terms(workspace: Workspace) -> tuple[Term, ...]:
    """Return every term, those of the glossary first, each group in order of its keys."""
    glossary = load_glossary(workspace.reference.root)
    words = [
        Term(key=f"begrip-{_slug(one.dutch)}", name_nl=one.dutch, name_en=one.english, meaning_en=one.meaning)
        for one in glossary
    ]
    counted = [
        Term(key=f"concept-{one.id}", name_nl=one.name_nl, name_en=one.name_en, also=one.words)
        for one in workspace.reference.concepts
    ]
    return (*sorted(words, key=lambda one: one.key), *sorted(counted, key=lambda one: one.key))


def _slug(word: str) -> str:
    """Return a word as it can stand in an address."""
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
