"""A public build holds only evaluations that rest on what is in it, and nothing of any other."""

import gzip
from pathlib import Path

import pytest

from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.operations.evaluate import evaluate_all, evaluate_plan
from routekaart.operations.publish_build import publish_build
from routekaart.operations.show_evaluations import show_evaluation, show_evaluations
from routekaart.sources.builds import check_build
from routekaart.workspace import Workspace, opened_workspace
from tests.evaluations.making import HIDDEN_DAY, LATER, NOW, PACT, PLAN, QUOTE, SECRET, began, make, say_public
from tests.publishing.making import BUILT, Add, Disclose, contents

CLOSED = Level.VERTROUWELIJK


def publish(workspace: Workspace) -> Path:
    return Path(publish_build(workspace, now=BUILT).folder)


def unpacked(build: Path) -> bytes:
    """Return all bytes of a build, what is packed unpacked."""
    files = [path for path in sorted(build.rglob("*")) if path.is_file()]
    return b"".join(gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw for raw in map(Path.read_bytes, files))


def test_nothing_that_is_closed_or_written_by_a_person_is_in_any_byte_of_a_build(evaluated) -> None:
    build = publish(evaluated)
    check_build(build)
    everything = unpacked(build)
    assert f"{PACT}".encode() in everything and b"evaluations/openbaar/table" in everything
    for secret in (SECRET, HIDDEN_DAY, "pact-marokko", "desk-3", QUOTE, "vertrouwelijk"):
        assert secret.encode() not in everything, secret
    with opened_workspace(build) as public:
        shown = show_evaluations(public, level=Level.OPENBAAR)
        inside = show_evaluations(evaluated, level=Level.OPENBAAR)
        assert [(one.plan, one.outcome, one.gates) for one in shown.table.evaluations] == [
            (one.plan, one.outcome, one.gates) for one in inside.table.evaluations
        ]
        assert shown.state.stale == () and shown.plans == ()
        one = show_evaluation(public, shown.table.evaluations[0].plan.name, level=Level.OPENBAAR)
        assert one.sealed.recorded == NOW and one.laid.plans == len(shown.table.evaluations)
        assert one.sealed in public.register.find_plans() and public.register.verify()


def test_builds_are_the_same_byte_for_byte_whatever_is_hidden(tmp_path: Path) -> None:
    builds = []
    for hidden in (True, False):
        workspace = make(tmp_path / str(hidden), hidden=hidden)
        if hidden:
            evaluate_all(workspace, now=NOW, level=CLOSED, keep=True)
            by = RecorderId("account:desk-3")
            evaluate_plan(workspace, PLAN.encode(), now=NOW, recorded_by=by, level=CLOSED, keep=True)
        evaluate_all(workspace, now=LATER, level=Level.OPENBAAR, keep=True)
        builds.append(contents(publish(workspace)))
        workspace.close()
    assert builds[0] == builds[1] and any("evaluations/" in name for name in builds[0])


@pytest.mark.parametrize("closing", [True, False])
def test_evaluations_that_rest_on_something_else_than_is_public_now_stay_inside_and_that_is_told(
    evaluated, closing: bool
) -> None:
    if closing:
        Disclose(began(PACT, "country:MAR", "2017-03-01")[1], CLOSED, 1).apply(evaluated.register)
    else:
        for one in began("arrangement:nieuw", "country:SYR", "2018-01-01", number=8):
            Add(one).apply(evaluated.register)
    published = publish_build(evaluated, now=BUILT)
    assert (published.evaluations, published.evaluations_inside) == (0, True)
    assert not (Path(published.folder) / "evaluations").exists()


def test_where_nothing_is_kept_nothing_goes_out_and_nothing_is_told(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    published = publish_build(workspace, now=BUILT)
    assert (published.evaluations, published.evaluations_inside) == (0, False)
    workspace.close()


def test_a_claim_goes_out_with_its_letter(evaluated) -> None:
    letter = next(iter(evaluated.letters.find_documents()))
    say_public(evaluated, letter)
    with opened_workspace(publish(evaluated)) as public:
        shown = show_evaluations(public, level=Level.OPENBAAR)
        assert [one.quote for one in shown.table.claims] == [QUOTE]
        assert list(shown.letters.values()) == [letter]
