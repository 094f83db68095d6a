"""The numbers that a browser sets before the items of a list, which are not in the text of the page."""

from dataclasses import dataclass

from routekaart.parsing.html.roles import Attributes

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LARGEST = 9999


@dataclass(slots=True)
class ListMarks:
    """Counts the items of one list.

    >>> marks = ListMarks.of("ol", {"type": "a"})
    >>> marks.next({}), marks.next({"value": "5"}), ListMarks.of("ul", {}).next({})
    ('a.', 'e.', '')
    """

    style: str
    number: int = 1

    @classmethod
    def of(cls, name: str, attributes: Attributes) -> "ListMarks":
        """Begin a list."""
        style = (attributes.get("type") or "1") if name == "ol" else ""
        return cls(style, _number(attributes.get("start"), 1))

    def next(self, attributes: Attributes) -> str:
        """Return what stands before the next item; nothing before an item without a number, or with a Roman one."""
        number = _number(attributes.get("value"), self.number)
        self.number = number + 1
        if self.style == "1":
            return f"{number}."
        if self.style in {"a", "A"} and 0 < number <= len(_LETTERS):
            letter = _LETTERS[number - 1]
            return f"{letter if self.style == 'a' else letter.upper()}."
        return ""


def _number(written: str | None, default: int) -> int:
    digits = (written or "").strip()
    return (
        int(digits)
        if digits.isascii() and digits.isdigit() and int(digits[:5]) <= _LARGEST and len(digits) < 5
        else default
    )
