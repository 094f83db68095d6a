"""A workspace with one letter that was read, its register on each of the two databases."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from routekaart.domain.statement import Statement
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import Workspace, create_workspace
from tests.reviewing.making import LETTER, NOON


@pytest.fixture
def workspace(register_address: str, tmp_path: Path) -> Iterator[Workspace]:
    """Give a workspace that keeps a letter and what the rules read from it."""
    address = register_address if "://" in register_address else None
    opened = create_workspace(tmp_path / "workspace", register_url=address)
    report_letter(opened, opened.letters.store(LETTER.encode()), now=NOON, keep=True)
    yield opened
    opened.close()


@pytest.fixture
def reading_of(workspace: Workspace) -> Callable[[str], Statement]:
    """Return the reading, standing or not, of which the quote begins so."""

    def find(quote: str) -> Statement:
        (document,) = {one.source.document for one in workspace.register.log().statements[:1]}
        found = workspace.register.find_document_log(document).statements
        return next(one for one in found if one.source.quote.startswith(quote))

    return find
