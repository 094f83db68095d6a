"""No pattern can be made to work long: each is run against hostile text made from itself.

Found are the patterns that modules and their classes hold, also within lists and in a reader that was built, and the
ones that functions hand to `re`. How a pattern is used is read from the code: what is only matched at a place is not
searched for everywhere.
"""

import ast
import builtins
import importlib
import inspect
import math
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from types import FrameType, ModuleType
from typing import NamedTuple

import pytest

import routekaart.following
import routekaart.parsing
import routekaart.reading
from routekaart.reading import Reader
from routekaart.reading.sentences import LONGEST
from routekaart.reference import load_reference
from tests.reading.hostile import find_hostile

LENGTH, SECONDS = 50_000, 2.0
NOTED, TWICE = 0.1, 3.0
"""From how many seconds a text of twice the length is tried, and how many times as long that may take."""
AT_A_PLACE = {"match", "fullmatch"}
EVERYWHERE = {"search", "finditer", "findall", "sub", "subn", "split"}
SHORT = {
    # Of the text of a sentence; longer ones are not read.
    "routekaart.reading.clauses._HARD_OR_WORD": LONGEST,
    "routekaart.reading.clauses._SOFT": LONGEST,
    "routekaart.reading.cues.places.AS_A_ROLE": LONGEST,
    # Of the head of a page.
    "routekaart.parsing.html.page._DECLARED": 4096,
}
"""Patterns that are only given text of this length, by their name: each with the reason."""
FOUND_ELSEWHERE = {
    # Held by the cues, which are made here.
    "routekaart.reading.signs: pattern",
    "routekaart.reading.signs: f'{marks}|{words}' if marks else words",
    # Held by a reader, which is built here.
    "routekaart.reading.concepts: f'(?:{words})\\\\b'",
    # Held by the names of the module itself.
    "routekaart.reading.belonging: f'\\\\b(?:{patterns})\\\\b'",
    # Held by the names of the module, as data and the frames around them.
    "routekaart.reading.report_frames: whole",
    # Held by the names of the module, as lists of phrases.
    "routekaart.reading.order_phrases: phrase",
    # Held by the names of the module, as a form of each attribute.
    "routekaart.parsing.briefs.elements: form",
    # The name of an element stands for the letter.
    r"routekaart.parsing.html.limits: f'</{name}(?=[\\t\\n\\f\\r />])'",
}
"""Patterns made of what only a function knows, and how they are tried all the same."""


