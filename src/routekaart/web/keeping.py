"""A workspace kept open by this process, for to open its register and statistics takes longer than most pages.

Register and statistics see what is added while they are open. One that was replaced on disk is opened anew.
"""

import threading
from collections import OrderedDict
from pathlib import Path

from routekaart.workspace import Workspace, open_workspace

_MOST = 4
"""How many workspaces are kept open: the site shows one, and after a new build for a while the one before."""
_STORES = ("workspace.toml", "register.sqlite")
_Stamp = tuple[str, ...]
_kept: OrderedDict[_Stamp, Workspace] = OrderedDict()
_lock = threading.Lock()


def kept_workspace(root: Path) -> Workspace:
    """Return the workspace in a folder, open since an earlier request or opened now. It is not to be closed.

    Raises:
        WorkspaceMissing: if there is none.
        StoreError: if it was made by a newer Routekaart, or its settings cannot be read.
    """
    stamp = _stamp(root)
    with _lock:
        found = _kept.get(stamp)
        if found is None:
            found = _kept[stamp] = open_workspace(root)
            _forget(stamp)
        _kept.move_to_end(stamp)
        return found


def _forget(stamp: _Stamp) -> None:
    """Close what was replaced in the same folder, and the longest unused of too many."""
    replaced = [one for one in _kept if one[0] == stamp[0] and one != stamp]
    surplus = list(_kept)[: max(0, len(_kept) - len(replaced) - _MOST)]
    for one in {*replaced, *surplus}:
        _kept.pop(one).close()


def _stamp(root: Path) -> _Stamp:
    """Return what tells a workspace from another one in the same place: which files its stores are."""
    found = [str(root.resolve())]
    for name in _STORES:
        try:
            stat = (root / name).stat()
        except OSError:
            found.append("")
        else:
            found.append(f"{stat.st_dev}:{stat.st_ino}" + (f":{stat.st_mtime_ns}" if name == _STORES[0] else ""))
    return tuple(found)
