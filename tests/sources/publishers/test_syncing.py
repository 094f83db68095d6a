"""`routekaart sync`: fetch, import, and leave what was in use where something is wrong."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from routekaart.cli import progress, syncing
from routekaart.domain.errors import NoSpace, UnknownName
from routekaart.domain.observation import Known
from routekaart.domain.remote import Progress
from routekaart.operations.sync_datasets import Outcome, Synced, exit_status, sync_datasets
from routekaart.sources.publishers import Conduct
from routekaart.statistics import Catalogue
from routekaart.workspace import Workspace, create_workspace
from tests.sources.publishers.conftest import NOW
from tests.sources.publishers.serving import Answer, Handler, Publisher, publishing

OCTOBER = "Thu, 01 Oct 2026 10:00:00 GMT"
HEAD = "month,detections\n"
CSV = (HEAD + "2026-01,6500\n2026-02,7000\n").encode()
REVISED = CSV.replace(b"6500", b"9000")
CHANGED_COLUMN = CSV.replace(b"detections", b"crossings")
DATASET = """
name: {name}
title: {{nl: Proef, en: Trial}}
description: {{nl: Proef, en: Trial}}
publisher: organisation:frontex
licence: CC0
citation: Trial
address: https://www.frontex.europa.eu/
indicators:
  frontex-detections: {{unit: detections, low: 0, high: 500000}}
area_kinds: [route]
complete: true
layouts:
  - columns: [month, detections]
    series:
      - set: {{indicator: frontex-detections, ref_area: route:western-balkan}}
        take: {{time_period: month, obs_value: detections}}
"""
GATHERED = """
name: incidents
title: {nl: Proef, en: Trial}
description: {nl: Proef, en: Trial}
publisher: organisation:iom
licence: CC0
citation: Trial
address: https://missingmigrants.iom.int/
indicators:
  frontex-detections: {unit: detections, low: 0, high: 500000}
area_kinds: [route]
layouts:
  - name: incidents
    columns: [day, dead]
    gather: {layout: sums, by: {month: day}, months: {month: "%Y-%m-%d"}, sum: {dead: dead}}
  - name: sums
    columns: [month, dead]
    series:
      - set: {indicator: frontex-detections, ref_area: route:western-balkan}
        take: {time_period: month, obs_value: dead}
