"""Show a form of the desk, or take it: all of it is recorded, or nothing with what is wrong beside each field."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from routekaart.domain.asked import FieldSort, FormFault
from routekaart.domain.errors import InputError, NotationError, Overtaken, RefusedFiles
from routekaart.domain.ids import ActorId, StatementId
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.rights import Action
from routekaart.operations.record_files import Recorded, record_form
from routekaart.recording.slips import Slip
from routekaart.reporting.site.desks.dossier_form import FormPage, render_form
from routekaart.web.desks.answering import fault_of, go_on, named, shown, typed_in
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import reader_of
from routekaart.workspace import Workspace

_SEEN = "gezien."


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A form of the desk, how it becomes a sheet, and where it leads."""

    page: FormPage
    write: Callable[[Mapping[str, str]], Slip]
    first: Mapping[str, str]
    """What stands in it before anybody types."""
    thing: str
    """Whose page follows; empty for that of what was recorded."""
    action: Action


def answer_form(request: HttpRequest, filled: Filled) -> HttpResponse:
    """Show a form, or record what was typed and go on to the thing that it is about."""
    if request.method != "POST":
        return _show(request, filled, typed={name: value for name, value in filled.first.items() if value})
    typed, level = typed_in(request), level_of(request, Action.READ_DOSSIER)
    with opened() as workspace:
        slip = filled.write(_resolved(workspace, filled.page, typed))
        try:
            recorded = record_form(
                workspace,
                slip,
                now=timezone.localtime(),
                account=ActorId(reader_of(request).recorder),
                level=level,
                states={
                    StatementId(name.removeprefix(_SEEN)): typed.get(name, "")
                    for name in filled.page.hidden
                    if name.startswith(_SEEN)
                },
            )
        except Overtaken:
            return _show(request, filled, typed=typed, overtaken=True, status=409)
        except RefusedFiles as refused:
            faults = slip.faults(refused.problems)
            gaps = _gaps(filled.page, typed, {one.field for one in faults})
            return _show(request, filled, typed=typed, faults=(*faults, *gaps), status=400)
        except InputError as error:
            return _show(request, filled, typed=typed, faults=(fault_of(error),), status=400)
    added = bool(recorded.added or recorded.reviews or recorded.disclosures)
    return go_on(
        request, "desk-thing", {"thing": _subject(filled, recorded, slip)}, gedaan="recorded" if added else "known"
    )


def _gaps(page: FormPage, typed: Mapping[str, str], told: Collection[str]) -> Iterator[FormFault]:
    """Yield the fields that must be filled in and are not: all at once, whatever else was looked at first."""
    for part in page.parts:
        for one in part.fields:
            name = f"{part.key}.{one.name}"
            if one.needed and name not in told and not typed.get(name, "").strip():
                yield FormFault(field=name, what=f"{one.name} is not filled in", remedy="Fill it in.")


def levels_typed(request: HttpRequest, *parts: str) -> Iterator[Level]:
    """Yield the levels that a form gives; what is no level is refused with the rest of the form."""
    for part in parts:
        try:
            yield parse_level(request.POST.get(f"{part}.level", "").strip() or Level.OPENBAAR.label)
        except NotationError:
            continue


def back_to_desk(request: HttpRequest) -> str:
    """Return the address of the first page of the desk."""
    return address("dossier-desk", language_of(request))


def _show(
    request: HttpRequest,
    filled: Filled,
    *,
    typed: Mapping[str, str],
    faults: Sequence[FormFault] = (),
    overtaken: bool = False,
    status: int = 200,
) -> HttpResponse:
    level = level_of(request, Action.READ_DOSSIER)
    with opened() as workspace:
        names = named(request, workspace, [one.statement for one in filled.page.about], level)
    page = render_form(
        filled.page,
        names,
        typed=typed,
        faults=faults,
        overtaken=overtaken,
        highest=reader_of(request).highest(filled.action) or Level.OPENBAAR,
        **{key: value for key, value in shown(request).items() if key != "lang"},
    )
    return HttpResponse(page, status=status)


def _resolved(workspace: Workspace, page: FormPage, typed: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed with ids in the place of names of the lists: Marokko becomes country:MAR."""
    found = dict(typed)
    for part in page.parts:
        for one in part.fields:
            name = f"{part.key}.{one.name}"
            if one.sort in (FieldSort.THING, FieldSort.PARTY) and found.get(name):
                values = found[name].split(",") if one.many else [found[name]]
                found[name] = ", ".join(_id_of(workspace, value.strip()) for value in values)
    return found


def _id_of(workspace: Workspace, text: str) -> str:
    if not text or ":" in text:
        return text
    try:
        return workspace.reference.get_thing(text)
    except InputError:
        return text  # refused with what it should have been


def _subject(filled: Filled, recorded: Recorded, slip: Slip) -> str:
    """Return the thing whose page shows what was done."""
    if filled.thing or recorded.added:
        return filled.thing or recorded.added[0].statement.subject
    return next(slip.subjects)
