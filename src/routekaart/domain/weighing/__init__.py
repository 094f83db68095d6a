"""The language of weighing: what is compared, on what, as whom weighs it, under which conditions; and what came out."""

from routekaart.domain.weighing.alternatives import (
    ALWAYS,
    DIALOGUE,
    NONE,
    Alternative,
    EvidenceGrade,
    Ordered,
    StudyEffect,
    Synergy,
    Tier,
    Value,
)
from routekaart.domain.weighing.conditions import (
    BudgetLine,
    Cap,
    Condition,
    Cost,
    CostEnd,
    Exclusion,
    MinimumShare,
    Motion,
    Requirement,
)
from routekaart.domain.weighing.criteria import Anchors, Bend, Criterion, Protection
from routekaart.domain.weighing.deals import Deal, Promise, Worth
from routekaart.domain.weighing.preferences import ByBound, ByExample, ByOrder, BySwing, Preference, Said
from routekaart.domain.weighing.weighing import Between, Decided, Dissent, Settings, Weighing

__all__ = [
    "ALWAYS",
    "DIALOGUE",
    "NONE",
    "Alternative",
    "Anchors",
    "Bend",
    "Between",
    "BudgetLine",
    "ByBound",
    "ByExample",
    "ByOrder",
    "BySwing",
    "Cap",
    "Condition",
    "Cost",
    "CostEnd",
    "Criterion",
    "Deal",
    "Decided",
    "Dissent",
    "EvidenceGrade",
    "Exclusion",
    "MinimumShare",
    "Motion",
    "Ordered",
    "Preference",
    "Promise",
    "Protection",
    "Requirement",
    "Said",
    "Settings",
    "StudyEffect",
    "Synergy",
    "Tier",
    "Value",
    "Weighing",
    "Worth",
]
