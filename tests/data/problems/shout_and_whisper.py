"""A text is read aloud in turns: words are shouted until a word with a "!" at its end has been said,
then whispered until the next such word, and so on. Shouted words are in capitals, whispered ones in
small letters. It begins with shouting.

>>> shout_and_whisper("Come here! Sit down! Now")
'COME HERE! sit down! NOW'
>>> shout_and_whisper("Ah! Oh! Eh")
'AH! oh! EH'
"""


def shout_and_whisper(text):
    loud = True
    out = []
    for word in text.split():
        out.append(word.upper() if loud else word.lower())
        if word.endswith("!"):
            loud = not loud
    return " ".join(out)
