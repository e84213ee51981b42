"""Two players, "X" and "O", take turns dropping discs into a rack of 7 columns (numbered 0 to 6) and 6 rows;
X begins. A disc falls to the lowest free place of its column. Whoever first has four discs in an unbroken
line (across, up or diagonal) wins, and later moves are ignored. You are given the columns chosen.
Return (winner, number of moves made until then), or None when nobody wins. A move into a full
column is lost: it counts as a move, but no disc is placed.

>>> drop_disc_winner([0, 1, 0, 1, 0, 1, 0])
('X', 7)
>>> drop_disc_winner([3, 0, 3, 1, 4, 2, 4, 3, 5, 3])
>>> drop_disc_winner([6, 0, 6, 1, 5, 2, 5, 3, 5])
('O', 8)
"""

WIDTH, HEIGHT = 7, 6


def run_length(rack, col, row, dc, dr):
    player = rack[col][row]
    n = 0
    while 0 <= col < WIDTH and 0 <= row < len(rack[col]) and rack[col][row] == player:
        n += 1
        col += dc
        row += dr
    return n


def drop_disc_winner(moves):
    rack = [[] for _ in range(WIDTH)]
    for number, col in enumerate(moves):
        player = "XO"[number % 2]
        if len(rack[col]) == HEIGHT:
            continue
        rack[col].append(player)
        row = len(rack[col]) - 1
        for dc, dr in ((1, 0), (0, 1), (1, 1), (1, -1)):
            line = run_length(rack, col, row, dc, dr) + run_length(rack, col, row, -dc, -dr) - 1
            if line >= 4:
                return player, number + 1
    return None
