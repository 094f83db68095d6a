"""From a file to a sealed record: rules of the day, couplings of the register, the same outcome again."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.encoding import digest, to_record
from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.domain.weighing.rankings import Standing
from routekaart.operations.keep_weighing import keep_weighing
from routekaart.operations.verify_weighing import is_weighing, verify_kept, verify_weighing
from routekaart.operations.weigh import weigh_file
from routekaart.workspace import Workspace, opened_workspace
from tests.commanding import Command

NOW = datetime(2026, 6, 1, tzinfo=UTC)
WRITTEN = """\
title: Terugkeer
on: 2020-07-10
recorded_by: account:desk-3
seed: 7
draws: 1000
packages: 100
countries: [country:BIH]
instruments: [instrument:landing-rights-withdrawal, instrument:voluntary-return-programme]
criteria:
  - {id: return, name_nl: terugkeer, name_en: return, worst: -10, best: 20, better: more, nothing: 0,
     unit: points, sources: [kst-19637-2675], main: yes}
  - {id: trade, name_nl: handel, name_en: trade, worst: -10, best: 10, better: more, nothing: 0,
     unit: points, sources: [kst-19637-2675]}
values:
  - {countries: all, instrument: instrument:voluntary-return-programme, criterion: return, low: 1, high: 5,
     grade: illustrative, given_by: account:desk-3, given: 2020-06-01}
wanted:
  - {country: country:BIH, instrument: instrument:landing-rights-withdrawal}
