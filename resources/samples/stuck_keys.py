"""# A typewriter with sticky keys

The keys of an old typewriter stick: a letter that was struck once may appear several times in a row on
the paper, but never less than once. `meant` is the text somebody wanted to type, and `paper` is what
can be read.

Find how many letters too many are on the paper. If sticky keys alone cannot explain the paper, the
answer is negative: -1 if the first letter on the paper cannot be explained, -2 if the second is the
first that cannot, and so on. If the paper ends too early, the letter after its last one counts as the
one that cannot be explained.

## Examples

>>> extra_letters("balloon", "baalllooooon")
5
>>> extra_letters("letter", "leeterr")
-5
>>> extra_letters("noon", "nnoo")
-5

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def extra_letters(meant: str, paper: str) -> int:
    i = 0
    for j in range(len(paper)):
        if i < len(meant) and meant[i] == paper[j]:
            i += 1
        elif i == 0 or meant[i - 1] != paper[j]:
            return -j - 1
    if i < len(meant):
        return -len(paper) - 1
    return len(paper) - len(meant)
