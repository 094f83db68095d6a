"""The outside world, copied once, byte for byte, with where and when."""
