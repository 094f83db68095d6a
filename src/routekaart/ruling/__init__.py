"""Dated rules and facts of a country -> what the law allows, with rule, article and what is not known."""

from routekaart.ruling.judging import (
    GENERAL_STEPS,
    TriedCase,
    judge_amounts,
    judge_arrangement,
    judge_instrument,
    try_cases,
)

__all__ = [
    "GENERAL_STEPS",
    "TriedCase",
    "judge_amounts",
    "judge_arrangement",
    "judge_instrument",
    "try_cases",
]
