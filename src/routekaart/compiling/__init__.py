"""Statements about a thing -> its dossier as it was on a day."""

from routekaart.compiling.dossier import Beside, compile_dossier
from routekaart.compiling.picture import Picture, find_names, find_picture
from routekaart.compiling.series import find_areas, group_series

__all__ = ["Beside", "Picture", "compile_dossier", "find_areas", "find_names", "find_picture", "group_series"]
