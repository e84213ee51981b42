"""The statement as a task for an agent: what is asked, without formats and without a call to write code."""

import ast
import json
import re

from codegym.values import python_literal

_HEADING = re.compile(r"^[\s#*>`_-]*((?:sample |example |test )?(?:input|output)s?(?: format| description| specification)?"
                      r"|examples?|samples?|constraints?|notes?|explanations?|implementation notes?|function signature|"
                      r"additional examples?|example usage|example test cases?|sample test cases?|limits|hints?|follow[- ]up"
                      r"|interaction|the problem|problem(?: statement| description)?|task|description)"
                      r"\s*#?\d*\s*[*_`]*\s*:?[*_`]*\s*$", re.I)
_INLINE = re.compile(r"^[\s*_`>-]*(input|output|explanation)\s*[*_`]*\s*:[*_`]*\s*\S", re.I)
_KEPT = ("", "problem", "the problem", "task", "description", "output", "output format", "outputs",
         "problem statement", "problem description", "output description", "output specification")
_MAKER = r"(?:write|implement|create|define|develop|design|complete|build|code|construct)"
_THING = (r"(?:python |simple |recursive |efficient |single )*"
          r"(?:functions?|programs?|methods?|scripts?|code|algorithms?|solutions?|classes|class)")
_ANSWERS = (r"\b(?:return|print|output)\b(?=\s+(?:a|an|the|one|two|any|each|all|exactly|only|\"|'|`|“|\d|YES|NO|Yes|True|"
            r"False|None|-))")
_NAME = r"(?:,?\s*(?:called|named)?\s*`?[A-Za-z_]\w*(?:\([^)]*\))?`?,?)??"
_WRITE = re.compile(rf"\b{_MAKER}\s+(?:a|an|the|some)?\s*{_THING}{_NAME}\s*(?:,?\s*(?:in python|using python))?\s*"
                    rf"(?:to|that|which|so that it|and)\s+(?:can |should |will )?(\w+)", re.I)
_MEANS = (r"(?:regex|regular expressions?|lambda|maps?|filter|reduce|recursion|iteration|loops?|list comprehensions?|itertools|"
          r"collections(?: module)?|heap(?: ?queue)?|heapq|dynamic programming|bit(?:wise)? (?:manipulation|operations?)|"
          r"binary search|counting sort|two pointers|a (?:stack|queue|heap|hash ?map|set)|built-?in|python)")
_BY_MEANS = re.compile(rf",?\s+(?:by\s+using|using|with(?= the help of)|by means of|via|with the use of)\s+(?:the\s+help\s+of\s+)?"
                       rf"(?:the\s+)?{_MEANS}(?:\s+and\s+{_MEANS})*(?:\s+(?:functions?|algorithms?|methods?|modules?|sort))?"
                       r"(?=\s*(?:[.,;:]|$|\n))", re.I)
_LEFT_OVER = re.compile(r"\b(python|functions?|programs?|standard input|stdin|stdout|print(?:s|ed)?|implement\w*|"
                        r"(?:first|second|next|each|single) (?:\w+ )?lines?)\b", re.I)
_LONGEST_EXAMPLE = 400


def task_text(problem: dict, program, configurations, findings: list[dict]) -> str:
    """The task for the agent, with a worked example in values; a finding where it could not be cleaned."""
    text = _prose(problem.get("statement") or "", program)
    text = _without_code_talk(text, program.entry.name)
    left = _LEFT_OVER.search(text)
    if left:
        findings.append({"rule": "task-not-cleaned", "severity": "info", "line": None,
                         "message": f"The task still speaks of '{left.group(0)}'"})
    parts = [text.strip() or _from_name(program), *_examples(configurations), _manner(configurations)]
    return "\n\n".join(part for part in parts if part)


def _prose(statement: str, program) -> str:
    """The running text: a prompt's docstring where the statement is code, sections of format left out."""
    if re.search(rf"^\s*(?:def|class)\s+\w+", statement, re.M):
        statement = _docstring_of(statement, program)
    kept, section, fenced, seen, shows_result = [], "", False, set(), False
    for line in statement.splitlines():
        if line.strip().startswith("```"):
            fenced = not fenced
            continue
        heading = _HEADING.match(line)
        if heading and not fenced:
            section = _section(heading.group(1), seen)
            continue
        if _INLINE.match(line):
            section = "inline example"
        elif section == "inline example" and not line.strip():
            section = ""
        if line.lstrip().startswith((">>>", "assert ")):
            shows_result = line.lstrip().startswith(">>>")
            continue
        shows_result = shows_result and bool(line.strip())
        if section in _KEPT and not fenced and not shows_result:
            kept.append(line.rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_before_examples(kept))).strip()


def _section(heading: str, seen: set[str]) -> str:
    """The section a heading opens; what comes under Input and Output a second time is an example."""
    name = re.sub(r"[\s\d#]+$", "", heading.lower())
    kind = "output" if name.startswith("output") else name
    if name.startswith(("example", "sample")):
        seen.add("output")
    elif kind in seen and kind == "output":
        return "example"
    seen.add(kind)
    return name


