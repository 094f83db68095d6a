"""What is in a public build: what is open, as anybody saw it, and nothing of those who decided it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from routekaart.domain.content import Event, Retraction
from routekaart.domain.errors import InputError, NoSpace, StoreError
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level
from routekaart.domain.publication import Published
from routekaart.operations.list_letters import list_letters
from routekaart.operations.publish_build import publish_build
from routekaart.sources import builds
from routekaart.workspace import Workspace, create_workspace, open_workspace
from tests.publishing.making import (
    BUILT,
    DESK,
    OTHER,
    SECRET,
    Act,
    Add,
    Disclose,
    Judge,
    contents,
    disclosed,
    hour,
    make_workspace,
    passage,
    published,
    say,
    taken_back,
    told_by,
    with_country,
)

OPEN, INSIDE = Level.OPENBAAR, Level.INTERN
LETTERS = (b"Geachte voorzitter, een brief.\n", b"Geachte voorzitter, een concept.\n")
Build = Callable[..., Workspace]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Do acts in a workspace, publish it, and open the build."""

    def make(*acts: Act, letters: tuple[bytes, ...] = ()) -> Workspace:
        workspace = make_workspace(tmp_path, acts, letters)
        found = publish_build(workspace, now=BUILT)
        workspace.close()
        return open_workspace(Path(found.folder))

    return make


def said(opened: Workspace) -> list[str]:
    return [one.id for one in opened.register.log().statements]


def test_only_what_is_open_now_goes_out(build) -> None:
    closed, opened_later = Disclose(say(3), INSIDE, 1), Disclose(say(4), OPEN, 2)
    opened = build(Add(say(1)), Add(say(2), INSIDE), Add(say(3)), closed, Add(say(4), INSIDE), opened_later)
    assert said(opened) == [say(1).id, say(4).id]
    assert opened.register.verify().entries == 4


def test_a_statement_begins_at_the_moment_at_which_it_became_public(build) -> None:
    opened = build(Add(say(1), INSIDE), Disclose(say(1), OPEN, 5))
    (one,), (opening,) = opened.register.log().statements, opened.register.log().disclosures
    assert one.recorded == opening.recorded == hour(5)
    assert opened.register.as_known(hour(4)) == ()
    assert [change.published for change in opened.register.find_changes(level=OPEN).found] == [hour(5)]


def test_a_reading_that_was_refused_before_anybody_saw_it_stays_inside(build) -> None:
    assert said(build(Add(say(1), INSIDE), Judge(say(1), False, 1), Disclose(say(1), OPEN, 2))) == []


def test_a_refusal_that_anybody_saw_goes_out_without_its_reason(build) -> None:
    opened = build(Add(say(1)), Judge(say(1), False, 3))
    (review,) = opened.register.log().reviews
    assert (review.accepted, review.recorded, review.reason) == (False, hour(3), "")
    assert review.recorded_by == "account:dossierhouder"
    assert opened.register.find_statements() == ()


def test_what_takes_the_place_of_a_reading_is_named_if_it_is_open(build) -> None:
    (review,) = build(Add(say(1)), Add(say(2)), Judge(say(1), False, 3, say(2))).register.log().reviews
    assert review.replacement == say(2).id
    (review,) = build(Add(say(1)), Add(say(2), INSIDE), Judge(say(1), False, 3, say(2))).register.log().reviews
    assert review.replacement is None


def test_a_proposal_stands_once_it_was_accepted(build) -> None:
    proposal, other = say(1, recorded_by="model:fake@1"), say(2, recorded_by="model:fake@1")
    opened = build(Add(proposal), Judge(proposal, True, 2), Add(other))
    assert [one.id for one in opened.register.find_statements()] == said(opened) == [proposal.id]


def test_no_account_ground_or_reason_is_in_any_file(build) -> None:
    mine = say(1, source=told_by(DESK), speaker=DESK, recorded_by=DESK)
    opened = build(Add(mine), Judge(mine, False, 1), Judge(mine, True, 2), Add(say(2, recorded_by=OTHER)))
    one = opened.register.log().statements[0]
    assert (one.speaker, one.source.account) == ("account:dossierhouder", "account:dossierhouder")
    assert one.id != mine.id, "whoever guesses an account could compute the id that holds it"
    written = b"".join(contents(opened.root).values())
    assert not [text for text in ("jan-de-vries", "desk-4", SECRET, "5.1.2a") if text.encode() in written]


def test_what_names_a_statement_names_it_by_its_public_id(build) -> None:
    mine = say(1, source=told_by())
    answer = say(2, content=Event(event="breach", about=mine.id))
    opened = build(Add(mine), Add(taken_back(mine)), Add(answer))
    by_type = {type(one.content): one for one in opened.register.log().statements}
    public = next(one for one in opened.register.log().statements if type(one.content) not in (Retraction, Event))
    assert by_type[Retraction].content.retracts == by_type[Event].content.about == public.id != mine.id


