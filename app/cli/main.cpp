#include "core/base/version.h"

#include <cstdio>

int main()
{
    std::printf("codegym %s\n", codegym::kProgramVersion);
    return 0;
}
