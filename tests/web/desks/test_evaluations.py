"""At the desk of evaluations: a plan is checked without looking, sealed for good, and seen from its level."""

from collections.abc import Callable

import pytest
from django.test import Client

from routekaart.domain.errors import Overtaken
from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.levels import Level
from routekaart.operations.evaluate import plans
from routekaart.operations.evaluate.material import Material
from routekaart.web.checking import checker, waiting
from routekaart.web.checking.checker import Checker
from routekaart.web.checking.line import Line
from routekaart.web.checking.waiting import Broken
from routekaart.web.log.models import Read
from routekaart.workspace import Workspace
from tests.evaluations.making import HIDDEN_DAY, PACT, PLAN, SECRET
from tests.web.desks.conftest import Form

pytestmark = pytest.mark.django_db

NEW, SEAL = "/werk/evaluaties", "/werk/evaluaties/verzegelen"
TEXT = PLAN.replace("pact-marokko", "eerste-vraag").replace("after: 6", "after: 4")


@pytest.fixture(autouse=True)
def own_line(monkeypatch) -> Line:
    """Give each test a line of its own, with a thread that is waited for."""
    line: Line = Line()
    monkeypatch.setattr(waiting, "LINE", line)
    monkeypatch.setattr(waiting, "CHECKER", Checker(line, Broken))
    monkeypatch.setattr(checker, "PATIENCE", 120)
    return line


@pytest.fixture
def check_next(own_line, monkeypatch) -> Callable[[], None]:
    """Let plans wait until the test calls this, which does the next one."""
    slow = Checker(own_line, Broken)
    monkeypatch.setattr(checker, "PATIENCE", 0)
    monkeypatch.setattr(slow, "start", lambda: None)
    monkeypatch.setattr(waiting, "CHECKER", slow)
    return slow.check_next


def text(page) -> str:
    return page.content.decode()


def hand_in(client: Client, written: str = TEXT, *, lang: str = "", **more: str):
    """Fill in the form that the desk gives, and send it."""
    return Form(text(client.get(NEW + lang)), "tekst").send(client, tekst=written, **more)


def seal(client: Client, written: str = TEXT, **more: str):
    """Check a plan, and press the button that seals it."""
    return Form(text(hand_in(client, written, **more)), SEAL).send(client)


def sealed(workspace: Workspace, name: str = "eerste-vraag") -> list[Sealed]:
    return [one for one in workspace.register.find_plans() if one.plan.name == name]


def test_checking_keeps_nothing_looks_at_no_outcome_and_says_that_sealing_cannot_be_undone(
    strict,
    shown,
    monkeypatch,
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the outcome was opened before the plan was sealed")

    monkeypatch.setattr(Material, "evaluate", refuse)
    page = hand_in(strict("keeper"))
    assert page.status_code == 200
    for words in ("kan worden verzegeld: eerste-vraag", "kan niet ongedaan worden gemaakt", "1 maart 2017"):
        assert words in text(page), words
    assert sealed(shown) == []


def test_what_was_checked_is_sealed_and_its_page_shows_what_came_out(strict, shown) -> None:
    keeper = strict("keeper", name="desk-3")
    sent = seal(keeper)
    assert (sent.status_code, sent.headers["Location"]) == (302, "/evaluaties/eerste-vraag")
    (one,) = sealed(shown)
    assert (one.recorded_by, one.level) == ("account:desk-3", Level.OPENBAAR)
    page = text(keeper.get("/evaluaties/eerste-vraag"))
    assert "Met deze cijfers is niet te zeggen of" in page and "Opnieuw uitrekenen" in page
    assert "eerste-vraag" in text(keeper.get("/evaluaties"))
    again = Form(page, "/uitrekenen").send(keeper)
    assert again.headers["Location"] == "/evaluaties/eerste-vraag" and sealed(shown) == [one]


def test_another_text_than_was_checked_is_not_sealed(strict, shown) -> None:
    keeper = strict("keeper")
    form = Form(text(hand_in(keeper)), SEAL)
    page = form.send(keeper, tekst=TEXT.replace("after: 4", "after: 3"))
    assert "een ander plan dan u nakeek" in text(page) and sealed(shown) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "dutch", "english"),
    [
        ("after: 4", "after: vier", 9, "‘vier’ is geen geheel getal", "'vier' is no whole number"),
        ("2017-03-01", "gisteren", 6, "‘gisteren’ is geen dag", "'gisteren' is no day"),
        ("measured_from: signed", "measured_from: announced", 7, "staat niet bij dates", "not among the dates"),
        ("least: 100", "lest: 100", 10, "‘lest’ is geen veld", "no field is called 'lest'"),
        ("eerste-vraag", "een--twee", 1, "Twee streepjes", "two hyphens together"),
        ("country:MAR", "country:FIN", None, "geen cijfers van", "there are no figures of"),
        ("2017-03-01", "2031-03-01", None, "valt buiten de reeks", "lies outside the series"),
        ("eerste-vraag", "pact-marokko", None, "is al verzegeld, met", "is sealed already and differs in span"),
    ],
)  # fmt: skip
def test_everything_that_is_wrong_is_told_at_its_line_in_the_language_of_the_page(
    strict,
    shown,
    old: str,
    new: str,
    line: int | None,
    dutch: str,
    english: str,
) -> None:
    keeper = strict("keeper")
    for lang, words in (("", dutch), ("?lang=en", english)):
        page = hand_in(keeper, TEXT.replace(old, new), lang=lang)
        assert page.status_code == 400
        told = text(page).replace("&#39;", "'")
        assert words.lower() in told.lower(), told
        assert line is None or f"{'Line' if lang else 'Regel'} {line}." in told
        assert new in Form(text(page), "tekst").fields["tekst"], "what was typed is still there"


