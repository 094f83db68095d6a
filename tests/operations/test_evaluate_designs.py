"""Many countries each from its own date, and one series described: from the file of a plan to what is told."""

import json
import math
import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.domain.errors import InputError, PlanChanged
from routekaart.domain.evaluation.outcome import CannotBeSaid, NoEffectFound
from routekaart.domain.evaluation.plan import Moment
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.operations.evaluate import evaluate_plan
from routekaart.operations.import_dataset import import_dataset
from routekaart.workspace import opened_workspace
from tests.commanding import Command
from tests.evaluating.conftest import own_panel, panel_workspace  # noqa: F401 - a workspace with the real panel

NOW = datetime(2026, 2, 1, tzinfo=UTC)
BY = RecorderId("account:desk-3")
PLAN = """\
name: eu-readmission-2014
arrangements: [arrangement:eu-ra-aze, arrangement:eu-ra-tur]
indicator: eurostat-returned
area: region:european-union
measured_from: in-force
since: 2012
after: 2
estimator: staggered
direction: rise
"""
DESCRIBED = """\
name: central-described
arrangements: [arrangement:tun-mou-2023]
indicator: frontex-detections
area: route:central-mediterranean
dates: {signed: 2023-07-16}
measured_from: signed
since: 2016-01
after: 12
estimator: segmented
"""


