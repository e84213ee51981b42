#pragma once

#include "core/base/settings.h"
#include "ui/shell/page.h"

namespace codegym {

/// Calls run with the settings to run imported code with. Where the sandbox is not whole and nobody has consented on
/// this machine, it asks first, in so many words; a consent given here holds for this one call.
void withConsent(QWidget* parent, const PageContext& context, std::function<void(const MachineSettings&)> run);

} // namespace codegym
