"""A file becomes fields with their lines, or a message that names the line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import NotationError
from routekaart.recording.sheet import LARGEST_FILE, Fields, Items, Text, find_texts, parse_sheet


@pytest.mark.parametrize(
    ("raw", "line", "message"),
    [
        (b"", 1, "the file is empty"),
        (b"  \n# alleen een opmerking\n", 1, "holds no fields"),
        (b"- een lijst\n", 1, "holds no fields"),
        (b"a: 1\nb: 2\na: 3\n", 3, "stands twice; the first time on line 1"),
        (b"a: &x 1\n", 1, "anchor or alias"),
        (b"a: 1\nb: *x\n", 2, "anchor or alias"),
        (b"a: !!python/object:os.system 1\n", 1, "a tag"),
        (b"a: 1\n---\nb: 2\n", 2, "a second document"),
        (b"a:\n\tb: 1\n", 2, "Indent with spaces"),
        (b"a: 1\nb: c: d\n", 2, "between quotes"),
        (b"a: [1, 2\n", 2, "cannot be read as YAML"),
        (b"? [a, b]\n: 1\n", 1, "must be a word"),
        (b"a: caf\xe9\n", 1, "not in UTF-8"),
        (b"a: 1\nb: \xff\n", 2, "not in UTF-8"),
        (b"a: 1\nb: \x00\n", 2, "a control character"),
        (b"a: " + b"[" * 50 + b"]" * 50, 1, "nested too deep"),
        (b"a" * (LARGEST_FILE + 1), 1, "is the most that is read"),
    ],
)
def test_what_is_no_file_of_fields_is_refused_with_its_line(raw: bytes, line: int, message: str) -> None:
    with pytest.raises(NotationError) as refusal:
        parse_sheet("dossier.yml", raw)
    assert refusal.value.where == f"dossier.yml:{line}"
    assert message in str(refusal.value)


@pytest.mark.parametrize(
    "raw",
    [
        b"land: NO\ndatum: 2023-02-21\n",
        b"land: NO\r\ndatum: 2023-02-21\r\n",
        b"\xef\xbb\xbfland: NO\ndatum: 2023-02-21\n",
        b'{"land": "NO", "datum": "2023-02-21"}',
        b'{\n\t"land": "NO",\n\t"datum": "2023-02-21"\n}',
    ],
)
def test_values_stay_text_in_every_dress(raw: bytes) -> None:
    sheet = parse_sheet("a.yml", raw)
    assert [(name, value.text) for name, value in sheet.fields.items() if isinstance(value, Text)] == [
        ("land", "NO"),
        ("datum", "2023-02-21"),
    ]


def test_every_field_and_value_knows_its_line() -> None:
    sheet = parse_sheet("a.yml", b"# kop\nland: NO\nlijst:\n  - een\n  - twee: 2\n")
    assert sheet.lines == {"land": 2, "lijst": 3}
    assert [(text.text, text.line) for text in find_texts(sheet)] == [("NO", 2), ("een", 4), ("2", 5)]


@pytest.mark.parametrize(
    ("typed", "absent"), [("", True), ("~", True), ("null", True), ('"null"', False), ("0", False)]
)
def test_what_is_left_empty_is_absent(typed: str, absent: bool) -> None:
    value = parse_sheet("a.yml", f"a: {typed}\n".encode()).fields["a"]
    assert isinstance(value, Text)
    assert value.absent is absent


_WORDS = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=["Cc"]), max_size=20)
_KEYS = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
_RECORDS = st.recursive(
    _WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3), max_leaves=5
)


@given(st.dictionaries(_KEYS, _RECORDS, min_size=1, max_size=4))
def test_json_comes_back_as_it_was_written(record: dict[str, object]) -> None:
    sheet = parse_sheet("a.json", json.dumps(record, ensure_ascii=False).encode())
    assert _plain(sheet) == record


def _plain(node: Fields | Items | Text) -> object:
    match node:
        case Text(text=text):
            return text
        case Items(items=items):
            return [_plain(item) for item in items]
        case Fields(fields=fields):
            return {name: _plain(value) for name, value in fields.items()}
