"""The drafts, one with its figures filled in and what holds it back, and the form in which it is written."""

import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError, NotationError, Overtaken, RefusedFiles
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.rights import Action
from routekaart.operations.gate_brief import Gated
from routekaart.operations.write_brief import make_page
from routekaart.recording.template import parse_template
from routekaart.reporting.site.desks.letter_words import WORDS
from routekaart.reporting.site.desks.letters import DraftLine, render_draft, render_drafts, render_writing
from routekaart.reporting.texts import Lang, say
from routekaart.web.desks.answering import fault_of, go_on, refuse_above, send_styled, shown, typed_in
from routekaart.web.desks.letters.finding import get_draft
from routekaart.web.desks.letters.keeping import (
    LONGEST,
    accepted_in,
    day_of,
    latest,
    level_of_draft,
    save_version,
)
from routekaart.web.desks.letters.making import NAME, make_draft
from routekaart.web.desks.letters.models import Draft, Version
from routekaart.web.desks.letters.showing import page_of
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of

_DONE = ("saved", "accepted", "taken_back", "released")
_KEY = re.compile(r"[0-9a-f]{32}")


@needs(Action.READ_DRAFT)
@never_cache
@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """List the drafts and released letters that the reader sees."""
    level, lang = level_of(request, Action.READ_DRAFT), language_of(request)
    found = [(one, last) for one in Draft.objects.order_by("-pk") if (last := latest(one)) is not None]
    seen = [(one, last) for one, last in found if level_of_draft(last) <= level]
    note_read(request, thing="drafts", level=max((level_of_draft(last) for _, last in seen), default=Level.OPENBAAR))
    lines = [
        DraftLine(
            title=last.title,
            address=address("draft", lang, key=one.key),
            level=level_of_draft(last),
            author=last.author,
            saved=timezone.localdate(last.saved),
            released=None if one.released is None else timezone.localdate(one.released),
        )
        for one, last in seen
    ]
    new = address("new-draft", lang) if reader_of(request).may(Action.WRITE_DRAFT) else ""
    return HttpResponse(render_drafts(lines, new=new, **shown(request)))


@needs(Action.WRITE_DRAFT)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest) -> HttpResponse:
    """Begin a letter."""
    if request.method != "POST":
        first = {"sleutel": secrets.token_hex(16), "niveau": "openbaar", "taal": "nl", "versie": "0"}
        return _writing(request, first | {"tekst": say(WORDS, "beginning", language_of(request))}, action="new-draft")
    return _save(request, None)


@needs(Action.WRITE_DRAFT)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rewrite(request: HttpRequest, key: str) -> HttpResponse:
    """Change the text of a letter: one more version."""
    draft, version = get_draft(request, key)
    refusal = refuse_above(request, Action.WRITE_DRAFT, level_of_draft(version))
    if refusal is not None:
        return refusal
    if request.method != "POST":
        return _writing(request, _typed_of(version), action="rewrite-draft", key=key)
    return _save(request, draft)


@needs(Action.READ_DRAFT)
@never_cache
@require_safe
def draft(request: HttpRequest, key: str) -> HttpResponse:
    """Show a draft: what holds it back, what is accepted, and what the reader may do."""
    return show_draft(request, key)


@needs(Action.READ_DRAFT)
@never_cache
@require_safe
def preview(request: HttpRequest, key: str) -> HttpResponse:
    """Show the letter itself, with its live figures; its own style is let through and nothing else."""
    one, version = get_draft(request, key)
    note_read(request, thing=f"draft:{one.key[:10]}", level=level_of_draft(version))
    gated, faults = make(one, version)
    if gated is None:
        return show_draft(request, key, faults=faults, status=400)
    return send_styled(make_page(gated.brief))


def make(one: Draft, version: Version) -> tuple[Gated | None, tuple[FormFault, ...]]:
    """Return a draft with its figures filled in, or what is wrong with its tags."""
    now = timezone.now()
    with opened() as workspace:
        try:
            gated = make_draft(
                workspace,
                version.text,
                level=level_of_draft(version),
                as_of=day_of(version, timezone.localtime(now)),
                lang=_lang(version.lang),
                now=timezone.localtime(now),
                accepted=accepted_in(one),
            )
        except RefusedFiles as refused:
            return None, tuple(_in_line(problem) for problem in refused.problems)
        except InputError as error:
            return None, (fault_of(error),)
    return gated, ()


