"""A register of every revision there ever was is brought up to date, on each database, with all that it held."""

import json
import tarfile
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, event, insert

from routekaart.domain.levels import Level
from routekaart.register import Register
from routekaart.register.chain import EntryKind, LogEntry
from routekaart.register.database import parse_address
from routekaart.register.index import rebuild_indexes
from routekaart.register.indexing import index_statement
from routekaart.register.schema import ENTRY, HEAD, STATEMENT
from tests.upgrades.making import HERE

with as_file(files("routekaart.register.migrations")) as _folder:
    CONFIG = Config()
    CONFIG.set_main_option("script_location", str(_folder).replace("%", "%%"))
REVISIONS = [one.revision for one in ScriptDirectory.from_config(CONFIG).walk_revisions()]


@pytest.fixture
def log(tmp_path: Path) -> tuple[LogEntry, ...]:
    """Return the entries of the register that the first version kept."""
    with tarfile.open(HERE / "0.1.0.tar.xz") as tar:
        tar.extract("workspace/register.sqlite", tmp_path, filter="data")
    with Register.open(tmp_path / "workspace" / "register.sqlite") as register:
        return tuple(LogEntry(*json.loads(line)) for line in register.write_log())


@pytest.fixture
def make(register_address: str, log: tuple[LogEntry, ...]) -> Callable[[str], None]:
    """Make a register as a revision has it, with these entries and a row for each statement; and from 0002 all rows."""

    def make_at(revision: str) -> None:
        engine = create_engine(parse_address(register_address))
        with engine.begin() as connection:
            CONFIG.attributes["connection"] = connection
            command.upgrade(CONFIG, revision)
            connection.execute(insert(ENTRY), [one._asdict() for one in log])
            said = [one for one in log if one.kind == EntryKind.STATEMENT]
            rows = [index_statement(one.record, seq=one.seq, identity=one.id, recorded=one.recorded) for one in said]
            connection.execute(insert(STATEMENT), [dict(row) for row in rows])
            if revision != "0001":
                rebuild_indexes(connection, [list(log)])
        engine.dispose()

    return make_at


def test_the_newest_is_the_one_that_opens_without_being_brought_up_to_date() -> None:
    assert REVISIONS[0] == HEAD


@pytest.mark.parametrize("revision", [one for one in REVISIONS if one != HEAD])
def test_a_register_of_every_revision_tells_all_it_held(
    make: Callable[[str], None], revision: str, register_address: str, log: tuple[LogEntry, ...], tmp_path: Path
) -> None:
    make(revision)
    of_then = Register.open(tmp_path / "workspace" / "register.sqlite")
    with of_then, Register.open(register_address) as register:
        assert register.verify() == of_then.verify()
        assert list(register.write_log()) == list(of_then.write_log())
        for thing in of_then.find_things():
            found, kept = (one.find_about(thing, level=Level.VERTROUWELIJK) for one in (register, of_then))
            assert found == kept
        assert register.search("terugkeer") == of_then.search("terugkeer") != ()


def test_an_index_is_made_without_reading_the_log(make: Callable[[str], None], register_address: str) -> None:
    make("0002")
    asked: list[str] = []

    def note(_: Any, __: Any, question: str, *___: Any) -> None:
        asked.append(question)

    event.listen(Engine, "before_cursor_execute", note)
    Register.open(register_address).close()
    event.remove(Engine, "before_cursor_execute", note)
    assert [one for one in asked if one.startswith("CREATE INDEX ix_statement_content_subject_seq ")]
    assert not [one for one in asked if "FROM entry" in one or "INSERT INTO statement" in one or "COPY" in one]
