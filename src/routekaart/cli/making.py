"""A letter that goes out, made and verified with what several operations give: for `report`, `verify` and `demo`."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.domain.ids import IndicatorId
from routekaart.reporting.texts import LANGUAGES

if TYPE_CHECKING:
    from routekaart.checking.plain import Typed
    from routekaart.cli.output import Lang
    from routekaart.domain.brief import AcceptedFault, Brief, BriefForm
    from routekaart.domain.execution import Execution
    from routekaart.domain.levels import Level
    from routekaart.domain.look import Look
    from routekaart.domain.series import Series
    from routekaart.domain.template import Tag
    from routekaart.operations.gate_brief import Gated
    from routekaart.reporting.brief.verified import VerifiedBrief
    from routekaart.reporting.composing.finishing import Letterhead
    from routekaart.reporting.dossier.names import Names
    from routekaart.workspace import Workspace


def make_letter(
    opened: "Workspace",
    form: "BriefForm",
    thing: str | None,
    head: "Letterhead",
    lang: "Lang",
    *,
    now: datetime,
    accepted: "tuple[AcceptedFault, ...]" = (),
) -> "tuple[Gated, Names]":
    """Compose a letter and hold it against the statistics and the register.

    Args:
        opened: the workspace.
        form: what the letter is for.
        thing: the country, route or request, as somebody typed it, or the path of a template; `None` for an overview.
        head: the day, the level and what stands at the top.
        lang: its language.
        now: the present moment.
        accepted: what an office lets go out all the same.
    """
    from routekaart.cli.naming import names_of
    from routekaart.operations.derive_figures import derive_figures
    from routekaart.operations.follow_requests import follow_requests
    from routekaart.operations.gate_brief import gate_brief
    from routekaart.operations.report_letter import report_letter
    from routekaart.reporting.brief.naming import with_names

    followed = follow_requests(opened, as_of=head.as_of, level=head.level)
    names = names_of(opened, lang, described=followed.described)
    composed, typed = _compose(opened, form, thing, followed.executions, names, head)
    brief = with_names(composed, _caller(opened, names))
    gated = gate_brief(
        opened,
        brief,
        lambda raw, moment, then: report_letter(opened, raw, now=moment, as_of=then, level=head.level),
        derive_figures(opened, brief, today=now.date(), level=head.level),
        now=now,
        acceptances=accepted,
        typed=typed,
    )
    return gated, names


def verify_letter(
    opened: "Workspace", raw: bytes, *, today: date, level: "Level", where: str, look: "Look | None" = None
) -> "VerifiedBrief":
    """Hold a file of a letter against its record, and its figures against what the workspace keeps.

    Args:
        opened: the workspace.
        raw: the file.
        today: what was known on this day counts as now.
        level: a statement above it counts as not held.
        where: how a message names the file.
        look: the templates of the ministry that made it; our own if not given.

    Raises:
        InputError: if the file is no outgoing letter, carries no record, or is damaged.
        StoreError: if a release is no longer as it was stored.
    """
    from routekaart import __version__
    from routekaart.domain.look import PLAIN_LOOK
    from routekaart.operations.derive_figures import derive_figures
    from routekaart.operations.verify_brief import verify_brief

    return verify_brief(
        raw,
        lambda brief: derive_figures(opened, brief, today=today, level=level),
        version=__version__,
        where=where,
        look=look or PLAIN_LOOK,
    )


def _caller(opened: "Workspace", names: "Names") -> "Callable[[str], str]":
    """Return what names an indicator, a place or a publisher in the language of the letter."""
    cards = {card.id: (card.name_nl, card.name_en) for card in opened.reference.indicators}
    cards |= {card.id: (card.name_nl, card.name_en) for card in opened.reference.derived}
    place = LANGUAGES.index(names.lang)
    return lambda one: cards[IndicatorId(one)][place] if one in cards else names.name(one)


def _compose(
    opened: "Workspace",
    form: "BriefForm",
    thing: str | None,
    requests: "tuple[Execution, ...]",
    names: "Names",
    head: "Letterhead",
) -> "tuple[Brief, Typed]":
    from routekaart.checking.plain import NOTHING_TYPED
    from routekaart.cli.naming import as_request
    from routekaart.domain.brief import BriefForm
    from routekaart.operations.compile_dossier import compile_thing
    from routekaart.operations.compose_brief import Sources, compose_brief
    from routekaart.operations.judge_instruments import judge_instruments

    if form is BriefForm.OWN:
        return _fill(opened, thing, names, head)
    sources = Sources(
        compile_thing=lambda one: compile_thing(opened, one, as_of=head.as_of, level=head.level).dossier,
        judge=lambda one: judge_instruments(opened, one, on=head.as_of, level=head.level).judged,
        requests=requests,
    )
    if thing is not None and form is BriefForm.ANSWER:
        thing = as_request(thing)
    about = None if thing is None else opened.reference.get_thing(thing)
    return compose_brief(opened, form, sources, names, head, about=about), NOTHING_TYPED


def _fill(opened: "Workspace", path: str | None, names: "Names", head: "Letterhead") -> "tuple[Brief, Typed]":
    from routekaart.domain.errors import InputError
    from routekaart.domain.template import TagKind
    from routekaart.operations.fill_template import fill_template, find_typed, load_template
    from routekaart.operations.find_series import Asked, find_series

    if path is None:
        raise InputError("no template is named", remedy="Write: routekaart report own TEMPLATE.")

    def find(tag: "Tag") -> "Series":
        one = tag.kind is TagKind.FIGURE
        asked = Asked(area=tag.area, counterpart=tag.counterpart, period=None if one else tag.period, base=tag.base)
        return find_series(opened, tag.indicator, asked, as_of=head.as_of, today=head.day)

    template = load_template(Path(path))
    return fill_template(opened, template, find, names, head), find_typed(opened, template, head.level)