@pytest.fixture(scope="module")
def returned(filled_workspace: Path, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workspace with the returns of 2012 to 2016; each test seals plans under names of its own."""
    root = Path(shutil.copytree(filled_workspace, tmp_path_factory.mktemp("returned") / "workspace"))
    file = shared / "data" / "eurostat" / "migr_eirtn_2012_2016_by_citizen.parquet"
    with opened_workspace(root) as workspace:
        import_dataset(workspace, "eurostat-returned-yearly", file, published=None, label=None, address="", now=NOW)
    return root


def _named(name: str, *changes: tuple[str, str]) -> bytes:
    text = PLAN.replace("eu-readmission-2014", name)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def test_dates_of_the_register_are_sealed_with_the_plan(returned: Path) -> None:
    with opened_workspace(returned) as workspace:
        found = evaluate_plan(workspace, _named("of-the-register"), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        (sealed,) = (one for one in workspace.register.find_plans() if one.plan.name == "of-the-register")
    assert found.sealed == sealed
    assert {one.country: one.day_of(Moment.IN_FORCE) for one in sealed.plan.starts or ()} == {
        "country:AZE": date(2014, 9, 1),
        "country:TUR": date(2014, 10, 1),
    }
    assert sealed.plan.day == date(2014, 9, 1)


def test_two_agreements_and_five_years_find_nothing_and_could_find_little(returned: Path) -> None:
    with opened_workspace(returned) as workspace:
        found = evaluate_plan(workspace, _named("two"), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        both = _named("bundle", ("[arrangement:eu-ra-aze", "[arrangement:eu-ra-aze, arrangement:eu-vfa-aze"))
        bundle = evaluate_plan(workspace, both, now=NOW, recorded_by=BY, level=Level.OPENBAAR)
    assert found.outcome == CannotBeSaid(because=("not_separable",))
    assert isinstance(bundle.outcome, NoEffectFound)
    smallest = round(100 * math.expm1(bundle.outcome.detectable))
    for page, unit in (("evaluating.md", "percent"), ("evaluating.nl.md", "procent")):
        assert f" {smallest} {unit} " in (Path(__file__).parents[2] / "docs" / page).read_text()
    assert len(found.gates) == 13 and len(found.donors) > 50
    estimate = found.estimate
    assert estimate is not None and estimate.event_study is not None and estimate.signed_rank is not None
    assert estimate.rank.of == 1000 and estimate.critical is not None and estimate.critical > 0.4
    assert estimate.event_study.clustered_size > 0.08 and estimate.event_study.clustered_error is None
    assert found.releases and "rounded" in found.cannot_show


def test_other_dates_under_the_same_name_are_refused(returned: Path) -> None:
    starts = "starts: [{country: country:AZE, in-force: 2014-09-01}, {country: country:TUR, in-force: 2014-10-02}]\n"
    with opened_workspace(returned) as workspace:
        evaluate_plan(workspace, _named("same"), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        with pytest.raises(PlanChanged, match="starts"):
            evaluate_plan(workspace, _named("same") + starts.encode(), now=NOW, recorded_by=BY, level=Level.OPENBAAR)


def test_a_plan_of_which_the_register_holds_no_date_is_not_sealed(returned: Path) -> None:
    unknown = _named("unknown", ("measured_from: in-force", "measured_from: first-money"))
    early = _named("early", ("arrangement:eu-ra-aze, arrangement:eu-ra-tur", "arrangement:eu-ra-ukr"))
    with opened_workspace(returned) as workspace:
        for plan, what in ((unknown, "no day first-money"), (early, "too_early")):
            with pytest.raises(InputError, match=what):
                evaluate_plan(workspace, plan, now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        assert not {"unknown", "early"} & {one.plan.name for one in workspace.register.find_plans()}


def test_the_example_of_the_page_comes_out_as_it_is_told_there(
    returned: Path, as_typed: Command, tmp_path: Path
) -> None:
    page = (Path(__file__).parents[2] / "docs" / "evaluating.md").read_text()
    example = page.partition("### Many countries")[2]
    (plan,) = re.findall(r"```yaml\n(.*?)```", example.partition("### A series")[0], re.DOTALL)
    (told,) = re.findall(r"```text\n(.*?)```", example.partition("### A series")[0], re.DOTALL)
    file = tmp_path / "plan.yml"
    file.write_text(plan)
    seen = as_typed("evaluate", file, "--lang", "en", workspace=returned, columns=400)
    assert seen.status == 0
    lines = {line.strip() for line in seen.out.splitlines()}
    for line in told.splitlines():
        start = line.strip().partition(" …")[0]
        assert any(one.startswith(start) for one in lines), line


def test_the_fields_for_machines_are_those_of_the_page(returned: Path, as_typed: Command, tmp_path: Path) -> None:
    file = tmp_path / "plan.yml"
    file.write_bytes(_named("fields"))
    record = json.loads(as_typed("evaluate", file, "--json", workspace=returned).out)
    page = (Path(__file__).parents[2] / "docs" / "evaluating.md").read_text()
    told = set(re.findall(r"`([\w-]+)`", page.partition("`event_study` holds:")[2].partition("\n## ")[0]))
    study = record["estimate"]["event_study"]
    assert set(study) <= told
    assert all(set(one) <= told for part in ("cohorts", "events", "bounds") for one in study[part])


def test_a_series_is_described_and_no_effect_is_told(
    own_panel: Path,  # noqa: F811
    as_typed: Command,
    tmp_path: Path,
) -> None:
    file, out = tmp_path / "plan.yml", tmp_path / "page.html"
    file.write_text(DESCRIBED)
    seen = as_typed("evaluate", file, "--lang", "nl", "--html", out, workspace=own_panel)
    record = json.loads(as_typed("evaluate", file, "--json", workspace=own_panel).out)
    page = (Path(__file__).parents[2] / "docs" / "evaluating.md").read_text()
    (row,) = re.findall(r"^\| `described` \| (.*) \|$", page, re.MULTILINE)
    assert seen.status == 0 and "geen effect" in seen.out and "geen effect" in out.read_text()
    assert {"too_few_donors", "se_not_valid"} <= set(record["outcome"]["because"])
    assert record["estimate"] is None and record["donors"] == []
    assert record["described"].keys() <= set(re.findall(r"`([\w-]+)`", row))
    assert not [period for period in record["described"]["periods"] if "2020-03" <= period < "2022-01"]
