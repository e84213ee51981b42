#include "ui/difficulty/filter_section.h"

#include "ui/shell/theme.h"
#include "ui/widgets/histogram_view.h"
#include "ui/widgets/panel_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace codegym {

FilterSection::FilterSection(const QString& objectName, const QString& title, const QString& unit, QWidget* parent)
    : QWidget(parent)
    , m_unit(unit)
    , m_rangeText(new QLabel)
    , m_removed(new QLabel)
    , m_histogram(new HistogramView(title))
{
    setObjectName(objectName);
    m_histogram->setObjectName(objectName + QStringLiteral("Histogram"));
    auto* name = new QLabel(title);
    name->setFont(titleFont());
    m_rangeText->setObjectName(objectName + QStringLiteral("RangeLabel"));
    m_rangeText->setProperty("muted", true);
    m_removed->setObjectName(objectName + QStringLiteral("RemovedLabel"));
    m_removed->setProperty("muted", true);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(name);
    top->addWidget(m_rangeText, 1);
    top->addWidget(m_removed);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(12, 12, 12, 8);
    inner->setSpacing(8);
    inner->addLayout(top);
    inner->addWidget(m_histogram);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(inner);
    layout->addWidget(hairline(Qt::Horizontal));
    connect(m_histogram, &HistogramView::rangeChanged, this, &FilterSection::moved);
    setRange({});
}

void FilterSection::setHistogram(const Histogram& histogram)
{
    m_end = histogram.end();
    m_histogram->setHistogram(histogram);
    m_histogram->setRange(m_range);
}

void FilterSection::setRange(const CountRange& range)
{
    m_range = range;
    m_histogram->setRange(range);
    m_rangeText->setText(rangeText(range, m_unit));
}

void FilterSection::moved(const CountRange& shown)
{
    CountRange range = shown;
    // A limit beyond the scale is drawn at its end; moving the other handle must not lose it.
    const bool endUntouched = shown.most == CountRange().most && shown.least != m_range.least;
    if (endUntouched && m_range.most >= m_end)
        range.most = m_range.most;
    m_range = range;
    m_rangeText->setText(rangeText(range, m_unit));
    Q_EMIT rangeChanged();
}

void FilterSection::setStep(const FunnelStep* step) { showRemoved(m_removed, step); }

void showRemoved(QLabel* label, const FunnelStep* step)
{
    const QLocale locale;
    label->setText(step ? (step->removed ? QStringLiteral("\u2212") : QString()) + locale.toString(step->removed) : QString());
    label->setToolTip(step ? FilterSection::tr("Removes %1 of the tasks that the filters above leave. "
                                               "%2 of them no other filter would remove.")
                                 .arg(locale.toString(step->removed), locale.toString(step->removedAlone))
                           : QString());
}

} // namespace codegym
