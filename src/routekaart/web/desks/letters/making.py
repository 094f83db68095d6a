"""A draft becomes a letter with live figures, held against the statistics, the register and its reader's level."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from routekaart.domain.brief import AcceptedFault
from routekaart.domain.ids import IndicatorId
from routekaart.domain.levels import Level
from routekaart.domain.series import Series
from routekaart.domain.template import Tag, TagKind
from routekaart.operations.compose_brief import make_letterhead
from routekaart.operations.derive_figures import derive_figures
from routekaart.operations.fill_template import fill_template, find_typed
from routekaart.operations.find_series import Asked, find_series
from routekaart.operations.follow_requests import follow_requests
from routekaart.operations.gate_brief import Gated, gate_brief
from routekaart.operations.report_letter import report_letter
from routekaart.recording.template import parse_template
from routekaart.reporting.brief.naming import with_names
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.texts import LANGUAGES, Lang
from routekaart.web.naming import names_of
from routekaart.workspace import Workspace

NAME = "letter"
"""What a draft is called in what is wrong with its tags: `letter:12`."""


def make_draft(
    workspace: Workspace,
    text: str,
    *,
    level: Level,
    as_of: date,
    lang: Lang,
    now: datetime,
    accepted: Sequence[AcceptedFault] = (),
) -> Gated:
    """Fill in a draft and find why it may not go out.

    Raises:
        RefusedFiles: with every tag that is broken or cannot be filled.
        InputError: if it is no template.
    """
    head = make_letterhead(day=now.date(), as_of=as_of, level=level)
    described = follow_requests(workspace, as_of=as_of, level=level).described
    names = names_of(workspace, lang, described)
    template = parse_template(text.encode(), name=NAME)

    def find(tag: Tag) -> Series:
        one = tag.kind is TagKind.FIGURE
        asked = Asked(area=tag.area, counterpart=tag.counterpart, period=None if one else tag.period, base=tag.base)
        return find_series(workspace, tag.indicator, asked, as_of=as_of, today=now.date())

    brief = with_names(fill_template(workspace, template, find, names, head), _caller(workspace, names))
    return gate_brief(
        workspace,
        brief,
        lambda raw, moment, then: report_letter(workspace, raw, now=moment, as_of=then, level=level),
        derive_figures(workspace, brief, today=now.date(), level=level),
        now=now,
        acceptances=tuple(accepted),
        typed=find_typed(workspace, template, level),
    )


def _caller(workspace: Workspace, names: Names) -> Callable[[str], str]:
    """Return what names an indicator, a place or a publisher in the language of the letter."""
    reference, place = workspace.reference, LANGUAGES.index(names.lang)
    cards = {card.id: (card.name_nl, card.name_en) for card in reference.indicators}
    cards |= {card.id: (card.name_nl, card.name_en) for card in reference.derived}
    return lambda one: cards[IndicatorId(one)][place] if one in cards else names.name(one)
