"""The commands on official statistics as a user types them: what they say, what they refuse, and on what paper."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.commanding import Command

MONTHLY = "unhcr-mediterranean-monthly"
BY = ("--by", "account:desk-3")
WHY = ("--reason", "nagezien in de bron")
YEAR = {f"2018-{month:02}": 2700 for month in range(1, 12)} | {"2018-12": 2794}
"""Arrivals in a country by month: 32,494 in the year, as UNHCR printed elsewhere for Greece."""

Call = Callable[..., tuple[int, str]]


@pytest.fixture
def typed(as_typed: Command) -> Call:
    """Run a command in a terminal so wide; return its exit status and what it printed, or why it could not."""

    def run_command(*words: str, workspace: Path, columns: int = 80) -> tuple[int, str]:
        seen = as_typed(*words, workspace=workspace, columns=columns)
        return seen.status, seen.err or seen.out

    return run_command


@pytest.fixture(scope="module")
def held(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workspace in which Greece has every month of 2018 and Italy has no April; nothing writes into it."""
    folder = tmp_path_factory.mktemp("statistics")
    workspace = Path(shutil.copytree(filled_workspace, folder / "workspace"))
    most = {month: number for month, number in YEAR.items() if month != "2018-04"}
    hand_in(workspace, MONTHLY, arrivals(GRC=YEAR, ITA=most), "2019-01")
    rows = ("Sea,SYR,7", "Sea,TUN,5", "Land,SYR,3")
    table = "month,route,border_type,nationality_iso3,detections\n"
    table += "".join(f"2019-05,Western Mediterranean Route,{row}\n" for row in rows)
    hand_in(workspace, "frontex-ibc", table, "2019-06")
    return workspace


@pytest.fixture
def own(held: Path, tmp_path: Path) -> Path:
    """Give a copy of the workspace in which a second release waits for a person, with fewer arrivals in January."""
    workspace = Path(shutil.copytree(held, tmp_path / "workspace"))
    hand_in(workspace, MONTHLY, arrivals(GRC={**YEAR, "2018-01": 2007}), "2019-02")
    return workspace


def arrivals(**by_country: dict[str, int]) -> str:
    """Write the table of a publisher: arrivals by sea, by country and month."""
    rows = (f"{month},{country},sea,{n}\n" for country, months in by_country.items() for month, n in months.items())
    return "month,country_iso3,mode,arrivals\n" + "".join(rows)


def hand_in(workspace: Path, dataset: str, table: str, published: str) -> None:
    """Import a table as a release that has its date of publication for a name."""
    from datetime import UTC, datetime

    from routekaart.domain.period import Period
    from routekaart.operations.import_dataset import import_dataset
    from routekaart.workspace import opened_workspace

    file = workspace.parent / f"{dataset}-{published}.csv"
    file.write_text(table)
    now, moment = datetime(2026, 1, 1, tzinfo=UTC), Period.parse(published)
    with opened_workspace(workspace) as opened:
        import_dataset(opened, dataset, file, published=moment, label=None, address="", now=now)


def one_line(text: str) -> str:
    """Return text without the breaks of its paper."""
    return " ".join(text.split())


@pytest.mark.parametrize(("lang", "title"), [("nl", "detecties van irreguliere"), ("en", "detections of illegal")])
def test_datasets_says_of_each_whether_it_can_be_fetched(typed: Call, held: Path, lang: str, title: str) -> None:
    status, out = typed("datasets", "--lang", lang, workspace=held, columns=110)
    assert status == 0
    assert title in out
    assert re.search(r"^ frontex-ibc +sync ", out, flags=re.MULTILINE)
    assert re.search(r"^ frontex-detections-yearly +import ", out, flags=re.MULTILINE)


def test_a_file_with_another_value_waits_and_what_was_in_use_stays(typed: Call, held: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(held, tmp_path / "workspace"))
    file = tmp_path / "second.csv"
    file.write_text(arrivals(GRC={**YEAR, "2018-01": 2007}))
    status, out = typed("import", MONTHLY, str(file), "--published", "2019-02", workspace=own)
    assert status == 1
    for said in ("Nog niet in gebruik", "32.494 31.801 -693", "--accept 2019-02 --by ACCOUNT"):
        assert said in one_line(out)
    assert greek_january(typed, own) == 2700


def test_a_file_that_only_adds_is_used_at_once(typed: Call, held: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(held, tmp_path / "workspace"))
    file = tmp_path / "second.csv"
    file.write_text(arrivals(GRC={**YEAR, "2019-01": 1900}))
    status, out = typed("import", MONTHLY, str(file), "--published", "2019-02", "--lang", "en", workspace=own)
    assert (status, "The release is in use." in one_line(out)) == (0, True)


