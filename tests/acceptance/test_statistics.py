"""What a person does with official files: import two copies of Frontex, see what changed, accept, and ask."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from routekaart.cli.main import app

FRONTEX = "frontex-ibc"
OLDER, NEWER = "ibc_monthly_2009_2021_original_labels.parquet", "ibc_monthly_2009_2025.parquet"
WMR = ("--area", "route:western-mediterranean")
Call = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def call(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Call:
    """Run commands in a workspace of the starter figures and both copies of the monthly file of Frontex."""
    import shutil

    workspace = tmp_path_factory.mktemp("frontex") / "workspace"
    shutil.copytree(filled_workspace, workspace)

    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, [*words, "--workspace", str(workspace)])
        return result.exit_code, result.stdout

    folder = shared / "data" / "frontex"
    assert run("import", FRONTEX, str(folder / OLDER), "--published", "2022-02-04", "--kind", "copy")[0] == 0
    assert run("import", FRONTEX, str(folder / NEWER), "--published", "2025-06-03", "--kind", "copy")[0] == 1
    return run


def test_the_two_copies_differ_in_four_totals_of_a_route_and_year(call: Call) -> None:
    _, out = call(
        "revisions",
        "frontex-detections",
        "--between",
        *(f"frontex/frontex-ibc/{day}" for day in ("2022-02-04", "2025-06-03")),
        "--json",
    )
    (revision,) = json.loads(out)["revisions"]
    assert {(year["area"], year["year"], year["difference"]) for year in revision["years"]} == {
        ("route:western-african", 2020, 1058),
        ("route:western-mediterranean", 2020, 142),
        ("route:eastern-mediterranean", 2021, 2226),
        ("route:eastern-land-border", 2021, -24),
    }
    assert revision["counts"]["silent"] == revision["counts"]["changed"] > 0


def test_the_newer_copy_is_used_only_after_it_was_accepted(call: Call) -> None:
    asked = ("series", "frontex-detections", *WMR, "--period", "2020", "--by", "year", "--json")

    def value() -> int:
        (row,) = json.loads(call(*asked)[1])["values"]
        return int(row["now"]["value"])

    before = value()
    reason = ("--by", "account:desk-1", "--reason", "Frontex heeft deze maanden herzien.")
    assert call("releases", FRONTEX, "--accept", "2025-06-03", *reason)[0] == 0
    assert value() - before == 142


def test_a_series_shows_what_was_known_when_the_letter_was_written(call: Call) -> None:
    asked = ("series", "frontex-detections", *WMR, "--period", "2018", "--as-of", "2020-07-10", "--json")
    record = json.loads(call(*asked)[1])
    year = next(row for row in record["values"] if row["period"] == "2018")
    assert (year["then"]["value"], year["then"]["low"], year["then"]["high"]) == (57000, 56500, 57500)
    assert year["now"]["value"] == 56245
    assert {release["citation"] for release in record["releases"]} > {"Frontex, detections of illegal border-crossing"}


def test_completeness_says_what_is_held_of_each_dataset(call: Call) -> None:
    _, out = call("completeness", FRONTEX, "--json")
    (one,) = json.loads(out) if isinstance(json.loads(out), list) else [json.loads(out)]
    assert one["releases"] == 2
