"""`routekaart sync tweedekamer`: what changed, what was taken out, and going on after a break."""

import gzip
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import stamina

from routekaart.domain.content import Event, Retraction
from routekaart.domain.errors import StoreError
from routekaart.domain.ids import ThingId
from routekaart.domain.parliament import ParliamentSync
from routekaart.domain.statement import Statement
from routekaart.operations.sync_parliament import sync_parliament
from routekaart.sources.parliament import Cursor, keep_cursor, load_cursor
from routekaart.sources.publishers import Conduct
from routekaart.workspace import Workspace, create_workspace
from tests.parliament.house import FakeHouse
from tests.parliament.making import NOW, decision, guid, matter, paper, promise, version, vote
from tests.sources.publishers.serving import Handler, Publisher, publishing

MOTION = ThingId("request:tk-2026Z00001")


@dataclass
class Desk:
    """A workspace and a House that it is kept in step with."""

    workspace: Workspace
    house: FakeHouse
    publisher: Publisher

    def sync(self) -> ParliamentSync:
        conduct = Conduct(connect=2, silence=5, longest=10, attempts=3, loopback=True, sleep=lambda _: None)
        return sync_parliament(
            self.workspace, now=lambda: NOW, tell=lambda *_: None, conduct=conduct, base=self.publisher.address
        )

    def said(self, subject: ThingId = MOTION) -> list[Statement]:
        return list(self.workspace.register.find_statements(subject=subject))

    def events(self, subject: ThingId = MOTION) -> set[str]:
        return {one.content.event for one in self.said(subject) if isinstance(one.content, Event)}


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[None]:
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture
def desk(register_address: str, tmp_path: Path) -> Iterator[Desk]:
    house = FakeHouse()
    url = register_address if "://" in register_address else None
    workspace = create_workspace(tmp_path / "workspace", register_url=url)
    with publishing(house.answer) as publisher:
        house.base = publisher.address
        house.put("Zaak", matter(1, Document=[paper(HuidigeDocumentVersie=version())]))
        house.put("Zaak", matter(2, Titel="Stikstof", Onderwerp="Motie van het lid Proef over stikstof"))
        house.put("Zaak", matter(3, Soort="Brief regering", Onderwerp="Brief over de asielopvang"))
        house.put("Toezegging", promise(Tekst="De minister stuurt een brief over de asielketen."))
        yield Desk(workspace, house, publisher)
    workspace.close()


def test_what_concerns_migration_comes_in_and_a_second_run_adds_nothing(desk: Desk) -> None:
    first, second = desk.sync(), desk.sync()
    assert first.exit_status == second.exit_status == 0
    assert (first.fetched, first.waiting) == (3, 0) and first.new > 10
    assert (second.fetched, second.new) == (0, 0)
    assert desk.said() and desk.said(ThingId("document:tk-2026Z00003"))
    assert desk.said(ThingId("request:tk-TZ202601-601"))
    assert not desk.said(ThingId("request:tk-2026Z00002"))
    assert not any("Naam" in path for path in desk.publisher.paths)


def test_only_what_changed_is_fetched_the_next_time(desk: Desk) -> None:
    desk.sync()
    desk.house.put("Zaak", matter(1, Kabinetsappreciatie="Ontraden", GewijzigdOp="2026-02-10"))
    again = desk.sync()
    assert (again.fetched, again.new) == (1, 1) and "appraisal" in desk.events()


def test_what_the_house_takes_out_is_taken_back(desk: Desk) -> None:
    desk.sync()
    held = len(desk.said())
    desk.house.take_out("Zaak", guid(1))
    gone = desk.sync()
    assert gone.taken_back > 0 and gone.exit_status == 0
    back = {one.content.retracts for one in desk.said() if isinstance(one.content, Retraction)}
    assert back == {one.id for one in desk.said()[:held]}
    assert desk.sync().new == 0


def test_a_later_decision_and_a_later_version_bring_the_matter_in_again(desk: Desk) -> None:
    desk.sync()
    desk.house.put("Besluit", decision(), zaak=guid(1))
    assert desk.sync().fetched == 1 and "adopted" in desk.events()
    improved = matter(1, Document=[paper(HuidigeDocumentVersie=version(2))])
    desk.house.records["Zaak", guid(1)] = improved
    desk.house.put("Document", paper(), zaak=guid(1))
    assert desk.sync().fetched == 1 and "improved" in desk.events(ThingId("document:tk-2026D00501"))
    desk.house.records["Besluit", guid(801)] = decision(Stemming=[vote("Partij A", "Voor", 81)])
    desk.house.put("Stemming", {"Id": guid(950)}, besluit=guid(801))
    assert desk.sync().new == 1
    desk.house.take_out("Document", guid(501))
    assert desk.sync().taken_back > 0
    assert any(isinstance(one.content, Retraction) for one in desk.said(ThingId("document:tk-2026D00501")))


