"""One cut: the oracle's statements and the tools, made from a program at one granularity."""

import ast
import dataclasses
from dataclasses import dataclass, field

from codegym.extract.access import Access, rewrite_function
from codegym.extract.context import RESERVED, Context
from codegym.extract.desugar import spell_out
from codegym.extract.fast import clone, walk
from codegym.extract.grouping import group_sites
from codegym.extract.hidden import Hidden, Path, Site, load
from codegym.extract.lift import Lifter
from codegym.extract.naming import Namer
from codegym.extract.mask import Mask
from codegym.extract.nouns import nouns_for
from codegym.extract.prepare import running_extremes_as_choices
from codegym.extract.program import Program, without_docstring
from codegym.extract.questions import asked_size
from codegym.extract.scope import bindings, names_used, nested_functions, own_nodes, parameter_names, target_names
from codegym.extract.shapes import Shape
from codegym.extract.specialise import all_functions, specialise
from codegym.extract.tool import Tool


@dataclass
class Cut:
    """An environment to be: context, oracle statements with tool calls, local functions, tools.

    literal: results are Python literals, because JSON would change some of them.
    """

    granularity: str
    program: Program
    context: Context
    body: list[ast.stmt]
    functions: list[ast.FunctionDef]
    tools: list[Tool]
    literal: bool = False
    oracles: dict[tuple, str] = field(default_factory=dict)  # texts of solve() that were written of it


@dataclass
class Options:
    """How to make a cut; trials change these when a cut fails.

    mask: what Observe shows. counts: inputs that only tell another's size.
    reads_first: what is only ever read as a whole is read at the start.
    """

    granularity: str
    exact_index: bool = False
    copied: set[str] = field(default_factory=set)
    banned: set[str] = field(default_factory=set)
    spelled_out: bool = True
    mask: Mask = Mask()
    by_questions: bool = False
    counts: frozenset[str] = frozenset()
    literal: bool = False
    reads_first: bool = True
    stateful: bool = False


def make_cut(program: Program, shapes: dict[str, Shape], options: Options) -> Cut:
    """Cut a program along its hidden inputs."""
    entry = clone(program.entry)
    if options.granularity != "fine":
        running_extremes_as_choices(entry)
    if options.granularity == "medium" and options.spelled_out:
        _spell_out(program, entry, shapes)
    context = _context(program, entry, shapes, options)
    body, functions = _marked(program, entry, context, options)
    helpers = {name for name in program.functions if name not in context.specialised}
    lifter = Lifter(options.granularity, context, helpers, options.banned)
    body = _asked_sizes(context, [*functions, *body], program.entry) + body
    functions = [lifter.visit(function) for function in functions]
    body = lifter.statements(body)
    wanted = context.gathered - context.copied - _asked_about(lifter.sites)
    if options.reads_first and wanted:
        return make_cut(program, shapes, dataclasses.replace(options, copied=options.copied | wanted))
    sites = lifter.sites + (_readers(context) if options.granularity != "coarse" else [])
    tools = group_sites(sites, context, Namer(context))
    return Cut(options.granularity, program, context, body, functions, tools,
               options.literal)


def _asked_about(sites: list[Site]) -> set[str]:
    """Inputs that some tool does more with than to look."""
    return {node.path.root for site in sites if not isinstance(site.body, Hidden) and not _asks_for_size(site.body)
            for node in walk(site.body) if isinstance(node, Hidden)}


def _asks_for_size(body: ast.expr) -> bool:
    return isinstance(body, ast.Compare) and isinstance(body.left, Hidden) and body.left.op == "count"


def _spell_out(program, entry, shapes) -> None:
    hidden = hidden_roots(shapes)
    sortable = {name for name, shape in hidden.items()
                if shape.kind == "text" or shape.kind in ("list", "tuple") and shape.item.is_leaf}
    taken = names_used(entry) | set(shapes) | set(RESERVED) | set(program.functions)
    spell_out(entry, set(hidden), sortable, taken)


