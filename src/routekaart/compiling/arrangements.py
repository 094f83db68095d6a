"""The pages of arrangements and couplings: dates per party, promises and breaches, both sides of a give and take."""

from collections.abc import Mapping, Sequence

from routekaart.compiling.picture import state_of
from routekaart.compiling.vocabulary import BREACH, COUPLING_STATES
from routekaart.domain.admissibility import Admissibility
from routekaart.domain.content import Content, Description, Event, Figure, Give, Range, Relation
from routekaart.domain.dossier import ArrangementPage, CouplingPage, Exchange, Line
from routekaart.domain.ids import ThingId
from routekaart.domain.steps import STATES, TALKS


def arrangement_page(
    arrangement: ThingId, lines: Sequence[Line], rules: Mapping[ThingId, Admissibility]
) -> ArrangementPage:
    """Return the page of an arrangement from the lines about it."""
    state = state_of(lines, STATES)
    return ArrangementPage(
        id=arrangement,
        description=next((line for line in lines if isinstance(line.statement.content, Description)), None),
        partners=find_partners(lines),
        state=state.name,
        state_since=state.since,
        state_disputed=state.disputed,
        dates=tuple(line for line in lines if _is_date(line.statement.content)),
        relations=tuple(line for line in lines if isinstance(line.statement.content, Relation)),
        promises=tuple(line for line in lines if isinstance(line.statement.content, Figure | Range)),
        breaches=tuple(line for line in lines if _is_breach(line.statement.content)),
        negotiations=tuple(line for line in lines if _is_talk(line.statement.content)),
        rules=rules.get(arrangement),
    )


def coupling_page(coupling: ThingId, lines: Sequence[Line]) -> CouplingPage:
    """Return the page of a coupling from the lines about it."""
    state = state_of(lines, COUPLING_STATES)
    return CouplingPage(
        id=coupling,
        gives=tuple(line for line in lines if isinstance(line.statement.content, Give)),
        partners=find_partners(lines),
        state=state.name,
        state_since=state.since,
        events=tuple(line for line in lines if isinstance(line.statement.content, Event)),
        relations=tuple(line for line in lines if isinstance(line.statement.content, Relation)),
    )


def find_exchanges(page: CouplingPage) -> tuple[Exchange, ...]:
    """Return the rows of the sheet of give and take that a coupling makes: one for each thing that is given.

    An event of the coupling that names a party tells how far that party's side has come, one without is of both.
    """
    rows = []
    for line in page.gives:
        give = line.statement.content
        assert isinstance(give, Give)
        about = [event for event in page.events if _party(event) in (None, give.giver.partition(":")[2])]
        state = state_of(about, COUPLING_STATES)
        against = [other.statement.content for other in page.gives]
        rows.append(
            Exchange(
                giver=give.giver,
                what=give.what,
                coupling=page.id,
                state=state.name,
                since=state.since,
                against=tuple(other.what for other in against if isinstance(other, Give) and other.giver != give.giver),
                level=max(one.level for one in (line, *about)),
                lines=(line, *about),
            )
        )
    return tuple(rows)


def find_partners(lines: Sequence[Line]) -> tuple[ThingId, ...]:
    """Return the countries that an arrangement or coupling is with."""
    contents = (line.statement.content for line in lines)
    return tuple(dict.fromkeys(one.object for one in contents if isinstance(one, Relation) and one.relation == "with"))


def _is_date(content: Content) -> bool:
    return isinstance(content, Event) and not _is_breach(content) and not _is_talk(content)


def _is_breach(content: Content) -> bool:
    return isinstance(content, Event) and content.event == BREACH


def _is_talk(content: Content) -> bool:
    return isinstance(content, Event) and content.event in TALKS


def _party(line: Line) -> str | None:
    content = line.statement.content
    return content.party if isinstance(content, Event) else None
