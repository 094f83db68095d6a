"""What other letters say of the same thing is what stands: not refused, not taken back, not above the level."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.content import Figure, Retraction
from routekaart.domain.ids import ActorId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure, Kind, Passage, Statement
from routekaart.operations.add_letter import add_letter
from routekaart.operations.follow_figures import follow_figures
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import Workspace, create_workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DESK, DECIDER = RecorderId("account:desk-1"), ActorId("organisation:desk")
EARLIER = "Aan de Voorzitter van de Tweede Kamer\n\nDatum 3 maart 2023\n\nIn 2022 kwamen 28.001 mensen in Spanje aan.\n"
LETTER = EARLIER.replace("2023", "2024").replace("28.001", "29.895").encode()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Give a workspace without statistics that keeps a letter of the year before."""
    opened = create_workspace(tmp_path / "workspace")
    report_letter(opened, add_letter(opened, EARLIER.encode()), now=NOW, keep=True)
    yield opened
    opened.close()


def follow(workspace: Workspace, letter: bytes = LETTER, level: Level = Level.OPENBAAR) -> list[Statement]:
    report = report_letter(workspace, letter, now=NOW, level=level)
    return [one for chain in follow_figures(workspace, report, level=level, drafts=True).values() for one in chain]


def take_back(workspace: Workspace, said: Statement, speaker: ActorId | None = None) -> None:
    """Record that a speaker took back what was said."""
    assert isinstance(said.source, Passage)
    retraction = Statement(
        speaker=speaker or said.speaker,
        subject=said.subject,
        content=Retraction(retracts=said.id, reason="verkeerd geteld"),
        kind=Kind.REPORTED,
        valid=None,
        source=said.source,
        recorded=NOW,
        recorded_by=DESK,
    )
    workspace.register.append_statements(
        [retraction], level=Level.OPENBAAR, ground="x", decider=DECIDER, recorded=NOW, recorded_by=DESK
    )


def close(workspace: Workspace, said: Statement) -> None:
    """Record that only those within may see what was said."""
    workspace.register.append_disclosure(
        Disclosure(
            statements=(said.id,),
            level=Level.INTERN,
            ground="Woo 5.1.2a",
            decider=DECIDER,
            recorded=NOW,
            recorded_by=DESK,
        )
    )


def test_the_figure_of_a_kept_letter_is_followed(workspace: Workspace) -> None:
    (followed,) = follow(workspace)
    assert isinstance(followed.content, Figure)
    assert followed.content.quantity.value == 28001


def test_a_letter_that_was_only_checked_is_set_beside_another_on_the_workspace_alone(workspace: Workspace) -> None:
    report = report_letter(workspace, LETTER, now=NOW)
    (checked,) = report.findings
    found = [follow_figures(workspace, report, level=Level.OPENBAAR, drafts=one) for one in (False, True)]
    assert [len(one.get(checked.about, ())) for one in found] == [0, 1]


def test_a_letter_is_not_set_beside_itself(workspace: Workspace) -> None:
    assert follow(workspace, EARLIER.encode()) == []


def test_a_letter_without_a_period_asks_nothing(workspace: Workspace) -> None:
    assert follow(workspace, b"Er kwamen 29.895 mensen in Spanje aan.") == []
    assert follow(workspace, b"Geen cijfers.") == []


def test_what_its_own_speaker_took_back_is_not_followed(workspace: Workspace) -> None:
    (followed,) = follow(workspace)
    take_back(workspace, followed, ActorId("organisation:iom"))
    assert follow(workspace) == [followed]
    take_back(workspace, followed)
    assert follow(workspace) == []


def test_what_was_closed_is_followed_only_at_its_level(workspace: Workspace) -> None:
    (followed,) = follow(workspace)
    close(workspace, followed)
    assert follow(workspace) == []
    assert follow(workspace, level=Level.INTERN) == [followed]
