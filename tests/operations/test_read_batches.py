"""A batch of letters goes in, a row for each comes out: with the statements of the register, or with the error."""

import os
import pickle
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pytest

from routekaart.domain.errors import InputError, StoreError
from routekaart.operations import read_letter
from routekaart.operations.read_batches import LETTERS, READINGS, BatchReader
from routekaart.operations.read_batches.cluster import send_code
from routekaart.reading import Reader
from routekaart.reference import Reference, load_reference
from routekaart.register.entries import draft_statement

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 1, 1, 12, 30, tzinfo=UTC)
LETTER = (ROOT / "demonstration" / "letter.txt").read_bytes()


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


@pytest.fixture(scope="module")
def reader(reference: Reference) -> BatchReader:
    return BatchReader(reference, NOW)


def letters(*raws: bytes | None) -> pa.RecordBatch:
    rows = [{"name": f"letter {number}", "raw": raw} for number, raw in enumerate(raws)]
    return pa.RecordBatch.from_pylist(rows, schema=LETTERS)


def test_statements_are_byte_for_byte_those_that_the_register_keeps(reader: BatchReader, reference: Reference) -> None:
    reading = read_letter.read_letter(reference, LETTER, now=NOW)
    (row,) = reader(letters(LETTER)).to_pylist()
    drafts = [draft_statement(statement) for statement in reading.statements]
    assert len(drafts) > 5
    assert [(one["id"], one["recorded_by"], one["payload"]) for one in row["statements"]] == [
        (draft.id, draft.recorded_by, draft.payload) for draft in drafts
    ]
    assert {draft.recorded for draft in drafts} == {row["recorded"]}


def test_a_quote_stands_at_its_place(reader: BatchReader) -> None:
    (row,) = reader(letters(LETTER)).to_pylist()
    text = LETTER.decode()
    assert [text[one["start"] : one["end"]] for one in row["statements"]] == [one["quote"] for one in row["statements"]]
    assert (row["characters"], row["format"], row["error"]) == (len(text), "text", None)
    assert date.fromisoformat(row["published"])


@pytest.mark.parametrize(
    ("raw", "kind", "what"),
    [
        (b"", "UnreadableLetter", "empty"),
        (b"\xd0\xcf\x11\xe0", "UnreadableLetter", "old Word file"),
        (b"%PDF-1.4 and then nothing", "UnreadableLetter", "PDF"),
        (None, "InputError", "no bytes"),
    ],
)
def test_a_letter_that_cannot_be_read_has_a_row_with_the_reason(
    reader: BatchReader, raw: bytes | None, kind: str, what: str
) -> None:
    first, row, last = reader(letters(LETTER, raw, LETTER)).to_pylist()
    assert (row["name"], row["statements"], row["unreadable"]) == ("letter 1", None, None)
    assert row["error"]["kind"] == kind
    assert what in row["error"]["what"]
    assert row["error"]["where"] == "letter 1"
    assert row["error"]["remedy"]
    assert first["statements"] == last["statements"] != []


def test_a_letter_that_says_nothing_is_read_and_has_no_error(reader: BatchReader) -> None:
    (row,) = reader(letters(b"Dank voor uw brief.")).to_pylist()
    assert (row["statements"], row["error"], row["published"]) == ([], None, None)


def test_a_fault_of_ours_is_told_in_its_row_and_the_others_are_read(
    reader: BatchReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, faults = Reader.read_letter, iter([ValueError("seven"), None])

    def sometimes(self, document, *, recorded):
        if fault := next(faults):
            raise fault
        return read(self, document, recorded=recorded)

    monkeypatch.setattr(Reader, "read_letter", sometimes)
    wrong, right = reader(letters(LETTER, LETTER)).to_pylist()
    assert wrong["error"]["kind"] == "Fault"
    assert "ValueError: seven" in wrong["error"]["what"]
    assert right["error"] is None


def test_why_a_file_was_not_loaded_goes_along(reader: BatchReader) -> None:
    refused = {"kind": "UnreadableLetter", "what": "the file is locked", "where": "a.txt", "remedy": "Unlock it."}
    (row,) = reader(pa.RecordBatch.from_pylist([{"name": "a.txt", "raw": None, "refused": refused}])).to_pylist()
    assert (row["document"], row["error"]) == (None, refused)


def test_a_batch_without_bytes_or_names_is_refused(reader: BatchReader) -> None:
    with pytest.raises(InputError, match="no column 'raw'"):
        reader(pa.RecordBatch.from_pylist([{"name": "a.txt", "content": LETTER}]))


def test_an_empty_batch_comes_out_empty(reader: BatchReader) -> None:
    empty = reader(letters())
    assert (empty.num_rows, empty.schema) == (0, READINGS)


def test_another_version_refuses_to_read(reference: Reference) -> None:
    with pytest.raises(StoreError, match=r"0\.0\.1 is asked to read"):
        BatchReader(reference, NOW, version="0.0.1")(letters(LETTER))


def test_a_time_without_time_zone_is_refused(reference: Reference) -> None:
    with pytest.raises(InputError, match="no time zone"):
        BatchReader(reference, NOW.replace(tzinfo=None))


def test_a_reader_that_travelled_reads_the_same(reader: BatchReader) -> None:
    expected = reader(letters(LETTER))
    packed = pickle.dumps(reader)
    assert pickle.loads(packed)(letters(LETTER)).equals(expected)
    assert len(packed) < 1_000_000


def test_the_documentation_describes_every_column() -> None:
    text = (ROOT / "docs" / "many-letters.md").read_text()
    cells = re.findall(r"^\| (`[^|]*) \|", text, flags=re.MULTILINE)
    described = [name for cell in cells for name in re.findall(r"`(\w+)`", cell)]
    fields = [READINGS.field("statements").type.value_type, READINGS.field("error").type]
    assert described == [*READINGS.names, *(field.name for struct in fields for field in struct)]


def test_routekaart_reads_from_where_it_is_sent_to(reader: BatchReader, tmp_path: Path) -> None:
    sent: list[str] = []
    send_code(SimpleNamespace(sparkContext=SimpleNamespace(addPyFile=sent.append)), tmp_path)
    (tmp_path / "letter.pickle").write_bytes(pickle.dumps((reader, letters(LETTER))))
    program = (
        "import pathlib, pickle, sys, routekaart\n"
        "assert routekaart.__file__.startswith(sys.argv[1]), routekaart.__file__\n"
        "reader, batch = pickle.loads(pathlib.Path('letter.pickle').read_bytes())\n"
        "pathlib.Path('read.pickle').write_bytes(pickle.dumps(reader(batch)))\n"
    )
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": sent[0]}
    subprocess.run([sys.executable, "-c", program, sent[0]], check=True, cwd=tmp_path, env=environment)
    assert pickle.loads((tmp_path / "read.pickle").read_bytes()).equals(reader(letters(LETTER)))
