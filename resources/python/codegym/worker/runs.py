"""The job "runs": one environment's runs, each with a fresh instance, a timer and a report of its own."""

import contextlib
import marshal
import sys
import time

from codegym import values
from codegym.limits import TimeLimit, time_limit
from codegym.worker import environment
from codegym.worker.aliases import reached_from_outside
from codegym.worker.frames import as_bytes, as_text
from codegym.worker.output import OutputLimit, Sink
from codegym.worker.recorder import EnoughCalls, Recorder, Recording, reward_of, take_away
from codegym.worker.sharing import sharing_of
from codegym.worker.watch import watching

_clock = time.perf_counter_ns


class Outcome:
    """What is reported about one run."""

    end: str = "finished"
    detail: str = ""
    traceback: str = ""
    rounds: int = 0
    done: bool = False
    after_done: int = 0
    reward: str = ""
    answer: str = ""
    answer_length: int = 0
    submitted: str = ""
    output: str = ""
    trace: str = ""
    steps = ()
    states = ()
    lines = None
    time_ns: int = 0
    peak: int = 0


def serve(channel, header: dict, sections: list[bytes]) -> None:
    """header: class, seconds, output, measure, scan, together, runs; sections: source, its code if known, each run's
    texts.
    """
    source, code = sections[0], marshal.loads(sections[1]) if sections[1] else None
    texts, specs = iter(sections[2:]), header["runs"]
    if header["scan"]:
        shared, code = sharing_of(source), _compiled(source)
        channel.say({"type": "scanned", "independent": int(shared.independent)}, as_bytes(shared.reason),
                    marshal.dumps(code) if code else b"")
        if shared.reason:
            specs = specs[:1]
    found = None
    for index, spec in enumerate(specs):
        configuration = as_text(next(texts))
        further = [as_text(next(texts)) for _ in range(spec["texts"])]
        outcome = Outcome()
        with guarded(outcome, header, keep_output=spec["kind"] == "self-test"):
            if spec["kind"] == "self-test":
                environment.execute(source, "__main__", code)
            else:
                found = found or Recording(
                    environment.environment_class(environment.execute(source, code=code), header["class"]))
                with covering(spec, source, outcome):
                    _KINDS[spec["kind"]](found, configuration, further, spec, outcome)
        report(channel, index, outcome, header["output"], header["together"])


def covering(spec: dict, source: bytes, outcome: Outcome):
    """Note the lines that run, for a run that asks for them."""
    if not spec["lines"]:
        return contextlib.nullcontext()
    from codegym.worker.coverage import Lines, tracing  # Few runs need it.
    outcome.lines = Lines()
    return tracing(outcome.lines, source)


def _compiled(source: bytes):
    """Return its code; none where it does not compile, which each run says."""
    try:
        return environment.compiled(source)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None


@contextlib.contextmanager
def guarded(outcome: Outcome, limits: dict, keep_output: bool = False):
    """Run the block under the limits and write into `outcome` how it ended."""
    sink = Sink(limits["output"], keep_output)
    streams = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = sink
    started = _clock()
    try:
        with watching(limits["measure"]) as watch, time_limit(limits["seconds"]):
            yield
    except BaseException as error:
        outcome.end = _end_of(error)
        outcome.detail = _described(error)
        if outcome.end == "raised":
            outcome.traceback = _traceback(error)
    outcome.time_ns = _clock() - started
    sys.stdout, sys.stderr = streams
    outcome.output = sink.text()
    outcome.peak = watch.peak
    if outcome.end in ("finished", "raised") and sink.exceeded:
        outcome.end, outcome.detail = "output-exceeded", f"printed over {sink.limit} characters"
    if outcome.end in ("finished", "raised") and watch.ran_out:
        outcome.end, outcome.detail = "memory-exceeded", "a memory error that the environment caught"


