"""Nothing in the repository tells on which machine or by what it was made."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

# Not preceded by a letter, dot or slash: the same words inside a web address are no path of a machine.
MACHINE_PATH = re.compile(rb"(?<![\w./-])/(?:work|root|Users|home/[a-z]\w*)/")
MAKER = re.compile(
    rb"co-authored[-]by|\bgenerated (?:by|with) (?:an? )?(?:model|assistant)\b|\blanguage[ ]model\b|\bchat[ -]?bot\b",
    re.IGNORECASE,
)
PACKAGE_HOSTS = {"pypi.org", "files.pythonhosted.org", "registry.npmjs.org"}


def find_leaks(content: bytes) -> list[bytes]:
    """Return what must not be in a file."""
    return [match.group() for pattern in (MACHINE_PATH, MAKER) for match in pattern.finditer(content)]


def test_no_file_tells_where_or_by_what_it_was_made(project_files: tuple[Path, ...], root: Path) -> None:
    leaks = {str(path.relative_to(root)): find_leaks(path.read_bytes()) for path in project_files}
    assert {path: found for path, found in leaks.items() if found} == {}


def test_locked_packages_come_from_public_registries(project_files: tuple[Path, ...]) -> None:
    locks = [path for path in project_files if path.name in {"uv.lock", "package-lock.json"}]
    hosts = {urlsplit(url).hostname for lock in locks for url in re.findall(r'https?://[^"\s]+', lock.read_text())}
    assert locks
    assert hosts <= PACKAGE_HOSTS


@pytest.mark.parametrize(
    "content",
    ["see " + "/ro" + "ot/.cache", '"' + "/wo" + 'rk/x.txt"', "file:" + "/ho" + "me/ann/x", "Co-Authored" + "-By: X"],
)
def test_a_leak_is_found(content: str) -> None:
    assert find_leaks(content.encode())


@pytest.mark.parametrize("content", ["https://ec.europa.eu/work/x", "../work/x", "home/ann", "the /workspace/ folder"])
def test_what_only_looks_like_a_leak_passes(content: str) -> None:
    assert not find_leaks(content.encode())
