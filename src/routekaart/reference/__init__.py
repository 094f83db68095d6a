"""Lists kept by hand, every entry with its source, loaded as domain values."""

from routekaart.reference.evidence import load_evidence
from routekaart.reference.loading import Reference, default_root, load_reference
from routekaart.reference.releases import StarterRelease, find_releases
from routekaart.reference.statements import find_statements
from routekaart.reference.translations import load_translations
from routekaart.reference.work import find_work

__all__ = [
    "Reference",
    "StarterRelease",
    "default_root",
    "find_releases",
    "find_statements",
    "find_work",
    "load_evidence",
    "load_reference",
    "load_translations",
]
