"""The table of rights: complete, careful, and refused as a whole where a word in it is not known."""

from pathlib import Path

import pytest

from routekaart.domain.errors import RefusedTable
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.reference import default_root
from routekaart.reference.rights import load_rights

WRITING = (
    Action.KEEP_LETTER, Action.REVIEW_STATEMENT, Action.RECORD_STATEMENT, Action.DECIDE_DISCLOSURE,
    Action.WRITE_DRAFT, Action.RELEASE_DRAFT, Action.ACCEPT_RELEASE, Action.MANAGE_ACCOUNTS,
)  # fmt: skip


@pytest.mark.parametrize("role", ["visitor", "public"])
def test_who_has_no_account_sees_nothing_that_is_closed_and_changes_nothing(role: str) -> None:
    may = load_rights(default_root()).roles[role].may
    assert set(may.values()) == {Level.OPENBAAR}
    assert not set(may) & set(WRITING)


def test_a_visitor_of_the_internal_site_opens_only_pages_that_hold_nothing() -> None:
    assert set(load_rights(default_root()).roles["visitor"].may) == {Action.OPEN_PAGE}


def test_nobody_both_writes_a_letter_and_lets_it_go_out_by_one_role() -> None:
    for role in load_rights(default_root()).roles.values():
        assert not {Action.WRITE_DRAFT, Action.RELEASE_DRAFT} <= set(role.may)


def test_an_auditor_changes_nothing_and_an_administrator_sees_nothing_that_is_closed() -> None:
    roles = load_rights(default_root()).roles
    assert not set(roles["auditor"].may) & set(WRITING)
    assert set(roles["administrator"].may.values()) == {Level.OPENBAAR}


def test_every_action_is_given_to_some_role() -> None:
    roles = load_rights(default_root()).roles.values()
    assert {action for role in roles for action in role.may} == set(Action)


@pytest.mark.parametrize("may", ["{dossier.raed: intern}", "{dossier.read: secret}", "{dossier.read: }"])
def test_an_action_or_level_that_is_not_known_is_refused_with_its_role(tmp_path: Path, may: str) -> None:
    (tmp_path / "rights.yml").write_text(f"roles:\n  keeper: {{name_nl: A, name_en: B, may: {may}}}\n")
    with pytest.raises(RefusedTable, match=r"rights\.yml, keeper"):
        load_rights(tmp_path)
