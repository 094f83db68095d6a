"""Nothing in a dossier at a level depends on what is above it: no line, state, total, order or count."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routekaart.domain.content import (
    Contact,
    ContactLevel,
    Content,
    Description,
    Event,
    Figure,
    Give,
    Money,
    MoneyState,
    Relation,
    Retraction,
    Use,
    UseState,
)
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import ActorId, ConceptId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Kind, Statement, Testimony
from routekaart.operations.compile_dossier import compile_thing
from routekaart.register import Register
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.record import dossier_record
from routekaart.reporting.dossier.terminal import render_dossier
from routekaart.workspace import Workspace, create_workspace, opened_workspace

NOW = datetime(2026, 6, 1, tzinfo=UTC)
MOROCCO, NETHERLANDS = ThingId("country:MAR"), ThingId("country:NLD")
SUBJECTS = [MOROCCO, ThingId("arrangement:a"), ThingId("coupling:c"), ThingId("request:r"), ThingId("programme:p")]
DAYS = [None, "2020", "2021-07-08", "2022-01"]


def money(amount: int, key: str, parent: str | None) -> Money:
    return Money(
        quantity=Quantity(value=Decimal(amount), unit=Unit.EUR),
        state=MoneyState.ANNOUNCED,
        key=key,
        parent=None if parent == key else parent,
        relation=None if parent in (None, key) else "part_of",
        arrangement=ThingId("arrangement:a"),
    )


def returned(number: int) -> Figure:
    quantity = Quantity(value=Decimal(number), unit=Unit.PERSONS)
    return Figure(quantity=quantity, counted="returned", concept=ConceptId("returns"))


CONTENTS = st.one_of(
    st.builds(Event, event=st.sampled_from(["mandate", "signed", "in-force", "suspended", "agreed", "breach"])),
    st.builds(Relation, relation=st.sampled_from(["with", "concerns", "partner"]), object=st.just(MOROCCO)),
    st.builds(money, st.integers(1, 3), st.sampled_from("xyz"), st.sampled_from([None, "x", "y", "z"])),
    st.builds(returned, st.integers(1, 3)),
    st.builds(Give, giver=st.sampled_from([MOROCCO, NETHERLANDS]), what=st.sampled_from(["visas", "returns"])),
    st.builds(Contact, level=st.sampled_from(ContactLevel), theme=st.just("return")),
    st.builds(Use, instrument=st.just(ThingId("instrument:aid-cut")), state=st.sampled_from(UseState)),
    st.builds(Description, name_nl=st.sampled_from(["Plan", "Deal"]), name_en=st.just("Plan")),
)


@dataclass(frozen=True)
class Entered:
    """A statement with the level that it gets."""

    statement: Statement
    level: Level


def state(subject: ThingId, content: Content, valid: str | None) -> Statement:
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=subject,
        content=content,
        kind=Kind.REPORTED,
        valid=None if valid is None else Period.parse(valid),
        source=Testimony(account=ActorId("account:desk-1"), given=Period.parse("2022-02-01")),
        recorded=NOW,
        recorded_by=RecorderId("account:desk-1"),
    )


@st.composite
def registers(draw: st.DrawFn) -> list[Entered]:
    said = draw(
        st.lists(st.builds(state, st.sampled_from(SUBJECTS), CONTENTS, st.sampled_from(DAYS)), min_size=1, max_size=12)
    )
    for taken_back in draw(st.lists(st.sampled_from(said), max_size=2)):
        said.append(state(taken_back.subject, Retraction(retracts=taken_back.id, reason="wrong"), "2023"))
    once = {one.id: one for one in said}
    return [Entered(one, draw(st.sampled_from(Level))) for one in once.values()]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workspace with an empty register, to be copied."""
    root = tmp_path_factory.mktemp("empty") / "workspace"
    workspace = create_workspace(root)
    assert workspace.register.count()["statement"] == 0
    workspace.close()
    return root


def filled(empty: Path, root: Path, entered: Sequence[Entered]) -> Path:
    shutil.copytree(empty, root)
    with Register.open(root / "register.sqlite") as register:
        for one in entered:
            register.append_statements(
                [one.statement],
                level=one.level,
                ground=f"ground of {one.level.label}",
                decider=ActorId("organisation:jenv"),
                recorded=NOW,
                recorded_by=RecorderId("account:desk-1"),
            )
    return root


def shown(workspace: Workspace, level: Level) -> Iterator[object]:
    """Give everything that a reader at a level gets of each dossier, but the notices."""
    for thing in SUBJECTS:
        try:
            compiled = compile_thing(workspace, thing, as_of=date(2026, 1, 1), level=level)
        except UnknownName as error:
            yield str(error)
            continue
        names = Names(lang="nl", names=workspace.reference.names, described=compiled.described)
        record = dossier_record(compiled.dossier, names)
        del record["withheld"]
        yield record
        text = render_dossier(compiled.dossier, names, indicators=compiled.indicators)
        yield text.partition("\nNIET GETOOND")[0].rstrip()


@given(entered=registers(), level=st.sampled_from(list(Level)[:-1]))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_dossier_is_the_same_without_what_is_above_its_level(
    empty: Path, entered: list[Entered], level: Level
) -> None:
    visible = [one for one in entered if one.level <= level]
    with (
        TemporaryDirectory() as folder,
        opened_workspace(filled(empty, Path(folder) / "all", entered)) as everything,
        opened_workspace(filled(empty, Path(folder) / "visible", visible)) as without,
    ):
        assert list(shown(everything, level)) == list(shown(without, level))


def test_a_coupling_with_a_country_that_is_secret_leaves_no_trace_there(empty: Path, tmp_path: Path) -> None:
    coupling = ThingId("coupling:c")
    entered = [
        Entered(state(coupling, Give(giver=NETHERLANDS, what="visas"), None), Level.OPENBAAR),
        Entered(state(coupling, Relation(relation="with", object=MOROCCO), None), Level.VERTROUWELIJK),
    ]
    with opened_workspace(filled(empty, tmp_path / "workspace", entered)) as workspace:
        public = compile_thing(workspace, MOROCCO, as_of=date(2026, 1, 1), level=Level.OPENBAAR).dossier
        assert (public.couplings, public.withheld) == ((), ())
        own = compile_thing(workspace, coupling, as_of=date(2026, 1, 1), level=Level.OPENBAAR).dossier
        assert len(own.couplings) == 1
        assert [notice.ground for notice in own.withheld] == ["ground of vertrouwelijk"]
        inside = compile_thing(workspace, MOROCCO, as_of=date(2026, 1, 1), level=Level.VERTROUWELIJK).dossier
        assert [page.id for page in inside.couplings] == [coupling]


def test_a_thing_that_is_all_secret_is_as_unknown_as_one_that_is_not_there(empty: Path, tmp_path: Path) -> None:
    secret = Entered(state(ThingId("coupling:c"), Give(giver=NETHERLANDS, what="visas"), None), Level.VERTROUWELIJK)
    with opened_workspace(filled(empty, tmp_path / "workspace", [secret])) as workspace:
        for thing in ("coupling:c", "coupling:d"):
            with pytest.raises(UnknownName, match="nothing is known about"):
                compile_thing(workspace, ThingId(thing), as_of=date(2026, 1, 1), level=Level.OPENBAAR)
