"""What all passes of one cut share: the hidden inputs, the names taken, the sizes that Observe shows."""

import ast
from dataclasses import dataclass, field

from codegym.extract.hidden import Hidden, Path, load
from codegym.extract.nouns import Noun, place_name
from codegym.extract.scope import fresh_name
from codegym.extract.shapes import Shape

# Names that the generated file uses itself.
RESERVED = frozenset({"self", "json", "ast", "gymnasium", "call", "view", "known", "submit", "name", "parameters",
                      "action", "options", "largest_where", "number_behind", "decimal_behind"})

# What an environment has besides its inputs, so that an input of this name is kept under another.
_MEMBERS = frozenset({"step", "reset", "solve", "finished", "reward", "step_count", "func_mapping", "from_env_str",
                      "get_ref_answer", "unwrapped", "render", "close", "np_random", "spec", "metadata"})


def kept_in(name: str) -> str:
    """The attribute that holds an input."""
    return f"self.{name}_value" if name in _MEMBERS else f"self.{name}"


@dataclass
class Context:
    """One cut's settings and what its passes found out so far.

    lazy: values are looked at where they are used, so that questions about them can become tools.
    exact_index: an index may be negative, so it is resolved as Python does.
    by_questions: no call tells a number or a size; the oracle finds it by questions about it.
    changing: hidden numbers that the program binds again: the environment keeps their present value.
    copied: inputs that the oracle reads as a whole first, because it changes them.
    revealed: hidden inputs that Observe shows all the same.
    gathered: inputs that it reads as a whole somewhere.
    """

    hidden: dict[str, Shape]
    shown: dict[str, Shape]
    nouns: dict[str, Noun]
    taken: set[str]
    lazy: bool = False
    exact_index: bool = False
    by_questions: bool = False
    revealed: list[str] = field(default_factory=list)
    changing: set[str] = field(default_factory=set)
    copied: set[str] = field(default_factory=set)
    gathered: set[str] = field(default_factory=set)
    observed: dict[tuple, str] = field(default_factory=dict)
    asked_sizes: dict[str, Path] = field(default_factory=dict)
    specialised: dict[str, dict[str, str]] = field(default_factory=dict)
    parameters_of: dict[str, list[str]] = field(default_factory=dict)

    fixed: set[str] = field(default_factory=set)
    field_words: dict[tuple, str] = field(default_factory=dict)

    def told(self) -> dict[tuple, str]:
        """The sizes that Observe shows."""
        return {} if self.by_questions else self.observed

    def known_to_tools(self) -> set[str]:
        """Names whose value a tool knows without being told: sizes, and shown inputs that never change."""
        return self.fixed | set(self.observed.values())

    def field_word(self, root: str, number: int) -> str:
        """What the solution calls one field of an input's records."""
        return self.field_words.get((root, number), f"field {number + 1}")

    def fresh(self, wanted: str) -> str:
        """A name no one uses yet."""
        return fresh_name(wanted, self.taken)

    def size(self, path: Path) -> ast.expr:
        """The size of a container: from Observe where the whole input tells it, else a look."""
        key = (path.root, path.pattern)
        if key in self.observed:
            return load(self.observed[key])
        if not self._is_observable(path):
            return Hidden("size", path, list(path.indices))
        self.observed[key] = self.fresh(self.nouns[path.root].size_name(path.pattern, self.taken))
        if self.by_questions:
            self.asked_sizes[self.observed[key]] = path
        return load(self.observed[key])

    def _is_observable(self, path: Path) -> bool:
        if not path.pattern:
            return True
        return path.pattern == ("*",) and self.hidden[path.root].even_rows

    def roles(self, op: str, root: str, pattern: tuple) -> list[str]:
        """Parameter names for a look: one per index or key on the way, then what the look itself asks for."""
        roles, shape = self.nouns[root].roles(pattern), self.hidden[root]
        for depth in range(len(roles)):
            if shape.kind == "dict":
                roles[depth] = "inner_key" if "key" in roles else "key"
            shape = shape.item if shape.item is not None else shape
        own = {"key": "inner_index" if "index" in roles else "index", "has": "member"}.get(op)
        return roles + [own] if own else roles

    def index_name(self, path: Path) -> str:
        """A new loop variable for the elements of a container: index, price_index, other_price_index, …"""
        noun = self.nouns[path.root]
        plain = noun.index_name(path.pattern)
        own = place_name(noun.one, plain)
        return self.fresh(next((name for name in (plain, own, f"other_{own}") if name not in self.taken), own))
