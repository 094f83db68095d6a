"""Give every fuzz target hostile input for a while: `make fuzz SECONDS=60`.

Each target runs in a process of its own under libFuzzer, so that a crash of a parser written in C ends that process
and is told. An input that fails is kept in `.fuzz/`; put it in a test, and mend what it shows.
"""

import os
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType

_MODULES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("*_targets.py")))
_KEPT = Path(".fuzz")
_LONGEST_INPUT = 20_000
_SLOWEST_INPUT = 20
"""Seconds for one input."""


def main() -> None:
    """Run every target for its share of the seconds; or, as the child process, one target."""
    if len(sys.argv) > 2:
        _fuzz(sys.argv[1], sys.argv[2])
        return
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    names = [(module, name) for module in _MODULES for name in _load(module).TARGETS]
    share = max(seconds // len(names), 2)
    failed = [f"{module}: {name}" for module, name in names if not _run(module, name, share)]
    print(f"{len(names) - len(failed)} passed, {len(failed)} failed")
    sys.exit(bool(failed))


def _run(module: str, name: str, seconds: int) -> bool:
    corpus = _KEPT / module / name.replace(" ", "-")
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(getattr(_load(module), "SEEDS", {}).get(name, ())):
        (corpus / f"seed-{number}").write_bytes(seed)
    began = time.monotonic()
    done = subprocess.run(
        [
            sys.executable, "-m", "tests.fuzz", module, name, str(corpus), f"-max_total_time={seconds}",
            f"-max_len={_LONGEST_INPUT}", f"-timeout={_SLOWEST_INPUT}", f"-artifact_prefix={corpus}/failed-",
            "-rss_limit_mb=4096", "-print_final_stats=1",
        ],
        capture_output=True, text=True, errors="replace", check=False, env={**os.environ, "PYTHONFAULTHANDLER": "1"},
    )  # fmt: skip
    runs = next((line.split()[-1] for line in done.stderr.splitlines() if "number_of_executed_units" in line), "?")
    print(f"{module}: {name}: {runs} inputs in {time.monotonic() - began:.0f} s", flush=True)
    if done.returncode:
        # The traceback of an error that Python raised stands in what was printed; of a crash, in the other stream.
        for told in (done.stdout, done.stderr):
            print("\n".join(told.splitlines()[-40:]), file=sys.stderr)
    return done.returncode == 0


def _fuzz(module: str, name: str) -> None:
    import atheris

    with atheris.instrument_imports(include=["routekaart"], enable_loader_override=False):
        target = _load(module).TARGETS[name]
        target(b"")  # what is loaded once is loaded before the clock of one input runs
    atheris.Setup([sys.argv[0], *sys.argv[3:]], target)
    atheris.Fuzz()


def _load(module: str) -> ModuleType:
    return import_module(f"tests.fuzz.{module}")


if __name__ == "__main__":
    main()
