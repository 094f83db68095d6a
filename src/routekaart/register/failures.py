"""What a database says when it fails, as an error that tells a person what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from routekaart.domain.errors import NoSpace, StoreError, StoreUnavailable

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_DAMAGED = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
# The file beside the register that SQLite keeps in memory could not grow.
_FULL_SHARED = {sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMMAP}

# PostgreSQL, appendix A: lock not available, deadlock, no more connections, shutting down; connection exceptions.
_BUSY_STATES = ("55P03", "40P01", "53300", "57P", "08")
_FULL_STATES = ("53100", "25006")


@contextmanager
def explained_failures(where: str) -> Iterator[None]:
    """Turn what a database driver raises into one of our errors.

    Raises:
        StoreUnavailable: if the database is locked, or does not answer.
        NoSpace: if the disk is full or may not be written.
        StoreError: if the file is damaged or no database, or for anything else.
    """
    try:
        yield
    except exc.DBAPIError as error:
        raise _explained(error.orig or error, where) from error
    except exc.TimeoutError as error:
        raise _unavailable(error, where) from error
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EROFS, errno.EDQUOT):
            raise
        raise _no_space(error, where) from error


def _explained(error: BaseException, where: str) -> StoreError:
    code = getattr(error, "sqlite_errorcode", None)
    state = getattr(error, "sqlstate", None)
    if code is not None:
        return _explained_sqlite(error, int(code), where)
    # psycopg has no state for what happens before there is a connection.
    if str(state or "08").startswith(_BUSY_STATES) and not isinstance(error, sqlite3.Error):
        return _unavailable(error, where)
    if str(state).startswith(_FULL_STATES):
        return _no_space(error, where)
    return _other(error, where)


def _explained_sqlite(error: BaseException, code: int, where: str) -> StoreError:
    primary = code & 0xFF
    if primary in _BUSY:
        return _unavailable(error, where)
    if primary in _FULL or code in _FULL_SHARED:
        return _no_space(error, where)
    if primary in _DAMAGED:
        return StoreError(
            "the register's file is damaged, or no register",
            where=_place(where, error),
            remedy="Restore the register from a backup, or choose another workspace.",
        )
    return _other(error, where)


def _unavailable(error: BaseException, where: str) -> StoreUnavailable:
    return StoreUnavailable(
        "the register's database does not answer",
        where=_place(where, error),
        remedy="Wait until other work on it is done, see that the server runs, and try again.",
    )


def _no_space(error: BaseException, where: str) -> NoSpace:
    return NoSpace(
        "the register cannot be written",
        where=_place(where, error),
        remedy="Make room on the disk, or see that it may be written; what was confirmed before is kept.",
    )


def _other(error: BaseException, where: str) -> StoreError:
    return StoreError(
        "the register's database refused",
        where=_place(where, error),
        remedy="Verify the register; if it holds, report this message.",
    )


def _place(where: str, error: BaseException) -> str:
    """Return where it went wrong, with what the database says: both are for whoever runs it."""
    return f"{where}: {_first_line(error)}"


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0].removesuffix(".")
