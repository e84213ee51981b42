// The scanner: what it accepts lies within the text, and its strings survive writing and reading.
#include "core/formats/json_scanner.h"
#include "core/formats/json_string.h"
#include "fuzz_input.h"

using namespace codegym;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView text = fuzzBytes(data, size);
    JsonLimits limits;
    for (const bool constants : {false, true}) {
        limits.pythonConstants = constants;
        const Result<JsonValue> value = scanJson(text, limits);
        const Result<JsonObject> object = scanJsonObject(text, limits);
        const Result<QList<JsonValue>> array = scanJsonArray(text, limits);
        FUZZ_CHECK(value.ok() || (!object.ok() && !array.ok()));
        if (!value)
            continue;
        FUZZ_CHECK(!value->text.isEmpty() && value->text.data() >= text.data()
            && value->text.data() + value->text.size() <= text.data() + text.size());
        FUZZ_CHECK(array.ok() == (value->kind == JsonKind::Array));
        if (value->kind == JsonKind::String) {
            const ByteText decoded = decodeJsonString(value->text);
            FUZZ_CHECK(isJsonText(decoded));
            FUZZ_CHECK(decodeJsonString(jsonString(decoded)) == decoded);
        }
    }
    return 0;
}
