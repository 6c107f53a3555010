"""Metric units come first (a conversion)."""

from factcheck import Conversion, severity

_METRIC = frozenset({"kilometre", "metre", "centimetre", "kilogram", "tonne", "litre"})


@severity("info")
def check_metric_first(conversion: Conversion) -> None:
    """Where a length or weight is given in two units, the metric one comes first.

    Flags: The path is [[10 miles]] (16 km) long.
    Passes: The path is 16 km (10 miles) long.
    """
    if conversion.second.unit in _METRIC:
        assert conversion.first.unit in _METRIC, f"put {conversion.second} first"
