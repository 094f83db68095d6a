"""A saved check is computed again: what was not touched is equal, and what was touched is named, with the reason."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from routekaart.domain.errors import DamagedRelease, InputError, NotationError, StoreError, UnreadableLetter
from routekaart.domain.ids import DocumentId
from routekaart.domain.period import Period
from routekaart.operations.add_letter import add_letter
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.report_letter import report_letter
from routekaart.operations.review_statement import review_statement
from routekaart.operations.verify_check import verify_check
from routekaart.recording import Act
from routekaart.reporting import LetterReport, check_record, render_letter_report
from routekaart.reporting.saved_check import BEGIN, END, WHEN, SavedCheck, parse_saved_check, write_embedded
from routekaart.reporting.texts import Lang
from routekaart.reporting.verifying import Verified, Why
from routekaart.sources.demonstration import demonstration_letter
from routekaart.workspace import Workspace, opened_workspace
from tests.reviewing.making import ask

NOW = datetime(2026, 12, 1, 15, 30, tzinfo=UTC)
THAT_DAY = datetime(2026, 12, 1, 18, tzinfo=UTC)
OTHER_VERSION = "0.0.9"
MONTHLY = "unhcr-mediterranean-monthly"
SENTENCE = "Datum 3 maart 2023\n\nIn januari 2018 kwamen 2.700 mensen over zee in Griekenland aan.\n"
Items = list[dict[str, Any]]


@pytest.fixture(scope="module")
def held(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Give a workspace that keeps the demonstration letter; nothing else writes into it."""
    root = Path(shutil.copytree(filled_workspace, tmp_path_factory.mktemp("verify") / "workspace"))
    with opened_workspace(root) as workspace:
        report_letter(workspace, add_letter(workspace, demonstration_letter()), now=NOW, keep=True)
        yield workspace


@pytest.fixture(scope="module")
def report(held: Workspace) -> LetterReport:
    """Give the check of that letter."""
    return report_letter(held, demonstration_letter(), now=NOW)


@pytest.fixture(scope="module")
def items(report: LetterReport) -> str:
    """Give the saved check of that letter as text."""
    return written(report)


@pytest.fixture
def own(held: Workspace, tmp_path: Path) -> Path:
    """Give a copy of the workspace that a test may change."""
    return Path(shutil.copytree(held.root, tmp_path / "own"))


def written(report: LetterReport) -> str:
    return json.dumps(check_record(report), ensure_ascii=False, indent=2)


def parse(text: str) -> SavedCheck:
    return parse_saved_check(text.encode())


def verify(root: Path | Workspace, text: str, letter: Path | None = None) -> Verified:
    if isinstance(root, Path):
        with opened_workspace(root) as workspace:
            return verify(workspace, text, letter)

    def again(document: DocumentId | bytes, now: datetime, then: date) -> LetterReport:
        return report_letter(root, document, now=now, as_of=then)

    return verify_check(root, text.encode(), again, letter=letter)


def edited(text: str, edit: Callable[[Items], object]) -> str:
    items = json.loads(text)
    edit(items)
    return json.dumps(items)


def whys(verified: Verified) -> list[set[Why]]:
    return [{code for code, _ in one.why} for one in verified.differences]


def test_what_was_not_touched_is_equal(held: Workspace, items: str) -> None:
    verified = verify(held, items)
    assert verified.holds
    assert (verified.equal, verified.differences) == (len(json.loads(items)), ())
    assert verified.check.now_day == NOW.date()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_page_is_equal_to_the_last_character(held: Workspace, report: LetterReport, lang: Lang) -> None:
    verified = verify(held, render_letter_report(report, lang=lang))
    assert verified.holds
    assert verified.equal == len(report.findings)


def test_verifying_adds_nothing_to_the_workspace(held: Workspace, items: str) -> None:
    before = held.register.verify()
    verify(held, items)
    assert held.register.verify() == before


