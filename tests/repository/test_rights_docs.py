"""The page on rights shows the table of rights as it is, and the page on accounts names every setting."""

import os
import re
from pathlib import Path

from routekaart.domain.rights import Action, Rights
from routekaart.reference.rights import load_rights

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "rights.md"
BEGIN, END = "<!-- table: made from reference/rights.yml -->\n", "<!-- end of the table -->\n"


def render_table(rights: Rights) -> str:
    """Return the table in Markdown: an action in each row, a role in each column, up to which level in each cell."""
    roles = list(rights.roles.values())
    lines = [["", *(f"`{role.key}`" for role in roles)], ["---"] * (len(roles) + 1)]
    for action in Action:
        cells = (role.may.get(action) for role in roles)
        lines.append([f"`{action.value}`", *("–" if level is None else level.label for level in cells)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def test_the_page_shows_the_table_as_it_is() -> None:
    """Write the page anew with ROUTEKAART_WRITE=1."""
    table = render_table(load_rights(ROOT / "reference"))
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    if os.environ.get("ROUTEKAART_WRITE") == "1":
        PAGE.write_text(f"{before}{BEGIN}\n{table}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0].strip() == table.strip()


def test_the_page_explains_each_role_and_each_action() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for role in load_rights(ROOT / "reference").roles.values():
        assert f"- **{role.name_en}** (`{role.key}`, {role.name_nl})" in text, role.key
    for action in Action:
        assert f"- `{action.value}`: " in text, action


def test_who_may_do_what_is_apart_where_it_must_be() -> None:
    roles = load_rights(ROOT / "reference").roles
    assert set(roles["visitor"].may) == {Action.OPEN_PAGE}
    assert all(level.label == "openbaar" for level in roles["public"].may.values())
    for one, other in (
        (Action.MANAGE_ACCOUNTS, Action.READ_LOG),
        (Action.WRITE_DRAFT, Action.RELEASE_DRAFT),
        (Action.RECORD_STATEMENT, Action.REVIEW_STATEMENT),
    ):
        assert not [key for key, role in roles.items() if one in role.may and other in role.may], (one, other)
    above = {Action.READ_DOSSIER, Action.READ_LETTER}
    assert all(roles["administrator"].may[action].label == "openbaar" for action in above)


def test_every_setting_of_accounts_is_on_its_page() -> None:
    page = (ROOT / "docs" / "accounts.md").read_text(encoding="utf-8")
    web = ROOT / "src" / "routekaart" / "web"
    text = "".join((web / name).read_text() for name in ("settings.py", "settings_shared.py"))
    asked = set(re.findall(r'environ\.get\("(ROUTEKAART_[A-Z_]+)"', text))
    # docs/running.md, docs/theme.md
    elsewhere = {
        name for name in asked if name.startswith(("ROUTEKAART_MAIL", "ROUTEKAART_CONTACT", "ROUTEKAART_THEME"))
    }
    assert {name for name in asked - elsewhere if f"`{name}`" not in page} == set()
