"""A tiny spreadsheet is a dictionary from cell names (a capital letter and a digit, such as "B2") to
texts. A text is a sum of products: terms joined by "+" or "-", each term being factors joined by "*". A factor
is a whole number without sign or a cell name. Spaces may stand anywhere between them. A cell not in the
dictionary is worth 0. Return the value of the asked cell, or the string "loop" if computing it
would, directly or by way of others, need a cell that needs itself.

>>> sheet_value({"A1": "2 + B1*3", "B1": "10 - C9", "C1": "A1*A1-1"}, "C1")
1023
>>> sheet_value({"A1": "B1+1", "B1": "A1*0"}, "A1")
'loop'
>>> sheet_value({"A1": "A2-A3 - 4", "A3": "7"}, "A1")
-11
"""
import re

class Loop(Exception):
    pass

class Sheet:
    def __init__(self, cells):
        self.cells = cells
        self.known = {}
        self.busy = set()

    def value(self, name):
        if name in self.known:
            return self.known[name]
        if name in self.busy:
            raise Loop
        self.busy.add(name)
        result = self.evaluate(self.cells.get(name, "0"))
        self.busy.remove(name)
        self.known[name] = result
        return result

    def evaluate(self, text):
        total, sign = 0, 1
        product = 1
        for token in re.findall(r"[A-Z]\d|\d+|[-+*]", text):
            if token == "*":
                continue
            if token in "+-":
                total += sign * product
                sign = 1 if token == "+" else -1
                product = 1
            elif token.isdigit():
                product *= int(token)
            else:
                product *= self.value(token)
        return total + sign * product

def sheet_value(cells, name):
    try:
        return Sheet(cells).value(name)
    except Loop:
        return "loop"