def hidden_roots(shapes: dict[str, Shape]) -> dict[str, Shape]:
    """The inputs that the environment owns: all containers, or all inputs where only scalars exist."""
    containers = {name: shape for name, shape in shapes.items()
                  if shape.kind in ("list", "tuple", "dict", "set", "text") or not shape.is_leaf}
    return containers or dict(shapes)


def _context(program, entry, shapes, options) -> Context:
    hidden = hidden_roots(shapes)
    more = options.mask.hidden | (options.counts if options.by_questions else frozenset())
    hidden.update({name: shapes[name] for name in shapes if name in more})
    shown = {name: shape for name, shape in shapes.items() if name not in hidden}
    nouns = nouns_for(hidden)
    taken = set(RESERVED) | set(shapes)
    for node in [entry, *program.functions.values(), *program.support]:
        taken |= names_used(node) | {name for f in [node, *nested_functions(node)] for name in _all_names(f)}
    context = Context(hidden, shown, nouns, taken, lazy=options.granularity != "fine",
                      exact_index=options.exact_index, copied=set(options.copied),
                      by_questions=options.by_questions,
                      revealed=[name for name in hidden if name in options.mask.shown])
    if options.stateful:
        context.changing = changing_numbers(entry, hidden)
    context.fixed = {name for name in shown if not _bound_anywhere(name, entry, program)}
    context.field_words = _field_words(entry, hidden)
    for root, shape in hidden.items():
        if not shape.is_leaf:
            _observe_sizes(context, Path(root, [], shape))
    return context


def changing_numbers(entry, hidden: dict[str, Shape]) -> set[str]:
    """Hidden numbers that the entry itself binds again, alone or beside other such numbers."""
    if not all(shape.kind in ("int", "float") for shape in hidden.values()):
        return set()
    bound = {name for name in hidden if name in bindings(ast.Module(body=entry.body, type_ignores=[]))}
    inner = {name for f in nested_functions(entry) for name in names_used(f)}
    for node in own_nodes(entry):
        targets = [t for target in getattr(node, "targets", []) for t in target_names(target)] \
            if isinstance(node, ast.Assign) else []
        single = not isinstance(node, (ast.For, ast.With, ast.NamedExpr, ast.AnnAssign)) or not set(
            target_names(getattr(node, "target", ast.Constant(value=0)))) & bound
        if (set(targets) & bound and not set(targets) <= bound) or not single or \
                (isinstance(node, ast.Assign) and len(node.targets) > 1 and set(targets) & bound):
            return set()
    return bound if not bound & inner else set()


def _observe_sizes(context: Context, path: Path) -> None:
    """Show the sizes of an input, so that an agent knows where it may look; or leave them to questions."""
    if context.by_questions:
        return
    context.size(path)
    inner = path.shape.item
    if path.shape.even_rows and inner.kind in ("list", "tuple"):
        context.size(path.step(load("_"), inner, "*"))


def _asked_sizes(context: Context, statements, entry) -> list[ast.stmt]:
    """What finds the sizes that the oracle needs, where Observe does not tell them."""
    used = {name for statement in statements for name in names_used(statement)}
    return [ast.copy_location(ast.Assign(targets=[ast.Name(id=name, ctx=ast.Store())], value=asked_size(path)), entry)
            for name, path in context.asked_sizes.items() if name in used]


def _all_names(function) -> set[str]:
    names = set(parameter_names(function)) if hasattr(function, "args") else set()
    return names | {getattr(function, "name", "_")}


def _bound_anywhere(name: str, entry, program) -> bool:
    functions = [*nested_functions(entry), *program.functions.values()]
    own = bindings(ast.Module(body=entry.body, type_ignores=[]))
    if name in own:
        return True
    return any(name in parameter_names(f) or name in bindings(f) for f in functions if f.name != entry.name) \
        if all(hasattr(f, "name") for f in functions) else True


