import random
import unittest
from unittest import mock

from support import problem, problem_file
from codegym.extract.inputs.blocks import agrees, example_pairs
from codegym.extract.inputs.draw import Draw
from codegym.extract.inputs import gather
from codegym.extract.inputs.gather import gather_inputs
from codegym.extract.inputs.guess import guess_models
from codegym.extract.inputs.lines import mappings
from codegym.extract.inputs.model import Model, learn
from codegym.extract.inputs.recorded import recorded_inputs
from codegym.extract.inputs.relations import find_relations, restore
from codegym.extract.inputs.stdin import draw_lines, learn_layout
from codegym.extract.inputs.worked import called_examples
from codegym.extract.original import Original
from codegym.extract.program import parse_program
from codegym.extract.refusal import Refusal


def gathered(source, statement=None, **more):
    given = problem(source, statement, **more)
    program = parse_program(given)
    return gather_inputs(given, program, Original(program), 1, 30)


class Guessing(unittest.TestCase):
    def kinds(self, source):
        program = parse_program(problem(source))
        return {name: model.kind for name, model in guess_models(program).items()}

    def test_annotations_come_first(self):
        kinds = self.kinds("from typing import List, Dict\ndef f(a: List[str], b: Dict[str, int], c: float): return 1")
        self.assertEqual(kinds, {"a": "list", "b": "dict", "c": "float"})

    def test_use_tells_texts_from_lists(self):
        self.assertEqual(self.kinds("def f(x):\n for c in x:\n  if c == '(': pass")["x"], "str")
        self.assertEqual(self.kinds("def f(x):\n return x.lower()")["x"], "str")
        self.assertEqual(self.kinds("def f(x):\n for c in x:\n  if c > 3: pass")["x"], "list")

    def test_use_in_a_helper_counts(self):
        self.assertEqual(self.kinds("def g(k, d): return d[k - 1]\ndef f(n, rows):\n return g(n, rows)"),
                         {"n": "int", "rows": "list"})

    def test_unpacked_items_are_records(self):
        program = parse_program(problem("def f(deals):\n for name, price in deals:\n  pass"))
        item = guess_models(program)["deals"].item
        self.assertEqual([field.kind for field in item.fields], ["str", "int"])


class Relations(unittest.TestCase):
    def test_length_is_found_and_restored(self):
        relations = find_relations([{"n": 3, "a": [5, 6, 7]}, {"n": 1, "a": [2]}])
        self.assertEqual([(r.kind, r.subject, r.other) for r in relations], [("length", "n", "a")])
        self.assertEqual(restore({"n": 9, "a": [1, 2]}, relations, random.Random(1))["n"], 2)

    def test_equal_lengths(self):
        relations = find_relations([{"a": [1, 2], "b": "xy"}, {"a": [1], "b": "z"}])
        values = restore({"a": [1, 2, 3], "b": "q"}, relations, random.Random(1))
        self.assertEqual(len(values["b"]), 3)

    def test_edges_stay_among_the_nodes(self):
        relations = find_relations([{"n": 3, "e": [[0, 1], [1, 2]]}, {"n": 2, "e": [[0, 1]]}])
        values = restore({"n": 4, "e": [[9, 9], [7, 1]]}, relations, random.Random(1))
        self.assertTrue(all(0 <= x < 4 for pair in values["e"] for x in pair))

    def test_sorted_and_distinct_lists_stay_so(self):
        model = learn([[1, 4, 9], [2, 3, 5, 8], [1, 7, 20]])
        for seed in range(5):
            value = Draw(random.Random(seed), "medium").value(model)
            self.assertEqual(value, sorted(set(value)))

    def test_grids_stay_rectangular(self):
        model = learn([[[1, 2], [3, 4], [5, 6]], [[1, 2, 3, 4, 5]]])
        value = Draw(random.Random(3), "hard").value(model)
        self.assertEqual(len({len(row) for row in value}), 1)

    def test_same_seed_draws_the_same(self):
        model = Model("list", item=Model("int"))
        draws = [Draw(random.Random(7), "hard").value(model) for _ in range(2)]
        self.assertEqual(*draws)


