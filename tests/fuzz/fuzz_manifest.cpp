// A manifest from a stranger: what is accepted can be written and read again.
#include "core/formats/manifest.h"
#include "fuzz_input.h"

using namespace codegym;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const Result<Manifest> manifest = parseManifest(fuzzBytes(data, size));
    if (!manifest)
        return 0;
    const Result<QByteArray> json = manifestJson(*manifest);
    FUZZ_CHECK(json.ok() && parseManifest(*json).ok());
    return 0;
}