def greek_january(typed: Call, workspace: Path) -> float:
    """Return the figure that is in use now."""
    words = ("series", "unhcr-arrivals-sea", "--area", "country:GRC", "--period", "2018-01", "--json")
    (row,) = json.loads(typed(*words, workspace=workspace)[1])["values"]
    return float(row["now"]["value"])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", ("wacht op een besluit", "Griekenland", "Beslis met")),
        ("en", ("waits for a decision", "Greece", "Decide")),
    ],
)
def test_releases_says_which_wait_and_why(typed: Call, own: Path, lang: str, said: tuple[str, ...]) -> None:
    status, out = typed("releases", "--waiting", "--lang", lang, workspace=own)
    assert status == 0
    for words in (*said, "2019-02", "2018-01"):
        assert words in out
    assert "2019-01 " not in out


def test_a_release_is_used_once_somebody_has_accepted_it(typed: Call, own: Path) -> None:
    status, out = typed("releases", MONTHLY, "--accept", "2019-02", *BY, *WHY, workspace=own)
    assert (status, "2019-02: goedgekeurd" in out, "nagezien in de bron" in one_line(out)) == (0, True, True)
    assert greek_january(typed, own) == 2007
    assert typed("releases", "--waiting", workspace=own) == (0, "Er wacht geen uitgave op een besluit.\n")


def test_a_release_that_somebody_refused_is_not_used_and_that_can_be_taken_back(typed: Call, own: Path) -> None:
    typed("releases", MONTHLY, "--refuse", "2019-02", *BY, *WHY, workspace=own)
    assert greek_january(typed, own) == 2700
    assert "2019-02: refused on" in typed("releases", MONTHLY, "--lang", "en", workspace=own)[1]
    typed("releases", MONTHLY, "--accept", "2019-02", *BY, *WHY, workspace=own)
    assert greek_january(typed, own) == 2007


@pytest.mark.parametrize(
    ("words", "what", "remedy"),
    [
        (("--accept", "2019-02", *BY), "needs a reason", "Add --reason"),
        (("--accept", "2019-02", *BY, "--reason", "  "), "needs a reason", "Add --reason"),
        (("--accept", "2019-02", "--by", "desk", *WHY), "no account", "account:desk-3"),
        (("--accept", "2019-02", *WHY), "no account", "account:desk-3"),
        (("--refuse", "2019-03", *BY, *WHY), f"unhcr/{MONTHLY}/2019-03", "List the releases"),
        (("--refuse", "frontex/frontex-ibc/2019-06", *BY, *WHY), f"no release of {MONTHLY}", "List them"),
        (
            ("--accept", "2019-02", "--refuse", "2019-01", *BY, *WHY),
            "not clear",
            "routekaart releases DATASET --accept",
        ),
        (("--accept", "2019-02", "--waiting", *BY, *WHY), "not clear", "routekaart releases DATASET --accept"),
    ],
)
def test_a_decision_that_is_not_whole_is_refused(
    typed: Call, own: Path, words: tuple[str, ...], what: str, remedy: str
) -> None:
    status, why = typed("releases", MONTHLY, *words, workspace=own)
    assert (status, what in why, remedy in why) == (2, True, True)
    assert greek_january(typed, own) == 2700


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (arrivals(GRC=YEAR).replace("arrivals", "landings"), ("unknown column 'landings'", "dataset.yml")),
        (arrivals(XQZ={"2018-01": 1}), ("row 1, column country_iso3", "'XQZ' is not a code we know")),
        (arrivals(GRC={"2018-13": 1}), ("row 1, column month", "2018-13")),
        (arrivals(GRC={"2018-01": -5}), ("row 1", "-5")),
    ],
)
def test_a_file_that_is_not_as_described_is_refused_and_said_where(
    typed: Call, held: Path, tmp_path: Path, table: str, said: tuple[str, ...]
) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(table)
    status, why = typed("import", MONTHLY, str(file), workspace=held)
    assert status == 2
    for words in (*said, "odd.csv"):
        assert words in why


