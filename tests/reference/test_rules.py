"""Every rule meets its cases; a folder with a mistake is refused whole, with each mistake at its file and line."""

import re
from datetime import date
from pathlib import Path

import pytest

from routekaart.domain.admissibility import Ruling, Truth
from routekaart.domain.errors import RefusedFiles
from routekaart.domain.rule import RuleBook
from routekaart.reference.rules import load_rules
from routekaart.ruling import TriedCase, try_cases

ROOT = Path(__file__).parents[2]
IDS = (
    *(f"R-{number:02}" for number in range(1, 25) if number not in (10, 13)),
    "R-10a", "R-10b", "R-13a", "R-13b", "G-1", "G-2",
)  # fmt: skip

RULE = """\
id: R-99
kind: rule
name: {nl: een regel, en: a rule}
about: instrument
instruments: [instrument:dialogue]
decides: yes
versions:
  - version: 1
    valid_from: "2020-01-01"
    dates: sourced
    condition: {not: mandate}
    outcomes:
      yes: {ruling: allowed, nl: Het mag., en: It may.}
      no: {ruling: not_allowed, nl: Het mag niet., en: It may not.}
    basis:
      - {title: Een wet, article: artikel 1, source: kst-19637-2675}
cases:
  - {name: mag, on: "2020-02-01", facts: {mandate: no}, ruling: allowed}
  - {name: mag niet, on: "2020-02-01", facts: {mandate: yes}, ruling: not_allowed}
  - {name: onbekend, on: "2020-02-01", facts: {}, ruling: unknown, unknown: [mandate]}
"""
SECOND_VERSION = """\
  - version: 2
    valid_from: "2021-01-01"
    dates: sourced
    condition: mandate
    outcomes: {yes: {ruling: allowed, nl: Het mag., en: It may.}}
    basis: [{title: Een wet, article: artikel 1, source: kst-19637-2675}]
cases:
"""


@pytest.fixture(scope="session")
def book(root: Path) -> RuleBook:
    return load_rules(root)


def cases() -> list[TriedCase]:
    """Return all cases of the program's rules, tried."""
    return list(try_cases(load_rules(ROOT / "reference")))


def refusals(root: Path, folder: Path, **files: str) -> list[tuple[str, str]]:
    """Load a folder with these files and return where each problem is, and what."""
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.yml").write_text(text, encoding="utf-8")
    with pytest.raises(RefusedFiles) as caught:
        load_rules(root, folder)
    assert all(problem.remedy for problem in caught.value.problems)
    return [(problem.where, problem.what) for problem in caught.value.problems]


@pytest.mark.parametrize("tried", cases(), ids=lambda tried: f"{tried.rule}: {tried.case.name}")
def test_every_rule_meets_its_cases(tried: TriedCase) -> None:
    assert (tried.ruling, set(tried.unknown)) == (tried.case.ruling, set(tried.case.unknown))


def test_all_rules_are_there(book: RuleBook) -> None:
    assert {rule.id for rule in book.rules} == set(IDS)
    assert len(book.get_rule("R-11").versions) == 2


def test_every_rule_shows_a_ruling_another_and_an_unknown(book: RuleBook) -> None:
    for rule in book.rules:
        rulings = {case.ruling for case in rule.cases}
        assert len(rule.cases) >= 3 and len(rulings) >= 2, rule.id
        assert any(case.ruling is Ruling.UNKNOWN and case.unknown for case in rule.cases), rule.id


def test_every_rule_has_a_legal_basis_with_title_article_and_address(book: RuleBook) -> None:
    for rule in book.rules:
        for version in rule.versions:
            assert version.basis, rule.id
            assert all(one.title and one.article and one.address and one.source_kind for one in version.basis), rule.id


def test_every_fact_is_named_by_a_rule(book: RuleBook) -> None:
    text = "".join(path.read_text() for path in (ROOT / "reference/rules").glob("*.yml"))
    assert [card.name for card in book.facts if len(re.findall(rf"\b{card.name}\b", text)) < 2] == []


def test_a_folder_without_mistakes_is_loaded_with_the_facts_of_the_program(root: Path, tmp_path: Path) -> None:
    (tmp_path / "R-99.yml").write_text(RULE)
    book = load_rules(root, tmp_path)
    assert [rule.id for rule in book.rules] == ["R-99"]
    assert all(tried.met for tried in try_cases(book))