"""


@dataclass
class Desk:
    """A workspace with datasets of one publisher, which a test can make answer otherwise."""

    workspace: Workspace
    publisher: Publisher
    answers: dict[str, Answer]
    now: datetime = NOW
    told: list[str] = field(default_factory=list)

    def sync(self, *names: str) -> list[Synced]:
        return list(
            sync_datasets(
                self.workspace,
                names,
                now=lambda: self.now,
                tell=lambda name, _: self.told.append(name),
                conduct=conduct(),
            )
        )

    def labels(self, name: str = "frontex") -> list[str]:
        return sorted(path.name for path in (self.workspace.statistics.root / "frontex" / name).glob("*"))


def conduct() -> Conduct:
    return Conduct(connect=2, silence=2, attempts=3, loopback=True, sleep=lambda _: None)


def sends(body: bytes, **headers: str) -> Answer:
    return lambda handler: handler.send(body, **headers)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    answers: dict[str, Answer] = {}

    def answer(handler: Handler) -> None:
        answers[handler.path.strip("/")](handler)

    with publishing(answer) as publisher:
        for name in ("frontex", "second"):
            remote = f"remote: {{protocol: file, address: '{publisher.address}/{name}', pause: 0}}\n"
            describe(tmp_path, name, DATASET.format(name=name) + remote)
        describe(tmp_path, "press", DATASET.format(name="press"))
        describe(
            tmp_path, "incidents", f"{GATHERED}remote: {{protocol: file, address: '{publisher.address}/incidents'}}\n"
        )
        monkeypatch.setattr(Workspace, "catalogue", Catalogue(tmp_path / "datasets"))
        monkeypatch.setattr(
            Workspace,
            "reference",
            SimpleNamespace(countries=frozenset(), indicators=(), names={}, sources=(), translations={}),
        )
        workspace = create_workspace(tmp_path / "workspace")
        yield Desk(workspace, publisher, answers)
        workspace.close()


def describe(root: Path, name: str, text: str) -> None:
    folder = root / "datasets" / name
    folder.mkdir(parents=True)
    (folder / "dataset.yml").write_text(text)


def find_files(root: Path, *, holding: bytes) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file() and holding in path.read_bytes()]


def test_a_new_dataset_is_fetched_imported_and_used(desk: Desk) -> None:
    desk.answers["frontex"] = sends(CSV, Last_Modified=OCTOBER)
    [synced] = desk.sync("frontex")
    assert (synced.outcome, synced.release) == (Outcome.IN_USE, "frontex/frontex/2026-10-01")
    assert str(synced.published) == "2026-10-01"
    assert [one.value for one in desk.workspace.statistics.find_observations()] == [6500, 7000]
    assert desk.told == ["frontex"]
    kept = sorted(path.name for path in (desk.workspace.root / "fetched" / "frontex").iterdir())
    assert kept == ["known.json", "lock"]


def test_without_a_word_of_the_publisher_it_is_published_not_later_than_today(desk: Desk) -> None:
    desk.answers["frontex"] = sends(CSV)
    [synced] = desk.sync("frontex")
    assert (str(synced.published), synced.release) == ("../2026-11-26", "frontex/frontex/2026-11-26")
    [release] = desk.workspace.statistics.releases("frontex")
    assert release.known_on(date(2026, 11, 26)) is Known.YES
    assert release.known_on(date(2026, 11, 25)) is Known.UNCERTAIN


@pytest.mark.parametrize("validator", [{}, {"ETag": '"1"'}])
def test_what_has_not_changed_adds_nothing(desk: Desk, validator: dict[str, str]) -> None:
    def answer(handler: Handler) -> None:
        handler.send(CSV, 304 if "If-None-Match" in handler.headers else 200, **validator)

    desk.answers["frontex"] = answer
    first, again = desk.sync("frontex"), desk.sync("frontex")
    assert [one.outcome for one in (*first, *again)] == [Outcome.IN_USE, Outcome.UNCHANGED]
    assert again[0].release == first[0].release and len(desk.labels()) == 1


def test_what_is_remembered_of_a_release_that_is_gone_does_not_count(desk: Desk) -> None:
    desk.answers["frontex"] = sends(CSV, ETag='"1"')
    desk.sync("frontex")
    (desk.workspace.statistics.root / "frontex").rename(desk.workspace.root / "away")
    assert desk.sync("frontex")[0].outcome is Outcome.IN_USE
    assert "If-None-Match" not in desk.publisher.asked[1][1]


def test_the_same_bytes_after_the_memory_was_lost_become_no_second_release(desk: Desk) -> None:
    desk.answers["frontex"] = sends(CSV)
    desk.sync("frontex")
    (desk.workspace.root / "fetched" / "frontex" / "known.json").unlink()
    desk.now += timedelta(days=3)
    assert desk.sync("frontex")[0].release == "frontex/frontex/2026-11-26"
    assert desk.labels() == ["2026-11-26"]


def test_another_file_of_the_same_day_gets_a_label_of_its_own(desk: Desk) -> None:
    desk.answers["frontex"] = sends(CSV)
    desk.sync("frontex")
    desk.answers["frontex"] = sends(CSV + b"2026-03,1\n")
    [synced] = desk.sync("frontex")
    assert synced.release == "frontex/frontex/2026-11-26-2"


def test_a_release_that_differs_waits_and_says_why(desk: Desk) -> None:
    desk.answers["frontex"] = sends(CSV)
    desk.sync("frontex")
    desk.now += timedelta(days=1)
    desk.answers["frontex"] = sends(REVISED)
    [synced] = desk.sync("frontex")
    assert synced.outcome is Outcome.WAITING
    assert synced.reasons[0] == "figures changed: 1, gone: 0, since frontex/frontex/2026-11-26"
    [again] = desk.sync("frontex")
    assert (again.outcome, again.reasons) == (Outcome.WAITING, ("unchanged since it was imported, and waiting",))
    assert exit_status([synced]) == 1


def test_a_changed_column_is_refused_and_the_old_release_stays_in_use(desk: Desk) -> None:
    desk.answers["frontex"] = sends(CSV, ETag='"1"')
    desk.sync("frontex")
    before = desk.workspace.statistics.find_observations()
    desk.answers["frontex"] = sends(CHANGED_COLUMN, ETag='"2"')
    [synced] = desk.sync("frontex")
    assert synced.outcome is Outcome.REFUSED and "crossings" in synced.reasons[0]
    assert synced.kept is not None and synced.kept.read_bytes() == CHANGED_COLUMN
    assert desk.workspace.statistics.find_observations() == before
    # it is not remembered, so that it is refused again and not called unchanged
    assert desk.sync("frontex")[0].outcome is Outcome.REFUSED
    desk.answers["frontex"] = sends(CSV + b"2026-03,1\n", ETag='"3"')
    assert desk.sync("frontex")[0].outcome is not Outcome.REFUSED
    assert not synced.kept.exists()


def test_one_dataset_that_goes_wrong_does_not_hold_up_the_others(desk: Desk) -> None:
    desk.answers |= {"frontex": lambda handler: handler.send(b"", 404), "second": sends(CSV)}
    synced = desk.sync("frontex", "press", "second", "second")
    assert [one.outcome for one in synced] == [Outcome.FAILED, Outcome.FAILED, Outcome.IN_USE]
    assert "404" in synced[0].reasons[0] and "routekaart import press FILE" in synced[1].reasons[0]
    assert exit_status(synced) == 1 and exit_status(synced[:2]) == 2 and exit_status(synced[2:]) == 0


def test_an_unknown_name_is_told_before_anything_is_fetched(desk: Desk) -> None:
    with pytest.raises(UnknownName, match="nonsense"):
        desk.sync("frontex", "nonsense")
    assert desk.publisher.asked == []


def test_rows_on_incidents_are_added_up_and_not_kept(desk: Desk) -> None:
    desk.answers["incidents"] = sends(b"day,dead\n2026-01-03,2\n2026-01-09,3\n")
    [synced] = desk.sync("incidents")
    assert synced.outcome is Outcome.IN_USE
    assert [one.value for one in desk.workspace.statistics.find_observations()] == [5]
    assert not find_files(desk.workspace.root, holding=b"2026-01-03")


@pytest.mark.parametrize(("body", "length"), [(b"day,deaths\n2026-01-03,2\n", 0), (b"day,dead\n2026-01-03,2\n", 500)])
def test_rows_on_incidents_are_not_kept_if_they_are_refused_or_cut_off(desk: Desk, body: bytes, length: int) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(length or len(body), ETag='"1"')
        handler.wfile.write(body)
        handler.cut()

    desk.answers["incidents"] = answer
    [synced] = desk.sync("incidents")
    assert synced.outcome in (Outcome.REFUSED, Outcome.FAILED) and synced.kept is None
    assert not find_files(desk.workspace.root, holding=b"2026-01-03")


@pytest.fixture
def call(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Type the command."""
    monkeypatch.setattr("routekaart.sources.publishers.fetching.Conduct", conduct)
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(syncing.sync)
    return lambda *words: CliRunner().invoke(app, [*words, "--workspace", str(desk.workspace.root)])


