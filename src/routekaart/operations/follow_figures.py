"""Follow the figures of a letter through all letters that the workspace keeps."""

from collections.abc import Mapping

from routekaart.checking.remarks import find_lineage
from routekaart.domain.ids import StatementId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Passage, Statement, taken_back
from routekaart.reporting import LetterReport
from routekaart.workspace import Workspace


def follow_figures(
    workspace: Workspace, report: LetterReport, *, level: Level, drafts: bool = False
) -> Mapping[StatementId, tuple[Statement, ...]]:
    """Return for each checked figure what other letters say of the same thing, as people left it.

    What a review refused or replaced takes no part, and neither does what its own speaker took back.

    Args:
        workspace: where the letters and the register are.
        report: of the letter.
        level: nothing above it is looked at.
        drafts: whether letters that were only checked are among them: for whoever checks on the workspace itself.
    """
    checked = {finding.about for finding in report.findings}
    figures = [one for one in report.reading.statements if one.id in checked]
    about = {(one.subject, one.valid) for one in figures if one.valid is not None}
    if not about:
        return {}
    said = workspace.register.find_figures(about, level=level, drafts=drafts)
    retracted = taken_back(said)
    letters = set(workspace.letters.find_documents())
    held = (
        one
        for one in said
        if isinstance(one.source, Passage)
        and one.source.document in letters
        and not (retracted and one.id in retracted)  # an id is a digest: it is worked out only where it is asked for
    )
    return find_lineage(figures, held, document=report.document.id)
