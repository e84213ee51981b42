"""A warehouse floor is a list of strings: "o" is a crate, "#" a pillar and "." free floor. The
floor is tilted so that all crates slide to the right until a pillar, the wall or another crate
stops them; then it is turned a quarter clockwise as a whole. Return the floor after that.

>>> sliding_crates(["o.#", "o.."])
['..', '.o', 'o#']
>>> sliding_crates(["oo."])
['.', 'o', 'o']
"""


def sliding_crates(floor):
    tilted = []
    for row in floor:
        parts = []
        for part in row.split("#"):
            crates = part.count("o")
            parts.append("." * (len(part) - crates) + "o" * crates)
        tilted.append("#".join(parts))
    turned = []
    for column in range(len(tilted[0])):
        turned.append("".join(row[column] for row in reversed(tilted)))
    return turned