def test_the_command_says_what_became_of_each_dataset(desk: Desk, call: Callable[..., Any]) -> None:
    desk.answers |= {"frontex": sends(CSV, Last_Modified=OCTOBER), "second": sends(CHANGED_COLUMN)}
    done = call("frontex", "second", "--lang", "en")
    assert done.stdout.startswith("frontex: a new release, in use\n  Kept as frontex/frontex/2026-10-01")
    assert "\nsecond: refused; what was in use stays in use\n" in done.stdout
    assert "The file that was refused: " in done.stdout
    assert done.exit_code == 1


def test_the_command_gives_the_same_to_machines(desk: Desk, call: Callable[..., Any]) -> None:
    desk.answers["frontex"] = sends(CSV, Last_Modified=OCTOBER)
    done = call("frontex", "--json")
    assert json.loads(done.stdout) == [
        {
            "dataset": "frontex",
            "outcome": "in_use",
            "release": "frontex/frontex/2026-10-01",
            "published": "2026-10-01",
            "address": f"{desk.publisher.address}/frontex",
            "file": None,
            "reasons": [],
        }
    ]
    assert done.exit_code == 0 and call("press").exit_code == 2


def test_stopping_keeps_what_came_and_the_same_command_goes_on(
    desk: Desk, call: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    big = CSV + b"".join(b"%d-01,1\n" % year for year in range(1000, 2000)) * 50

    @contextmanager
    def stopped_halfway() -> Iterator[Callable[..., None]]:
        def tell(_: str, progress: Progress) -> None:
            if progress.received > 100_000:
                raise KeyboardInterrupt

        yield tell

    desk.answers["frontex"] = lambda handler: handler.send_ranged(big, '"1"')
    with monkeypatch.context() as patch:
        patch.setattr(syncing, "shown", stopped_halfway)
        done = call("frontex")
    assert done.exit_code == 130 and "the same command goes on from there" in done.stderr
    partial = desk.workspace.root / "fetched" / "frontex" / "partial"
    held = partial.stat().st_size
    assert partial.read_bytes() == big[:held]
    call("frontex")
    assert desk.publisher.asked[1][1]["Range"] == f"bytes={held}-"


def test_a_full_disk_stops_all_and_tells_what_was_done(
    desk: Desk, call: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.answers |= {"frontex": sends(CSV), "second": sends(CSV)}
    (desk.workspace.root / "fetched").mkdir()
    (desk.workspace.root / "fetched" / "second").write_text("in the way")
    done = call("frontex", "second", "--json")
    assert isinstance(done.exception, NoSpace)
    assert [one["outcome"] for one in json.loads(done.stdout)] == ["in_use"]


def test_progress_is_shown_on_a_terminal_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for seen, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", seen)
        with progress.shown() as tell:
            tell("frontex", Progress(received=10, expected=20, page=2))
            tell("second", Progress(waiting="attempt 2 of 3"))
        assert ("frontex" in seen.getvalue()) is shown
