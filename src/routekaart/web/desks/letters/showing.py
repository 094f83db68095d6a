"""What stands on the page of a draft: its versions, what holds it back, and where its reader may go from there."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from routekaart.domain.asked import FormFault
from routekaart.domain.rights import Action
from routekaart.operations.gate_brief import Gated
from routekaart.reporting.site.desks.letters import DraftPage
from routekaart.web.desks.letters.keeping import authors, level_of_draft, state_of
from routekaart.web.desks.letters.models import Acceptance, Draft, Version
from routekaart.web.pages import address, language_of
from routekaart.web.rights import reader_of

_KINDS = ("pdf", "docx", "html")
"""The files of a letter that was released."""


def page_of(
    request: HttpRequest, draft: Draft, version: Version, gated: Gated | None, broken: Sequence[FormFault]
) -> DraftPage:
    """Return what stands on the page of a draft for this reader.

    Args:
        request: who asks, and in which language.
        draft: the draft.
        version: its last version.
        gated: it with its figures; `None` if it was released or cannot be filled in.
        broken: what is wrong with its tags.
    """
    is_out, reader = draft.released is not None, reader_of(request)
    return DraftPage(
        title=version.title,
        level=level_of_draft(version),
        as_of=version.as_of,
        released=None if draft.released is None else timezone.localdate(draft.released),
        released_by=draft.released_by,
        receipt=draft.receipt,
        versions=[(v.number, v.author, timezone.localdate(v.saved)) for v in Version.objects.filter(draft=draft)],
        gated=gated,
        broken=broken,
        acceptances=[
            (a.pk, a.kind, a.quote, a.reason, a.office, a.account) for a in Acceptance.objects.filter(draft=draft)
        ],
        hidden=_hidden(draft, version, gated),
        **_addresses(request, draft, version, may_preview=gated is not None),
        own=reader.account in authors(draft),
        files=[(kind, reverse("released-letter", kwargs={"key": draft.key, "kind": kind})) for kind in _KINDS]
        if is_out
        else [],
    )


def _hidden(draft: Draft, version: Version, gated: Gated | None) -> Mapping[str, str]:
    """Return what a form sends along, so that nobody decides on what they have not seen."""
    return {
        "versie": str(version.number),
        "staat": state_of(draft),
        "ontvangst": "" if gated is None else gated.brief.receipt,
    }


def _addresses(request: HttpRequest, draft: Draft, version: Version, *, may_preview: bool) -> dict[str, str]:
    """Return where the reader may go from here; empty where they may not."""
    lang, reader, level = language_of(request), reader_of(request), level_of_draft(version)
    is_open = draft.released is None
    may_write = is_open and reader.may(Action.WRITE_DRAFT, level)

    def where(name: str, *, allowed: bool) -> str:
        return address(name, lang, key=draft.key) if allowed else ""

    return {
        "rewrite": where("rewrite-draft", allowed=may_write),
        "accept": where("accept-fault", allowed=may_write),
        "preview": where("preview-draft", allowed=may_preview),
        "release": where("release-draft", allowed=is_open and reader.may(Action.RELEASE_DRAFT, level)),
        "back": address("letter-desk", lang),
    }
