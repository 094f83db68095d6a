"""Through what something was recorded, as a page says it."""

import pytest

from routekaart.domain.rights import Action
from routekaart.reporting.codes import ACTIONS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.recorders import describe_recorder


@pytest.mark.parametrize(
    ("recorder", "words"),
    [
        ("", "een mens"),
        ("account:desk-3", "dossierhouder desk-3"),
        ("rule:ask-1@2", "regel ask-1 van het programma, versie 2"),
        ("table:starter-facts@1", "lijst starter-facts van het programma, versie 1"),
        ("model:small@2026-01", "taalmodel small, versie 2026-01"),
    ],
)
def test_a_page_says_in_words_who_or_what_recorded_something(recorder: str, words: str) -> None:
    assert describe_recorder(recorder, Names(lang="nl", names={})) == words


def test_every_action_of_the_table_of_rights_has_words() -> None:
    assert set(ACTIONS) == {action.value for action in Action}
