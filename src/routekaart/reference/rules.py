"""Load a folder of rules: all of it, or nothing and every mistake with its file and line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import combinations
from pathlib import Path

from routekaart.domain.admissibility import Ruling
from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.rule import Condition, FactCard, IsFact, Judged, Rule, RuleBook, Version, leaves_of
from routekaart.reference.entries import Instrument
from routekaart.reference.files import load_entries
from routekaart.reference.loading import load_sources
from routekaart.reference.marked import Node, load_sheet, remedy_of
from routekaart.reference.rule_files import Known, RuleFile

FACTS = "facts.yml"
FEWEST_CASES = 3


def load_rules(root: Path, folder: Path | None = None) -> RuleBook:
    """Load rules and the facts that they name.

    Args:
        root: the folder of the lists: sources, instruments, and the rules of the program.
        folder: a folder with other rules. Without a list of facts of its own it uses the facts of the program.

    Raises:
        RefusedTable: if a list that rules refer to is not as expected.
        RefusedFiles: with every mistake in the rules and facts, each with its file and line.
    """
    folder = root / "rules" if folder is None else folder
    own = folder / FACTS
    known = Known(
        sources={source.key: source for source in load_sources(root)},
        instruments=frozenset(one.id for one in load_entries(root / "instruments.yml", Instrument, key="id")),
    )
    return _Folder(known).load(folder, own if own.is_file() else root / "rules" / FACTS)


class _Folder:
    """The files of a folder while they are read."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.problems: list[InputError] = []
        self.files: list[RuleFile] = []
        self.rules: dict[str, tuple[Rule, RuleFile, Node]] = {}
        self.facts: dict[str, tuple[FactCard, RuleFile, Node]] = {}

    def load(self, folder: Path, facts: Path) -> RuleBook:
        paths = sorted(path for path in folder.glob("*.yml") if path.name != FACTS)
        if not paths:
            self._refuse_empty(folder)
        self._read_facts(facts)
        for path in paths:
            self._read_rule(path)
        for file in self.files:
            self._check_names(file)
        for rule, file, node in self.rules.values():
            _check_rule(rule, file, node)
        self._check_cycles()
        self.problems += [problem for file in self.files for problem in file.sheet.problems]
        if self.problems:
            raise RefusedFiles(tuple(self.problems))
        return RuleBook(
            rules=tuple(rule for rule, _, _ in self.rules.values()),
            facts=tuple(card for card, _, _ in self.facts.values()),
        )

    def _refuse_empty(self, folder: Path) -> None:
        error = InputError("the folder holds no rules", where=f"{folder}:1", remedy="Write one file R-99.yml per rule.")
        self.problems.append(error)

    def _read_facts(self, path: Path) -> None:
        sheet, node = load_sheet(path)
        file = RuleFile(sheet, self.known)
        self.files.append(file)
        for name, entry in () if node is None else sheet.entries(node):
            self.facts[name] = (file.read_fact(name, entry), file, entry)

    def _read_rule(self, path: Path) -> None:
        sheet, node = load_sheet(path)
        file = RuleFile(sheet, self.known)
        self.files.append(file)
        if node is None:
            return
        rule = file.read_rule(node)
        if rule.id and rule.id != path.stem:
            sheet.refuse(node, f"the file holds {rule.id}", f"Call it {rule.id}.yml, or correct the id.")
        self.rules[path.stem] = (rule, file, node)

    def _check_names(self, file: RuleFile) -> None:
        for leaf, node in file.named:
            name = leaf.name if isinstance(leaf, IsFact) else leaf.rule
            known = tuple(self.facts) if isinstance(leaf, IsFact) else tuple(self.rules)
            if name and name not in known:
                what = "fact" if isinstance(leaf, IsFact) else "rule"
                file.sheet.refuse(node, f"no {what} is called {name}", remedy_of(name, known))
        for name, node in file.given:
            if name and name not in self.facts:
                file.sheet.refuse(node, f"no fact is called {name}", remedy_of(name, tuple(self.facts)))
            elif name and self.facts[name][0].derived is not None:
                remedy = "Give the facts that it follows from."
                file.sheet.refuse(node, f"{name} follows from other facts", remedy)

    def _check_cycles(self) -> None:
        sorter: TopologicalSorter[str] = TopologicalSorter(self._dependencies())
        try:
            sorter.prepare()
        except CycleError as error:
            circle: list[str] = error.args[1]
            held = {**self.facts, **self.rules}
            _, file, node = next(held[name] for name in circle if name in held)
            way = " -> ".join(circle)
            file.sheet.refuse(node, f"the conditions go round in a circle: {way}", "Let one of them not ask the next.")

    def _dependencies(self) -> Mapping[str, set[str]]:
        graph: dict[str, set[str]] = defaultdict(set)
        for name, (card, _, _) in self.facts.items():
            graph[name] |= _names(() if card.derived is None else (card.derived,))
        for name, (rule, _, _) in self.rules.items():
            graph[name] |= _names(part for version in rule.versions for part in _conditions(version))
        return graph


def _conditions(version: Version) -> Iterator[Condition]:
    yield version.condition
    if version.applies is not None:
        yield version.applies


def _names(conditions: Iterable[Condition]) -> set[str]:
    leaves = (leaf for condition in conditions for leaf in leaves_of(condition))
    return {leaf.name if isinstance(leaf, IsFact) else leaf.rule for leaf in leaves}


def _check_rule(rule: Rule, file: RuleFile, node: Node) -> None:
    sheet = file.sheet
    if not rule.versions:
        sheet.refuse(node, "the rule has no version", "Write at least one below versions.")
    if Judged.INSTRUMENT in rule.about and not rule.instruments and not rule.every_instrument:
        sheet.refuse(node, "no instrument is named", "Name the instruments, or write instruments: all.")
    for one, other in combinations(rule.versions, 2):
        if one.number == other.number:
            sheet.refuse(node, f"version {one.number} stands twice", "Give each version its own number.")
        if _overlap(one, other):
            what = f"versions {one.number} and {other.number} hold on the same days"
            sheet.refuse(node, what, "Let one end (valid_to) on the day on which the other begins (valid_from).")
    _check_duty(rule, file, node)
    _check_cases(rule, file, node)


def _check_duty(rule: Rule, file: RuleFile, node: Node) -> None:
    outcomes = (
        outcome
        for version in rule.versions
        for outcome in (version.outcomes.yes, version.outcomes.no, version.outcomes.open)
    )
    if rule.decides and any(one is not None and one.ruling is Ruling.DUTY for one in outcomes):
        file.sheet.refuse(node, "a duty stands beside a verdict and decides nothing", "Write decides: no.")


def _check_cases(rule: Rule, file: RuleFile, node: Node) -> None:
    if len(rule.cases) < FEWEST_CASES:
        what = f"the rule has {len(rule.cases)} cases and needs {FEWEST_CASES}"
        file.sheet.refuse(node, what, "Write one that it meets, one that it does not meet, one that is unknown.")
    elif not any(case.unknown for case in rule.cases) or len({case.ruling for case in rule.cases}) == 1:
        what = "the cases do not show what the rule does"
        remedy = "Write one with another ruling, and one that names the facts that are unknown."
        file.sheet.refuse(node, what, remedy)


def _overlap(one: Version, other: Version) -> bool:
    if one.announced or other.announced:
        return False
    first, second = sorted((one, other), key=_begin)
    end = first.valid_to.start if first.valid_to is not None else None
    return end is None or end.toordinal() > _begin(second)


def _begin(version: Version) -> int:
    start = version.valid_from.start if version.valid_from is not None else None
    return 0 if start is None else start.toordinal()
