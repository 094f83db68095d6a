"""Compose a letter that goes out from the register and the statistics, as on a day and at a level."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from routekaart import __version__
from routekaart.compiling import picture_of
from routekaart.domain.admissibility import Admissibility
from routekaart.domain.brief import Brief, BriefForm
from routekaart.domain.content import Relation
from routekaart.domain.dossier import Dossier, Line
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.execution import Execution
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.reporting.composing.finishing import Letterhead
from routekaart.reporting.composing.letter import compose_letter
from routekaart.reporting.composing.material import Material
from routekaart.reporting.composing.parts import CHAIN
from routekaart.reporting.composing.pillars import PillarPart, Pillars
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.texts import LANGUAGES
from routekaart.workspace import Workspace

_KINDS = {BriefForm.COUNTRY: "country", BriefForm.ROUTE: "route", BriefForm.ANSWER: "request"}
_ARRIVAL = "arrival"
_PAPERS = frozenset({"request", "document"})


@dataclass(frozen=True, slots=True)
class Sources:
    """What other operations give, each for the day and level of the letter."""

    compile_thing: Callable[[ThingId], Dossier]
    judge: Callable[[ThingId], Sequence[Admissibility]]
    """What the rules say of each instrument for a country."""
    requests: tuple[Execution, ...]


def compose_brief(
    workspace: Workspace,
    form: BriefForm,
    sources: Sources,
    names: Names,
    head: Letterhead,
    *,
    about: ThingId | None = None,
) -> Brief:
    """Compose an overview of everything, or a letter about a country, a route or a request.

    Args:
        workspace: where the register is.
        form: what the letter is for.
        sources: what gives dossiers, verdicts of rules and followed requests.
        names: in the language of the letter.
        head: the day, the level and what stands at the top.
        about: what it is about; nothing for an overview.

    Raises:
        InputError: if a letter of this form is not about such a thing.
        UnknownName: if the register holds nothing about the thing at this level.
    """
    _refuse_other_kind(form, about)
    answered = next((one for one in sources.requests if about in (one.request, *one.also)), None)
    if form is BriefForm.ANSWER and answered is None:
        near = get_close_matches(about or "", [one.request for one in sources.requests], n=3, cutoff=0.85)
        hint = f"Do you mean {' or '.join(near)}? " if near else ""
        remedy = f"{hint}`routekaart requests` lists them."
        raise UnknownName(f"{about} is no request that is known on that day and at this level", remedy=remedy)
    routes, countries = _find_things(workspace, form, about, answered, sources, head.level)
    dossiers = {one: sources.compile_thing(one) for one in (*routes, *names.in_order(countries))}
    material = Material(
        routes=tuple(dossiers[one] for one in routes),
        countries=tuple(dossiers[one] for one in names.in_order(countries)),
        requests=tuple(_concerned(sources.requests, form, countries, routes)),
        indicators=workspace.reference.indicators,
        pillars=_pillars(workspace, names),
        judged=_judged(form, dossiers, sources, names),
        findings=_find_findings(workspace, head) if form is BriefForm.OVERVIEW else (),
        answered=answered if form is BriefForm.ANSWER else None,
    )
    return compose_letter(material, names, head, form, about=about)


def parse_form(text: str) -> BriefForm:
    """Return the form of a letter by its name.

    Raises:
        InputError: if there is no such form.
    """
    found = next((form for form in BriefForm if form.value == text), None)
    if found is None:
        raise InputError(f"{text!r} is no form of letter", remedy=f"Take one of {', '.join(BriefForm)}.")
    return found


def make_letterhead(*, day: date, as_of: date, level: Level, sender: str = "", reference: str = "") -> Letterhead:
    """Return the head of a letter that this version makes."""
    return Letterhead(day=day, as_of=as_of, level=level, version=__version__, sender=sender, reference=reference)


def _refuse_other_kind(form: BriefForm, about: ThingId | None) -> None:
    kind = _KINDS.get(form)
    if kind is None and about is not None:
        raise InputError("an overview is about everything", remedy=f"Leave {about} out.")
    if kind is not None and (about is None or kind_of(about) != kind):
        raise InputError(
            f"a letter of the form {form} is about a {kind}", remedy=f"Name one: routekaart report {form} {kind}:..."
        )


def _find_things(
    workspace: Workspace,
    form: BriefForm,
    about: ThingId | None,
    answered: Execution | None,
    sources: Sources,
    level: Level,
) -> tuple[tuple[ThingId, ...], tuple[ThingId, ...]]:
    """Return the routes and countries that a letter tells of."""
    match form:
        case BriefForm.COUNTRY if about is not None:
            return (), (about,)
        case BriefForm.ROUTE if about is not None:
            return (about,), _on_route(sources.compile_thing(about))
        case BriefForm.ANSWER if answered is not None and answered.about:
            return _of_kind(answered.about, "route"), _of_kind(answered.about, "country")
        case _:
            return _of_kind((place.id for place in workspace.reference.gazetteer.places), "route"), _find_countries(
                workspace, level
            )


def _of_kind(things: Iterable[ThingId], kind: str) -> tuple[ThingId, ...]:
    return tuple(one for one in things if kind_of(one) == kind)


def _on_route(route: Dossier, *, but: str = "") -> tuple[ThingId, ...]:
    """Return the countries with a role on a route; without those that only have one role of it."""
    roles = [(line.statement.subject, line.statement.content) for line in route.roles]
    on = [place for place, said in roles if isinstance(said, Relation) and said.relation in CHAIN - {but}]
    return tuple(dict.fromkeys(_of_kind(on, "country")))


def _find_countries(workspace: Workspace, level: Level) -> tuple[ThingId, ...]:
    """Return the countries about which anything is said at this level, or that anything said names: as who pays."""
    # a motion that names a country in passing does not make it a partner
    named = workspace.register.find_named(level=level, but_about=_PAPERS)
    return tuple(one.id for one in workspace.reference.gazetteer.places if one.id in named and _is_country(one.id))


def _is_country(thing: ThingId) -> bool:
    return kind_of(thing) == "country"


def _concerned(
    requests: Iterable[Execution], form: BriefForm, countries: Sequence[ThingId], routes: Sequence[ThingId]
) -> Iterable[Execution]:
    """Return the requests that a letter tells of: all in an overview, else those that concern what it is about."""
    things = {*countries, *routes}
    return (one for one in requests if form is BriefForm.OVERVIEW or things.intersection(one.about))


def _find_findings(workspace: Workspace, head: Letterhead) -> tuple[Line, ...]:
    """Return what evaluators found by the day of the letter, whatever it is about; alike findings on one line."""
    held = workspace.register.find_told(content=("Cause",), level=head.level)
    return tuple(line for subject, told in _by_subject(held) for line in picture_of(subject, told, head.as_of).lines)


def _by_subject(held: Sequence[Held]) -> Iterator[tuple[ThingId, list[Held]]]:
    groups: dict[ThingId, list[Held]] = {}
    for one in held:
        groups.setdefault(one.statement.subject, []).append(one)
    yield from groups.items()


def _judged(
    form: BriefForm, dossiers: Mapping[ThingId, Dossier], sources: Sources, names: Names
) -> dict[ThingId, tuple[Admissibility, ...]]:
    """Judge the instruments for the countries of a letter; in an overview for those on a route before the EU."""
    countries = _of_kind(dossiers, "country")
    if form is BriefForm.OVERVIEW:
        on_routes = {place for one in _of_kind(dossiers, "route") for place in _on_route(dossiers[one], but=_ARRIVAL)}
        countries = tuple(one for one in countries if one in on_routes)
    return {one: tuple(sources.judge(one)) for one in names.in_order(countries)}


def _pillars(workspace: Workspace, names: Names) -> Pillars:
    reference, at = workspace.reference, LANGUAGES.index(names.lang)
    return Pillars(
        parts=tuple(
            PillarPart(
                number=one.number,
                name=(one.name_nl, one.name_en)[at],
                objective=one.objective,
                instruments=frozenset(one.instruments),
            )
            for one in reference.pillars
        ),
        objectives={one.id: one.objectives for one in reference.instruments},
    )
