"""A register in which some of it is open and some is not, and everything of it that goes out to anybody."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st

from routekaart.domain.content import Ask, AskForm, Content, Description, Event, EventState, Relation
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import ActorId, RecorderId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Disclosure, Kind, Review, Statement, Testimony
from routekaart.operations.find_news import find_news
from routekaart.operations.follow_requests import follow_requests
from routekaart.register import Register
from routekaart.reporting.calendar import write_calendar
from routekaart.reporting.digest import Sending, make_digest, make_mail, write_eml
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.feeds import FeedPage, Home, make_feed, write_atom, write_rss
from routekaart.workspace import Workspace

NOW = datetime(2026, 6, 1, tzinfo=UTC)
TODAY = date(2026, 7, 1)
MOROCCO, MOTION, PAPER = ThingId("country:MAR"), ThingId("request:r"), ThingId("request:r-2")
ABOUT = (None, MOROCCO, MOTION, PAPER, ThingId("request:nobody-knows"))
HOME = Home(site="https://routekaart.example")


def state(subject: ThingId, content: Content, valid: str | None = None, kind: Kind = Kind.REPORTED) -> Statement:
    """Make a statement that a desk told."""
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=subject,
        content=content,
        kind=kind,
        valid=None if valid is None else Period.parse(valid),
        source=Testimony(account=ActorId("account:desk-1"), given=Period.parse("2026-02-01")),
        recorded=NOW,
        recorded_by=RecorderId("account:desk-1"),
    )


def due(day: str, subject: ThingId = MOTION) -> Statement:
    """Make a term."""
    return state(subject, Event(event="due", state=EventState.PLANNED), day, Kind.PROMISED)


@dataclass(frozen=True)
class Entered:
    """A statement with the levels and reviews that it gets, one after the other."""

    statement: Statement
    acts: tuple[Level | bool, ...]

    @property
    def open(self) -> bool:
        """Whether it is public in the end."""
        return [one for one in self.acts if isinstance(one, Level)][-1] is Level.OPENBAAR


CONTENTS = st.one_of(
    st.builds(Event, event=st.sampled_from(["adopted", "signed", "answered"])),
    st.builds(Event, event=st.sampled_from(["due", "postponed"]), state=st.just(EventState.PLANNED)),
    st.builds(Relation, relation=st.sampled_from(["concerns", "same-as"]), object=st.sampled_from([MOROCCO, MOTION])),
    st.builds(Description, name_nl=st.sampled_from(["Motie", "Vraag"]), name_en=st.just("Motion")),
    st.builds(Ask, number=st.integers(1, 2), form=st.just(AskForm.REQUEST), what=st.sampled_from(["a & b", "<c>"])),
)
STATEMENTS = st.builds(
    state,
    st.sampled_from([MOROCCO, MOTION, PAPER]),
    CONTENTS,
    st.sampled_from([None, "2026-06", "2026-07-08", "2026-09"]),
)


@st.composite
def registers(draw: st.DrawFn) -> list[Entered]:
    """Make a register; what is public in the end may have been closed before, and the other way round."""
    once = {one.id: one for one in draw(st.lists(STATEMENTS, min_size=1, max_size=10))}
    acts = st.lists(st.one_of(st.sampled_from(Level), st.booleans()), max_size=3)
    return [Entered(one, (draw(st.sampled_from(Level)), *draw(acts))) for one in once.values()]


def filled(empty: Path, root: Path, entered: Sequence[Entered]) -> Path:
    """Copy an empty workspace and enter this in it; the same act has the same moment in every such copy."""
    shutil.copytree(empty, root)
    with Register.open(root / "register.sqlite") as register:
        for one in entered:
            for number, act in enumerate(one.acts):
                _act(register, one.statement, number, act)
    return root


def _act(register: Register, statement: Statement, number: int, act: Level | bool) -> None:
    when, by = NOW + timedelta(hours=number), RecorderId("account:desk-1")
    if number == 0 and isinstance(act, Level):
        register.append_statements(
            [statement], level=act, ground="g", decider=ActorId("organisation:jenv"), recorded=when, recorded_by=by
        )
    elif isinstance(act, Level):
        register.append_disclosure(_disclosure((statement.id,), act, when, by))
    else:
        reason = f"review {number}"
        register.append_review(
            Review(statement=statement.id, accepted=act, reason=reason, recorded=when, recorded_by=by)
        )


def _disclosure(ids: tuple[StatementId, ...], level: Level, when: datetime, by: RecorderId) -> Disclosure:
    decider = ActorId("organisation:jenv")
    return Disclosure(statements=ids, level=level, ground=f"g {when}", decider=decider, recorded=when, recorded_by=by)


def names_of(workspace: Workspace, described: dict[str, tuple[str, str]] | None = None) -> Names:
    """Return the names of the lists and of what is open."""
    return Names(lang="nl", names=workspace.reference.names, described=described or {})


def feeds(workspace: Workspace, about: Iterable[ThingId | None] = ABOUT) -> Iterator[bytes]:
    """Give every page of every feed, in both forms."""
    for thing in about:
        number = pages = 1
        while number <= pages:
            try:
                news = find_news(workspace, about=thing, page=number, size=3)
            except UnknownName as error:
                yield str(error).encode()
                break
            names, pages = names_of(workspace, dict(news.described)), news.pages
            for form, write in (("atom", write_atom), ("rss", write_rss)):
                page = FeedPage(about=thing, form=form, number=number, pages=pages)
                yield write(make_feed(news.changes, page, names, HOME))
            number += 1


def calendar(workspace: Workspace) -> bytes:
    """Give the calendar of terms."""
    found = follow_requests(workspace, as_of=TODAY, level=Level.OPENBAAR)
    return write_calendar(found.executions, names_of(workspace, dict(found.described)), HOME, as_of=TODAY, stamp=NOW)


def message(workspace: Workspace, about: ThingId | None = None, since: datetime = NOW) -> bytes:
    """Give the digest of what changed since then, as a file."""
    news = find_news(workspace, about=about, since=since)
    followed = follow_requests(workspace, as_of=TODAY, level=Level.OPENBAAR, about=about)
    names = names_of(workspace, dict(news.described))
    day = since.date()
    told = make_digest(news.changes, followed.executions, names, HOME, about=about, since=day, as_of=TODAY)
    return write_eml(make_mail(told), Sending(sender="a@example.nl", to="b@example.nl", when=NOW))