def show_draft(
    request: HttpRequest,
    key: str,
    *,
    faults: Sequence[FormFault] = (),
    typed: Mapping[str, str] | None = None,
    overtaken: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Show the page of a draft."""
    one, version = get_draft(request, key)
    note_read(request, thing=f"draft:{one.key[:10]}", level=level_of_draft(version), action=Action.READ_DRAFT)
    gated, broken = (None, ()) if one.released is not None else make(one, version)
    done = request.GET.get("gedaan", "")
    shown_page = render_draft(
        page_of(request, one, version, gated, broken),
        typed=typed or {},
        faults=faults,
        overtaken=overtaken,
        done=done if done in _DONE else "",
        **shown(request),
    )
    return HttpResponse(shown_page, status=status)


def _save(request: HttpRequest, draft: Draft | None) -> HttpResponse:
    typed, account = typed_in(request), reader_of(request).account
    typed["tekst"] = request.POST.get("tekst", "").replace("\r\n", "\n")
    action, key = ("new-draft", "") if draft is None else ("rewrite-draft", draft.key)
    try:
        new, made_with = _version(typed, account), typed.get("sleutel", "") if draft is None else key
        refusal = refuse_above(request, Action.WRITE_DRAFT, level_of_draft(new))
        if refusal is not None:
            return refusal
        if not _KEY.fullmatch(made_with):
            return _writing(request, typed, action=action, key=key, faults=(_bad_form(),), status=400)
        seen = typed.get("versie", "")
        saved = save_version(draft, made_with, int(seen[:9]) if seen.isdecimal() else 0, new)
    except Overtaken:
        return _writing(request, typed, action=action, key=key, overtaken=draft, status=409)
    except RefusedFiles as refused:
        faults = tuple(_in_line(problem) for problem in refused.problems)
        return _writing(request, typed, action=action, key=key, faults=faults, status=400)
    except InputError as error:
        return _writing(request, typed, action=action, key=key, faults=(fault_of(error),), status=400)
    return go_on(request, "draft", {"key": saved.key}, gedaan="saved")


def _bad_form() -> FormFault:
    return FormFault(field="", what="this form cannot be used", remedy="Begin the letter again.")


def _version(typed: Mapping[str, str], account: str) -> Version:
    """Return what was typed as a version; its tags must be whole, whether or not they can be filled.

    Raises:
        InputError: if it is no template, is too long, or has a level or day that is none.
    """
    text = typed["tekst"]
    if len(text) > LONGEST:
        raise InputError(f"the letter has more than {LONGEST:,} characters", remedy="Shorten it.")
    template = parse_template(text.encode(), name=NAME)
    if template.problems:
        raise RefusedFiles(template.problems)
    return Version(
        title=(template.title or "-")[:200],
        text=text,
        level=int(parse_level(typed.get("niveau", ""))),
        as_of=_day(typed.get("peildatum", "").strip()),
        lang=_lang(typed.get("taal", "")),
        author=account,
        saved=timezone.now(),
    )


def _day(typed: str) -> date | None:
    try:
        day = date.fromisoformat(typed) if typed else None
    except ValueError:
        raise NotationError(f"{typed[:40]!r} is no day", remedy="Write it as 2023-03-03.") from None
    if day is not None and day > timezone.localdate():
        raise NotationError(f"{day} has not come yet", remedy="Give a day that has been.")
    return day


def _writing(
    request: HttpRequest,
    typed: Mapping[str, str],
    *,
    action: str,
    key: str = "",
    faults: Sequence[FormFault] = (),
    overtaken: Draft | None = None,
    status: int = 200,
) -> HttpResponse:
    lang = language_of(request)
    last = None if overtaken is None else latest(overtaken)
    page = render_writing(
        typed={**typed, "versie": str(last.number)} if last is not None else typed,
        faults=faults,
        other="" if last is None else last.text,
        author="" if last is None else last.author,
        overtaken=status == 409,
        highest=reader_of(request).highest(Action.WRITE_DRAFT) or Level.OPENBAAR,
        action=address(action, lang, **({"key": key} if key else {})),
        back=address("draft", lang, key=key) if key else address("letter-desk", lang),
        **shown(request),
    )
    return HttpResponse(page, status=status)


def _typed_of(version: Version) -> dict[str, str]:
    return {
        "tekst": version.text,
        "niveau": level_of_draft(version).label,
        "peildatum": "" if version.as_of is None else version.as_of.isoformat(),
        "taal": version.lang,
        "versie": str(version.number),
    }


def _in_line(problem: InputError) -> FormFault:
    """Return a fault with the line of the text that it is in."""
    _, _, line = problem.where.rpartition(":")
    return FormFault(field=line if line.isdecimal() else "", what=problem.what, remedy=problem.remedy)


def _lang(code: str) -> Lang:
    return "en" if code == "en" else "nl"
