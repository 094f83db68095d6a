"""Examine a workspace: is everything there, whole, and known where it comes from?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from routekaart.domain.errors import RoutekaartError, StoreError
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What was looked at, whether it is well, and what was seen."""

    subject: str
    well: bool
    seen: str


def examine_workspace(workspace: Workspace) -> tuple[Remark, ...]:
    """Look at each store in turn; what is not well does not keep the rest from being looked at."""
    looks: tuple[tuple[str, Callable[[Workspace], str]], ...] = (
        ("reference lists", _reference),
        ("letters", _letters),
        ("register", _register),
        ("statistics", _statistics),
        ("incidents", _incidents),
    )
    return (*(_look(subject, look, workspace) for subject, look in looks), *_open_work(workspace))


def _look(subject: str, look: Callable[[Workspace], str], workspace: Workspace) -> Remark:
    try:
        return Remark(subject=subject, well=True, seen=look(workspace))
    except RoutekaartError as error:
        return Remark(subject=subject, well=False, seen=str(error))


def _reference(workspace: Workspace) -> str:
    reference = workspace.reference
    return f"{len(reference.gazetteer.places)} places, {len(reference.indicators)} indicators"


def _letters(workspace: Workspace) -> str:
    documents = workspace.letters.find_documents()
    for document in documents:
        workspace.letters.load(document)
    return f"{len(documents)} letters, each with the bytes it came with"


def _register(workspace: Workspace) -> str:
    report = workspace.register.verify()
    return f"{report.entries} entries in an unbroken chain, head {report.head[:12]}..."


def _statistics(workspace: Workspace) -> str:
    return f"{len(workspace.statistics.verify())} releases, each with the bytes it came with"


def _incidents(workspace: Workspace) -> str:
    """Look for rows on single incidents that a fetch left which was killed."""
    for dataset in workspace.catalogue.all():
        folder = workspace.root / "fetched" / dataset.name
        gathered = any(layout.gather is not None for layout in dataset.layouts)
        if gathered and any(path.name.startswith("partial") for path in folder.glob("*")):
            raise StoreError(
                "rows on single incidents were left by a fetch that was broken off",
                where=str(folder),
                remedy=f"Run `routekaart sync {dataset.name}`, which removes them, or remove this folder.",
            )
    return "no rows on single incidents are kept"


def _open_work(workspace: Workspace) -> Iterator[Remark]:
    """What is no damage, but keeps figures out of verdicts or makes them uncertain."""
    from routekaart.reference import find_work

    work = find_work(workspace.reference.root)
    dates = sum(line.startswith("rules/") for line in work)
    seen = f"{len(work) - dates} rows are kept out of verdicts until confirmed"
    yield Remark(subject="unverified facts", well=True, seen=seen)
    seen = f"{len(workspace.rules.rules)} rules; the dates of {dates} are shown as not verified"
    yield Remark(subject="rules", well=True, seen=seen)
    releases, used = workspace.statistics.releases(), workspace.statistics.releases(accepted_only=True)
    seen = f"{len(releases) - len(used)} releases are not in use; `routekaart releases --waiting` lists those that wait"
    yield Remark(subject="releases", well=True, seen=seen)
    undated = sum(release.published is None for release in releases)
    yield Remark(subject="undated releases", well=True, seen=f"{undated} releases without a known date of publication")
