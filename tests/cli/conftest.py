"""A workspace with the starter facts, made once per process; and copies of it that a test may damage."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.operations.fill_workspace import fill_workspace
from routekaart.workspace import create_workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)
