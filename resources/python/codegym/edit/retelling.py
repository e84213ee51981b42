"""Let the oracle read, item by item, what Observe told it before, so that it sees the same text as ever."""

import ast
import copy

from codegym.edit.hiding import preparing, told_beside
from codegym.edit.masked import Masked
from codegym.edit.observe_calls import calls_replaced
from codegym.edit.outline import Outline
from codegym.edit.source import Edit, Refused
from codegym.edit.telling import Place, Telling, summands
from codegym.extract.tidy import double_quoted

_BY_HAND = "so the oracle has to be changed by hand"


class Retelling:
    """The text of a function that gives what Observe gave. Made from Observe as it was."""

    def __init__(self, telling: Telling, sizes: dict[Masked, list[str]]):
        self._telling, self._sizes = telling, sizes
        if len(telling.returns) != 1:
            raise Refused(f"Observe returns in several places, {_BY_HAND}.")
        self._places = sorted(telling.places, key=lambda place: (place.node.lineno, place.node.col_offset))
        self._items = list(dict.fromkeys(item for place in self._places for item in place.items))
        kinds = {place.kind for place in self._places}
        if kinds == {"entry"}:
            self.lines = self._of_fields()
        elif kinds == {"whole"}:
            self.lines = self._of_whole()
        elif kinds <= {"placeholder", "operand"}:
            self.lines = self._of_text()
        else:
            raise Refused(f"Observe shows data in several ways, {_BY_HAND}.")

    def _of_fields(self) -> list[str]:
        as_json = any(getattr(node, "attr", "") == "dumps" for node in ast.walk(self._telling.method))
        lines = ["told = json.loads(text)" if as_json else "told = ast.literal_eval(text)"]
        lines += [line for item in self._items for line in self._reading(item, self._size_field(item))]
        lines += self._prepared({})
        for place in self._places:
            path = "".join(f"[{key!r}]" for key in self._path(place))
            lines.append(f"told{path} = {self._given(place.node, {})}")
        return [*lines, "return json.dumps(told)" if as_json else "return str(told)"]

    def _of_whole(self) -> list[str]:
        others = {name: f"told[{name!r}]" for name in told_beside(self._telling)}
        lines = ["told = json.loads(text)"]
        lines += [line for item in self._items for line in self._reading(item, f"told[{item.size!r}]")]
        (place,) = self._places
        return [*lines, *self._prepared(others), f"return {self._given(place.node, others)}"]

    def _of_text(self) -> list[str]:
        lines = []
        if self._prepared({}):
            raise Refused(f"Observe puts its text together step by step, {_BY_HAND}.")
        for place in self._places:
            if len(place.items) != 1 or place.items[0].kind == "table":
                raise Refused(f"Observe tells several lists in one place, {_BY_HAND}.")
            (item,) = place.items
            lines.append(f"size = int(text.partition({self._before(place) + '('!r})[2].split()[0])")
            lines += self._reading(item, "size")
            shown = place.node if place.kind == "operand" else ast.JoinedStr([place.node])
            told = f'f"({{len({item.local})}} {item.unit})"'
            lines.append(f"text = text.replace({told}, {self._given(shown, {})}, 1)")
        return [*lines, "return text"]

    def _size_field(self, item: Masked) -> str:
        told = self._sizes[item]
        place = next(place for place in self._places if item in place.items)
        beside = "told" + "".join(f"[{key!r}]" for key in self._path(place)[:-1])
        if item.kind == "table" and told:
            return f"[{beside}[{told[1]!r}]] * {beside}[{told[0]!r}]"
        return f"{beside}[{(told or [item.size])[0]!r}]"

    def _path(self, place: Place) -> list[str]:
        """Keys on the way from the whole to the entry."""
        holder, node, parents = place.holder, place.node, self._telling.parents
        if isinstance(holder, ast.Assign):
            return [holder.targets[0].slice.value]
        path = []
        while isinstance(holder, ast.Dict):
            path.insert(0, holder.keys[holder.values.index(node)].value)
            holder, node = parents[holder], holder
        return path

    def _before(self, place: Place) -> str:
        """The fixed text in front of it, by which its size is found again."""
        holder = place.holder
        if place.kind == "placeholder":
            parts, node = holder.values, place.node
        elif isinstance(holder, ast.BinOp):
            while isinstance(self._telling.parents[holder], ast.BinOp):
                holder = self._telling.parents[holder]
            parts, node = summands(holder), place.node
        else:
            raise Refused(f"The text before the data in Observe is not fixed, {_BY_HAND}.")
        at = parts.index(node)
        is_fixed = isinstance(parts[at - 1], ast.Constant) if at else place.kind == "placeholder"
        if not is_fixed:
            raise Refused(f"The text before the data in Observe is not fixed, {_BY_HAND}.")
        return parts[at - 1].value if at else ""

    def _prepared(self, others: dict[str, str]) -> list[str]:
        """Observe's statements that make ready what it shows."""
        if self._telling.tainted & {"ask", "ast", "json", "self", "told"}:
            raise Refused(f"Observe has variables of names that are needed otherwise, {_BY_HAND}.")
        return [line for statement in preparing(self._telling) for line in self._given(statement, others).split("\n")]

    def _given(self, node: ast.AST, others: dict[str, str]) -> str:
        """A part of Observe with the items that were read in place of the attributes that held them."""
        attributes = {item.attribute: item.local for item in self._items} | others
        return ast.unparse(_Given(attributes).visit(copy.deepcopy(node)))

    @staticmethod
    def _reading(item: Masked, size: str) -> list[str]:
        name, wanted = item.local, 2 if item.kind == "table" else 1
        if len(item.parameters) != wanted or (item.kind == "dict" and not item.keys):
            raise Refused(f"How {item.reader} reads all of “{item.key}” cannot be told, {_BY_HAND}.")
        names = [parameter if parameter != "size" else "place" for parameter in item.parameters]
        given = ", ".join(f"{parameter}={value}" for parameter, value in zip(item.parameters, names))
        asked = f'ask("{item.reader}", {given})'
        if item.kind == "dict":
            return [f'keys = [ask("{item.keys}", index=index) for index in range({size})]',
                    f"{name} = {{{names[0]}: {asked} for {names[0]} in keys}}"]
        if item.kind == "table":
            return [f"{name} = []", f"for {names[0]}, size in enumerate({size}):",
                    f"    {name}.append([{asked} for {names[1]} in range(size)])"]
        items = f"{asked} for {names[0]} in range({size})"
        return [f"{name} = " + {"text": f'"".join({items})', "tuple": f"tuple({items})"}.get(item.kind, f"[{items}]")]

    def edits(self, outline: Outline) -> list[Edit]:
        solve = outline.methods.get("solve")
        if solve is None:
            raise Refused("There is no solve() to be changed along with Observe.")
        source, first = outline.source, solve.body[0]
        if ast.get_docstring(solve) is not None and len(solve.body) > 1:
            first = solve.body[1]
        if first.lineno == solve.lineno:
            raise Refused(f"Line {solve.lineno}: solve() is written in one line. Give it a body of its own first.")
        ask, observe = (_free(name, solve) for name in ("ask", "observe"))
        indent, ending = source.indent(first.lineno), source.ending(first.lineno)
        body = double_quoted("\n".join(self.lines)).replace("ask(", f"{ask}(").split("\n")
        text = [f"def {ask}(name, **parameters):",
                '    return json.loads(self.step(json.dumps({"name": name, "parameters": parameters}))[1])', "",
                f"def {observe}():",
                "    # What Observe tells, and what it leaves out, read item by item.",
                '    text = self.step(json.dumps({"name": "Observe", "parameters": {}}))[1]',
                *(f"    {line}" for line in body), ""]
        place = source.line_start(first.lineno)
        inserted = "".join((indent + line if line else "") + ending for line in text)
        return [Edit(place, place, inserted), *calls_replaced(outline, solve, observe)]


class _Given(ast.NodeTransformer):
    def __init__(self, attributes: dict[str, str]):
        self._attributes = attributes

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if getattr(node.value, "id", "") != "self":
            return self.generic_visit(node)
        if node.attr not in self._attributes:
            raise Refused(f"Observe tells “{node.attr}” along with hidden data, {_BY_HAND}.")
        return ast.parse(self._attributes[node.attr], mode="eval").body


def _free(name: str, solve: ast.FunctionDef) -> str:
    used = {getattr(node, "id", getattr(node, "name", getattr(node, "arg", None))) for node in ast.walk(solve)}
    while name in used:
        name += "_again"
    return name
