#include "ui/widgets/filter_field.h"

#include "ui/shell/icons.h"

#include <QKeyEvent>

#include <chrono>

namespace codegym {

FilterField::FilterField(const QString& prompt, QWidget* parent) : QLineEdit(parent)
{
    using namespace std::chrono_literals;
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    setClearButtonEnabled(true);
    addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(80ms);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::announce);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            announce();
        else
            m_pause.start();
    });
}

void FilterField::announce()
{
    m_pause.stop();
    if (text() == m_announced)
        return;
    m_announced = text();
    Q_EMIT filterChanged(m_announced);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    const bool leaves = event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (leaves && m_target) {
        announce();
        m_target->setFocus(Qt::TabFocusReason);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace codegym
