"""Write runs of letters as letter and length; a single letter stays alone.

>>> compress_runs("aaabcc")
'a3bc2'
>>> compress_runs("x")
'x'
"""


def compress_runs(text):
    result = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        result.append(text[i] + (str(j - i) if j - i > 1 else ""))
        i = j
    return "".join(result)
