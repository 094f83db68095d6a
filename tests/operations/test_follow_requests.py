"""Requests of Parliament out of the register: the starter facts, and what people record beside them."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.cli.naming import names_of
from routekaart.cli.output import LANGUAGES
from routekaart.domain.errors import RefusedFiles
from routekaart.domain.execution import Execution, ExecutionReason, ExecutionState
from routekaart.domain.levels import Level
from routekaart.operations.add_letter import add_letter
from routekaart.operations.follow_requests import Requests, follow_requests
from routekaart.operations.record_files import record_files
from routekaart.reporting.requests import render_requests
from routekaart.workspace import Workspace, open_workspace

NOW = datetime(2026, 11, 1, tzinfo=UTC)
TODAY = NOW.date()
BECKER = "request:kst-35300-VI-37"
HEAD = "recorded_by: account:desk-3\ndate: 2026-10-01\nsource: me\nsaid_by: government:NLD\n"
PROMISE = f"""{HEAD}about: request:briefing-2026
statements:
  - description: {{name_nl: Toezegging briefing, name_en: Undertaking, form: toezegging}}
  - toezegging: {{status: new, action: inform, deadline: ../2026-10-15}}
    kind: promised
    when: 2026-10-01
  - relation: {{relation: concerns, to: country:MAR}}
"""


@pytest.fixture
def workspace(filled_workspace: Path, tmp_path: Path) -> Workspace:
    shutil.copytree(filled_workspace, tmp_path / "workspace")
    return open_workspace(tmp_path / "workspace")


def record(workspace: Workspace, text: str) -> None:
    record_files(workspace, [("file.yml", text.encode())], now=NOW)


def get(found: Requests, request: str) -> Execution:
    (one,) = [one for one in found.executions if one.request == request]
    return one


def test_the_motion_that_the_letter_answers_is_met_by_its_own_word(workspace: Workspace) -> None:
    becker = get(follow_requests(workspace, as_of=TODAY, level=Level.OPENBAAR), BECKER)
    assert (becker.state, becker.reason) == (ExecutionState.CLAIMED_FULFILLED, ExecutionReason.SAID_TO_BE_MET)
    assert becker.answers == ("document:kst-19637-2675",)
    assert becker.evidence


def test_a_day_before_the_letter_there_was_no_answer(workspace: Workspace) -> None:
    before = follow_requests(workspace, as_of=date(2020, 7, 9), level=Level.OPENBAAR)
    assert BECKER not in {one.request for one in before.executions if one.state is ExecutionState.CLAIMED_FULFILLED}
    assert [one.request for one in before.executions] == ["request:kst-19637-2321", "request:kst-35000-V-21", BECKER]


def test_only_what_concerns_a_country_or_is_overdue(workspace: Workspace) -> None:
    record(workspace, PROMISE)
    tunisia = follow_requests(workspace, as_of=TODAY, level=Level.OPENBAAR, about="country:TUN").executions
    assert len(tunisia) == 3
    assert all("country:TUN" in one.about for one in tunisia)
    asked = {"about": "country:MAR", "states": (ExecutionState.OVERDUE,)}
    assert follow_requests(workspace, as_of=TODAY, level=Level.OPENBAAR, **asked).executions == ()
    (overdue,) = follow_requests(workspace, as_of=TODAY, level=Level.INTERN, **asked).executions
    assert (overdue.request, str(overdue.due), overdue.level) == (
        "request:briefing-2026",
        "../2026-10-15",
        Level.INTERN,
    )
    all_of_them = follow_requests(workspace, as_of=TODAY, level=Level.INTERN)
    assert all_of_them.executions[0] == overdue
    assert all_of_them.described["request:briefing-2026"] == ("Toezegging briefing", "Undertaking")


def test_a_judgement_stands_beside_the_state(workspace: Workspace) -> None:
    judged = f"{HEAD.replace('said_by: government:NLD', '')}about: {BECKER}\nstatements:\n"
    record(
        workspace, f"{judged}  - {{event: partly-fulfilled, kind: judged, when: 2026-10-01, said_by: account:desk-3}}\n"
    )
    before, after = (
        get(follow_requests(workspace, as_of=TODAY, level=one), BECKER) for one in (Level.OPENBAAR, Level.INTERN)
    )
    assert (before.judgements, len(after.judgements)) == ((), 1)
    assert (before.state, before.evidence, before.history) == (after.state, after.evidence, after.history)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("{event: partly-fulfiled, kind: judged}", "Do you mean partly-fulfilled?"),
        ("{event: not-fulfiled}", "Do you mean not-fulfilled?"),
        ("{event: prima, kind: judged}", "A request is judged as fulfilled, partly-fulfilled, not-fulfilled."),
    ],
)
def test_a_judgement_in_a_word_that_judges_nothing_is_refused(workspace: Workspace, said: str, told: str) -> None:
    with pytest.raises(RefusedFiles) as refused:
        record(workspace, f"{HEAD}about: {BECKER}\nstatements:\n  - {said}\n")
    (problem,) = refused.value.problems
    assert told in problem.remedy
    assert problem.where == "file.yml:7"


def test_a_judgement_is_told_in_the_language_of_the_reader(workspace: Workspace) -> None:
    record(workspace, f"{HEAD}about: {BECKER}\nstatements:\n  - {{event: partly-fulfilled, kind: judged}}\n")
    found = follow_requests(workspace, as_of=TODAY, level=Level.INTERN)
    told = [
        render_requests(found.executions, names_of(workspace, lang), as_of=TODAY, level=Level.INTERN)
        for lang in LANGUAGES
    ]
    assert ": deels uitgevoerd" in told[0]
    assert ": met in part" in told[1]


def test_a_request_that_is_not_known_is_told_once(workspace: Workspace) -> None:
    with pytest.raises(RefusedFiles) as refused:
        record(workspace, f"{HEAD}about: request:kst-35300-VI-73\nstatements:\n  - {{event: answered}}\n")
    (problem,) = refused.value.problems
    assert BECKER in problem.remedy


LETTER = """Den Haag, 3 juni 2026

