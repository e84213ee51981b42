"""In a crossword some letters of an answer are known. Given a pattern with "."
for each unknown letter, return those words of the list that fit it exactly, in
the given order. Capital and small letters count as the same.

>>> fits_slots("c..t", ["Cart", "coat", "cat", "cross", "chat"])
['Cart', 'coat', 'chat']
>>> fits_slots("...", ["tea", "a+b", "four"])
['tea', 'a+b']
"""


def fits_slots(pattern, words):
    def ok(w):
        if len(w) != len(pattern):
            return False
        return all(p == "." or p.lower() == c.lower() for p, c in zip(pattern, w))
    return list(filter(ok, words))
