"""Everything of ../shared/data that carries an indicator: imported, asked for one figure, and held against letters."""

import os
import random
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path

import pytest

from benchmarks.verdict_sentences import make_sentences
from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.report_letter import report_letter
from routekaart.statistics import Statistics, accept_as_given
from routekaart.statistics.folders import get_folder
from routekaart.workspace import Workspace, create_workspace, open_workspace
from tests.statistics.shared_files import FILES

DATA = Path(__file__).parents[2] / "shared" / "data"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
NOW_OF_LETTERS = datetime(2026, 11, 1, tzinfo=UTC)
LETTER = "Den Haag, 3 november 2025\n\nGeachte voorzitter,\n\n{text}\n"
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
def everything(tmp_path_factory):
    return import_all(tmp_path_factory.mktemp("asked"))


@pytest.fixture(scope="module")
def store(everything):
    return Statistics(everything.statistics.root)


def write_letters(number, figures):
    """Write letters of so many sentences with a figure or two each, true and false ones."""
    texts = [one.text for seed in range(5) for one in make_sentences(DATA, seed, 40)]
    chance = random.Random(1)
    for _ in range(number):
        yield LETTER.format(text=" ".join(chance.sample(texts, figures))).encode()


def test_a_letter_of_100_figures_against_everything(benchmark, everything):
    (letter,) = write_letters(1, 100)
    report = benchmark.pedantic(report_letter, (everything, letter), {"now": NOW_OF_LETTERS}, rounds=5, warmup_rounds=1)
    benchmark.extra_info["figures judged"] = len(report.findings)


def test_a_thousand_letters_with_a_process_for_each_core(benchmark, everything):
    letters, cores = list(write_letters(1000, 10)), os.cpu_count() or 1

    def check_all():
        with ProcessPoolExecutor(cores, initializer=_open, initargs=(everything.root,)) as pool:
            return sum(pool.map(_count_findings, letters, chunksize=20))

    findings = benchmark.pedantic(check_all, rounds=1)
    seconds = benchmark.stats["mean"]
    benchmark.extra_info |= {"figures judged": findings, "cores": cores, "letters/s": round(1000 / seconds, 1)}


_opened = []


def _open(root):
    _opened.append(open_workspace(root))


def _count_findings(letter):
    return len(report_letter(_opened[0], letter, now=NOW_OF_LETTERS).findings)


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
