"""Tests of outgoing letters."""
