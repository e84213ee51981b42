#include "ui/home/stat_tile.h"

#include "ui/home/column.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace codegym {

StatTile::StatTile(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_name(name)
    , m_count(new QLabel)
    , m_parts(new QVBoxLayout)
{
    setProperty("tile", true);
    m_count->setFont(titleFont(1.8));
    auto* label = new QLabel(name);
    label->setProperty("muted", true);
    m_parts->setSpacing(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addWidget(m_count);
    layout->addSpacing(8);
    layout->addLayout(m_parts);
    layout->addStretch();
}

void StatTile::set(int count, const QList<PillText>& parts)
{
    m_count->setText(QLocale().toString(count));
    clearLayout(m_parts);
    QStringList spoken {QStringLiteral("%1 %2").arg(m_count->text(), m_name)};
    for (const PillText& part : parts) {
        m_parts->addWidget(new Pill(part.kind, part.text), 0, Qt::AlignLeft);
        spoken.append(part.text);
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
}

} // namespace codegym
