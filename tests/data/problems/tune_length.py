"""A tune is written as a row of items with any number of blanks and bars ("|"), or
nothing, between them. An item is a rest "z", a note, or one or more notes in square
brackets, and may be followed at once by a length. A note is one letter A-G or a-g,
perhaps with "^" or "_" before it and any number of "'" and "," after it. A length is
a whole number, or a slash and a whole number, or both as in "3/4"; a slash without a
number after it means "/2", and without any length an item lasts 1. Return the length
of the whole tune as text in lowest terms, such as "7" or "7/2", or "error at i" with
the position (from 0) of the first character that cannot stand where it does; if the
tune breaks off too early, that is the number of its characters. Numbers are never
zero.

>>> tune_length("C2 D/2 z4 | [CEG]3/")
'8'
>>> tune_length("^f'/ G,,A3/4")
'9/4'
>>> tune_length("A[C E]")
'error at 3'
>>> tune_length("B _")
'error at 3'
"""
from fractions import Fraction


class TuneError(Exception):
    pass


class Reader:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else "\0"

    def skip(self, chars):
        begin = self.pos
        while self.peek() in chars:
            self.pos += 1
        return self.text[begin:self.pos]

    def note(self):
        if self.peek() in "^_":
            self.pos += 1
        if self.peek() not in "ABCDEFGabcdefg":
            raise TuneError
        self.pos += 1
        self.skip("',")

    def item(self):
        if self.peek() == "z":
            self.pos += 1
        elif self.peek() == "[":
            self.pos += 1
            self.note()
            while self.peek() != "]":
                self.note()
            self.pos += 1
        else:
            self.note()

    def length(self):
        top = int(self.skip("0123456789") or 1)
        bottom = 1
        if self.peek() == "/":
            self.pos += 1
            bottom = int(self.skip("0123456789") or 2)
        return Fraction(top, bottom)


def tune_length(tune):
    reader = Reader(tune)
    total = Fraction(0)
    try:
        while True:
            reader.skip(" |")
            if reader.pos == len(tune):
                return str(total)
            reader.item()
            total += reader.length()
    except TuneError:
        return f"error at {reader.pos}"
