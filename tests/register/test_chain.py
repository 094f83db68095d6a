from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from routekaart.domain.encoding import digest
from routekaart.domain.errors import BrokenChain, StoreError
from routekaart.domain.levels import Level
from routekaart.domain.statement import Review, Statement
from routekaart.register import Appended, Register
from routekaart.register.chain import GENESIS, hash_link

Say = Callable[..., Statement]
Append = Callable[..., Appended]
Judge = Callable[..., Review]
Run = Callable[..., None]


@pytest.fixture(autouse=True)
def _three_entries(request: pytest.FixtureRequest) -> None:
    if "register" in request.fixturenames:
        say, append = request.getfixturevalue("say"), request.getfixturevalue("append")
        append(say(1), say(2))


@given(
    st.integers(1, 2**53 - 1), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9)
)
def test_the_hash_of_a_link_is_the_digest_of_its_record(seq: int, text: str) -> None:
    from unicodedata import normalize

    told = {"id": "ab", "recorded": "2026", "recorded_by": normalize("NFC", text)}
    record = told | {"seq": seq, "kind": "statement", "previous": GENESIS}
    assert hash_link(seq, "statement", "ab", "2026", told["recorded_by"], GENESIS) == digest(record)


@pytest.mark.parametrize(
    "change", ["UPDATE entry SET recorded_by = 'x'", "DELETE FROM entry", "DELETE FROM entry WHERE seq = 3"]
)
def test_the_database_refuses_to_change_an_entry(register: Register, raw: Run, change: str) -> None:
    with pytest.raises(DBAPIError, match="never"):
        raw(change)
    assert register.verify().entries == 3


def test_the_database_refuses_to_replace_or_skip_an_entry(register: Register, raw: Run, register_address: str) -> None:
    postgres = "://" in register_address
    replace = "INSERT OR REPLACE INTO entry SELECT seq, kind, id, recorded, 'x', payload, previous, hash FROM entry"
    with pytest.raises(DBAPIError, match="never" if postgres else "after the last"):
        raw("TRUNCATE entry CASCADE" if postgres else replace)
    assert register.verify().entries == 3


@pytest.mark.parametrize(
    ("change", "seq", "differs"),
    [
        ("UPDATE entry SET payload = replace(payload, '2019', '2018') WHERE seq = 2", 2, "payload does not match"),
        ("UPDATE entry SET payload = '' WHERE seq = 3", 3, "payload does not match"),
        ("UPDATE entry SET recorded_by = 'rule:other@1' WHERE seq = 1", 1, "the hash does not match"),
        ("UPDATE entry SET recorded = '2020-01-01T00:00:00.000000+00:00' WHERE seq = 3", 3, "the hash does not match"),
        ("UPDATE entry SET kind = 'plan' WHERE seq = 3", 3, "the hash does not match"),
        ("UPDATE entry SET hash = id WHERE seq = 1", 1, "the hash does not match"),
        ("UPDATE entry SET previous = id WHERE seq = 2", 2, "the previous hash does not match"),
        ("DELETE FROM entry WHERE seq = 1", 1, "missing"),
        ("DELETE FROM entry WHERE seq = 2", 2, "missing; the next one there is 3"),
    ],
)
def test_a_changed_entry_is_named(register: Register, tamper: Run, change: str, seq: int, differs: str) -> None:
    tamper(change)
    with pytest.raises(BrokenChain, match=differs) as caught:
        register.verify()
    assert caught.value.where == f"entry {seq}"
    assert caught.value.exit_status == 1
    with pytest.raises(BrokenChain):
        register.rebuild_indexes()


@pytest.mark.parametrize("register_address", ["sqlite"], indirect=True)
def test_bytes_in_place_of_text_are_a_change(register: Register, tamper: Run) -> None:
    tamper("UPDATE entry SET payload = CAST(payload AS BLOB) WHERE seq = 2")
    with pytest.raises(BrokenChain, match="payload does not match"):
        register.verify()


def test_what_was_taken_off_the_end_is_missed_only_with_a_noted_head(
    register: Register, say: Say, append: Append, tamper: Run
) -> None:
    before = register.verify().head
    append(say(3))
    noted = register.verify(expected_head=before).head
    tamper("DELETE FROM entry WHERE seq > 3")
    register.rebuild_indexes()
    assert register.verify().entries == 3
    with pytest.raises(BrokenChain, match="noted head"):
        register.verify(expected_head=noted)


def test_a_noted_head_that_is_not_there_breaks_the_chain(register: Register) -> None:
    assert register.verify(expected_head=GENESIS).entries == 3
    with pytest.raises(BrokenChain, match="noted head"):
        register.verify(expected_head="f" * 64)


@pytest.mark.parametrize(
    ("change", "table"),
    [
        ("UPDATE disclosed SET level = 0", "disclosed"),
        ("DELETE FROM disclosed WHERE statement = 2", "disclosed"),
        ("INSERT INTO disclosed SELECT statement, 1, level, recorded FROM disclosed WHERE statement = 1", "disclosed"),
        ("UPDATE statement SET subject = 'country:MAR' WHERE seq = 2", "statement"),
        ("UPDATE review SET accepted = NOT accepted", "review"),
        ("DELETE FROM review", "review"),
        ("INSERT INTO mention (seq, field, thing) VALUES (1, 'route', 'country:MAR')", "mention"),
        ("UPDATE notice SET said = '{}'", "notice"),
        ("DELETE FROM notice", "notice"),
    ],
)
def test_an_index_that_differs_is_named_and_made_again(
    register: Register, say: Say, append: Append, judge: Judge, raw: Run, change: str, table: str
) -> None:
    append(say(3), level=Level.VERTROUWELIJK)
    register.append_review(judge(say(2), accepted=False))
    before = register.find_statements(level=Level.OPENBAAR)
    raw(change)
    with pytest.raises(StoreError, match=f"table {table} ") as caught:
        register.verify()
    assert "rebuild_indexes" in caught.value.remedy
    register.rebuild_indexes()
    register.verify()
    assert register.find_statements(level=Level.OPENBAAR) == before == (say(1),)


def test_full_text_that_is_lost_is_named_and_made_again(register: Register, raw: Run, register_address: str) -> None:
    clear = "DELETE FROM search" if "://" in register_address else "INSERT INTO search (search) VALUES ('delete-all')"
    raw(clear)
    with pytest.raises(StoreError, match="table search "):
        register.verify()
    register.rebuild_indexes()
    assert len(register.search("aankomst")) == 2
