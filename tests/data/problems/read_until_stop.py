"""Telegram words come from a list. Put them together to messages: a message ends at the word
"STOP", which does not belong to it. Words after the last "STOP" are lost, and empty messages are
left out.

>>> read_until_stop(["come", "home", "STOP", "STOP", "now", "STOP", "or"])
['come home', 'now']
>>> read_until_stop(["hello"])
[]
"""


def read_until_stop(words):
    stream = iter(words)
    messages = []
    current = []
    while (word := next(stream, None)) is not None:
        if word != "STOP":
            current.append(word)
        elif current:
            messages.append(" ".join(current))
            current = []
    return messages
