"""Dated rules and facts of a country -> what the law allows, with rule, article and what is not known."""

from routekaart.ruling.judging import (
    TriedCase,
    judge_amount,
    judge_arrangement,
    judge_figure,
    judge_instrument,
    judge_oda,
    try_cases,
)

__all__ = [
    "TriedCase",
    "judge_amount",
    "judge_arrangement",
    "judge_figure",
    "judge_instrument",
    "judge_oda",
    "try_cases",
]
