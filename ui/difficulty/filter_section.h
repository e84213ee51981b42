#pragma once

#include "core/curation/funnel.h"

#include <QWidget>

class QLabel;

namespace codegym {

class HistogramView;

/// One filter: what it is about, the range it keeps, how many tasks it removes, and the histogram to set it in.
class FilterSection : public QWidget {
    Q_OBJECT

public:
    /// unit as in "10 – 256 rounds"; title names the histogram.
    FilterSection(const QString& objectName, const QString& title, const QString& unit, QWidget* parent = nullptr);

    void setHistogram(const Histogram& histogram);
    /// Does not emit rangeChanged().
    void setRange(const CountRange& range);
    CountRange range() const { return m_range; }
    /// Null: the filter is open and removes nothing.
    void setStep(const FunnelStep* step);

Q_SIGNALS:
    void rangeChanged();

private:
    void moved(const CountRange& shown);

    QString m_unit;
    CountRange m_range;
    int m_end = 0; ///< Of the histogram's scale; the range may reach beyond it.
    QLabel* m_rangeText;
    QLabel* m_removed;
    HistogramView* m_histogram;
};

/// "−24,118", and in a tool tip what that means; nothing for a null step.
void showRemoved(QLabel* label, const FunnelStep* step);

} // namespace codegym
