"""Dated rules and facts of a country -> what the law allows, with rule, article and what is not known."""

from routekaart.ruling.judging import (
    TriedCase,
    judge_amounts,
    judge_arrangement,
    judge_instrument,
    try_cases,
)

__all__ = [
    "TriedCase",
    "judge_amounts",
    "judge_arrangement",
    "judge_instrument",
    "try_cases",
]
