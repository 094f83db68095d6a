"""docs/detections.md is what comes out of the real panel, the refusals too; `make validation` writes it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.domain.evaluation.outcome import CannotBeSaid, Evaluation, GateResult, GateState
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.wording import tell_effect
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.workspace import opened_workspace

PAGE = Path(__file__).parents[2] / "docs" / "detections.md"
HEAD = """\
# What the panel of detections can bear

These are the series that letters speak of most, laid beside the detections of Frontex by month, route and nationality
from January 2009 to February 2020, and evaluated as [`routekaart evaluate`](evaluating.md) does it. **None passes all
gates.** The estimate is what was computed over the twelve months after, and not an effect. A test computes this page
again from the file and compares it; `make validation` writes it anew.

*Compared with* is how many series may be donors. *Followed* is how much of the movement before the control follows: 1
is all of it. *p* is the place among all that were ranked, with the least p there can be. *Smallest* is the smallest
fall that a test of 5 % could call real.

| series | compared with | followed | computed | p | smallest | closed gates |
|---|---|---|---|---|---|---|
"""
MIDDLE = """
A low p, as of the Afghans and the Guineans, does not open a gate: it says that the series moved more than the others,
and not that the comparison is a good one.

## Why each is refused

"""
TAIL = """
## What each of these gates asks, in plain words

| gate | what a refusal says | what would open it |
|---|---|---|
"""
FOOT = """
The EU and Turkey [met on 29 November 2015](http://www.europarl.europa.eu/thinktank/pl/document.html?reference=EPRS_BRI%282015%29573276)
and put their action plan to work: that day counts as announcement beside the Statement of 18 March 2016. Of the Central
and the Western route one date is given, so that nobody can see whether the date decides.

## Where an earlier table said otherwise

Before this was built, methods were tried on the same file, and their table differs here and there. Ours is not made to
fit.

- **Central route, February 2017: 6/9 and not 5/9.** The trial let the Central route itself be a donor of its own
  placebos. Here it is not, for after the date it holds the effect that is asked about. The routes that Frontex calls
  other then move a little more than the Central one, and with it a little less.
- **Nigerians, Eritreans, Sudanese and Gambians: fewer donors than 63 or 64.** Unknown and unspecified nationalities are
  no nationality here and so no donor; the whole Western Mediterranean route is none, as research found that people
  turned to it; and neither are countries that got an arrangement of their own within the twelve months.
- **Afghans, Syrians, Iraqis and Pakistanis: larger falls.** The border between Albania and Greece is no donor of the
  Eastern route here. Which donors the trial had was not kept, and no choice of neighbouring routes gives its figures
  again.
- **Moroccans, Western route: +44 % and not +66 %; Guineans and Malians: one and two points more.** The
  same: other donors.
"""


@pytest.fixture(scope="module")
def names(panel_workspace: Path) -> Iterator[Names]:
    with opened_workspace(panel_workspace) as workspace:
        yield Names(lang="en", names=workspace.reference.names)


def test_the_page_is_what_comes_out(bearing: dict[str, Evaluation], names: Names) -> None:
    paper = EvaluationPaper.of(names)
    rows = "".join(_row(name, one, paper) for name, one in bearing.items())
    why = "\n".join(_why(name, one, paper) for name, one in bearing.items())
    written = HEAD + rows + MIDDLE + why + TAIL + _gates(bearing, paper) + FOOT
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        PAGE.write_text(written)
    assert PAGE.read_text() == written


def test_none_passes_all_gates(bearing: dict[str, Evaluation]) -> None:
    assert len(bearing) == 16
    assert [name for name, one in bearing.items() if not isinstance(one.outcome, CannotBeSaid)] == []


def _row(name: str, one: Evaluation, paper: EvaluationPaper) -> str:
    found = one.estimate
    assert found is not None
    others = "other routes" if one.plan.outcome.counterpart is None else "clean series"
    smallest = "none" if found.critical is None else tell_effect(-found.critical, one.plan, paper.lang)
    closed = " ".join(f"`{gate.code}`" for gate in one.gates if not gate.open)
    cells = (
        name,
        f"{len(one.donors)} {others}",
        "–" if found.r_squared is None else f"{found.r_squared:.2f}",
        tell_effect(found.effect, one.plan, paper.lang),
        f"{paper.rank(found.rank)}; least 1/{found.rank.of}",
        smallest,
        closed,
    )
    return f"| {' | '.join(cells)} |\n"


def _why(name: str, one: Evaluation, paper: EvaluationPaper) -> str:
    told = (f"- `{gate.code}`: {_found(gate, one, paper)}.\n" for gate in one.gates if not gate.open)
    return f"**{name}**\n\n{''.join(told)}"


def _found(gate: GateResult, one: Evaluation, paper: EvaluationPaper) -> str:
    """Say what a gate measured, or that it could not be tried."""
    return upper_first(paper.why(gate)) if gate.state is GateState.NOT_CHECKED else paper.measured(gate, one.plan)


def _gates(bearing: dict[str, Evaluation], paper: EvaluationPaper) -> str:
    every = [gate for one in bearing.values() for gate in one.gates if not gate.open]
    gates = {gate.code: gate for gate in every}
    failed = {gate.code: gate for gate in every if gate.state is GateState.FAILED}
    rows = ((code, paper.why(failed.get(code, gate)), paper.needed(code)) for code, gate in gates.items())
    return "".join(f"| `{code}` | {why} | {needed} |\n" for code, why, needed in rows)