@pytest.mark.parametrize(
    ("dates", "day", "truth"),
    [
        ('valid_from: "2020-01-01"', "2019-12-31", "no"),
        ('valid_from: "2020-01-01"', "2020-01-01", "yes"),
        ('valid_from: "2020"', "2020-12-30", "no"),
        ('valid_from: "2020-01-01"\n    known_until: "2020-06"', "2020-06-30", "yes"),
        ('valid_from: "2020-01-01"\n    known_until: "2020-06"', "2020-07-01", "unknown"),
        ('valid_from: "2020-01-01"\n    known_until: "2020-06"\n    valid_to: "2020-07-01"', "2020-07-01", "no"),
        ('known_from: "2020-01-01"', "2019-12-31", "unknown"),
        ('known_from: "2020-01-01"', "2020-01-01", "yes"),
        ('valid_to: "2021-01-01"', "2020-12-31", "unknown"),
        ('valid_to: "2021-01-01"', "2021-01-01", "no"),
    ],
)
def test_whether_a_version_is_in_force_is_yes_no_or_unknown(
    root: Path, tmp_path: Path, dates: str, day: str, truth: str
) -> None:
    (tmp_path / "R-99.yml").write_text(RULE.replace('valid_from: "2020-01-01"', dates, 1))
    (rule,) = load_rules(root, tmp_path).rules
    assert rule.versions[0].in_force(date.fromisoformat(day)) is Truth(truth)


BAD = [
    ("condition: {not: mandate}", "condition: {not: mandaat}", 11, "no fact is called mandaat"),
    ("condition: {not: mandate}", "condition: {rule: R-98}", 11, "no rule is called R-98"),
    ("condition: {not: mandate}", "condition: {not: mandate, any: [mandate]}", 11, "a condition says one thing"),
    ("condition: {not: mandate}", "condition: {all: []}", 11, "all has no parts"),
    ("condition: {not: mandate}", "condition: {rule: R-99}", 1, "the conditions go round in a circle: R-99 -> R-99"),
    ("ruling: not_allowed, nl", "ruling: forbidden, nl", 14, "'forbidden' is not known here"),
    ("ruling: not_allowed, nl", "ruling: duty, nl", 1, "a duty stands beside a verdict and decides nothing"),
    ("      - {title: Een wet, article: artikel 1, source: kst-19637-2675}\n", "      []\n", 16, "no legal basis"),
    (
        "    basis:\n      - {title: Een wet, article: artikel 1, source: kst-19637-2675}\n",
        "",
        8,
        "field basis is missing",
    ),
    ("source: kst-19637-2675", "source: kst-1", 16, "kst-1 is not in sources.yml"),
    ("article: artikel 1, ", "", 16, "the field article is missing"),
    ("instrument:dialogue", "instrument:threat", 5, "instrument:threat is not in instruments.yml"),
    ("instruments: [instrument:dialogue]\n", "", 1, "no instrument is named"),
    ("kind: rule", "kind: rule\nkind: gate", 3, "the field kind stands twice"),
    ("decides: yes", "decides: maybe", 6, "'maybe' is not known here"),
    ("decides: yes", "decides: yes\nauthor: me", 7, "no field is called author"),
    ('valid_from: "2020-01-01"', "valid_from: soon", 9, "'soon' is no period we can read"),
    (
        'valid_from: "2020-01-01"',
        'valid_from: "2020-01-01"\n    valid_to: "2019-01-01"',
        10,
        "it ends before it begins",
    ),
    ("    dates: sourced\n", "", 8, "nothing tells whether its dates were read in a source"),
    (
        'valid_from: "2020-01-01"',
        'valid_from: "2020-01-01"\n    known_from: "2019"',
        10,
        "its start is known",
    ),
    ('valid_from: "2020-01-01"', "known_until: later", 9, "'later' is no period we can read"),
    ("    dates: sourced\n", "    dates: sourced\n    begins_new: perhaps\n", 11, "'perhaps' is not known here"),
    ("    dates: sourced\n", "    dates: sourced\n    binds: maybe\n", 11, "'maybe' is not known here"),
    ("ruling: allowed, nl", "decides: often, ruling: allowed, nl", 13, "'often' is not known here"),
    ("  - version: 1", "  - version: first", 8, "'first' is no number of a version"),
    ("cases:\n", SECOND_VERSION, 1, "versions 1 and 2 hold on the same days"),
    ("facts: {mandate: no}", "facts: {mandate: perhaps}", 18, "'perhaps' is not known here"),
    ("facts: {mandate: no}", "facts: {enforces_for_donor: no}", 18, "enforces_for_donor follows from other facts"),
    ("unknown: [mandate]", "unknown: [mandaat]", 20, "no fact is called mandaat"),
    ('on: "2020-02-01", facts: {}', 'on: "2020-02", facts: {}', 20, "a case is on one day"),
    ("id: R-99", "id: R-98", 1, "the file holds R-98"),
    ("  - {name: mag, on", "# {name: mag, on", 1, "the rule has 2 cases and needs 3"),
    (", unknown: [mandate]}", "}", 1, "the cases do not show what the rule does"),
    ("about: instrument", "about: [instrument", 5, "this is no YAML"),
]


