"""A jukebox in a café understands three orders. "add SONG" puts a song on the wish list (nothing happens if it is there already), "vote SONG" gives a song on the list one more vote (a vote for a song that is not on the list is ignored), and "play" plays the song with the most votes and takes it off the list; among equals the song that was added earliest. A song starts with no votes, also when it is added again after being played. "play" with an empty list plays "silence". Titles may contain blanks. Return the titles played, in order.

>>> jukebox_played(["add Blue Moon", "add Yes", "vote Yes", "play", "play", "play"])
['Yes', 'Blue Moon', 'silence']
>>> jukebox_played(["vote Rain", "add Sun", "add Rain", "play", "add Sun", "vote Sun", "play"])
['Sun', 'Sun']
"""


class Jukebox:
    def __init__(self):
        self.votes = {}
        self.played = []

    def add(self, song):
        self.votes.setdefault(song, 0)

    def vote(self, song):
        if song in self.votes:
            self.votes[song] += 1

    def play(self):
        if not self.votes:
            self.played.append("silence")
            return
        song = max(self.votes, key=self.votes.get)
        del self.votes[song]
        self.played.append(song)


def jukebox_played(orders):
    box = Jukebox()
    for order in orders:
        verb, _, song = order.partition(" ")
        if verb == "add":
            box.add(song)
        elif verb == "vote":
            box.vote(song)
        else:
            box.play()
    return box.played
