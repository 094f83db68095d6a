"""The commands as a user types them, on a workspace with the starter facts."""

import json
import re
import socket
from pathlib import Path

import pytest

from tests.commanding import Command

ROOT = Path(__file__).parents[2]
LETTER = ROOT / "demonstration" / "letter.txt"


@pytest.fixture
def call(as_typed: Command, own_workspace: Path):
    """Run a command on the workspace; return its exit status and what it printed, or why it could not."""

    def run_command(*words: str, stdin: str = "", workspace: Path = own_workspace) -> tuple[int, str]:
        return as_typed(*words, stdin=stdin, workspace=workspace).told

    return run_command


def test_a_contradicted_figure_ends_with_status_1(call) -> None:
    status, out = call("check", str(LETTER))
    assert status == 1
    assert "tegengesproken" in out


def test_one_sentence_can_be_piped_in(call) -> None:
    status, out = call("check", "-", "--json", stdin="In 2018 kwamen 65.383 mensen over zee en land in Spanje aan.")
    (one,) = json.loads(out)
    assert status == 0
    assert (one["now"]["verdict"], one["now"]["reason"]) == ("supported", "exact_figure")
    assert one["claim"]["area"] == "country:ESP"


def test_the_json_of_a_check_has_the_documented_form(call) -> None:
    _, out = call("check", str(LETTER), "--json")
    for one in json.loads(out):
        assert {"start", "end", "quote", "claim", "then", "now"} <= one.keys()
        claim = {"indicator", "value", "low", "high", "unit", "period", "area", "counterpart", "comparator"}
        assert claim <= one["claim"].keys()
        for when in ("then", "now"):
            assert {"verdict", "reason", "flips", "candidates"} <= one[when].keys()
            for candidate in one[when]["candidates"]:
                expected = {"indicator", "publisher", "area", "counterpart", "period", "value", "low", "high"}
                assert expected | {"flags", "release", "verdict"} <= candidate.keys()


