"""A tool: its name, parameters, what it works out, and where it comes from."""

import ast
from dataclasses import dataclass, field

from codegym.extract.fast import walk
from codegym.extract.hidden import Hidden


@dataclass
class Parameter:
    """One parameter: `kind` is index, key or value; the type is seen at run time."""

    name: str
    kind: str
    types: set[str] = field(default_factory=set)
    noun: str = ""

    @property
    def annotation(self) -> str:
        """The type for the signature, e.g. int."""
        known = sorted(self.types)
        if known == ["float", "int"] or known == ["float"]:
            return "float"
        if len(known) == 1:
            return {"tuple": "list", "NoneType": "None"}.get(known[0], known[0])
        return "int" if self.kind == "index" else ""


@dataclass
class Tool:
    """One action. `body` is an expression over Hidden marks and parameter names; its value is the result."""

    name: str
    kind: str
    body: ast.expr
    parameters: list[Parameter]
    lines: list[tuple[int, int]]
    summary: str = ""
    returns: str = ""
    example: str | None = None
    keys: set[str] = field(default_factory=set)

    @property
    def grounded(self) -> bool:
        """Whether the result depends on hidden data."""
        return any(isinstance(inner, Hidden) for inner in walk(self.body))

    def signature(self) -> str:
        """Name and parameters as documentation writes them."""
        parts = [f"{p.name}: {p.annotation}" if p.annotation else p.name for p in self.parameters]
        return f"{self.name}({', '.join(parts)})"
