// What is read out of Python without running it.
#include "core/formats/environment_reader.h"
#include "core/formats/python_problem_reader.h"
#include "core/formats/python_text.h"
#include "fuzz_input.h"

using namespace codegym;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const ByteText source = fuzzBytes(data, size).toByteArray();
    if (const std::optional<PythonDocstring> docstring = moduleDocstring(source))
        FUZZ_CHECK(docstring->begin < docstring->end && docstring->end <= source.size());
    functionDocstring(source, {});
    functionDocstring(source, "f");
    const QString name = QStringLiteral("Fair_1__GridEnv.py");
    looksLikeEnvironment(name, source);
    readEnvironmentFile(QStringLiteral("other.py"), source, {name, 0, {}});
    const ImportItem item = readPythonProblem(name, source, {}, {name, 0, {}});
    if (const auto* problem = std::get_if<Problem>(&item))
        FUZZ_CHECK(problem->solution.size() <= source.size());
    return 0;
}
