"""What lies beside a published file so that others can keep and find it: MDTO for the archive, DiWoo for the Woo."""

from routekaart.reporting.metadata.described import Described, PublishedFile, Restriction
from routekaart.reporting.metadata.describing import describe_file
from routekaart.reporting.metadata.diwoo import write_diwoo
from routekaart.reporting.metadata.mdto import write_file_mdto, write_letter_mdto
from routekaart.reporting.metadata.parties import Appraisal, Publisher, parse_appraisal, parse_publisher

__all__ = [
    "Appraisal",
    "Described",
    "PublishedFile",
    "Publisher",
    "Restriction",
    "describe_file",
    "parse_appraisal",
    "parse_publisher",
    "write_diwoo",
    "write_file_mdto",
    "write_letter_mdto",
]
