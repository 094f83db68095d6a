"""What anybody can see of a letter is the same whatever the desk proposes, accepts or says why, inside."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.ids import ActorId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.proposal import Proposal
from routekaart.domain.statement import Disclosure
from routekaart.operations.propose_readings import propose_readings
from routekaart.operations.report_letter import report_letter
from routekaart.operations.review_statement import review_statement
from routekaart.recording import Act
from routekaart.reporting import check_record, render_check_table, render_letter_report
from routekaart.workspace import Workspace, create_workspace
from tests.reviewing.making import LETTER, ask, hour
from tests.web.conftest import make_public

SECRET = "geheim overleg"


@pytest.fixture
def kept(workspace: Path) -> Iterator[Workspace]:
    """Keep a letter and what the rules read from it in the workspace that the site shows."""
    opened = create_workspace(workspace)
    letter = opened.letters.store(LETTER.encode())
    report_letter(opened, letter, now=hour(0), keep=True)
    make_public(opened, letter)
    yield opened
    opened.close()


class Model:
    """Proposes one reading."""

    recorder = RecorderId("model:fake@1")

    def __init__(self, **said: Any) -> None:
        self.said = said

    def propose(self, document: object) -> Iterator[Proposal]:
        """Give it."""
        quantity = {"type": "Quantity", "value": "1850", "unit": "count", "comparator": "exact"}
        content = {"type": "Figure", "quantity": quantity, "counted": "mensen"}
        yield Proposal(quote="1.850 mensen", said={"content": content, "subject": "country:NLD"} | self.said)


def propose(kept: Workspace, act: Act, **asked: Any) -> None:
    (letter,) = kept.letters.find_documents()
    (held,) = propose_readings(kept, letter, Model(), now=hour(1)).added
    review_statement(kept, held.statement.id, ask(act, reason=SECRET, **asked), now=hour(2))


def accept(kept: Workspace) -> None:
    for one in kept.register.find_statements():
        if one.recorded_by.startswith("rule:"):
            review_statement(kept, one.id, ask(Act.ACCEPT, reason=SECRET), now=hour(1))


def shown(kept: Workspace, visitor: Any) -> tuple[str, ...]:
    """Return everything that a letter shows at the usual level."""
    (letter,) = kept.letters.find_documents()
    report = report_letter(kept, letter, now=hour(9))
    pages = [visitor.get(f"/brieven/{letter}{lang}").content.decode() for lang in ("", "?lang=en")]
    table = render_check_table(report, lang="nl", width=90)
    return (*pages, json.dumps(check_record(report)), render_letter_report(report, lang="nl"), table)


INSIDE: dict[str, Callable[[Workspace], None]] = {
    "an accepted proposal": lambda kept: propose(kept, Act.ACCEPT),
    "a refused proposal": lambda kept: propose(kept, Act.REFUSE),
    "a replaced proposal": lambda kept: propose(kept, Act.REPLACE, changes={"when": "2019"}),
    "a proposal replaced by what the rules read": lambda kept: propose(
        kept, Act.REPLACE, changes={"unit": "persons", "when": "2022", "concept": "returns"}
    ),
    "accepted readings": accept,
}


@pytest.mark.parametrize("inside", list(INSIDE))
def test_what_happens_inside_changes_no_byte_of_what_anybody_sees(kept, visitor, inside: str) -> None:
    before = shown(kept, visitor)
    INSIDE[inside](kept)
    assert shown(kept, visitor) == before


def test_a_refused_open_reading_is_told_without_reason_or_account(kept, visitor) -> None:
    one = next(one for one in kept.register.find_statements() if "1.850" in one.source.quote)
    review_statement(kept, one.id, ask(Act.REFUSE, reason=SECRET), now=hour(1))
    seen = shown(kept, visitor)
    assert "geweigerd" in seen[0]
    assert all(SECRET not in text and "desk-3" not in text for text in seen)


def test_a_reading_replaced_by_what_is_inside_is_told_as_refused(kept, visitor) -> None:
    one = next(one for one in kept.register.find_statements() if "1.850" in one.source.quote)
    model = Model(valid="2021", kind="reported")
    (letter,) = kept.letters.find_documents()
    (held,) = propose_readings(kept, letter, model, now=hour(1)).added
    changes = {"unit": "count", "about": "country:NLD", "when": "2021", "concept": "", "counterpart": "", "modes": ""}
    decided = review_statement(kept, one.id, ask(Act.REPLACE, changes=changes, reason=SECRET), now=hour(2))
    assert decided.replacement is not None
    assert (decided.replacement.statement.id, decided.replacement.level) == (held.statement.id, Level.INTERN)
    assert all(SECRET not in text and held.statement.id[:10] not in text for text in shown(kept, visitor))


def close(kept: Workspace, ids: list[str]) -> None:
    kept.register.append_disclosure(
        Disclosure(
            statements=tuple(ids),
            level=Level.VERTROUWELIJK,
            ground="Grondwet art. 68",
            decider=ActorId("government:NLD"),
            recorded=hour(3),
            recorded_by=RecorderId("account:desk-3"),
        )
    )


def test_a_letter_that_is_closed_again_is_gone_from_the_site(kept, visitor) -> None:
    (letter,) = kept.letters.find_documents()
    first, *others = [one.id for one in kept.register.find_statements(document=letter)]
    close(kept, others)
    assert visitor.get(f"/brieven/{letter}").status_code == 200
    close(kept, [first])
    gone, never = (visitor.get(f"/brieven/{one}") for one in (letter, "0" * 64))
    assert (gone.status_code, never.status_code) == (404, 404)
    assert gone.content.replace(letter.encode(), b"") == never.content.replace(b"0" * 64, b"")
    assert letter not in visitor.get("/").content.decode()


def test_a_letter_that_is_closed_again_is_gone_from_the_api_and_from_searching(kept, visitor) -> None:
    (letter,) = kept.letters.find_documents()
    title = kept.get_letter(letter).title
    assert title
    addresses = (f"/api/v1/brieven/{letter}", f"/api/v1/bevindingen?brief={letter}")
    assert [visitor.get(one).status_code for one in addresses] == [200, 200]
    assert letter in visitor.get("/zoeken", {"q": title}).content.decode()
    close(kept, [one.id for one in kept.register.find_statements(document=letter)])
    assert [visitor.get(one).status_code for one in addresses] == [404, 404]
    assert visitor.get("/api/v1/brieven").json()["totaal"] == 0
    assert letter not in visitor.get("/zoeken", {"q": title}).content.decode()


WORDS = "1.850 mensen"
READ_IN = ("/uitspraken?brief={}", "/uitspraken?zoek=mensen", "/brieven", "/brieven/{}", "/bevindingen?brief={}")


def seen_of(client: Any, letter: str) -> dict[str, bool]:
    """Return for each address whether it gives a letter, its title or its words."""
    addresses = ["/", f"/brieven/{letter}", "/zoeken?q=mensen", "/zoeken?q=Voortgang", "/feeds/alles.atom"]
    addresses += ["/open-data/uitspraken.csv", *(f"/api/v1{one.format(letter)}" for one in READ_IN)]
    return {one: bool(tells(client.get(one), letter)) for one in addresses}


def tells(answer: Any, letter: str) -> bool:
    """Tell whether an answer holds something of a letter that was not in the question."""
    text = re.sub(r"</?mark>", "", answer.content.decode())
    asked = answer.request["PATH_INFO"] + answer.request["QUERY_STRING"]
    return WORDS in text or (letter in text and letter not in asked)


def test_a_letter_that_was_only_checked_is_nowhere_outside(workspace: Path, visitor) -> None:
    opened = create_workspace(workspace)
    letter = opened.letters.store(LETTER.encode())
    report_letter(opened, letter, now=hour(0), keep=True)
    assert [one for one, told in seen_of(visitor, letter).items() if told] == []
    (said,) = [one.id for one in opened.register.find_statements(document=letter) if "1.850" in one.source.quote]
    guessed, never = (visitor.get(f"/api/v1/uitspraken/{one}") for one in (said, "0" * 64))
    assert guessed.status_code == never.status_code == 404
    assert guessed.content.replace(said.encode(), b"") == never.content.replace(b"0" * 64, b"")
    make_public(opened, letter)
    assert sum(seen_of(visitor, letter).values()) > 5
    assert visitor.get(f"/api/v1/uitspraken/{said}").status_code == 200
    opened.close()


def test_inside_a_draft_is_seen_as_intern_by_who_may_and_that_is_noted(workspace: Path, signed_in) -> None:
    from routekaart.web.log.models import Read

    opened = create_workspace(workspace)
    letter = opened.letters.store(LETTER.encode())
    report_letter(opened, letter, now=hour(0), keep=True)
    opened.close()
    administrator, reader = signed_in("administrator", name="beheer-1"), signed_in("reader")
    assert not any(seen_of(administrator, letter).values())
    assert not any(tells(reader.get(f"{one}?niveau=openbaar"), letter) for one in ("/", "/api/v1/brieven"))
    assert Read.objects.count() == 0
    for address, told in seen_of(reader, letter).items():
        noted = Read.objects.count()
        reader.get(address)
        assert Read.objects.count() - noted == 1 or not told, address
    assert set(Read.objects.values_list("level", flat=True)) == {int(Level.INTERN)}
    (said, *_) = reader.get(f"/api/v1/uitspraken?brief={letter}").json()["resultaten"]
    assert said["niveau"] == "intern"
