#include "ui/home/column.h"

#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int columnWidth = 880;

QLabel* plainLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(12, 0, 12, 0); // in line with the text of the rows below
    return label;
}

} // namespace

QVBoxLayout* centredColumn(QWidget* page)
{
    auto* inner = new QWidget;
    inner->setMaximumWidth(columnWidth);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(12, 32, 12, 32);
    column->setSpacing(4);

    auto* field = new QWidget;
    auto* across = new QHBoxLayout(field);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch(1);
    across->addWidget(inner, 1000); // takes all up to its maximum
    across->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(field);
    auto* whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    return column;
}

QLabel* pageTitle(const QString& text)
{
    QLabel* label = plainLabel(text);
    label->setFont(titleFont(1.6));
    return label;
}

QLabel* sectionTitle(const QString& text)
{
    QLabel* label = plainLabel(text);
    label->setFont(titleFont());
    return label;
}

QLabel* mutedText(const QString& text)
{
    QLabel* label = plainLabel(text);
    label->setProperty("muted", true);
    label->setWordWrap(true);
    return label;
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose click led here
        }
        delete item;
    }
}

} // namespace codegym
