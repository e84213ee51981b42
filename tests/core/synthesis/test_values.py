import subprocess
import sys
import unittest
from collections import OrderedDict, defaultdict

import support
from codegym.values import canonical, decode, encode, literal_text


class Canonical(unittest.TestCase):
    def test_boolean_is_no_integer_at_any_depth(self):
        self.assertNotEqual(canonical(True), canonical(1))
        self.assertNotEqual(canonical([0, [False]]), canonical([0, [0]]))
        self.assertNotEqual(canonical({"a": True}), canonical({"a": 1}))

    def test_integral_float_equals_integer(self):
        self.assertEqual(canonical(3.0), canonical(3))
        self.assertEqual(canonical(-0.0), canonical(0))
        self.assertEqual(canonical(1e25), canonical(int(1e25)))
        self.assertNotEqual(canonical(3.5), canonical(3))

    def test_text_is_no_number(self):
        self.assertNotEqual(canonical("3"), canonical(3))
        self.assertNotEqual(canonical("null"), canonical(None))

    def test_tuple_equals_list(self):
        self.assertEqual(canonical([(1, 2), ()]), canonical([[1, 2], []]))

    def test_dictionary_order_does_not_count(self):
        self.assertEqual(canonical({"b": 1, "a": 2}), canonical(OrderedDict(a=2, b=1)))
        self.assertEqual(canonical(defaultdict(int, {1: 2})), canonical({1: 2}))
        self.assertEqual(canonical({1: 2}), canonical({"1": 2}))

    def test_list_order_counts(self):
        self.assertNotEqual(canonical([1, 2]), canonical([2, 1]))

    def test_set_reads_as_its_sorted_list(self):
        self.assertEqual(canonical({10, 9, 1}), canonical([1, 9, 10]))
        self.assertEqual(canonical({"b", "a"}), canonical(["a", "b"]))
        self.assertEqual(canonical({(2, 1), (1, 10), (1, 9)}), canonical([(1, 9), (1, 10), (2, 1)]))

    def test_escapes_to_ascii(self):
        self.assertTrue(canonical("é\ud800\0").isascii())
        self.assertNotEqual(canonical("\\n"), canonical("\n"))

    def test_what_is_no_data_is_refused(self):
        cycle = []
        cycle.append(cycle)
        for value in (cycle, object(), len, iter([]), 1j, b"x", {1: {2: object()}}, 10 ** 5000):
            with self.assertRaisesRegex(ValueError, "not data"):
                canonical(value)

    def test_a_subclass_is_never_asked(self):
        class Sly(int):
            def __str__(self):
                return "7"
            __repr__ = __str__

        with self.assertRaises(ValueError):
            canonical(Sly(3))

    def test_same_text_under_every_hash_seed(self):
        code = "from codegym.values import canonical, literal_text; v = {'a', 'bb', 'c', (1, 'x'), None}; " \
               "print(canonical(v), literal_text({'k': v}))"
        texts = {subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                                env={"PYTHONPATH": str(support.PYTHON), "PYTHONHASHSEED": seed}).stdout
                 for seed in ("0", "1", "77")}
        self.assertEqual(len(texts), 1)


class Encoding(unittest.TestCase):
    def test_there_and_back(self):
        for value in (None, True, 3, 2.5, "a\"\n\ud800", [1, [2]], {"a": [1]}, (1, 2), {1, 2}, {1: "x"}, [(1,)],
                      {"a": (1, 2)}, 10 ** 40, float("inf")):
            self.assertEqual(decode(encode(value)), value)
            self.assertIs(type(decode(encode(value))), type(value))

    def test_json_where_json_is_exact(self):
        self.assertEqual(encode([True, None, "a"]), '[true, null, "a"]')
        self.assertEqual(encode((True, None)), "(True, None)")

    def test_no_data_is_refused(self):
        with self.assertRaises(ValueError):
            encode(map(str, []))
        with self.assertRaises(ValueError):
            decode("[1, 2")

    def test_configuration_text_is_a_python_literal(self):
        import ast
        for configuration in ({"a": [1, 2]}, {"a": True, "b": None}, {"s": {3, 1}}, {"p": (1,), "e": ()},
                              {"d": {1: (2, 3)}}, {"t": "it's \"@\""}):
            self.assertEqual(ast.literal_eval(literal_text(configuration)), configuration)
        self.assertEqual(literal_text({"a": [1, "x"]}), '{"a": [1, "x"]}')


if __name__ == "__main__":
    unittest.main()
