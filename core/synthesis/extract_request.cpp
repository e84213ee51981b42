#include "core/synthesis/extract_request.h"

namespace codegym {

ExtractRequest extractRequestFor(const Problem& problem)
{
    ExtractRequest request;
    request.statement = problem.statement;
    request.solution = problem.solution;
    request.tests = problem.tests;
    request.testInfo = problem.testInfo;
    request.entryPoint = problem.entryPoint;
    request.codeId = problem.codeId;
    request.originalId = problem.originalId;
    return request;
}

} // namespace codegym
