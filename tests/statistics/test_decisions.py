"""Decisions on releases are kept in a chain, and a rule decides only where nothing is to be looked at."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.errors import DamagedRelease, InputError, NoSpace, UnknownName
from routekaart.domain.ids import RecorderId, ReleaseId
from routekaart.domain.revision import Anomaly, AnomalyCode, Counts, Decision, Revision, State, state_of
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.decisions import append_decision, decide_by_rule, load_decisions

RELEASE = ReleaseId("frontex/detections/2025-06-03")
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
ACCEPTED = Decision(
    release=RELEASE, accepted=True, by=RecorderId("rule:first-release@1"), reason="the first release", at=NOW
)
REFUSED = Decision(
    release=RELEASE, accepted=False, by=RecorderId("account:desk-3"), reason="Juni ontbreekt: café é", at=NOW
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of a release on which nobody has decided."""
    made = tmp_path / RELEASE
    made.mkdir(parents=True)
    return made


def lines(folder: Path) -> list[str]:
    """Return what is written, line by line."""
    return (folder / "decisions.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)


@pytest.mark.parametrize(
    ("decisions", "state"),
    [
        ((), State.WAITING),
        ((ACCEPTED,), State.ACCEPTED),
        ((REFUSED,), State.REFUSED),
        ((ACCEPTED, REFUSED), State.REFUSED),
        ((REFUSED, ACCEPTED), State.ACCEPTED),
    ],
)
def test_the_last_decision_counts_and_without_one_a_release_waits(
    folder: Path, decisions: tuple[Decision, ...], state: State
) -> None:
    for decision in decisions:
        append_decision(folder, decision)
    assert load_decisions(folder) == decisions
    assert state_of(load_decisions(folder)) is state


def test_nothing_but_the_decisions_is_left_in_the_folder(folder: Path) -> None:
    append_decision(folder, ACCEPTED)
    assert [path.name for path in folder.iterdir()] == ["decisions.jsonl"]


def damage(folder: Path, name: str) -> None:
    """Damage the two lines that are there."""
    first, second = lines(folder)
    written = {
        "changed": first.replace("the first", "the second") + second,
        "accepted after all": first + second.replace("false", "true").replace("desk-3", "desk-4").strip(),
        "in another form": first.replace(":", ": ", 1) + second,
        "first taken out": second,
        "turned round": second + first,
        "twice": first + first,
        "cut off halfway": first + second[:40],
        "without its end": first + second.rstrip("\n"),
        "no record": first + "[]\n",
        "no JSON": first + "{\n",
        "an empty line": first + "\n" + second,
        "a field too many": first.replace("{", '{"a":"b",', 1) + second,
        "about another release": first.replace("2025-06-03", "2025-06-04") + second,
    }[name]
    (folder / "decisions.jsonl").write_text(written, encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "changed", "accepted after all", "in another form", "first taken out", "turned round", "twice",
        "cut off halfway", "without its end", "no record", "no JSON", "an empty line", "a field too many",
        "about another release",
    ],
)  # fmt: skip
def test_a_line_that_is_not_as_it_was_written_is_refused(folder: Path, name: str) -> None:
    append_decision(folder, ACCEPTED)
    append_decision(folder, REFUSED)
    damage(folder, name)
    with pytest.raises(DamagedRelease, match=r"line [12]") as refusal:
        load_decisions(folder)
    assert refusal.value.remedy
    before = lines(folder)
    with pytest.raises(DamagedRelease):
        append_decision(folder, ACCEPTED)
    assert lines(folder) == before


def test_decisions_of_another_release_do_not_count(folder: Path, tmp_path: Path) -> None:
    append_decision(folder, ACCEPTED)
    other = tmp_path / "frontex" / "detections" / "2025-07-01"
    other.mkdir()
    (other / "decisions.jsonl").write_bytes((folder / "decisions.jsonl").read_bytes())
    with pytest.raises(DamagedRelease):
        load_decisions(other)


@pytest.mark.parametrize(
    ("decision", "error"),
    [
        (replace(ACCEPTED, release=ReleaseId("frontex/detections/2025-07-01")), InputError),
        (replace(ACCEPTED, reason=" "), InputError),
        (replace(ACCEPTED, at=datetime(2026, 1, 1)), InputError),  # noqa: DTZ001 - that is what is refused
    ],
)
def test_a_decision_that_says_too_little_is_refused(folder: Path, decision: Decision, error: type[Exception]) -> None:
    with pytest.raises(error):
        append_decision(folder, decision)
    assert load_decisions(folder) == ()


def test_a_release_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        append_decision(tmp_path / RELEASE, ACCEPTED)


def test_a_full_disk_leaves_what_was_decided(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append_decision(folder, ACCEPTED)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NoSpace):
        append_decision(folder, REFUSED)
    assert load_decisions(folder) == (ACCEPTED,)