def test_as_of_moves_the_verdict_of_then(call) -> None:
    sentence = "In 2022 telde Frontex op de Westelijke Balkanroute circa 145.600 irreguliere grensoverschrijdingen."
    then = [
        json.loads(call("check", "-", "--json", "--as-of", day, stdin=sentence)[1])[0]["then"]["verdict"]
        for day in ("2022-06-01", "2023-03-03", "2025-12-31")
    ]
    assert then == ["undecided", "supported", "contradicted"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_report_is_written_as_one_page(call, tmp_path: Path, lang: str) -> None:
    page = tmp_path / "new" / "report.html"
    _, out = call("check", str(LETTER), "--html", str(page), "--lang", lang)
    assert page.as_uri() in out
    text = page.read_text(encoding="utf-8")
    assert f'<html lang="{lang}"' in text
    assert "<script" not in text


def test_checking_a_letter_twice_adds_nothing_to_the_register(call, own_workspace: Path) -> None:
    call("check", str(LETTER), workspace=own_workspace)
    first = call("verify", "register", workspace=own_workspace)
    call("check", str(LETTER), workspace=own_workspace)
    assert call("verify", "register", workspace=own_workspace) == first


def test_read_prints_the_layers_as_json(call) -> None:
    status, out = call("read", str(LETTER), "--json")
    layers = json.loads(out)
    text = LETTER.read_text(encoding="utf-8")
    assert status == 0
    for layer in ("quantities", "periods", "places", "citations", "commitments", "claims"):
        assert layers[layer]
        assert all(text[one["start"] : one["end"]] == one["surface"] for one in layers[layer])


def test_read_shows_the_letter_with_what_was_read(call) -> None:
    status, out = call("read", str(LETTER))
    assert status == 0
    assert "[circa 145.600] irreguliere" in " ".join(out.split())
    assert re.search(r"^ +604 +getal +“circa 145.600” +ongeveer 145.600$", out, re.MULTILINE)
    assert "16 getallen" in out


def test_explain_tells_the_rule_its_words_and_what_gave_way(call) -> None:
    status, out = call("read", str(LETTER), "--explain", "509", "--lang", "en")
    assert status == 0
    assert "rule citations/kamerstuk, version" in out
    assert "figure: “2675” = 2675" in out
    assert "its words had been read as reference" in " ".join(out.split())


def test_explain_refuses_a_place_that_is_not_in_the_letter(call) -> None:
    status, out = call("read", str(LETTER), "--explain", "999999")
    assert status == 2
    assert "none at 999,999" in out


def test_a_series_shows_then_beside_now(call) -> None:
    words = ("series", "frontex-detections", "--area", "route:western-mediterranean", "--period", "2016/2019")
    _, out = call(*words, "--as-of", "2020-07-10", "--json")
    values = {row["period"]: (row["then"], row["now"]["value"]) for row in json.loads(out)["values"]}
    assert {period: now for period, (_, now) in values.items()} == {
        "2016": 9990, "2017": 23063, "2018": 56245, "2019": 23969,
    }  # fmt: skip
    assert values["2018"][0]["value"] == 57000
    assert values["2016"][0] is None
    status, table = call(*words)
    assert status == 0
    assert "56.245" in table
    assert "vergelijk binnen één uitgave" in " ".join(table.split())


def test_a_revised_figure_is_used_once_somebody_accepts_it(call, own_workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "update.csv"
    file.write_text(
        "indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure\n"
        "frontex-detections,route:western-mediterranean,,2018,56300,,,A,detections\n"
    )
    words = ("import", "frontex-detections-yearly", str(file), "--published", "2026-10-01")
    status, out = call(*words, workspace=own_workspace)
    assert (status, "Nog niet in gebruik" in " ".join(out.split())) == (1, True)
    asked = ("series", "frontex-detections", "--area", "route:western-mediterranean", "--period", "2018", "--json")
    day = ("--as-of", "2026-01-01")
    (row,) = json.loads(call(*asked, *day, workspace=own_workspace)[1])["values"]
    assert (row["then"]["value"], row["now"]["value"]) == (56245, 56245)
    accept = ("--accept", "2026-10-01", "--by", "account:desk-1", "--reason", "Zoals Frontex het bekendmaakte.")
    assert call("releases", "frontex-detections-yearly", *accept, workspace=own_workspace)[0] == 0
    (row,) = json.loads(call(*asked, *day, workspace=own_workspace)[1])["values"]
    assert (row["then"]["value"], row["now"]["value"]) == (56245, 56300)


def test_a_file_with_a_strange_column_is_refused_whole(call, own_workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "strange.csv"
    file.write_text("indicator,colour\nfrontex-detections,red\n")
    before = sorted(path.name for path in (own_workspace / "statistics").rglob("*"))
    assert call("import", "frontex-detections-yearly", str(file), workspace=own_workspace)[0] == 2
    assert sorted(path.name for path in (own_workspace / "statistics").rglob("*")) == before


def test_datasets_can_be_listed(call) -> None:
    status, out = call("datasets", "--json")
    assert status == 0
    assert "frontex-detections-yearly" in {one["dataset"] for one in json.loads(out)}


def test_doctor_finds_a_filled_workspace_well(call) -> None:
    status, out = call("doctor", "--json")
    assert status == 0
    assert all(one["well"] for one in json.loads(out))


def test_a_noted_head_shows_that_entries_were_cut_off(call) -> None:
    status, out = call("verify", "register")
    assert status == 0
    head = out.split("head ")[1].split()[0]
    assert call("verify", "register", "--head", head)[0] == 0
    assert call("verify", "register", "--head", "f" * 64)[0] == 1


def test_a_text_that_is_only_looked_at_is_not_kept(call, own_workspace: Path) -> None:
    kept = set((own_workspace / "letters").glob("*"))
    before = call("verify", "register", workspace=own_workspace)
    sentence = "In 2018 kwamen 99.999 mensen over zee en land in Spanje aan."
    status, out = call("check", "-", "--no-keep", stdin=sentence, workspace=own_workspace)
    assert (status, "tegengesproken" in out) == (1, True)
    assert set((own_workspace / "letters").glob("*")) == kept
    assert call("verify", "register", workspace=own_workspace) == before


def test_series_without_a_name_lists_the_indicators(call) -> None:
    _, out = call("series", "--json")
    assert "frontex-detections" in {one["indicator"] for one in json.loads(out)}


def test_a_series_for_a_place_without_figures_says_so(call) -> None:
    status, out = call("series", "frontex-detections", "--area", "route:silk-route")
    assert (status, "geen cijfer" in out) == (0, True)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("unhcr-arrivals-sea,country:GR,,2017,29718,,,A,persons", "no country we know"),
        ("unhcr-arrivals-sea,country:GRC,,2017,29.718,,,A,persons", "counted whole"),
    ],
)
def test_a_figure_that_would_be_lost_or_misread_is_refused(
    call, own_workspace: Path, tmp_path: Path, row: str, message: str
) -> None:
    file = tmp_path / "figures.csv"
    file.write_text(
        "indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure\n" + row + "\n"
    )
    words = ("import", "unhcr-sea-arrivals-yearly", str(file), "--published", "2026-01-01")
    status, why = call(*words, workspace=own_workspace)
    assert (status, message in why) == (2, True)


def test_the_site_does_not_start_on_a_port_in_use(call) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        status, why = call("start", "--port", str(taken.getsockname()[1]))
    assert (status, "name another port" in why) == (2, True)
