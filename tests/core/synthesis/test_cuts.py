import ast
import unittest

from support import OPTIONS, at, load, problem, problem_file, tool_names
from codegym.extract.api import extract
from codegym.extract.classes import functions_from_classes
from codegym.extract.desugar import spell_out
from codegym.extract.laziness import may_wait
from codegym.extract.program import parse_program
from codegym.extract.scope import changed_in_place
from codegym.extract.shapes import infer_shape
from codegym.values import canonical


def cut(source, statement=None):
    return extract(problem(source, statement), OPTIONS)


def solve_of(candidate) -> str:
    source = candidate["source"]
    return source[source.index("    def solve"):source.index("if __name__")]


class Shapes(unittest.TestCase):
    def test_rows_of_one_length_are_a_grid(self):
        shape = infer_shape([[[1, 2, 3], [4, 5, 6]], [[1], [2]]])
        self.assertEqual((shape.kind, shape.item.kind, shape.even_rows), ("list", "list", True))

    def test_mixed_rows_are_records_read_in_one_piece(self):
        shape = infer_shape([[("a", 1), ("b", 2)]])
        self.assertTrue(shape.item.is_leaf)
        self.assertEqual(shape.item.describe(), "list[str | int]")

    def test_a_record_with_a_container_is_no_leaf(self):
        shape = infer_shape([[(2, [1, 2, 3, 4, 5]), (1, [7])]])
        self.assertFalse(shape.item.is_leaf)


class SmallPasses(unittest.TestCase):
    def test_changed_in_place_sees_methods_subscripts_and_heaps(self):
        tree = ast.parse("a.append(1)\nb[0][1] = 2\nheapq.heappush(c, 1)\ndel d[0]\ne[0]\nf.index(1)")
        self.assertEqual(changed_in_place(tree), {"a", "b", "c", "d"})

    def test_an_element_waits_where_it_is_only_asked_about(self):
        self.assertTrue(may_wait("x", ast.parse("if x > best:\n best = x").body))
        self.assertTrue(may_wait("x", ast.parse("total += x").body))
        self.assertFalse(may_wait("x", ast.parse("if x > best:\n best = x\nseen.add(x)").body))
        self.assertFalse(may_wait("x", ast.parse("if x in seen:\n pass").body))

    def test_stateless_classes_open_up_and_others_do_not(self):
        body = ast.parse("class Solution:\n def f(self, a):\n  return self.g(a)\n def g(self, a):\n  return a").body
        self.assertEqual([node.name for node in functions_from_classes(body, {})], ["f", "g"])
        body = ast.parse("class Solution:\n def f(self, a):\n  self.a = a").body
        self.assertEqual([node.name for node in functions_from_classes(body, {})], ["Solution"])

    def test_spelled_out_calls_keep_their_value(self):
        source = "def f(nums):\n    return (sum(x for x in nums if x > 1), max(nums), any(x == 2 for x in nums), " \
                 "all(x < 9 for x in nums), len([x for x in nums if x % 2]), sorted(nums, key=lambda v: -v), " \
                 "sorted(nums, reverse=True), min(nums))"
        tree = ast.parse(source)
        before, after = {}, {}
        exec(source, before)
        spell_out(tree.body[0], {"nums"}, {"nums"}, {"nums"})
        exec(compile(ast.fix_missing_locations(tree), "f", "exec"), after)
        self.assertGreaterEqual(sum(isinstance(n, (ast.For, ast.While)) for n in ast.walk(tree)), 8)
        for nums in ([3, 1, 2, 2, 8, -4], [5], [2, 2, 2]):
            self.assertEqual(after["f"](nums), before["f"](nums))

    def test_printed_answers_are_returned(self):
        program = parse_program(problem("def f(n):\n    for i in range(n):\n        print(i, end=' ')\n    print('x', n)"))
        self.assertEqual(program.load()(2), "0 1 x 2")

    def test_a_callable_parameter_becomes_its_data(self):
        program = parse_program(problem("def find(n, ask):\n    return ask(1)\ndef ask(i, hidden):\n    return hidden[i]"))
        self.assertEqual(program.parameters, ["n", "hidden"])
        self.assertEqual(program.load()(2, [5, 6]), 6)


