"""Measure what one would take instead of Routekaart, speed and quality in one run: `make compare`.

    python -m benchmarks.compare [--parts reading,pdf] [--markdown FILE] [--shared ../shared] [--small]

What cannot be measured here is said with its reason. It prints figures; it fails nothing but a part that breaks. With
OPENBLAS_NUM_THREADS=1, as `make compare` has it, no thread of a library waits busily in the time of the other side.
"""

import argparse
import platform
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.comparing import acceptability, controls, letters, looking_up, reading, site, verdicts
from benchmarks.comparing.rows import Measured, Setup, load
from benchmarks.comparing.tables import as_lines, as_markdown

PARTS: dict[str, Callable[[Setup], Iterator[Measured]]] = {
    "reading": reading.measure,
    "verdicts": verdicts.measure,
    "series": looking_up.measure,
    "controls": controls.measure,
    "acceptability": acceptability.measure,
    "site": site.measure,
    "pdf": letters.measure,
}
SHARED = Path(__file__).parents[2] / "shared"


def main() -> int:
    """Measure part by part, print and, if asked, write each when it is there; 1 if a part broke."""
    given = _arguments()
    warnings.simplefilter("ignore")  # of others
    head = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, Python {platform.python_version()}, {platform.machine()}"
    print(head)
    written, broken = [head, ""], 0
    for name in given.parts:
        before = load()
        try:
            measured = tuple(PARTS[name](Setup(given.shared, small=given.small)))
        except Exception:
            traceback.print_exc()
            print(f"\n{name} broke", file=sys.stderr)
            broken += 1
            continue
        loads = f"load {before} before, {load()} after"
        print(as_lines(name, measured, loads), flush=True)
        written += [as_markdown(name, measured, loads)]
        if given.markdown:
            given.markdown.write_text("\n".join(written), encoding="utf-8")
    return int(broken > 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--parts", type=_parts, default=list(PARTS), help=f"some of {', '.join(PARTS)}")
    parser.add_argument("--markdown", type=Path, help="write the tables to this file as well")
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of letters and official files")
    parser.add_argument("--small", action="store_true", help="as small as can be; the figures say nothing")
    return parser.parse_args()


def _parts(words: str) -> list[str]:
    names = [word for word in words.split(",") if word]
    if unknown := [name for name in names if name not in PARTS]:
        raise argparse.ArgumentTypeError(f"there is no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    return names


if __name__ == "__main__":
    sys.exit(main())
