// Prompts of foreign rows: tools that were parsed out of one can be written, and then parse to the same bytes again.
#include "core/formats/instruction_text.h"
#include "core/formats/tool_documentation.h"
#include "fuzz_input.h"

using namespace codegym;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView message = fuzzBytes(data, size);
    const QList<Tool> tools = parseToolDocumentation(message);
    const ByteText written = toolDocumentation(tools);
    FUZZ_CHECK(tools.isEmpty() == parseToolDocumentation(written).isEmpty());
    FUZZ_CHECK(taskOfInstruction(message).size() <= message.size());
    return 0;
}
