"""What the styles of a web page do to the sight of its text: hide it, or strike it through.

Read are the `style` of an element, and the rules of the page's own `<style>` whose selector is an element, a class, an
id, or these together. What stands within a condition (`@media print`) or depends on another element is not followed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Flag, auto
from typing import TYPE_CHECKING, NamedTuple

from routekaart.domain.document import Change
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.html.roles import Attributes, classes
from routekaart.parsing.markup import roles
from routekaart.parsing.markup.roles import Part, Role

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_COMMENT = re.compile(r"/\*(?s:.*?)(?:\*/|\Z)")
_BRACE = re.compile(r"([{}])")
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_NAMED = re.compile(r"([.#])([\w-]+)")
_ALWAYS = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)", re.IGNORECASE)
_LENGTH = re.compile(r"([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(px|pt|em|rem|ex|ch|%|vw|vh)?")
_VALUES = {
    "display": re.compile(
        r"(?:inline-)?(?:block|flex|grid|table)|table-[a-z-]+|inline|none|contents|list-item|flow-root|ruby"
        r"|initial|unset|revert|inherit"
    ),
    "visibility": re.compile(r"visible|hidden|collapse|initial|unset|revert|inherit"),
    "text-decoration": re.compile(r"[a-z#].*"),
}
"""What a rule is asked about, and what a browser takes for a value of it: others it passes over."""
_SAME = {"text-decoration-line": "text-decoration"}
_AWAY = ("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top")
_FARTHEST = -500.0
"""In pixels: what stands farther to the left or above is off the screen."""
_PIXELS = {"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0, "vw": 10.0, "vh": 10.0}
_MOST_RULES = 200
_FAINTEST, _SMALLEST = 0.05, 1.0
_RELATIVE = frozenset({"em", "ex", "ch", "%"})
"""Sizes that are nothing within what has no size."""
_RUNS_ON = frozenset({Part.FLOW, Part.WORD, Part.RAISED, Part.LABEL})

Declarations = dict[str, tuple[str, bool]]
"""For each property its value, and whether that is called important."""


class Mute(Flag):
    """Why text is not shown, where an element within may show its own again."""

    VISIBILITY = auto()
    SIZE = auto()


class Rule(NamedTuple):
    """A rule of a style sheet: the element, classes and ids that it asks for, and what it sets."""

    tag: str
    named: frozenset[str]
    """Classes as ".name", ids as "#name"."""
    weight: tuple[int, int, bool, int]
    """Its ids, its classes, whether it names an element, and its place in the order of the page."""
    sets: Declarations


@dataclass(slots=True)
class Sheet:
    """The rules of a page that tell whether text is shown, by one of the names they ask for.

    >>> sheet = Sheet()
    >>> sheet.add("@media print {.a {display: none}} p.b, #c {display: none}")
    >>> [sheet.find("p", {"class": name}) for name in ("a", "b")]
    [{}, {'display': 'none'}]
    """

    _rules: dict[str, list[Rule]] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)
    _found: dict[tuple[str, frozenset[str]], tuple[Declarations, ...]] = field(default_factory=dict)
    _order: int = 0

    def add(self, written: str) -> None:
        """Take in the text of a style sheet."""
        for selectors, declared in _blocks(_COMMENT.sub(" ", written)):
            sets = {name: one for name, one in _declarations(declared).items() if name in _VALUES}
            for selector in selectors.split(",") if sets else ():
                found = _SELECTOR.fullmatch(selector.strip())
                if found is not None and found[0]:
                    self._keep(found, sets)

    def find(self, name: str, attributes: Attributes) -> dict[str, str]:
        """Return what holds for an element, its own style included."""
        sets = _declarations(attributes.get("style") or "") if attributes else {}
        if not self._rules:
            return {key: value for key, (value, _) in sets.items()}
        held = {f".{one}" for one in classes(attributes)} | {f"#{attributes.get('id')}"}
        # An element's own style prevails over all but what is important.
        return _prevailing([*self._holding(name, frozenset(self._names.intersection(held))), sets])

    def _holding(self, name: str, named: frozenset[str]) -> tuple[Declarations, ...]:
        """Return what the rules set for an element; of equal weight the last one prevails."""
        known = self._found.get((name, named))
        if known is None:
            rules = [rule for key in (name, *named) for rule in self._rules.get(key, ())]
            rules = [rule for rule in rules if rule.named <= named and rule.tag in ("", name)]
            rules.sort(key=lambda rule: rule.weight)
            known = self._found[name, named] = tuple(rule.sets for rule in rules)
        return known

    def _keep(self, selector: re.Match[str], sets: Declarations) -> None:
        named = frozenset(sign + name for sign, name in _NAMED.findall(selector[2]))
        tag = (selector[1] or "").lower()
        ids = sum(one[0] == "#" for one in named)
        rules = self._rules.setdefault(min(named, default=tag), [])
        if len(rules) >= _MOST_RULES:
            raise UnreadableLetter(
                f"the page has over {_MOST_RULES} rules of style for one name",
                remedy="Save the text of the letter in a file of its own.",
            )
        self._order += 1
        rules.append(Rule(tag, named, (ids, len(named) - ids, bool(tag), self._order), sets))
        self._names |= named


def read_sheet(page: "LexborHTMLParser") -> Sheet:
    """Return the rules that stand in a page itself."""
    sheet = Sheet()
    for style in page.css("style"):
        media = (style.attributes.get("media") or "all").strip().lower()
        if media in ("all", "screen") and (style.parent is None or style.parent.tag != "noscript"):
            sheet.add(style.text(deep=True))
    return sheet


def seen_as(role: Role, sets: dict[str, str]) -> Role:
    """Return what an element is to the text, given what its styles set."""
    if role.part is Part.HIDDEN or not sets:
        return role
    if sets.get("display") == "none" or _is_away(sets) or _number(sets.get("opacity")) <= _FAINTEST:
        return roles.HIDDEN
    if "line-through" in sets.get("text-decoration", ""):
        role = roles.STRUCK if role.part in _RUNS_ON else replace(role, change=Change.DELETED)
    mutes, unmutes = _mutes(sets)
    return replace(role, mutes=mutes.value, unmutes=unmutes.value) if mutes or unmutes else role


def _mutes(sets: dict[str, str]) -> tuple[Mute, Mute]:
    """Return why the text of an element is not shown, and why that of one around it no longer counts."""
    mutes = unmutes = Mute(0)
    visibility = sets.get("visibility")
    if visibility in ("hidden", "collapse"):
        mutes |= Mute.VISIBILITY
    elif visibility in ("visible", "initial"):
        unmutes |= Mute.VISIBILITY
    size = _LENGTH.fullmatch(sets.get("font-size", ""))
    if size is not None and float(size[1]) * (0.16 if size[2] == "%" else _PIXELS.get(size[2] or "px", 1)) < _SMALLEST:
        mutes |= Mute.SIZE
    elif "font-size" in sets and (size is None or size[2] not in _RELATIVE):
        unmutes |= Mute.SIZE
    return mutes, unmutes


def _is_away(sets: dict[str, str]) -> bool:
    placed = sets.get("position") in ("absolute", "fixed", "relative")
    return any(_pixels(sets[name]) < _FARTHEST for name in _AWAY if name in sets and (placed or "-" in name))


def _pixels(written: str) -> float:
    found = _LENGTH.fullmatch(written)
    return float(found[1]) * _PIXELS.get(found[2] or "", 0.0) if found else 0.0


def _number(written: str | None) -> float:
    found = _LENGTH.fullmatch(written or "")
    return 1.0 if found is None else float(found[1]) / (100 if found[2] == "%" else 1)


def _prevailing(all_sets: list[Declarations]) -> dict[str, str]:
    held: Declarations = {}
    for sets in all_sets:
        for name, (value, important) in sets.items():
            if important or not held.get(name, ("", False))[1]:
                held[name] = value, important
    return {name: value for name, (value, _) in held.items()}


def _declarations(written: str) -> Declarations:
    """Return the properties that are set, in small letters."""
    sets: Declarations = {}
    for one in _COMMENT.sub(" ", written).lower().split(";") if written else ():
        name, _, value = (part.strip() for part in one.partition(":"))
        value, _, urgent = value.partition("!")
        name, important = _SAME.get(name, name), urgent.strip() == "important"
        value = value.strip()
        valid = name not in _VALUES or _VALUES[name].fullmatch(value)
        if valid and (important or not sets.get(name, ("", False))[1]):
            sets[name] = value, important
    return sets


def _blocks(written: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and declarations of the rules that hold without a condition."""
    open_ones: list[tuple[str, bool]] = []
    parts = iter(_BRACE.split(written))
    for before, sign in zip(parts, parts, strict=False):
        if sign == "{":
            holds = not open_ones or (open_ones[-1][1] and _ALWAYS.fullmatch(open_ones[-1][0]) is not None)
            open_ones.append((before.rpartition(";")[2].strip(), holds))
        elif open_ones:
            selectors, holds = open_ones.pop()
            if holds and not selectors.startswith("@"):
                yield selectors, before
