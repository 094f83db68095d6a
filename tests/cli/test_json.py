"""docs/json.md holds every field that `--json` prints, and no other: its tables are checked against real output."""

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from routekaart.cli.main import app
from routekaart.domain.parliament import ParliamentSync
from routekaart.reporting.brief import render_html
from routekaart.reporting.parliament import sync_record
from tests.parliament.making import matter, page, table_of_matters
from tests.reporting.brief.making import BRIEF
from tests.reviewing.serving import says, serving

ROOT = Path(__file__).parents[2]
DEMONSTRATION = ROOT / "demonstration"
NEXT_LETTER = ROOT / "tests" / "golden" / "demonstration.next.txt"
PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
COUPLING = "coupling:visa-for-return-2026"
DAY = ("--as-of", "2026-11-01")
REFUSED = "refused.yml"
NAMING = "naming.txt"
UNCLEAR, MARKED = "unclear.json", "marked.parquet"
HOUSE = sorted((DEMONSTRATION / "tweedekamer").glob("*.json"))
LETTER_OF_ONES_OWN, ACCEPTED = "own.md", "accepted.toml"
OWN = "---\ntitle: Brief\n---\nEr waren er 12 en 900.\n"
"""A letter with a number that nothing traces."""
ACCEPT = """[[accept]]
kind = "untraced"
quote = "Er waren er 12 en 900."
reason = "eigen telling"
by = "organisation:jenv"
on = 2026-11-01
[[accept]]
kind = "stale"
quote = "57.000"
reason = "zoals toen bekend"
by = "organisation:jenv"
on = 2026-11-01
"""
NAMED = (
    "In reactie op de motie Becker c.s. (Kamerstuk 35 300 VI, nr. 37) informeer ik uw Kamer in september 2020 over het "
    "MoU. De inzet leidde tot minder aankomsten: in 2019 kwamen 32.500 mensen aan in Spanje, 50% minder dan in 2018."
)
"""A letter in which every layer has something."""
PARTS_AND_TARGETS = """
recorded_by: account:desk-3
date: 2026-03-02
source: me
said_by: government:NLD
about: country:GMB
statements:
  - when: 2026-01
    money: {value: 100000000, currency: EUR, state: announced, key: json-whole}
  - when: 2026-01
    money: {value: 40000000, currency: EUR, state: paid, key: json-part, parent: json-whole, relation: part_of}
  - when: 2026-01
    figure: {value: 400, unit: persons, counted: people helped, programme: programme:compass, sort: target}
  - when: 2026-01
    figure: {value: 100, unit: persons, counted: people helped, programme: programme:compass, sort: actual}
  - about: request:kst-35300-VI-37
    ask: {number: 1, form: request, what: met Ghana te spreken over vrijwillige terugkeer}
  - about: request:kst-35300-VI-37
    relation: {relation: answered-by, to: "document:EARLIER"}
  - about: document:EARLIER
    description: {name_nl: Brief, name_en: Letter, form: letter}
"""
"""An amount in one of another state, a result beside its target, what a motion asks: the starter facts have none."""

MONTHS = {"2018-01": 1633, "2018-02": 1610, "2018-03": 3526, "2018-05": 2984}
"""Arrivals in Greece by month, as a publisher may give them: April is left out."""
ORDERS = """indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure
eurostat-ordered-to-leave,region:european-union,,2019-Q4,130000,,,A,persons
eurostat-ordered-to-leave,region:european-union,,2020-Q2,90000,,,P,persons
eurostat-ordered-to-leave,region:european-union-27-2020,,2022-Q1,100000,,,A,persons
eurostat-ordered-to-leave,country:FRA,,2022-Q1,33000,,,A,persons
"""
"""A series across a break, and a total beside one of its parts: the starter figures have neither."""

