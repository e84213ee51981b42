// Files of rows, plain and gzip, through the line reader and the value reader.
#include "core/formats/json_value_reader.h"
#include "core/formats/line_reader.h"
#include "fuzz_input.h"

#include <sys/mman.h>
#include <unistd.h>

using namespace codegym;

namespace {

constexpr qsizetype kRowLimit = 1000;

template <typename Reader>
void readAll(const QString& path)
{
    Result<ByteSource> source = ByteSource::open(path);
    FUZZ_CHECK(source.ok());
    Reader reader(std::move(*source), kRowLimit);
    qint64 line = 0;
    for (;;) {
        const Result<std::optional<Row>> row = reader.next();
        if (!row || !row->has_value())
            return;
        FUZZ_CHECK((*row)->bytes.size() <= kRowLimit && (*row)->line >= line);
        FUZZ_CHECK(!(*row)->tooLong || (*row)->bytes.isEmpty());
        line = (*row)->line;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const int file = memfd_create("rows", MFD_CLOEXEC);
    FUZZ_CHECK(file >= 0 && write(file, data, size) == ssize_t(size));
    const QString path = QStringLiteral("/proc/self/fd/%1").arg(file);
    readAll<LineReader>(path);
    readAll<JsonValueReader>(path);
    close(file);
    return 0;
}
