"""The page on weighing tells what comes out of its worked example, also where somebody disagrees with it."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.weighing import Alternative
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.domain.weighing.rankings import CountryRanking, Standing
from routekaart.operations.weigh import weigh_file
from routekaart.workspace import opened_workspace

ROOT = Path(__file__).parents[2]
FILE = ROOT / "demonstration" / "weighing" / "weighing.yml"
PAGE = (ROOT / "docs" / "weighing.md").read_text(encoding="utf-8")
MOROCCO = ThingId("country:MAR")
NAMES = {
    "development cooperation": "development-cooperation",
    "support for border control": "border-support",
    "support for reception": "reception-support",
    "visa measures under article 25a": "visa-code-25a-measures",
    "programme for voluntary return": "voluntary-return-programme",
    "withdrawal of landing rights": "landing-rights-withdrawal",
    "Benelux readmission agreement": "benelux-readmission-agreement",
    "visa waiver for diplomatic passports": "diplomatic-passport-waiver",
    "cut of aid": "aid-cut",
}


def weighed(workspace: Path, changed: tuple[str, str] = ("", "")) -> SealedWeighing:
    """Weigh the example, or the example with a line that somebody changed."""
    text = FILE.read_text(encoding="utf-8")
    assert changed[0] in text
    raw = text.replace(*changed, 1).encode() if changed[0] else text.encode()
    with opened_workspace(workspace) as opened:
        return weigh_file(opened, raw, where=FILE.name, level=Level.OPENBAAR, now=datetime(2026, 11, 27, tzinfo=UTC))


@pytest.fixture(scope="module")
def sealed(filled_workspace: Path) -> SealedWeighing:
    return weighed(filled_workspace)


def of_morocco(sealed: SealedWeighing) -> CountryRanking:
    return next(one for one in sealed.outcome.rankings[0].countries if one.country == MOROCCO)


def table(heading: str) -> list[list[str]]:
    """Return the rows of the table below a heading of the page."""
    (rows,) = re.findall(rf"^{re.escape(heading)}.*\n(?:\n\| .*\n)?\|[-|]+\n((?:\|.*\n)+)", PAGE, flags=re.MULTILINE)
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows.splitlines()]


def percent(share: object) -> str:
    return f"{float(str(share)) * 100:.0f}%"


def sedded() -> list[tuple[str, str]]:
    """Return what the three people change, from the commands that the page shows."""
    found = re.findall(r"\$ sed 's/(.+?)/(.+?)/' demonstration", PAGE)
    return [(old.replace(".kst-19637-2675.", "[kst-19637-2675]"), new) for old, new in found]


def test_the_page_says_what_is_left_for_morocco(sealed: SealedWeighing) -> None:
    ranked = {one.instrument: one for one in of_morocco(sealed).ranked}
    rows = table("**Morocco: what is left**")
    assert len(rows) == 5
    for name, first, between in rows:
        one = ranked[ThingId(f"instrument:{NAMES[name]}")]
        assert percent(one.first.share) == first
        assert f"{percent(one.at_least)} to {percent(one.at_most)}" == between


def test_the_page_says_what_is_out_for_morocco(sealed: SealedWeighing) -> None:
    standing = {one.ruled.alternative: one for one in sealed.outcome.gated}
    rows = table("**Morocco: what is out, and why**")
    out = {NAMES[name] for name, _ in rows}
    for name, why in rows:
        found = standing[Alternative(country=MOROCCO, instrument=ThingId(f"instrument:{NAMES[name]}"))]
        if found.standing is Standing.VETOED:
            (harm,) = [one for one in found.protected if one.chance is not None and one.chance.share > one.limit]
            assert f"{percent(harm.chance.share)}, and the limit is {percent(harm.limit)}" in why
        else:
            assert found.standing is Standing.NOT_ALLOWED
            assert any(f"not allowed: {said.rule}" in why for said in found.ruled.rules)
    all_out = {
        one.instrument.removeprefix("instrument:")
        for one, found in standing.items()
        if one.country == MOROCCO and found.standing in (Standing.NOT_ALLOWED, Standing.VETOED)
    }
    assert out == all_out


def test_the_page_says_at_what_change_of_weights_the_advice_turns(sealed: SealedWeighing) -> None:
    turning = of_morocco(sealed).turning
    assert turning is not None
    assert turning.turns_to == "instrument:border-support"
    assert f"{float(str(turning.distance)):.2f}" == "0.04"
    moved = {
        one.criterion for one, other in zip(turning.start, turning.turn, strict=True) if one.weight != other.weight
    }
    assert moved == {"arrivals", "development"}


def test_the_page_says_what_who_chooses_the_first_cares_for(sealed: SealedWeighing) -> None:
    central = {one.criterion: one.weight for one in of_morocco(sealed).ranked[0].central}
    middle = {one.criterion: one.weight for one in sealed.outcome.weights.middle}
    told = re.search(
        r"has (0\.\d\d) for that interest, beside (0\.\d\d) .*?it is (0\.\d\d)\s+beside (0\.\d\d)", PAGE, re.DOTALL
    )
    assert told is not None
    weights = (central["development"], middle["development"], central["return"], middle["return"])
    assert [f"{float(one):.2f}" for one in weights] == list(told.groups())


def test_the_page_says_what_belongs_in_packages_and_which_wish_cannot_be(sealed: SealedWeighing) -> None:
    places = {one.alternative: one for one in sealed.outcome.packages[0].places}
    assert "core" not in {str(one.place) for one in places.values()}
    told = re.search(r"is in the best package of Morocco in (\d+%).*?in (\d+%), .*?in\s(\d+%)", PAGE, re.DOTALL)
    assert told is not None
    names = ("voluntary-return-programme", "development-cooperation", "border-support")
    assert [
        percent(places[Alternative(country=MOROCCO, instrument=ThingId(f"instrument:{name}"))].chance.share)
        for name in names
    ] == list(told.groups())
    (clash,) = sealed.outcome.clashes
    assert [one.id for one in clash.members] == ["R-10a"]


@pytest.mark.parametrize("person", [0, 1, 2])
def test_what_three_people_change_comes_out_as_the_page_says(filled_workspace: Path, person: int) -> None:
    ranked = {one.instrument: one for one in of_morocco(weighed(filled_workspace, sedded()[person])).ranked}
    for name, *shares in table("| Morocco, comes first in"):
        one = ranked[ThingId(f"instrument:{NAMES[name]}")]
        assert percent(one.first.share) == shares[person + 1], name
    tied = ranked[ThingId("instrument:reception-support")].tied
    assert ("instrument:development-cooperation" in tied) is (person == 1)


def test_the_page_says_what_is_out_together(sealed: SealedWeighing) -> None:
    (some,) = [one for one in sealed.outcome.together if one.country == MOROCCO]
    assert some.harm.chance is not None
    told = re.search(r"together the chance of that harm is (\d+%)", PAGE)
    assert told is not None
    assert percent(some.harm.chance.share) == told[1]
    assert some.instruments == (ThingId("instrument:border-support"), ThingId("instrument:visa-code-25a-measures"))
    for run in sealed.outcome.packages:
        for package in (run.best, *run.often):
            mine = {one.instrument for one in package.chosen if one.country == MOROCCO}
            assert not set(some.instruments) <= mine
