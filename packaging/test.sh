#!/bin/bash
# Sets up, builds with warnings as errors, and runs every test. Fails when a test fails or none ran.
# With CI=true the build without Qt Gui is made, too: it breaks where core reaches for the desktop.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8

packaging/setup.sh
cmake --preset ci
cmake --build --preset ci
if [ "${CI:-}" = true ]; then
    cmake --preset core-only -DCODEGYM_TESTS=OFF
    cmake --build --preset core-only
fi
# The preset makes ctest fail when there is no test. Windows are drawn off screen, so no display is needed.
ctest --preset ci --parallel "$(nproc)"
