"""The database under the register: SQLite in a file, or PostgreSQL; one transaction to read, or to append."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, make_url, select, text
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from routekaart.domain.errors import InputError, StoreError, StoreUnavailable
from routekaart.register.failures import explained_failures

_PATIENCE = 5000
"""How long to wait for another writer, in milliseconds."""
_THROUGH_INDEXES = select(
    *(func.set_config(name, "off", True) for name in ("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "jit"))
)
"""Settings of PostgreSQL for the rest of a transaction."""
_LOCK = 0x524B
"""Tells our advisory lock from those of other programs in the same database ("RK")."""


class Database:
    """An open database, with transactions whose failures are explained."""

    def __init__(self, url: URL, *, engine: Engine | None = None) -> None:
        self.where = url.database or "" if url.drivername == "sqlite" else url.render_as_string(hide_password=True)
        self._engine = engine or _open_engine(url)
        self._frozen = engine is not None
        # PostgreSQL must see what came in while it waited for the lock; SQLite takes the lock before it looks.
        isolation = {} if url.drivername == "sqlite" else {"isolation_level": "READ COMMITTED"}
        self._writer = self._engine.execution_options(writes=True, **isolation)

    @classmethod
    def open_frozen(cls, path: Path) -> Self:
        """Open an SQLite file that nobody changes, without a lock and without a file beside it."""
        return cls(_file_url(path), engine=_frozen_engine(path))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees the register as it is at this moment, whatever is appended meanwhile."""
        with explained_failures(self.where), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open the one transaction that may append; others wait for it. It counts when this returns.

        Raises:
            StoreError: if it is that of a public build.
        """
        if self._frozen:
            raise StoreError(
                "nothing can be added to a public build",
                where=self.where,
                remedy="Work in the workspace it was made from, and publish again: routekaart publish",
            )
        with explained_failures(self.where), self._writer.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text(f"SET LOCAL lock_timeout = {_PATIENCE}"))
                connection.execute(select(func.pg_advisory_xact_lock(_LOCK, func.hashtext(func.current_schema()))))
            yield connection

    @contextmanager
    def looking_up(self) -> Iterator[Connection]:
        """Open a transaction to read in which each table is entered through an index, whatever its size."""
        with self.reading() as connection:
            if connection.dialect.name == "postgresql":
                # Until PostgreSQL has counted a table it guesses, and then reads all of it: 100 ms in place of 5.
                connection.execute(_THROUGH_INDEXES)
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def parse_address(address: str | Path) -> URL:
    """Read a path as an SQLite file, or an address such as `postgresql://user@host/database`.

    Raises:
        InputError: for another kind of database.
        StoreError: if there is no folder to keep the file in.
    """
    if isinstance(address, Path) or "://" not in address:
        return _file_url(Path(address))
    try:
        url = make_url(address)
    except ArgumentError:
        raise InputError("the address of the register cannot be read", remedy=_WRITE) from None
    if url.get_backend_name() == "sqlite" and url.database:
        return _file_url(Path(url.database))
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    raise InputError(f"the register cannot be kept in {url.drivername}", remedy=_WRITE)


_WRITE = "Give a path, or an address such as postgresql://user@host/database."


def _file_url(path: Path) -> URL:
    if not path.parent.is_dir():
        raise StoreError(
            "there is no folder to keep the register in", where=str(path.parent), remedy="Make the folder first."
        )
    if path.is_dir():
        raise StoreError("the register must be a file", where=str(path), remedy="Give the path of a file in it.")
    return URL.create("sqlite", database=str(path))


def _open_engine(url: URL) -> Engine:
    if url.drivername == "sqlite":
        engine = create_engine(url, hide_parameters=True)
        event.listen(engine, "connect", _prepare_connection)
        event.listen(engine, "begin", _begin)
        return engine
    try:
        return create_engine(url, isolation_level="REPEATABLE READ", pool_pre_ping=True, hide_parameters=True)
    except ModuleNotFoundError as error:
        raise StoreError(
            "the driver for PostgreSQL is not installed", remedy="Run: pip install 'routekaart[postgres]'"
        ) from error


def _frozen_engine(path: Path) -> Engine:
    # As an address, so that SQLite is told that the file never changes; a path may hold what has a meaning in one.
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        connection.execute("PRAGMA query_only = ON")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_connection(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, below
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
    connection.execute("PRAGMA foreign_keys = ON")
    _use_write_ahead_log(connection)
    connection.execute("PRAGMA synchronous = FULL")


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Keep readers and the writer out of each other's way, also when two processes open a new file at once."""
    # SQLite does not wait its busy_timeout for this one change.
    deadline = time.monotonic() + _PATIENCE / 1000
    while True:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            if mode != "wal":
                raise StoreUnavailable(
                    "this disk cannot keep a register safely: SQLite gets no write-ahead log on it",
                    remedy="Put the workspace on a local disk, or use PostgreSQL.",
                )
            return


def _begin(connection: Connection) -> None:
    # A writer that takes the lock only at its first insert may have read a head that is no longer the last.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")
