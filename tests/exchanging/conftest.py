"""A sample file of our own, the places it speaks of, and a way to change it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.place import Gazetteer, Place
from routekaart.exchanging.iati import Frame, Imported, import_activities

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SAMPLE = Path(__file__).parents[2] / "demonstration" / "activities.xml"
CODES = {"MA": "MAR", "TN": "TUN", "TR": "TUR"}
GAZETTEER = Gazetteer(
    tuple(
        Place(id=ThingId(f"country:{key}"), code=code, name_nl=key, name_en=key) for code, key in sorted(CODES.items())
    )
)
Import = Callable[..., Imported]


def frame(name: str = "sample.xml") -> Frame:
    return Frame(
        name=name,
        address=f"https://example.org/{name}",
        countries={code: ThingId(f"country:{key}") for code, key in CODES.items()},
        organisations={"frontex": ActorId("organisation:frontex")},
        now=NOW,
    )


@pytest.fixture(scope="session")
def sample() -> str:
    return SAMPLE.read_text(encoding="utf-8")


@pytest.fixture
def imported(sample: str) -> Import:
    """Import the sample with some of its texts changed."""

    def run(*changes: tuple[str, str], without: tuple[str, ...] = ()) -> Imported:
        text = sample
        for old, new in changes:
            assert old in text, f"the sample has no {old}"
            text = text.replace(old, new, 1)
        return import_activities(text.encode(), frame(), without=without)

    return run
