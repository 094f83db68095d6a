"""Write everything that is kept to one file, and make a workspace of such a file again."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from routekaart import __version__
from routekaart.domain.backup import Backup
from routekaart.register.chain import ChainReport
from routekaart.sources.backups import LOG, unpacked_backup, written_backup
from routekaart.workspace import Workspace, create_workspace


def back_up(workspace: Workspace, path: Path, *, now: datetime) -> Backup:
    """Write all of a workspace to a file, while others may go on working in it.

    The log comes first: what it names is on disk by then. The register is verified, so that a backup is never made of
    one that was changed. Settings stay behind, since the address of a database may hold a password.

    Raises:
        InputError: if there is a file of this name already.
        BrokenChain: if an entry of the register was changed.
        NoSpace: if the disk is full or may not be written; then there is no file.
    """
    report = workspace.register.verify()
    with written_backup(path) as archive:
        archive.add_log(_until(workspace, report))
        archive.add_folders(workspace.root)
        return archive.close(made=now, version=__version__, entries=report.entries, head=report.head)


def _until(workspace: Workspace, report: ChainReport) -> Iterator[bytes]:
    """Yield the lines of the entries that were verified; what came in since is for the next backup."""
    for number, line in enumerate(workspace.register.write_log(), 1):
        if number > report.entries:
            return
        yield line


def restore(path: Path, root: Path, *, register_url: str | None = None) -> Backup:
    """Make a workspace of a backup, in a folder that is not there yet.

    Args:
        path: the backup.
        root: the folder of the workspace.
        register_url: the address of an empty PostgreSQL database; an SQLite file in the folder if not given.

    Raises:
        InputError: if the folder or the database is not empty, or the file is no backup.
        StoreError: if a file in it is not as it was, or the log is not: then there is no workspace.
        NoSpace: if the disk is full or may not be written.
    """
    with unpacked_backup(path, root) as (folder, backup):
        workspace = create_workspace(folder, register_url=register_url)
        try:
            with (folder / LOG).open("rb") as lines:
                workspace.register.restore_log(lines, expected=ChainReport(backup.entries, backup.head))
        finally:
            workspace.close()
        (folder / LOG).unlink()
        return backup
