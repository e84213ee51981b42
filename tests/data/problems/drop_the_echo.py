"""In a valley each shout comes back: the echo of a word is the same word later in the list. Remove
the first echo of every word (its second time) and keep everything else in order.

>>> drop_the_echo(["hey", "ho", "hey", "hey", "ho"])
['hey', 'ho', 'hey']
>>> drop_the_echo(["la"])
['la']
"""


def drop_the_echo(words):
    times = {}
    kept = []
    for word in words:
        times[word] = times.get(word, 0) + 1
        if times[word] != 2:
            kept.append(word)
    return kept
