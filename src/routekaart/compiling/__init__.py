"""Statements about a thing -> its dossier as it was on a day."""

from routekaart.compiling.dossier import Beside, compile_dossier
from routekaart.compiling.picture import Picture, find_days, picture_of
from routekaart.compiling.series import find_areas, find_shown, group_series

__all__ = [
    "Beside",
    "Picture",
    "compile_dossier",
    "find_areas",
    "find_days",
    "find_shown",
    "group_series",
    "picture_of",
]
