"""What beginning do all the words share?

>>> common_prefix(["flower", "flow", "flight"])
'fl'
>>> common_prefix(["dog", "car"])
''
>>> common_prefix(["same", "same"])
'same'
"""


def common_prefix(words):
    prefix = words[0]
    for word in words[1:]:
        while not word.startswith(prefix):
            prefix = prefix[:-1]
            if not prefix:
                return ""
    return prefix
