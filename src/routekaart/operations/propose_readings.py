"""Let a model propose readings of a letter; a person decides on each before it counts."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.ids import ActorId, DocumentId
from routekaart.domain.levels import Level
from routekaart.domain.proposal import Proposer
from routekaart.domain.statement import Held
from routekaart.reading import Dropped, gate_proposals
from routekaart.recording import Known, check_proposal
from routekaart.workspace import Workspace

PROPOSED = "voorstel van een taalmodel, door niemand beoordeeld"
"""The ground on which a proposal stays inside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What became of the proposals of a model."""

    added: tuple[Held, ...]
    """New, and waiting for a person."""
    known: int
    """What the rules read as well, or the register holds already."""
    dropped: Counter[Dropped]


def propose_readings(workspace: Workspace, letter: DocumentId, proposer: Proposer, *, now: datetime) -> Proposed:
    """Ask for readings of a letter, and keep those that pass the gate as proposals: intern, and counting for nothing.

    Args:
        workspace: where the letter is kept.
        letter: which one.
        proposer: whoever proposes; its answers are not trusted.
        now: when it is recorded.

    Raises:
        StoreError: if the letter is not kept.
        ProposerFailed: if the proposer does not answer; then nothing was added.
    """
    document = workspace.get_letter(letter)
    reading = workspace.reader.read_letter(document, recorded=now)
    read = {one.id for one in reading.statements}
    read |= {one.id for one in workspace.register.find_document_log(letter).statements}
    gated = gate_proposals(document, proposer.propose(document), recorded=now, recorded_by=proposer.recorder)
    # A proposal may name what the lists name; what people recorded themselves may be secret.
    known = Known(names=workspace.reference.spellings)
    mentions = reading.quantities
    checked = [
        check_proposal(one, known=known, now=now, document=document, mentions=mentions) for one in gated.statements
    ]
    passed = {one.id: one for one in checked if one is not None}
    new = tuple(one for name, one in passed.items() if name not in read)
    workspace.register.append_statements(
        new,
        level=Level.INTERN,
        ground=PROPOSED,
        decider=ActorId("organisation:routekaart"),
        recorded=now,
        recorded_by=proposer.recorder,
    )
    return Proposed(
        added=tuple(Held(one, Level.INTERN) for one in new),
        known=len(passed) - len(new),
        dropped=gated.dropped + Counter({Dropped.REFUSED: checked.count(None)}),
    )