@pytest.mark.parametrize(
    ("words", "what", "remedy"),
    [
        (("series", "frontex-detectons"), "'frontex-detectons' is no indicator", "Do you mean frontex-detections"),
        (("series", "zzz"), "'zzz' is no indicator", "`routekaart series` lists them all"),
        (("series", "frontex-detections", "--by", "maand"), "'maand'", "--by year, --by quarter or --by year-to-date"),
        (("series", "frontex-detections", "--by", "year"), "for one area", "--area"),
        (("series", "frontex-detections", "--area", "Spanje"), "'Spanje'", "country:MAR"),
        (("series", "frontex-detections", "--period", "20x"), "'20x' is no period", "Write for instance 2019"),
        (("series", "frontex-detections", "--breakdown", "sea"), "'sea' is no breakdown", "border=sea"),
        (("series", "frontex-detections", "--as-of", "2018/.."), "no last day", "2020-07-10"),
        (("series", "frontex-detections", "--lang", "fr"), "'fr' is no language", "nl or en"),
        (("series", "eurostat-return-rate-third-countries"), "for one area", "--area"),
        (
            ("series", "frontex-detections", "--beside", "eurostat-return-rate-third-countries", "--area", "route:x"),
            "not put beside",
            "Put the indicators that it is computed from beside it",
        ),
        (("series", "frontex-detections", "--beside", "unhcr"), "'unhcr' is no indicator", "lists them all"),
        (("revisions", "frontex-detectons"), "'frontex-detectons' is no indicator", "routekaart series"),
        (("revisions", "unhcr-arrivals-sea", "--since", "../2018"), "no first day", "as in 2019"),
        (("revisions", "unhcr-arrivals-sea", "--between", "x/y/1", "x/y/2"), "'x/y/1'", "List the releases"),
        (("releases", "frontex"), "'frontex' is not a dataset", "frontex-ibc"),
        (("completeness", "frontex"), "'frontex' is not a dataset", "frontex-ibc"),
        (("completeness", "--lang", "fr"), "'fr' is no language", "nl or en"),
        (("datasets", "--lang", "fr"), "'fr' is no language", "nl or en"),
        (("import", "frontex", "x.csv"), "'frontex' is not a dataset", "frontex-ibc"),
        (("import", "frontex-ibc", "nowhere.csv"), "nowhere.csv", "Check the path"),
        (("sync", "frontex"), "'frontex' is not a dataset", "frontex-ibc"),
    ],
)
def test_what_cannot_be_done_is_refused_with_what_and_what_to_do(
    typed: Call, held: Path, words: tuple[str, ...], what: str, remedy: str
) -> None:
    status, why = typed(*words, workspace=held)
    assert (status, why.startswith("routekaart: ")) == (2, True)
    assert (what in why, remedy in why) == (True, True)


def test_a_dataset_that_no_publisher_offers_as_a_file_is_not_fetched(typed: Call, held: Path) -> None:
    status, out = typed("sync", "frontex-detections-yearly", workspace=held)
    assert status == 2
    for said in ("frontex-detections-yearly: niet opgehaald", "routekaart import frontex-detections-yearly FILE"):
        assert said in one_line(out)


def test_revisions_shows_what_changed_without_a_word(typed: Call, own: Path) -> None:
    status, out = typed("revisions", "unhcr-arrivals-sea", "--area", "country:GRC", workspace=own)
    assert status == 0
    for said in ("Griekenland 2018 32.494 31.801 -693", "waarvan 1 zonder dat de uitgever het meldt"):
        assert said in one_line(out)
    assert "without the publisher saying so" in one_line(
        typed("revisions", "unhcr-arrivals-sea", "--lang", "en", workspace=own)[1]
    )


def test_an_indicator_with_one_release_has_nothing_to_compare(typed: Call, held: Path) -> None:
    assert "niets te vergelijken" in typed("revisions", "iom-arrivals-total", workspace=held)[1]


def test_a_year_of_which_a_month_is_missing_cannot_be_said(typed: Call, held: Path) -> None:
    words = ("series", "unhcr-arrivals-sea", "--by", "year", "--period", "2018", "--area")
    _, greece = typed(*words, "country:GRC", workspace=held)
    assert "32.494" in greece
    status, italy = typed(*words, "country:ITA", workspace=held)
    assert (status, "29.794" in italy) == (0, False)
    assert "niet te zeggen: er ontbreekt een cijfer" in typed(*words, "country:ITA", workspace=held, columns=110)[1]
    assert "2018: Aankomsten over zee, per land in 2018-04" in one_line(italy)
    assert "cannot be said" in typed(*words, "country:ITA", "--lang", "en", workspace=held, columns=110)[1]


