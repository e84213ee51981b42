// What workers and their children say: foreign code can write any bytes into its own stream.
#include "core/runtime/inspection_codec.h"
#include "core/runtime/run_codec.h"
#include "core/runtime/session_codec.h"
#include "core/runtime/worker_greeting.h"
#include "core/synthesis/extraction_reply.h"
#include "fuzz_input.h"

using namespace codegym;

namespace {

constexpr qint64 kMostBytes = 1 << 16;

struct Heard {
    QList<Frame> frames;
    FrameReader::State end = FrameReader::State::NeedsMore;
};

Heard hear(QByteArrayView stream, qsizetype piece)
{
    Heard heard;
    FrameReader reader(kMostBytes);
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        reader.feed(stream.sliced(at, qMin(piece, stream.size() - at)).toByteArray());
        Frame frame;
        while ((heard.end = reader.next(&frame)) == FrameReader::State::Frame)
            heard.frames.append(frame);
        if (heard.end != FrameReader::State::NeedsMore)
            break;
    }
    return heard;
}

/// A frame is whatever its sender claims it to be.
void believe(const Frame& frame)
{
    if (const auto run = outcomeFromFrame(frame, int(frame.number("index") & 1), frame.section(1))) {
        FUZZ_CHECK(run->rounds >= 0 && run->callsAfterDone >= 0 && run->steps.size() * 2 <= frame.sections.size());
        FUZZ_CHECK(run->agreesWith(*run));
        (void)run->rewarded();
        (void)runEndText(*run, std::chrono::milliseconds(1));
    }
    if (const auto step = stepFromFrame(frame, {}))
        FUZZ_CHECK(step->rounds >= 0 && step->changed.size() <= frame.sections.size());
    const WorkerGreeting greeting = greetingFromFrame(frame);
    FUZZ_CHECK(greeting.problems.isEmpty() == !greeting.missing);
    if (const auto inspection = inspectionFromReply(frame.section(0)))
        FUZZ_CHECK(inspection->sharesState == !inspection->sharedStateReason.isEmpty());
    if (const auto reply = parseExtractionReply(frame.section(0)))
        FUZZ_CHECK(reply->refusal.has_value() || !reply->candidates.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView stream = fuzzBytes(data, size);
    const Heard whole = hear(stream, qMax(qsizetype(1), stream.size()));
    const Heard pieces = hear(stream, 7);
    FUZZ_CHECK(whole.frames.size() == pieces.frames.size() && whole.end == pieces.end);
    for (qsizetype i = 0; i < whole.frames.size(); ++i) {
        const Frame& frame = whole.frames[i];
        FUZZ_CHECK(frame.header == pieces.frames[i].header && frame.sections == pieces.frames[i].sections);
        const Heard again = hear(encodeFrame(frame.header, frame.sections), kMostBytes);
        FUZZ_CHECK(again.frames.size() == 1 && again.frames[0].sections == frame.sections);
        believe(frame);
    }
    return 0;
}
