"""Rows -> records: the entities of OData with what was expanded in them, and the flat files made from them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

from routekaart.exchanging.tweedekamer.faults import Faults
from routekaart.exchanging.tweedekamer.fields import Fields
from routekaart.exchanging.tweedekamer.kinds import VOTES
from routekaart.exchanging.tweedekamer.records import Decision, Matter, Paper, Promise, Records, Vote
from routekaart.exchanging.tweedekamer.rows import Table

MATTER, PAPER = re.compile(r"\d{4}Z\d{1,6}"), re.compile(r"\d{4}D\d{1,6}")
PROMISE = re.compile(r"TZ\d{6}-\d{1,5}")
KST = re.compile(
    r"kst-(?P<dossier>\d{4,6}(?:-(?:[IVX]+[A-E]?|[A-Z]|\d{2,3}|R\d{3,4}))?)-(?P<number>\d{1,5}|[A-Z]{1,2})"
)
_CODE = re.compile("[A-Z]{3}")
_LONGEST = 36
"""Characters of a number or id."""
_ROLL_CALL = "hoofdelijk"
_NUMBERS = {
    "Zaak": "Nummer", "matters": "Nummer", "Document": "DocumentNummer", "Toezegging": "Nummer",
    "motions": "zaak_nummer", "Besluit": "Id",
}  # fmt: skip
"""By what field a record is left out."""
Read = Callable[[Fields, Records], None]


def read_table(table: Table, records: Records, faults: Faults, *, without: Iterable[str] = ()) -> set[str]:
    """Add what a table holds to the records, and return which of the numbers to leave out were in it."""
    left, met = frozenset(without), set[str]()
    if table.entity == "votes":
        return _read_votes(table, records, faults, left)
    read, name = _READERS[table.entity], _NUMBERS[table.entity]
    for number, row in enumerate(table.rows, 1):
        matter = row.get(name)
        shown = matter if isinstance(matter, str) and len(matter) <= _LONGEST else ""
        if shown in left:
            met.add(shown)
            continue
        read(Fields(row, table.place(number, shown), faults), records)
    return met


def _read_matter(row: Fields, records: Records) -> None:
    if row.flag("Verwijderd"):
        records.removed.append(("Zaak", row.guid("Id")))
        return
    papers = tuple(_paper(one) for one in row.many("Document", "Document"))
    records.removed += [("Document", paper.id) for paper in papers if paper.deleted]
    records.matters.append(
        Matter(
            id=row.guid("Id"),
            number=row.matching("Nummer", MATTER, "2023Z20055"),
            sort=row.text("Soort"),
            title=row.text("Titel"),
            subject=row.text("Onderwerp"),
            started=row.day("GestartOp"),
            changed=row.day("GewijzigdOp"),
            due=row.day("Termijn"),
            appraisal=row.text("Kabinetsappreciatie"),
            dealt_with=row.flag("Afgedaan"),
            deleted=False,
            place=row.place,
            dossiers=_dossiers(row),
            papers=tuple(paper for paper in papers if not paper.deleted),
            decisions=_decisions(row),
            replaces=tuple(one.matching("Nummer", MATTER, "2023Z20055") for one in row.many("VervangenVanuit")),
            marked=_marked(row, "landen"),
        )
    )


def _marked(row: Fields, *names: str) -> tuple[str, ...] | None:
    """Return the countries that somebody marked, by their code of three letters."""
    if not any(name in row.row for name in names):
        return None
    codes = [code for name in names for code in row.text(name).split(";")]
    return tuple(dict.fromkeys(code for code in codes if _CODE.fullmatch(code)))


def _read_paper(row: Fields, records: Records) -> None:
    paper = _paper(row)
    if paper.deleted:
        records.removed.append(("Document", paper.id))
    else:
        records.papers.append(paper)


def _paper(row: Fields) -> Paper:
    if row.flag("Verwijderd"):
        return Paper(
            id=row.guid("Id"), number="", sort="", title="", subject="", day=None, changed=None, kst="", version=None,
            version_day=None, dossiers=(), deleted=True, place=row.place,
        )  # fmt: skip
    versions = row.many("HuidigeDocumentVersie", "DocumentVersie")
    version = versions[0] if versions and not versions[0].flag("Verwijderd") else None
    return Paper(
        id=row.guid("Id"),
        number=row.matching("DocumentNummer", PAPER, "2023D49091"),
        sort=row.text("Soort"),
        title=row.text("Titel"),
        subject=row.text("Onderwerp"),
        day=row.day("Datum"),
        changed=row.day("GewijzigdOp"),
        kst="" if version is None else _publication(version),
        version=None if version is None else version.whole("Versienummer"),
        version_day=None if version is None else version.day("Datum"),
        dossiers=_dossiers(row),
        deleted=False,
        place=row.place,
    )


def _publication(version: Fields) -> str:
    name = version.text("ExterneIdentifier")
    if name and not KST.fullmatch(name) and name.startswith("kst-"):
        version.faults.look_at(
            version.place, "ExterneIdentifier is no kst number that we can take apart", "It was left out; look it up."
        )
        return ""
    return name if name.startswith("kst-") else ""


def _dossiers(row: Fields) -> tuple[str, ...]:
    found = []
    for one in row.many("Kamerstukdossier"):
        number, addition = one.whole("Nummer"), one.text("Toevoeging").strip("-() ")
        if number is not None and not one.flag("Verwijderd"):
            found.append(f"{number}-{addition}" if addition else str(number))
    return tuple(found)


def _decisions(row: Fields) -> tuple[Decision, ...]:
    """Read the decisions that came with a matter; one of them may be about others as well."""
    own = (row.text("Nummer"), row.text("Soort"))
    found = []
    for one in row.many("Besluit", "Besluit"):
        others = tuple((other.text("Nummer"), other.text("Soort")) for other in one.many("Zaak", "Zaak"))
        found.append(_decision(one, others or (own,)))
    return tuple(found)


def _read_decision(row: Fields, records: Records) -> None:
    matters = tuple(
        (one.matching("Nummer", MATTER, "2023Z20055"), one.text("Soort")) for one in row.many("Zaak", "Zaak")
    )
    decision = _decision(row, matters)
    if decision.deleted:
        records.removed.append(("Besluit", decision.id))
    else:
        records.decisions.append(decision)


def _decision(row: Fields, matters: tuple[tuple[str, str], ...]) -> Decision:
    """Read a decision about matters, each by number and kind."""
    way = row.text("StemmingsSoort")
    return Decision(
        id=row.guid("Id"),
        sort=row.text("BesluitSoort"),
        way=way,
        votes=_votes(row, by_member=way.casefold() == _ROLL_CALL),
        changed=row.day("GewijzigdOp"),
        day=_sitting(row),
        deleted=bool(row.flag("Verwijderd")),
        matters=tuple(number for number, _ in matters),
        of_sort=matters[0][1] if len(matters) == 1 else "",
        place=row.place,
    )


def _sitting(row: Fields) -> date | None:
    """Return the day of the sitting: that of the activity whose agenda the decision is on."""
    days = {one.day("Datum") for point in row.many("Agendapunt") for one in point.many("Activiteit")}
    return next(iter(days)) if len(days) == 1 else None


def _votes(row: Fields, *, by_member: bool) -> tuple[Vote, ...]:
    """Return the votes by party. Of a roll-call each row is one member: they are counted, and no name is kept."""
    seats: Counter[tuple[str, str, bool]] = Counter()
    for one in row.many("Stemming", "Stemming"):
        if one.flag("Verwijderd"):
            continue
        vote, party, mistake = _vote(one, "Soort"), one.text("ActorFractie"), bool(one.flag("Vergissing"))
        seats[party, vote, mistake] += 1 if by_member else (one.whole("FractieGrootte") or 0)
    return tuple(
        Vote(party=party, vote=vote, seats=count, mistake=mistake) for (party, vote, mistake), count in seats.items()
    )


def _vote(row: Fields, name: str) -> str:
    value = row.text(name)
    if value not in VOTES:
        row.faults.break_off(row.place, f"{name} is no vote that we know", f"The votes are {', '.join(VOTES)}.")
    return value


def _read_promise(row: Fields, records: Records) -> None:
    if row.flag("Verwijderd"):
        records.removed.append(("Toezegging", row.guid("Id")))
        return
    records.promises.append(
        Promise(
            id=row.guid("Id"),
            number=row.matching("Nummer", PROMISE, "TZ202306-123"),
            text=row.text("Tekst"),
            status=row.text("Status"),
            due=row.day("DatumNakoming"),
            made=row.day("Aanmaakdatum"),
            changed=row.day("GewijzigdOp"),
            ministry=row.text("Ministerie"),
            activity=row.text("ActiviteitNummer"),
            letter=row.text("KamerbriefNakoming"),
            deleted=False,
            place=row.place,
        )
    )


def _read_motion(row: Fields, records: Records) -> None:
    """Read a row of the table of motions with their text: a matter and its paper in one."""
    kst, day = row.text("kst_id"), row.day("datum")
    if not KST.fullmatch(kst):
        row.faults.break_off(row.place, "kst_id is not in the form kst-21501-20-2004", "Correct it at the source.")
    records.matters.append(
        Matter(
            id=row.guid("zaak_id"),
            number=row.matching("zaak_nummer", MATTER, "2023Z20055"),
            sort="Motie" if row.text("document_soort").startswith("Motie") else row.text("document_soort"),
            title=row.text("titel"),
            subject=row.text("onderwerp"),
            started=day,
            changed=None,
            due=None,
            appraisal=row.text("kabinetsappreciatie"),
            dealt_with=row.flag("afgedaan"),
            deleted=False,
            place=row.place,
            kst=kst,
            text=row.lines("tekst"),
            marked=_marked(row, "landen", "landen_tekst"),
        )
    )


def _read_votes(table: Table, records: Records, faults: Faults, left: frozenset[str]) -> set[str]:
    """Read a table with one row for each decision and party."""
    met, found = set[str](), dict[str, list[Fields]]()
    for number, row in enumerate(table.rows, 1):
        matter = row.get("zaak_nummer")
        shown = matter if isinstance(matter, str) and len(matter) <= _LONGEST else ""
        if shown in left:
            met.add(shown)
            continue
        fields = Fields(row, table.place(number, shown), faults)
        found.setdefault(fields.guid("besluit_id"), []).append(fields)
    for decision, rows in found.items():
        records.decisions.append(_decision_of(decision, rows))
    return met


def _decision_of(decision: str, rows: list[Fields]) -> Decision:
    first = rows[0]
    for name in ("zaak_nummer", "besluit", "stemmingssoort", "gewijzigd_op"):
        if len({row.text(name) for row in rows}) > 1:
            first.faults.break_off(first.place, f"{name} differs within one decision", "Correct it at the source.")
    return Decision(
        id=decision,
        sort=first.text("besluit"),
        way=first.text("stemmingssoort"),
        votes=tuple(
            Vote(party=row.text("fractie"), vote=_vote(row, "stem"), seats=row.whole("zetels") or 0) for row in rows
        ),
        changed=first.day("gewijzigd_op"),
        day=None,
        deleted=False,
        matters=(first.matching("zaak_nummer", MATTER, "2023Z20055"),),
        of_sort=first.text("zaak_soort"),
        place=first.place,
    )


_READERS: dict[str, Read] = {
    "Zaak": _read_matter,
    "matters": _read_matter,
    "Document": _read_paper,
    "Besluit": _read_decision,
    "Toezegging": _read_promise,
    "motions": _read_motion,
}
