#pragma once

#include "ui/widgets/pill.h"

#include <QFrame>
#include <QList>

class QLabel;
class QVBoxLayout;

namespace codegym {

/// A count with its name and how it divides, e.g. 24 environments: 21 valid, 2 invalid, 1 not run.
class StatTile : public QFrame {
    Q_OBJECT
public:
    explicit StatTile(const QString& name, QWidget* parent = nullptr);

    /// Parts without a number are left out by the caller.
    void set(int count, const QList<PillText>& parts);

private:
    QString m_name;
    QLabel* m_count;
    QVBoxLayout* m_parts;
};

} // namespace codegym
