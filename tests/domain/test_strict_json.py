"""JSON that two readers would take differently is read by none here."""

import pytest

from routekaart.domain.strict_json import parse_json


def test_plain_json_is_parsed() -> None:
    assert parse_json(b'{"a": [1, 2.5, null], "b": {"a": "\\u00eb"}}') == {"a": [1, 2.5, None], "b": {"a": "ë"}}


@pytest.mark.parametrize(
    "text", ['{"a": 1, "a": 1}', '[{"b": {"a": 1, "a": 2}}]', "NaN", "[-Infinity]", "", "{", b"\xff"]
)
def test_what_can_be_read_in_two_ways_or_none_is_refused(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        parse_json(text)