def _field_words(entry, hidden) -> dict[tuple, str]:
    """Names that the solution unpacks an input's records to."""
    words = {}
    for node in own_nodes(entry):
        target = node.target if isinstance(node, ast.For) else (
            node.targets[0] if isinstance(node, ast.Assign) and len(node.targets) == 1 else None)
        if isinstance(target, (ast.Tuple, ast.List)):
            for root, shape in hidden.items():
                fields = shape.item.fields if shape.item is not None and shape.item.kind == "record" else []
                if len(fields) == len(target.elts) and not shape.item.is_leaf:
                    words.update({(root, i): " ".join(target_names(e)) for i, e in enumerate(target.elts)})
                elif len(fields) == len(target.elts) and root in names_used(getattr(node, "iter", node)):
                    words.update({(root, i): e.id for i, e in enumerate(target.elts)
                                  if isinstance(e, ast.Name) and len(e.id) > 2})
    return words


def _marked(program, entry, context, options):
    """The entry's statements and the functions the oracle needs of its own, with looks marked."""
    functions = all_functions(entry, program.functions)
    if context.by_questions:
        context.copied |= {root for root, shape in context.hidden.items() if shape.kind in ("int", "float")}
    roots = set(context.hidden) - context.copied
    recursive = is_recursive(entry, program.functions)
    context.specialised = specialise(functions, entry, roots, recursive)
    context.parameters_of = {name: parameter_names(function) for name, function in functions.items()}
    env = {root: Path(root, [], shape) for root, shape in context.hidden.items()}
    local = [name for name in program.functions if name in context.specialised]
    marked = [rewrite_function(context, program.functions[name], {}, name) for name in local]
    if recursive:
        return _call_of_entry(entry, context, env, marked)
    access = Access(context, entry, env)
    body = []
    for root in sorted(context.copied):
        body += access._own(root)
    return body + access.function_body(without_docstring(entry)), marked


def is_recursive(entry, functions) -> bool:
    """Whether the entry has to stay a function: it is called again, or it yields its answer."""
    if any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in own_nodes(entry)) or entry.decorator_list:
        return True
    return any(entry.name in names_used(function) for function in [entry, *functions.values()])


def _call_of_entry(entry, context, env, marked):
    """`return entry(...)`: the entry is one of the oracle's own functions."""
    bound = context.specialised.get(entry.name)
    arguments = [load(argument.arg) for argument in entry.args.posonlyargs + entry.args.args]
    call = ast.Return(value=ast.Call(func=load(entry.name), args=arguments, keywords=[]))
    access = Access(context, ast.Module(body=[call], type_ignores=[]), dict(env))
    if not any(function.name == entry.name for function in marked) and bound:
        marked = marked + [rewrite_function(context, entry, {}, entry.name)]
    call.lineno = call.end_lineno = entry.lineno
    return access.function_body([call]), marked


def _readers(context: Context) -> list[Site]:
    """An element reader for every hidden input, and one for keys, whether the oracle needs it or not."""
    sites = []
    for root, shape in context.hidden.items():
        if not shape.is_leaf:
            for path in _leaves(Path(root, [], shape)):
                sites.append(_reader_site(context, path))
        if shape.kind == "dict":
            sites.append(Site(Hidden("key", Path(root, [], shape), [load("P0")]), [load("P0")], ["index"], 0, 0))
    return sites


def _leaves(path: Path) -> list[Path]:
    shape = path.shape
    if shape.is_leaf:
        return [path]
    if shape.kind == "record":
        return [leaf for number, field in enumerate(shape.fields)
                for leaf in _leaves(path.step(ast.Constant(value=number), field, number))]
    if shape.kind == "set":
        return [Path(path.root, path.indices, Shape("set", item=shape.item), path.pattern)]
    return _leaves(path.step(load(f"P{len(path.indices)}"), shape.item, "*"))


def _reader_site(context: Context, path: Path) -> Site:
    op = "key" if path.shape.kind == "set" else "read"
    count = len(path.indices) + (op == "key")
    args = [load(f"P{number}") for number in range(count)]
    return Site(Hidden(op, path, args), args, context.roles(op, path.root, path.pattern), 0, 0)
