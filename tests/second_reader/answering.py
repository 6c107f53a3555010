"""Answerers for tests: a reader whose links are written down, and readers that attack."""

import random
from collections.abc import Callable, Iterator
from itertools import combinations, islice
from typing import Any

from factcheck.equations.equation import Slot
from factcheck.second_reader.answers import Answer
from factcheck.second_reader.asking import ASKED, MOST_LINKS, Question, Request


class Scripted:
    """Answers every request with the links that a function makes of it."""

    model = "test-model"

    def __init__(self, links: Callable[[Request], list[dict[str, Any]]]) -> None:
        """Remember the function."""
        self._links = links
        self.asked: list[Question] = []
        self.stands: list[dict[str, Any]] = []

    def ask(self, question: Question) -> Answer:
        """Return the links as an answer; to a second question, what ``stands`` says."""
        self.asked.append(question)
        if isinstance(question, Request):
            return Answer({"links": self._links(question)}, 100, 50)
        return Answer({"answers": self.stands}, 10, 5)


def by_text(*links: dict[str, Any]) -> Scripted:
    """Return a reader whose links name figures as the story prints them.

    Where a text is printed twice, "12#2" is the second.
    """

    def answer(request: Request) -> list[dict[str, Any]]:
        named: dict[str, str] = {}
        for id, figure in sorted(request.story.figures.items(), key=lambda one: one[1].span):
            count = 1
            while f"{figure}#{count}" in named:
                count += 1
            named[f"{figure}#{count}"] = id
            named.setdefault(f"{figure}", id)

        def renamed(key: str, value: Any) -> Any:
            if key in ("because", "equation", "sure", "items", "singles", "direction"):
                return value
            if key == "expression":
                return " ".join(named.get(word, word) for word in value.split(" "))
            if isinstance(value, list):
                return [named.get(one, one) for one in value]
            return named.get(value, value) if isinstance(value, str) else value

        return [
            {"sure": "must", **{key: renamed(key, value) for key, value in link.items()}}
            for link in links
        ]

    return Scripted(answer)


def _links(request: Request, chosen: Iterator[tuple[str, dict[str, Any]]]) -> list[Any]:
    found = []
    for equation, slots in chosen:
        first = next(iter(slots.values()))
        id = first[0] if isinstance(first, list) else first
        found.append({"equation": equation, **slots, "because": quote_by(request, id),
                      "sure": "must"})  # fmt: skip
    return found


def quote_by(request: Request, id: str) -> str:
    """Return the figure with the word before or after it, as the masked story has them."""
    for line in request.story.lines:
        words: list[str] = []
        at = -1
        for piece in line:
            if piece.text.startswith(f"[{id} "):
                at = len(words)
                words.append(id)
            else:
                words += piece.text.split()
        if at >= 0:
            return " ".join(words[max(0, at - 2) : at + 2])
    return ""


def all_pairs(request: Request) -> list[Any]:
    """Link every two figures of one kind as equal and in order, each as a must."""
    figures = request.story.figures

    def chosen() -> Iterator[tuple[str, dict[str, Any]]]:
        for one, other in combinations(figures, 2):
            if figures[one].kind == figures[other].kind:
                yield "equal", {"first": one, "second": other}
                yield "order", {"greater": one, "lesser": other}

    return _links(request, chosen())


def equal_pairs(request: Request) -> list[Any]:
    """Link every two figures of one kind as equal alone."""
    return [link for link in all_pairs(request) if link["equation"] == "equal"]


def ordered_pairs(request: Request) -> list[Any]:
    """Link every two figures of one kind as in order alone."""
    return [link for link in all_pairs(request) if link["equation"] == "order"]


def unsure(attack: Callable[[Request], list[Any]]) -> Callable[[Request], list[Any]]:
    """Return an attack that calls none of its links a must."""
    return lambda request: [{**link, "sure": "may"} for link in attack(request)]


# The equations that two figures fill.
OF_TWO = [name for name, equation in ASKED.items()
          if len([slot for slot in equation.slots if slot.least]) == 2]  # fmt: skip


def pairs_by(equation: str, *, swapped: bool = False) -> Callable[[Request], list[Any]]:
    """Link every two figures that fit an equation by it, in reading order or against it."""

    def answer(request: Request) -> list[Any]:
        figures = request.story.figures

        def chosen() -> Iterator[tuple[str, dict[str, Any]]]:
            for pair in combinations(sorted(figures, key=lambda id: figures[id].span), 2):
                ids = pair[::-1] if swapped else pair
                if _fits(request, equation, ids):
                    yield equation, _filling(equation, ids)

        return _links(request, chosen())

    return answer


def _slots(equation: str) -> list[Slot]:
    """Return the slots that an attacker fills: an order has two, a difference three."""
    slots = ASKED[equation].slots
    if equation in ("order", "difference"):
        return [slot for slot in slots if slot.most == 1]
    return [slot for slot in slots if slot.least]