class Examples(unittest.TestCase):
    def test_calls_with_results(self):
        found = called_examples(">>> f([1, 'a)'], k=2)\n3\nso f(1) == 5 and abs(f(2)) is 4", "f")
        self.assertEqual(found[0], ([[1, "a)"]], {"k": 2}, "3"))
        self.assertEqual(found[1][0], [1])
        self.assertEqual(found[2], ([2], {}, None))

    def test_blocks_pair_input_with_output(self):
        text = "Story\n\nInput\n\nn numbers\n\nOutput\n\none number\n\nExamples\n\nInput\n2\n4 5\n\nOutput\n9\n\nNote\nx"
        self.assertEqual(example_pairs(text)[-1], ("2\n4 5", "9"))

    def test_lines_map_to_parameters(self):
        models = {"n": Model("int"), "rows": Model("list", item=Model("list", item=Model("int")))}
        values = list(mappings("2\n1 2\n3 4", ["n", "rows"], models))
        self.assertIn({"n": 2, "rows": [[1, 2], [3, 4]]}, values)

    def test_outputs_agree_token_by_token(self):
        self.assertTrue(agrees([3, ("Al", 80)], "3\nAl 80"))
        self.assertTrue(agrees(2.0, "2"))
        self.assertFalse(agrees([1, 2], "2 1"))

    def test_a_pytest_file_is_recorded(self):
        tests = "import pytest\nfrom solution import f\n@pytest.mark.parametrize('a,b', [(1, 2), (3, 4)])\n" \
                "def test_many(a, b):\n    assert f([a]) == b - 1\ndef test_fails():\n    assert f([9]) == 0\n"
        inputs, failures = recorded_inputs(tests, "f", lambda x: x[0], ["x"], {})
        self.assertEqual(inputs, [{"x": [1]}, {"x": [3]}, {"x": [9]}])
        self.assertEqual(len(failures), 1)

    def test_a_check_function_is_recorded(self):
        inputs, failures = recorded_inputs("def check(candidate):\n assert candidate(2) == 4", "f", lambda x: x * x, ["x"], {})
        self.assertEqual((inputs, failures), ([{"x": 2}], []))

    def test_standard_input_keeps_its_layout(self):
        layout = learn_layout([["2", "5 6"], ["3", "1 2 3"]])
        lines = draw_lines(layout, Draw(random.Random(1), "medium"))
        self.assertEqual(int(lines[0]), len(lines[1].split()))


