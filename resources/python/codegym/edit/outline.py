"""What an edit has to know of an environment class: its tools and where each of them is written down."""

import ast
import keyword
import re

from codegym.edit.source import Refused, Source
from codegym.worker.inspection import environment_class, mapping_of

FIXED = ("Observe", "Done")


class Outline:
    def __init__(self, source: Source):
        self.source = source
        self.node = environment_class(source.tree)
        if self.node is None:
            raise Refused("No class here is a subclass of gymnasium.Env with func_mapping.")
        self.mapping = mapping_of(self.node)
        self.methods = {part.name: part for part in self.node.body if isinstance(part, ast.FunctionDef)}
        self.entries = {key.value: (key, value) for key, value in zip(self.mapping.keys, self.mapping.values)
                        if isinstance(key, ast.Constant) and isinstance(key.value, str)}
        self.tools = [name for name in self.entries if name in self.methods]

    def require(self, tool: str) -> None:
        if tool not in self.tools:
            raise Refused(f"There is no tool {tool}. There are: {', '.join(self.tools)}.")

    def require_free(self, name: str) -> None:
        if not re.fullmatch("[A-Z][A-Za-z0-9]*", name) or keyword.iskeyword(name):
            raise Refused("A tool's name begins with a capital and has only letters and digits, like GetValue.")
        taken = {node.attr for node in ast.walk(self.node) if isinstance(node, ast.Attribute)} | set(self.methods)
        if name in taken | set(self.entries):
            raise Refused(f"The class has something called {name} already.")

    def constant(self, tool: str) -> str | None:
        """Name of the attribute that func_mapping holds for a tool."""
        value = self.entries[tool][1]
        if isinstance(value, ast.Attribute) and value.attr not in self.methods:
            return value.attr
        return None

    def branch(self, tool: str) -> ast.If | None:
        """The branch of step() that is about the tool alone."""
        for node in ast.walk(self.methods["step"]) if "step" in self.methods else ():
            if isinstance(node, ast.If) and self._is_about(node.test, tool):
                return node
        return None

    def _is_about(self, test: ast.expr, tool: str) -> bool:
        if not isinstance(test, ast.Compare) or len(test.ops) != 1 or not isinstance(test.ops[0], ast.Eq):
            return False
        side = test.comparators[0]
        if isinstance(side, ast.Attribute):
            return side.attr == self.constant(tool)
        value = self.entries[tool][1]
        wanted = (tool,) if not isinstance(value, ast.Constant) else (tool, value.value)
        return isinstance(side, ast.Constant) and side.value in wanted

    def dispatches_itself(self) -> bool:
        """Whether step() calls whatever func_mapping or getattr gives, so that it need not know a tool."""
        for node in ast.walk(self.methods["step"]) if "step" in self.methods else ():
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "getattr":
                return True
        return all(isinstance(value, ast.Attribute) and value.attr in self.methods for _, value in self.entries.values())


def constant_name(tool: str) -> str:
    """GetValue is GET_VALUE."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", tool).upper()


def imported(tree: ast.Module) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
    return names
