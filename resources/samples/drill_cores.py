"""# Where the ground is wet

Geologists drilled cores out of the ground. Each line of `cores` is one core, layer by layer from the top:
`d` is a dry layer, `w` a wet one. In every core all dry layers lie above all wet ones. The water table of
a core is the number of its dry layers.

Find the core whose water table is highest (the fewest dry layers) and that number of dry layers, in this
order; cores are counted from 0, and of several take the first. There is at least one core.

## Examples

>>> highest_water(["dddddwwww", "ddddddddw", "dddwwwwww", "ddddddwww"])
[2, 3]
>>> highest_water(["ddddd", "ddddwww", "dddddddddww", "ddddw", "dddddww"])
[1, 4]
>>> highest_water(["dddw", "ddddw", "wwww", "ddddddddww", "dww"])
[2, 0]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def dry_layers(core: str, limit: int) -> int:
    """The dry layers of a core, or `limit` where there are not fewer."""
    low, high = 0, min(limit, len(core))
    while low < high:
        middle = (low + high) // 2
        if core[middle] == "w":
            high = middle
        else:
            low = middle + 1
    return low


def highest_water(cores: list[str]) -> list[int]:
    best = 0
    fewest = len(cores[0])
    for number in range(len(cores)):
        dry = dry_layers(cores[number], fewest)
        if dry < fewest:
            best, fewest = number, dry
    return [best, fewest]