def test_a_quarter_of_which_all_months_are_there_is_added_up(typed: Call, held: Path) -> None:
    words = ("series", "unhcr-arrivals-sea", "--by", "quarter", "--area", "country:ITA", "--json")
    values = json.loads(typed(*words, workspace=held)[1])["values"]
    known = {row["period"]: row["now"]["value"] for row in values}
    assert known == {"2018-Q1": 8100, "2018-Q2": None, "2018-Q3": 8100, "2018-Q4": 8194}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", ("mogen niet in één vergelijking", "een andere eenheid: detecties / personen", "een route / een land")),
        ("en", ("may not be put in one comparison", "another unit: detections / persons", "a route / a country")),
    ],
)
def test_two_series_that_count_something_else_are_shown_with_a_warning(
    typed: Call, held: Path, lang: str, said: tuple[str, ...]
) -> None:
    words = ("series", "frontex-detections", "--beside", "unhcr-arrivals-sea", "--lang", lang)
    status, out = typed(*words, workspace=held, columns=110)
    assert status == 0
    for one in said:
        assert one in one_line(out)


def test_two_rates_of_one_publisher_differ_in_their_definition(typed: Call, held: Path) -> None:
    words = ("series", "commission-return-rate-all", "--beside", "commission-return-rate-third-countries")
    status, out = typed(*words, workspace=held)
    assert (status, "een andere definitie: Alle terugkeer" in one_line(out)) == (0, True)


def test_a_series_may_be_compared_with_itself(typed: Call, held: Path) -> None:
    words = ("series", "unhcr-arrivals-sea", "--beside", "unhcr-arrivals-sea", "--area", "country:GRC")
    assert "staan toe dat deze reeksen worden vergeleken" in one_line(typed(*words, workspace=held)[1])


def test_each_counterpart_is_shown_beside_all_together(typed: Call, held: Path) -> None:
    words = ("series", "frontex-detections", "--period", "2019-05", "--counterpart")
    _, out = typed(*words, "each", workspace=held)
    for said in ("Syrië (country:SYR)", "Tunesië (country:TUN)", "2019-05 15 15"):
        assert said in one_line(out)
    _, one = typed(*words, "country:SYR", "--lang", "en", workspace=held)
    assert ("Syria (country:SYR)" in one, "country:TUN" in one, "2019-05 10 10" in one_line(one)) == (True, False, True)


@pytest.mark.parametrize(("breakdown", "value"), [("border=sea", 12), ("border=land", 3)])
def test_a_breakdown_is_shown_by_itself(typed: Call, held: Path, breakdown: str, value: int) -> None:
    words = ("series", "frontex-detections", "--breakdown", breakdown, "--json")
    assert [row["now"]["value"] for row in json.loads(typed(*words, workspace=held)[1])["values"]] == [value]


def test_a_breakdown_of_which_there_is_nothing_says_so(typed: Call, held: Path) -> None:
    status, out = typed("series", "frontex-detections", "--breakdown", "border=air", workspace=held)
    assert (status, "geen cijfer" in out, "--breakdown" in out) == (0, True, True)


def test_a_change_over_a_break_is_only_shown_to_who_asks_and_with_the_break(
    typed: Call, held: Path, tmp_path: Path
) -> None:
    own = Path(shutil.copytree(held, tmp_path / "workspace"))
    columns = (
        "ID;Nationaliteit;Perioden;TotaalAsielverzoekenEnNareizigers_1;EersteAsielverzoekenPersonen_2;"
        "VolgendeAsielverzoeken_3;NareizigersPersonen_4"
    )
    rows = (f"{n};NAT9444;{year}JJ00;;{value};;" for n, (year, value) in enumerate([(2006, 14465), (2007, 9730)]))
    hand_in(own, "cbs-asylum-requests-yearly", "\n".join([columns, *rows]) + "\n", "2008")
    words = ("series", "cbs-asylum-yearly-first", "--area", "country:NLD", "--counterpart", "country:SYR")
    change = (*words, "--change-from", "2006")
    told = "Vanaf 2007 zijn eerste en volgende asielverzoeken gescheiden"
    _, out = typed(*change, workspace=own, columns=110)
    assert ("niet te zeggen: breuk in de reeks" in out, told in one_line(out), "32,7" in out) == (True, True, False)
    _, asked = typed(*change, "--across-breaks", workspace=own, columns=110)
    assert ("-32,7" in asked, told in one_line(asked)) == (True, True)


def test_a_computed_indicator_says_what_it_is_computed_from(typed: Call, held: Path) -> None:
    words = ("series", "eurostat-return-rate-third-countries", "--area", "region:european-union")
    status, out = typed(*words, workspace=held)
    assert status == 0
    for said in ("(berekend) (procent)", "Berekend uit:", "eurostat-ordered-to-leave:", "2024-Q3 24,7 24,7"):
        assert said in one_line(out)


