"""Each word of a ladder must differ from the one before in exactly one letter. Is the ladder right?

>>> word_ladder_ok(["cat", "cot", "dot"])
True
>>> word_ladder_ok(["cat", "dog"])
False
"""


def word_ladder_ok(ladder):
    def differ(a, b):
        return len(a) == len(b) and sum(x != y for x, y in zip(a, b)) == 1

    return all(differ(ladder[i], ladder[i + 1]) for i in range(len(ladder) - 1))
