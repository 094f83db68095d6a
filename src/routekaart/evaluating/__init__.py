"""A panel and a design become an effect with a range, no effect found, or the reasons why it cannot be said.

Heavy libraries (Numba, SciPy, pyfixest, diff-diff) come with the extra `effects` and are imported inside the function
that needs them. Without Numba the kernel runs as plain NumPy: the same steps, slower.
"""