def _filling(equation: str, ids: tuple[str, ...]) -> dict[str, Any]:
    """Return an equation's slots filled with ids; changes go up, sums leave nothing out."""
    slots = _slots(equation)
    further: dict[str, Any] = {"direction": "up"} if equation == "direction" else {}
    further |= {"closed": True} if equation == "sum" else {}
    return {
        **{slot.name: id if slot.most == 1 else [id]
           for id, slot in zip(ids, slots, strict=True)},
        **further,
    }  # fmt: skip


def _fits(request: Request, equation: str, ids: tuple[str, ...]) -> bool:
    slots = _slots(equation)
    figures = request.story.figures
    return len(ids) == len(slots) and all(
        figures[id].kind in slot.kinds for id, slot in zip(ids, slots, strict=True)
    )


def _alike(request: Request, id: str) -> list[str]:
    """Return the other figures of one's kind and unit, in reading order."""
    figures = request.story.figures
    own = figures[id]
    return sorted(
        (other for other, figure in figures.items()
         if other != id and (figure.kind, figure.dimension) == (own.kind, own.dimension)),
        key=lambda other: figures[other].span,
    )  # fmt: skip


def each_figure(
    *equations: str, times: int = 1, seed: int = 1
) -> Callable[[Request], list[Any]]:
    """Link each figure so many times, by one of the equations with others of its kind."""

    def answer(request: Request) -> list[Any]:
        draw = random.Random(f"{seed}{request.id}")

        def chosen() -> Iterator[tuple[str, dict[str, Any]]]:
            for id in list(request.story.figures) * times:
                equation = draw.choice(equations)
                needed = len(_slots(equation)) - 1
                others = _alike(request, id)
                if needed > 1:
                    others = [other for other in request.story.figures if other != id]
                for _ in range(5):
                    ids = (id, *draw.sample(others, min(needed, len(others))))
                    if _fits(request, equation, ids):
                        yield equation, _filling(equation, ids)
                        break

        return _links(request, chosen())

    return answer


def some_by(
    *equations: str, share: float = 1.0, seed: int = 1
) -> Callable[[Request], list[Any]]:
    """Link a share of all pairs or triples that fit the equations, drawn."""

    def answer(request: Request) -> list[Any]:
        draw = random.Random(f"{seed}{request.id}")

        def chosen() -> Iterator[tuple[str, dict[str, Any]]]:
            for equation in equations:
                needed = len(_slots(equation))
                for ids in combinations(request.story.figures, needed):
                    alike = needed > 2 or ids[1] in _alike(request, ids[0])
                    if alike and draw.random() < share and _fits(request, equation, ids):
                        yield equation, _filling(equation, ids)

        return _links(request, islice(chosen(), MOST_LINKS))

    return answer


def neighbours(equation: str) -> Callable[[Request], list[Any]]:
    """Link each figure with the next one of its kind."""

    def answer(request: Request) -> list[Any]:
        figures = request.story.figures

        def chosen() -> Iterator[tuple[str, dict[str, Any]]]:
            for id in figures:
                behind = [each for each in _alike(request, id)
                          if figures[each].span > figures[id].span]  # fmt: skip
                if behind and _fits(request, equation, (id, behind[0])):
                    yield equation, _filling(equation, (id, behind[0]))

        return _links(request, chosen())

    return answer


def groups_by(equation: str, size: int, seed: int = 1) -> Callable[[Request], list[Any]]:
    """Draw so many figures of each kind and link all pairs of them."""

    def answer(request: Request) -> list[Any]:
        draw = random.Random(f"{seed}{request.id}")
        kinds = {frozenset((id, *_alike(request, id))) for id in request.story.figures}

        def chosen() -> Iterator[tuple[str, dict[str, Any]]]:
            for kind in sorted(sorted(ids) for ids in kinds):
                for ids in combinations(draw.sample(kind, min(size, len(kind))), 2):
                    if _fits(request, equation, ids):
                        yield equation, _filling(equation, ids)

        return _links(request, chosen())

    return answer


def at_random(seed: int, count: int = 40) -> Callable[[Request], list[Any]]:
    """Fill so many random equations with random figures that fit them."""

    def answer(request: Request) -> list[Any]:
        draw = random.Random(f"{seed}{request.id}")
        figures = request.story.figures

        def chosen() -> Iterator[tuple[str, dict[str, Any]]]:
            for _ in range(count):
                equation = ASKED[draw.choice(sorted(ASKED))]
                slots: dict[str, Any] = {}
                free = list(figures)
                draw.shuffle(free)
                for slot in equation.slots:
                    fit = [id for id in free if figures[id].kind in slot.kinds]
                    if len(fit) < max(1, slot.least):
                        break
                    taken = fit[: slot.most or draw.randint(1, 3)]
                    slots[slot.name] = taken if slot.most != 1 else taken[0]
                    free = [id for id in free if id not in taken]
                else:
                    yield equation.name, slots

        return _links(request, chosen())

    return answer
