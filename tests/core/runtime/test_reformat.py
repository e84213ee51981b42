"""Reformatting: the layout changes, and nothing that a program or an agent could see."""

import ast
import importlib.util
import pathlib
import sys
import unittest
from unittest import mock

from codegym.edit.source import Edit, applied
from codegym.worker.editing import edit_source

_HAS_BLACK = importlib.util.find_spec("black") is not None
_DATA = pathlib.Path(__file__).parents[2] / "data"
_SOURCE = '''import gymnasium
class  PlainEnv( gymnasium.Env ):
    r"""Say what it is.   \n      As written:  \\d
      """
    def __init__(self):
        self.func_mapping = {"Observe": 0,'Done':1}
    def Observe(self):
        \'\'\' Look.\'\'\'
        return [ 1,2 ]
    def Done(self, answer): return answer
'''


def reformatted(raw: bytes) -> bytes:
    reply = edit_source(raw, "reformat")
    assert "refused" not in reply, reply["refused"]
    return applied(raw, [Edit(*edit) for edit in reply["edits"]])


def meaning(raw: bytes) -> str:
    return ast.dump(ast.parse(raw.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"\1")))


@unittest.skipUnless(_HAS_BLACK, "black is not installed")
class TestReformat(unittest.TestCase):
    def test_the_layout_is_blacks(self):
        text = reformatted(_SOURCE.encode()).decode()
        self.assertIn("\n\n\nclass PlainEnv(gymnasium.Env):\n", text)
        self.assertIn("""{"Observe": 0, 'Done': 1}\n""", text)
        self.assertIn("return [1, 2]\n\n    def Done(self, answer):\n        return answer\n", text)

    def test_docstrings_keep_every_byte(self):
        text = reformatted(_SOURCE.encode()).decode()
        self.assertIn('    r"""Say what it is.   \n      As written:  \\d\n      """\n', text)
        self.assertIn("        ''' Look.'''\n", text)

    def test_environments_mean_the_same_and_a_second_time_changes_nothing(self):
        sources = sorted(_DATA.glob("audit/sound/*.py"))
        self.assertGreater(len(sources), 5)
        for path in sources:
            with self.subTest(path.name):
                raw = path.read_bytes()
                once = reformatted(raw)
                self.assertEqual(meaning(once), meaning(raw))
                self.assertEqual(reformatted(once), once)

    def test_line_ends_and_the_mark_stay(self):
        plain = reformatted(_SOURCE.encode())
        raw = b"\xef\xbb\xbf" + _SOURCE.replace("\n", "\r\n").encode()
        self.assertEqual(reformatted(raw), b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n"))

    def test_lines_in_good_form_keep_ends_of_their_own(self):
        good = reformatted(_SOURCE.encode())
        first, rest = good.split(b"\n", 1)
        mixed = first + b"\r\n" + rest.replace(b"return [1, 2]", b"return  [1, 2]")
        self.assertEqual(reformatted(mixed), first + b"\r\n" + rest)

    def test_a_nul_in_a_text_stays(self):
        raw = _SOURCE.replace("Look.", "Lo\0ok.\1").encode()
        self.assertIn(b"Lo\0ok.\1", reformatted(raw))

    def test_a_line_without_an_end_gets_the_usual_one(self):
        raw = _SOURCE.replace("\n", "\r\n").encode()
        self.assertEqual(reformatted(raw.removesuffix(b"\r\n")), reformatted(raw))


class TestRefusals(unittest.TestCase):
    def test_a_broken_source_names_its_line(self):
        reply = edit_source(_SOURCE.replace("return [", "return [[").encode(), "reformat")
        self.assertTrue(reply["refused"].startswith("Line 10: the source is not Python"), reply["refused"])

    def test_without_black_it_says_how_to_get_it(self):
        with mock.patch.dict(sys.modules, {"black": None}):
            reply = edit_source(_SOURCE.encode(), "reformat")
        self.assertIn("apt install black", reply["refused"])


if __name__ == "__main__":
    unittest.main()