def test_an_address_that_is_gone_is_told_with_what_to_do(desk: Desk) -> None:
    desk.house.spoil = lambda handler, _path: handler.send(b"", 404) or True  # type: ignore[func-returns-value]
    failed = desk.sync()
    assert failed.exit_status == 2 and "404" in failed.failed and "opendata.tweedekamer.nl" in failed.failed


def test_papers_and_decisions_of_other_matters_are_passed_over(desk: Desk) -> None:
    desk.sync()
    desk.house.put("Besluit", decision(802, Zaak=[{"Nummer": "2026Z00002", "Soort": "Motie"}]), zaak=guid(2))
    assert (desk.sync().fetched, desk.sync().fetched) == (0, 0)


def test_a_matter_on_a_private_person_is_neither_held_nor_kept(desk: Desk) -> None:
    desk.house.put("Zaak", matter(4, Onderwerp="De uitzetting van Ado Voorbeeld naar Marokko"))
    synced = desk.sync()
    assert sum(synced.left_out.values()) == 1 and "Voorbeeld" not in repr(synced)
    assert not desk.said(ThingId("request:tk-2026Z00004"))
    kept = [path for path in desk.workspace.parliament.root.rglob("*") if path.is_file()]
    assert kept and not any(b"Voorbeeld" in path.read_bytes() for path in kept)


def test_what_came_in_is_kept_with_where_and_when(desk: Desk) -> None:
    desk.sync()
    received = list(desk.workspace.parliament.find_received())
    assert {one.received for one in received} == {NOW.isoformat()}
    assert any("/OData/v4/2.0/Zaak?" in one.address for one in received)
    for one in received:
        assert not one.kept or len(desk.workspace.parliament.load(one.sha256)) == one.size


def test_a_record_that_cannot_be_read_right_waits_and_does_not_hold_up_the_others(desk: Desk) -> None:
    desk.house.put("Zaak", matter(5, Soort="Toverspreuk"))
    first, second = desk.sync(), desk.sync()
    assert (first.exit_status, first.waiting, second.waiting) == (1, 1, 1)
    assert any("Toverspreuk" in remark for remark in first.remarks) and desk.said()
    desk.house.records["Zaak", guid(5)] = matter(5)
    assert (desk.sync().exit_status, len(desk.said(ThingId("request:tk-2026Z00005"))) > 0) == (0, True)


def test_a_record_that_is_in_the_feed_and_not_in_odata_is_named(desk: Desk) -> None:
    del desk.house.records["Zaak", guid(1)]
    synced = desk.sync()
    assert synced.exit_status == 1 and any(guid(1) in remark for remark in synced.remarks)


def test_a_feed_that_goes_round_is_named_and_left(desk: Desk) -> None:
    desk.house.twist = lambda text: text.replace("skiptoken=14&amp;category=Zaak", "skiptoken=7&amp;category=Zaak")
    synced = desk.sync()
    assert synced.exit_status == 1 and any("goes back" in remark for remark in synced.remarks)


def test_an_entry_that_stands_twice_is_named_and_adds_nothing(desk: Desk) -> None:
    def twice(text: str) -> str:
        start, end = text.find("<entry>"), text.find("</entry>") + len("</entry>")
        return text[:end] + text[start:end] + text[end:] if start >= 0 else text

    desk.house.twist = twice
    synced = desk.sync()
    assert synced.exit_status == 1 and any("twice" in remark for remark in synced.remarks)
    assert len({one.id for one in desk.said()}) == len(desk.said())


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_server_that_is_busy_is_asked_again(desk: Desk, status: int) -> None:
    bad = iter([True, False] * 50)

    def spoil(handler: Handler, _path: str) -> bool:
        if next(bad):
            handler.send(b"", status, Retry_After="0")
            return True
        return False

    desk.house.spoil = spoil
    assert desk.sync().exit_status == 0 and desk.said()


@pytest.mark.parametrize("when", ["Feed", "OData"])
def test_an_answer_that_stays_cut_off_stops_the_run_and_the_next_one_goes_on(desk: Desk, when: str) -> None:
    def spoil(handler: Handler, path: str) -> bool:
        if when in path and "category=Toezegging" not in path:
            handler.send(b'<feed xmlns="http://www.w3.org/2005/Atom">' if when == "Feed" else b'{"value": [')
            return True
        return False

    desk.house.spoil = spoil
    failed = desk.sync()
    assert failed.failed and failed.exit_status == (2 if when == "Feed" else 1)
    assert not desk.said()
    desk.house.spoil = lambda *_: False
    assert desk.sync().exit_status == 0 and desk.said()


