"""What is to be remarked about a letter, like a linter: only what is certain, each at its place."""

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

from routekaart.checking.remarks.accepting import accept_remarks
from routekaart.checking.remarks.inputs import find_bad_input
from routekaart.checking.remarks.lineage import find_differing, find_lineage
from routekaart.checking.remarks.sentences import find_false_sums
from routekaart.checking.remarks.tables import find_false_totals
from routekaart.checking.remarks.twice import find_said_twice
from routekaart.checking.remarks.verdicts import (
    Key,
    Superseded,
    find_remarks_on_verdict,
    key_of_candidate,
    may_be_stale,
)
from routekaart.domain.finding import Finding
from routekaart.domain.letter import Reading
from routekaart.domain.remark import Remark
from routekaart.domain.statement import Lineage

__all__ = [
    "Key",
    "Superseded",
    "accept_remarks",
    "find_lineage",
    "find_remarks",
    "key_of_candidate",
    "may_be_stale",
]


def find_remarks(
    reading: Reading,
    findings: Iterable[Finding],
    *,
    said_on: date,
    superseded: Superseded,
    lineage: Lineage = MappingProxyType({}),
) -> tuple[Remark, ...]:
    """Return what is to be remarked about a letter, in the order of its text.

    Args:
        reading: what was read in it.
        findings: what was found out about its statements.
        said_on: the day of the letter, or that on which it is read if it has none.
        superseded: what older releases had, for the candidates of `may_be_stale`.
        lineage: what other letters say of its figures.
    """
    statements = {statement.id: statement for statement in reading.statements}
    found = (
        *(
            remark
            for finding in findings
            for remark in find_remarks_on_verdict(statements[finding.about], finding, superseded)
        ),
        *find_said_twice(reading.statements),
        *find_differing(reading, lineage, said_on=reading.document.date or said_on),
        *find_false_sums(reading),
        *find_false_totals(reading.document),
        *find_bad_input(reading, said_on=said_on),
    )
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.code)))
