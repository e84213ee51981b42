"""Several people play bingo, each with a square card of different numbers (a list of rows). The numbers are called one at a time. A card wins as soon as all numbers of one of its rows, columns or two diagonals have been called. Return (card, last), where card is the position of the first card to win in the list of cards and last is the number whose call made it win. If several cards win by the same call, the one earlier in the list counts. Return None if no card wins.

>>> bingo_winner([[[1, 2], [3, 4]], [[5, 1], [2, 6]]], [3, 5, 2, 4])
(0, 2)
>>> bingo_winner([[[1, 2], [3, 4]], [[5, 1], [2, 6]]], [6, 9, 5])
(1, 5)
>>> bingo_winner([[[7, 8], [9, 10]]], [7, 20]) is None
True
"""


def lines_of(card):
    size = len(card)
    lines = [set(row) for row in card]
    lines += [set(column) for column in zip(*card)]
    lines.append({card[i][i] for i in range(size)})
    lines.append({card[i][size - 1 - i] for i in range(size)})
    return lines


def bingo_winner(cards, calls):
    open_lines = [lines_of(card) for card in cards]
    for number in calls:
        for position, lines in enumerate(open_lines):
            for line in lines:
                line.discard(number)
                if not line:
                    return position, number
    return None
