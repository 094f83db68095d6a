"""`routekaart feed` and `routekaart requests --ics`: files for those who have no site."""

from pathlib import Path

import icalendar
import pytest
from lxml import etree

TERM = """recorded_by: account:desk-3
date: 2026-10-01
source: me
said_by: government:NLD
about: request:briefing-2026
statements:
  - description: {name_nl: Toezegging briefing, name_en: Undertaking, form: toezegging}
  - toezegging: {status: new, action: inform, deadline: ../2026-10-15}
    kind: promised
    when: 2026-10-01
"""


def test_both_forms_are_written_and_it_says_how_much(as_typed, filled_workspace: Path, tmp_path: Path) -> None:
    atom, rss = tmp_path / "a.atom", tmp_path / "a.rss"
    seen = as_typed("feed", "--country", "Marokko", "--atom", atom, "--rss", rss, workspace=filled_workspace)
    assert seen.status == 0, seen.err
    assert "Changes" not in seen.out
    assert "Alleen wat openbaar is." in seen.out
    assert len(etree.parse(atom).getroot().findall("{*}entry")) == len(etree.parse(rss).findall(".//item")) == 50


def test_a_request_goes_by_its_number_and_the_site_is_in_the_ids(as_typed, filled_workspace, tmp_path: Path) -> None:
    out = tmp_path / "r.atom"
    words = ("feed", "--request", "kst-35300-VI-37", "--atom", out, "--site", "https://r.example", "--lang", "en")
    assert as_typed(*words, workspace=filled_workspace).status == 0
    root = etree.parse(out).getroot()
    assert root.findtext("{*}id") == "tag:r.example,2026:feed:request:kst-35300-VI-37:en"
    assert as_typed(*words, workspace=filled_workspace).status == 0  # our own file is written over


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "nothing says where to write"),
        (("--atom", "x.atom", "--country", "MAR", "--request", "kst-1"), "both say what it is about"),
        (("--atom", "x.atom", "--country", "route:silk-route"), "there is no feed about route:silk-route"),
        (("--atom", "x.atom", "--request", "kst-0"), "nothing is known about"),
        (("--atom", "x.atom", "--request", "kst-35300-VI-73"), "Do you mean request:kst-35300-VI-37"),
        (("--atom", "x.atom", "--country", "Nergensland"), "Nergensland"),
        (("--atom", "x.atom", "--site", "nergens"), "no address of a site"),
    ],
)
def test_what_cannot_be_done_is_refused(as_typed, filled_workspace, tmp_path, monkeypatch, words, told) -> None:
    monkeypatch.chdir(tmp_path)
    seen = as_typed("feed", *words, workspace=filled_workspace)
    assert (seen.status, told in seen.err) == (2, True), seen
    assert list(tmp_path.glob("*.atom")) == []


@pytest.mark.parametrize("command", [("feed", "--atom"), ("requests", "--ics")])
def test_another_file_is_not_written_over(as_typed, filled_workspace, tmp_path: Path, command) -> None:
    out = tmp_path / "mine.txt"
    out.write_text("my own words")
    assert as_typed(*command, out, workspace=filled_workspace).status == 2
    assert as_typed(*command, filled_workspace / "x", workspace=filled_workspace).status == 2
    assert out.read_text() == "my own words"


def test_terms_are_written_as_a_calendar_at_a_level(as_typed, own_workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "term.yml").write_text(TERM)
    assert as_typed("record", tmp_path / "term.yml", workspace=own_workspace).status == 0
    for level, days in (("openbaar", []), ("intern", ["2026-10-15"])):
        out = tmp_path / f"{level}.ics"
        words = ("requests", "--ics", out, "--as-of", "2026-11-01", "--level", level, "--json")
        assert as_typed(*words, workspace=own_workspace).status == int(bool(days))
        found = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        assert [one.decoded("dtstart").isoformat() for one in found] == days


def test_it_says_where_the_calendar_is_and_how_much_is_in_it(as_typed, own_workspace: Path, tmp_path: Path) -> None:
    out = tmp_path / "t.ics"
    none = as_typed("requests", "--ics", out, "--country", "LBN", workspace=own_workspace, columns=200)
    assert f"Geschreven: {out}" in none.out.replace("\n", "")
    assert "de agenda is leeg" in none.out
    (tmp_path / "term.yml").write_text(TERM)
    assert as_typed("record", tmp_path / "term.yml", workspace=own_workspace).status == 0
    words = ("requests", "--ics", out, "--level", "intern", "--as-of", "2026-11-01", "--lang", "en")
    assert "Terms in the calendar: 1." in as_typed(*words, workspace=own_workspace, columns=200).out


def test_a_day_that_has_yet_to_come_is_said_to_be_one(as_typed, filled_workspace: Path) -> None:
    words = ("Die dag moet nog komen", "That day has yet to come")
    seen = as_typed("requests", "--as-of", "2999-01-01", workspace=filled_workspace)
    assert words[0] in seen.out
    seen = as_typed("requests", "--as-of", "2020-07-10", "--lang", "en", workspace=filled_workspace)
    assert words[1] not in seen.out


def test_the_digest_says_where_it_is(as_typed, filled_workspace: Path, tmp_path: Path) -> None:
    out = tmp_path / "n.eml"
    seen = as_typed("digest", "--since", "2020-01-01", "--out", out, workspace=filled_workspace)
    assert f"Geschreven: {out}" in seen.out.replace("\n", "")
