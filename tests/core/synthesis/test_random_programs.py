"""Random small programs: converted or refused, never a fault, and never an oracle that answers wrong."""

import ast
import os
import random
import unittest

from support import OPTIONS, load, problem
from codegym.extract.api import extract
from codegym.values import canonical

COUNT = int(os.environ.get("CODEGYM_RANDOM_PROGRAMS", "25"))


class Programs:
    """A small grammar of functions over a list, a text or a grid and a number."""

    def __init__(self, seed: int):
        self.rng = random.Random(seed)
        self.depth = 0
        self.names: list[str] = []

    def source(self) -> str:
        self.kind = self.rng.choice(("nums", "text", "grid"))
        self.names = ["k"]
        body = ["total = 0", "best = None", "seen = []"] + self.block(2)
        result = self.rng.choice(("total", "best", "seen", "(total, len(seen))", "total if best is None else best"))
        annotation = {"nums": "list[int]", "text": "str", "grid": "list[list[int]]"}[self.kind]
        lines = [f"def f({self.kind}: {annotation}, k: int):"] + ["    " + line for line in body]
        return "\n".join(lines + [f"    return {result}"]) + "\n"

    def block(self, size: int) -> list[str]:
        return [line for _ in range(self.rng.randint(1, size)) for line in self.statement()]

    def indented(self, size: int) -> list[str]:
        self.depth += 1
        lines = ["    " + line for line in self.block(size)]
        self.depth -= 1
        return lines

    def statement(self) -> list[str]:
        makers = [self.add, self.keep, self.append, self.early]
        if self.depth < 3:
            makers += [self.loop, self.loop, self.choice, self.counted]
        return self.rng.choice(makers)()

    def element(self) -> str:
        n = f"len({self.kind})"
        index = self.rng.choice(("0", "-1", f"k % {n}", f"total % {n}", *[f"{v} % {n}" for v in self.names if v[0] == "i"]))
        deeper = f"[k % len({self.kind}[0])]" if self.kind == "grid" else ""
        read = f"{self.kind}[{index}]{deeper}"
        return f"ord({read})" if self.kind == "text" else read

    def value(self) -> str:
        return self.rng.choice((self.element(), "k", "total", str(self.rng.randint(0, 9)), f"{self.element()} + k",
                                f"abs({self.element()} - total)", *self.names))

    def test(self) -> str:
        sign = self.rng.choice(("<", ">", "==", "!=", "<=", ">="))
        return self.rng.choice((f"{self.value()} {sign} {self.value()}", f"{self.element()} % 2 == 0",
                                f"{self.element()} in seen", f"not {self.kind}", f"0 <= {self.value()} < 9",
                                f"{self.element()} {sign} k and {self.value()} {sign} {self.element()}"))

    def add(self):
        return [f"total {self.rng.choice(('+=', '-='))} {self.value()}"]

    def keep(self):
        return [f"best = {self.value()}" if self.rng.random() < 0.5 else f"total = max(total, {self.value()})"]

    def append(self):
        return [f"if len(seen) < 5: seen.append({self.value()})"]

    def early(self):
        return [f"if {self.test()}:", f"    {self.rng.choice(('break', 'continue')) if self.depth and self.inside else 'return total'}"]

    inside = False

    def loop(self):
        before, self.inside = self.inside, True
        name = f"x{len(self.names)}"
        items = {"nums": "nums", "text": "map(ord, text)", "grid": "grid[0]"}[self.kind]
        head = self.rng.choice((f"for {name} in {items}:", f"for j{name}, {name} in enumerate({items}):",
                                f"for {name} in sorted({items}):", f"for {name} in [v for v in {items} if v != k]:"))
        self.names.append(name)
        lines = [head] + self.indented(2)
        self.names.remove(name)
        self.inside = before
        return lines

    def counted(self):
        before, self.inside = self.inside, True
        name = f"i{len(self.names)}"
        self.names.append(name)
        lines = [f"for {name} in range(len({self.kind})):"] + self.indented(2)
        self.names.remove(name)
        self.inside = before
        return lines

    def choice(self):
        lines = [f"if {self.test()}:"] + self.indented(1)
        return lines + ["else:"] + self.indented(1) if self.rng.random() < 0.5 else lines


class RandomPrograms(unittest.TestCase):
    def test_converted_or_refused_but_never_wrong(self):
        converted = 0
        for seed in range(COUNT):
            source = Programs(seed).source()
            result = extract(problem(source, ""), OPTIONS)
            if result["status"] == "refused":
                self.assertNotEqual(result["reason"]["construct"], "extractor fault", (seed, source, result))
                continue
            converted += 1
            self.hold(result, source, seed)
        self.assertGreater(converted, COUNT // 2)

    def hold(self, result, source, seed):
        scope = {}
        exec(source, scope)
        for candidate in result["candidates"]:
            for configuration in result["configurations"]:
                inputs = ast.literal_eval(configuration["text"])
                environment = load(candidate)()
                environment.reset(ast.literal_eval(configuration["text"]))
                environment.solve()
                self.assertEqual(environment.reward, 1.0, (seed, source))
                self.assertEqual(canonical(scope["f"](**inputs)), configuration["answer"], (seed, source))


if __name__ == "__main__":
    unittest.main()
