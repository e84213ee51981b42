#pragma once

#include "core/base/bytes.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace codegym {

/// Asks for the name of a curated set, and says when that name is taken.
class MakeSetDialog : public QDialog {
    Q_OBJECT

public:
    /// what: "1,204 tasks in 96 environments: verified, 10 – 256 rounds".
    MakeSetDialog(const QString& what, const QString& suggestion, const QStringList& taken, QWidget* parent);

    ByteText name() const;

private:
    void check();

    QStringList m_taken;
    QLineEdit* m_name;
    QLabel* m_note;
    QPushButton* m_make;
};

} // namespace codegym