Geachte voorzitter,

Met deze brief is de motie van het lid Ceder (Kamerstuk 19 637, nr. 3999) uitgevoerd. {told}

De minister van Asiel en Migratie
"""
MOTION = f"""{HEAD.replace("said_by: government:NLD", "said_by: parliament:NLD")}about: request:kst-19637-3999
statements:
  - description: {{name_nl: Motie van het lid Ceder over Ghana, name_en: Motion, form: motion}}
  - {{event: tabled, when: 2026-02-01}}
  - {{event: adopted, when: 2026-02-08}}
  - ask: {{number: 1, form: request, what: met Ghana te spreken over vrijwillige terugkeer}}
  - relation: {{relation: answered-by, to: "document:DOCUMENT"}}
"""


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("Ik heb in april met Ghana gesproken over vrijwillige terugkeer.", ExecutionState.FULFILMENT_FOUND),
        ("Ik zal met Ghana spreken over vrijwillige terugkeer.", ExecutionState.FULFILMENT_NOT_FOUND),
        ("Over de cijfers informeer ik u later.", ExecutionState.FULFILMENT_NOT_FOUND),
    ],
)
def test_the_letter_that_is_kept_is_looked_into(workspace: Workspace, told: str, state: ExecutionState) -> None:
    letter = add_letter(workspace, LETTER.format(told=told).encode())
    named = (
        f"{MOTION}  - description: {{name_nl: Brief, name_en: Letter, form: letter}}\n    about: document:DOCUMENT\n"
    )
    record(workspace, named.replace("DOCUMENT", letter))
    one = get(follow_requests(workspace, as_of=TODAY, level=Level.INTERN), "request:kst-19637-3999")
    assert one.state is state
    (looked,) = one.looked_at
    assert (looked.paper, looked.ask) == (f"document:{letter}", 1)
    assert [passage.quote for passage in looked.fulfilment.passages] == ([told] if "gesproken" in told else [])


SPOKEN = "Ik heb in april met Ghana gesproken over vrijwillige terugkeer."
PUBLISHED = 'source: {title: B, address: "https://example.org/x", quote: met Ghana gesproken, published: 2026-06-03}'
IN_LETTER = "source: {letter: DOCUMENT, quote: met Ghana gesproken}"
CLOSED = "level: vertrouwelijk, ground: Grondwet art. 68, decider: government:NLD, until: 2027-01"
NAMED = "description: {name_nl: De brief, name_en: The letter, form: letter}, about: 'document:DOCUMENT'"
CONCERNS = "relation: {relation: concerns, to: country:GHA}, about: request:other-2026"
OPEN_MOTION = f"""recorded_by: account:desk-3
date: 2026-10-01
{PUBLISHED}
said_by: parliament:NLD
about: request:kst-19637-3999
statements:
  - {{level: openbaar, description: {{name_nl: Motie van het lid Ceder over Ghana, name_en: Motion, form: motion}}}}
  - {{level: openbaar, event: tabled, when: 2026-02-01}}
  - {{level: openbaar, event: adopted, when: 2026-02-08}}
  - {{level: openbaar, ask: {{number: 1, form: request, what: met Ghana te spreken over vrijwillige terugkeer}}}}
  - {{level: openbaar, relation: {{relation: answered-by, to: "document:DOCUMENT"}}}}
  - {{level: openbaar, description: {{name_nl: Andere motie, name_en: Other motion, form: motion}}, about: request:other-2026}}
  - {{level: openbaar, source: me, ground: besluit, decider: government:NLD, {NAMED}}}
