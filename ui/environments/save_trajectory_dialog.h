#pragma once

#include "core/base/bytes.h"

#include <QDialog>

class QLineEdit;

namespace codegym {

/// Asks what to remember of a played line before it is kept.
class SaveTrajectoryDialog : public QDialog {
    Q_OBJECT

public:
    /// what: "5 calls, not finished yet".
    SaveTrajectoryDialog(const QString& what, QWidget* parent);

    ByteText note() const;

private:
    QLineEdit* m_note;
};

} // namespace codegym