def find_modules() -> list[ModuleType]:
    """Import all modules that read, parse and follow."""
    names = [
        found.name
        for package in (routekaart.reading, routekaart.parsing, routekaart.following)
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return [importlib.import_module(name) for name in names]


MODULES = find_modules()
TREES = {module.__name__: ast.parse(inspect.getsource(module)) for module in MODULES}


def find_held(name: str, value: object, seen: set[int]) -> Iterator[tuple[str, re.Pattern]]:
    """Find the patterns in a value and in all that it holds."""
    if isinstance(value, re.Pattern):
        yield name, value
        return
    if id(value) in seen or isinstance(value, str | bytes | int | ModuleType):
        return
    seen.add(id(value))
    for key, item in _members(value):
        yield from find_held(f"{name}{key}", item, seen)


def _members(value: object) -> list[tuple[str, object]]:
    if isinstance(value, dict):
        return [(f"[{key!r}]", item) for key, item in value.items()]
    if isinstance(value, tuple | list | set | frozenset):
        return [(f"[{place}]", item) for place, item in enumerate(value)]
    if not type(value).__module__.startswith("routekaart") and not isinstance(value, type):
        return []
    slots = [name for base in type(value).__mro__ for name in getattr(base, "__slots__", ())]
    named = {**getattr(value, "__dict__", {}), **{name: getattr(value, name, None) for name in slots}}
    return [(f".{name}", item) for name, item in named.items() if not name.startswith("__")]


class Written(NamedTuple):
    """A pattern that is handed to `re`, as it stands in the code."""

    name: str
    use: str
    pattern: re.Pattern
    part_of: str
    """What only the function knows of which it is made, or nothing; a letter stands for that."""


def find_written(module: ModuleType) -> Iterator[Written]:
    """Find the patterns that a module hands to `re`."""
    for node in ast.walk(TREES[module.__name__]):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        use, first = node.func.attr, node.args[0]
        if getattr(node.func.value, "id", "") != "re" or use not in EVERYWHERE | AT_A_PLACE | {"compile"}:
            continue
        known = _WithLetters(vars(re) | vars(module) | vars(builtins))
        pattern = eval(compile(ast.Expression(first), module.__name__, "eval"), {}, known)
        written = re.compile(pattern if isinstance(pattern, str | bytes | re.Pattern) else "x")
        part_of = f"{module.__name__}: {ast.unparse(first)}" if known.asked else ""
        yield Written(f"{module.__name__}:{node.lineno}", use, written, part_of)


class _WithLetters(dict[str, object]):
    """Names of a module, and a letter for each that it does not know."""

    asked = False

    def __missing__(self, name: str) -> str:
        self.asked = True
        return "x"


def find_searched() -> set[int]:
    """Return the patterns that are searched for everywhere, or used in a way that this does not understand.

    Only `NAME.match(text)` and `NAME.fullmatch(text)` are at a place; with an offset they may be tried at every place.
    """
    searched: set[int] = set()
    for module in MODULES:
        nodes = list(ast.walk(TREES[module.__name__]))
        called_with_one = {id(node.func) for node in nodes if isinstance(node, ast.Call) and len(node.args) == 1}
        harmless = {
            id(node.value)
            for node in nodes
            if isinstance(node, ast.Attribute)
            and (node.attr == "pattern" or (node.attr in AT_A_PLACE and id(node) in called_with_one))
        }
        for node in nodes:
            held = _held_by(node, module)
            if isinstance(held, re.Pattern) and id(node) not in harmless:
                searched.add(id(held))
    return searched


def _held_by(node: ast.AST, module: ModuleType) -> object:
    """Return what a name of a module, or of a module that it imports or of one in that, stands for where it is used."""
    if not isinstance(getattr(node, "ctx", None), ast.Load):
        return None
    if isinstance(node, ast.Name):
        return vars(module).get(node.id)
    return getattr(_held_by(node.value, module), node.attr, None) if isinstance(node, ast.Attribute) else None


def find_patterns() -> dict[str, tuple[re.Pattern, bool]]:
    """Find every pattern by a name, and whether it is searched for everywhere."""
    found: dict[str, tuple[re.Pattern, bool]] = {}
    searched, seen = find_searched(), set[int]()
    for module in MODULES:
        for name, value in vars(module).items():
            for path, pattern in find_held(f"{module.__name__}.{name}", value, seen):
                found.setdefault(path, (pattern, pattern is not value or id(pattern) in searched))
        held = {pattern.pattern for pattern, _ in found.values()}
        for written in find_written(module):
            # what is compiled is held by a name, unless a function makes it when it is first asked
            if written.use != "compile" or written.part_of or written.pattern.pattern not in held:
                found[written.name] = (written.pattern, written.use not in AT_A_PLACE)
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    found |= {path: (pattern, True) for path, pattern in find_held("a reader", reader, seen)}
    return {name: found[name] for name in _each_once(found)}


def _each_once(found: dict[str, tuple[re.Pattern, bool]]) -> list[str]:
    """Leave out what is the same pattern under another name."""
    once = {(pattern.pattern, pattern.flags, everywhere): name for name, (pattern, everywhere) in found.items()}
    return list(once.values())


PATTERNS = find_patterns()


class TooLong(Exception):
    """A pattern was still at work when its time was over."""


def seconds_for(pattern: re.Pattern, everywhere: bool, text: str) -> float:
    """Return how much of the processor's time a pattern takes for a text; `inf` if it takes more than `SECONDS`."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLong

    given = text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    began = time.process_time()
    try:
        if everywhere:
            sum(1 for _ in pattern.finditer(given))
        else:
            pattern.match(given)
            pattern.fullmatch(given)
    except TooLong:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - began


def find_too_hard(pattern: re.Pattern, everywhere: bool, length: int = LENGTH) -> str:
    """Return the beginning of a text for which a pattern takes too long, or nothing if there is none."""
    for text, longer in zip(find_hostile(pattern, length), find_hostile(pattern, 2 * length), strict=True):
        seconds = seconds_for(pattern, everywhere, text)
        if seconds > SECONDS:
            return f"{len(text):,} characters: {text[:80]!r}"
        if length == LENGTH and seconds > NOTED and seconds_for(pattern, everywhere, longer) > TWICE * seconds:
            return f"{len(longer):,} characters, {TWICE} times as long as half of it: {longer[:80]!r}"
    return ""


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_cannot_be_made_to_work_long(name: str) -> None:
    pattern, everywhere = PATTERNS[name]
    assert find_too_hard(pattern, everywhere, SHORT.get(name, LENGTH)) == "", pattern.pattern


def test_every_pattern_that_is_written_is_tried() -> None:
    tried = {pattern.pattern for pattern, _ in PATTERNS.values()}
    for module in MODULES:
        for written in find_written(module):
            assert written.pattern.pattern in tried
            assert not written.part_of or written.part_of in FOUND_ELSEWHERE, (
                "a pattern made of what only a function knows: make it where the module begins, or say in"
                " FOUND_ELSEWHERE how it is found"
            )


def test_no_other_engine_is_used() -> None:
    for name, tree in TREES.items():
        imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        named = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        renamed = {alias.asname for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        assert not {"regex", "re2"} & (imported | named), f"{name}: make hostile text for this engine as well"
        assert "re" not in named and not ("re" in imported and "_re" in renamed), f"{name}: write `import re`"


@pytest.mark.parametrize(
    "hostile", [r"(a+)+b", r"(?:\w+\s?)+:", r"(?:a|a)*b", r"\s*,\s*\s*;x", r"[^.]*\btoegezegd", r"\d+[.,]\d*\d*%"]
)
def test_a_pattern_that_backtracks_without_bound_is_found(hostile: str) -> None:
    assert find_too_hard(re.compile(hostile), True)


@pytest.mark.parametrize("harmless", [r"\d{1,3}(?:\.\d{3})+", r"\bcirca\b", r"[a-z]{1,40}"])
def test_a_pattern_with_bounds_passes(harmless: str) -> None:
    assert not find_too_hard(re.compile(harmless), True)
