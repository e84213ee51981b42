"""Into how few pieces can a word be cut, so that every piece reads the same backwards?

>>> palindrome_cuts("noonab")
3
>>> palindrome_cuts("level")
1
"""


def palindrome_cuts(word):
    pieces = [0]
    for end in range(1, len(word) + 1):
        best = end
        for start in range(end):
            part = word[start:end]
            if part == part[::-1]:
                best = min(best, pieces[start] + 1)
        pieces.append(best)
    return pieces[-1]