class Cuts(unittest.TestCase):
    def test_the_example_keeps_the_stack_with_the_agent(self):
        result = extract(problem_file("warmest_gap"), OPTIONS)
        self.assertEqual(tool_names(at(result, "medium")),
                         ["Observe", "IsTemperatureAboveOther", "GetTemperature", "Done"])

    def test_hidden_containers_are_not_in_the_oracle(self):
        for name in ("find_shelf", "island_count", "longest_common", "knapsack_best"):
            result = extract(problem_file(name), OPTIONS)
            for candidate in result["candidates"]:
                tree = ast.parse("class C:\n" + solve_of(candidate))
                attributes = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)
                              and isinstance(n.value, ast.Name) and n.value.id == "self"}
                self.assertEqual(attributes, {"step"}, name)

    def test_a_read_value_is_kept(self):
        result = cut("def f(heights):\n    peaks = 0\n    for i in range(1, len(heights) - 1):\n"
                     "        if heights[i] > heights[i - 1] and heights[i] > heights[i + 1]:\n            peaks += 1\n    return peaks")
        fine = at(result, "fine")
        environment = load(fine)()
        calls = []
        step = environment.step
        environment.reset({"heights": [1, 5, 2, 6, 3]})
        environment.step = lambda action: calls.append(action) or step(action)
        environment.solve()
        self.assertEqual(len(calls), len(set(calls)))

    def test_a_helper_that_sees_the_input_loses_that_parameter(self):
        result = cut("def gain(prices, i, j):\n    return prices[j] - prices[i]\n"
                     "def best(prices):\n    top = 0\n    for i in range(len(prices)):\n        for j in range(i, len(prices)):\n"
                     "            top = max(top, gain(prices, i, j))\n    return top")
        self.assertIn("def gain(i, j):", solve_of(at(result, "medium")))

    def test_an_input_that_is_changed_is_read_before(self):
        result = cut("def f(nums):\n    nums[0] = 100\n    nums.append(nums[-1])\n    return sum(nums)")
        self.assertEqual(result["status"], "cut")
        environment = load(result["candidates"][0])()
        environment.reset({"nums": [1, 2]})
        self.assertIn("reward=1", environment.solve())
        self.assertEqual(environment.nums, [1, 2])

    def test_indices_from_the_end_hold(self):
        result = cut("def f(nums):\n    return [nums[-1], nums[i] if (i := -2) else 0] if len(nums) > 1 else []")
        self.assertEqual(result["status"], "cut")

    def test_constants_of_one_question_become_a_parameter(self):
        result = cut("def f(walk):\n    x = 0\n    for step in walk:\n        if step == 'L':\n            x -= 1\n"
                     "        elif step == 'R':\n            x += 1\n        elif step == 'U':\n            x *= 2\n    return x")
        medium = at(result, "medium")
        self.assertEqual([t["signature"] for t in medium["tools"] if t["kind"] == "compare"],
                         ["IsCharacterEqualTo(position: int, value: str)"])

    def test_unused_lifted_tools_are_dropped(self):
        for name in ("find_shelf", "roman_value", "valid_brackets"):
            for candidate in extract(problem_file(name), OPTIONS)["candidates"]:
                environment = load(candidate)()
                used = {tool["name"] for tool in candidate["tools"] if tool["kind"] not in ("reader", "observe", "done")}
                source = solve_of(candidate)
                self.assertTrue(all(f'"{tool}"' in source for tool in used), name)
                self.assertEqual(set(environment.func_mapping), set(tool_names(candidate)))

    def test_source_lines_point_at_what_was_cut(self):
        source = problem_file("find_shelf")["solution"].splitlines()
        for tool in at(extract(problem_file("find_shelf"), OPTIONS), "medium")["tools"]:
            for first, last in tool["source_lines"]:
                self.assertIn("labels[middle]", "\n".join(source[first - 1:last]))


