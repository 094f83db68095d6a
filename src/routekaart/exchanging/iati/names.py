"""Identifiers of IATI as ids of things and back, so that two identifiers never become one thing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from routekaart.domain.ids import ActorId, ThingId

PREFIX = "iati-"
"""Before every key that was made here, so that it cannot be the key of something in our own lists."""
_ESCAPED = re.compile(r"_([0-9a-f]+)_")


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation of our lists as IATI knows it."""

    actor: ActorId
    thing: ThingId
    type: str
    """10 is a government, 40 multilateral."""
    name: str


KNOWN = {
    "XM-DAC-7": KnownOrganisation(
        ActorId("government:NLD"), ThingId("country:NLD"), "10", "Ministry of Foreign Affairs (DGIS)"
    ),
    "XM-DAC-41121": KnownOrganisation(
        ActorId("organisation:unhcr"),
        ThingId("organisation:unhcr"),
        "40",
        "United Nations High Commissioner for Refugees (UNHCR)",
    ),
    "XM-DAC-47066": KnownOrganisation(
        ActorId("organisation:iom"), ThingId("organisation:iom"), "40", "International Organization for Migration (IOM)"
    ),
}
"""By identifier; type and name as they give them in the files that they publish."""


def slug(identifier: str) -> str:
    """Write an identifier with letters, digits, points and hyphens; another character becomes `_`, its code, `_`.

    >>> slug("NL-KVK-41/7_a")
    'iati-NL-KVK-41_2f_7_5f_a'
    """
    return PREFIX + "".join(c if (c.isascii() and c.isalnum()) or c in ".-" else f"_{ord(c):x}_" for c in identifier)


def unslug(key: str) -> str | None:
    """Return the identifier that a key was made of, or `None` if it was not made here."""
    if not key.startswith(PREFIX):
        return None
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), key.removeprefix(PREFIX))


def programme_of(identifier: str) -> ThingId:
    """Name the programme that an activity is."""
    return ThingId(f"programme:{slug(identifier)}")


def speaker_of(ref: str, name: str, names: Mapping[str, ActorId]) -> ActorId:
    """Name who reports: by identifier, by a name in our lists, or else by a key made of the identifier."""
    if ref in KNOWN:
        return KNOWN[ref].actor
    return names.get(name.casefold()) or ActorId(f"organisation:{_key(ref, name)}")


def organisation_of(ref: str, name: str, names: Mapping[str, ActorId]) -> ThingId | None:
    """Name an organisation as a thing, or return `None` if the file names none."""
    if ref in KNOWN:
        return KNOWN[ref].thing
    known = names.get(name.casefold())
    if known is not None and known.startswith("organisation:"):
        return ThingId(known)
    return ThingId(f"organisation:{_key(ref, name)}") if ref or name else None


def _key(ref: str, name: str) -> str:
    """Make the key of an organisation. No identifier begins with a colon, so that no name can be taken for one."""
    return slug(ref or f":{name}")


def ref_of(thing: str) -> str:
    """Return the identifier of an organisation, or an empty text if we know none."""
    for ref, one in KNOWN.items():
        if thing in (one.actor, one.thing):
            return ref
    identifier = unslug(thing.partition(":")[2])
    return "" if identifier is None or identifier.startswith(":") else identifier