"""  # noqa: E501  a statement of the register is a line


def answered(workspace: Workspace, *more: tuple[str, str]) -> None:
    """Keep a letter that answers a public motion, and record something more with its source."""
    letter = add_letter(workspace, LETTER.format(told=SPOKEN).encode())
    record(workspace, OPEN_MOTION.replace("DOCUMENT", letter))
    for source, said in more:
        text = f"{HEAD.replace('source: me', source)}statements:\n  - {{{said}}}\n"
        record(workspace, text.replace("DOCUMENT", letter))


def seen(workspace: Workspace, level: Level) -> tuple[ExecutionState, int]:
    one = get(follow_requests(workspace, as_of=TODAY, level=level), "request:kst-19637-3999")
    return one.state, len(one.looked_at)


LOOKED_INTO, LEFT_ALONE = (ExecutionState.FULFILMENT_FOUND, 1), (ExecutionState.CLAIMED_FULFILLED, 0)


def test_a_letter_that_nobody_opened_is_looked_into_inside_only(workspace: Workspace) -> None:
    answered(workspace)
    assert [seen(workspace, level) for level in (Level.OPENBAAR, Level.INTERN)] == [LEFT_ALONE, LOOKED_INTO]


@pytest.mark.parametrize(
    ("source", "said", "found"),
    [
        (PUBLISHED, f"level: openbaar, {NAMED}", LOOKED_INTO),
        (IN_LETTER, f"level: openbaar, {CONCERNS}", LEFT_ALONE),
        (PUBLISHED, f"level: intern, {NAMED}", LEFT_ALONE),
        (IN_LETTER, f"level: intern, {CONCERNS}", LEFT_ALONE),
        (PUBLISHED, f"level: openbaar, {CONCERNS}", LEFT_ALONE),
        ("source: me", NAMED, LEFT_ALONE),
    ],
)
def test_a_publication_of_a_letter_opens_it_for_all_and_what_was_read_from_it_does_not(
    workspace: Workspace, source: str, said: str, found: tuple[ExecutionState, int]
) -> None:
    answered(workspace, (source, said))
    assert seen(workspace, Level.OPENBAAR) == found


def test_a_letter_of_which_all_is_confidential_is_not_looked_into_inside(workspace: Workspace) -> None:
    answered(workspace, (IN_LETTER, f"{CLOSED}, {CONCERNS}"))
    assert [seen(workspace, level) for level in (Level.INTERN, Level.VERTROUWELIJK)] == [LEFT_ALONE, LOOKED_INTO]
