"""Files are added to a register whole or not at all, and once."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.content import Retraction
from routekaart.domain.errors import RefusedFiles
from routekaart.domain.levels import Level
from routekaart.operations.find_reminders import find_attention
from routekaart.operations.list_statements import list_statements
from routekaart.operations.record_files import Recorded, record_files
from routekaart.workspace import Workspace, create_workspace

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
LATER = datetime(2026, 5, 1, 12, tzinfo=UTC)
FOLDER = Path(__file__).parents[2] / "demonstration" / "dossier"
HEAD = "recorded_by: account:desk-3\nsaid_by: government:NLD\nsource: me\n"
CONTACT = f"{HEAD}statements:\n  - {{about: 'country:MAR', when: 2026-02, contact: {{level: minister, theme: visa}}}}\n"


@pytest.fixture
def workspace(tmp_path: Path):
    """Give an empty workspace that keeps the demonstration letter."""
    opened = create_workspace(tmp_path / "workspace")
    opened.letters.store((FOLDER.parent / "letter.txt").read_bytes())
    yield opened
    opened.close()


def demonstration(*names: str) -> list[tuple[str, bytes]]:
    return [(name, (FOLDER / name).read_bytes()) for name in names]


def record(workspace: Workspace, *texts: str, now: datetime = NOW, dry_run: bool = False) -> Recorded:
    sources = [(f"{number}.yml", text.encode()) for number, text in enumerate(texts, 1)]
    return record_files(workspace, sources, now=now, dry_run=dry_run)


def test_the_demonstration_files_are_recorded_with_their_levels(workspace: Workspace) -> None:
    record_files(workspace, demonstration("contact.yml", "coupling.yml", "letter.yml"), now=NOW)
    recorded = record_files(workspace, demonstration("changes.yml", "disclosure.yml"), now=NOW)
    assert (len(recorded.added), len(recorded.reviews), len(recorded.disclosures)) == (5, 1, 1)
    retracted = [one for one in recorded.added if isinstance(one.statement.content, Retraction)]
    assert [one.statement.content.replacement is not None for one in retracted] == [True, False]
    coupling = "coupling:visa-for-return-2026"
    seen = list_statements(workspace, coupling, level=Level.INTERN)
    assert not any("MAR" in str(one) for one in seen.held)
    assert [one.consent.answer for one in seen.withheld if one.consent is not None] == ["no"]
    assert len(list_statements(workspace, coupling, level=Level.VERTROUWELIJK).held) == len(seen.held) + 2


@pytest.mark.parametrize("later", [NOW, LATER])
def test_the_same_files_again_add_nothing(workspace: Workspace, later: datetime) -> None:
    first, second = (
        demonstration("contact.yml", "coupling.yml", "letter.yml"),
        demonstration("changes.yml", "disclosure.yml"),
    )
    for sources in (first, second):
        record_files(workspace, sources, now=NOW)
    head = workspace.register.verify()
    again = [record_files(workspace, sources, now=later) for sources in (first, second)]
    assert [one.added for one in again] == [(), ()]
    assert all(one.known for one in again)
    assert workspace.register.verify() == head


def test_the_examples_of_the_guide_can_be_handed_in(workspace: Workspace) -> None:
    record_files(workspace, demonstration("contact.yml", "coupling.yml", "letter.yml"), now=NOW)
    guide = (FOLDER.parents[1] / "docs" / "dossier.md").read_text()
    examples = [
        text for text in re.findall(r"^```yaml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL) if "---" not in text
    ]
    for text in examples:
        names = re.findall(r"^\w+", text, re.MULTILINE)
        head = [line for line in HEAD.splitlines() if line.partition(":")[0] not in names]
        assert record(workspace, "\n".join((*head, text)), dry_run=True)
    assert len(examples) == 6


def test_what_a_person_tells_is_the_same_on_another_day(workspace: Workspace) -> None:
    record(workspace, CONTACT)
    again = record(workspace, CONTACT, now=LATER)
    assert (again.added, again.known) == ((), 1)


def test_a_dry_run_tells_all_and_adds_nothing(workspace: Workspace) -> None:
    tried = record(workspace, CONTACT, dry_run=True)
    assert workspace.register.count()["statement"] == 0
    assert [one.statement.id for one in record(workspace, CONTACT).added] == [one.statement.id for one in tried.added]


def test_one_problem_in_one_file_keeps_all_files_out(workspace: Workspace) -> None:
    with pytest.raises(RefusedFiles) as refusal:
        record(workspace, CONTACT, "", CONTACT.replace("MAR", "MAROKKO"))
    assert [one.where for one in refusal.value.problems] == ["2.yml:1", "3.yml:5"]
    assert "2 problems, so nothing was added" in str(refusal.value)
    assert workspace.register.count()["statement"] == 0


MONEY = f"{HEAD}about: country:MAR\nstatements:\n"


@pytest.mark.parametrize(
    "amounts",
    [
        ("key: a, value: 5, parent: nergens, relation: part_of",),
        (
            "key: geheel, value: 5",
            "key: b, value: 4, parent: geheel, relation: part_of",
            "key: c, value: 3, parent: geheel, relation: part_of",
        ),
    ],
)
def test_amounts_that_cannot_be_right_are_refused(workspace: Workspace, amounts: tuple[str, ...]) -> None:
    with pytest.raises(RefusedFiles) as refusal:
        record(workspace, MONEY + "".join(f"  - money: {{currency: EUR, {one}}}\n" for one in amounts))
    assert refusal.value.problems[0].where == "1.yml:6"
    assert workspace.register.count()["statement"] == 0


def test_parts_that_fit_in_their_whole_are_recorded(workspace: Workspace) -> None:
    entries = (
        "  - money: {value: 5, currency: EUR, key: geheel}\n"
        "  - money: {value: 4, currency: EUR, key: b, parent: geheel, relation: part_of}\n"
    )
    assert len(record(workspace, MONEY + entries).added) == 2


def test_what_was_set_aside_as_misread_is_not_taken_in_again(workspace: Workspace) -> None:
    (held,) = record(workspace, CONTACT).added
    record(workspace, f"{HEAD}misread:\n  - of: {held.statement.id[:8]}\n    reason: getypt\n")
    again = record(workspace, CONTACT)
    assert (again.added, again.known) == ((), 1)
    assert "1.yml:5: this was set aside as misread (getypt)" in again.remarks[0]


def test_another_level_for_what_is_there_is_remarked_on(workspace: Workspace) -> None:
    record(workspace, CONTACT)
    asked = CONTACT.replace(
        "when: 2026-02,", "when: 2026-02, level: vertrouwelijk, ground: x, until: 2027, decider: 'government:NLD',"
    )
    recorded = record(workspace, asked)
    assert (recorded.added, len(recorded.remarks)) == ((), 1)
    assert "1.yml:5: this is in the register as intern" in recorded.remarks[0]


def test_a_contact_that_was_recorded_is_no_reminder_for_some_months(workspace: Workspace) -> None:
    record(workspace, CONTACT)
    days = (NOW.date(), NOW.date().replace(year=2027))
    found = [find_attention(workspace, on=day, months=6, level=Level.INTERN) for day in days]
    assert [len(one) for one in found] == [0, 1]


def test_two_files_can_speak_of_each_others_things(workspace: Workspace) -> None:
    thing = f"{HEAD}about: arrangement:nl-mar-2026\nstatements:\n  - description: {{name_nl: A, name_en: B}}\n"
    dated = f"{HEAD}about: arrangement:nl-mar-2026\nstatements:\n  - {{event: signed, when: 2026-01}}\n"
    assert len(record(workspace, dated, thing).added) == 2
    assert len(record(workspace, dated.replace("2026-01", "2026-02")).added) == 1