def test_what_names_a_statement_that_is_not_open_names_none(build) -> None:
    hidden = say(9)
    content = Retraction(retracts=say(1).id, reason="het was anders", replacement=hidden.id)
    breach = say(2, content=Event(event="breach", about=hidden.id))
    opened = build(Add(say(1)), Add(hidden, INSIDE), Add(say(3, content=content)), Add(breach))
    by_type = {type(one.content): one for one in opened.register.log().statements}
    assert by_type[Retraction].content.replacement is by_type[Event].content.about is None
    assert not [name for name, raw in contents(opened.root).items() if hidden.id.encode() in raw]


def test_what_takes_back_something_that_is_not_open_stays_inside(build) -> None:
    loose = taken_back(say(1))
    assert said(build(Add(say(1), INSIDE), Add(loose), Add(taken_back(loose)), Add(say(3)))) == [say(3).id]


def test_a_word_of_another_account_takes_nothing_back(build) -> None:
    mine = say(1, source=told_by(DESK), speaker=DESK)
    opened = build(Add(mine), Add(taken_back(mine, source=told_by(OTHER), speaker=OTHER)))
    assert len(said(opened)) == 1


def test_what_two_accounts_said_comes_once(build) -> None:
    opened = build(*(Add(say(1, source=told_by(one), speaker=one)) for one in (DESK, OTHER)))
    assert len(said(opened)) == 1


def sha(number: int) -> DocumentId:
    import hashlib

    return DocumentId(hashlib.sha256(LETTERS[number]).hexdigest())


def test_a_letter_goes_out_only_if_something_open_says_that_it_is_public(build) -> None:
    readings = [Add(say(number, source=passage(sha(number), number))) for number in (0, 1)]
    opened = build(*readings, Add(published(sha(0)), OPEN, 4), Add(published(sha(1)), INSIDE), letters=LETTERS)
    assert [one.document.id for one in list_letters(opened, level=Level.OPENBAAR)] == [sha(0)]
    assert sorted(path.name[:64] for path in (opened.root / "letters").rglob("*") if path.is_file()) == [sha(0)] * 2
    reading = next(one for one in opened.register.log().statements if one.content == say(0).content)
    assert len(said(opened)) == 2
    assert reading.recorded == hour(4), "nobody saw it before the letter was public"


@pytest.mark.parametrize(
    "acts",
    [
        [Add(published(sha(0), source=passage(sha(0))))],
        [Add(published(sha(0), source=passage(sha(1)))), Add(published(sha(1)), INSIDE)],
        [Add(published(sha(0))), Judge(published(sha(0)), False, 1)],
        [Add(published(sha(0))), Add(taken_back(published(sha(0))))],
        [Add(published(sha(0))), Disclose(published(sha(0)), INSIDE, 1)],
        [Add(say(1, subject=f"document:{sha(0)}", content=Event(event="signed")))],
        [Add(published(sha(0)), hours=9), Add(say(1, source=passage(sha(0))), INSIDE)],
    ],
    ids=["by itself", "by another letter", "refused", "taken back", "closed again", "another event", "all read closed"],
)
def test_a_letter_stays_inside_where_it_is_not_said_to_be_public(build, acts) -> None:
    opened = build(*acts, letters=LETTERS)
    assert list_letters(opened, level=Level.OPENBAAR) == ()
    assert not (opened.root / "letters").exists()


def test_letters_are_listed_in_the_order_in_which_they_became_public(build) -> None:
    for order in ((0, 1), (1, 0)):
        opened = build(*(Add(published(sha(one)), hours=at) for at, one in enumerate(order)), letters=LETTERS)
        assert [one.document.id for one in list_letters(opened, level=Level.OPENBAAR)] == [sha(one) for one in order]


def notices(opened: Workspace, thing: str) -> list[tuple[str, str]]:
    about = opened.register.find_about(thing, level=OPEN)
    return [(one.level.label, one.ground) for one in about.withheld]


def test_that_something_is_withheld_is_told_only_where_that_was_decided(build) -> None:
    assert notices(build(Add(say(1)), Add(say(2), Level.VERTROUWELIJK)), "country:MAR") == []
    opened = build(Add(say(1)), Add(say(2), Level.VERTROUWELIJK, told=True))
    assert notices(opened, "country:MAR") == [("vertrouwelijk", "Woo 5.1.2a")]
    assert said(opened) == [say(1).id]
    later = build(Add(say(2), Level.VERTROUWELIJK, told=True), Disclose(say(2), Level.VERTROUWELIJK, 1))
    assert notices(later, "country:MAR") == [], "the latest decision counts"


