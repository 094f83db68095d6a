"""Which drafts a reader sees: those at a level at which they may write or release."""

from django.http import Http404, HttpRequest, HttpResponse

from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.web.desks.letters.keeping import latest, level_of_draft
from routekaart.web.desks.letters.models import Draft, Version
from routekaart.web.rights import reader_of
from routekaart.web.rights.keeping import refuse

ACTIONS = (Action.WRITE_DRAFT, Action.RELEASE_DRAFT)


def highest(request: HttpRequest) -> Level | None:
    """Return up to which level the reader sees drafts; `None` if at none."""
    found = [level for action in ACTIONS if (level := reader_of(request).highest(action)) is not None]
    return max(found, default=None)


def refuse_stranger(request: HttpRequest) -> HttpResponse | None:
    """Return a refusal for who may neither write nor release letters."""
    reader = reader_of(request)
    refusal = None if highest(request) is not None else reader.refuse(Action.WRITE_DRAFT)
    return None if refusal is None else refuse(request, reader, refusal)


def get_draft(request: HttpRequest, key: str) -> tuple[Draft, Version]:
    """Return a draft with its last version.

    Raises:
        Http404: if there is none at a level that the reader sees.
    """
    draft, level = Draft.objects.filter(key=key).first(), highest(request)
    version = None if draft is None else latest(draft)
    if draft is None or version is None or level is None or level_of_draft(version) > level:
        raise Http404
    return draft, version
