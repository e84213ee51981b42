"""Write every word with a capital, but keep the small words a, an, of, the and in small unless they come first.

>>> title_case("the lord of the rings")
'The Lord of the Rings'
>>> title_case("a day in may")
'A Day in May'
"""


def title_case(text):
    small = {"a", "an", "of", "the", "in"}
    words = text.lower().split()
    return " ".join(w if w in small and i else w.capitalize() for i, w in enumerate(words))
