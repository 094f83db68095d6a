"""The version of the API: the first number stands in its address, all of it in each answer (docs/api.md)."""

VERSION = "1.1.0"

BASE = "/api/v1"
