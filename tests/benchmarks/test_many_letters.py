"""The run over many letters: what is planted is in the file, what is scored is what was planted, a run goes on."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest

from benchmarks.letter_scores import score_batch
from benchmarks.letter_table import print_table
from benchmarks.many_letters import IN_A_STRETCH, NOW, Job, make_batch
from benchmarks.planted_figures import SENTENCES
from benchmarks.planted_letters import LENGTHS, SHARES, compose, format_of, write
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.operations.read_batches import READINGS, BatchReader
from routekaart.parsing import parse_letter
from routekaart.reference import load_reference

SHORT = LENGTHS["short"]
NUMBERS = range(40)


@pytest.fixture(scope="module")
def readings() -> pa.RecordBatch:
    return BatchReader(load_reference(), NOW)(make_batch(NUMBERS, SHORT))


@pytest.mark.parametrize("form", SHARES)
def test_each_format_holds_the_words_of_the_letter(form: str) -> None:
    letter = compose(4, SHORT)
    body = parse_letter(write(letter, form))
    assert " ".join(letter.paragraphs) in " ".join(body.running.text.split())
    assert body.format.value == {"Word": "docx"}.get(form, form.lower())


def test_the_same_number_gives_the_same_letter_and_another_one_another() -> None:
    assert compose(7, SHORT) == compose(7, SHORT)
    assert len({compose(number, SHORT).paragraphs for number in range(200)}) == 200


def test_a_hundred_letters_have_the_formats_in_their_shares() -> None:
    assert Counter(map(format_of, range(300, 400))) == SHARES


def test_every_sentence_is_planted_and_says_what_can_be_written() -> None:
    planted = [one for number in range(600) for one in compose(number, SHORT).planted]
    assert {one.sort for one in planted} == {one.sort for one in SENTENCES}
    for one in planted[:300]:
        assert str(Period.parse(one.period)) == one.period
        assert Unit(one.unit)


def test_what_is_read_of_planted_figures_is_scored(readings: pa.RecordBatch) -> None:
    count = score_batch(readings, SHORT)
    planted = [one for number in NUMBERS for one in compose(number, SHORT).planted]
    assert (count["letters"], count["unread"], count["planted"]) == (len(NUMBERS), 0, len(planted))
    assert count["all"] > 0.8 * len(planted)
    assert count["PDF|planted"] + count["Word|planted"] < count["text|planted"] + count["XML|planted"]


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("value", {"value": "1"}),
        ("unit", {"unit": "other"}),
        ("area", {"subject": "country:ZWE", "counterpart": "country:ZWE", "route": "country:ZWE"}),
        ("period", {"valid": "1900"}),
    ],
)
def test_what_is_read_otherwise_is_not_scored_as_right(
    readings: pa.RecordBatch, part: str, changes: dict[str, str]
) -> None:
    rows = readings.to_pylist()
    for row in rows:
        for one in row["statements"]:
            one["payload"] = json.dumps(_changed(json.loads(one["payload"]), changes))
    count = score_batch(pa.RecordBatch.from_pylist(rows, schema=READINGS), SHORT)
    nowhere = sum(not one.areas for number in NUMBERS for one in compose(number, SHORT).planted)
    assert count[part] == count["all"] == (nowhere if part == "area" else 0)
    assert (count["other"] > count["figures"] / 2) is (part == "value")


def _changed(record: object, changes: dict[str, str]) -> object:
    if isinstance(record, dict):
        return {name: changes.get(name, _changed(value, changes)) for name, value in record.items()}
    return record


def test_a_letter_that_is_not_read_counts_as_unread_with_all_its_figures() -> None:
    batch = make_batch([3], SHORT).set_column(1, "raw", pa.array([b""]))
    count = score_batch(BatchReader(load_reference(), NOW)(batch), SHORT)
    assert (count["letters"], count["unread"], count["value"]) == (1, 1, 0)
    assert count["planted"] == len(compose(3, SHORT).planted)


def test_a_run_goes_on_after_the_stretches_that_are_in_a_line(tmp_path: Path) -> None:
    job = Job(2 * IN_A_STRETCH + 5, SHORT, tmp_path / "lines.jsonl")
    first, *rest = job.waiting()
    used = {"wall": 1.0, "processor": 2.0, "making": 0.5, "scoring": 0.5, "peak": 100.0}
    job.note(first, used, Counter(letters=len(first)))
    assert job.waiting() == rest == [range(IN_A_STRETCH, 2 * IN_A_STRETCH), range(2 * IN_A_STRETCH, job.number)]
    assert replace(job, number=IN_A_STRETCH).waiting() == []


def test_the_table_takes_making_and_scoring_off_the_cost_of_a_letter(capsys: pytest.CaptureFixture[str]) -> None:
    used = {"wall": 9.0, "processor": 8.0, "making": 2.0, "scoring": 1.0, "peak": 321.0}
    count = {"letters": 1000, "planted": 200, "value": 150, "figures": 170, "other": 20, "characters": 0}
    print_table([{"used": used, "load": 1.0, "count": count}], title="letters")
    shown = capsys.readouterr().out
    assert "5.00 ms of reading" in shown
    assert "| all | 200 | 75.00% |" in shown
    assert "20 of 170" in shown
