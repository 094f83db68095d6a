"""The chain of the log: each entry carries the hash of the one before it, so that a change does not go unseen."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

START = "0" * 64
"""What the first entry carries."""
FIELDS = ("sequence", "moment", "account", "action", "what", "level", "outcome", "previous")


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found in a chain."""

    entries: int
    head: str
    broken: int | None = None
    """The first entry that is not as it was written, or that is missing."""
    head_seen: bool = True
    """Whether a head that was noted before is still in the chain."""

    @property
    def holds(self) -> bool:
        """Whether nothing was changed or cut off, as far as the chain can show."""
        return self.broken is None and self.head_seen


def hash_entry(**fields: Any) -> str:
    """Return the hash of an entry: of everything in it, and of the entry before."""
    moment: datetime = fields["moment"]
    said = [fields[name] for name in FIELDS if name != "moment"]
    text = json.dumps([moment.astimezone(UTC).isoformat(), *said], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def verify_chain(entries: Iterable[dict[str, Any]], *, expected_head: str | None = None) -> Verified:
    """Follow a chain from its first entry, and say where it breaks.

    Args:
        entries: each with `FIELDS` and `hash`, in order.
        expected_head: a head noted earlier; without it nobody sees that the last entries were cut off.
    """
    number, head, seen = 0, START, expected_head in (None, START)
    for one in entries:
        whole = one["sequence"] == number + 1 and one["previous"] == head
        if not whole or hash_entry(**{name: one[name] for name in FIELDS}) != one["hash"]:
            return Verified(number, head, broken=number + 1, head_seen=seen)
        number, head = number + 1, one["hash"]
        seen = seen or head == expected_head
    return Verified(number, head, head_seen=seen)