def test_a_notice_about_a_linked_thing_is_told_with_it(build) -> None:
    link = with_country("visa-for-return")
    opened = build(Add(link), Add(say(2, subject=link.subject), INSIDE, told=True))
    assert notices(opened, "country:MAR") == notices(opened, link.subject) == [("intern", "Woo 5.1.2a")]


def test_a_thing_of_which_all_is_withheld_is_not_named_by_a_notice(build) -> None:
    opened = build(Add(say(2, subject="coupling:mar-geheim"), INSIDE, told=True))
    assert json.loads((opened.root / "notices.json").read_bytes()) == []


def test_whoever_publishes_hears_what_is_withheld_without_a_notice(tmp_path) -> None:
    acts = [Add(say(1)), Add(say(2), INSIDE), Add(say(3, subject="country:TUN"), INSIDE, told=True)]
    workspace = make_workspace(tmp_path, acts, LETTERS)
    found: Published = publish_build(workspace, now=BUILT)
    assert [one.thing for one in found.untold] == ["country:MAR"]
    assert (found.statements, found.notices, found.letters, found.inside) == (1, 1, 0, 2)


def test_the_next_build_has_the_next_number_and_leaves_the_one_before(tmp_path) -> None:
    workspace = make_workspace(tmp_path, [Add(say(1))])
    first = Path(publish_build(workspace, now=BUILT).folder)
    before = contents(first)
    second = publish_build(workspace, now=BUILT)
    assert (second.build.number, Path(second.folder)) == (2, workspace.builds / "2")
    assert contents(first) == before


def test_a_build_that_is_interrupted_leaves_nothing(tmp_path, monkeypatch) -> None:
    workspace = make_workspace(tmp_path, [Add(say(1))])

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("routekaart.sources.builds.writing.describe_files", stop)
    with pytest.raises(KeyboardInterrupt):
        publish_build(workspace, now=BUILT)
    assert list(workspace.builds.iterdir()) == []


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path) -> None:
    workspace = make_workspace(tmp_path, [Add(say(1))])
    left = workspace.builds / ".partial-killed"
    left.mkdir(parents=True)
    (left / "register.sqlite").write_bytes(b"half")
    assert publish_build(workspace, now=BUILT).build.number == 1
    assert [path.name for path in workspace.builds.iterdir()] == ["1"]


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path, monkeypatch) -> None:
    workspace = make_workspace(tmp_path, [Add(say(1))])

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("routekaart.sources.builds.writing._sync", full)
    with pytest.raises(NoSpace, match="No space left"):
        publish_build(workspace, now=BUILT)
    assert list(workspace.builds.iterdir()) == []


def test_a_build_is_not_published_or_added_to(build) -> None:
    opened = build(Add(say(1)))
    with pytest.raises(InputError, match="is a public build"):
        publish_build(opened, now=BUILT)
    with pytest.raises(StoreError, match="nothing can be added to a public build"):
        opened.register.append_all([say(2)], opening=[disclosed(say(2), OPEN, BUILT)])
    with pytest.raises(StoreError, match="no letter can be added"):
        opened.letters.store(b"Een brief")
    builds.check_build(opened.root)


@pytest.mark.parametrize("settings", ["build = 1\nregister = 'postgresql://x/y'", "build = 'x'"])
def test_a_build_with_its_register_elsewhere_is_refused(tmp_path, settings) -> None:
    (tmp_path / "workspace.toml").write_text(f"format = 1\n{settings}\n")
    with pytest.raises(StoreError, match="its register is in it"):
        open_workspace(tmp_path)


def test_a_release_goes_out_once_it_is_used_without_who_decided_that(own_workspace) -> None:
    from routekaart.domain.revision import Decision
    from routekaart.statistics.decisions import append_decision

    workspace = create_workspace(own_workspace)
    one, other, *rest = workspace.statistics.releases()
    for release, accepted in ((one, False), (other, False), (other, True)):
        decision = Decision(release=release.id, accepted=accepted, by=DESK, reason=SECRET, at=BUILT)
        append_decision(workspace.statistics.root / release.id, decision)
    opened = open_workspace(Path(publish_build(workspace, now=BUILT).folder))
    assert {release.id for release in opened.statistics.releases()} == {release.id for release in (other, *rest)}
    assert opened.statistics.verify()
    decisions = (opened.root / "statistics" / other.id / "decisions.jsonl").read_text()
    assert "dossierhouder" in decisions
    written = b"".join(contents(opened.root).values())
    assert not [text for text in (DESK.partition(":")[2], SECRET, one.id) if text.encode() in written]