class Gathering(unittest.TestCase):
    def test_a_wrong_example_becomes_a_finding_and_no_task(self):
        inputs = gathered('def f(nums):\n    """\n    >>> f([1, 2])\n    4\n    >>> f([5])\n    5\n    """\n    return sum(nums)')
        self.assertEqual([f["rule"] for f in inputs.findings], ["example-mismatch"])
        self.assertNotIn('{"nums": [1, 2]}', [c.text for c in inputs.configurations])
        self.assertIn('{"nums": [5]}', [c.text for c in inputs.configurations])

    def test_answers_are_balanced(self):
        inputs = gathered("def f(nums):\n    return 'YES' if sum(nums) % 7 == 0 else 'NO'")
        yes = sum(c.run.answer == "YES" for c in inputs.configurations)
        self.assertGreaterEqual(yes, 4)
        self.assertLessEqual(len(inputs.configurations) - yes, 0.75 * len(inputs.configurations))

    def test_texts_with_a_grammar_keep_their_shape(self):
        inputs = gathered(problem_file("evaluate_postfix")["solution"])
        self.assertGreaterEqual(len(inputs.configurations), 20)
        self.assertGreaterEqual(inputs.valid, 0.8 * inputs.tried)
        for configuration in inputs.configurations:
            self.assertIn(len(configuration.values["text"].split()), (3, 5, 9))  # as the three examples

    def test_brackets_close(self):
        found = gathered("def f(row):\n    depth = most = 0\n    for sign in row:\n        depth += 1 if sign == '(' else -1\n"
                         "        most = max(most, depth)\n    assert depth == 0\n    return most",
                         tests="assert f('()(())') == 2\nassert f('((()))') == 3")
        self.assertGreaterEqual(len(found.configurations), 20)

    def test_texts_are_made_of_the_words_seen(self):
        found = gathered("def f(notes):\n    beats = {'o': 4, 'o|': 2, '.|': 1}\n"
                         "    return sum(beats[note] for note in notes.split())",
                         tests="assert f('o o| .|') == 7\nassert f('.| .| o|') == 4")
        self.assertGreaterEqual(len(found.configurations), 10)

    def test_values_that_are_keys_stay_keys(self):
        found = gathered("def f(gives, name):\n    seen = []\n    while name not in seen:\n        seen.append(name)\n"
                         "        name = gives[name]\n    return len(seen)", 
                         tests="assert f({'a': 'b', 'b': 'a', 'c': 'c'}, 'a') == 2\n"
                               "assert f({'x': 'z', 'z': 'y', 'y': 'x'}, 'x') == 3")
        self.assertGreaterEqual(len(found.configurations), 20)

    def test_texts_are_among_those_the_program_spells_out(self):
        found = gathered("DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']\ndef f(day, ahead):\n"
                         "    return DAYS[(DAYS.index(day) + ahead) % 5]",
                         tests="assert f('Mon', 1) == 'Tue'\nassert f('Fri', 3) == 'Wed'")
        self.assertLessEqual({c.values["day"] for c in found.configurations}, {"Mon", "Tue", "Wed", "Thu", "Fri"})
        self.assertGreater(len({c.values["day"] for c in found.configurations}), 3)

    def test_records_may_hold_lists(self):
        found = gathered("def f(steps, name):\n    return steps[name][0] + len(steps[name][1])",
                         tests="assert f({'boil': (20, []), 'fry': (10, ['boil'])}, 'fry') == 11\n"
                               "assert f({'chop': (5, []), 'boil': (9, ['chop'])}, 'chop') == 5")
        self.assertGreaterEqual(len(found.configurations), 10)

    def test_a_slow_example_stays_out_where_there_are_others(self):
        with mock.patch.object(gather, "OWN_SECONDS", 0.01):
            found = gathered("def f(n):\n    total = 0\n    for i in range(n):\n        total += i % 7\n    return total",
                             tests="assert f(2000000) == 5999995\nassert f(3) == 3\nassert f(12) == 31")
        self.assertLess(max(configuration.values["n"] for configuration in found.configurations), 2000000)

    def test_an_answer_that_is_no_data_is_the_reason(self):
        with self.assertRaisesRegex(Refusal, r"'f' gives an answer that is no data \(complex\)"):
            gathered("def f(a, b):\n    return complex(a, b)", tests="assert f(1, 2) == complex(1, 2)")

    def test_places_in_another_list_stay_in_it(self):
        source = ('def f(names, order):\n """\n >>> f(["a", "b", "c"], [2, 0])\n \'ca\'\n >>> f(["x", "y"], [1])\n \'y\'\n'
                  ' """\n return "".join(names[i] for i in order)')
        inputs = gathered(source)
        self.assertGreaterEqual(len(inputs.configurations), 20)
        for values in (configuration.values for configuration in inputs.configurations):
            self.assertTrue(all(0 <= place < len(values["names"]) for place in values["order"]))

    def test_lines_without_a_known_layout_keep_their_counts(self):
        statement = ("Add.\n\nInput\n\nNumbers.\n\nOutput\n\nThe sum.\n\nExamples\n\nInput\n7 x\n3\n4 5 6\nOutput\n22\n\n"
                     "Input\n9 x\n0\nOutput\n9\n")
        source = ("import sys\ndata = sys.stdin.read().split()\ncount = int(data[2])\n"
                  "assert len(data) == 3 + count\nprint(int(data[0]) + sum(map(int, data[3:])))\n")
        inputs = gathered(source, statement)
        self.assertGreaterEqual(len(inputs.configurations), 10)

    def test_too_many_failing_inputs_refuse_the_problem(self):
        with self.assertRaises(Refusal) as caught:
            gathered("def f(nums):\n    assert sum(nums) == 17\n    return len(nums)")
        self.assertIn("valid", caught.exception.message)

    def test_counts_add_up(self):
        inputs = gathered("def f(nums):\n    return nums[0] // (len(nums) % 9)")
        self.assertEqual(inputs.tried, inputs.valid + sum(n for r, n in inputs.dropped.items() if r != "duplicate"))
        self.assertGreater(inputs.dropped.get("raised", 0), 0)


if __name__ == "__main__":
    unittest.main()
