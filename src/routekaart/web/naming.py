"""What the things on a page are called: the lists, and the names that the register itself gives."""

from collections.abc import Mapping
from dataclasses import replace

from routekaart.reference import Reference
from routekaart.reporting.dossier.names import Names, ShownSource
from routekaart.reporting.texts import Lang
from routekaart.workspace import Workspace

_made: dict[Lang, tuple[Reference, Names]] = {}
"""The names of the lists by language, with the lists that they are of: a page is written sooner than they are read."""


def names_of(workspace: Workspace, lang: Lang, described: Mapping[str, tuple[str, str]]) -> Names:
    """Return the names, sources and translations of the lists in one language.

    Args:
        workspace: where the lists are.
        lang: the language of the page.
        described: names that the register gives, of what the reader may see.
    """
    found = _made.get(lang)
    if found is None or found[0] is not workspace.reference:
        found = _made[lang] = workspace.reference, _listed(workspace.reference, lang)
    return replace(found[1], described=described)


def _listed(reference: Reference, lang: Lang) -> Names:
    return Names(
        lang=lang,
        names=reference.names,
        sources={one.key: ShownSource(one.title, one.address, one.kind, one.published) for one in reference.sources},
        translations=reference.translations if lang == "nl" else {},
    )
