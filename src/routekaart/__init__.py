"""Keep, check and account for what a government says about migration cooperation."""

__version__ = "0.1.0"
