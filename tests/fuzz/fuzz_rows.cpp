// Every reader of rows on one row, whichever format it was meant for.
#include "core/formats/row_dispatch.h"
#include "fuzz_input.h"

using namespace codegym;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Row row;
    row.line = 1;
    row.bytes = fuzzBytes(data, size).toByteArray();
    for (const QString& name : importFormatNames()) {
        ImportOptions options;
        options.format = *importFormatFromName(name);
        const std::optional<ImportItem> item = RowDispatch(options).read(row, name);
        if (!item)
            continue;
        if (const auto* problem = std::get_if<Problem>(&*item))
            FUZZ_CHECK(isFileSafeCodeId(problem->codeId) && !problem->solution.isEmpty());
        if (const auto* training = std::get_if<TrainingRow>(&*item))
            FUZZ_CHECK(Ability::parse(training->ability.text()).ok());
        if (const auto* rejected = std::get_if<Rejected>(&*item))
            FUZZ_CHECK(rejected->line == 1 && !rejected->reason.isEmpty());
    }
    return 0;
}
