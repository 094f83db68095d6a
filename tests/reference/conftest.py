"""What the tests of the lists share: the lists as they come with the program, loaded once."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.statement import Statement
from routekaart.reference import Reference, default_root, find_statements, load_reference

RECORDED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(scope="session")
def root() -> Path:
    return default_root()


@pytest.fixture(scope="session")
def reference(root: Path) -> Reference:
    return load_reference(root)


@pytest.fixture(scope="session")
def statements(root: Path) -> tuple[Statement, ...]:
    return find_statements(root, recorded=RECORDED)
