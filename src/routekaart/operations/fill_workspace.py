"""Fill a workspace with the starter facts and the starter figures."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from routekaart.domain.ids import ActorId, RecorderId, ReleaseId
from routekaart.domain.levels import Level
from routekaart.domain.revision import Decision
from routekaart.workspace import Workspace

_STARTER = RecorderId("table:starter-facts@1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a workspace holds after it was filled."""

    statements: int
    releases: int
    unverified: int
    """Rows of the starter facts that nobody has opened the source of; they are kept out."""


def fill_workspace(workspace: Workspace, *, now: datetime) -> Filled:
    """Add the starter facts to the register and import the starter releases; doing it twice adds nothing."""
    from routekaart.reference import find_releases, find_statements, find_work
    from routekaart.statistics import accept_as_given, store_release

    root = workspace.reference.root
    statements = find_statements(root, recorded=now)
    workspace.register.append_statements(
        statements,
        level=Level.OPENBAAR,
        ground="published source",
        decider=ActorId("organisation:routekaart"),
        recorded=now,
        recorded_by=_STARTER,
    )
    releases = find_releases(root)
    sources = {source.key: source for source in workspace.reference.sources}
    for starter in releases:
        publication = starter.publication
        source = sources[publication.source]
        folder = store_release(
            workspace.statistics.root,
            workspace.catalogue.get(publication.dataset),
            starter.table,
            label=publication.label,
            published=publication.published,
            retrieved=datetime.combine(publication.retrieved, time(), UTC),
            address=source.address,
            title=source.title,
            source_kind=source.kind,
        )
        accept_as_given(folder, _given(folder.release.id, now))
    return Filled(
        statements=len(statements),
        releases=len(releases),
        unverified=len(find_work(root)),
    )


def _given(release: ReleaseId, now: datetime) -> Decision:
    return Decision(
        release=release,
        accepted=True,
        by=_STARTER,
        reason="It comes with the program, and each of its figures was looked up with its source.",
        at=now,
    )
