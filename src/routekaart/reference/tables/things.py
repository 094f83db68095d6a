"""What is fixed about a listed thing: its description, and how it stands to other things."""

from collections.abc import Iterable

from routekaart.domain.content import Content, Description, Event, EventState, Relation
from routekaart.domain.ids import ThingId, thing_id
from routekaart.domain.statement import Statement
from routekaart.reference.entries import Aim, Arrangement, Coupling, Fund, Instrument, ListedDocument, Organisation
from routekaart.reference.tables.entered import Table


def from_arrangement(table: Table, entry: Arrangement) -> tuple[Statement, ...]:
    """Describe an arrangement: its form and author, with whom it is, what it carries out and what it is for."""
    described = Description(
        name_nl=entry.name_nl,
        name_en=entry.name_en,
        form=entry.form,
        level=entry.level,
        binding=None if entry.binding is None else entry.binding == "yes",
        author=entry.author,
    )
    parties = (*(thing_id(f"country:{country}") for country in entry.countries), *entry.others)
    said: list[Content] = [described, *(Relation(relation="with", object=party) for party in parties)]
    for relation, thing in (
        ("is-a", entry.is_a),
        ("implements", entry.implements),
        ("protocol-to", entry.protocol_to),
    ):
        if thing is not None:
            said.append(Relation(relation=relation, object=thing))
    return _fixed(table, entry.id, (*said, *_twin(entry), *_serves(entry.objectives)), entry.sources)


def from_instrument(table: Table, entry: Instrument) -> tuple[Statement, ...]:
    """Describe an instrument and what it is for."""
    described = Description(name_nl=entry.name_nl, name_en=entry.name_en, level=", ".join(entry.level))
    return _fixed(table, entry.id, (described, *_serves(entry.objectives)), entry.sources)


def from_fund(table: Table, entry: Fund) -> tuple[Statement, ...]:
    """Describe a fund or programme, what it is for, and the fund that pays it."""
    said: list[Content] = [Description(name_nl=entry.name_nl, name_en=entry.name_en), *_serves(entry.objectives)]
    if entry.part_of is not None:
        said.append(Relation(relation="part-of", object=entry.part_of))
    return _fixed(table, entry.id, said, entry.sources)


def from_organisation(table: Table, entry: Organisation) -> tuple[Statement, ...]:
    """Describe an organisation. An office that only speaks, such as a government, is no thing and is left out."""
    if not entry.id.startswith("organisation:"):
        return ()
    described = Description(name_nl=entry.name_nl, name_en=entry.name_en, form=entry.kind)
    return (table.fixed(thing_id(entry.id), described, ()),)


def from_document(table: Table, entry: ListedDocument) -> tuple[Statement, ...]:
    """Describe a document or a request."""
    described = Description(name_nl=entry.name_nl, name_en=entry.name_en, form=entry.form)
    return (table.fixed(entry.id, described, entry.sources),)


def from_coupling(table: Table, entry: Coupling) -> tuple[Statement, ...]:
    """Describe a coupling: with whom it is, and in which arrangements it is laid down."""
    said: tuple[Content, ...] = (
        Description(name_nl=entry.name_nl, name_en=entry.name_en),
        *(Relation(relation="with", object=partner) for partner in entry.partners),
        *(Relation(relation="laid-down-in", object=arrangement) for arrangement in entry.laid_down_in),
    )
    return _fixed(table, entry.id, said, entry.sources)


def _twin(entry: Arrangement) -> tuple[Content, ...]:
    if entry.twin is None:
        return ()
    if entry.twin == "none":
        return (Event(event="twin", state=EventState.ABSENT, detail="no visa facilitation agreement beside it"),)
    return (Relation(relation="twin", object=thing_id(entry.twin), detail="visa-facilitation"),)


def _serves(objectives: tuple[Aim, ...]) -> tuple[Relation, ...]:
    return tuple(Relation(relation="serves", object=thing_id(f"objective:{aim}")) for aim in objectives)


def _fixed(table: Table, subject: ThingId, said: Iterable[Content], sources: tuple[str, ...]) -> tuple[Statement, ...]:
    return tuple(table.fixed(subject, content, sources) for content in said)
