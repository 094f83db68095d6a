"""What the things on a page are called: the lists, and the names that the register itself gives."""

from collections.abc import Mapping

from routekaart.reporting.dossier.names import Names, ShownSource
from routekaart.reporting.texts import Lang
from routekaart.workspace import Workspace


def names_of(workspace: Workspace, lang: Lang, described: Mapping[str, tuple[str, str]]) -> Names:
    """Return the names, sources and translations of the lists in one language.

    Args:
        workspace: where the lists are.
        lang: the language of the page.
        described: names that the register gives, of what the reader may see.
    """
    reference = workspace.reference
    return Names(
        lang=lang,
        names=reference.names,
        sources={one.key: ShownSource(one.title, one.address, one.kind, one.published) for one in reference.sources},
        translations=reference.translations if lang == "nl" else {},
        described=described,
    )