Fields = dict[str, str]
RUNS: list[tuple[str, list[str]]] = [
    *(("dossier", ["dossier", thing, *DAY]) for thing in ("TUR", "MAR", "GMB", "route:western-mediterranean")),
    ("dossier", ["dossier", "instrument:benelux-readmission-agreement", *DAY]),
    ("dossier", ["dossier", "instrument:diplomatic-passport-waiver", *DAY]),
    ("dossier", ["dossier", COUPLING, *DAY, "--level", "intern"]),
    ("dossier", ["dossier", "MAR", *DAY, "--level", "intern", "--lang", "en"]),
    *(("money", ["money", thing, *DAY]) for thing in ("TUR", "TUN", "programme:compass", "fund:eutf-africa")),
    ("money", ["money", "GMB", *DAY, "--level", "intern"]),
    ("list of judged instrument", ["instruments", "MAR", "--on", "2020-07-10", "--level", "openbaar"]),
    ("list of judged instrument", ["instruments", "MAR", "--on", "2026-01-01"]),
    ("list of rule", ["rules"]),
    ("statements", ["statements", COUPLING]),
    ("statements", ["statements", "MAR"]),
    ("reminders", ["reminders", "--on", "2026-11-01"]),
    ("requests", ["requests"]),
    ("requests", ["requests", "--as-of", "2026-11-01", "--level", "intern"]),
    ("outgoing letter", ["report", "country", "MAR", *DAY]),
    ("outgoing letter", ["report", "own", LETTER_OF_ONES_OWN]),
    ("outgoing letter", ["report", "own", LETTER_OF_ONES_OWN, "--accept", ACCEPTED]),
    ("record", ["record", str(DEMONSTRATION / "dossier" / "disclosure.yml"), "--dry-run"]),
    ("record", ["record", str(DEMONSTRATION / "dossier" / "changes.yml"), "--dry-run"]),
    ("refused", ["record", REFUSED]),
    ("series", ["series", "frontex-detections"]),
    ("series", ["series", "eurostat-ordered-to-leave", "--period", "2019/2022"]),
    ("series", ["series", "eurostat-return-rate-third-countries", "--area", "region:european-union"]),
    ("series", ["series", "unhcr-arrivals-sea", "--area", "country:GRC", "--by", "year"]),
    ("series", ["series", "unhcr-arrivals-sea", "--area", "country:GRC", "--change-from", "2018"]),
    ("two series", ["series", "frontex-detections", "--beside", "unhcr-arrivals-sea"]),
    ("list of indicator", ["series"]),
    ("list of dataset", ["datasets"]),
    ("list of release", ["releases"]),
    ("list of release", ["releases", "--waiting"]),
    ("revisions", ["revisions", "unhcr-arrivals-sea"]),
    ("list of completeness", ["completeness"]),
    ("list of dataset that was fetched", ["sync", "frontex-detections-yearly"]),
    ("list of remark", ["doctor"]),
    ("published build", ["publish"]),
    ("iati import", ["iati", "import", str(DEMONSTRATION / "activities.xml")]),
    ("import of the House", ["import", "tweedekamer", *map(str, HOUSE)]),
    ("import of the House", ["import", "tweedekamer", UNCLEAR]),
    ("import of the House", ["import", "tweedekamer", MARKED]),
    ("layers of a letter", ["read", NAMING]),
    ("layers of a letter", ["read", str(DEMONSTRATION / "letter.txt")]),
    ("list of checked figure", ["check", str(DEMONSTRATION / "letter.txt"), "--no-keep"]),
    ("letter changes", ["diff", str(DEMONSTRATION / "letter.txt"), NAMING]),
    ("letter changes", ["diff", str(DEMONSTRATION / "letter.txt"), str(NEXT_LETTER), "--lang", "en"]),
]
WITHOUT_WORKSPACE = {"rules", "datasets", "read"}


def documented() -> dict[str, Fields]:
    """Return the form of every field on the page, by record."""
    as_another = r"(?:As \*(.+)\*, and:\n\n)?"
    table = r"\| field \|.*\n\|[-|]+\n((?:\|.*\n)+)"
    sections = re.findall(rf"^### (.+)\n\n{as_another}{table}", PAGE, flags=re.MULTILINE)
    records: dict[str, Fields] = {}
    for name, other, rows in sections:
        fields = dict(re.findall(r"^\| `(\w+)` \| ([^|]+?) \|", rows, flags=re.MULTILINE))
        records[name] = {**records[other], **fields} if other else fields
    return records


RECORDS = documented()


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


PLAIN: dict[str, Callable[[object], bool]] = {
    "text": lambda value: isinstance(value, str),
    "number": is_number,
    "true or false": lambda value: isinstance(value, bool),
    "true, false or null": lambda value: value is None or isinstance(value, bool),
    "numbers by text": lambda value: isinstance(value, dict) and all(map(is_number, value.values())),
    "content": lambda value: isinstance(value, dict) and isinstance(value["type"], str),
    "log entry": lambda value: isinstance(value, dict) and value["type"] in ("Review", "Disclosure"),
}


