"""A workspace of an older version, without breakdowns and decisions on releases, opens in this one."""

import json
from pathlib import Path

import pyarrow.parquet as pq

from routekaart.domain.encoding import canonical, digest
from routekaart.statistics import Statistics, renew_outdated
from routekaart.statistics.folders import sha256


def make_older(folder: Path) -> None:
    """Write a release as the version before did: fewer columns, and a description without a layout."""
    observations = folder / "observations.parquet"
    table = pq.read_table(observations).drop_columns(["breakdown", "parts"])
    observations.unlink()
    pq.write_table(table, observations)
    record = json.loads((folder / "release.json").read_bytes())
    for name in ("digest", "layout", "indicators", "complete", "file_rows"):
        del record[name]
    record["observations_sha256"] = sha256(observations.read_bytes())
    (folder / "release.json").write_bytes(canonical(record | {"digest": digest(record)}) + b"\n")
    (folder / "decisions.jsonl").unlink()


def test_an_older_release_is_made_again_from_its_raw_file_and_stays_in_use(table, offer, tmp_path, catalogue):
    release = offer(table())
    make_older(tmp_path / release.id)
    store = Statistics(tmp_path)
    assert store.outdated == (release.id,)
    assert renew_outdated(tmp_path, catalogue) == (release,)
    assert (store.outdated, store.verify()) == ((), (release,))
    (seen,) = store.find_observations()
    assert (seen.value, seen.breakdown, seen.parts) == (57000, "", 1)


def test_to_renew_twice_adds_nothing(table, offer, tmp_path, catalogue):
    release = offer(table())
    make_older(tmp_path / release.id)
    renew_outdated(tmp_path, catalogue)
    before = {path: path.read_bytes() for path in (tmp_path / release.id).iterdir()}
    assert renew_outdated(tmp_path, catalogue) == ()
    assert {path: path.read_bytes() for path in (tmp_path / release.id).iterdir()} == before
