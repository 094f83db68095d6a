"""How long it takes to import everything of ../shared/data that carries an indicator, and to ask for one figure."""

import random
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path

import pytest

from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.operations.import_dataset import import_dataset
from routekaart.statistics import Statistics, accept_as_given
from routekaart.statistics.folders import get_folder
from routekaart.workspace import Workspace, create_workspace
from tests.statistics.shared_files import FILES

DATA = Path(__file__).parents[2] / "shared" / "data"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
LOOK_UPS = (
    ("unhcr-refugees", "country:TUR", "country:SYR", range(2012, 2024)),
    ("frontex-detections", "route:western-mediterranean", None, range(2009, 2025)),
    ("eurostat-ordered-to-leave", "country:NLD", "country:MAR", range(2012, 2017)),
    ("world-bank-population", "country:NLD", None, range(1990, 2024)),
    ("unhcr-decisions-total", "country:DEU", "country:AFG", range(2000, 2024)),
)

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")


def import_all(root: Path) -> Workspace:
    """Import every file, as `routekaart import` does, and accept what waits."""
    workspace = create_workspace(root)
    for name, dataset in FILES:
        path = DATA / name
        offered = import_dataset(
            workspace, dataset, path, published=Period.parse("2025"), label=path.stem, address="", now=NOW
        )
        folder = get_folder(workspace.statistics.root, offered.release.id)
        by, reason = RecorderId("account:bench"), "a benchmark"
        accept_as_given(folder, Decision(release=offered.release.id, accepted=True, by=by, reason=reason, at=NOW))
    return workspace


def test_an_import_of_everything_in_shared_data(benchmark, tmp_path_factory):
    workspace = benchmark.pedantic(lambda: import_all(tmp_path_factory.mktemp("all")), rounds=1)
    rows = sum(get_folder(workspace.statistics.root, one.id).rows for one in workspace.statistics.releases())
    benchmark.extra_info["files"] = len(FILES)
    benchmark.extra_info["figures"] = rows


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return Statistics(import_all(tmp_path_factory.mktemp("asked")).statistics.root)


@pytest.mark.parametrize(("indicator", "area", "counterpart", "years"), LOOK_UPS, ids=[one[0] for one in LOOK_UPS])
def test_a_look_up_among_everything(benchmark, store, indicator, area, counterpart, years):
    order = list(years)
    random.Random(1).shuffle(order)
    asked = cycle(order)

    def look_up():
        return store.find_observations(
            indicators=[IndicatorId(indicator)],
            areas=[ThingId(area)],
            counterparts=[None if counterpart is None else ThingId(counterpart)],
            periods=[Period.of_year(next(asked))],
            as_of=date(2026, 1, 1),
        )

    look_up()
    benchmark(look_up)
