"""The remarks below a checked letter, and the file beside it in which its writer accepts them."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from routekaart.domain.ids import StatementId
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.reporting.records import Record
from routekaart.reporting.remarks import add_codes
from tests.commanding import Command

FALSE = "Datum 3 maart 2023\n\nIn 2022 kwamen 40.001 mensen over zee in Spanje aan.\n"
"""UNHCR counted 29,895 of them."""
STALE = "Datum 1 september 2025\n\nIn 2022 telde Frontex op de Westelijke Balkanroute 145.600 detecties.\n"
"""First published as 145,600, later as 144,118."""
ACCEPT = '[[accept]]\ncode = "RK101"\nquote = "40.001 mensen"\nreason = "eigen telling"\n'

Check = Callable[..., tuple[int, str]]


@pytest.fixture
def check(as_typed: Command, filled_workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Check a text that lies in a folder beside a file of acceptances; return the status and what was printed."""

    def run_check(text: str, accepts: str | None = None, *words: str, piped: bool = False) -> tuple[int, str]:
        letter = tmp_path / "letter.txt"
        letter.write_text(text, encoding="utf-8")
        if accepts is not None:
            (tmp_path / ".routekaart.toml").write_text(accepts, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        named = "-" if piped else "letter.txt"
        seen = as_typed("check", named, "--no-keep", *words, stdin=text, workspace=filled_workspace, columns=140)
        status, printed = seen.told
        return status, " ".join(printed.split())

    return run_check


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", ("RK101 fout", "Wel gevonden (2022): UNHCR", "29.895", "Verbeter de zin")),
        ("en", ("RK101 error", "What was found (2022): UNHCR", "29,895", "Correct the sentence")),
    ],
)
def test_a_contradicted_figure_is_remarked_with_what_was_found(check: Check, lang: str, said: tuple[str, ...]) -> None:
    status, out = check(FALSE, None, "--lang", lang)
    assert status == 1
    for words in said:
        assert words in out


def test_a_remark_tells_its_place_in_the_letter(check: Check) -> None:
    _, out = check(FALSE)
    found = re.search(r"RK101 fout (\d+)-(\d+) “([^”]+)”", out)
    assert found is not None
    assert FALSE[int(found[1]) : int(found[2])] == found[3]


def test_the_figure_of_an_older_release_is_called_so(check: Check) -> None:
    _, out = check(STALE)
    for words in ("RK102 fout", "ouder cijfer van Frontex", "145.600", "144.118", "Neem het nieuwe cijfer"):
        assert words in out
    assert "RK101" not in out


def test_an_accepted_remark_is_shown_with_its_reason_and_no_longer_counts(check: Check) -> None:
    status, out = check(FALSE, ACCEPT)
    assert status == 0
    assert "RK101" in out
    assert "geaccepteerd: eigen telling" in out


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    ("accepts", "remarked"),
    [
        (ACCEPT.replace("RK101", "RK102"), "RK901"),
        (ACCEPT.replace("40.001", "40.002"), "RK901"),
        (ACCEPT + "until = 2024-01-01\n", "RK902"),
        (ACCEPT + 'letter = "other.txt"\n', ""),
    ],
)
def test_what_is_not_accepted_still_counts(check: Check, accepts: str, remarked: str, lang: str) -> None:
    status, out = check(FALSE, accepts, "--lang", lang)
    assert status == 1
    assert "eigen telling" not in out
    assert remarked in out
    assert bool(remarked) == ("RK90" in out)


def test_an_acceptance_can_be_for_one_letter_of_the_folder(check: Check) -> None:
    assert check(FALSE, ACCEPT + 'letter = "letter.txt"\nuntil = 2999-01-01\n')[0] == 0


def test_a_letter_that_is_piped_in_has_no_acceptances(check: Check) -> None:
    status, out = check(FALSE, ACCEPT, piped=True)
    assert status == 1
    assert "geaccepteerd" not in out


