def deed(place):
    return "done" if [bytes(10_000) for _ in range(place["bytes"] // 10_000)] else ""
