"""A quiz night is a list of messages. "join NAME" lets a team take part with 0
points (a second joining changes nothing); "round" starts a new round; "joker NAME"
doubles the points the team gets in the running round from then on, and each team
has only one joker for the whole night; "score NAME N" gives the team N points;
"leave NAME" strikes the team from the list. Messages about teams that are not
taking part are ignored, and so are jokers that are already spent or come before
the first round. A team that leaves and joins again starts afresh, joker included.
Return the teams as strings "NAME points", most points first, ties in alphabetical
order.

>>> quiz_night(["join Owls", "join Foxes", "round", "joker Owls", "score Owls 4", "score Foxes 6", "round", "score Owls 1"])
['Owls 9', 'Foxes 6']
>>> quiz_night(["join A", "joker A", "round", "score A 2", "joker A", "joker A", "score A 2", "score B 9"])
['A 6']
>>> quiz_night(["join A", "join B", "leave A", "score A 5"])
['B 0']
"""


class Team:
    def __init__(self, name):
        self.name = name
        self.points = 0
        self.joker_round = None

    def play_joker(self, number):
        if self.joker_round is None and number > 0:
            self.joker_round = number

    def score(self, points, number):
        self.points += points * (2 if self.joker_round == number else 1)

    def __str__(self):
        return f"{self.name} {self.points}"


def quiz_night(messages):
    teams = {}
    number = 0
    for message in messages:
        word, *rest = message.split()
        if word == "round":
            number += 1
            continue
        name = rest[0]
        if word == "join":
            teams.setdefault(name, Team(name))
        elif name in teams:
            if word == "joker":
                teams[name].play_joker(number)
            elif word == "score":
                teams[name].score(int(rest[1]), number)
            elif word == "leave":
                del teams[name]
    return [str(t) for t in sorted(teams.values(), key=lambda t: (-t.points, t.name))]
