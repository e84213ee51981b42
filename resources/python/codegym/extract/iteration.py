"""Loops over hidden data become loops over positions."""

import ast
from dataclasses import dataclass

from codegym.extract.fast import walk
from codegym.extract.hidden import Path, call, load
from codegym.extract.scope import target_names


@dataclass
class Element:
    """What a loop's target gets in each round: a place in hidden data, or a plain expression."""

    target: ast.expr
    place: Path | None = None
    value: ast.expr | None = None


@dataclass
class Plan:
    """A loop over positions: `index` runs over `positions`, and `elements` say what the targets get."""

    looks: object
    index: str
    positions: ast.expr
    elements: list[Element]

    def as_list(self) -> ast.expr:
        """All values of the (single) target in a list."""
        loop = ast.comprehension(target=ast.Name(id=self.index, ctx=ast.Store()), iter=self.positions, ifs=[],
                                 is_async=0)
        element = self.elements[0]
        value = self.looks.whole(element.place) if element.place is not None else element.value
        return ast.ListComp(elt=value, generators=[loop])


class Iteration:
    """Plans loops for one `Looks`; `counters` are variables that only ever hold positions."""

    def __init__(self, looks):
        self.looks = looks
        self.context = looks.context
        self.counters: set[str] = set()

    def plan(self, iterable: ast.expr, target: ast.expr, free_counter=lambda name: False) -> Plan | None:
        """How to loop over `iterable` by position, or None where it is not hidden data."""
        place, positions = self._sequence(iterable)
        if place is not None:
            return self._over(place, positions, target)
        if isinstance(iterable, ast.Call) and isinstance(iterable.func, ast.Name) and not iterable.keywords:
            if iterable.func.id == "enumerate" and _is_pair(target):
                return self._enumerated(iterable.args, target, free_counter)
            if iterable.func.id == "zip" and isinstance(target, (ast.Tuple, ast.List)):
                return self._zipped(iterable.args, target)
            if iterable.func.id == "reversed" and len(iterable.args) == 1:
                return self._reversed(iterable.args[0], target)
        return self._dictionary(iterable, target)

    def _sequence(self, node):
        """A place with its positions: a container, or a slice of one."""
        place = self.looks.place(node)
        if place is not None and place.shape.kind in ("list", "tuple", "text"):
            return place, call("range", self.context.size(place))
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            place = self.looks.place(node.value)
            if place is not None and place.shape.kind in ("list", "tuple", "text"):
                return place, self.looks.sliced(place, node.slice)
        return None, None

    def _over(self, place, positions, target, index=None) -> Plan:
        index = index or self.context.index_name(place)
        self.counters.add(index)
        element = self.looks.element(place, load(index), rewritten=True)
        return Plan(self.looks, index, positions, [Element(target, element)])

    def _reversed(self, node, target):
        place, positions = self._sequence(node)
        if place is None:
            return None
        backwards = ast.Slice(step=ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=1)))
        return self._over(place, ast.Subscript(value=positions, slice=backwards, ctx=ast.Load()), target)

    def _enumerated(self, arguments, target, free_counter):
        if len(arguments) not in (1, 2):
            return None
        count, item = target.elts
        place, positions = self._sequence(arguments[0])
        if place is None:
            return None
        simple = isinstance(count, ast.Name) and len(arguments) == 1 and isinstance(positions, ast.Call)
        if simple and free_counter(count.id):
            return self._over(place, positions, item, index=count.id)
        plan = self._over(place, positions, item)
        if not isinstance(positions, ast.Call):
            return None
        start = self.looks.value(arguments[1]) if len(arguments) == 2 else ast.Constant(value=0)
        number = load(plan.index) if len(arguments) == 1 else ast.BinOp(left=load(plan.index), op=ast.Add(), right=start)
        plan.elements.insert(0, Element(count, value=number))
        return plan

    def _zipped(self, arguments, target):
        sequences = [self._sequence(argument) for argument in arguments]
        if len(arguments) != len(target.elts) or any(place is None for place, _ in sequences):
            return None
        if not all(isinstance(positions, ast.Call) for _, positions in sequences):
            return self._zipped_slices(sequences, target)
        sizes = [self.context.size(place) for place, _ in sequences]
        positions = call("range", sizes[0] if len(sizes) == 1 else call("min", *sizes))
        plan = self._over(sequences[0][0], positions, target.elts[0])
        for (place, _), item in zip(sequences[1:], target.elts[1:]):
            plan.elements.append(Element(item, self.looks.element(place, load(plan.index), rewritten=True)))
        return plan

    def _zipped_slices(self, sequences, target):
        """zip(a, a[1:]): one loop variable per sequence."""
        indices = [self.context.index_name(place) for place, _ in sequences]
        self.counters.update(indices)
        plan = Plan(self.looks, indices[0], None, [])
        plan.index = ast.Tuple(elts=[ast.Name(id=index, ctx=ast.Store()) for index in indices], ctx=ast.Store())
        plan.positions = call("zip", *[positions for _, positions in sequences])
        for (place, _), index, item in zip(sequences, indices, target.elts):
            plan.elements.append(Element(item, self.looks.element(place, load(index), rewritten=True)))
        return plan

    def _dictionary(self, iterable, target):
        """`for k in d`, `.keys()`, `.values()`, `.items()`, and members of a set."""
        kind, node = "keys", iterable
        if isinstance(iterable, ast.Call) and isinstance(iterable.func, ast.Attribute) and not iterable.args:
            kind, node = iterable.func.attr, iterable.func.value
        place = self.looks.place(node)
        if place is None or place.shape.kind not in ("dict", "set") or kind not in ("keys", "values", "items"):
            return None
        if kind == "items" and not _is_pair(target):
            return None
        index = self.context.index_name(place)
        key = self.looks.key(place, load(index))
        positions = call("range", self.context.size(place))
        if kind == "keys":
            return Plan(self.looks, index, positions, [Element(target, value=key)])
        if kind == "values":
            return Plan(self.looks, index, positions, [Element(target, self.looks.element(place, key, rewritten=True))])
        elements = [Element(target.elts[0], value=key)]
        name = target.elts[0]
        again = load(name.id) if isinstance(name, ast.Name) else key
        elements.append(Element(target.elts[1], self.looks.element(place, again, rewritten=True)))
        return Plan(self.looks, index, positions, elements)

    def comprehension(self, generator: ast.comprehension, owner) -> list[ast.comprehension]:
        """The clauses that replace one `for` of a comprehension; extends the environment."""
        plan = self.plan(generator.iter, generator.target, lambda name: True)
        if plan is None:
            generator.iter = self.looks.visit(generator.iter)
            self._shadow(target_names(generator.target))
            generator.ifs = [self.looks.truth(test) for test in generator.ifs]
            return [generator]
        index = plan.index if isinstance(plan.index, ast.expr) else ast.Name(id=plan.index, ctx=ast.Store())
        clauses = [ast.comprehension(target=index, iter=plan.positions, ifs=[], is_async=0)]
        for element in plan.elements:
            for part in self.spread(element):
                clauses += self._bind(part, owner)
        clauses[-1].ifs = [self.looks.truth(test) for test in generator.ifs]
        return clauses

    def spread(self, element: Element) -> list[Element]:
        """Give each part of an unpacked record its own place, where the record is not read in one piece."""
        place, target = element.place, element.target
        if place is None or place.shape.kind != "record" or place.shape.is_leaf \
                or not isinstance(target, (ast.Tuple, ast.List)) or len(target.elts) != len(place.shape.fields):
            return [element]
        return [Element(part, self.looks.element(place, ast.Constant(value=number)))
                for number, part in enumerate(target.elts)]

    def _bind(self, element: Element, owner) -> list[ast.comprehension]:
        names = target_names(element.target)
        self._shadow(names)
        place = element.place
        if place is not None and isinstance(element.target, ast.Name):
            if not place.shape.is_leaf or self.context.lazy or _uses(owner, element.target.id) <= 1:
                self.looks.env[element.target.id] = place
                return []
        if element.value is not None and isinstance(element.value, ast.Name) and names == [element.value.id]:
            return []
        value = self.looks.whole(place) if place is not None else element.value
        single = ast.List(elts=[value], ctx=ast.Load())
        return [ast.comprehension(target=element.target, iter=single, ifs=[], is_async=0)]

    def _shadow(self, names) -> None:
        for name in names:
            self.looks.env.pop(name, None)


def _is_pair(target) -> bool:
    return isinstance(target, (ast.Tuple, ast.List)) and len(target.elts) == 2


def _uses(owner, name: str) -> int:
    return sum(isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
               for node in walk(owner))
