"""Whoever reads Dutch reads no English: every text of the starter statements has its Dutch, with the same numbers."""

import re
import shutil
from pathlib import Path

import pytest

from routekaart.domain.content import (
    Cause,
    Contact,
    Content,
    Event,
    Figure,
    Give,
    Money,
    Range,
    Relation,
    Retraction,
    Toezegging,
    Use,
)
from routekaart.domain.errors import RefusedTable
from routekaart.domain.statement import Statement
from routekaart.reference import default_root, load_translations
from routekaart.reference.files import load_yaml

SHOWN: dict[type[Content], tuple[str, ...]] = {
    Event: ("detail",),
    Money: ("purpose",),
    Figure: ("counted",),
    Range: ("counted",),
    Cause: ("measure", "effect", "method"),
    Use: ("reason", "condition", "expected", "outcome"),
    Give: ("what",),
    Contact: ("theme",),
    Relation: ("detail",),
    Toezegging: ("condition",),
    Retraction: ("reason",),
}
"""The fields whose words a reader sees."""

CODE = re.compile(r"position \d+")
"""A place in the chain of a route: the dossier has words of its own for it."""

SAME = re.compile(r"Trb\. \d{4}, \d+|BWBV\d{7}")
"""What Dutch and English write alike: a number of the Tractatenblad, and one of the treaty base."""

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SEPARATORS = str.maketrans(".,", ",.")


@pytest.fixture(scope="module")
def translations(root: Path) -> dict[str, str]:
    return load_translations(root)


@pytest.fixture(scope="module")
def texts(statements: tuple[Statement, ...]) -> set[str]:
    found = {getattr(said.content, field) for said in statements for field in SHOWN.get(type(said.content), ())}
    return {text for text in found if text and not CODE.fullmatch(text)}


def same_numbers(english: str, dutch: str) -> bool:
    expected = {number.translate(SEPARATORS) for number in NUMBER.findall(english)}
    return set(NUMBER.findall(dutch)) == expected


def test_every_text_of_the_starter_statements_has_its_dutch(texts: set[str], translations: dict[str, str]) -> None:
    assert len(texts) > 200
    assert sorted(texts - set(translations)) == []


def test_no_translation_is_left_of_a_text_that_is_gone(texts: set[str], translations: dict[str, str]) -> None:
    assert sorted(set(translations) - texts) == []


def test_the_dutch_has_the_numbers_of_the_english_and_no_others(translations: dict[str, str]) -> None:
    assert [pair for pair in translations.items() if not same_numbers(*pair)] == []


@pytest.mark.parametrize(
    ("english", "dutch", "same"),
    [
        ("1,995 persons", "1.995 personen", True),
        ("42.5 percent", "42,5 procent", True),
        ("Fee of EUR 120; [fee-120-eur]", "Tarief van 120 euro.", True),
        ("Trb. 2006, 135", "Trb. 2006, 135", True),
        ("1,995 persons", "1,995 personen", False),
        ("125 returns", "152 gevallen van terugkeer", False),
        ("five to 10", "5 tot 10", False),
    ],
)
def test_numbers_are_compared_with_dutch_separators(english: str, dutch: str, same: bool) -> None:
    assert same_numbers(english, dutch) is same


def test_dutch_equals_english_only_in_a_number_of_a_publication(translations: dict[str, str]) -> None:
    alike = [english for english, dutch in translations.items() if dutch == english]
    assert alike
    assert [text for text in alike if not SAME.fullmatch(text)] == []


def test_no_code_between_brackets_is_left_in_the_dutch(translations: dict[str, str]) -> None:
    assert [dutch for dutch in translations.values() if "[" in dutch] == []


def test_a_sentence_is_a_sentence_in_dutch_too(translations: dict[str, str]) -> None:
    sentence = re.compile(r"[.?\]]$")
    assert [pair for pair in translations.items() if len({bool(sentence.search(text)) for text in pair}) > 1] == []


@pytest.mark.parametrize(
    ("added", "message"),
    [
        ("audit: controle\n", "stands twice"),
        ("a new text:\n", "no Dutch.*entry a new text"),
        ("a new text: '  '\n", "no Dutch.*entry a new text"),
        ("a new text: [een, twee]\n", "no Dutch.*entry a new text"),
        ("grants: subsidies\n", "Dutch in two places.*entry grants"),
        ("no colon\n", "no list in YAML"),
    ],
)
def test_a_list_that_is_not_right_is_refused(tmp_path: Path, added: str, message: str) -> None:
    (tmp_path / "facts").mkdir()
    shutil.copy(default_root() / "facts" / "money.csv", tmp_path / "facts")
    listed = (default_root() / "translations.yml").read_text(encoding="utf-8")
    (tmp_path / "translations.yml").write_text(listed + added, encoding="utf-8")
    with pytest.raises(RefusedTable, match=message):
        load_translations(tmp_path)


def test_one_purpose_with_two_translations_is_refused(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    shutil.copy(default_root() / "translations.yml", tmp_path)
    table = (default_root() / "facts" / "money.csv").read_text(encoding="utf-8")
    assert table.count(",migration,migratie,") == 2
    changed = table.replace(",migration,migratie,", ",migration,verhuizing,", 1)
    (tmp_path / "facts" / "money.csv").write_text(changed, encoding="utf-8")
    with pytest.raises(RefusedTable, match=r"Dutch in two places.*entry migration"):
        load_translations(tmp_path)


def test_a_purpose_keeps_the_period_that_the_statement_puts_behind_it(root: Path, translations: dict[str, str]) -> None:
    purposes = set(translations) - set(load_yaml(root / "translations.yml"))
    dated = [english for english in purposes if re.search(r", \d{4}/\d{4}$", english)]
    assert dated
    assert [english for english in dated if not translations[english].endswith(english[-11:])] == []
