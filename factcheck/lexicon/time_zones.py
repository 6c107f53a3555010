"""Time zones by the words behind a clock time, and how many hours they are off Greenwich."""

_AMERICAN = {"e": 5, "c": 6, "m": 7, "p": 8}
# Both times of the year, since "EST" is written in summer too.
ZONES: dict[str, tuple[float, ...]] = {
    "gmt": (0,), "utc": (0,), "bst": (1,), "wet": (0,), "west": (1,), "cet": (1, 2),
    "cest": (2, 1), "eet": (2, 3), "eest": (3, 2), "msk": (3,), "ist": (5.5, 1, 2, 3),
    "pkt": (5,), "npt": (5.75,), "wib": (7,), "ict": (7,), "sgt": (8,), "hkt": (8,),
    "pht": (8,), "jst": (9,), "kst": (9,), "aest": (10, 11), "aedt": (11, 10), "acst": (9.5,),
    "awst": (8,), "nzst": (12, 13), "nzdt": (13, 12),
    "eat": (3,), "cat": (2,), "wat": (1,), "sast": (2,),
    "gst": (4,), "ast": (-4, -3, 3), "adt": (-3, -4), "akst": (-9, -8), "akdt": (-8, -9),
    "hst": (-10,), "brt": (-3,), "art": (-3,),
} | {
    f"{letter}{kind}": (-hours, 1 - hours)
    for letter, hours in _AMERICAN.items()
    for kind in ("t", "st", "dt")
} | {
    word: (-hours, 1 - hours)
    for word, hours in (("eastern", 5), ("central", 6), ("mountain", 7), ("pacific", 8))
}  # fmt: skip