@pytest.mark.parametrize(("lang", "publisher"), [("nl", "DT&V:"), ("en", "Repatriation and Departure Service:")])
def test_a_publisher_is_named_in_the_language_of_the_page(typed: Call, held: Path, lang: str, publisher: str) -> None:
    _, out = typed("series", "dtv-departures-forced", "--lang", lang, workspace=held)
    assert out.startswith(publisher)


@pytest.mark.parametrize(
    ("lang", "title"), [("nl", "Hoe volledig de cijfers zijn"), ("en", "How complete the figures are")]
)
def test_completeness_is_a_page_of_its_own(typed: Call, held: Path, tmp_path: Path, lang: str, title: str) -> None:
    file = tmp_path / f"complete.{lang}.html"
    status, out = typed("completeness", "--html", str(file), "--lang", lang, workspace=held)
    assert (status, out) == (0, "")
    page = LexborHTMLParser(file.read_text(encoding="utf-8"))
    assert page.css_first("html").attributes["lang"] == lang
    assert page.css_first("title").text().startswith(title)
    assert page.css_first("h1").text() == title
    tables = page.css("table")
    assert len(tables) == 2
    assert all(table.css_first("caption").text() and table.css("th[scope=col]") for table in tables)
    assert MONTHLY in page.css_first("table").text()


def test_completeness_names_the_months_that_nobody_has(typed: Call, own: Path, tmp_path: Path) -> None:
    file = tmp_path / "gap.csv"
    file.write_text(arrivals(GRC={"2017-01": 5, "2017-03": 5}))
    typed("import", MONTHLY, str(file), "--published", "2019-03", workspace=own)
    typed("releases", MONTHLY, "--accept", "2019-03", *BY, *WHY, workspace=own)
    _, out = typed("completeness", MONTHLY, workspace=own)
    assert "Aankomsten over zee, per land: geen enkel cijfer voor 2017-02" in one_line(out)


def test_a_page_is_not_written_over_something_else(typed: Call, held: Path, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine")
    status, why = typed("completeness", "--html", str(file), workspace=held)
    assert (status, "notes.txt" in why, "Name another file" in why) == (2, True, True)
    assert file.read_text() == "mine"


def test_a_page_is_not_written_among_what_is_kept(typed: Call, held: Path) -> None:
    status, why = typed("completeness", "--html", str(held / "page.html"), workspace=held)
    assert (status, "Name another place" in why, (held / "page.html").exists()) == (2, True, False)


@pytest.mark.parametrize(("lang", "columns"), [("nl", 80), ("en", 110)])
@pytest.mark.parametrize(
    "words",
    [
        ("datasets",),
        ("series",),
        ("series", "unhcr-arrivals-sea", "--by", "year", "--area", "country:ITA"),
        ("series", "frontex-detections", "--counterpart", "each", "--beside", "unhcr-arrivals-sea"),
        ("series", "eurostat-return-rate-third-countries", "--area", "region:european-union"),
        ("revisions", "unhcr-arrivals-sea"),
        ("releases",),
        ("releases", MONTHLY),
        ("completeness",),
        ("sync", "frontex-detections-yearly"),
    ],
)
def test_nothing_is_wider_than_the_terminal_but_what_cannot_be_broken(
    typed: Call, held: Path, words: tuple[str, ...], lang: str, columns: int
) -> None:
    spoken = () if words[0] == "sync" else ("--lang", lang)
    _, out = typed(*words, *spoken, workspace=held, columns=columns)
    assert out
    wide = [line for line in out.splitlines() if len(line) > columns]
    assert [line for line in wide if not re.fullmatch(r" *https?://\S+", line)] == []


@pytest.mark.parametrize("columns", [80, 110])
def test_no_name_that_can_be_typed_again_is_broken(typed: Call, held: Path, columns: int) -> None:
    datasets = {one["dataset"] for one in json.loads(typed("datasets", "--json", workspace=held)[1])}
    indicators = {one["indicator"] for one in json.loads(typed("series", "--json", workspace=held)[1])}
    for names, command in ((datasets, "datasets"), (indicators, "series")):
        _, out = typed(command, workspace=held, columns=columns)
        assert names <= set(out.split())


def test_years_stand_in_the_order_of_time_leap_years_as_well(typed: Call, held: Path) -> None:
    words = ("series", "frontex-detections", "--area", "route:western-mediterranean", "--period", "2014/2018", "--json")
    periods = [row["period"] for row in json.loads(typed(*words, workspace=held)[1])["values"]]
    assert periods == ["2014", "2015", "2016", "2017", "2018"]
