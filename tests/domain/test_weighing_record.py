"""The record of a weighing is documented: every type and field of it stands on its page."""

import re
from dataclasses import fields, is_dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "weighing-json.md").read_text()
PARTS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", PAGE, flags=re.MULTILINE | re.DOTALL))
MODULES = (
    "outcome", "weighing", "criteria", "alternatives", "preferences", "conditions", "deals", "rankings", "packages",
)  # fmt: skip
TYPES = [
    kind
    for module in (import_module(f"routekaart.domain.weighing.{name}") for name in MODULES)
    for kind in vars(module).values()
    if isinstance(kind, type) and kind.__module__ == module.__name__
]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_type_of_the_record_is_told_with_its_fields(kind: type) -> None:
    told = PARTS[kind.__name__]
    names = [str(code) for code in kind] if issubclass(kind, StrEnum) else [field.name for field in fields(kind)]
    assert is_dataclass(kind) or issubclass(kind, StrEnum)
    assert [name for name in names if f"`{name}`" not in told] == []
