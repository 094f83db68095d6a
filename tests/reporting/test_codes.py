"""Every code of a shared list has words in two languages, and every table of words says the same in both."""

import re

import pytest

from routekaart.domain.admissibility import Ruling
from routekaart.domain.content import Aim, ContactLevel, EventState, MoneyState, ResultSort, UseState
from routekaart.domain.levels import Level
from routekaart.domain.reminder import ReminderKind
from routekaart.reporting import codes, instruments, listing, margin, remarks, reminders, texts, withheld
from routekaart.reporting.dossier import words as dossier_words
from routekaart.reporting.ledger import words as ledger_words

MODULES = (texts, codes, dossier_words, ledger_words, instruments, listing, margin, remarks, reminders, withheld)
TABLES = {
    id(table): (f"{module.__name__.rpartition('reporting.')[2]}.{name}", table)
    for module in reversed(MODULES)  # a table that is imported counts where it is at home
    for name, table in vars(module).items()
    if name.isupper() and isinstance(table, dict) and all(isinstance(pair[0], str) for pair in table.values())
}.values()


@pytest.mark.parametrize(("where", "table"), TABLES, ids=[where for where, _ in TABLES])
def test_both_languages_have_the_same_blanks(where: str, table: dict[str, tuple[str, str]]) -> None:
    for code, (dutch, english) in table.items():
        assert bool(dutch) == bool(english), code
        assert set(re.findall(r"\{\w*\}", dutch)) == set(re.findall(r"\{\w*\}", english)), code


@pytest.mark.parametrize(
    ("home", "members"),
    [
        ("codes.LEVELS", [level.label for level in Level]),
        ("codes.RULINGS", list(Ruling)),
        ("codes.MONEY_STATES", list(MoneyState)),
        ("codes.RESULT_SORTS", list(ResultSort)),
        ("dossier.words.EVENT_STATES", list(EventState)),
        ("dossier.words.USE_STATES", [*UseState, "not_said"]),
        ("dossier.words.CONTACT_LEVELS", list(ContactLevel)),
        ("ledger.words.AIMS", list(Aim)),
        ("reminders.KINDS", list(ReminderKind)),
    ],
)
def test_a_list_of_codes_has_its_words_in_one_table_and_no_more(home: str, members: list[str]) -> None:
    wanted = {str(member) for member in members}
    assert [where for where, table in TABLES if wanted <= table.keys()] == [home]
    assert dict(TABLES)[home].keys() == wanted
