"""One linear or integer program, solved exactly by HiGHS: the same question gives the same answer.

HiGHS stops at a gap of 1e-4 unless told otherwise, and its own search for a conflict can name an innocent row or none:
here the gap is zero, and conflicts are found by `clashing`.
"""

from dataclasses import dataclass, field

import highspy
import numpy as np
from numpy.typing import NDArray

from routekaart.domain.errors import InputError, Unsettled

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
_SEED = 1
_LONGEST = 20.0
"""Seconds for one program."""
_UNANSWERED = (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible)


@dataclass(slots=True)
class Program:
    """A program over numbers between bounds: maximise `gain @ x` so that each row lies between its ends.

    Args:
        gain: shape (n,).
        low, high: shape (n,), the bounds of x.
        whole: shape (n,), whether each is a whole number.
    """

    gain: Floats
    low: Floats
    high: Floats
    whole: NDArray[np.bool_]
    rows: list[tuple[Whole, Floats, float, float]] = field(default_factory=list)

    def add_row(self, columns: Whole, factors: Floats, *, low: float = -np.inf, high: float = np.inf) -> None:
        """Ask that the sum of `factors` times these columns lies between two ends."""
        self.rows.append((columns, factors, low, high))


@dataclass(frozen=True, slots=True)
class Solution:
    """The best x, and what it gains."""

    x: Floats
    gained: float


def solve(program: Program) -> Solution | None:
    """Return the best solution; `None` if there is none.

    Raises:
        Unsettled: if it is not settled in time.
        InputError: if it has no end.
    """
    solver = _solver(program)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return None
    if status in _UNANSWERED:
        _refuse_endless(program)
        return None
    if status != highspy.HighsModelStatus.kOptimal:
        raise Unsettled(
            f"the program of {len(program.gain)} choices was not settled: {solver.modelStatusToString(status)}",
            remedy="Compare fewer countries or instruments, or set a lower cap.",
        )
    x = np.array(solver.getSolution().col_value)
    x = np.where(program.whole, np.rint(x), x)
    return Solution(x, float(program.gain @ x))


def _refuse_endless(program: Program) -> None:
    """Refuse a program without an end. Without a gain it cannot be endless: so that tells whether it is infeasible."""
    bare = Program(np.zeros_like(program.gain), program.low, program.high, program.whole, program.rows)
    if program.gain.any() and solve(bare) is not None:
        raise InputError("the program has no end: a choice without a limit gains", remedy="Give each choice a limit.")


class _Quiet(highspy.Highs):
    """HiGHS without its callbacks: making these prints who made it, also where a record is to be printed."""

    def __init__(self) -> None:
        super(highspy.Highs, self).__init__()


def _solver(program: Program) -> highspy.Highs:
    solver = _Quiet()
    options = {
        "output_flag": False,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 0.0,
        "mip_feasibility_tolerance": 1e-9,
        "threads": 1,
        "random_seed": _SEED,
        "time_limit": _LONGEST,
    }
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.passModel(_model(program))
    return solver


def _model(program: Program) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(program.gain), len(program.rows)
    model.col_cost_, model.sense_ = program.gain, highspy.ObjSense.kMaximize
    model.col_lower_, model.col_upper_ = program.low, program.high
    model.row_lower_ = np.array([low for _, _, low, _ in program.rows])
    model.row_upper_ = np.array([high for _, _, _, high in program.rows])
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0, *(len(columns) for columns, *_ in program.rows)])
    model.a_matrix_.index_ = np.concatenate([np.empty(0, np.int64), *(columns for columns, *_ in program.rows)])
    model.a_matrix_.value_ = np.concatenate([np.empty(0), *(factors for _, factors, *_ in program.rows)])
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    model.integrality_ = [kinds[int(whole)] for whole in program.whole]
    return model
