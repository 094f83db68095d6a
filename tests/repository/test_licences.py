"""Every file has its copyright and licence, and the licences are whole."""

import subprocess
import sys
from pathlib import Path

import pytest


def test_every_file_has_its_licence(root: Path) -> None:
    outcome = subprocess.run(
        [Path(sys.executable).with_name("reuse"), "lint", "--lines"], cwd=root, capture_output=True, text=True
    )
    assert outcome.returncode == 0, outcome.stdout


def test_the_licence_of_the_code_stands_at_the_root(root: Path) -> None:
    assert (root / "LICENSE").read_bytes() == (root / "LICENSES" / "EUPL-1.2.txt").read_bytes()


@pytest.mark.parametrize(
    ("licence", "first", "last"),
    [
        ("EUPL-1.2", "EUROPEAN UNION PUBLIC LICENCE v. 1.2", "the production of a new EUPL version."),
        ("CC-BY-4.0", "Creative Commons Attribution 4.0 International", "may be contacted at creativecommons.org."),
        ("OFL-1.1", "SIL OPEN FONT LICENSE Version 1.1", "OTHER DEALINGS IN THE FONT SOFTWARE."),
        ("BSD-3-Clause", "Copyright (c) <year> <owner>.", "ADVISED OF THE POSSIBILITY OF SUCH DAMAGE."),
        ("CC0-1.0", "Creative Commons Legal Code", "this CC0 or use of the Work."),
    ],
)
def test_the_text_of_each_licence_is_whole(root: Path, licence: str, first: str, last: str) -> None:
    text = " ".join((root / "LICENSES" / f"{licence}.txt").read_text().split())
    assert text.startswith(first)
    assert text.endswith(last)