def find_faults(value: object, form: str, where: str, met: set[str]) -> list[str]:
    """Return what is not as documented; `met` gets every record that was met."""
    if form in PLAIN:
        return [] if PLAIN[form](value) else [f"{where}: {value!r} is no {form}"]
    if form.endswith(" or null"):
        return [] if value is None else find_faults(value, form.removesuffix(" or null"), where, met)
    if form.startswith("list of "):
        if not isinstance(value, list):
            return [f"{where}: {value!r} is no list"]
        return [fault for one in value for fault in find_faults(one, form.removeprefix("list of "), where, met)]
    met.add(form)
    if not isinstance(value, dict) or value.keys() != RECORDS[form].keys():
        return [f"{where}: {sorted(value)} are not the fields of {form}"]  # type: ignore[call-overload]  # for people
    return [
        fault
        for name, inner in RECORDS[form].items()
        for fault in find_faults(value[name], inner, f"{where}.{name}", met)
    ]


@pytest.fixture(scope="module")
def kept(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workspace with the demonstration letter and dossier in it."""
    workspace = tmp_path_factory.mktemp("json") / "workspace"
    shutil.copytree(filled_workspace, workspace)
    assert printed(["check", str(DEMONSTRATION / "letter.txt")], workspace)
    earlier = workspace.parent / "earlier.txt"
    earlier.write_text(
        "Datum 1 maart 2023\n\nIn 2022 kwamen 12.770 mensen over zee in Griekenland aan. "
        "Ik heb met Ghana gesproken over vrijwillige terugkeer.\n"
    )
    assert printed(["check", str(earlier)], workspace)
    parts = workspace.parent / "parts.yml"
    parts.write_text(PARTS_AND_TARGETS.replace("EARLIER", hashlib.sha256(earlier.read_bytes()).hexdigest()))
    for path in (parts, *(DEMONSTRATION / "dossier" / f"{name}.yml" for name in ("contact", "coupling", "letter"))):
        assert printed(["record", str(path)], workspace)["added"]
    hand_in("eurostat-returns-quarterly", ORDERS, "2022-07", workspace, status=0)
    hand_in("unhcr-mediterranean-monthly", monthly(MONTHS), "2018-06", workspace, status=0)
    hand_in("unhcr-mediterranean-monthly", monthly({**MONTHS, "2018-02": 16}), "2018-07", workspace, status=1)
    return workspace


def monthly(arrivals: dict[str, int]) -> str:
    """Write a table of arrivals in Greece by sea and month."""
    return "month,country_iso3,mode,arrivals\n" + "".join(f"{at},GRC,sea,{n}\n" for at, n in arrivals.items())


def hand_in(dataset: str, table: str, published: str, workspace: Path, *, status: int) -> None:
    """Import a file; a status of 1 says that it waits for a person."""
    file = workspace.parent / f"{dataset}-{published}.csv"
    file.write_text(table)
    words = ["import", dataset, str(file), "--published", published, "--workspace", str(workspace)]
    assert CliRunner().invoke(app, words).exit_code == status


def printed(words: list[str], workspace: Path):
    """Run a command and return the JSON that it printed."""
    refused = workspace.parent / REFUSED
    refused.write_text("recorded_by: account:desk-3\nstatements:\n  - {about: 'country:XX', event: x}\n")
    naming = workspace.parent / NAMING
    naming.write_text(NAMED)
    unclear = workspace.parent / UNCLEAR
    unclear.write_bytes(page(matter(Onderwerp="Gewijzigde motie (t.v.v. een eerdere) over Marokko")))
    marked = workspace.parent / MARKED
    marked.write_bytes(table_of_matters())
    own, accepted = (workspace.parent / name for name in (LETTER_OF_ONES_OWN, ACCEPTED))
    own.write_text(OWN)
    accepted.write_text(ACCEPT)
    files = {
        REFUSED: str(refused),
        NAMING: str(naming),
        UNCLEAR: str(unclear),
        MARKED: str(marked),
        LETTER_OF_ONES_OWN: str(own),
        ACCEPTED: str(accepted),
    }
    typed = [files.get(word, word) for word in words]
    where = [] if words[0] in WITHOUT_WORKSPACE or words == ["series"] else ["--workspace", str(workspace)]
    return json.loads(CliRunner().invoke(app, [*typed, *where, "--json"]).stdout)


@pytest.fixture(scope="module")
def outputs(kept: Path) -> list[tuple[str, str, object]]:
    """Give what each command prints, with its form."""
    changed = [("record", ["record", str(DEMONSTRATION / "dossier" / "changes.yml")])]
    after = [("dossier", ["dossier", COUPLING, *DAY, "--level", "intern"])]
    plain = [(" ".join(words), form, printed(words, kept)) for form, words in (*RUNS, *changed, *after)]
    by = ("--by", "account:desk-3", "--reason", "nagezien")
    decided = printed(["releases", "unhcr-mediterranean-monthly", "--refuse", "2018-07", *by], kept)
    verified = [
        ("verify", "verified check", verified_again(kept)),
        ("verify", "verified letter", verified_letter(kept)),
    ]
    fetched = [("sync tweedekamer", "fetch from the House", sync_record(ParliamentSync(pages=1, remarks=["x"])))]
    return [*plain, *reviewed(kept), *verified, *fetched, ("releases --refuse", "release", decided)]


def verified_again(kept: Path):
    """Change a verdict in a saved check, and verify it."""
    saved = kept.parent / "saved.json"
    items = printed(["check", str(DEMONSTRATION / "letter.txt")], kept)
    saved.write_text(json.dumps(items).replace('"supported"', '"contradicted"', 1))
    return printed(["verify", str(saved)], kept)


def verified_letter(kept: Path):
    """Verify a letter of which no release is here."""
    letter = kept.parent / "brief.html"
    letter.write_text(render_html(BRIEF), encoding="utf-8")
    return printed(["verify", str(letter)], kept)


def reviewed(kept: Path) -> Iterator[tuple[str, str, object]]:
    """Review what was read from the demonstration letter, correct the letter, and let a model propose."""
    letter, by = str(DEMONSTRATION / "letter.txt"), ("--by", "account:desk-3", "--reason", "nagelezen")
    waiting = printed(["review", "--queue", letter], kept)
    yield "review --queue", "readings that wait", waiting
    names = {one["quote"]: one["statements"][0] for one in waiting["readings"]}
    first, second = names["12.770 mensen"], names["105.131 mensen"]
    yield "accept", "review that was added", printed(["review", first, "accept", *by], kept)
    yield "replace", "review that was added", printed(["review", second, "replace", "--set", "when=2021", *by], kept)
    yield "review", "reviewed statement", printed(["review", second], kept)
    yield "check", "list of checked figure", printed(["check", letter], kept)
    corrected = kept.parent / "corrected.txt"
    corrected.write_text((DEMONSTRATION / "letter.txt").read_text("utf-8").replace("12.770", "12.771"), "utf-8")
    yield "review --carry", "carried reviews", printed(["review", "--carry", letter, str(corrected), *by[:2]], kept)
    said = {"type": "Rank", "place": 1, "order": "most", "among": "routes"}
    with serving(says({"readings": [{"quote": "De Balkanroute", "content": said}, {"quote": "x"}]})) as served:
        settings = f"format = 1\nproposer = '{served.address}'\nproposer_model = 'small@1'\n"
        (kept / "workspace.toml").write_text(settings)
        yield "propose", "proposals", printed(["propose", letter], kept)


def test_every_field_that_is_printed_is_documented_and_no_other(outputs) -> None:
    faults = [fault for words, form, value in outputs for fault in find_faults(value, form, words, set())]
    assert faults == []


def test_every_documented_record_is_printed_by_some_command(outputs) -> None:
    met: set[str] = set()
    for words, form, value in outputs:
        find_faults(value, form, words, met)
    assert met == RECORDS.keys()


@pytest.mark.parametrize(
    "fields",
    [{"nl": "een"}, {"nl": "een", "en": "one", "fr": "un"}, {"nl": "een", "en": 1}, {"nl": "een", "en": None}, []],
)
def test_another_field_or_form_is_a_fault(fields: object) -> None:
    assert len(find_faults(fields, "both languages", "here", set())) == 1


def test_no_form_on_the_page_is_unknown() -> None:
    named = {form for fields in RECORDS.values() for form in fields.values()}
    bare = {form.removeprefix("list of ").removesuffix(" or null") for form in named - PLAIN.keys()}
    assert bare <= RECORDS.keys() | PLAIN.keys()
