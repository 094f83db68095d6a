"""Rights: what the table gives is allowed up to its level, and everything else is refused with a reason."""

import pytest

from routekaart.domain.levels import Level
from routekaart.domain.rights import Action, Refusal, Rights, Role

KEEPER = Role(
    key="keeper",
    name_nl="Dossierhouder",
    name_en="Keeper",
    may={Action.READ_DOSSIER: Level.VERTROUWELIJK, Action.DECIDE_DISCLOSURE: Level.INTERN},
)
READER = Role(key="reader", name_nl="Lezer", name_en="Reader", may={Action.READ_DOSSIER: Level.INTERN})
TABLE = Rights({"keeper": KEEPER, "reader": READER})


@pytest.mark.parametrize(
    ("roles", "action", "level"),
    [
        ({"reader"}, Action.READ_DOSSIER, Level.OPENBAAR),
        ({"reader"}, Action.READ_DOSSIER, Level.INTERN),
        ({"reader", "keeper"}, Action.READ_DOSSIER, Level.VERTROUWELIJK),
        ({"keeper"}, Action.DECIDE_DISCLOSURE, Level.INTERN),
    ],
)
def test_what_the_table_gives_is_allowed(roles: set[str], action: Action, level: Level) -> None:
    assert TABLE.refuse(roles, action, level) is None


@pytest.mark.parametrize(
    ("roles", "action", "level", "highest"),
    [
        ({"reader"}, Action.READ_DOSSIER, Level.VERTROUWELIJK, Level.INTERN),
        ({"keeper"}, Action.DECIDE_DISCLOSURE, Level.VERTROUWELIJK, Level.INTERN),
        ({"keeper"}, Action.REVIEW_STATEMENT, Level.OPENBAAR, None),
        ({"unknown"}, Action.READ_DOSSIER, Level.OPENBAAR, None),
        (set(), Action.OPEN_PAGE, Level.OPENBAAR, None),
    ],
)
def test_all_else_is_refused_with_the_reason(
    roles: set[str], action: Action, level: Level, highest: Level | None
) -> None:
    assert TABLE.refuse(roles, action, level) == Refusal(action, level, highest)
