"""What one would take instead of Routekaart, measured beside it: one file for each part of `make compare`."""
