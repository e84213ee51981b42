#pragma once

#include "core/formats/manifest.h"

namespace codegym {

/// README.md of an export: what it is, whose licences hold, how much it is, how to use it. Plain Markdown, no time.
QByteArray exportCard(const Manifest& manifest);

} // namespace codegym
