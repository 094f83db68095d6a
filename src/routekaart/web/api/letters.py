"""Letters, what was found of their figures, and one text checked without keeping it."""

from datetime import UTC, date, datetime, time

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.operations.list_letters import get_letter_level, list_letters
from routekaart.operations.report_letter import report_letter
from routekaart.reporting import LetterReport
from routekaart.reporting.record import check_record
from routekaart.web.api.asked import Day, DayPaging, day_of
from routekaart.web.api.camel import camel
from routekaart.web.api.model import Model, Page, Paging, page_of
from routekaart.web.api.version import BASE
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.rights import needs
from routekaart.workspace import Workspace, open_letter

router = Router(by_alias=True)
LONGEST = 200_000
"""So many characters of text are checked at once; a longer letter goes through the command."""

MOST = 500
"""So many statements in a text are checked at once: a letter has some tens, and each takes milliseconds."""


class LetterModel(Model):
    """A letter."""

    id: str = Field(description="De sha256 van het bestand.")
    titel: str
    datum: date | None = Field(json_schema_extra={"format": "date"})
    afzender: str
    bevindingen: str = Field(description="Waar staat wat van de cijfers is gevonden.")


class LetterPage(Page[LetterModel]):
    """A page of these."""


class FindingModel(Model):
    """What was found of one figure: as known then, and as known now."""

    uitspraak: str
    begin: int
    eind: int
    citaat: str
    oordeel_toen: str = Field(description="supported, contradicted of undecided.")
    oordeel_nu: str
    dag_toen: date | None = None
    dag_nu: date | None = None
    kantelt: bool = Field(description="Of de woorden omkeren met het officiële cijfer, toen of nu.")
    bewijs: str = Field(description="De samenvatting (sha256) waarmee de bevinding is na te rekenen.")
    toelichting: dict[str, object] = Field(description="Alles waarop het berust; de velden: docs/json.md.")


class FindingPage(Page[FindingModel]):
    """A page of these."""


class Checked(Model):
    """The outcome for a text."""

    bevindingen: list[FindingModel]
    dag_toen: date
    dag_nu: date


class Text(Day):
    """A text to check, as known on a day or else on that of the letter or today; it is not kept."""

    tekst: str = Field(min_length=1, max_length=LONGEST)


@router.get("/brieven", response=LetterPage, tags=["brieven"], summary="Alle brieven")
@needs(Action.READ_LETTER)
def brieven(request: HttpRequest, paging: Query[Paging]) -> LetterPage:
    """List the letters."""
    with opened() as workspace:
        kept = list_letters(workspace, level=level_of(request, Action.READ_LETTER))
    note_read(request, thing=request.get_full_path(), level=max((one.level for one in kept), default=Level.OPENBAAR))
    return page_of(LetterPage, request, [_letter(one.document) for one in kept], paging)


@router.get("/brieven/{sleutel}", response=LetterModel, tags=["brieven"], summary="Een brief")
@needs(Action.READ_LETTER)
def brief(request: HttpRequest, sleutel: str) -> LetterModel:
    """Return a letter."""
    with opened() as workspace:
        found = workspace.get_letter(_get_letter(request, workspace, sleutel))
    return _letter(found)


class Wanted(DayPaging):
    """Of which letter, and as known when."""

    brief: str = Field(pattern="^[0-9a-f]{64}$", description="De sha256 van een brief die hier is.")


@router.get(
    "/bevindingen",
    response=FindingPage,
    tags=["bevindingen"],
    summary="Wat van de cijfers in een brief is gevonden",
)
@needs(Action.READ_LETTER)
def bevindingen(request: HttpRequest, wanted: Query[Wanted]) -> FindingPage:
    """Check every figure of a letter that is kept here."""
    day = day_of(wanted) if wanted.peildatum else None
    level = level_of(request, Action.READ_LETTER)
    with opened() as workspace:
        letter = _get_letter(request, workspace, wanted.brief)
        report = report_letter(workspace, letter, now=timezone.now(), as_of=day, level=level)
    return page_of(FindingPage, request, _findings(report), wanted)


def _get_letter(request: HttpRequest, workspace: Workspace, key: str) -> DocumentId:
    """Return a letter that the reader may know of; that they see it is noted.

    Raises:
        UnknownName: if there is none; one above their level is not told from one that is not there.
    """
    letter = DocumentId(key)
    needed = get_letter_level(workspace, letter, level=level_of(request, Action.READ_LETTER))
    note_read(request, thing=f"document:{letter}", level=needed, action=Action.READ_LETTER)
    return letter


@router.post("/controles", response=Checked, tags=["controles"], summary="Controleer een tekst; niets blijft bewaard")
@needs(Action.CHECK_SENTENCE)
def controles(request: HttpRequest, text: Text) -> Checked:
    """Check every figure of a text."""
    now = timezone.now()
    day = day_of(text) if text.peildatum else None
    document = open_letter(text.tekst.encode("utf-8"), where="tekst")
    with opened() as workspace:
        moment = datetime.combine(now.date(), time(), UTC)
        report = report_letter(workspace, document, now=moment, as_of=day, most=MOST)
    then = day or document.date or now.date()
    return Checked(bevindingen=_findings(report), dag_toen=then, dag_nu=now.date())


def _letter(document: Document) -> LetterModel:
    return LetterModel(
        id=document.id,
        titel=document.title or "",
        datum=document.date,
        afzender=document.sender,
        bevindingen=f"{BASE}/bevindingen?brief={document.id}",
    )


def _findings(report: LetterReport) -> list[FindingModel]:
    return [_finding(record) for record in check_record(report)]


def _finding(record: dict[str, object]) -> FindingModel:
    then, now = record["then"], record["now"]
    assert isinstance(then, dict)
    assert isinstance(now, dict)
    return FindingModel.model_validate(
        {
            "uitspraak": record["statement"],
            "begin": record["start"],
            "eind": record["end"],
            "citaat": record["quote"],
            "oordeel_toen": then["verdict"],
            "oordeel_nu": now["verdict"],
            "dag_toen": record["then_day"],
            "dag_nu": record["now_day"],
            "kantelt": bool(then["flips"] or now["flips"]),
            "bewijs": record["receipt"],
            "toelichting": camel(record),
        }
    )
