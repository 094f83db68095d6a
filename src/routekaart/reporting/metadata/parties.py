"""Who publishes a letter, and how long the archive keeps it: nothing in a letter tells, so a person must."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum

from routekaart.domain.errors import InputError, UnknownName
from routekaart.reporting.metadata.codes import MINISTRIES, ministry_uri


@dataclass(frozen=True, slots=True)
class Publisher:
    """The organisation that publishes a letter."""

    name: str
    code: str = ""
    """Its code in the register of ministries; empty if it is not one of those."""

    @property
    def uri(self) -> str:
        """Its address in that register; empty if it is not in it."""
        return ministry_uri(self.code) if self.code else ""


class Appraisal(Enum):
    """How long a letter is kept, as (label, code) of the list of appraisals of MDTO."""

    PERMANENT = ("Blijvend te bewaren", "B")
    TEMPORARY = ("Tijdelijk te bewaren", "V")
    UNDECIDED = ("Nader te bepalen", "N")

    @property
    def label(self) -> str:
        """The word of the list."""
        return self.value[0]

    @property
    def code(self) -> str:
        """The letter of the list."""
        return self.value[1]


_APPRAISALS = {"": Appraisal.UNDECIDED, "blijvend": Appraisal.PERMANENT, "tijdelijk": Appraisal.TEMPORARY}


_BY_NAME = {
    spelled.casefold(): code
    for code, name in MINISTRIES.items()
    for spelled in (name, name.removeprefix("ministerie van "), code)
}
_CODE = re.compile(r"mnre\d*", re.IGNORECASE)
_ALMOST = 0.85


def parse_publisher(text: str) -> Publisher:
    """Return the organisation that is meant: a ministry by its code or name, or any other by its name alone.

    >>> parse_publisher("Justitie en Veiligheid")
    Publisher(name='ministerie van Justitie en Veiligheid', code='mnre1058')

    Raises:
        InputError: if none is named.
        UnknownName: if it is almost the name of a ministry, or looks like the code of one and is not.
    """
    wanted = " ".join(text.split())
    if not wanted:
        raise InputError(
            "nothing says who publishes the letter", remedy="Name it with --publisher, as 'Justitie en Veiligheid'."
        )
    for code, name in MINISTRIES.items():
        if wanted.casefold() in (code, name.casefold(), name.removeprefix("ministerie van ").casefold()):
            return Publisher(name, code)
    near = get_close_matches(wanted.casefold(), _BY_NAME, n=1, cutoff=_ALMOST)
    if near or _CODE.fullmatch(wanted):
        hint = f"Do you mean {MINISTRIES[_BY_NAME[near[0]]]}? " if near else ""
        codes = ", ".join(f"{code} ({name.removeprefix('ministerie van ')})" for code, name in MINISTRIES.items())
        raise UnknownName(
            f"{wanted!r} is no ministry that we know",
            remedy=f"{hint}Known are {codes}; another organisation is named in full.",
        )
    return Publisher(wanted)


def parse_appraisal(text: str) -> Appraisal:
    """Return how long a letter is kept; nothing said means that it is still to be decided.

    Raises:
        InputError: if there is no such appraisal.
    """
    try:
        return _APPRAISALS[text.strip().casefold()]
    except KeyError:
        raise InputError(f"{text!r} is no appraisal", remedy="Write blijvend or tijdelijk, or leave it out.") from None
