import threading


def deed(place):
    threads = [threading.Thread(target=lambda: None) for _ in range(place["count"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return "done"
