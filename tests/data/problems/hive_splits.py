"""A beekeeper starts with one hive of the given number of bees. Each week every hive grows by growth
bees; afterwards each hive with more than limit bees splits in two, the old hive keeping the smaller
half when the number is odd, and the new one is put at the end of the row. New hives can not split
in the same week. Return the list of the bee numbers in the row after the given number of weeks.

>>> hive_splits(100, 20, 130, 2)
[70, 70]
>>> hive_splits(9, 2, 10, 3)
[9, 10]
>>> hive_splits(50, 1, 5, 0)
[50]
"""

def hive_splits(bees, growth, limit, weeks):
    row = [bees]
    for _ in range(weeks):
        row = [b + growth for b in row]
        new = []
        for i in range(len(row)):
            if row[i] > limit:
                new.append(row[i] - row[i] // 2)
                row[i] //= 2
        row += new
    return row
