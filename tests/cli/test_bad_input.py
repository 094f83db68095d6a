"""Bad input at the command line: a clear message with what to do, status 2, and nothing half written."""

import subprocess
import sys
from pathlib import Path

import pytest

from routekaart.cli.main import run

ROOT = Path(__file__).parents[2]


def call(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """Run the command line in this process and return its exit status."""
    monkeypatch.setattr(sys, "argv", ["routekaart", *words])
    try:
        run()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    return 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the letter is empty"),
        (b"\x7fELF\x02\x01\x01\x00", "this is no text"),
        (b"%PDF-1.4", "the PDF is damaged or cut off"),
        ("Het kabinet é".encode("cp1252"), "the text is not in UTF-8"),
        (b"a" * 50_000_001, "50,000,001 bytes"),
    ],
)
@pytest.mark.parametrize("command", ["check", "read"])
def test_what_is_no_letter_ends_with_a_message(
    command: str,
    content: bytes,
    message: str,
    filled_workspace: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_bytes(content)
    monkeypatch.setenv("ROUTEKAART_WORKSPACE", str(filled_workspace))
    before = sorted((filled_workspace / "letters").glob("*"))
    assert call(monkeypatch, command, str(letter)) == 2
    seen = capsys.readouterr()
    assert message in seen.err
    assert str(letter) in seen.err
    assert seen.out == ""
    assert sorted((filled_workspace / "letters").glob("*")) == before


@pytest.mark.parametrize(
    "words",
    [
        ("check", "letter.txt"),
        ("series", "frontex-detections"),
        ("verify", "register"),
        ("doctor",),
        ("import", "frontex-detections-yearly", "file.csv"),
    ],
)
def test_without_a_workspace_it_says_how_to_make_one(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(monkeypatch, *words) == 2
    assert "Make one with `routekaart demo`" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("series", "frontex"), "is no indicator we know"),
        (("series", "frontex-detections", "--period", "2019-13"), "is no period we can read"),
        (("series", "frontex-detections", "--area", "Spanje"), "does not name a thing"),
        (("import", "frontex", "file.csv"), "frontex"),
        (("import", "frontex-detections-yearly", "none.csv"), "none.csv"),
        (("verify", "everything"), "there is no file 'everything' to verify"),
        (("check", "none.txt"), "cannot be opened"),
    ],
)
def test_a_name_we_do_not_know_is_refused(
    words: tuple[str, ...],
    message: str,
    filled_workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("ROUTEKAART_WORKSPACE", str(filled_workspace))
    assert call(monkeypatch, *words) == 2
    assert message in capsys.readouterr().err


def test_an_unknown_language_is_refused(
    filled_workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ROUTEKAART_WORKSPACE", str(filled_workspace))
    assert call(monkeypatch, "check", str(ROOT / "demonstration" / "letter.txt"), "--lang", "fr") == 2
    assert "Write nl or en" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["register.sqlite", "letters/report.html", "../notes.txt", ".."])
def test_a_report_never_takes_the_place_of_something_else(
    name: str, own_workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_workspace.parent / "notes.txt").write_text("kept")
    monkeypatch.setenv("ROUTEKAART_WORKSPACE", str(own_workspace))
    letter = str(ROOT / "demonstration" / "letter.txt")
    assert call(monkeypatch, "check", letter, "--html", str(own_workspace / name)) == 2
    assert "another" in capsys.readouterr().err
    assert (own_workspace.parent / "notes.txt").read_text() == "kept"
    assert call(monkeypatch, "verify", "register") == 0


def test_a_report_may_take_the_place_of_an_earlier_one(
    own_workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROUTEKAART_WORKSPACE", str(own_workspace))
    words = ("check", str(ROOT / "demonstration" / "letter.txt"), "--html", str(tmp_path / "report.html"))
    assert (call(monkeypatch, *words), call(monkeypatch, *words)) == (1, 1)


def test_a_damaged_statistics_file_is_named_and_the_rest_stays(
    own_workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = next((own_workspace / "statistics" / "frontex").rglob("*.parquet"))
    damaged.write_bytes(b"PAR1 and then nothing")
    monkeypatch.setenv("ROUTEKAART_WORKSPACE", str(own_workspace))
    assert call(monkeypatch, "check", str(ROOT / "demonstration" / "letter.txt")) == 2
    message = capsys.readouterr().err
    assert damaged.parent.name in message
    assert "Traceback" not in message
    assert call(monkeypatch, "verify", "register") == 0


def test_a_changed_row_breaks_the_chain_with_status_1(
    own_workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sqlite3

    with sqlite3.connect(own_workspace / "register.sqlite") as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE entry SET payload = replace(payload, '9990', '9991') || ' ' WHERE seq = 3")
    monkeypatch.setenv("ROUTEKAART_WORKSPACE", str(own_workspace))
    assert call(monkeypatch, "verify", "register") == 1
    assert "3" in capsys.readouterr().err
    assert call(monkeypatch, "doctor") == 1


def test_help_loads_nothing_heavy() -> None:
    heavy = {"duckdb", "ibis", "pyarrow", "numpy", "pandas", "sqlalchemy", "alembic", "django", "jinja2", "babel"}
    script = (
        "import sys; sys.argv = ['routekaart', '--help']\n"
        "from routekaart.cli.main import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "check" in ended.stdout
    assert heavy & {name.partition(".")[0] for name in ended.stderr.split()} == set()
