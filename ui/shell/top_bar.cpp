#include "ui/shell/top_bar.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/key_hint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace codegym {

SearchButton::SearchButton(const QString& prompt, const QString& keys, QWidget* parent)
    : QAbstractButton(parent)
    , m_keys(keys)
{
    setText(prompt);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
}

QSize SearchButton::sizeHint() const { return {320, qMax(28, fontMetrics().height() + 12)}; }

void SearchButton::paintEvent(QPaintEvent*)
{
    const Tokens& table = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() || underMouse() ? table.accent : table.line);
    painter.setBrush(table.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int hintWidth = keyHintSize(m_keys, font()).width();
    paintKeyHint(&painter, QRect(width() - hintWidth - 8, 0, hintWidth, height()), m_keys, palette(), font());
    painter.setPen(table.muted);
    const QRect room = rect().adjusted(10, 0, -hintWidth - 16, 0);
    painter.drawText(room, Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel)
    , m_counts(new QLabel)
    , m_search(new SearchButton(tr("Search or run a command…"), tr("Ctrl K")))
    , m_sandbox(new Pill)
{
    m_name->setFont(titleFont());
    for (QLabel* label : {m_name, m_counts})
        label->setTextFormat(Qt::PlainText);
    m_name->setObjectName(QStringLiteral("workspaceNameLabel"));
    m_counts->setObjectName(QStringLiteral("workspaceCountsLabel"));
    m_counts->setProperty("muted", true);
    m_search->setObjectName(QStringLiteral("searchButton"));
    m_search->setAccessibleName(tr("Search or run a command"));
    m_sandbox->setObjectName(QStringLiteral("sandboxPill"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 9);
    layout->setSpacing(12);
    layout->addWidget(m_name);
    layout->addWidget(m_counts);
    layout->addStretch();
    layout->addWidget(m_search);
    layout->addWidget(m_sandbox);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
}

void TopBar::setWorkspace(const QString& name, const QString& counts)
{
    m_name->setText(name);
    m_counts->setText(counts);
}

void TopBar::setSandbox(PillKind kind, const QString& text, const QString& tip)
{
    m_sandbox->set(kind, text);
    m_sandbox->setToolTip(tip.toHtmlEscaped());
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, tokensFor(palette()).line);
}

} // namespace codegym
