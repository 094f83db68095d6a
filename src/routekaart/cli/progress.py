"""How far a fetch is, and what is said when it is stopped."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from routekaart.domain.remote import Progress

STOPPED = "\nroutekaart: stopped; what was fetched is kept, and the same command goes on from there."


@contextmanager
def shown() -> "Iterator[Callable[[str, Progress], None]]":
    """Show on standard error how far a fetch is, if that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _name, _progress: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TaskID, TextColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Bar(*columns, console=Console(stderr=True, markup=False), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(name: str, progress: "Progress") -> None:
            if name not in tasks:
                for task in tasks.values():
                    bar.update(task, visible=False)
                tasks[name] = bar.add_task(name, total=None)
            page = "" if progress.page is None else f" page {progress.page} of {progress.pages or '?'}"
            waiting = f" ({progress.waiting})" if progress.waiting else ""
            bar.update(tasks[name], description=f"{name}{page}{waiting}")
            if not progress.waiting:
                bar.update(tasks[name], completed=progress.received, total=progress.expected)

        yield tell
