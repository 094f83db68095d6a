"""Placebos: the same estimate where nothing happened, for every donor and for every earlier date, all of them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.sweeping import sweep
from routekaart.evaluating.synthetic_control import Window

Estimate = Callable[[Floats, int, Mask, Window], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpacePlacebos:
    """The treated series among its donors, each as if it had been treated at the same date."""

    rows: tuple[int, ...]
    """The treated series first, then its donors."""
    effect: Floats
    """Shape (rows,): the mean gap after the date."""
    before: Floats
    """Shape (rows,): root of the mean squared gap before it."""
    ratio: Floats
    """Shape (rows,): root of the mean squared gap after, beside that before."""

    @property
    def standardised(self) -> Floats:
        """The mean gap after beside the root of the mean squared gap before, with its sign."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(np.where(self.before > 0, self.effect / self.before, np.sign(self.effect) * np.inf))

    @property
    def rank(self) -> int:
        """How many of all series, the treated one too, have a ratio at least as large as the treated one."""
        return int((self.ratio >= self.ratio[0]).sum())

    def signed_rank(self, direction: int) -> int:
        """Count the series that moved at least as much as the treated one in a direction that was sealed: 1 or -1."""
        moved = direction * self.standardised
        return int((moved >= moved[0]).sum())

    @property
    def of(self) -> int:
        """How many series are ranked."""
        return len(self.rows)

    def critical(self, *, size: float = 0.05) -> float | None:
        """Return the smallest mean gap, in the unit of the series, that a test of this size could call real.

        It is a quantile of the placebos' standardised gaps, times the treated series' own gap before the date.
        `None` if no rank is low enough: with J donors there is nothing below 1/(J + 1); also if too many of them have a
        perfect fit before the date.
        """
        if 1 / self.of > size:
            return None
        # an order statistic, not a mean of two: a placebo with a perfect fit before has no finite value
        limit = float(np.quantile(np.abs(self.standardised[1:]), 1 - size, method="higher"))
        return limit * float(self.before[0]) if np.isfinite(limit) else None

    def detectable(self, *, size: float = 0.05, power: float = 0.8) -> float | None:
        """Return the smallest fall or rise that would be found with this power, as a positive number of the unit.

        The placebos stand for what happens without an effect: an effect is found if it and such a movement together
        pass the critical value.
        """
        critical = self.critical(size=size)
        if critical is None:
            return None
        moved = self.standardised[1:] * self.before[0]
        noise = np.concatenate([moved, -moved])  # a movement up is as likely as one down
        return max(critical, float(np.quantile(critical - noise, power, method="higher")))


def place_in_space(series: Floats, treated: int, allowed: Mask, window: Window) -> SpacePlacebos:
    """Estimate for the treated series and for each of its donors, with the other donors and never the treated one.

    Args:
        series: shape (n, periods), transformed.
        treated: the row of the treated series.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count.
    """
    rows = [treated, *np.flatnonzero(allowed & (np.arange(len(series)) != treated)).tolist()]
    among = np.ones((len(rows), len(rows)), dtype=np.bool_)
    among[:, 0] = False
    found = sweep(
        series[rows], dates=np.array([window.start]), length=window.length, skip=window.skip, allowed=among, drop=False
    )
    return SpacePlacebos(rows=tuple(rows), effect=found.effect[0], before=found.before[0], ratio=found.ratio[0])


def place_in_space_by(estimate: Estimate, series: Floats, treated: int, allowed: Mask, window: Window) -> SpacePlacebos:
    """Do the same with another estimator: the ratio is then its effect beside the gap before the date.

    Args:
        estimate: gives the effect for a row, with who may be its donors.
        series: shape (n, periods), transformed.
        treated: the row of the treated series.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count.
    """
    plain = place_in_space(series, treated, allowed, window)
    donors = allowed & (np.arange(len(series)) != treated)
    effect = np.array([estimate(series, row, donors & (np.arange(len(series)) != row), window) for row in plain.rows])
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(plain.before > 0, np.abs(effect) / plain.before, np.inf)
    return SpacePlacebos(rows=plain.rows, effect=effect, before=plain.before, ratio=ratio)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePlacebos:
    """The treated series as if it had been treated earlier, with the window of after wholly before the real date."""

    starts: tuple[int, ...]
    effect: Floats
    before: Floats
    after: Floats

    @property
    def largest(self) -> float:
        """The largest mean gap where nothing happened; 0 if there was no room for a placebo."""
        return float(np.abs(self.effect).max()) if len(self.effect) else 0.0

    @property
    def unrest(self) -> float | None:
        """The median over the dates of the gap after beside the gap before; `None` without dates."""
        return float(np.median(self.after / self.before)) if len(self.before) and (self.before > 0).all() else None


def place_in_time(series: Floats, treated: int, allowed: Mask, window: Window, *, least: int) -> TimePlacebos:
    """Estimate for the treated series at every earlier date that leaves `least` periods before it.

    Args:
        series: shape (n, periods), transformed.
        treated: the row of the treated series.
        allowed: shape (n,), which series may be donors.
        window: that of the real date; its length and skip are kept.
        least: how many periods must be matched.
    """
    starts = np.arange(least + window.skip, window.end - window.length + 1)
    rows = [treated, *np.flatnonzero(allowed & (np.arange(len(series)) != treated)).tolist()]
    among = np.zeros((len(rows), len(rows)), dtype=np.bool_)
    among[0, 1:] = True
    found = sweep(series[rows], dates=starts, length=window.length, skip=window.skip, allowed=among, drop=False)
    return TimePlacebos(
        starts=tuple(starts.tolist()), effect=found.effect[:, 0], before=found.before[:, 0], after=found.after[:, 0]
    )
