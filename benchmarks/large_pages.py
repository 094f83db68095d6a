"""What pages with figures cost on 100,000,000 observations, each as the first one who asks: `make large-pages`.

    python -m benchmarks.large_pages --folder FOLDER [--rows 100000000] [--incomplete]

It makes a workspace with the starter facts and ten monthly releases of the table of Eurostat with the most rows (see
`statistics_writing`; every figure in them is made up), and asks the internal site for pages that show them. A folder
in which they are already is used again. The statistics lie in the same files whichever database holds the register.

With `--incomplete` an older release counts for what the newer ones lack, as where extracts of a table are imported.
"""

import argparse
import resource
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from benchmarks.asking_pages import ask_for, sign_in
from benchmarks.load_site import run
from benchmarks.statistics_writing import Names, Shape, write_releases
from routekaart.operations.report_letter import report_letter
from routekaart.reference import load_reference
from routekaart.workspace import open_workspace

DATASET = "eurostat-asylum-applicants-monthly"
INDICATORS = ("eurostat-asylum-applicants", "eurostat-asylum-applicants-first")
CODES = (
    "AUT", "BEL", "BGR", "CHE", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GBR", "GRC",
    "HRV", "HUN", "IRL", "ISL", "ITA", "LIE", "LTU", "LUX", "LVA", "MLT", "NLD", "NOR", "POL", "PRT",
    "ROU", "SVK", "SVN", "SWE",
)  # fmt: skip
AREAS = tuple(f"country:{code}" for code in CODES)
ASKED = 30
"""Pages of each kind, and sentences."""
NOW = datetime(2026, 11, 1, tzinfo=UTC)
SENTENCE = "In {month} 2019 vroegen in {area} volgens Eurostat {number} mensen voor het eerst asiel aan."
NAMED = ("Nederland", "Duitsland", "Spanje", "Italië", "België", "Frankrijk")
MONTHS = ("januari", "maart", "mei", "juli", "november")


def main() -> None:
    """Make the workspace if it is not there, and print a row for each kind of page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=100_000_000)
    parser.add_argument("--incomplete", action="store_true")
    asked = parser.parse_args()
    workspace = asked.folder / "workspace"
    origins = sorted(str(place.id) for place in load_reference().gazetteer.places if place.id.startswith("country:"))
    names = Names(DATASET, INDICATORS, AREAS, tuple(one for one in origins if one not in AREAS))
    shape = Shape.of(asked.rows, names=names)
    if not workspace.exists():
        run("demo", "--workspace", workspace, "--out", asked.folder / "demo")
        began = time.perf_counter()
        held = write_releases(workspace / "statistics", shape, complete=not asked.incomplete)
        print(f"{held:,} observations, written in {time.perf_counter() - began:.0f} s", flush=True)
    print("| what | asked | median | p95 | slowest | processor time | kB |\n|---|---|---|---|---|---|---|")
    get = sign_in(workspace)
    for kind, pages in find_pages(shape).items():
        tell(kind, pages, get)
    check = checking(workspace)
    tell("the first sentence checked", ["In 2018 vroegen in Zweden 1.230 mensen asiel aan."], check)
    texts = [SENTENCE.format(month=month, area=area, number=1230) for month in MONTHS for area in NAMED]
    tell("a sentence checked", texts, check)
    print(f"\npeak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:,.0f} MB")


def tell(what: str, asked: Sequence[str], get: Callable[[str], int]) -> None:
    """Print the row of a kind of page or sentence."""
    took = ask_for(get, asked)
    cells = [f"{took[name] * 1000:,.0f} ms" for name in ("median", "p95", "slowest", "processor")]
    print(f"| {what} | {len(asked)} | {' | '.join(cells)} | {took['bytes'] / 1000:,.0f} |", flush=True)


def checking(workspace: Path) -> Callable[[str], int]:
    """Return what checks a sentence, and returns the size of what is said of it."""
    opened = open_workspace(workspace)

    def check(text: str) -> int:
        found = report_letter(opened, text.encode(), now=NOW).findings
        if not found:
            raise SystemExit(f"nothing was found in: {text}")
        return len(repr(found))

    return check


def find_pages(shape: Shape) -> dict[str, Sequence[str]]:
    """Return pages of each kind; no two of them show the same figures."""
    pairs = [(AREAS[n % len(AREAS)], shape.names.counterparts[n % shape.counterparts]) for n in range(1, ASKED + 1)]
    of, first = INDICATORS[1], INDICATORS[0]
    return {
        "the first page": [f"/cijfers/{first}?gebied=country:NLD"],
        "the list of indicators": ["/cijfers"],
        "an indicator in one area": [f"/cijfers/{of}?gebied={area}" for area, _ in pairs[:ASKED]],
        "an indicator in all areas": [f"/cijfers/{of}", f"/cijfers/{first}"],
        "a chart of one nationality": [f"/cijfers/{of}/grafiek?gebied={a}&tegenhanger={c}" for a, c in pairs],
        "a chart of two areas": [f"/cijfers/{first}/grafiek?gebied={a}&gebied=country:NLD" for a, _ in pairs],
        "a dossier of a country": [f"/landen/{area.partition(':')[2]}" for area in AREAS[:ASKED]],
        "the API, one year": [
            f"/api/v1/reeksen/{of}?gebied={quote(a)}&tegenhanger={quote(c)}&periode=2019" for a, c in pairs
        ],
        "the API, as known earlier": [
            f"/api/v1/reeksen/{first}?gebied={quote(a)}&tegenhanger={quote(c)}&peildatum=2023-06-01" for a, c in pairs
        ],
    }


if __name__ == "__main__":
    main()
