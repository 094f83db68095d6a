"""Public builds: numbered folders that appear whole or not at all, and are checked before anybody reads them."""

from routekaart.sources.builds.checking import Stamp, check_build, load_build, refuse_changed, stamp_build
from routekaart.sources.builds.layout import BUILD, NOTICES, find_builds, find_newest, get_folder
from routekaart.sources.builds.notices import load_notices, write_notices
from routekaart.sources.builds.writing import Building, publishing

__all__ = [
    "BUILD",
    "NOTICES",
    "Building",
    "Stamp",
    "check_build",
    "find_builds",
    "find_newest",
    "get_folder",
    "load_build",
    "load_notices",
    "publishing",
    "refuse_changed",
    "stamp_build",
    "write_notices",
]
