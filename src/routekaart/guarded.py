"""A piece of our own program in a process of its own, with limits: what breaks there breaks nothing here.

Libraries in C that read files from outside can be made to crash, to fill the memory or to never end. For one file the
tenths of a second that a process takes are worth it.
"""

import os
import resource
import signal
import subprocess
import sys
from dataclasses import dataclass

_PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL")
"""Settings that the process needs to start; what else is set, passwords among it, it does not get to see."""
_SLOWEST = 3
"""How many times the processor time the process may have by the clock, on a machine with much to do."""
_MOST_FILES = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the process wrote, and how it ended."""

    written: bytes
    status: int
    """0, the number with which it ended, or the signal that ended it, below 0."""
    too_slow: bool = False

    @property
    def cause(self) -> str:
        """The signal that ended it, in brackets after a space; or nothing."""
        return f" ({signal.Signals(-self.status).name})" if -self.status in set(signal.Signals) else ""


def run_guarded(program: str, argument: str, given: bytes, *, seconds: int) -> Reply:
    """Run Python code of ours in a process of its own. The code itself calls `set_limits` first.

    Args:
        program: the code.
        argument: what it finds as its first argument.
        given: what stands on its standard input.
        seconds: of processor time that it may have; by the clock it gets three times as many.
    """
    with subprocess.Popen(  # noqa: S603 - our own program, and the file only on its standard input
        [sys.executable, "-I", "-c", program, argument],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
    ) as process:
        try:
            written, _ = process.communicate(given, _SLOWEST * seconds)
        except subprocess.TimeoutExpired:
            return Reply(written=b"", status=-signal.SIGKILL, too_slow=True)
        finally:
            process.kill()
    return Reply(written=written, status=process.returncode, too_slow=process.returncode == -signal.SIGXCPU)


def set_limits(*, memory: int, seconds: int) -> None:
    """Limit this process for good: bytes of memory, seconds of processor time, and no file that it writes."""
    # The process is told first that its time is up, and only then killed: so that the two can be told apart.
    for limit, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, seconds, seconds + 5),
        (resource.RLIMIT_NOFILE, _MOST_FILES, _MOST_FILES),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _, allowed = resource.getrlimit(limit)
        most = hard if allowed == resource.RLIM_INFINITY else min(hard, allowed)
        resource.setrlimit(limit, (min(soft, most), most))
