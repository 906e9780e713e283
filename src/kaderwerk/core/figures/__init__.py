"""Figures beside the perspective: families of series that ``compute``, ``explain`` and pages show."""
