"""Check all statements of a letter."""

from routekaart.checking.evidence import Evidence
from routekaart.checking.statements import check_statement
from routekaart.domain.content import Cause, Countable
from routekaart.domain.finding import Finding
from routekaart.domain.letter import Reading
from routekaart.domain.statement import Statement


def check_letter(reading: Reading, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for every statement that can be checked, in the order of the letter."""
    findings = []
    for statement in reading.statements:
        finding = check_statement(statement, evidence, notes=find_notes(statement))
        if finding is not None:
            findings.append(finding)
    return tuple(findings)


def find_notes(statement: Statement) -> tuple[str, ...]:
    """Return the codes of what a reader of the whole letter would remark about one statement."""
    content = statement.content
    if isinstance(content, Cause):
        return ("since_is_not_because",)
    # The passage speaks of a route, this figure of the country where it ends: not everyone there came by that route.
    moves = isinstance(content, Countable) and content.route is not None
    return ("route_to_country",) if moves else ()
