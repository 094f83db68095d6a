"""How the laws of the domain are tried: by count, not by clock, so that a busy machine fails nothing."""

from hypothesis import HealthCheck, settings

settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("laws")
