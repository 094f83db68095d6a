"""Bring a register's tables to the newest revision."""

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from sqlalchemy import Connection, column, inspect, select, table

from routekaart.domain.errors import StoreError
from routekaart.register.database import Database
from routekaart.register.index import rebuild_indexes
from routekaart.register.schema import ENTRY, HEAD, VERSION_TABLE
from routekaart.register.verification import read_entries

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory


def get_revision(connection: Connection) -> str | None:
    """Return the revision of the register's tables, or `None` if there are none yet.

    Raises:
        StoreError: if a table of ours stands there without a revision.
    """
    names = inspect(connection).get_table_names()
    if VERSION_TABLE in names:
        found = connection.scalar(select(column("version_num")).select_from(table(VERSION_TABLE)))
        return None if found is None else str(found)
    if ENTRY.name in names or (connection.dialect.name == "sqlite" and names):
        raise StoreError(
            "the database holds tables, but is no register",
            where=str(connection.engine.url.database),
            remedy="Choose another file or database, or restore the register from a backup.",
        )
    return None


def migrate(database: Database) -> None:
    """Bring the tables to the newest revision, in one transaction.

    Migrations make the tables. If one of them says `filled_from_log`, all that is computed from the log is made anew
    here: an older version may have found fewer words or things in the same statements. An index that the database
    makes by itself needs none of that, which at ten million statements would take an hour.

    Raises:
        StoreError: if the register has a revision that this version does not know.
    """
    # Alembic takes long to load, and others may be waiting for the lock.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    with as_file(files(__package__)) as folder, database.writing() as connection:
        found = get_revision(connection)
        if found == HEAD:
            return  # another process was first
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        scripts = ScriptDirectory.from_config(config)
        if found is not None and found not in _revisions(scripts):
            raise StoreError(
                f"the register has revision {found}, and this version of Routekaart knows up to {HEAD}",
                where=database.where,
                remedy="Install the newer version of Routekaart that wrote it; nothing was changed.",
            )
        command.upgrade(config, "head")
        if found is not None and _is_filled(scripts, found):
            rebuild_indexes(connection, read_entries(connection))


def _revisions(scripts: "ScriptDirectory") -> set[str]:
    return {script.revision for script in scripts.walk_revisions()}


def _is_filled(scripts: "ScriptDirectory", found: str) -> bool:
    """Tell whether a migration after a revision makes tables that are filled from the log."""
    return any(script.module.filled_from_log for script in scripts.iterate_revisions("head", found))
