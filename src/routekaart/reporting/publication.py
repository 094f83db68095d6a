"""What `routekaart publish` says: for people as lines, for machines as a record."""

from collections.abc import Iterator

from routekaart.domain.publication import Notice, Published
from routekaart.reporting.records import Record
from routekaart.reporting.withheld import withheld_record


def render_published(published: Published) -> Iterator[str]:
    """Yield what was published, and what whoever publishes must know of what was not."""
    build = published.build
    yield (
        f"Public build {build.number}. Statements: {published.statements}. Letters: {published.letters}."
        f" Releases of official figures: {published.releases}. Evaluations: {published.evaluations}."
        f" Notices of what is withheld: {published.notices}."
    )
    yield f"It is in {published.folder}."
    if published.inside:
        yield (
            f"Letters that stay inside, as nothing that is open says that they are public: {published.inside}."
            " Where one is: routekaart open-letter LETTER"
        )
    if published.evaluations_inside:
        yield (
            "Evaluations stay inside: what they rest on is not what is public now."
            " Work them out again, and publish: routekaart evaluate --all --keep"
        )
    if published.untold:
        yield "Withheld about what all can see, without a notice (told: yes in a disclosure gives one):"
        yield from (_line(one) for one in published.untold)


def published_record(published: Published) -> Record:
    """Return what was published as a record."""
    build = published.build
    return {
        "number": build.number,
        "moment": build.moment.isoformat(),
        "version": build.version,
        "folder": published.folder,
        "files": len(build.files),
        "statements": published.statements,
        "letters": published.letters,
        "releases": published.releases,
        "evaluations": published.evaluations,
        "evaluations_inside": published.evaluations_inside,
        "notices": published.notices,
        "letters_inside": published.inside,
        "untold": [{"thing": one.thing, **withheld_record(one.withheld)} for one in published.untold],
    }


def _line(one: Notice) -> str:
    return f"  {one.thing}: {one.withheld.level.label}, {one.withheld.ground}"
