"""List the rules, and try the cases that each must meet."""

from dataclasses import dataclass
from pathlib import Path

from routekaart.domain.rule import Rule
from routekaart.ruling import TriedCase


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRule:
    """A rule with all its cases and what came out of each."""

    rule: Rule
    cases: tuple[TriedCase, ...]

    @property
    def met(self) -> bool:
        """Whether it meets all its cases."""
        return all(tried.met for tried in self.cases)


def list_rules(folder: Path | None = None) -> tuple[ListedRule, ...]:
    """Return the rules of the program, or of another folder, with their cases tried.

    Raises:
        RefusedFiles: if a file cannot be used; every mistake with its file and line.
    """
    from routekaart.reference import default_root
    from routekaart.reference.rules import load_rules
    from routekaart.ruling import try_cases

    book = load_rules(default_root(), folder)
    tried = try_cases(book)
    return tuple(ListedRule(rule=rule, cases=tuple(one for one in tried if one.rule == rule.id)) for rule in book.rules)
