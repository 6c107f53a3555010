"""Words of votes: who votes, which side they take, and that they were there."""

MEMBERS = frozenset(
    "members member justices judges lawmakers legislators councillors councilors councilmen "
    "commissioners senators deputies delegates mps msps mps meps trustees directors jurors "
    "governors representatives supervisors aldermen ministers states countries nations "
    "voters residents shareholders cardinals bishops peers panellists panelists regents".split()
)
# Before those: "council members".
OF_BODIES = frozenset(
    "council board committee court parish cabinet commission jury panel school city town "
    "county union house senate assembly".split()
)
# Who are on one side by their own name.
SIDED = frozenset(
    "dissenters dissents dissenter opponents objectors naysayers noes nays ayes yeses "
    "yeas holdouts".split()
)
# Which side those are on of whom these are said.
SIDES = (
    ("no",), ("yes",), ("aye",), ("nay",), ("against",), ("for",), ("in", "favor"),
    ("in", "favour"), ("with", "the", "majority"), ("with", "the", "minority"),
    ("to", "approve"), ("to", "reject"), ("the", "other", "way"), ("differently",),
    ("in", "support"), ("in", "opposition"), ("down",),
)  # fmt: skip
DISSENTING = frozenset(
    "dissented dissent dissenting opposed objected objecting disagreed".split()
)
# Who are on one side by where they stand: "the four in the minority".
STANDING = (
    ("in", "the", "minority"), ("in", "the", "majority"), ("in", "dissent"), ("in", "favor"),
    ("in", "favour"), ("in", "opposition"), ("opposed",), ("against",), ("on", "the", "losing"),
    ("on", "the", "winning"),
)  # fmt: skip
# That those counted were there, or all took part.
PRESENT = frozenset(
    "present attended attending voted voting attendance participated sat turned ruled".split()
)
