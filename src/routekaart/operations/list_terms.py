"""List the terms: the words of the glossary, and what is counted."""

from routekaart.reference.glossary import load_glossary
from routekaart.reporting.opendata.terms import Term, write_key
from routekaart.workspace import Workspace


def list_terms(workspace: Workspace) -> tuple[Term, ...]:
    """Return every term, those of the glossary first, each group in order of its keys."""
    glossary = load_glossary(workspace.reference.root)
    words = [
        Term(key=f"begrip-{write_key(one.dutch)}", name_nl=one.dutch, name_en=one.english, meaning_en=one.meaning)
        for one in glossary
    ]
    counted = [
        Term(key=f"concept-{one.id}", name_nl=one.name_nl, name_en=one.name_en, also=one.words)
        for one in workspace.reference.concepts
    ]
    return (*sorted(words, key=lambda one: one.key), *sorted(counted, key=lambda one: one.key))