"""


@pytest.fixture
def workspace(filled_workspace: Path):
    with opened_workspace(filled_workspace) as opened:
        yield opened


def _weigh(workspace: Workspace, text: str = WRITTEN) -> SealedWeighing:
    return weigh_file(workspace, text.encode(), where="w.yml", level=Level.OPENBAAR, now=NOW)


def _saved(sealed: SealedWeighing) -> bytes:
    return json.dumps({**to_record(sealed), "id": sealed.id}).encode()


def test_the_rules_of_the_day_exclude_with_their_article(workspace: Workspace) -> None:
    sealed = _weigh(workspace)
    landing = next(
        one for one in sealed.outcome.gated if one.ruled.alternative.instrument.endswith("landing-rights-withdrawal")
    )
    assert landing.standing is Standing.NOT_ALLOWED
    (clash,) = sealed.outcome.clashes
    assert [member.id for member in clash.members] == ["R-10a"]
    assert clash.members[0].articles


def test_what_the_register_tells_of_give_and_take_stands_beside_it(workspace: Workspace) -> None:
    (coupling,) = _weigh(workspace).couplings
    assert coupling.coupling == "coupling:bnl-bih"
    assert coupling.they_give == ("readmission agreement",)
    assert coupling.we_give == ("visa waiver for holders of diplomatic passports",)
    assert not coupling.weighed


def test_a_weighing_is_shown_from_the_level_with_which_it_was_made_and_never_from_openbaar(
    own_workspace: Path,
) -> None:
    with opened_workspace(own_workspace) as opened:
        made = {
            level: weigh_file(opened, WRITTEN.encode(), where="w.yml", level=level, now=NOW)
            for level in (Level.OPENBAAR, Level.VERTROUWELIJK)
        }
        for sealed in made.values():
            assert keep_weighing(opened, sealed)
        seen = {
            level: [one.id for one in opened.register.list_weighings(level=level)]
            for level in (Level.OPENBAAR, Level.INTERN, Level.VERTROUWELIJK)
        }
        low, high = made[Level.OPENBAAR], made[Level.VERTROUWELIJK]
        assert seen == {Level.OPENBAAR: [], Level.INTERN: [low.id], Level.VERTROUWELIJK: [low.id, high.id]}
        assert opened.register.find_weighing(high.id, level=Level.INTERN) is None
        assert opened.register.find_weighing(high.id, level=Level.VERTROUWELIJK) == high


def test_a_sealed_weighing_run_again_comes_to_the_same(workspace: Workspace) -> None:
    raw = _saved(_weigh(workspace))
    assert is_weighing(raw)
    assert verify_weighing(raw).holds


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'"seed": 7', b'"seed": 8'), (b'"low": "1"', b'"low": "2"'), (b'"standing": "contested"', b'"standing": "in"')],
)
def test_a_sealed_weighing_that_was_changed_does_not_hold(workspace: Workspace, old: bytes, new: bytes) -> None:
    raw = _saved(_weigh(workspace))
    assert old in raw
    assert not verify_weighing(raw.replace(old, new)).holds


def test_a_change_that_brings_its_own_digest_is_found_by_running_it_again(workspace: Workspace) -> None:
    sealed = _weigh(workspace)
    record = json.loads(_saved(sealed))
    record["outcome"]["rankings"] = []
    from routekaart.domain.encoding import from_record

    forged = from_record(SealedWeighing, {key: value for key, value in record.items() if key != "id"})
    verified = verify_weighing(_saved(forged))
    assert verified.untouched
    assert not verified.holds


def test_a_file_that_is_no_weighing_is_refused() -> None:
    with pytest.raises(InputError, match="this is no sealed weighing"):
        verify_weighing(b'{"type": "SealedWeighing"}', where="x.json")


def test_a_kept_weighing_is_in_the_log_once_and_comes_back_whole(own_workspace: Path, as_typed: Command) -> None:
    with opened_workspace(own_workspace) as opened:
        sealed = _weigh(opened)
        assert keep_weighing(opened, sealed)
        assert not keep_weighing(opened, sealed)
        assert opened.register.find_weighings() == (sealed,)
        assert opened.register.count()["weighing"] == 1
        opened.register.verify()
    seen = as_typed("verify", "weighings", workspace=own_workspace, columns=120)
    assert (seen.status, seen.out[:40]) == (0, "Opnieuw uitgerekend: dezelfde uitkomst, ")


def test_a_register_without_weighings_says_so(as_typed: Command, filled_workspace: Path) -> None:
    assert as_typed("verify", "weighings", workspace=filled_workspace).told == (
        0,
        "In het register staat geen afweging.\n",
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("country:BIH", "country:XXZ", "nothing is known as country:XXZ"),
        ("sources: [kst-19637-2675]", "sources: [nobody-said]", "no source is known as nobody-said"),
        (
            "low: 1, high: 5,",
            "studies: [{finding: none-such, low: 1, mid: 2, high: 3, reading: x}],",
            "no finding none-such was out on 2020",
        ),
    ],
)
def test_a_name_that_is_not_known_is_refused(workspace: Workspace, old: str, new: str, told: str) -> None:
    with pytest.raises(RefusedFiles, match=told):
        _weigh(workspace, WRITTEN.replace(old, new))


def test_the_command_seals_and_verifies_and_says_that_a_wish_cannot_be(
    as_typed: Command, filled_workspace: Path, tmp_path: Path
) -> None:
    file, seal = tmp_path / "w.yml", tmp_path / "sealed.json"
    file.write_text(WRITTEN)
    seen = as_typed("weigh", str(file), "--seal", str(seal), workspace=filled_workspace, columns=120)
    assert seen.status == 1
    assert "De wens kan niet" in seen.out and "R-10a" in seen.out and "Mensen beslissen" in seen.out
    told = as_typed("weigh", str(file), "--json", workspace=filled_workspace, columns=120)
    assert json.loads(told.out)["id"] == json.loads(seal.read_text())["id"]
    verified = as_typed("verify", str(seal), workspace=filled_workspace, columns=120)
    assert (verified.status, verified.out[:40]) == (0, "Opnieuw uitgerekend: dezelfde uitkomst, ")
    seal.write_text(seal.read_text().replace('"seed":7', '"seed":8'))
    assert as_typed("verify", str(seal), workspace=filled_workspace, columns=120).status == 1


FINDINGS = """
     studies: [{finding: wodc-2a, low: 1, mid: 2, high: 5, reading: as it stands},
     {finding: wodc-2c, low: 1, mid: 2, high: 5, reading: as it stands}], grade: fair,"""


def test_findings_of_one_study_do_not_count_as_two(workspace: Workspace) -> None:
    text = WRITTEN.replace(" low: 1, high: 5,\n     grade: illustrative,", FINDINGS).replace("on: 2020", "on: 2026")
    assert "wodc-2c" in text
    with pytest.raises(RefusedFiles, match="wodc-2a and wodc-2c share their material"):
        _weigh(workspace, text)


def test_a_study_that_was_not_out_on_the_day_is_no_ground(workspace: Workspace) -> None:
    judged = "grade: judged, basis: [wodc-2022-part-2]"
    with pytest.raises(RefusedFiles, match="no source is known as wodc-2022-part-2"):
        _weigh(workspace, WRITTEN.replace("grade: illustrative", judged))
    assert _weigh(workspace, WRITTEN.replace("grade: illustrative", judged).replace("on: 2020", "on: 2026"))


def test_what_the_digest_does_not_see_is_still_a_change(workspace: Workspace) -> None:
    raw = _saved(_weigh(workspace)).decode()
    assert '"low": "1"' in raw
    assert not verify_weighing(raw.replace('"low": "1"', '"low": "1.0"', 1).encode()).untouched


def _forged(sealed: SealedWeighing, old: str, new: str) -> bytes:
    """A record that was changed, and given the digest that it then has."""
    raw = json.dumps(to_record(sealed))
    assert old in raw
    record = json.loads(raw.replace(old, new, 1))
    said = {key: value for key, value in record.items() if not key.startswith("recorded")}
    return json.dumps({**record, "id": digest(said)}).encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"title": "Terugkeer"', '"title": "Niets doen", "title": "Terugkeer"'),
        ('"draws": 1000', '"draws": 1000000000000'),
        ('"seed": 7', '"seed": -7'),
        ('"main": true', '"main": false'),
        ('"low": "1"', '"low": "Infinity"'),
        ('"instrument": "instrument:none"}, "ruling"', '"instrument": "instrument:aid-cut"}, "ruling"'),
    ],
)
@pytest.mark.filterwarnings("ignore:invalid value")
def test_a_record_that_no_file_leads_to_is_refused(workspace: Workspace, old: str, new: str) -> None:
    sealed = _weigh(workspace)
    forged = _forged(sealed, old, new)
    if old.startswith('"title"'):
        forged = _saved(sealed).replace(old.encode(), new.encode(), 1)
    with pytest.raises(InputError) as caught:
        verify_weighing(forged, where="w.json")
    assert caught.value.where
    assert caught.value.remedy


def test_a_weighing_that_another_account_kept_still_holds(own_workspace: Path) -> None:
    with opened_workspace(own_workspace) as workspace:
        keep_weighing(workspace, replace(_weigh(workspace), recorded_by=RecorderId("account:desk-9")))
        (found,) = verify_kept(workspace)
    assert found.holds
