"""A parrot says every word as many times as its place in the sentence, counting from one.
Give what it says, with single blanks between the words.

>>> stutter("good old polly")
'good old old polly polly polly'
>>> stutter("")
''
"""


def stutter(sentence):
    said = []
    for place, word in enumerate(sentence.split(), 1):
        said += [word] * place
    return " ".join(said)