class Words(unittest.TestCase):
    """Names and documentation that a reader understands who has not seen the solution."""

    def tool(self, name, tool, granularity="medium"):
        found = at(extract(problem_file(name), OPTIONS), granularity)
        return next(t for t in found["tools"] if t["name"] == tool), found["source"]

    def test_positions_are_called_after_what_stands_there(self):
        _, source = self.tool("assign_tables", "IsTableAtLeastGroup")
        self.assertIn("def IsTableAtLeastGroup(self, table_index: int, group_index: int)", source)
        self.assertIn("group_index (int): Position of the group, counted from 0.", source)

    def test_a_second_position_in_one_list_is_another(self):
        _, source = self.tool("assign_tables", "IsTableBelowOther")
        self.assertIn("def IsTableBelowOther(self, index: int, other_index: int)", source)
        self.assertIn("other_index (int): Position of another table, counted from 0.", source)

    def test_a_field_is_called_as_the_solution_unpacks_it(self):
        _, source = self.tool("cheapest_wiring", "IsCablePriceBelowOther")
        self.assertIn("the price of the cable at `index` is less than the price of the cable at `other_index`", source)

    def test_a_tool_with_a_taken_name_tells_what_else_it_looks_at(self):
        _, source = self.tool("do_algebra", "ComputeExpressionWithOperatorAndOperand")
        self.assertIn("the operator at `operator_index` followed by the operand at `operand_index`", source)

    def test_a_change_is_told_as_what_happens(self):
        self.assertIn("Multiply the hidden height by 0.6.", self.tool("bouncing_ball", "MultiplyHeight")[1])

    def test_a_table_has_entries(self):
        self.assertIn("Look up the cart entry under `key`.", self.tool("cart_total", "GetCartEntry")[1])


class Adapters(unittest.TestCase):
    """The untouched solution, called as the reply says, gives the answers of the configurations."""

    def hold(self, given):
        result = extract(given, OPTIONS)
        defined = {"__name__": "solution"}
        if result["entry"]:
            exec(given["solution"], defined)
        scope = {}
        exec(result["adapter"], scope)
        for configuration in result["configurations"]:
            answer = scope["run"](defined.get(result["entry"]), ast.literal_eval(configuration["text"]))
            self.assertEqual(canonical(answer), configuration["answer"])
        self.assertGreaterEqual(len(result["configurations"]), 10)

    def test_methods(self):
        self.hold(problem_file("solution_class"))

    def test_scripts(self):
        self.hold(problem_file("stdin_main"))

    def test_prints(self):
        self.hold(problem("def show(nums):\n    for x in nums:\n        print(x, end=',')\n    print()"))
        self.hold(problem("def show(nums):\n    print(len(nums))\n    print(*nums)"))

    def test_callables(self):
        self.hold(problem("def total(n, ask):\n    return sum(ask(i) for i in range(n))\n"
                          "def ask(i, hidden):\n    return hidden[i]"))

    def test_a_plain_call_needs_none(self):
        self.assertEqual(extract(problem_file("find_shelf"), OPTIONS)["adapter"], "")


class Refusals(unittest.TestCase):
    def reason(self, source):
        result = cut(source, statement="")
        self.assertEqual(result["status"], "refused")
        return result["reason"]

    def test_each_names_its_construct_and_line(self):
        self.assertEqual(self.reason("def f(x:\n return 1")["construct"], "syntax error")
        self.assertEqual(self.reason("x = 3")["construct"], "no entry function")
        self.assertEqual(self.reason("import numpy\ndef f(a): return numpy.sum(a)")["line"], 1)
        unknown = self.reason("def f(n, ask):\n    total = 0\n    return ask(n)")
        self.assertEqual((unknown["construct"], unknown["line"]), ("callable parameter", 3))
        self.assertIn("'ask'", unknown["message"])


if __name__ == "__main__":
    unittest.main()
