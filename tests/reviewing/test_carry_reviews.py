"""Reviews go over to a new version of a letter, in one transaction and once; a person says that it is one."""

from collections.abc import Callable

import pytest

from routekaart.domain.carried import Outcome, Why
from routekaart.domain.content import Relation
from routekaart.domain.errors import InputError, NotationError, StoreError
from routekaart.domain.ids import DocumentId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Statement
from routekaart.operations.carry_reviews import CarriedOver, carry_reviews
from routekaart.operations.report_letter import report_letter
from routekaart.operations.review_statement import review_statement
from routekaart.operations.show_reviews import show_reviews
from routekaart.recording import Act
from routekaart.workspace import Workspace
from tests.reviewing.making import DESK, LETTER, OTHER, ask, hour

ReadingOf = Callable[[str], Statement]
CORRECTED = LETTER.replace("12.770", "12.780").replace("Datum 3", "Datum 6").replace(" over zee en", "\nover zee en")


def carry(workspace: Workspace, text: str = CORRECTED, at: int = 5) -> CarriedOver:
    (old,) = (one for one in workspace.letters.find_documents() if workspace.letters.load(one) == LETTER.encode())
    return carry_reviews(workspace, old, workspace.letters.store(text.encode()), account=OTHER, now=hour(at))


@pytest.fixture
def decided(workspace: Workspace, reading_of: ReadingOf) -> dict[str, Statement]:
    """Accept one reading, refuse another and replace a third."""
    found = {quote: reading_of(quote) for quote in ("12.770", "1.850", "65.383")}
    review_statement(workspace, found["12.770"].id, ask(Act.ACCEPT), now=hour(1))
    review_statement(workspace, found["65.383"].id, ask(Act.REFUSE), now=hour(1))
    review_statement(workspace, found["1.850"].id, ask(Act.REPLACE, changes={"when": "2021"}), now=hour(1))
    return found


def test_a_corrected_letter_keeps_what_was_decided_on_words_that_stayed(
    workspace: Workspace, decided: dict[str, Statement]
) -> None:
    done = carry(workspace)
    outcomes = {one.old.source.quote.split()[0]: (one.outcome, one.why) for one in done.plan.carried}
    assert outcomes == {
        "12.770": (Outcome.ORPHANED, Why.NO_WORDS),
        "1.850": (Outcome.FOUND, Why.CARRIED),
        "65.383": (Outcome.FOUND, Why.CARRIED),
    }
    report = report_letter(workspace, done.new.id, now=hour(6))
    values = {(finding.outcome.claim.value, finding.outcome.claim.period) for finding in report.findings}
    assert {("12780", "2022"), ("1850", "2021")} <= values
    assert values.isdisjoint({("1850", "2022"), ("65383", "2018")})


def test_a_carried_review_names_where_it_comes_from(workspace: Workspace, decided: dict[str, Statement]) -> None:
    done = carry(workspace)
    new = {one.old.id: one.new for one in done.plan.carried}
    refused = new[decided["65.383"].id]
    assert refused is not None
    (review,) = show_reviews(workspace, refused.id).reviews
    assert (review.recorded_by, review.accepted) == (OTHER, False)
    assert review.reason == f"overgenomen van {decided['65.383'].id}: nagelezen"


def test_nothing_of_the_old_version_is_lost(workspace: Workspace, decided: dict[str, Statement]) -> None:
    old = decided["1.850"].source.document
    before = workspace.register.find_document_log(old)
    carry(workspace)
    assert workspace.register.find_document_log(old) == before


def test_a_second_time_adds_nothing(workspace: Workspace, decided: dict[str, Statement]) -> None:
    carry(workspace)
    head = workspace.register.verify()
    again = carry(workspace, at=50)
    assert [one.why for one in again.plan.carried].count(Why.DECIDED) == 2
    assert workspace.register.verify() == head


def test_that_it_is_a_new_version_is_a_statement_of_the_person(workspace: Workspace) -> None:
    done = carry(workspace)
    thing = ThingId(f"document:{done.new.id}")
    (said,) = workspace.register.find_statements(subject=thing, content=("Relation",))
    assert said.content == Relation(relation="new-version-of", object=ThingId(f"document:{done.old.id}"))
    assert (said.speaker, said.recorded_by) == (OTHER, OTHER)
    assert workspace.register.get_level(said.id) is Level.INTERN
    read = workspace.register.find_statements(document=done.new.id)
    assert {workspace.register.get_level(one.id) for one in read} == {Level.INTERN}


def test_a_review_on_the_new_version_itself_is_not_overruled(
    workspace: Workspace, decided: dict[str, Statement]
) -> None:
    letter = workspace.letters.store(CORRECTED.encode())
    reading = report_letter(workspace, letter, now=hour(3), keep=True).reading
    (same,) = (one for one in reading.statements if one.source.quote.startswith("65.383"))
    review_statement(workspace, same.id, ask(Act.ACCEPT, account=DESK), now=hour(4))
    carry(workspace)
    assert show_reviews(workspace, same.id).stands


@pytest.mark.parametrize("backwards", [True, False])
def test_versions_in_the_wrong_order_are_refused(workspace: Workspace, backwards: bool) -> None:
    done = carry(workspace)
    pair = (done.new.id, done.old.id) if backwards else (done.old.id, done.old.id)
    head = workspace.register.verify()
    with pytest.raises(InputError, match="recorded as the newer" if backwards else "byte for byte"):
        carry_reviews(workspace, *pair, account=OTHER, now=hour(9))
    assert workspace.register.verify() == head


def test_a_letter_that_is_not_kept_is_refused(workspace: Workspace) -> None:
    (old,) = workspace.letters.find_documents()
    with pytest.raises(StoreError):
        carry_reviews(workspace, old, DocumentId("f" * 64), account=OTHER, now=hour(5))


def test_only_an_account_says_so(workspace: Workspace) -> None:
    old, new = workspace.letters.find_documents()[0], workspace.letters.store(CORRECTED.encode())
    head = workspace.register.verify()
    with pytest.raises(NotationError):
        carry_reviews(workspace, old, new, account="government:NLD", now=hour(5))
    assert workspace.register.verify() == head
