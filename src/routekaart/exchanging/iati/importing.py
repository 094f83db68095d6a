"""Bytes of an IATI file -> statements, with everything in it that is not right."""

from collections import Counter
from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from routekaart.domain.errors import InputError
from routekaart.domain.statement import Statement
from routekaart.exchanging.iati.activity import Activity
from routekaart.exchanging.iati.checks import check_activity, check_identifiers
from routekaart.exchanging.iati.elements import Node, line_of, parse_day
from routekaart.exchanging.iati.faults import Fault, Faults, RefusedFile
from routekaart.exchanging.iati.frame import Frame
from routekaart.exchanging.iati.maker import Maker
from routekaart.exchanging.iati.parsing import ACTIVITY, ActivityFile
from routekaart.exchanging.iati.reading import read_activity
from routekaart.exchanging.iati.schema import load_schema
from routekaart.exchanging.iati.statements import statements_of

__all__ = ["Frame", "Imported", "import_activities"]

_SMALLEST = (
    '<iati-activity><iati-identifier/><reporting-org ref="" type=""><narrative/></reporting-org>'
    "<title><narrative/></title><description><narrative/></description><participating-org role=''/>"
    '<activity-status code=""/><activity-date type="" iso-date="2000-01-01"/></iati-activity>'
)
"""What the schema asks of an activity: stands in for the real ones where the outermost element is checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file gave: statements, what needs a look, and what was left out on purpose, counted by reason."""

    activities: int
    statements: tuple[Statement, ...]
    faults: tuple[Fault, ...]
    left_out: Mapping[str, int]


def import_activities(raw: bytes, frame: Frame, *, without: Collection[str] = ()) -> Imported:
    """Turn a file into statements. A file that breaks the standard anywhere gives none.

    Args:
        raw: the bytes of the file, in UTF-8.
        frame: what is around it.
        without: identifiers of activities that somebody decided to leave out; nothing in them is looked at.

    Raises:
        RefusedTable: if it cannot be read as IATI 2 at all, or could do harm.
        RefusedFile: if it breaks the standard, with every place where it does.
    """
    activities, faults = read_file(raw, frame, without=without)
    if any(fault.breaks for fault in faults):
        raise RefusedFile(faults, where=frame.name)
    known = {activity.identifier: activity for activity in activities}
    left_out = Counter({"activity that was named to be left out": len(without)} if without else {})
    statements: list[Statement] = []
    for activity in activities:
        maker = Maker(activity, frame, known)
        statements.extend(statements_of(maker))
        faults.extend(maker.faults.found)
        left_out.update(maker.left_out)
    return Imported(
        activities=len(activities),
        statements=tuple(statements),
        faults=tuple(sorted(faults)),
        left_out=dict(sorted(left_out.items())),
    )


def read_file(raw: bytes, frame: Frame, *, without: Collection[str] = ()) -> tuple[list[Activity], list[Fault]]:
    """Read the activities of a file that keep to the standard, and note everything that is not right.

    Raises:
        RefusedTable: if it cannot be read as IATI 2 at all, or could do harm.
        InputError: if it has no activity that is to be left out.
    """
    file = ActivityFile(raw, where=frame.name)
    whole = Faults()
    _check_root(file.root, whole)
    generated = Node(file.root).attribute("generated-datetime")
    frame.generated = parse_day(generated, whole)
    activities: list[Activity] = []
    faults: list[Fault] = []
    seen = 0
    missing = set(without)
    for element in file.activities():
        seen += 1
        identifier = _identifier_of(element)
        if identifier in without:
            missing.discard(identifier)
            continue
        activity, found = _read_one(element, identifier)
        faults.extend(found)
        if activity is not None:
            activities.append(activity)
    for line, tag in file.strangers:
        whole.break_off(line, f"{tag[:40]!r} is no part of IATI", "Take it out, or give it a namespace of its own.")
    if not seen:
        whole.break_off(line_of(file.root), "there is no iati-activity in it", "Give at least one.")
    if missing:
        raise InputError(
            f"the file has no activity {', '.join(sorted(missing))} to leave out",
            where=frame.name,
            remedy="Correct the identifier.",
        )
    check_identifiers(activities, whole)
    return activities, whole.found + faults


def _identifier_of(element: etree._Element) -> str:
    return " ".join((element.findtext("iati-identifier") or "").split())


def _read_one(element: etree._Element, identifier: str) -> tuple[Activity | None, list[Fault]]:
    """Read an activity, or say why the schema refuses it; then the other rules wait for a next time."""
    faults = Faults(identifier)
    _check_schema(element, faults)
    if faults.found:
        return None, faults.found
    activity = read_activity(Node(element), faults)
    check_activity(activity, faults)
    return activity, faults.found


def _check_root(root: etree._Element, faults: Faults) -> None:
    """Check the outermost element by itself, with one activity that is right."""
    # Copied by the parser's own means: a name that it lets pass, as one with a prefix that nothing declares, cannot be
    # given to a new element. What it has read of the activities by now goes off again.
    alone = deepcopy(root)
    alone.text, alone[:] = None, [etree.fromstring(_SMALLEST)]
    schema = load_schema()
    if not schema.validate(alone):
        for entry in schema.error_log:  # type: ignore[attr-defined]  # iterable; the stubs do not say so
            faults.break_off(line_of(root), entry.message.rstrip("."), "Correct the outermost element.")


def _check_schema(element: etree._Element, faults: Faults) -> None:
    schema = load_schema()
    if not schema.validate(element):
        for entry in schema.error_log:  # type: ignore[attr-defined]  # iterable; the stubs do not say so
            faults.break_off(entry.line, entry.message.rstrip("."), f"See {ACTIVITY} in the schema of IATI 2.03.")
