"""What the things on a page are called: the lists, and the names that the register itself gives."""

from collections.abc import Mapping

from routekaart.cli.output import Lang
from routekaart.reporting.dossier.names import Names, ShownSource
from routekaart.workspace import Workspace


def names_of(workspace: Workspace, lang: Lang, *, described: Mapping[str, tuple[str, str]] | None = None) -> Names:
    """Return the names, sources and translations of the lists in one language.

    Args:
        workspace: where the lists are.
        lang: the language of the page.
        described: Dutch and English names that the register gives to things that are in no list.
    """
    reference = workspace.reference
    return Names(
        lang=lang,
        names=reference.names,
        sources={one.key: ShownSource(one.title, one.address, one.kind, one.published) for one in reference.sources},
        translations=reference.translations if lang == "nl" else {},
        described=described or {},
    )


def as_request(typed: str) -> str:
    """Return the id of a request, typed with its kind or without: kst-35300-VI-37."""
    return typed if ":" in typed else f"request:{typed}"
