"""Nouns that name persons, by list and by ending: "climber", "child", "defendant"."""

PERSONS = frozenset(
    "person people man woman child boy girl adult teenager teen baby infant student pupil "
    "teacher nurse doctor officer soldier troop civilian passenger victim patient resident "
    "citizen member male female dead injured wounded survivor casualty worker staff employee "
    "police policeman policewoman guard pilot crew driver cyclist pedestrian tourist visitor "
    "guest fan player suspect defendant inmate prisoner migrant refugee hostage friend "
    "relative parent mother father son daughter brother sister judge juror witness expert "
    "scientist engineer journalist politician lawmaker minister senator councillor delegate "
    "candidate voter respondent applicant customer subscriber user client militant fighter "
    "rebel terrorist gunman protester demonstrator activist volunteer firefighter rescuer "
    "athlete skier climber fisherman farmer trader clerk assistant bystander colleague "
    "pensioner veteran recruit cadet marine sailor foreigner national white black".split()
)
# Whose number, with no noun behind it, is that of their children.
PARENTS = frozenset("father mother dad mum mom parent parents grandfather grandmother".split())
_ENDINGS = ("man", "men", "woman", "women", "er", "or", "ist", "ian", "ant", "ee", "eer")


def is_person(head: str) -> bool:
    """Return whether a noun in its base form names a person, likely enough for a sum."""
    return head in PERSONS or (len(head) > 5 and head.endswith(_ENDINGS))
