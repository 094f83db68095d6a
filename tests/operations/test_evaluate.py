"""A plan is sealed before it is evaluated, and everything is told by the command."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.errors import InputError, Overtaken, PlanChanged
from routekaart.domain.evaluation.outcome import CannotBeSaid
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.operations.evaluate import evaluate_all, evaluate_plan, lay_beside
from routekaart.operations.import_dataset import import_dataset
from routekaart.workspace import opened_workspace
from tests.commanding import Command
from tests.evaluating.conftest import own_panel, panel_workspace  # noqa: F401 - a workspace with the real panel

NOW = datetime(2026, 2, 1, tzinfo=UTC)
BY = RecorderId("account:desk-3")
PLAN = """\
name: eu-turkey-afghans
arrangements: [arrangement:eu-turkey-statement]
indicator: frontex-detections
area: route:eastern-mediterranean
counterpart: country:AFG
dates: {announced: 2015-11-29, signed: 2016-03-18}
measured_from: signed
since: 2009-01
until: 2020-02
after: 12
direction: fall
"""


def test_a_plan_is_sealed_and_told_with_gates_and_what_is_beside_it(own_panel: Path) -> None:  # noqa: F811
    with opened_workspace(own_panel) as workspace:
        found = evaluate_plan(workspace, PLAN.encode(), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        (sealed,) = workspace.register.find_plans()
    assert found.sealed == sealed and sealed.recorded == NOW
    assert {"no_fit", "not_separable"} <= {gate.code for gate in found.gates if not gate.open}
    assert {one.what for one in found.beside} == {"receiving", "deaths"}
    deaths = next(one for one in found.beside if one.what == "deaths")
    assert deaths.before is not None and deaths.after is not None and deaths.before > deaths.after
    assert found.cannot_show and "own_route_only" not in found.cannot_show


def test_a_plan_that_was_changed_after_sealing_is_refused(own_panel: Path) -> None:  # noqa: F811
    with opened_workspace(own_panel) as workspace:
        evaluate_plan(workspace, PLAN.encode(), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        changed = PLAN.replace("after: 12", "after: 9").encode()
        with pytest.raises(PlanChanged, match="differs in span"):
            evaluate_plan(workspace, changed, now=NOW, recorded_by=BY, level=Level.OPENBAAR)


def test_a_later_plan_on_the_same_question_is_told_as_a_specification(own_panel: Path) -> None:  # noqa: F811
    later = PLAN.replace("name: eu-turkey-afghans", "name: shorter").replace("after: 12", "after: 9")
    with opened_workspace(own_panel) as workspace:
        for plan in (PLAN, later):
            evaluate_plan(workspace, plan.encode(), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        found = evaluate_plan(workspace, PLAN.encode(), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
    assert "shorter" in [one.name for one in found.specifications]


@pytest.mark.parametrize(
    ("old", "new", "near"),
    [
        ("eu-turkey-statement", "eu-turkey-statment", "arrangement:eu-turkey-statement"),
        ("eastern-mediterranean", "estern-mediterranean", "route:eastern-mediterranean"),
        ("country:AFG", "country:AFX", "country:MAF"),
        ("frontex-detections", "detections", "routekaart series"),
        ("country:AFG", "country:NLD", "docs/statistics.md"),
    ],
)
def test_a_plan_about_what_is_not_known_is_not_sealed(own_panel: Path, old: str, new: str, near: str) -> None:  # noqa: F811
    slip = PLAN.replace(old, new).encode()
    with opened_workspace(own_panel) as workspace:
        with pytest.raises(InputError, match=r"names nothing we know|no indicator|no figures of") as refused:
            evaluate_plan(workspace, slip, now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        assert near in str(refused.value) and not workspace.register.find_plans()


def test_another_plan_than_was_confirmed_is_not_sealed(own_panel: Path) -> None:  # noqa: F811
    with opened_workspace(own_panel) as workspace:
        with pytest.raises(Overtaken):
            evaluate_plan(
                workspace, PLAN.encode(), now=NOW, recorded_by=BY, level=Level.OPENBAAR, confirmed="another digest"
            )
        assert not workspace.register.find_plans()


def test_a_plan_that_cannot_be_carried_out_is_not_sealed(own_panel: Path) -> None:  # noqa: F811
    outside = PLAN.replace("signed: 2016-03-18", "signed: 2031-03-18").encode()
    with opened_workspace(own_panel) as workspace:
        with pytest.raises(InputError, match="outside the series"):
            evaluate_plan(workspace, outside, now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        assert workspace.register.find_plans() == ()


def test_all_arrangements_are_laid_beside_all_series_with_the_looks_counted(own_panel: Path) -> None:  # noqa: F811
    with opened_workspace(own_panel) as workspace:
        table = evaluate_all(workspace, now=NOW, level=Level.OPENBAAR)
        plans = workspace.register.find_plans()
    assert [one.sealed for one in table.evaluations] == list(plans)
    assert len(plans) > 50
    assert all(isinstance(one.outcome, CannotBeSaid) for one in table.evaluations)
    for page in ("evaluating.md", "evaluating.nl.md"):
        told = (Path(__file__).parents[2] / "docs" / page).read_text()
        assert f" {len(plans)} " in told, "the page tells how many questions were asked of these figures"
    assert table.looks.expected == pytest.approx(0.05 * table.looks.taken, abs=0.001)
    assert all(one.sealed is not None and one.cannot_show for one in table.evaluations)


def test_the_command_tells_people_and_machines_the_same(own_panel: Path, as_typed: Command, tmp_path: Path) -> None:  # noqa: F811
    plan = tmp_path / "plan.yml"
    plan.write_text(PLAN)
    for_people = as_typed("evaluate", plan, "--lang", "nl", workspace=own_panel)
    record = json.loads(as_typed("evaluate", plan, "--json", workspace=own_panel).out)
    assert for_people.status == 0 and "Niet te zeggen, want:" in for_people.out
    assert record["outcome"]["kind"] == "cannot_be_said"
    assert all(code in for_people.out for code in record["outcome"]["because"])
    assert len(record["gates"]) == 13
    assert len(record["estimate"]["placebos"]) == len(record["donors"])


def test_a_page_is_written_with_its_sentence_first(own_panel: Path, as_typed: Command, tmp_path: Path) -> None:  # noqa: F811
    plan, out = tmp_path / "plan.yml", tmp_path / "page.html"
    plan.write_text(PLAN)
    assert as_typed("evaluate", plan, "--html", out, "--lang", "nl", workspace=own_panel).status == 0
    page = out.read_text()
    assert re.search(r'class="answer">Met deze cijfers is niet te zeggen of “EU-Turkijeverklaring” .*, want', page)
    assert "Detecties per route" in page and "Detecties zijn geen personen" in page
    assert "Verzegelde plannen in het register: 1." in page
    assert page.count("<svg") == 8


def test_what_letters_claim_stands_on_the_page_of_the_same_country(own_panel: Path) -> None:  # noqa: F811
    with opened_workspace(own_panel) as workspace:
        found = evaluate_plan(workspace, PLAN.encode(), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
        beside = lay_beside(workspace, found, level=Level.OPENBAAR)
        everything = evaluate_all(workspace, now=NOW, level=Level.OPENBAAR)
        after = lay_beside(workspace, found, level=Level.OPENBAAR)
    assert beside.plans == 1 and after.plans == 1 + len(everything.evaluations)
    assert all(found.plan.name in claim.evaluations for claim in beside.claims)


def test_the_fields_for_machines_are_those_of_the_page(own_panel: Path, as_typed: Command, tmp_path: Path) -> None:  # noqa: F811
    plan = tmp_path / "plan.yml"
    plan.write_text(PLAN)
    record = json.loads(as_typed("evaluate", plan, "--json", workspace=own_panel).out)
    page = (Path(__file__).parents[2] / "docs" / "evaluating.md").read_text()
    rows = re.findall(
        r"^\| `(\w+)` \| (.*) \|$", page.partition("## For machines")[2].partition("\n## ")[0], re.MULTILINE
    )
    told = dict(rows)
    assert record.keys() == told.keys()
    for part in ("estimate",):
        assert record[part].keys() <= set(re.findall(r"`([\w-]+)`", told[part]))
    assert record["gates"][0].keys() <= set(re.findall(r"`([\w-]+)`", told["gates"]))


def test_the_command_asks_for_a_plan_or_all(as_typed: Command, filled_workspace: Path) -> None:
    seen = as_typed("evaluate", workspace=filled_workspace)
    assert seen.status == 2 and "--all" in seen.err


def test_a_plan_without_figures_is_refused_with_what_to_do(
    as_typed: Command, filled_workspace: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yml"
    plan.write_text(PLAN)
    seen = as_typed("evaluate", plan, workspace=filled_workspace)
    assert seen.status == 2 and "Import a dataset of frontex-detections" in seen.err


RETURNS = """\
name: returns-turkey
arrangements: [arrangement:eu-ra-tur]
indicator: eurostat-returned
area: region:european-union
counterpart: country:TUR
dates: {signed: 2013-12-16, in-force: 2014-10-01}
measured_from: in-force
since: 2012
after: 2
estimator: poisson
direction: rise
"""


@pytest.fixture
def returns_workspace(own_panel: Path, shared: Path) -> Path:  # noqa: F811
    files = {"eurostat-returned-yearly": "migr_eirtn", "eurostat-ordered-to-leave-yearly": "migr_eiord"}
    with opened_workspace(own_panel) as workspace:
        for dataset, file in files.items():
            path = shared / "data" / "eurostat" / f"{file}_2012_2016_by_citizen.parquet"
            import_dataset(workspace, dataset, path, published=None, label=None, address="", now=NOW)
    return own_panel


def test_returns_by_pair_and_year_are_ranked_among_all_other_origins(returns_workspace: Path) -> None:
    with opened_workspace(returns_workspace) as workspace:
        found = evaluate_plan(workspace, RETURNS.encode(), now=NOW, recorded_by=BY, level=Level.OPENBAAR)
    assert isinstance(found.outcome, CannotBeSaid)
    assert {"too_short", "one_donor"} <= set(found.outcome.because)
    assert len(found.gates) == 13
    estimate = found.estimate
    assert estimate is not None and estimate.signed_rank is not None
    assert estimate.rank.of > 100
    assert estimate.critical is not None and estimate.critical > 0.3
    assert estimate.ends.low <= estimate.ends.high


def test_an_agreement_of_before_the_figures_is_refused(returns_workspace: Path) -> None:
    early = RETURNS.replace("2013-12-16", "2003-12-16").encode()
    with opened_workspace(returns_workspace) as workspace, pytest.raises(InputError, match="outside the series"):
        evaluate_plan(workspace, early, now=NOW, recorded_by=BY, level=Level.OPENBAAR)
