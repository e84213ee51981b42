#pragma once

#include "core/base/bytes.h"

#include <QDialog>

class QLineEdit;

namespace codegym {

/// Asks why an edit was made, before it becomes a revision. Nobody has to say.
class SaveRevisionDialog : public QDialog {
    Q_OBJECT

public:
    explicit SaveRevisionDialog(const QString& what, QWidget* parent = nullptr);

    ByteText message() const;

private:
    QLineEdit* m_message;
};

} // namespace codegym
