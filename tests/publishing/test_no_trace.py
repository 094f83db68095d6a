"""Two registers that differ only in what is hidden give public builds that are the same, byte for byte."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routekaart.domain.content import Event
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level
from routekaart.operations.publish_build import publish_build
from routekaart.sources.builds import check_build
from routekaart.workspace import opened_workspace
from tests.publishing.making import (
    BUILT,
    OTHER,
    SECRET,
    Act,
    Add,
    Disclose,
    Judge,
    contents,
    make_workspace,
    passage,
    published,
    say,
    taken_back,
    told_by,
    weighed_at,
    with_country,
)

LETTER = b"Geachte voorzitter, in 2019 kwamen 7 personen aan.\n"
OPEN_ID = DocumentId("0b8ef0e3a8e6b9dd4d3b7ee6ea2b6d5c6a8c1b7e7b1e5c3f6a1c0d9e8f7a6b5c")
CLOSED = (Level.INTERN, Level.VERTROUWELIJK, Level.GERUBRICEERD)

OPEN = (
    say(1),
    say(2, subject="country:TUN"),
    say(3, recorded_by="model:fake@1"),
    say(4, source=told_by(), speaker=told_by().account),
    published(OPEN_ID),
    say(5, source=passage(OPEN_ID, 5)),
    with_country("visa-for-return"),
    taken_back(say(1), source=told_by()),
)
HIDDEN = (
    say(101, content=Event(event="ended", detail=SECRET)),
    say(102, subject="coupling:mar-geheim"),
    with_country("visa-for-return", "country:DZA"),
    with_country("mar-geheim"),
    taken_back(say(2, subject="country:TUN"), source=told_by(OTHER)),
    taken_back(say(102, subject="coupling:mar-geheim")),
    published("cd" * 32),
    say(105, source=passage(OPEN_ID, 105), recorded_by=OTHER),
    say(106, recorded_by="model:fake@1"),
    say(4, source=told_by(OTHER), speaker=told_by(OTHER).account),
)
moments = st.floats(0, 40, width=16)


@st.composite
def lives(draw, statements, *, hidden: bool) -> list[list[Act]]:
    """Draw what befalls each of some statements, in order; what is hidden is so at the end."""
    found: list[list[Act]] = []
    for one in draw(st.lists(st.sampled_from(statements), unique_by=lambda one: one.id)):
        level = draw(st.sampled_from(list(Level)))
        life: list[Act] = [Add(one, level, draw(moments))]
        for accepted in draw(st.lists(st.sampled_from([True, False, None]), max_size=3)):
            if accepted is None:
                level = draw(st.sampled_from(list(Level)))
                life.append(Disclose(one, level, draw(moments)))
            else:
                life.append(Judge(one, accepted, draw(moments)))
        if hidden and level is Level.OPENBAAR:
            life.append(Disclose(one, draw(st.sampled_from(CLOSED)), draw(moments)))
        found.append(life)
    return found


@st.composite
def two_registers(draw) -> tuple[list[Act], list[Act]]:
    """Draw the acts of a register, and the same with hidden ones between them."""
    known = [act for life in draw(lives(OPEN, hidden=False)) for act in life]
    mixed: list[Act] = list(known)
    for life in draw(lives(HIDDEN, hidden=True)):
        at = 0
        for act in life:
            at = draw(st.integers(at, len(mixed)))
            mixed.insert(at, act)
            at += 1
    return known, mixed


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(two_registers())
def test_what_is_hidden_leaves_no_trace_in_any_byte(registers: tuple[list[Act], list[Act]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        builds = []
        for acts in registers:
            workspace = make_workspace(Path(folder), acts, [LETTER])
            build = Path(publish_build(workspace, now=BUILT).folder)
            workspace.close()
            check_build(build)
            builds.append(contents(build))
        assert builds[0] == builds[1]


def test_whatever_is_decided_about_what_is_hidden_in_any_order(tmp_path: Path) -> None:
    one = HIDDEN[0]
    opened = [Add(one, Level.OPENBAAR, 1), Judge(one, False, 2), Disclose(one, Level.GERUBRICEERD, 3)]
    builds = [
        contents(Path(publish_build(make_workspace(tmp_path, acts), now=BUILT).folder))
        for acts in (
            [Add(OPEN[0], hours=2), Add(OPEN[1], hours=5)],
            [*opened, Add(OPEN[0], hours=2), Add(OPEN[1], hours=5)],
            [Add(OPEN[0], hours=2), *opened, Add(OPEN[1], hours=5)],
            [Add(OPEN[0], hours=2), Add(OPEN[1], hours=5), *opened],
            [Add(OPEN[1], hours=5), *opened, Add(OPEN[0], hours=2)],
        )
    ]
    assert all(one == builds[0] for one in builds)


def test_a_replacement_that_is_hidden_leaves_no_trace(tmp_path: Path) -> None:
    builds = [
        contents(Path(publish_build(make_workspace(tmp_path, acts), now=BUILT).folder))
        for acts in (
            [Add(OPEN[0]), Judge(OPEN[0], False, 2)],
            [Add(OPEN[0]), Add(HIDDEN[0], Level.INTERN, 1), Judge(OPEN[0], False, 2, replacement=HIDDEN[0])],
        )
    ]
    assert builds[0] == builds[1]


def test_the_same_register_gives_the_same_build_but_for_its_number(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, [Add(OPEN[0])])
    builds = [contents(Path(publish_build(workspace, now=BUILT).folder)) for _ in range(2)]
    differing = {name for name in builds[0] if builds[0][name] != builds[1][name]}
    assert differing == {"workspace.toml", "build.json"}


def test_a_weighing_leaves_no_trace_whatever_its_level(tmp_path: Path) -> None:
    plain = make_workspace(tmp_path, [Add(OPEN[0])])
    weighed = make_workspace(tmp_path, [Add(OPEN[0])])
    for level in Level:
        weighed.register.append_weighing(weighed_at(level))
    assert len(weighed.register.list_weighings(level=Level.GERUBRICEERD)) == len(Level)
    folders = [Path(publish_build(one, now=BUILT).folder) for one in (plain, weighed)]
    assert contents(folders[0]) == contents(folders[1])
    assert SECRET.encode() not in b"".join(contents(folders[1]).values())
    with opened_workspace(folders[1]) as build:
        assert build.register.find_weighings() == ()
