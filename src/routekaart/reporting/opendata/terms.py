"""The terms as a concept scheme (SKOS): what things are, and what is counted."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart.reporting.opendata.graph import Iri, Text, Triple, describe


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word in two languages, with what it means and words for the same."""

    key: str
    """Unique among the terms, and part of an address: begrip-regeling, concept-irregular-arrivals."""
    name_nl: str
    name_en: str
    meaning_en: str = ""
    also: tuple[str, ...] = ()


def write_key(word: str) -> str:
    """Write a word so that it can stand in an address.

    >>> write_key("als afgedaan gemeld")
    'als-afgedaan-gemeld'
    """
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def make_terms(terms: Iterable[Term], *, address: str) -> list[Triple]:
    """Return terms as a concept scheme that stands at an address."""
    scheme = Iri(f"{address}/begrippen")
    found = tuple(terms)
    return [
        *describe(
            scheme,
            "skos:ConceptScheme",
            dct_title=(Text("Begrippen van Routekaart", "nl"), Text("Terms of Routekaart", "en")),
            skos_hasTopConcept=[_address(one, scheme) for one in found],
        ),
        *(triple for one in found for triple in _term(one, scheme)),
    ]


def _term(one: Term, scheme: Iri) -> Iterator[Triple]:
    meaning = (Text(one.meaning_en, "en"),) if one.meaning_en else ()
    yield from describe(
        _address(one, scheme),
        "skos:Concept",
        skos_prefLabel=(Text(one.name_nl, "nl"), Text(one.name_en, "en")),
        skos_altLabel=[Text(word, "nl") for word in one.also if word not in (one.name_nl, one.name_en)],
        skos_definition=meaning,
        skos_notation=Text(one.key),
        skos_inScheme=scheme,
    )


def _address(one: Term, scheme: Iri) -> Iri:
    return Iri(f"{scheme.value}#{one.key}")
