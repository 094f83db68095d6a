"""Judge sentences that another hand wrote about the publishers' files, and score the verdicts by type of sentence.

    python benchmarks/score_sentences.py --data ../shared/data [--half open|closed|both] [--folder third] [--show TYPE]

The sentences lie in `tests/acceptance/sentences`, in pairs: one phrasing with a true and a false filling. Those marked
open were looked at while rules were written; of the closed ones only those judged wrong are printed, and mended.
"""

import argparse
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from score_verdicts import NOW, judge

from routekaart.domain.finding import Judgement
from routekaart.domain.period import Period
from routekaart.operations.import_dataset import import_dataset
from routekaart.workspace import Workspace, create_workspace

SENTENCES = Path(__file__).parents[1] / "tests" / "acceptance" / "sentences"
FILES = (
    ("unhcr/mediterranean_arrivals_monthly_2014_2019.parquet", "unhcr-mediterranean-monthly"),
    ("frontex/ibc_monthly_2009_2025.parquet", "frontex-ibc"),
    ("eurostat/migr_asyappctza_totals_2008_2016.parquet", "eurostat-asylum-applicants-yearly"),
    ("eurostat/migr_asyappctza_first_2012_2016_by_citizen.parquet", "eurostat-asylum-applicants-yearly"),
    ("eurostat/migr_eirtn_2012_2016_by_citizen.parquet", "eurostat-returned-yearly"),
    ("eurostat/migr_eiord_2012_2016_by_citizen.parquet", "eurostat-ordered-to-leave-yearly"),
    ("unhcr/population.parquet", "unhcr-population"),
    ("iom/missing_migrants_year_route_cause.parquet", "iom-missing-migrants-causes"),
    ("iom/missing_migrants_month_route.parquet", "iom-missing-migrants"),
)
"""What the sentences are about, and the dataset that each file is imported as."""


@dataclass(frozen=True)
class Written:
    """A sentence of the set."""

    type: str
    text: str
    true: bool
    lang: str
    open: bool
    folder: str = ""
    """Where it lies below `tests/acceptance/sentences`."""


def main() -> int:
    """Print a table of right, undecided and wrong verdicts by type; 1 if any is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", choices=("open", "closed", "both"), default="both")
    parser.add_argument("--folder", help="only the sentences of one folder, as third or fourth")
    parser.add_argument("--show", metavar="TYPE", help="print the open sentences of a type that were not judged right")
    given = parser.parse_args()
    wanted = [
        one
        for one in load_sentences()
        if given.half in ("both", "open" if one.open else "closed") and given.folder in (None, one.folder)
    ]
    with tempfile.TemporaryDirectory() as folder:
        workspace = fill_workspace(Path(folder) / "workspace", given.data)
        outcomes = [(one, outcome(one, judge(workspace, one.text))) for one in wanted]
    for one, came_out in outcomes:
        looked_at = one.open and given.show in (one.type, "all")
        if came_out == "wrong" or (looked_at and came_out != "right"):
            print(f"{came_out:9} {'true ' if one.true else 'false'} {one.text}")
    _print_table(outcomes)
    return int(any(came_out == "wrong" for _, came_out in outcomes))


def load_sentences() -> Iterator[Written]:
    """Yield every sentence of the set, by type."""
    for path in sorted(SENTENCES.rglob("*.toml")):
        folder = "" if path.parent == SENTENCES else path.parent.name
        for one in tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]:
            said = {name: one[name] for name in ("text", "true", "lang", "open")}
            yield Written(type=path.stem, folder=folder, **said)


def fill_workspace(folder: Path, data: Path) -> Workspace:
    """Create a workspace that holds the files which the sentences are about."""
    workspace = create_workspace(folder)
    for name, dataset in FILES:
        label = Path(name).stem.replace("_", "-")[:40]
        published = Period.parse("2025-09")
        import_dataset(workspace, dataset, data / name, published=published, label=label, address="", now=NOW)
    return workspace


def outcome(one: Written, judgement: Judgement) -> str:
    """Tell whether a verdict on a sentence is right, undecided or wrong."""
    if judgement is Judgement.UNDECIDED:
        return "undecided"
    return "right" if (judgement is Judgement.SUPPORTED) is one.true else "wrong"


def _print_table(outcomes: list[tuple[Written, str]]) -> None:
    counts: dict[str, Counter[str]] = {}
    for one, came_out in outcomes:
        half = "open" if one.open else "closed"
        for name in (one.type, "all"):
            count = counts.setdefault(name, Counter())
            count.update(
                (f"{half} all", f"{half} {came_out}", f"{half} {one.lang} all", f"{half} {one.lang} {came_out}")
            )
    counts["all"] = counts.pop("all", Counter())
    print(
        "sentences of another hand    open: right (nl, en)  undecided  wrong   closed: right (nl, en)  undecided  wrong"
    )
    for name, count in counts.items():
        sides = (
            f"{_part(count, half)} ({_part(count, f'{half} nl')}, {_part(count, f'{half} en')})"
            f"{count[f'{half} undecided']:11}{count[f'{half} wrong']:7}"
            for half in ("open", "closed")
        )
        print(f"{name:24}{'      '.join(sides)}")


def _part(count: Counter[str], name: str) -> str:
    return f"{count[f'{name} right'] / count[f'{name} all']:6.1%}" if count[f"{name} all"] else "     -"


if __name__ == "__main__":
    sys.exit(main())