DECIDE_OFTEN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from routekaart.domain.revision import Decision
from routekaart.statistics.decisions import append_decision
for number in range(10):
    append_decision(Path(sys.argv[1]), Decision(
        release=sys.argv[2], accepted=True, by=sys.argv[3], reason=f"decision {number}", at=datetime.now(UTC),
    ))
"""


def test_of_processes_that_decide_at_once_no_decision_is_lost(folder: Path) -> None:
    deciding = [
        subprocess.Popen([sys.executable, "-c", DECIDE_OFTEN, str(folder), RELEASE, f"account:desk-{number}"])
        for number in range(3)
    ]
    assert [process.wait(timeout=60) for process in deciding] == [0, 0, 0]
    found = load_decisions(folder)
    assert len({(one.by, one.reason) for one in found}) == len(found) == 30


def test_each_line_holds_the_digest_of_the_line_before(folder: Path) -> None:
    from hashlib import sha256

    append_decision(folder, ACCEPTED)
    append_decision(folder, REFUSED)
    first, second = lines(folder)
    assert json.loads(first)["previous"] == ""
    assert json.loads(second)["previous"] == sha256(first.rstrip("\n").encode()).hexdigest()


def described(*, complete: bool = True, **accept: str) -> Dataset:
    """Describe a dataset with limits."""
    return Dataset.model_validate(
        {
            "name": "detections",
            "title": {"nl": "Detecties", "en": "Detections"},
            "description": {"nl": "Verzonnen", "en": "Invented"},
            "publisher": "organisation:frontex",
            "licence": "none",
            "citation": "Invented",
            "address": "https://example.org",
            "indicators": {"detections": {"unit": "detections", "low": "0", "high": "500"}},
            "area_kinds": ["route"],
            "complete": complete,
            "accept": accept,
        }
    )


BEFORE = ReleaseId("frontex/detections/2025-05-05")
STRICT: dict[str, str] = {}
LENIENT = {"changed_share": "5", "changed_by": "10", "lost": "1"}
ODD = (Anomaly(code=AnomalyCode.JUMP, about="detections, route:other, 2020", seen="1000", expected="10"),)


@pytest.mark.parametrize(
    ("revision", "limits", "rule"),
    [
        ({"before": None, "counts": Counts(new=5)}, STRICT, "first-release"),
        ({"before": None, "counts": Counts(new=5), "anomalies": ODD}, STRICT, None),
        ({"before": None, "counts": Counts()}, LENIENT, None),
        ({"counts": Counts(same=100)}, STRICT, "only-new"),
        ({"counts": Counts(same=100, new=5)}, STRICT, "only-new"),
        ({"counts": Counts(same=100, new=5), "anomalies": ODD}, LENIENT, None),
        ({"counts": Counts(same=99, lost=1, new=5)}, STRICT, None),
        ({"counts": Counts(same=99, status_changed=1)}, STRICT, "within-limits"),
        ({"counts": Counts(same=99, status_changed=1, breaks=1)}, LENIENT, None),
        ({"counts": Counts(same=95, changed=5), "largest_move": 10.0}, LENIENT, "within-limits"),
        ({"counts": Counts(same=95, changed=5), "largest_move": 10.1}, LENIENT, None),
        ({"counts": Counts(same=94, changed=6), "largest_move": 1.0}, LENIENT, None),
        ({"counts": Counts(same=94, changed=4, added=2), "largest_move": 1.0}, LENIENT, None),
        ({"counts": Counts(same=96, changed=2, added=2), "largest_move": 1.0}, LENIENT, "within-limits"),
        ({"counts": Counts(same=99, changed=1), "largest_move": 0.1}, STRICT, None),
        ({"counts": Counts(same=99, lost=1)}, LENIENT, "within-limits"),
        ({"counts": Counts(same=98, lost=1, changed=1, emptied=1)}, LENIENT, None),
        ({"counts": Counts(lost=1)}, LENIENT, None),
    ],
)
def test_a_rule_accepts_what_nobody_needs_to_look_at(
    revision: dict[str, object], limits: dict[str, str], rule: str | None
) -> None:
    given = Revision(**({"before": BEFORE, "after": RELEASE} | revision))  # type: ignore[arg-type]
    decision = decide_by_rule(given, described(**limits), release=RELEASE, now=NOW)
    assert (None if decision is None else decision.by) == (None if rule is None else f"rule:{rule}@1")
    if decision is not None:
        assert (decision.release, decision.accepted, decision.at) == (RELEASE, True, NOW)


def test_a_file_that_is_not_complete_may_tell_more_of_a_period_than_the_one_before() -> None:
    given = Revision(before=BEFORE, after=RELEASE, counts=Counts(same=5, added=3))
    partial = decide_by_rule(given, described(complete=False), release=RELEASE, now=NOW)
    assert partial is not None and partial.by == "rule:only-new@1"
    assert decide_by_rule(given, described(), release=RELEASE, now=NOW) is None