@pytest.mark.parametrize("written", ["", "x: " + "y" * 20_000, "&", "on: ["])
def test_what_is_no_plan_is_refused(strict, shown, written: str) -> None:
    page = hand_in(strict("keeper"), written)
    assert page.status_code == 400 and 'role="alert"' in text(page)
    assert 'lang="en"' not in text(page).partition('id="wrong"')[2].partition("</ul>")[0]


def test_a_plan_about_a_closed_arrangement_is_not_taken_below_its_level(strict, shown) -> None:
    keeper = strict("keeper")
    for arrangement in (SECRET, "arrangement:no-such-pact"):
        page = hand_in(keeper, TEXT.replace(PACT, arrangement), niveau="intern")
        assert page.status_code == 400 and arrangement in text(page)


def test_a_plan_with_a_closed_day_is_seen_by_nobody_below_its_level(strict, shown) -> None:
    changed = TEXT.replace("{signed", f"{{announced: {HIDDEN_DAY}, signed")
    keeper = strict("keeper", name="desk-3")
    assert seal(keeper, changed).status_code == 302
    assert keeper.get("/evaluaties/eerste-vraag").status_code == 200
    reader = strict("reader", name="desk-4")
    assert reader.get("/evaluaties/eerste-vraag").status_code == 404
    assert "eerste-vraag" not in text(reader.get("/evaluaties"))
    assert ("plan:eerste-vraag", 2) in Read.objects.filter(account="desk-3").values_list("what", "level")


def test_nobody_makes_one_above_the_level_of_the_account(strict, shown) -> None:
    assert hand_in(strict("keeper"), niveau="gerubriceerd").status_code == 403
    assert hand_in(strict("keeper", name="desk-2"), niveau="geheim").status_code == 400


@pytest.mark.parametrize("role", ["reader", "reviewer", "releaser", "auditor", "administrator"])
def test_who_may_only_read_finds_no_way_to_make_one(strict, shown, role: str) -> None:
    client = strict(role)
    assert NEW not in text(client.get("/evaluaties")) and NEW not in text(client.get("/werk"))
    for address in (NEW, SEAL, f"{NEW}/plan/pact-marokko/uitrekenen"):
        assert client.post(address, {"tekst": TEXT}).status_code == 403
    page = client.get("/evaluaties/pact-marokko")
    assert "uitrekenen" not in text(page)


def test_a_plan_that_is_made_by_rule_is_worked_out_by_the_command_alone(strict, shown) -> None:
    name = "aaa-pact--frontex-detections--western-mediterranean--vertrouwelijk"
    keeper = strict("keeper")
    page = text(keeper.get(f"/evaluaties/{name}"))
    assert "Opnieuw uitrekenen" not in page
    token = Form(text(keeper.get("/evaluaties/pact-marokko")), "/uitrekenen").fields
    assert keeper.post(f"{NEW}/plan/{name}/uitrekenen", token).status_code == 404


def test_a_plan_waits_in_the_line_of_letters(strict, shown, check_next) -> None:
    keeper, other = strict("keeper", name="desk-1"), strict("keeper", name="desk-2")
    sent = hand_in(keeper)
    assert sent.status_code == 303
    address = sent.headers["Location"]
    assert "Uw plan wacht" in text(keeper.get(address))
    assert other.get(address).status_code == 404
    check_next()
    assert "kan worden verzegeld" in text(keeper.get(address))


def test_a_plan_that_is_sealed_and_was_not_worked_out_has_the_button_for_it(strict, shown, monkeypatch) -> None:
    monkeypatch.setattr(plans, "keep_evaluation", _overtaken)
    keeper = strict("keeper")
    assert seal(keeper).status_code == 302
    page = text(keeper.get("/evaluaties/eerste-vraag"))
    assert "Dit plan is verzegeld. Er is hier geen uitkomst" in page
    monkeypatch.undo()
    Form(page, "/uitrekenen")
    assert len(sealed(shown)) == 1


def _overtaken(*_: object, **__: object) -> None:
    raise Overtaken("the register or the figures changed meanwhile")


def test_a_forged_form_seals_nothing(strict, shown) -> None:
    assert strict("keeper").post(SEAL, {"tekst": TEXT, "gezien": "f" * 64}).status_code == 403
    assert sealed(shown) == []


def test_one_begins_with_the_example_and_goes_back_to_change_the_text(strict, shown) -> None:
    keeper = strict("keeper")
    assert "eu-turkey-afghans" in Form(text(keeper.get(f"{NEW}?voorbeeld=ja")), "tekst").fields["tekst"]
    form = Form(text(hand_in(keeper)), SEAL)
    back = keeper.post(NEW, {**form.fields, "wijzig": "ja"})
    assert Form(text(back), "tekst").fields["tekst"].strip() == TEXT.strip()
