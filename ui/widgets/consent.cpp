#include "ui/widgets/consent.h"

#include "core/runtime/worker_pool.h"
#include "ui/shell/dialogs.h"

namespace codegym {

void withConsent(QWidget* parent, const PageContext& context, std::function<void(const MachineSettings&)> run)
{
    const SandboxState sandbox = context.pool.sandbox();
    if (sandbox.allowsImported(context.settings.acceptUnsandboxed)) {
        run(context.settings);
        return;
    }
    const auto text = [](const char* words) { return QCoreApplication::translate("Consent", words); };
    context.dialogs.confirm(parent, text("Run imported code without the full sandbox?"),
        text("%1\n\nCode of strangers could then read your files, use the network or harm this machine. Go on only if "
             "you trust where it comes from. This holds for this one run; the settings have a switch for the machine.")
            .arg(sandbox.text()),
        text("Run it this once"), [settings = context.settings, run = std::move(run)]() mutable {
            settings.acceptUnsandboxed = true;
            run(settings);
        });
}

} // namespace codegym