def _end_of(error: BaseException) -> str:
    for kinds, end in ((TimeLimit, "timed-out"), (MemoryError, "memory-exceeded"), (OutputLimit, "output-exceeded"),
                       (environment.Unreadable, "unreadable")):
        if isinstance(error, kinds):
            return end
    if isinstance(error, SystemExit) and error.code in (None, 0):
        return "finished"
    return "raised"


def _described(error: BaseException) -> str:
    """The exception's own text, which is foreign code as well and may fail."""
    if isinstance(error, environment.Unreadable):
        return str(error)
    try:
        text = str(error)
    except Exception:
        text = "(its text cannot be made)"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _traceback(error: BaseException) -> str:
    import traceback  # Few runs need it.
    try:
        lines = traceback.format_exception(type(error), error, error.__traceback__, limit=-20)
    except Exception:
        return ""
    return "".join(lines)[:20000]


def oracle(found: Recording, configuration: str, further: list[str], spec: dict, outcome: Outcome) -> None:
    perturbation = (spec["perturb"], further[0]) if spec["perturb"] >= 0 else None
    instance = environment.instance(found.environment, configuration)
    if spec["without"]:
        take_away(instance, spec["without"])
    recorder = Recorder(found, instance, spec["states"], perturbation, spec["most"])
    try:
        recorder.instance.solve()
    except EnoughCalls:
        pass  # As wanted.
    finally:
        conclude(recorder, spec, outcome)


def calls(found: Recording, configuration: str, further: list[str], spec: dict, outcome: Outcome) -> None:
    recorder = Recorder(found, environment.instance(found.environment, configuration), spec["states"])
    try:
        for index, action in enumerate(further):
            if recorder.first_done and not spec["past"]:
                recorder.calls_after_done = len(further) - index
                break
            recorder.instance.step(action)
    finally:
        conclude(recorder, spec, outcome)


def conclude(recorder: Recorder, spec: dict, outcome: Outcome) -> None:
    count = getattr(recorder.instance, "step_count", None)
    outcome.rounds = count if type(count) is int and 0 <= count < 1 << 31 else len(recorder.results)
    outcome.done = recorder.first_done
    outcome.after_done = recorder.calls_after_done
    outcome.reward = reward_of(recorder.instance) if spec["past"] else recorder.final_reward()
    outcome.submitted = recorder.submitted
    outcome.steps = recorder.steps() if spec["steps"] else ()
    outcome.trace = recorder.trace()
    outcome.states = recorder.final_states()


def reference_answer(found: Recording, configuration: str, _further: list[str], _spec: dict, outcome: Outcome) -> None:
    set_answer(outcome, environment.instance(found.environment, configuration).get_ref_answer())


def aliases(found: Recording, configuration: str, _further: list[str], _spec: dict, outcome: Outcome) -> None:
    outcome.answer = values.canonical(reached_from_outside(found.environment, configuration))


def set_answer(outcome: Outcome, answer) -> None:
    outcome.answer = values.canonical(answer)
    outcome.answer_length = len(str(answer))


_KINDS = {"oracle": oracle, "calls": calls, "reference-answer": reference_answer, "aliases": aliases}


def report(channel, index: int, outcome: Outcome, limit: int, together: bool = False) -> None:
    if sum(len(text) for step in outcome.steps for text in step) > limit:
        outcome.end, outcome.detail, outcome.steps = "output-exceeded", "its steps are longer than it may report", ()
    step_texts = [as_bytes(text) for step in outcome.steps for text in step]
    say = channel.say_soon if together and index else channel.say
    say({"type": "run", "index": index, "end": outcome.end, "rounds": outcome.rounds, "done": bool(outcome.done),
         "after": outcome.after_done, "length": outcome.answer_length, "us": outcome.time_ns // 1000,
         "peak": outcome.peak, "trace": outcome.trace, "states": list(outcome.states), "steps": len(outcome.steps),
         **({"ran": outcome.lines.ran, "idle": outcome.lines.idle} if outcome.lines else {})},
        *map(as_bytes, (outcome.detail, outcome.traceback, outcome.reward, outcome.answer, outcome.submitted,
                        outcome.output)), *step_texts)