def set_verdict(items: Items) -> None:
    items[1]["now"]["verdict"] = "contradicted"


def set_value(items: Items) -> None:
    items[0]["then"]["candidates"][0]["value"] += 1


def set_receipt(items: Items) -> None:
    items[2]["receipt"] = "f" * 64


def set_number_of_another_kind(items: Items) -> None:
    items[2]["now"]["candidates"][0]["value"] = float(items[2]["now"]["candidates"][0]["value"])


def set_sentence(items: Items) -> None:
    items[0]["now"]["sentence"]["nl"] = "Alles klopt."


def add_field(items: Items) -> None:
    items[0]["seal"] = "ok"


def forge_with_a_path(items: Items) -> None:
    items[1]["now.verdict"] = items[1]["now"]["verdict"]


def add_nothing(items: Items) -> None:
    items[0]["now"]["note"] = {}


def turn_candidates(items: Items) -> None:
    next(one for item in items if len(one := item["now"]["candidates"]) > 1).reverse()


@pytest.mark.parametrize(
    ("edit", "field"),
    [
        (forge_with_a_path, "now.verdict"),
        (add_nothing, "now.note"),
        (set_verdict, "now.verdict"),
        (set_value, "then.candidates.frontex-detections route:western-balkan 2022.value"),
        (set_receipt, "receipt"),
        (set_number_of_another_kind, "now.candidates.unhcr-arrivals-sea country:GRC 2022.value"),
        (set_sentence, "now.sentence.nl"),
        (add_field, "seal"),
    ],
)
def test_a_figure_that_was_changed_in_the_file_is_caught(
    held: Workspace, items: str, edit: Callable[[Items], None], field: str
) -> None:
    verified = verify(held, edited(items, edit))
    (one,) = verified.differences
    assert [change.field for change in one.changes] == [field]
    assert one.why == ((Why.FILE_CHANGED, ""),)
    assert verified.equal == len(json.loads(items)) - 1


def test_candidates_in_another_order_are_caught(held: Workspace, items: str) -> None:
    (one,) = verify(held, edited(items, turn_candidates)).differences
    assert one.changes
    assert one.why == ((Why.FILE_CHANGED, ""),)


def test_a_verdict_that_was_changed_with_its_receipt_is_caught(held: Workspace, items: str) -> None:
    def set_both(all_: Items) -> None:
        set_verdict(all_)
        all_[1]["receipt"] = "f" * 64

    (one,) = verify(held, edited(items, set_both)).differences
    assert {(c.field, c.saved, c.found) for c in one.changes if "verdict" in c.field} == {
        ("now.verdict", '"contradicted"', '"supported"')
    }


def test_a_figure_that_was_removed_is_caught(held: Workspace, items: str) -> None:
    verified = verify(held, edited(items, lambda all_: all_.pop(3)))
    (one,) = verified.differences
    assert (one.saved, one.found, one.quote) == (False, True, json.loads(items)[3]["quote"])
    assert verified.equal == len(json.loads(items)) - 1


@pytest.mark.parametrize("change", [{}, {"statement": "a" * 64}])
def test_a_figure_that_was_added_is_caught(held: Workspace, items: str, change: dict[str, str]) -> None:
    verified = verify(held, edited(items, lambda all_: all_.append(all_[0] | change)))
    (one,) = verified.differences
    assert (one.saved, one.found) == (True, False)
    assert verified.equal == len(json.loads(items))


def test_a_verdict_that_was_changed_only_for_the_eye_is_caught(held: Workspace, report: LetterReport) -> None:
    page = render_letter_report(report, lang="nl")
    shown, record = page.split(BEGIN)
    forged = shown.replace("tegengesproken", "gesteund") + BEGIN + record
    verified = verify(held, forged)
    assert (verified.differences, verified.holds) == ((), False)
    line = verified.page_line or 0
    assert "tegengesproken" in page.split("\n")[line - 1] and "tegengesproken" not in forged.split("\n")[line - 1]


