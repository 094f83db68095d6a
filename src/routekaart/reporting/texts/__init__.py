"""Every word of a report that is not data, as (Dutch, English): codes, units, verdicts, labels.

A file for each subject, so that a translator or a jurist reads it from top to bottom in one go.
Words in braces are filled in. A code that is not here is refused by `say`, never shown as it is.
"""

from routekaart.reporting.texts.codes import ACTORS, CONTENTS, FLAGS, KINDS, MEASURES, MODES, PLACE_KINDS, SOURCE_KINDS
from routekaart.reporting.texts.labels import LABELS
from routekaart.reporting.texts.notes import NOTES, REVIEWS, UNCHECKED
from routekaart.reporting.texts.reasons import REASONS
from routekaart.reporting.texts.saying import LANGUAGES, Lang, Pair, Table, say, sayer
from routekaart.reporting.texts.times import TIMES
from routekaart.reporting.texts.units import COMPARATORS, DIRECTIONS, NUMBERS, UNITS, UNITS_OF_ONE
from routekaart.reporting.texts.verdicts import FITS, FLIPS, STATE_MEANINGS, STATES

__all__ = [
    "ACTORS",
    "COMPARATORS",
    "CONTENTS",
    "DIRECTIONS",
    "FITS",
    "FLAGS",
    "FLIPS",
    "KINDS",
    "LABELS",
    "LANGUAGES",
    "MEASURES",
    "MODES",
    "NOTES",
    "NUMBERS",
    "PLACE_KINDS",
    "REASONS",
    "REVIEWS",
    "SOURCE_KINDS",
    "STATES",
    "STATE_MEANINGS",
    "TIMES",
    "UNCHECKED",
    "UNITS",
    "UNITS_OF_ONE",
    "Lang",
    "Pair",
    "Table",
    "say",
    "sayer",
]
