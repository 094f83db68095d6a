"""The auditor's pages. To look at what is above openbaar is noted, also here."""

from urllib.parse import urlencode

from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.reporting.site.log.page import Filter, LogPage, render_log
from routekaart.reporting.site.log.table import write_log_table
from routekaart.web.log.finding import as_entry, find_entries, verify_log
from routekaart.web.log.models import Read
from routekaart.web.log.noting import note_read
from routekaart.web.opening import level_of
from routekaart.web.pages import language_of, site
from routekaart.web.rights import needs

EACH_PAGE = 50
_LONGEST = 400


@needs(Action.READ_LOG)
@never_cache
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """Show who saw what, and whether the chain is whole."""
    typed, page = _typed(request), _page_of(request)
    try:
        found = find_entries(typed, level=level_of(request, Action.READ_LOG))
    except ValueError:
        return _show(request, typed, Read.objects.none(), 0, faults=("bad_day",))
    return _show(request, typed, found, page)


@needs(Action.READ_LOG)
@never_cache
@require_safe
def log_table(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """Send the entries that fit as CSV, all of them."""
    typed = _typed(request)
    try:
        found = find_entries(typed, level=level_of(request, Action.READ_LOG))
    except ValueError:
        return _show(request, typed, Read.objects.none(), 0, faults=("bad_day",))
    # What was there when it was asked; the note of this very request comes behind it.
    last = Read.objects.aggregate(last=Max("sequence"))["last"] or 0
    found = found.filter(sequence__lte=last)
    _note(request, found)
    return StreamingHttpResponse(
        write_log_table(as_entry(one) for one in found.iterator(chunk_size=2000)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="logboek.csv"'},
    )


def _typed(request: HttpRequest) -> Filter:
    account, what, since, until = (
        request.GET.get(name, "").strip().replace("\0", "")[:_LONGEST] for name in ("account", "zaak", "van", "tot")
    )
    return Filter(account=account, what=what, since=since, until=until)


def _page_of(request: HttpRequest) -> int:
    text = request.GET.get("blad", "1")
    return max(0, int(text) - 1) if text.isdecimal() and len(text) < 9 else 0


def _show(
    request: HttpRequest, typed: Filter, found: QuerySet[Read], page: int, *, faults: tuple[str, ...] = ()
) -> HttpResponse:
    number = found.count()
    shown = list(found[page * EACH_PAGE : (page + 1) * EACH_PAGE])
    _note(request, found.filter(pk__in=[one.pk for one in shown]))
    verified = verify_log()
    asked = {"account": typed.account, "zaak": typed.what, "van": typed.since, "tot": typed.until}
    asked = {name: text for name, text in asked.items() if text}
    lang = language_of(request)
    if lang != "nl":
        asked["lang"] = lang
    last = (page + 1) * EACH_PAGE >= number
    log_page = LogPage(
        entries=[as_entry(one) for one in shown],
        found=number,
        typed=typed,
        chained=verified.entries,
        head=verified.head,
        broken=verified.broken,
        csv=_address("log-table", asked),
        newer=_address("log", asked | {"blad": str(page)}) if page else "",
        older="" if last else _address("log", asked | {"blad": str(page + 2)}),
        faults=faults,
    )
    html = render_log(log_page, lang=lang, site=site(request), version=__version__)
    return HttpResponse(html, status=400 if faults else 200)


def _note(request: HttpRequest, shown: QuerySet[Read]) -> None:
    """Note that the auditor sees entries about what is above openbaar."""
    highest = shown.order_by().aggregate(highest=Max("level"))["highest"]
    note_read(request, thing=request.get_full_path(), level=Level(highest or 0))


def _address(name: str, asked: dict[str, str]) -> str:
    return reverse(name) + (f"?{urlencode(asked)}" if asked else "")
