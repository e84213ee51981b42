#include "core/verification/coverage_words.h"

#include <QCoreApplication>

namespace codegym {

QString heatText(const LineHeat& heat)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("coverage", text); };
    if (heat.never())
        return tr("Never run: by no test, not by the oracle, not by a solution or an agent.");
    QStringList parts;
    const auto add = [&](const QString& text, const RunShare& share) {
        if (share.of > 0)
            parts.append(text.arg(share.ran).arg(share.of));
    };
    add(tr("by the oracle in %1 of %2 tests"), heat.oracle);
    add(tr("by the tests' own reference answer in %1 of %2"), heat.tests);
    add(tr("by solutions in %1 of %2 runs"), heat.solutions);
    add(tr("by agents in %1 of %2 trajectories"), heat.agents);
    return tr("Run %1.").arg(parts.join(QStringLiteral(", ")));
}

} // namespace codegym