def test_a_verdict_in_the_record_of_a_page_is_caught(held: Workspace, report: LetterReport) -> None:
    page = render_letter_report(report, lang="nl")
    before, mark, record = page.partition(BEGIN)
    forged = before + mark + record.replace("&#34;contradicted&#34;", "&#34;supported&#34;", 1)
    assert forged != page
    assert whys(verify(held, forged)) == [{Why.FILE_CHANGED}]


def test_one_changed_cell_of_a_release_is_caught(filled_workspace: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(SENTENCE)
    before, after = (Path(shutil.copytree(filled_workspace, tmp_path / name)) for name in ("before", "after"))
    hand_in(before, "2018-01,GRC,sea,2700", "2018-02,GRC,sea,1610")
    hand_in(after, "2018-01,GRC,sea,2007", "2018-02,GRC,sea,1610")
    with opened_workspace(before) as workspace:
        text = written(report_letter(workspace, letter, now=NOW))
    assert verify(before, text, letter).holds
    (one,) = verify(after, text, letter).differences
    found = {
        (c.saved, c.found) for c in one.changes if c.field.startswith("now.candidates.") and c.field.endswith(".value")
    }
    assert found == {("2700", "2007")}
    assert (Why.FIGURE_CHANGED, "") in one.why


def hand_in(root: Path, *rows: str) -> None:
    file = root.parent / f"{root.name}.csv"
    file.write_text("month,country_iso3,mode,arrivals\n" + "".join(f"{row}\n" for row in rows))
    with opened_workspace(root) as workspace:
        published = Period.parse("2019-01")
        import_dataset(workspace, MONTHLY, file, published=published, label=None, address="", now=NOW)


def test_a_release_whose_bytes_were_changed_is_named(own: Path, items: str) -> None:
    for file in (own / "statistics").rglob("*.parquet"):
        raw = bytearray(file.read_bytes())
        raw[len(raw) // 2] ^= 1
        file.write_bytes(raw)
    with pytest.raises(DamagedRelease):
        verify(own, items)


def test_a_release_that_is_no_longer_held_is_named(own: Path, items: str) -> None:
    name = "frontex/frontex-detections-yearly/2025-06-03"
    (folder,) = [file.parent for file in (own / "statistics").rglob("release.json") if name in file.read_text()]
    shutil.rmtree(folder)
    told = [reason for one in verify(own, items).differences for reason in one.why]
    assert (Why.RELEASE_GONE, name) in told


@pytest.mark.parametrize("act", [Act.REFUSE, Act.REPLACE])
def test_a_review_since_is_told(own: Path, items: str, act: Act) -> None:
    one = next(item for item in json.loads(items) if item["quote"] == "105.131 mensen")
    with opened_workspace(own) as workspace:
        more = {"changes": {"when": "2021"}} if act is Act.REPLACE else {}
        review_statement(workspace, one["statement"], ask(act, **more), now=THAT_DAY)
    (difference,) = verify(own, items).differences
    assert (difference.statement, difference.saved, difference.found) == (one["statement"], True, act is Act.REPLACE)
    assert (Why.REVIEWED, "2026-12-01") in difference.why


def test_another_version_and_method_are_told(held: Workspace, items: str) -> None:
    def older(all_: Items) -> None:
        for item in all_:
            item["version"] = OTHER_VERSION
        all_[0].update(method="check@0", receipt="f" * 64)

    (one,) = verify(held, edited(items, older)).differences
    assert one.why == ((Why.OTHER_METHOD, "check@0"), (Why.OTHER_VERSION, OTHER_VERSION))


def test_another_version_alone_makes_no_difference(held: Workspace, items: str) -> None:
    assert verify(held, items.replace('"version": "', '"version": "9.')).holds


def test_a_letter_that_was_only_looked_at_is_given(own: Path, items: str) -> None:
    (own / "letters" / parse(items).document).unlink()
    with pytest.raises(InputError, match="--letter FILE"):
        verify(own, items)
    assert verify(own, items, demonstration_letter()).holds


def test_a_letter_with_another_text_is_refused(held: Workspace, items: str, tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text(demonstration_letter().read_text(encoding="utf-8") + " ", encoding="utf-8")
    with pytest.raises(InputError, match="not the letter that was checked"):
        verify(held, items, other)
    with pytest.raises(UnreadableLetter):
        verify(held, items, tmp_path / "none.txt")


def test_a_kept_letter_that_was_changed_is_refused(own: Path, items: str) -> None:
    path = own / "letters" / parse(items).document
    path.write_bytes(path.read_bytes().replace(b"12.770", b"12.771"))
    with pytest.raises(StoreError, match="no longer the file"):
        verify(own, items)


def test_another_day_in_the_file_does_not_pass(held: Workspace, items: str) -> None:
    def later(all_: Items) -> None:
        for item in all_:
            item["now_day"] = "2023-03-04"

    assert len(verify(held, edited(items, later)).differences) == len(json.loads(items))


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "null", "[]", "{}", "[1]", '["a"]', "[{}]", "a,b\n1,2\n", "[" * 5000, "<!doctype html><p>x",
        '[{"a": 1, "a": 2}]', '[{"a": NaN}]', '["\\ud800"]',
    ],
)  # fmt: skip
def test_what_is_no_saved_check_is_refused(text: str) -> None:
    with pytest.raises(NotationError, match="check LETTER --json"):
        parse(text)


@pytest.mark.parametrize(
    "change",
    [
        {"document": "b" * 64}, {"then_day": "2020-01-01"}, {"version": "2"}, {"receipt": None}, {"now": {}},
        {"then": {"verdict": "supported", "candidates": ["x"]}}, {"quote": 1}, {"document": None},
        {"deep": [[[[[[[[[[[[[[1]]]]]]]]]]]]]]},
    ],
)  # fmt: skip
def test_a_figure_that_does_not_belong_or_is_not_whole_is_refused(items: str, change: dict[str, object]) -> None:
    with pytest.raises(NotationError):
        parse(edited(items, lambda all_: all_[4].update(change)))


@pytest.mark.parametrize(("name", "value"), [("document", "../../register"), ("then_day", "gisteren")])
def test_a_check_of_no_letter_or_day_is_refused(items: str, name: str, value: str) -> None:
    with pytest.raises(NotationError):
        parse(edited(items, lambda all_: [item.update({name: value}) for item in all_]))


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_refused(items: str, report: LetterReport, part: float) -> None:
    for text in (items, render_letter_report(report, lang="nl")):
        with pytest.raises(NotationError):
            parse(text[: int(len(text) * part)])


def test_a_page_with_a_second_record_is_refused(report: LetterReport) -> None:
    page = render_letter_report(report, lang="nl")
    with pytest.raises(NotationError, match="no record"):
        parse(page.replace("</html>", f"{BEGIN}[]{END}</html>"))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_quote_comes_out_of_a_page_as_it_went_in(quote: str) -> None:
    sides = {when: {"verdict": "undecided", "candidates": []} for when in WHEN}
    words = ("statement", "receipt", "method", "version")
    item = {"document": "0" * 64, "then_day": "2020-01-01", "now_day": "2021-01-01", "quote": quote}
    record = escape(write_embedded([{**dict.fromkeys(words, "x"), **item, **sides}]))
    page = f'<!doctype html>\n<html lang="nl">{BEGIN}{record}{END}</html>'
    assert parse(page).items[0]["quote"] == quote


def test_text_in_another_encoding_is_refused() -> None:
    with pytest.raises(NotationError, match="UTF-8"):
        parse_saved_check("[]".encode("utf-16"))
