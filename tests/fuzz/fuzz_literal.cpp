// Values of tools and configurations, JSON or Python: two that count as equal have one text, and that text is itself a
// value.
#include "core/base/literal.h"
#include "fuzz_input.h"

using namespace codegym;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView text = fuzzBytes(data, size);
    const Result<Literal> value = parseLiteral(text);
    const std::optional<QByteArray> canonical = canonicalOf(text);
    FUZZ_CHECK(value.ok() == canonical.has_value());
    if (!value)
        return 0;
    FUZZ_CHECK(canonicalText(*value) == *canonical);
    FUZZ_CHECK(canonicalOf(*canonical) == canonical);
    return 0;
}
