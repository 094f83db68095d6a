"""How a typed text becomes a value: a period, a number, the name of a thing. What is doubtful is refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.errors import NotationError, UnknownName
from routekaart.domain.ids import ActorId, StatementId, ThingId, actor_id, key_of, kind_of, thing_id
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.period import Period, Recurrence, TimeExpression, parse_time
from routekaart.domain.privacy import find_named, find_personal
from routekaart.recording.desk import Desk
from routekaart.recording.known import LISTED_ONLY, SHORTEST_PREFIX
from routekaart.recording.sheet import Text

_DUTCH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_NUMBER = re.compile(r"(-?\d+(?:\.\d+)?)(?: (miljoen|million|miljard|billion))?")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:[.,' ]\d{3})+")
_TIMES = {"": 1, "miljoen": 10**6, "million": 10**6, "miljard": 10**9, "billion": 10**9}
_WORD = re.compile(r"[a-z0-9][a-z0-9._-]*", re.IGNORECASE)
_YES = {"yes": True, "ja": True, "true": True, "no": False, "nee": False, "false": False}
_EVERY = {"year": "R/P1Y", "month": "R/P1M", "day": "R/P1D", "jaar": "R/P1Y", "maand": "R/P1M", "dag": "R/P1D"}
_LONGEST = 5_000
MOST_DIGITS = 18
"""A number has no more digits than this before its point, and no more after it."""
_OFFICES = ("organisation", "government", "parliament")


def free_text(text: Text, desk: Desk) -> str:
    """Return words as they were typed, their white space made single."""
    del desk
    words = " ".join(text.text.split())
    if len(words) > _LONGEST:
        raise NotationError(f"this has {len(words):,} characters, and {_LONGEST:,} is the most", remedy="Shorten it.")
    return words


def nameless(text: Text, desk: Desk) -> str:
    """Return words as they were typed, but refuse what looks like the name of a person.

    Raises:
        NotationError: after a form of address (mevrouw, dhr., Mr.) or an office (minister, ambassador) before a name.
    """
    if find_named(text.text):
        raise NotationError(
            "this looks like the name of a person",
            remedy="Name the office and its country, as in 'minister van Binnenlandse Zaken van Marokko'.",
        )
    return free_text(text, desk)


def word(text: Text, desk: Desk) -> str:
    """Return a code: one word of letters, digits and hyphens."""
    del desk
    if not _WORD.fullmatch(text.text):
        raise NotationError(f"{_short(text)} is no single word", remedy="Write one word, as in in-force.")
    return text.text


def number(text: Text, desk: Desk) -> Decimal:
    """Return a number: digits with a point for decimals, and `miljoen` or `miljard` after it if that is how it is said.

    Raises:
        NotationError: for a point or comma that may separate thousands, and for more digits than can be counted with.
    """
    del desk
    if _THOUSANDS.fullmatch(text.text):
        plain = re.sub(r"[.,' ]", "", text.text)
        raise NotationError(
            f"{_short(text)} can be read in two ways", remedy=f"Write {plain}, with nothing between thousands."
        )
    match = _NUMBER.fullmatch(text.text)
    if match is None:
        raise NotationError(
            f"{_short(text)} is no number", remedy="Write digits, with a point for decimals: 105000000 or 105 miljoen."
        )
    times = _TIMES[match[2] or ""]
    whole, _, decimals = match[1].lstrip("-").partition(".")
    if max(len(whole.lstrip("0")) + len(str(times)) - 1, len(decimals)) > MOST_DIGITS:
        raise NotationError(
            f"this has more than {MOST_DIGITS} digits before or after the point", remedy="Correct the number."
        )
    return Decimal(match[1]) * times


def whole_number(text: Text, desk: Desk) -> int:
    """Return a whole number from 0."""
    del desk
    if not re.fullmatch(r"\d{1,9}", text.text):
        raise NotationError(f"{_short(text)} is no whole number", remedy="Write digits only.")
    return int(text.text)


def yes_or_no(text: Text, desk: Desk) -> bool:
    """Return whether it is so."""
    del desk
    if text.text.lower() not in _YES:
        raise NotationError(f"{_short(text)} is neither yes nor no", remedy="Write yes or no (ja or nee).")
    return _YES[text.text.lower()]


@dataclass(frozen=True, slots=True)
class OneOf:
    """How one of these codes is read."""

    codes: Mapping[str, object]

    def __call__(self, text: Text, desk: Desk) -> object:
        """Return the code."""
        del desk
        if text.text not in self.codes:
            raise NotationError(f"{_short(text)} cannot stand here", remedy=f"Choose one of {', '.join(self.codes)}.")
        return self.codes[text.text]


def choice(kind: type[StrEnum], *only: StrEnum) -> OneOf:
    """Return how one of a fixed set of codes is read, or one of only some of them."""
    return OneOf({code.value: code for code in only or kind})


def one_of(*codes: str) -> OneOf:
    """Return how one of these words is read."""
    return OneOf({code: code for code in codes})


def period(text: Text, desk: Desk) -> Period:
    """Return a period: 2023-02-21, 2023-02, 2023, 2023-Q1, 2023-02/.. ."""
    del desk
    dutch = _DUTCH_DAY.fullmatch(text.text)
    if dutch is not None:
        written = f"{dutch[3]}-{int(dutch[2]):02}-{int(dutch[1]):02}"
        raise NotationError(f"{_short(text)} is no date in the order that is read", remedy=f"Write {written}.")
    return Period.parse(text.text)


def past_period(text: Text, desk: Desk) -> Period:
    """Return a period that has begun."""
    value = period(text, desk)
    if value.start is not None and value.start > desk.today:
        raise NotationError(f"{value} has not come yet", remedy="Correct the date.")
    return value


def coming_period(text: Text, desk: Desk) -> Period:
    """Return a period that was not over when the file was written: it may be handed in again later."""
    value = period(text, desk)
    if value.end is None or value.end <= desk.written:
        raise NotationError(f"{value} is over, or has no end", remedy="Give a day that is still to come.")
    return value


def time_expression(text: Text, desk: Desk) -> TimeExpression:
    """Return a period, or a length of time as in `P3W+` (within three weeks)."""
    del desk
    return parse_time(text.text)


def recurrence(text: Text, desk: Desk) -> Recurrence:
    """Return how often: `R/P1Y` is every year."""
    del desk
    value = parse_time(_EVERY.get(text.text, text.text))
    if not isinstance(value, Recurrence):
        raise NotationError(f"{_short(text)} does not come back", remedy="Write year, month, day or R/P2Y.")
    return value


def level(text: Text, desk: Desk) -> Level:
    """Return a level of disclosure by its Dutch name."""
    del desk
    return parse_level(text.text)


@dataclass(frozen=True, slots=True)
class OfKinds:
    """How the id of a thing is read, of one of these kinds if there are any."""

    kinds: tuple[str, ...]

    def __call__(self, text: Text, desk: Desk) -> ThingId:
        """Return the id.

        Raises:
            NotationError: for another kind.
            UnknownName: if neither a list, nor the register, nor a description in the files knows it.
        """
        value = thing_id(text.text)
        if self.kinds and kind_of(value) not in self.kinds:
            raise NotationError(
                f"{_short(text)} is no {' or '.join(self.kinds)}", remedy=f"Write {self.kinds[0]}:... here."
            )
        refuse_stranger(value, desk)
        return value


def thing(*kinds: str) -> OfKinds:
    """Return how the id of a thing is read, of one of these kinds if they are given."""
    return OfKinds(kinds)


def party(text: Text, desk: Desk) -> ThingId:
    """Return who pays, gives or receives: a thing, or a government."""
    if text.text.startswith("government:"):
        return ThingId(actor(text, desk))
    return thing("country", "region", "organisation", "fund", "programme")(text, desk)


def actor(text: Text, desk: Desk) -> ActorId:
    """Return who speaks or decides: an organisation, a government, a parliament or the account that writes.

    Raises:
        UnknownName: for one that nobody knows, or another account than that of the file.
    """
    value = actor_id(text.text)
    kind, key = kind_of(ThingId(value)), key_of(ThingId(value))
    if kind == "account":
        if value != desk.account:
            raise UnknownName("only the account that writes the file can speak", remedy=f"Write {desk.account}.")
    elif kind in ("government", "parliament") and desk.known.holds(f"country:{key}"):
        pass
    else:
        refuse_stranger(ThingId(value), desk)
    return value


def account(text: Text, desk: Desk) -> ActorId:
    """Return the account of somebody who keeps the dossiers: `account:desk-3`, never the name of a person."""
    del desk
    return parse_account(text.text)


def parse_account(text: str) -> ActorId:
    """Read an account.

    Raises:
        NotationError: for another actor, and for what looks like the name of a person.
    """
    if not text.startswith("account:"):
        raise NotationError("this is no account", remedy="Write an account, as in account:desk-3.")
    value = actor_id(text)
    parts = value.partition(":")[2].split(".")
    if len(parts) > 1 and all(part.isalpha() for part in parts):
        raise NotationError("this looks like the name of a person", remedy="Write an account, as in account:desk-3.")
    return value


def office(value: ActorId) -> bool:
    """Tell whether a decider is an office, and not the account of somebody who writes."""
    return kind_of(ThingId(value)) in _OFFICES


def refuse_stranger(value: ThingId, desk: Desk) -> None:
    """Let an id through only if a list, the register or a description in the files knows it.

    Raises:
        UnknownName: with what may have been meant.
    """
    kind = kind_of(value)
    if (kind in LISTED_ONLY and desk.known.listed(value)) or (
        kind not in LISTED_ONLY and (desk.known.holds(value) or value in desk.described)
    ):
        return
    near = desk.known.suggest(value)
    advice = f"Write {' or '.join(near)}? " if near else ""
    if kind not in LISTED_ONLY:
        advice += "If it is new, describe it in this file: about: this id, description: {name_nl: ..., name_en: ...}."
    elif not near:
        advice = f"Only what is in the lists can be named: see reference/ for every {kind}."
    raise UnknownName(f"nothing is known as {value}", remedy=advice.strip())


def statement(text: Text, desk: Desk) -> StatementId:
    """Return the statement whose id begins with what was typed.

    Raises:
        UnknownName: if there is none, or more than one.
    """
    found = [one for one in desk.known.filed if len(text.text) >= SHORTEST_PREFIX and one.startswith(text.text)]
    if not found:
        raise UnknownName(
            f"no statement has an id that begins with {_short(text)}",
            remedy=f"Look it up with: routekaart statements THING; copy {SHORTEST_PREFIX} characters or more.",
        )
    if len(found) > 1:
        longer = ", ".join(one[: len(text.text) + 4] for one in found[:3])
        raise UnknownName(
            f"{len(found)} statements have an id that begins with {_short(text)}",
            remedy=f"Copy more of it: {longer}.",
        )
    return found[0]


def _short(text: Text) -> str:
    return repr(text.text if len(text.text) <= 60 else text.text[:59] + "…")


def parse_office(text: str) -> ActorId:
    """Read the name of an office: an organisation, government or parliament.

    Raises:
        NotationError: for anything else, also an account.
    """
    value = actor_id(text)
    if not office(value):
        raise NotationError("this is no office", remedy="Write an organisation or government, as in government:NLD.")
    return value


def parse_ground(text: str) -> str:
    """Read the ground of a decision.

    Raises:
        NotationError: if there is none, or it looks like it names a person.
    """
    words = " ".join(text.split())
    if not words or find_named(words) or find_personal(words):
        raise NotationError("this is no ground that can be kept", remedy="Say why, in a few words, without names.")
    return words
