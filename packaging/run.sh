#!/bin/bash
# From a fresh clone to the running program: sets up, builds, and opens Studio on the sample workspace.
# With --headless, or without a display, goes the same way with the command line, up to an export.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

usage() {
    cat <<'TEXT'
Usage: packaging/run.sh [--headless]

Installs what is missing, builds CodeGym Studio and opens it on the sample workspace.

  --headless   no window: turn the sample problems into verified environments, pick those that
               pass the paper's filters, and export them. Also done where there is no display.
TEXT
}

headless=false
case "${1:-}" in
    "") ;;
    --headless) headless=true ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
esac
if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    headless=true
fi

step() { printf '\n== %s\n' "$*"; }

"$root/packaging/setup.sh"
step "Building (the first time takes some minutes)"
cd "$root"
cmake --preset release
cmake --build --preset release
codegym="$root/build/bin/codegym"

open_studio() {
    local folder="${XDG_DATA_HOME:-$HOME/.local/share}/codegym-studio"
    local workspace="$folder/sample.codegym"
    if [ ! -e "$workspace" ]; then
        step "Making the sample workspace"
        mkdir -p "$folder"
        "$codegym" sample "$workspace"
        step "Extracting tools from the samples, so that every page has something to show"
        "$codegym" extract "$workspace"
        "$codegym" curate "$workspace" --preset paper --name paper
    fi
    step "Opening $workspace in Studio"
    "$root/build/bin/codegym-studio" "$workspace"
}

report() {
    local listing files
    listing=$(cd "$2" && find . -type f -printf '%P  (%s bytes)\n' | LC_ALL=C sort)
    mapfile -t files <<<"$listing"
    printf 'Workspace: %s\nExport:    %s\n' "$1" "$2"
    printf '  %s\n' "${files[@]:0:12}"
    if [ ${#files[@]} -gt 12 ]; then
        printf '  … %s files in all\n' "${#files[@]}"
    fi
}

run_headless() {
    # Nobody keeps work in here: it is inside the build folder, and each run starts anew.
    local folder="$root/build/headless"
    local workspace="$folder/sample.codegym"
    rm -rf -- "$folder"
    mkdir -p "$folder"

    step "1 of 5: putting the sample problems into a new workspace"
    "$codegym" sample "$workspace"
    step "2 of 5: extracting tools: each solved problem becomes an environment, where it can"
    "$codegym" extract "$workspace"
    step "3 of 5: verifying each environment by running it"
    "$codegym" verify "$workspace"
    step "4 of 5: keeping what passes the paper's filters, as the set 'paper'"
    "$codegym" curate "$workspace" --preset paper --name paper
    step "5 of 5: exporting that set"
    "$codegym" export "$workspace" --set paper --format codegym --out "$folder/export"

    step "Done"
    report "$workspace" "$folder/export"
}

if $headless; then
    run_headless
else
    open_studio
fi
