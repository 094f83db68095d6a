import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect

from routekaart.domain.content import Relation
from routekaart.domain.errors import InputError, NoSpace, StoreError, StoreUnavailable
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Statement
from routekaart.register import Appended, Register, verification
from routekaart.register.database import parse_address
from routekaart.register.index import insert_rows
from routekaart.register.schema import HEAD, METADATA, VERSION_TABLE

Say = Callable[..., Statement]
Append = Callable[..., Appended]
Run = Callable[..., None]


def test_the_migrations_make_the_tables_that_the_register_asks(register: Register, register_address: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        return not (kind == "table" and str(name).startswith("search"))

    engine = create_engine(parse_address(register_address))
    with engine.connect() as connection:
        options = {"version_table": VERSION_TABLE, "include_object": ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, METADATA) == []
        assert context.get_current_revision() == HEAD
    engine.dispose()


def test_what_was_appended_is_there_after_opening_again(register_address: str, say: Say, append: Append) -> None:
    append(say(1))
    with Register.open(register_address) as again:
        assert again.log().statements == (say(1),)


def test_an_up_to_date_register_opens_without_alembic(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    Register.open(path).close()
    check = (
        "import sys; from routekaart.register import Register; "
        f"Register.open({str(path)!r}).close(); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_many_may_open_a_new_register_at_once(register_address: str) -> None:
    with ThreadPoolExecutor(4) as threads:
        for register in threads.map(lambda _: Register.open(register_address), range(4)):
            assert register.verify().entries == 0
            register.close()


def test_a_register_of_a_newer_version_is_refused(register_address: str, raw: Run) -> None:
    Register.open(register_address).close()
    raw(f"UPDATE {VERSION_TABLE} SET version_num = '0999'")
    with pytest.raises(StoreError, match=r"0999.*Install the newer version"):
        Register.open(register_address)


@pytest.fixture
def old_register(
    register: Register, register_address: str, say: Say, append: Append, raw: Run, monkeypatch: pytest.MonkeyPatch
) -> tuple[Statement, ...]:
    """Leave a register as the first version wrote it, read two entries at a time; give what it says of Morocco."""
    content = Relation(relation="partner-of", object=ThingId("country:MAR"))
    said = tuple(say(number, subject="arrangement:return", content=content) for number in range(5))
    append(*said[:3])
    append(*said[3:], level=Level.INTERN)
    register.close()
    raw("DROP INDEX ix_statement_content_subject_seq")
    raw("DROP TABLE mention", "DROP TABLE notice", f"UPDATE {VERSION_TABLE} SET version_num = '0001'")
    monkeypatch.setattr(verification, "_IN_ORDER", verification._IN_ORDER.limit(2))
    return said


def test_an_old_register_is_brought_up_to_date(register_address: str, old_register: tuple[Statement, ...]) -> None:
    with Register.open(register_address) as register:
        assert register.verify().entries == 7
        about = register.find_about(ThingId("country:MAR"), level=Level.OPENBAAR)
        assert tuple(held.statement for held in about.held) == old_register[:3]
        assert [notice.level for notice in about.withheld] == [Level.INTERN]


@pytest.mark.usefixtures("old_register")
def test_a_migration_that_is_interrupted_leaves_the_register_as_it_was(
    register_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = iter([insert_rows, insert_rows, insert_rows])

    def interrupted(*rows: Any) -> None:
        next(steps)(*rows)

    monkeypatch.setattr("routekaart.register.index.insert_rows", interrupted)
    with pytest.raises(StopIteration):
        Register.open(register_address)
    assert get_state(register_address) == ("0001", {"entry", "statement", "review", "disclosed"})
    monkeypatch.setattr("routekaart.register.index.insert_rows", insert_rows)
    with Register.open(register_address) as register:
        assert register.verify().entries == 7
    assert get_state(register_address)[0] == HEAD


def get_state(address: str) -> tuple[str, set[str]]:
    """Return the revision of a register, and which of our tables are there."""
    engine = create_engine(parse_address(address))
    with engine.connect() as connection:
        revision = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar_one()
        tables = set(METADATA.tables) & set(inspect(connection).get_table_names())
    engine.dispose()
    return revision, tables


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"PK\x03\x04" * 999])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "register"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged, or no register.*Restore"):
        Register.open(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other") as other:
        other.execute("CREATE TABLE photos (name)")
    other.close()
    with pytest.raises(StoreError, match="is no register"):
        Register.open(tmp_path / "other")


def test_a_place_that_cannot_hold_a_register_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no folder"):
        Register.open(tmp_path / "absent" / "register")
    with pytest.raises(StoreError, match="must be a file"):
        Register.open(tmp_path)
    with pytest.raises(NoSpace):
        Register.open("/proc/register")


@pytest.mark.parametrize("address", ["mysql://host/name", "http://example.org/x", "://", "sqlite://"])
def test_an_address_of_something_else_is_refused(address: str) -> None:
    with pytest.raises(InputError, match="postgresql://"):
        Register.open(address)


def test_a_file_may_be_given_as_an_address(tmp_path: Path) -> None:
    Register.open(f"sqlite:///{tmp_path / 'een register'}").close()
    assert (tmp_path / "een register").exists()
    Register.open(tmp_path / "100% register?").close()
    assert (tmp_path / "100% register?").exists()


def test_a_server_that_does_not_answer_is_unavailable_and_its_password_is_not_told() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreUnavailable) as caught:
        Register.open("postgresql://someone:geheim@/nothing?host=/nowhere&port=1")
    assert "geheim" not in str(caught.value)


def test_a_database_that_is_not_there_is_unavailable(postgres_address: str) -> None:
    from sqlalchemy import make_url

    absent = make_url(postgres_address).set(database="absent").render_as_string(hide_password=False)
    with pytest.raises(StoreUnavailable, match="absent"):
        Register.open(absent)


def test_a_public_build_without_the_newest_index_is_read_and_one_with_other_tables_is_not(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    Register.open(path).close()
    for revision in ("0002", "0001"):
        with sqlite3.connect(path) as connection:
            connection.execute("DROP INDEX IF EXISTS ix_statement_content_subject_seq")
            connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = ?", (revision,))
        connection.close()
        if revision == "0002":
            with Register.open_frozen(path, told={}) as register:
                assert register.find_statements(content=("Description",)) == ()
        else:
            with pytest.raises(StoreError, match="revision 0001"):
                Register.open_frozen(path, told={})
