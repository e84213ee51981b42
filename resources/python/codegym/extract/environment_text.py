"""Pieces of text that the generated file is made of."""

import textwrap


def method_source(name: str, arguments, summary: str, returns: str, example: str | None, code: str) -> str:
    """An action's method with its docstring; `arguments` are (name, type, words)."""
    signature = ", ".join(["self", *[f"{n}: {t}" if t else n for n, t, _ in arguments]])
    described = [f"{n} ({t or 'any'}): {words}" for n, t, words in arguments] or ["None"]
    document = [summary, "", "Args:", *["    " + line for line in described], "", "Returns:",
                textwrap.indent(f"str: {returns}", "    "), "",
                "Example Output:", f"    {quoted_example(example)}"]
    text = 'r"""\n' + "\n".join(document) + '\n"""\n' + code
    return f"    def {name}({signature}):\n" + textwrap.indent(text, " " * 8)


def quoted_example(example: str | None) -> str:
    """A recorded result as documentation shows it."""
    text = "" if example is None else example
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
