"""Words near which a degree is one of temperature."""

HEAT = frozenset(
    "temperature temperatures heat hot cold weather warm warming warmer cool cooler cooling "
    "thermometer climate forecast freezing highs lows high low celsius fahrenheit outside "
    "mercury freeze summer winter oven snow rain sunny boil boiling fever water hotter "
    "temps".split()
)