@pytest.mark.parametrize(
    ("accepts", "said"),
    [
        (ACCEPT.replace('reason = "eigen telling"\n', ""), ("'reason' is missing", "accept 1", "Say why")),
        (ACCEPT.replace("eigen telling", " "), ("'reason' must be a text", "Say why")),
        (ACCEPT.replace('quote = "40.001 mensen"', 'quote = ""'), ("'quote' must be a text",)),
        (ACCEPT.replace("RK101", "RK999"), ("no remark 'RK999'", "RK101")),
        (ACCEPT.replace("RK101", "RK901"), ("no remark 'RK901'",)),
        (ACCEPT.replace('"RK101"', "101"), ("'code' must be a text",)),
        (ACCEPT + 'by = "me"\n', ("the key 'by' is not known", "code, quote, reason, until, letter")),
        (ACCEPT + 'until = "2027-01-01"\n', ("'until' is '2027-01-01' and not a day", "without quotes")),
        (ACCEPT + "until = 2027-01-01T00:00:00\n", ("and not a day",)),
        (ACCEPT.replace("[[accept]]", "[[accepted]]"), ("the key 'accepted' is not known here", "[[accept]]")),
        (ACCEPT.replace("[[accept]]", "[accept]"), ("must be a list of tables",)),
        ("accept = 3\n", ("must be a list of tables",)),
        ("[[accept]\n", ("this is no TOML",)),
        ("accept = " + "[" * 100_000, ("this is no TOML",)),
        ("#" * 1_000_001, ("larger than",)),
    ],
)
def test_a_file_of_acceptances_that_is_wrong_stops_the_check(check: Check, accepts: str, said: tuple[str, ...]) -> None:
    status, out = check(FALSE, accepts)
    assert status == 2
    for words in (".routekaart.toml", *said):
        assert words in out


def test_a_letter_with_nothing_to_remark_says_so(check: Check) -> None:
    status, out = check("In 2018 kwamen 65.383 mensen over zee en land in Spanje aan.")
    assert (status, "Geen opmerkingen." in out) == (0, True)


def test_what_cannot_be_said_is_counted_and_not_an_error(check: Check) -> None:
    status, out = check("In 1871 kwamen 65.383 mensen over zee en land in Spanje aan.")
    assert (status, "RK401 ter info: 1 keer niet te zeggen" in out) == (0, True)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_each_kind_of_remark_has_its_sentence(check: Check, lang: str) -> None:
    text = (
        "Datum 3 maart 2023\n\nIn 2019 kwamen 1.012 mensen aan, waarvan 1.300 over zee. Van hen kwam 70% over zee en "
        "40% over land. In 2018 kwamen 65.383 mensen in Spanje aan. In 2018 kwamen 61.212 mensen in Spanje aan. "
        "In 2024 kwamen 65.383 mensen in Spanje aan. In 2019 werd 130% van de aanvragen ingewilligd. In 2019 kwamen "
        "120 personen uit Joegoslavië naar Nederland.\n"
    )
    _, out = check(text, None, "--lang", lang)
    for code in ("RK201", "RK202", "RK203", "RK301", "RK302", "RK303"):
        assert code in out
    assert "{" not in out


@pytest.mark.parametrize(("accepts", "codes"), [(None, ["RK101"]), (ACCEPT, [])])
def test_the_json_lists_the_codes_that_stand(check: Check, accepts: str | None, codes: list[str]) -> None:
    _, out = check(FALSE, accepts, "--json")
    assert [one["remarks"] for one in json.loads(out)] == [codes]


def test_each_record_of_a_figure_gets_the_codes_of_the_remarks_that_stand() -> None:
    about = [StatementId(letter * 64) for letter in "ab"]
    records: list[Record] = [{"statement": one, "start": 10 * at, "end": 10 * at + 5} for at, one in enumerate(about)]
    told = [
        Remark(code=RemarkCode.CONTRADICTED, start=0, end=5, quote="x", about=about[0]),
        Remark(code=RemarkCode.SAID_TWICE, start=0, end=5, quote="x", about=about[0], accepted="nagezien"),
        Remark(code=RemarkCode.SUM_DIFFERS, start=4, end=12, quote="x"),
        Remark(code=RemarkCode.ACCEPTS_NOTHING, start=0, end=0, quote="x"),
    ]
    assert [one["remarks"] for one in add_codes(records, told)] == [["RK101", "RK201"], ["RK201"]]
    assert [one["remarks"] for one in add_codes(records, [])] == [[], []]
