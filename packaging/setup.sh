#!/bin/bash
# Installs what CodeGym Studio is built from and runs on, by Debian package name.
# Does nothing, and asks no network, when everything is there.
set -euo pipefail

packages=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev libqt6sql6-sqlite qt6-tools-dev qt6-l10n-tools
    libqscintilla2-qt6-dev nlohmann-json3-dev libsqlite3-dev zlib1g-dev libseccomp-dev
    bubblewrap python3 black
    xvfb xauth xdotool fontconfig fonts-dejavu-core fonts-inter fonts-jetbrains-mono
)
# The syntax highlighter's library: for Qt 6 where the system has it, else for Qt 5.
highlighting_qt6=(libkf6syntaxhighlighting-dev)
highlighting_qt5=(libkf5syntaxhighlighting-dev qtbase5-dev)

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

# Prints those of its arguments that are not installed.
missing_of() {
    comm -13 \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | sort -u) \
        <(printf '%s\n' "$@" | sort -u)
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q "$@"; }

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "this system has no apt, so nothing was installed. What is needed, by its Debian 12 name:"
    printf '  %s\n' "${packages[@]}" "${highlighting_qt6[*]}  (or: ${highlighting_qt5[*]})"
    fail "install these with your system's package manager, then build with: cmake --preset release && cmake --build --preset release"
fi

mapfile -t missing < <(missing_of "${packages[@]}")
needs_highlighting=false
if [ -n "$(missing_of "${highlighting_qt6[@]}")" ] && [ -n "$(missing_of "${highlighting_qt5[@]}")" ]; then
    needs_highlighting=true
fi
if [ ${#missing[@]} -eq 0 ] && ! $needs_highlighting; then
    exit 0
fi

if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    $needs_highlighting && missing+=("${highlighting_qt5[@]}")
    fail "packages are missing, and there is no sudo. As root, run: apt-get install ${missing[*]}"
fi

say "updating the package lists"
apt update
if $needs_highlighting; then
    # Which of the two a system has is known only from fresh lists.
    if apt-cache show "${highlighting_qt6[@]}" >/dev/null 2>&1; then
        missing+=("${highlighting_qt6[@]}")
    else
        missing+=("${highlighting_qt5[@]}")
    fi
fi
say "installing: ${missing[*]}"
apt install -y --no-install-recommends "${missing[@]}"
say "done"
