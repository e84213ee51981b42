"""The environment as a file in the published contract."""

import ast
import re
import textwrap

from codegym.extract.context import kept_in
from codegym.extract.fast import clone
from codegym.extract.hidden import Update
from codegym.extract.environment_text import method_source
from codegym.extract.oracle import oracle_source
from codegym.extract.program import without_docstring
from codegym.extract.readings import Readings
from codegym.extract.submission import PLAIN, done_source
from codegym.extract.tidy import spaced, tidy
from codegym.extract.wrapping import wrapped


_LONGEST_LINE = 80


class EnvironmentFile:
    """Writes one cut as Python source. `seen` is what trials recorded, or None before the first."""

    def __init__(self, cut, name: str, facts):
        self.cut = cut
        self.name = name
        self.facts = facts
        self.context = cut.context
        self.readings = Readings(cut.context)
        self._encode = "repr" if cut.literal else "json.dumps"

    def source(self) -> str:
        """The whole file. The same cut gives the same bytes."""
        tools = [self._tool_method(tool) for tool in self.cut.tools]
        parts = [self._head(), self._reset(), self._reference(), self._step(), *self.readings.methods(),
                 self._observe(), *tools, done_source(self.facts), self._solve()]
        text = "\n\n".join(part.strip("\n") for part in parts)
        top = [self._imports(), *self._support(), f"class {self.name}(gymnasium.Env):\n{text}", self._main()]
        return wrapped("\n\n\n".join(part.strip("\n") for part in top)) + "\n"

    # Parts at module level

    def _imports(self) -> str:
        lines = ["import ast", "import json"]
        for node in self.cut.program.support:
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                lines.append(ast.unparse(node))
        lines = [line for line in dict.fromkeys(lines)]
        plain = sorted((line for line in lines if line.startswith("import ")), key=str.lower)
        return "\n".join(plain + [line for line in lines if not line.startswith("import ")]) + "\n\nimport gymnasium\n"

    def _support(self) -> list[str]:
        nodes = [node for node in self.cut.program.support if not isinstance(node, (ast.Import, ast.ImportFrom))]
        if self.facts.keeps_entry:
            nodes.append(self.cut.program.entry)
        return [tidy(ast.unparse(node)) for node in nodes] + ([PLAIN] if self.facts.wrap == "plain" else [])

    def _main(self) -> str:
        texts = ", ".join(repr(text) for text in self.facts.samples[:2])
        if len(texts) > _LONGEST_LINE:
            texts = "".join(f"\n            {text!r}," for text in self.facts.samples[:2]) + "\n    "
        return (f'if __name__ == "__main__":\n    for configuration in ({texts}):\n'
                f'        env = {self.name}.from_env_str("{self.name}@" + configuration)\n'
                '        print(env.solve())\n        print("step count:", env.step_count)\n')

    # The class

    def _actions(self) -> list[tuple[str, str]]:
        names = ["Observe", *[tool.name for tool in self.cut.tools], "Done"]
        return [(name, re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).upper()) for name in names]

    def _head(self) -> str:
        constants = "\n".join(f"        self.{code} = {number}" for number, (_, code) in enumerate(self._actions()))
        mapping = "\n".join(f'            "{name}": self.{code},' for name, code in self._actions())
        return f'''
    def __init__(self, env_str: str = None):
        super().__init__()

{constants}

        self.func_mapping = {{
{mapping}
        }}

        if env_str is not None:
            self.reset(ast.literal_eval(env_str.split("@", 1)[1]))
        else:
            self.reset()

    @property
    def finished(self) -> bool:
        return self._done

    @property
    def reward(self):
        return float(self._reward)

    @staticmethod
    def from_env_str(env_str: str):
        prefix = "{self.name}@"
        if not env_str.startswith(prefix):
            return None
        return {self.name}(env_str=env_str)
'''

    def _reset(self) -> str:
        lines = "\n".join(f'        {kept_in(name)} = options.get("{name}", {self.facts.defaults[name]})'
                          for name in self.cut.program.parameters)
        lines += "".join(f"\n        {kept_in(name)}_now = {kept_in(name)}" for name in sorted(self.context.changing))
        return f'''
    def reset(self, options={{}}):
{lines}
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."
'''

    def _reference(self) -> str:
        copies = self.facts.changed
        lines = [f"{name} = {f'copy_of({kept_in(name)})' if name in copies else kept_in(name)}"
                 for name in self.cut.program.parameters]
        lines = [line.replace("copy_of", "copy.deepcopy") for line in lines]
        if copies:
            lines.insert(0, "import copy")
        wrap = self.facts.wrap
        if self.facts.keeps_entry:
            arguments = ", ".join(self._argument(name) for name in self.cut.program.parameters)
            value = f"{self.cut.program.entry.name}({arguments})"
            lines.append(f"return {wrap}({value})" if wrap else f"return {value}")
            return "    def get_ref_answer(self):\n" + textwrap.indent("\n".join(lines), " " * 8)
        body = [_wrapped(statement, wrap) for statement in clone(without_docstring(self.cut.program.entry))]
        lines.append(tidy(ast.unparse(ast.fix_missing_locations(ast.Module(body=body, type_ignores=[])))))
        return "    def get_ref_answer(self):\n" + textwrap.indent(spaced("\n".join(lines)), " " * 8)

    def _argument(self, name: str) -> str:
        arguments = self.cut.program.entry.args
        if name in [argument.arg for argument in arguments.kwonlyargs]:
            return f"{name}={name}"
        return f"*{name}" if arguments.vararg and arguments.vararg.arg == name else name

    def _step(self) -> str:
        lines = []
        for number, (name, code) in enumerate(self._actions()):
            parameters = ["answer"] if name == "Done" else [p.name for t in self.cut.tools if t.name == name
                                                            for p in t.parameters]
            given = ", ".join(f'params["{parameter}"]' for parameter in parameters)
            lines.append(f"            {'elif' if number else 'if'} code == self.{code}:\n"
                         f"                msg = self.{name}({given})")
        branches = "\n".join(lines)
        return f'''
    def step(self, action: str):
        r"""
        Execute an action, and return the result information.

        Args:
            action (str): JSON string of the action's name and parameters.

        Returns:
            tuple[bool, str]: Whether the action was executed, and the result.
        """
        self.step_count += 1
        try:
            if self._done:
                raise RuntimeError("the episode is over")
            call = json.loads(action)
            name, params = call["name"], call["parameters"]
            if name not in self.func_mapping:
                raise ValueError(f"Invalid action: {{name}}")
            code = self.func_mapping[name]
{branches}
        except KeyError as e:
            msg = f"Error: parameter {{e}} is missing"
        except Exception as e:
            msg = f"Error: {{e}}"
        return True, msg
'''

    def _observe(self) -> str:
        fields = [(name, kept_in(name), f"the given {name.replace('_', ' ')}") for name in self.context.shown]
        for (root, pattern), name in self.context.told().items():
            fields.append((name, self.readings.size(root, pattern), self._size_words(root, pattern)))
        fields += [(name, kept_in(name), f"the whole of {name.replace('_', ' ')}") for name in self.context.revealed]
        if not fields:
            names = ", ".join(f'"{root}"' for root in self.context.hidden)
            fields.append(("hidden", f"[{names}]", "the names of what can be looked up"))
        told = "; ".join(f'"{name}", {words}' for name, _, words in fields)
        values = ", ".join(f'"{name}": {value}' for name, value, _ in fields)
        if len(values) > _LONGEST_LINE:
            values = "\n    " + ",\n    ".join(f'"{name}": {value}' for name, value, _ in fields) + ",\n"
            told = ";\n    ".join(f'"{name}", {words}' for name, _, words in fields)
        returns = f"JSON object with {told}."
        return method_source("Observe", [], "Tell what is known of the task from the start.", returns,
                             self.facts.observed, f"return {self._encode}({{{values}}})")

    def _size_words(self, root: str, pattern: tuple) -> str:
        noun = self.context.nouns[root]
        if noun.is_grid:
            return "the number of columns" if pattern else "the number of rows"
        return f"the length of the {root.replace('_', ' ')}" if noun.is_text else f"the number of {noun.of_all}"

    def _tool_method(self, tool) -> str:
        arguments = [(p.name, p.annotation, self._parameter_words(p, tool)) for p in tool.parameters]
        lines = [self.readings.check(p) for p in tool.parameters if p.kind != "index"]
        lines += self._result_lines(tool.body)
        return method_source(tool.name, arguments, tool.summary, tool.returns, tool.example,
                             "\n".join(line for line in lines if line))

    def _result_lines(self, body) -> list[str]:
        """Statements that carry out a tool and return its result's text."""
        if not isinstance(body, Update):
            return [f"return {self._encode}({self.readings.expression(body)})"]
        targets = ", ".join(self.readings.present(name) for name in body.names)
        shown = f"[{targets}]" if len(body.names) > 1 else targets
        return [f"{targets} = {self.readings.expression(body.value)}", f"return {self._encode}({shown})"]

    def _parameter_words(self, parameter, tool) -> str:
        if parameter.kind == "index":
            return _position_words(parameter)
        if parameter.kind == "key":
            return "Key to look under."
        return {"compare": "Value to compare with.", "update": "Value to take on."}.get(tool.kind, "Value to work with.")

    def _solve(self) -> str:
        source = oracle_source(self.cut, self.facts.remembers, self.facts.wrap)
        return ('    def solve(self):\n        r"""\n        Solve the task by calling the actions alone.\n\n'
                '        Returns:\n            str: The result of the final answer\'s verification.\n        """\n'
                + textwrap.indent(source, " " * 8))


def _position_words(parameter) -> str:
    """Index, counted from 0. Position of another number, counted from 0. Third row, counted from 0."""
    further, base = re.fullmatch(r"(?:(other|third|fourth|fifth|sixth|seventh|eighth)_)?(.*?)(?:_\d+)?",
                                 parameter.name).groups()
    if parameter.noun and base.endswith(("index", "position")):
        one = {None: "the", "other": "another"}.get(further, f"a {further}")
        return f"Position of {one} {parameter.noun}, counted from 0."
    return f"{further + ' ' if further else ''}{base.replace('_', ' ')}, counted from 0.".capitalize()


def _wrapped(statement: ast.stmt, wrap: str) -> ast.stmt:
    if not wrap:
        return statement
    return _WrapReturns(wrap).visit(statement)


class _WrapReturns(ast.NodeTransformer):
    def __init__(self, wrap):
        self.wrap = wrap

    def visit_FunctionDef(self, node):
        return node

    visit_Lambda = visit_FunctionDef

    def visit_Return(self, node):
        if node.value is not None:
            node.value = ast.Call(func=ast.Name(id=self.wrap, ctx=ast.Load()), args=[node.value], keywords=[])
        return node
