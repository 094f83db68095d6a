"""Run benchmarks and write their figures as one table: `make bench`. It prints figures; it fails nothing.

    python benchmarks/run.py [bench_weighing.py ...] [words for pytest]

Without a file all are run.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
COLUMNS = ("what", "median", "fastest", "rounds", "note")


def main() -> None:
    """Measure, and print the table in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        words = ["-m", "pytest", "-q", "-n", "0", "-p", "no:randomly", "-o", "python_files=bench_*.py"]
        words += ["--benchmark-only", f"--benchmark-json={out}", "--benchmark-columns=median", *chosen(sys.argv[1:])]
        # A benchmark that breaks is told in its own output; the figures of the others are still worth having.
        subprocess.run([sys.executable, *words], check=False, stdout=sys.stderr)
        figures = json.loads(out.read_text()) if out.exists() else {"benchmarks": []}
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}, {platform.system()}\n")
    print("| " + " | ".join(COLUMNS) + " |\n" + "|---" * len(COLUMNS) + "|")
    for one in figures["benchmarks"]:
        print("| " + " | ".join(_row(one)) + " |")


def chosen(words: list[str]) -> list[str]:
    """Return words for pytest: a file of this folder in its full place, and the whole folder if none was named."""
    placed = [str(HERE / word) if (HERE / word).is_file() else word for word in words]
    named = any(Path(word.partition("::")[0]).exists() for word in placed)
    return placed if named else [str(HERE), *placed]


def _row(one: dict[str, dict[str, float]]) -> tuple[str, ...]:
    name = str(one["name"]).removeprefix("test_").replace("_", " ")
    notes = ", ".join(f"{key}: {value}" for key, value in one.get("extra_info", {}).items())
    stats = one["stats"]
    return name, _time(stats["median"]), _time(stats["min"]), str(stats["rounds"]), notes


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


if __name__ == "__main__":
    main()