def _docstring_of(statement: str, program) -> str:
    """The text of a prompt that is a signature with a docstring."""
    match = re.search(r'("""|\'\'\')(.*?)(?:\1|$)', statement, re.S)
    if not match:
        return ast.get_docstring(program.entry) or ""
    return "\n".join(line.strip() for line in match.group(2).splitlines())


def _before_examples(lines: list[str]) -> list[str]:
    """Drop worked calls: after `>>> f(1)` was left out, its result line has to go too."""
    return [line for line in lines if not re.match(r"^\s*\w+\([^)]*\)\s*(?:==|->|=>|➞|→|=|returns?)", line)
            and not re.match(r"^\s*(?:for example|examples?|e\.g\.)\s*:?\s*$", line, re.I)]


def _without_code_talk(text: str, entry: str) -> str:
    """Turn `Write a function that returns x` into `Return x`, and answers that are printed into answers."""
    text = _WRITE.sub(lambda match: _in_sentence(match, _imperative(match.group(1))), text)
    text = re.sub(r"(?:,? and|;) return (?:it|them|the (?:result|answer))\b(?=\s*[.;]|\s*$)", "", text, flags=re.I | re.M)
    text = _BY_MEANS.sub("", text)
    maker = rf"\b(?:(?:your|the|this)\s+)?(?:function|program|method|code)\s+`?(?:{re.escape(entry)})?(?:\([^)]*\))?`?\s*"
    text = re.sub(maker + r"(?:should|must|will|needs? to|has to|is to)\s+(?:return|print|output)\b", "the answer is",
                  text, flags=re.I)
    text = re.sub(r"\b(it|you) should (?:return|print|output)\b", "the answer is", text, flags=re.I)
    text = re.sub(rf"`?\b{re.escape(entry)}\([^)]*\)`?", "the task", text)
    text = re.sub(_ANSWERS, lambda m: "Answer with" if m.group(0)[0].isupper() else "answer with", text, flags=re.I)
    text = re.sub(r"\b(?:returns|prints|outputs)\b", "gives", text, flags=re.I)
    sentences = re.sub(r"(^|(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\betc)[.!?]\s+|\n\n)([a-z])", lambda m: m.group(1) + m.group(2).upper(), text)
    return re.sub(r"[ \t]+\n", "\n", sentences)


def _in_sentence(match, verb: str) -> str:
    """Lower case where words of the sentence stand before it: `you have to compute`."""
    before = match.string[:match.start()].rstrip()
    return verb if not before or before[-1] in ".!?:" or match.string[:match.start()].endswith("\n\n") else verb.lower()


def _imperative(verb: str) -> str:
    """takes -> Take, finds -> Find; find stays."""
    lower = verb.lower()
    if lower.endswith("ies"):
        verb = verb[:-3] + "y"
    elif lower.endswith(("shes", "ches", "sses", "xes")):
        verb = verb[:-2]
    elif lower.endswith("s") and not lower.endswith("ss"):
        verb = verb[:-1]
    return "Find" if verb.lower() in ("return", "print", "output") else verb[:1].upper() + verb[1:]


def _from_name(program) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", program.entry.name).lower()
    return f"Work out {words} for the given case."


def _examples(configurations) -> list[str]:
    """A worked example in values, the problem's own before drawn ones; two where there are few different answers."""
    rank = {"example": 0, "test": 1, "generated": 2}
    small = [c for c in configurations if len(c.text) <= _LONGEST_EXAMPLE]
    ranked = sorted(small, key=lambda c: (rank[c.origin], len(c.text) < 20, len(c.text)))
    chosen = ranked[:1]
    if len({c.run.text for c in configurations}) <= 4:
        chosen += [c for c in ranked[1:] if c.run.text != chosen[0].run.text][:1]
    return [f"For example, with {_assigned(c.values)} the answer is {_submitted(c.run.answer)}."
            for c in chosen]


_MANNERS = {"int": "a whole number", "float": "a number", "str": "a text", "bool": "true or false", "list": "a list",
            "tuple": "a list", "dict": "an object"}


def _manner(configurations) -> str:
    """How the agent gets at the case, and in which form it answers."""
    kinds = {_MANNERS.get(type(c.run.answer).__name__, "null") for c in configurations}
    form = kinds.pop() if len(kinds) == 1 else ""
    return "Find out what you need to know about the case through the tools, then submit the answer" \
        + (f", {form}." if form else ".")


def _assigned(values: dict) -> str:
    parts = [f"{name} = {python_literal(value)}" for name, value in values.items()]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def _submitted(value) -> str:
    """An answer as it is submitted, in JSON: tuples are lists, keys are texts."""
    return json.dumps(_listed(value), ensure_ascii=False)


def _listed(value):
    if isinstance(value, (list, tuple)):
        return [_listed(item) for item in value]
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(_listed(key), separators=(",", ":")): _listed(item)
                for key, item in value.items()}
    return value
