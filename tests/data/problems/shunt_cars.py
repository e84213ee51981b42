"""A small station has a main track and two dead-end sidings, A and B, both open on the same side. A train
of lettered cars stands on the main track with its right end at the switch. A move is a two-letter
text, from-track then to-track (M, A or B), and takes the car nearest the switch on the first track to the
same end of the second. Moves from an empty track or onto a siding holding cap cars already are
impossible and skipped. Given the train, the moves separated by commas (maybe none) and cap,
return the three tracks M, A and B as text, switch end last.

>>> shunt_cars("abc", "MA,MB,AM", 2)
('ac', '', 'b')
>>> shunt_cars("abc", "MA,MA,MA,BM", 2)
('a', 'cb', '')
>>> shunt_cars("xy", "", 1)
('xy', '', '')
"""

def shunt_cars(train, moves, cap):
    track = {"M": list(train), "A": [], "B": []}
    for move in moves.split(","):
        if not move:
            continue
        src, dst = move
        if not track[src]:
            continue
        if dst != "M" and src != dst and len(track[dst]) >= cap:
            continue
        track[dst].append(track[src].pop())
    return tuple("".join(track[t]) for t in "MAB")
