"""A grammar of small random programs: what people write over lists, texts, grids and tables, put together at random.

Every program ends: loops run over data, over a range, or count a step of their own, and numbers stay small. Some
programs raise on some inputs, as some solutions do.
"""

import random

_INPUTS = {"nums": "list[int]", "text": "str", "grid": "list[list[int]]", "words": "list[str]",
           "table": "dict[str, int]", "pairs": "list[tuple[int, int]]"}
_START = ["total = 0", "best = None", "seen = []", "counts = {}", "marks = set()", "line = ''", "flag = False"]
_RESULTS = ("total", "best", "seen", "sorted(marks)", "line", "flag", "(total, len(seen))", "counts", "seen[::-1]",
            "total if best is None else best", "[total, flag]", "len(counts) + total", "None if flag else total",
            "sum(seen)", "max(seen, default=-1)", "' '.join(map(str, seen))", "total > 3", "{'total': total, 'seen': seen}")
_SIGNS = ("<", ">", "==", "!=", "<=", ">=")


def indented(lines: list[str]) -> list[str]:
    return ["    " + line for line in lines]


class Program:
    """One random program. `source` is a function, or a class with a method, over one to three inputs."""

    def __init__(self, seed: int):
        self.rng = random.Random(seed)
        self.depth = 0
        self.in_loop = False
        self.count = 0
        self.numbers = ["k", "total"]
        self.helpers: list[str] = []
        self.imports: set[str] = set()
        self.inputs = self.rng.sample(sorted(_INPUTS), self.rng.choice((1, 1, 1, 2)))
        self.source = self._source()

    # The whole

    def _source(self) -> str:
        self.calls = self._made_helpers()
        body = _START + self._closure() + self.block(3)
        body.append(f"return {self.pick(_RESULTS)}")
        parameters = ", ".join([*(f"{name}: {_INPUTS[name]}" for name in self.inputs), "k: int"])
        if self.chance(0.1):
            lines = ["class Solution:", *indented([f"def solve_it(self, {parameters}):", *indented(body)])]
        else:
            lines = [f"def solve_it({parameters}):", *indented(body)]
        head = [f"import {name}" for name in sorted(self.imports)]
        return "\n".join(head + self.helpers + lines) + "\n"

    def _made_helpers(self) -> list[str]:
        """Helpers above the function; returns how each may be called for a number."""
        makers = {"clip(?)": ["def clip(value):", "    if value < 0:", "        return -value", "    return value % 50"],
                  "fold(#, 0)": ["def fold(values, i):", "    if i >= len(values):", "        return 0",
                                 "    return values[i] % 7 + fold(values, i + 1)"],
                  "halves(#)": ["def halves(values):", "    if len(values) < 2:", "        return sum(values)",
                                "    middle = len(values) // 2",
                                "    return max(halves(values[:middle]), halves(values[middle:]))"],
                  "count_down(?)": ["def count_down(n):", "    n = abs(n) % 12",
                                    "    return 0 if n == 0 else 1 + count_up(n - 1)", "",
                                    "def count_up(n):", "    return 0 if n <= 0 else 2 + count_down(n - 1)"],
                  "sum(climb(#))": ["def climb(values):", "    last = None", "    for value in values:",
                                    "        if last is None or value > last:", "            yield value % 11",
                                    "            last = value"]}
        chosen = self.rng.sample(sorted(makers), self.pick((0, 0, 0, 1, 1, 2)))
        for call in chosen:
            self.helpers += makers[call] + [""]
        return chosen

    def _closure(self) -> list[str]:
        """A nested function that changes a number of the outer one."""
        if not self.chance(0.2):
            return []
        self.calls.append("bump(?)")
        return ["def bump(amount):", "    nonlocal total", f"    if amount {self.pick(_SIGNS)} {self.element()}:",
                "        total += 1", "    return total % 9"]

    # Choices

    def pick(self, options):
        return self.rng.choice(options)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def name(self, letter: str) -> str:
        self.count += 1
        return f"{letter}{self.count}"

    # Expressions

    def items(self) -> str:
        """Numbers of an input, to loop over."""
        chosen = self.pick(self.inputs)
        return {"nums": self.pick(("nums", "nums", "nums[1:]", "nums[::-1]")), "text": "map(ord, text)",
                "grid": self.pick(("grid[0]", "[v for row in grid for v in row]", "[row[-1] for row in grid]")),
                "words": "map(len, words)", "table": "table.values()",
                "pairs": self.pick(("[a for a, b in pairs]", "[a - b for a, b in pairs]"))}[chosen]

    def listed(self) -> str:
        items = self.items()
        return items if items[0] == "[" or items.startswith("nums") else f"list({items})"

    def index(self, size: str) -> str:
        return self.pick(("0", "-1", f"k % {size}", f"({self.pick(self.numbers)}) % {size}", f"min({size} - 1, k % 5)"))

    def element(self) -> str:
        """One number that an input holds."""
        chosen = self.pick(self.inputs)
        place = self.index(f"len({chosen})")
        return {"nums": f"nums[{place}]", "text": f"ord(text[{place}])", "words": f"len(words[{place}])",
                "grid": f"grid[{place}][{self.index('len(grid[0])')}]", "pairs": f"pairs[{place}][{self.pick('01')}]",
                "table": self.pick(("table.get('a', k)", "table.get(min(table), 0)", "len(table)"))}[chosen]

    def value(self) -> str:
        """A number; it may look at hidden data, call a helper, or work over all items."""
        kinds = [self.element, self.element, lambda: self.pick(self.numbers), lambda: str(self.rng.randint(0, 9)),
                 lambda: f"{self.element()} + {self.pick(self.numbers)}", lambda: f"abs({self.element()} - total)",
                 lambda: f"({self.pick(self.numbers)} ^ {self.element()}) & 15", lambda: f"{self.element()} // 3 % 5"]
        if self.depth < 2:
            kinds += [self.whole, lambda: f"({self.element()} if {self.test()} else k)"]
        if self.calls:
            kinds.append(lambda: self.pick(self.calls).replace("?", self.element()).replace("#", self.listed()))
        return self.pick(kinds)()

    def whole(self) -> str:
        """A number worked out over all items at once."""
        x = self.name("w")
        condition = self.pick((f"{x} % 2 == 0", f"{x} > k", f"{x} not in seen"))
        return self.pick((f"sum({x} for {x} in {self.items()} if {condition})", f"len(set({self.items()}))",
                          f"max({self.items()}, default=0)", f"min([{x} % 10 for {x} in {self.items()}], default=3)",
                          f"sorted({self.items()}, key=lambda v: (v % 3, v))[0]",
                          f"sum(1 for {x} in {self.items()} if {condition})"))

    def test(self) -> str:
        sign = self.pick(_SIGNS)
        simple = (f"{self.element()} {sign} {self.pick(self.numbers)}", f"{self.element()} % 2 == 0",
                  f"{self.element()} in seen", f"{self.element()} not in marks", f"not {self.pick(self.inputs)}",
                  f"0 <= {self.element()} < 9", f"{self.element()} {sign} {self.element()}", "flag", "best is None")
        if self.chance(0.25):
            return f"{self.pick(simple)} {self.pick(('and', 'or'))} {self.pick(simple)}"
        if self.chance(0.15):
            x = self.name("t")
            return f"{self.pick(('any', 'all'))}({x} {sign} k for {x} in {self.items()})"
        return self.pick(simple)

    # Statements

    def block(self, size: int) -> list[str]:
        return [line for _ in range(self.rng.randint(1, size)) for line in self.statement()]

    def body(self, size: int, loop: bool = False) -> list[str]:
        before, self.in_loop = self.in_loop, self.in_loop or loop
        self.depth += 1
        lines = indented(self.block(size))
        self.depth -= 1
        self.in_loop = before
        return lines

    def statement(self) -> list[str]:
        makers = [self.add, self.add, self.keep, self.collect, self.tally, self.leave, self.built, self.changed_input]
        if self.depth < 3:
            makers += [self.loop, self.loop, self.choice, self.choice, self.counted, self.repeated, self.attempted]
        return self.pick(makers)()

    def add(self):
        return [self.pick((f"total += {self.value()}", f"total -= {self.value()}", f"total = ({self.value()}) % 97",
                           f"total, k = k % 50, total + {self.element()}", f"k = max(1, {self.value()}) % 40"))]

    def keep(self):
        value = self.value()
        return self.pick(([f"if best is None or {value} > best:", f"    best = {value}"], [f"total = max(total, {value})"],
                          [f"flag = {self.test()}"], [f"flag = not flag or {self.test()}"]))

    def collect(self):
        name = self.name("c")
        return self.pick(([f"if len(seen) < 6: seen.append({self.value()})"], [f"marks.add({self.value()} % 20)"],
                          [f"line = (line + str({self.value()} % 10))[-8:]"],
                          [f"seen = [{name} % 13 for {name} in {self.items()}][:5]"],
                          [f"if ({name} := {self.element()}) > 2:", f"    total += {name}"],
                          ["if seen:", f"    total += seen.pop() {self.pick('+-')} {self.element()}"]))

    def tally(self):
        key = self.pick((f"str({self.value()} % 4)", "'ab'[total % 2]"))
        return [self.pick((f"counts[{key}] = counts.get({key}, 0) + 1",
                           f"counts.setdefault({key}, {self.element()} % 9)"))]

    def leave(self):
        if self.in_loop and self.chance(0.7):
            return [f"if {self.test()}:", f"    {self.pick(('break', 'continue'))}"]
        return [f"if {self.test()}:", f"    return {self.pick(_RESULTS)}"]

    def built(self):
        """Working containers of the libraries that solutions use."""
        what = self.pick(("collections", "heapq", "bisect", "itertools"))
        self.imports.add(what)
        return {"collections": [f"total += collections.Counter({self.items()}).most_common(1)[0][1]"],
                "heapq": [f"heap = {self.listed()}[:]", "heapq.heapify(heap)", "total += heapq.heappop(heap)"],
                "bisect": [f"total += bisect.bisect_left(sorted({self.items()}), {self.element()})"],
                "itertools": [f"seen = list(itertools.accumulate({self.items()}))[:4]"]}[what]

    def changed_input(self):
        """Some solutions change what they were given."""
        if "nums" not in self.inputs or not self.chance(0.3):
            return self.add()
        return [self.pick(("nums.sort()", "nums = nums[1:] or nums", f"nums.append({self.element()} % 30)",
                           f"nums[k % len(nums)] = {self.value()} % 30",
                           "nums[0], nums[-1] = nums[-1], nums[0]"))] if not self.in_loop else self.add()

    def loop(self):
        x, j = self.name("x"), self.name("j")
        head = self.pick((f"for {x} in {self.items()}:", f"for {j}, {x} in enumerate({self.items()}):",
                          f"for {x} in sorted({self.items()}):", f"for {x} in [v for v in {self.items()} if v != k]:",
                          f"for {j}, {x} in zip({self.items()}, {self.items()}):",
                          f"for {x} in sorted(set({self.items()}), reverse=True):"))
        added = [name for name in (x, j) if name in head]
        self.numbers += added
        lines = [head] + self.body(2, loop=True)
        self.numbers = [name for name in self.numbers if name not in added]
        return lines + (["else:"] + self.body(1) if self.chance(0.15) else [])

    def counted(self):
        i = self.name("i")
        chosen = self.pick(self.inputs)
        span = self.pick((f"len({chosen})", f"0, len({chosen}), 2", f"len({chosen}) - 1, -1, -1", f"min(6, len({chosen}))"))
        self.numbers.append(i)
        lines = [f"for {i} in range({span}):"] + self.body(2, loop=True)
        self.numbers.remove(i)
        return lines

    def repeated(self):
        step = self.name("s")
        self.numbers.append(step)
        test = self.pick((self.test(), f"total < 60", f"{step} < len({self.pick(self.inputs)})"))
        lines = [f"{step} = 0", f"while {step} < {self.rng.randint(2, 8)} and ({test}):", f"    {step} += 1"]
        lines += self.body(2, loop=True)
        self.numbers.remove(step)
        return lines

    def choice(self):
        lines = [f"if {self.test()}:"] + self.body(1)
        if self.chance(0.3):
            lines += [f"elif {self.test()}:"] + self.body(1)
        return lines + (["else:"] + self.body(1) if self.chance(0.5) else [])

    def attempted(self):
        risky = self.pick((f"total += 12 // ({self.element()} % 4)", f"total += seen[{self.pick(self.numbers)} % 7]",
                           f"total += counts[str({self.element()} % 3)]", f"total += int(line or '{self.pick('0x')}')",
                           f"if {self.test()}: raise ValueError('no')"))
        lines = ["try:", f"    {risky}", "except (ArithmeticError, LookupError, ValueError):"] + self.body(1)
        return lines + (["finally:", "    total += 1"] if self.chance(0.2) else [])
