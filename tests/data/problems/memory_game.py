"""Cards lie face down in a row, given as a string of letters; each letter is a picture. Players take
turns, player 0 first. Each turn is a pair of different positions: if both pictures are equal, the
player keeps the two cards, scores a point and plays again; otherwise the next player is on. A turn
that names a card already taken counts as a miss. Given the row, the number of players and the list
of turns, return the tuple of the scores.

>>> memory_game("abba", 2, [(0, 1), (1, 2), (0, 3)])
(0, 2)
>>> memory_game("aabb", 3, [(0, 1), (0, 2), (2, 3)])
(1, 1, 0)
>>> memory_game("xyxy", 2, [])
(0, 0)
"""

def memory_game(cards, players, turns):
    cards = list(cards)
    score = [0] * players
    who = 0
    for i, j in turns:
        if cards[i] is not None and cards[i] == cards[j]:
            cards[i] = cards[j] = None
            score[who] += 1
        else:
            who = (who + 1) % players
    return tuple(score)