@pytest.mark.parametrize(("right", "wrong", "line", "what"), BAD, ids=[f"{what} ({line})" for _, _, line, what in BAD])
def test_a_mistake_is_refused_with_its_line(
    root: Path, tmp_path: Path, right: str, wrong: str, line: int, what: str
) -> None:
    assert right in RULE
    found = refusals(root, tmp_path, R_99=RULE.replace(right, wrong, 1))
    assert [where for where, said in found if what in said] == [f"R-99.yml:{line}"], found


def test_all_mistakes_of_all_files_are_reported_together(root: Path, tmp_path: Path) -> None:
    other = RULE.replace("id: R-99", "id: R-98").replace("mandate}", "mandaat}").replace("kind: rule", "kind: law")
    found = refusals(root, tmp_path, R_99=RULE.replace("decides: yes", "decides: maybe"), R_98=other)
    assert [where for where, _ in found] == ["R-98.yml:2", "R-98.yml:11", "R-99.yml:6"]


def test_a_circle_of_facts_is_refused(root: Path, tmp_path: Path) -> None:
    facts = "a: {of: country, nl: a?, en: a?, from: {not: b}}\nb: {of: country, nl: b?, en: b?, from: a}\n"
    facts += "mandate: {of: country, nl: m?, en: m?}\n"
    found = refusals(root, tmp_path, R_99=RULE, facts=facts)
    assert [(where, what[:31]) for where, what in found] == [("facts.yml:1", "the conditions go round in a ci")]


def test_a_rule_may_ask_another_and_two_that_ask_each_other_are_refused(root: Path, tmp_path: Path) -> None:
    other = RULE.replace("R-99", "R-98").replace("{not: mandate}", "{rule: R-99}")
    (tmp_path / "R-98.yml").write_text(other.replace("mandate: no", "mandate: no"))
    (tmp_path / "R-99.yml").write_text(RULE)
    assert len(load_rules(root, tmp_path).rules) == 2
    found = refusals(root, tmp_path, R_99=RULE.replace("{not: mandate}", "{rule: R-98}"))
    assert len(found) == 1 and "circle" in found[0][1]


def test_an_unknown_fact_comes_with_the_names_that_are_known(root: Path, tmp_path: Path) -> None:
    (tmp_path / "R-99.yml").write_text(RULE.replace("{not: mandate}", "{not: mandaat}"))
    with pytest.raises(RefusedFiles, match=r"R-99\.yml:11: no fact is called mandaat\. Do you mean mandate") as caught:
        load_rules(root, tmp_path)
    assert "visa_exempt" in str(caught.value)


def test_a_folder_without_rules_is_refused(root: Path, tmp_path: Path) -> None:
    assert refusals(root, tmp_path) == [(f"{tmp_path}:1", "the folder holds no rules")]


def test_a_file_that_is_no_text_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "R-99.yml").write_bytes(b"\xff\xfe\x00")
    assert refusals(root, tmp_path)[0][0] == "R-99.yml:1"


def test_the_worked_example_of_the_docs_meets_its_cases(root: Path, tmp_path: Path) -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "docs/rules.md").read_text(), flags=re.MULTILINE | re.DOTALL)
    (rule,) = [block for block in blocks if block.startswith("id:")]
    (tmp_path / "R-90.yml").write_text(rule)
    book = load_rules(root, tmp_path)
    assert [tried.met for tried in try_cases(book)] == [True] * 3
