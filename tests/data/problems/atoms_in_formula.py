"""Count the atoms in a chemical formula. An element is a capital letter and possibly one small letter; a
number after an element or after a bracketed group tells how often it is there (no number means once).
Groups may be nested. The formula is well formed. The answer is a dict sorted by element.

>>> atoms_in_formula("H2O")
{'H': 2, 'O': 1}
>>> atoms_in_formula("Ca(OH)2")
{'Ca': 1, 'H': 2, 'O': 2}
>>> atoms_in_formula("K4(Fe(CN)6)2H")
{'C': 12, 'Fe': 2, 'H': 1, 'K': 4, 'N': 12}
"""
import re


class FormulaReader:
    def __init__(self, formula):
        self.tokens = re.findall(r"[A-Z][a-z]?|\d+|[()]", formula)
        self.pos = 0

    def number(self):
        if self.pos < len(self.tokens) and self.tokens[self.pos].isdigit():
            self.pos += 1
            return int(self.tokens[self.pos - 1])
        return 1

    def group(self):
        counts = {}
        while self.pos < len(self.tokens):
            token = self.tokens[self.pos]
            self.pos += 1
            if token == ")":
                break
            inner = self.group() if token == "(" else {token: 1}
            times = self.number()
            for element, n in inner.items():
                counts[element] = counts.get(element, 0) + n * times
        return counts


def atoms_in_formula(formula):
    return dict(sorted(FormulaReader(formula).group().items()))
