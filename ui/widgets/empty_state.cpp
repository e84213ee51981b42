#include "ui/widgets/empty_state.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kIconSize = 40;
constexpr int kSpacing = 8;

QLabel* centredLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMaximumWidth(440);
    return label;
}

/// An alignment would give a wrapped text the height of its hint; between stretches it gets that of its lines.
QHBoxLayout* centred(QLabel* label)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(label, 1000);
    row->addStretch(1);
    return row;
}

} // namespace

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_iconName(icon)
    , m_icon(new QLabel)
    , m_title(centredLabel(title))
    , m_text(centredLabel(text))
    , m_actions(new QVBoxLayout)
{
    m_title->setFont(titleFont(1.2));
    m_text->setProperty("muted", true);
    m_text->setMinimumWidth(320);
    m_actions->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 12);
    layout->setSpacing(kSpacing);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addLayout(centred(m_title));
    layout->addLayout(centred(m_text));
    layout->addSpacing(8);
    layout->addLayout(m_actions);
    layout->addStretch(3);
    setTexts(title, text);
    m_icon->setFixedSize(kIconSize, kIconSize);
}

void EmptyState::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_title->setMinimumWidth(qMin(m_title->maximumWidth(), m_title->fontMetrics().horizontalAdvance(title) + 4));
    m_text->setText(text);
}

QPushButton* EmptyState::addAction(const QString& text)
{
    auto* button = new QPushButton(text);
    button->setProperty("primary", m_actions->count() == 0);
    button->setMinimumWidth(200);
    m_actions->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

int EmptyState::heightOfWords() const
{
    const int icon = m_icon->isHidden() ? 0 : kIconSize + kSpacing;
    return layout()->totalMinimumSize().height() - icon;
}

QSize EmptyState::minimumSizeHint() const { return {layout()->totalMinimumSize().width(), heightOfWords()}; }

void EmptyState::resizeEvent(QResizeEvent* event)
{
    m_icon->setVisible(height() >= heightOfWords() + kIconSize + kSpacing);
    QWidget::resizeEvent(event);
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, tokensFor(palette()).muted, kIconSize, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && isVisible())
        drawIcon();
    QWidget::changeEvent(event);
}

/// Most are never seen, and a picture is what costs.
void EmptyState::showEvent(QShowEvent* event)
{
    drawIcon();
    QWidget::showEvent(event);
}

} // namespace codegym
