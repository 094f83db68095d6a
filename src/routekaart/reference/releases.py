"""The official figures that come with the program, and what is known about their publication."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from routekaart.domain.errors import RefusedTable
from routekaart.reference.files import load_yaml, parse_entry
from routekaart.reference.notation import Actor, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When and by whom a release was published, as far as it is known."""

    dataset: str
    label: str
    publisher: Actor
    retrieved: date
    source: str
    """A key in sources.yml."""
    published: When | None = None
    """`None` if it is not known at all."""
    published_basis: str = ""
    """How we know."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterRelease:
    """A release that comes with the program: its figures (a CSV file) and its publication."""

    table: Path
    publication: Publication


def find_releases(root: Path) -> tuple[StarterRelease, ...]:
    """Find the releases that come with the program, by dataset and label.

    Raises:
        RefusedTable: if one of a pair is missing, or a description is not as expected.
    """
    figures = sorted((root / "releases").glob("*/*.csv"))
    about = sorted((root / "releases").glob("*/*.yml"))
    alone = {path.with_suffix("") for path in figures} ^ {path.with_suffix("") for path in about}
    if alone:
        raise RefusedTable(
            "a release has figures without a description, or the other way round",
            where=str(min(alone)),
            remedy="Put the .csv and the .yml of the same name side by side.",
        )
    return tuple(
        StarterRelease(table=table, publication=_load_publication(described))
        for table, described in zip(figures, about, strict=True)
    )


def _load_publication(path: Path) -> Publication:
    fields = {name: text for name, text in load_yaml(path).items() if text != ""}
    publication = parse_entry(Publication, fields, path=path, name="publication")
    if (publication.dataset, publication.label) != (path.parent.name, path.stem):
        raise RefusedTable(
            f"the file describes {publication.dataset} {publication.label}",
            where=f"{path.parent.name}/{path.name}",
            remedy="Name folder and file after the dataset and the label.",
        )
    return publication
