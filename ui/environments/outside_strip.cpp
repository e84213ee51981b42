#include "ui/environments/outside_strip.h"

#include "ui/widgets/panel_header.h"
#include "ui/widgets/wrapped_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

OutsideStrip::OutsideStrip(QWidget* parent)
    : QWidget(parent)
    , m_text(wrappedLabel())
    , m_merge(new QPushButton(tr("Merge…")))
{
    setObjectName(QStringLiteral("outsideStrip"));
    m_text->setObjectName(QStringLiteral("outsideEditLabel"));
    m_text->setProperty("muted", true);
    QSizePolicy narrow(QSizePolicy::Ignored, QSizePolicy::Preferred); // or it would push the window past a small screen
    narrow.setHeightForWidth(true);
    m_text->setSizePolicy(narrow);
    m_merge->setObjectName(QStringLiteral("mergeOutsideEditButton"));
    m_merge->setToolTip(tr("Bring this page and what the other program saved together"));
    auto* stop = new QPushButton(tr("Stop"));
    stop->setObjectName(QStringLiteral("stopOutsideEditButton"));
    stop->setToolTip(tr("Take in what was saved last, and remove the other program's file"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_merge);
    row->addWidget(stop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(hairline(Qt::Horizontal));
    connect(m_merge, &QPushButton::clicked, this, &OutsideStrip::mergeRequested);
    connect(stop, &QPushButton::clicked, this, &OutsideStrip::stopRequested);
}

void OutsideStrip::say(const QString& text, bool mergeable)
{
    m_text->setText(text);
    m_merge->setVisible(mergeable);
}

} // namespace codegym
