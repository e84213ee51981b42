"""Texts in which every bracket closes: drawn at random, hardly one would."""

_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def are_balanced(texts: list[str]) -> bool:
    """Whether there are brackets in the texts, and all of them close in their order."""
    return all(map(_is_balanced, texts)) and any(sign in text for text in texts for sign in _PAIRS)


def balanced_text(letters: str, size: int, rng) -> str:
    """A text of these letters, about so long, in which every bracket closes."""
    pairs = [sign for sign in _PAIRS if sign in letters]
    others = [letter for letter in letters if letter not in _PAIRS and letter not in _PAIRS.values()]
    text, waiting = [], []
    while len(text) + len(waiting) < size - 1:
        if others and rng.random() < 0.4:
            text.append(rng.choice(others))
        elif waiting and rng.random() < 0.5:
            text.append(waiting.pop())
        else:
            text.append(rng.choice(pairs))
            waiting.append(_PAIRS[text[-1]])
    return "".join(text + waiting[::-1])


def _is_balanced(text: str) -> bool:
    waiting = []
    for sign in text:
        if sign in _PAIRS:
            waiting.append(_PAIRS[sign])
        elif sign in _PAIRS.values() and (not waiting or waiting.pop() != sign):
            return False
    return not waiting
