"""`routekaart review` and `routekaart propose` as a person types them."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.commanding import Command
from tests.reviewing.making import LETTER
from tests.reviewing.serving import says, serving

Call = Callable[..., tuple[int, str, str]]
BY = ("--by", "account:desk-3")


@pytest.fixture
def call(as_typed: Command, own_workspace: Path) -> Call:
    """Run a command on a workspace of its own; return its status and what it printed, apart."""
    return partial(as_typed, workspace=own_workspace)


@pytest.fixture
def letter(tmp_path: Path, call: Call) -> Path:
    """Keep and check a letter."""
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    call("check", str(path))
    return path


def waiting(call: Call, letter: Path) -> dict[str, str]:
    """Return the ids of the readings that wait, by the first word of their quotes."""
    listed = json.loads(call("review", "--queue", str(letter), "--json")[1])["readings"]
    return {one["quote"].split()[0]: one["statements"][0] for one in listed}


def test_a_reading_is_listed_refused_and_shown(call: Call, letter: Path) -> None:
    name = waiting(call, letter)["1.850"]
    status, out, _ = call("review", name[:10], "refuse", "--reason", "dubbel geteld", *BY)
    assert (status, "geweigerd. dubbel geteld" in out) == (0, True)
    status, out, _ = call("review", name[:10])
    assert "dossierhouder desk-3: geweigerd. dubbel geteld" in " ".join(out.split())
    assert "telt nu niet mee" in out
    assert "1.850" not in waiting(call, letter)
    status, out, _ = call("check", str(letter))
    assert "Door een mens geweigerd" in out


def test_below_intern_a_refusal_is_told_and_not_why_or_by_whom(call: Call, letter: Path, tmp_path: Path) -> None:
    name = waiting(call, letter)["1.850"]
    call("review", name, "refuse", "--reason", "dubbel geteld", *BY)
    assert call("review", name, "--level", "openbaar")[0] == 2  # the letter is a draft
    call("open-letter", str(letter), "--decider", "government:NLD", "--ground", "verzonden aan de Kamer", *BY)
    page = tmp_path / "page.html"
    shown = [
        call("review", name, "--level", "openbaar")[1],
        call("review", name, "--level", "openbaar", "--json")[1],
        call("check", str(letter), "--html", str(page))[1],
        call("check", str(letter), "--json")[1],
        page.read_text(encoding="utf-8"),
    ]
    assert all("dubbel" not in one and "desk-3" not in one for one in shown)
    assert "een mens: geweigerd." in " ".join(shown[0].split())
    assert "Door een mens geweigerd" in shown[2]
    assert "Reden: dubbel geteld" in " ".join(call("check", str(letter), "--level", "intern")[1].split())


def test_a_replacement_below_intern_does_not_say_who_reads_it_so(call: Call, letter: Path) -> None:
    name = waiting(call, letter)["1.850"]
    words = ("review", name, "replace", "--set", "when=2021", "--reason", "verkeerd jaar", *BY, "--json")
    new = json.loads(call(*words)[1])["replacement"]["statements"][0]
    shown = [call("review", new, "--level", "openbaar", *more)[1] for more in ((), ("--json",))]
    shown += [call("check", str(letter), "--json")[1], call("check", str(letter))[1]]
    assert all("desk-3" not in one and "verkeerd jaar" not in one for one in shown)


def test_a_replacement_is_printed_and_counts_in_a_check(call: Call, letter: Path) -> None:
    name = waiting(call, letter)["1.850"]
    words = ("review", name, "replace", "--set", "when=2021", "--reason", "typefout", *BY)
    new = json.loads(call(*words, "--json")[1])["replacement"]["statements"][0]
    assert "al zo besloten" in call(*words)[1]
    checked = json.loads(call("check", str(letter), "--json")[1])
    (one,) = (each for each in checked if each["statement"] == new)
    assert (one["claim"]["period"], one["review"]["decision"], one["review"]["instead_of"]) == (
        "2021",
        "replaced",
        name,
    )


def test_several_readings_are_shown_and_accepted_at_once(call: Call, letter: Path) -> None:
    names = [waiting(call, letter)[quote][:10] for quote in ("1.850", "12.770")]
    out = call("review", *names)[1]
    assert all(name in out for name in names)
    assert out.count("Niemand heeft dit beoordeeld.") == 2
    assert len(json.loads(call("review", *names, "--json")[1])) == 2
    status, out, _ = call("review", *names, "accept", *BY)
    assert (status, out.count("bevestigd")) == (0, 2)
    assert not {"1.850", "12.770"} & waiting(call, letter).keys()


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (("ffffffffff", "accept"), "no statement has an id that begins with 'ffffffffff'"),
        (("ffffffffff", "replace", "--set", "value=1", "--reason", "x"), "several statements cannot be replaced"),
        (("accept", "refuse", "--reason", "x"), "it is not clear what is asked"),
    ],
)
def test_of_several_readings_all_are_decided_or_none(
    call: Call, letter: Path, more: tuple[str, ...], message: str
) -> None:
    name = waiting(call, letter)["1.850"]
    status, out, err = call("review", name, *more, *BY)
    assert (status, out, message in err) == (2, "", True)
    assert "1.850" in waiting(call, letter)


def test_the_account_may_stand_in_the_environment(call: Call, letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUTEKAART_ACCOUNT", "account:desk-9")
    call("review", waiting(call, letter)["1.850"], "accept")
    assert "1.850" not in waiting(call, letter)


def test_a_corrected_letter_ends_with_status_1_and_says_what_is_left(call: Call, letter: Path) -> None:
    names = waiting(call, letter)
    for quote in ("1.850", "12.770"):
        call("review", names[quote], "accept", *BY)
    corrected = letter.with_name("corrected.txt")
    corrected.write_text(LETTER.replace("12.770", "12.780"), encoding="utf-8")
    status, out, _ = call("review", "--carry", str(letter), str(corrected), *BY, "--lang", "en")
    text = " ".join(out.split())
    assert status == 1
    assert "Carried over: accepted. akkoord" in text
    assert "not in the new version. Like it, with other figures" in text
    assert "12.780 mensen" in text
    assert "Now 1 of the 2 reviews hold for it." in text
    call("review", names["12.770"], "refuse", "--reason", "x", *BY)
    same = letter.with_name("same.txt")
    same.write_text(LETTER + "\n", encoding="utf-8")
    assert call("review", "--carry", str(letter), str(same), *BY)[0] == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "it is not clear what is asked"),
        (("abcdef", "accept", "nog iets"), "it is not clear what is asked"),
        (("--queue", "--carry"), "it is not clear what is asked"),
        (("--carry", "abcdef"), "it is not clear what is asked"),
        (("abcdef", "approve"), "'approve' is no decision"),
        (("abcdef", "refuse"), "to refuse needs a reason"),
        (("abcdef", "replace"), "to replace needs a reason"),
        (("abcdef", "accept"), "this is no account"),
        (("abcdef", "accept", "--by", "desk-3"), "this is no account"),
        (("abcdef", "accept", "--set", "value=1", *BY), "only a replacement reads something else"),
        (("abcdef", "replace", "--reason", "x", "--set", "value", *BY), "'value' has no value"),
        (("ffffffffff", "accept", *BY), "no statement has an id that begins with 'ffffffffff'"),
        (("--queue", "nergens.txt"), "this letter is not kept"),
        (("--carry", "nergens.txt", "ook.txt", *BY), "this letter is not kept"),
        (("abcdef", "--level", "geheim"), "is not a level"),
    ],
)
def test_what_is_not_clear_is_refused_with_what_to_do(call: Call, words: tuple[str, ...], message: str) -> None:
    status, out, err = call("review", *words)
    assert (status, out, message in err) == (2, "", True)


def set_up(workspace: Path, address: str, model: str = "small@1") -> None:
    settings = workspace / "workspace.toml"
    settings.write_text(f"format = 1\nproposer = '{address}'\nproposer_model = '{model}'\n")


def test_a_model_proposes_and_a_person_decides(call: Call, letter: Path, own_workspace: Path) -> None:
    content = {
        "type": "Trend", "direction": "increase", "base": None, "size": None, "counted": "zaken",
    }  # fmt: skip
    made_up = {"quote": "77 zaken", "content": content}
    good = {"quote": "Stand van zaken", "content": content, "subject": "country:NLD"}
    with serving(says({"readings": [good, made_up]})) as served:
        set_up(own_workspace, served.address)
        status, out, _ = call("propose", str(letter))
        printed = json.loads(call("propose", str(letter), "--json")[1])
    assert (status, "1 voorstel toegevoegd." in out, "citaat staat niet in de brief (1)" in out) == (0, True, True)
    assert (printed["added"], printed["known"], printed["dropped"]) == ([], 1, {"not_there": 1})
    name = waiting(call, letter)["Stand"]
    assert "telt niet mee zolang niemand het bevestigt" in " ".join(call("review", name)[1].split())
    assert name not in call("statements", "NLD", "--json")[1]
    call("review", name, "accept", *BY)
    assert name in call("statements", "NLD", "--json")[1]
    assert name not in call("statements", "NLD", "--level", "openbaar", "--json")[1]


@pytest.mark.parametrize(
    ("address", "model", "message"),
    [
        ("", "", "no local model is set up here"),
        ("http://example.org/v1", "small@1", "is no address of this machine"),
        ("http://127.0.0.1:1/v1", "", "does not say which model"),
        ("http://127.0.0.1:1/v1", "small", "does not say which model"),
        ("http://127.0.0.1:1/v1", "small@", "does not say which model"),
        ("http://127.0.0.1:1/v1", "sm all@1", "does not say which model"),
        ("http://127.0.0.1:1/v1", "small@1", "ConnectionRefusedError"),
    ],
)
def test_without_a_model_on_this_machine_nothing_is_asked(
    call: Call, letter: Path, own_workspace: Path, address: str, model: str, message: str
) -> None:
    set_up(own_workspace, address, model)
    status, out, err = call("propose", str(letter))
    assert (status, out, message in err) == (2, "", True)


def test_a_letter_cannot_steer_the_terminal(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("In 2022 kwamen 12.770\u202emensen over zee in Griekenland aan.", encoding="utf-8")
    call("check", str(path))
    out = call("review", "--queue", str(path))[1]
    assert "\u202e" not in out
