#include "ui/environments/call_tips.h"

namespace codegym {

namespace {

constexpr int longestLine = 100;
constexpr int mostLines = 12;

/// The lines of the docstring's section "Args:", up to the next one that is empty.
QStringList argumentLines(const ByteText& documentation)
{
    QStringList lines;
    bool inside = false;
    for (const QByteArray& raw : documentation.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (inside && (line.isEmpty() || lines.size() == mostLines))
            break;
        if (inside && line != "None")
            lines.append(displayLine(line, longestLine));
        inside = inside || line == "Args:";
    }
    return lines;
}

} // namespace

QStringList callTips(const QList<Tool>& tools)
{
    QStringList tips;
    for (const Tool& tool : tools) {
        QStringList lines {displayLine(tool.name, longestLine) + displayLine(tool.signature, longestLine)};
        tips.append((lines + argumentLines(tool.documentation)).join(u'\n'));
    }
    return tips;
}

} // namespace codegym