@pytest.mark.parametrize(
    "body", [b"<html><body>onderhoud</body></html>", b'{"value": 3}', b'{"error": {}}', b"[]", b'{"value": [3]}']
)
def test_another_answer_than_records_is_refused_and_nothing_is_lost(desk: Desk, body: bytes) -> None:
    desk.house.spoil = lambda handler, path: "OData" in path and (handler.send(body) or True)  # type: ignore[func-returns-value]
    failed = desk.sync()
    assert failed.failed and failed.waiting == 3
    desk.house.spoil = lambda *_: False
    assert desk.sync().waiting == 0


def test_a_page_that_is_too_large_is_not_taken_in(desk: Desk) -> None:
    desk.house.twist = lambda text: text.replace("</feed>", f"<!--{'x' * 3000}--></feed>")
    conduct = Conduct(attempts=1, loopback=True, sleep=lambda _: None, most_of_page=2000)
    synced = sync_parliament(
        desk.workspace, now=lambda: NOW, tell=lambda *_: None, conduct=conduct, base=desk.publisher.address
    )
    assert "2,000" in synced.failed and synced.exit_status == 2


def test_an_answer_that_unpacks_to_much_is_not_unpacked_to_its_end(desk: Desk) -> None:
    bomb = gzip.compress(b" " * 20_000_000)
    desk.house.spoil = lambda handler, _path: handler.send(bomb, Content_Encoding="gzip") or True  # type: ignore[func-returns-value]
    conduct = Conduct(attempts=1, loopback=True, sleep=lambda _: None, most_of_page=1_000_000)
    synced = sync_parliament(
        desk.workspace, now=lambda: NOW, tell=lambda *_: None, conduct=conduct, base=desk.publisher.address
    )
    assert "1,000,000" in synced.failed and synced.exit_status == 2


def test_a_cursor_that_cannot_be_read_is_told_and_not_guessed(desk: Desk) -> None:
    desk.sync()
    (desk.workspace.parliament.root / "cursor.json").write_text("{")
    with pytest.raises(StoreError, match="Remove the file"):
        desk.sync()
    (desk.workspace.parliament.root / "cursor.json").unlink()
    assert desk.sync().new == 0


def test_the_feed_of_another_host_is_not_followed(desk: Desk) -> None:
    desk.house.twist = lambda text: text.replace(desk.publisher.address, "https://example.org")
    assert "example.org" in desk.sync().failed


def test_a_break_between_register_and_cursor_repeats_a_step_and_adds_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = 0

    def break_off(root: Path, cursor: Cursor) -> None:
        nonlocal steps
        steps += 1
        if steps == 7:  # behind the first group of records, which is in the register by then
            raise KeyboardInterrupt
        keep_cursor(root, cursor)

    monkeypatch.setattr("routekaart.operations.sync_parliament.keep_cursor", break_off)
    with pytest.raises(KeyboardInterrupt):
        desk.sync()
    before = {one.id for one in desk.workspace.register.log().statements}
    assert before and load_cursor(desk.workspace.parliament.root).waiting
    desk.sync()
    log = desk.workspace.register.log().statements
    assert len({one.id for one in log}) == len(log) and desk.sync().new == 0


@pytest.mark.slow
def test_a_run_that_is_killed_is_gone_on_with(desk: Desk) -> None:
    for number in range(10, 60):
        desk.house.put("Zaak", matter(number))
    desk.workspace.close()
    for last in (4, 20, 8, 3, 2):  # at which question of a run it is killed: in the feeds, and among the records
        kill_at(desk, last)
    again = create_workspace(desk.workspace.root)
    desk.workspace = again
    assert desk.sync().exit_status == 0
    again.register.verify()
    log = again.register.log().statements
    assert {f"request:tk-2026Z{number:05}" for number in range(10, 60)} <= {one.subject for one in log}
    assert len({one.id for one in log}) == len(log) and load_cursor(again.parliament.root).waiting == {}
    assert desk.sync().new == 0
    again.close()


def kill_at(desk: Desk, last: int) -> None:
    """Run in a process of its own that is killed when it has asked so many questions."""
    process: list[subprocess.Popen[bytes]] = []
    asked = 0

    def spoil(handler: Handler, _path: str) -> bool:
        nonlocal asked
        asked += 1
        if asked == last:
            process[0].kill()
            handler.cut()
        return asked >= last

    desk.house.spoil = spoil
    command = [sys.executable, "-m", "tests.parliament.killed", str(desk.workspace.root), desk.publisher.address]
    process.append(subprocess.Popen(command, cwd=Path(__file__).parents[2]))
    assert process[0].wait(timeout=60) == -signal.SIGKILL
    desk.house.spoil = lambda *_: False
