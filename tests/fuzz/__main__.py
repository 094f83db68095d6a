"""Give every fuzz target hostile input for a while: `make fuzz SECONDS=60`, and `SEED=1` for the same walk each time.

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
_SEED = os.environ.get("ROUTEKAART_FUZZ_SEED") or "0"
"""Which walk through inputs; 0 is another one each time."""
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
    told = {f"{module}: {name}": _run(module, name, share) for module, name in names}
    failed = {name: why for name, why in told.items() if why}
    # last, so that whoever sees only the end of what was printed sees why
    for name, why in failed.items():
        print(f"\n{name} failed:\n{why}")
    print(f"{len(told) - len(failed)} passed, {len(failed)} failed{': ' if failed else ''}{', '.join(failed)}")
    sys.exit(bool(failed))


def _run(module: str, name: str, seconds: int) -> str:
    """Return why the target failed, or nothing."""
    corpus = _KEPT / module / name.replace(" ", "-")
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(getattr(_load(module), "SEEDS", {}).get(name, ())):
        (corpus / f"seed-{number}").write_bytes(seed)
    began = time.monotonic()
    done = subprocess.run(
        [
            sys.executable, "-m", "tests.fuzz", module, name, str(corpus), f"-max_total_time={seconds}",
            f"-max_len={_LONGEST_INPUT}", f"-timeout={_SLOWEST_INPUT}", f"-artifact_prefix={corpus}/failed-",
            "-rss_limit_mb=4096", "-print_final_stats=1", f"-seed={_SEED}",
        ],
        capture_output=True, text=True, errors="replace", check=False,
        env={**os.environ, "PYTHONHASHSEED": _SEED, "PYTHONFAULTHANDLER": "1"},
    )  # fmt: skip
    runs = next((line.split()[-1] for line in done.stderr.splitlines() if "number_of_executed_units" in line), "?")
    print(f"{module}: {name}: {runs} inputs in {time.monotonic() - began:.0f} s", flush=True)
    if not done.returncode:
        return ""
    # The traceback of an error that Python raised stands in what was printed; of a crash, in the other stream.
    return "\n".join(line for text in (done.stdout, done.stderr) for line in text.splitlines()[-40:])


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
