"""Properties are drawn the same way on every machine: a failure can be repeated."""

from hypothesis import settings

settings.register_profile("lebak", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("lebak")
