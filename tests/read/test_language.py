"""A story that is not in English is told by its closed-class words."""

import pytest

from factcheck.read import read_string

_FOREIGN = {
    "German": "Der Hafen von Elmside streicht 1.200 von 4.800 Stellen, wie die Leitung am "
    "Dienstag sagte. Das ist ein Viertel der Stellen, und es soll nicht das Ende sein.",
    "French": "Le port va supprimer 1 200 de ses 4 800 emplois, a annoncé la direction. C'est "
    "un quart des emplois, et ce ne sera pas la fin pour les ouvriers qui sont dans le port.",
    "Spanish": "El puerto va a suprimir 1.200 de sus 4.800 empleos, según la empresa. Es una "
    "cuarta parte de los empleos y no será el final para los que trabajan en el puerto.",
    "Polish": "Port zlikwiduje 1200 z 4800 miejsc pracy, jak podała we wtorek dyrekcja. To "
    "nie jest koniec, bo w przyszłym roku i na wiosnę może się to powtórzyć.",
    "Russian": "Порт сократит 1200 из 4800 рабочих мест, сообщила во вторник дирекция порта.",
    "Chinese": "港口周二表示将裁减四千八百个职位中的一千二百个,"
    "这是两年亏损之后的决定,工会对此表示反对。",
}

_ENGLISH = {
    "prose": "The port will cut 1,200 of its 4,800 jobs, it said on Tuesday after losses.",
    "a German quote": "The port will cut 1,200 jobs, and the head of the union said: “Das ist "
    "nicht das Ende.” He was one of those who had been with the firm for 40 years.",
    "scores": "Marsh 4, Day 3\n\nNokes 7, Hale 6\n\nLunt 2, Orme 1",
    "headlinese": "Stocks slide 4 percent\n\nOil firms cut output, traders flee toward bonds",
}


@pytest.mark.parametrize("language", _FOREIGN)
def test_other_languages(language: str) -> None:
    """The article says that, and why, it cannot be checked."""
    assert read_string(f"40\n\n{_FOREIGN[language]}").unread.startswith("not in English: ")


@pytest.mark.parametrize("kind", _ENGLISH)
def test_english(kind: str) -> None:
    """English prose, scores and titles are left to the checks."""
    assert read_string(f"Head\n\n{_ENGLISH[kind]}").unread == ""
