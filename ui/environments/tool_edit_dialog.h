#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace codegym {

/// A field of a ToolEditDialog.
struct ToolEditField {
    QString label; ///< With its mnemonic.
    QString objectName;
    QString text = {};
    QString placeholder = {};
};

/// Asks for what an edit of a tool needs. It stays open until the edit is made, and says why it cannot be.
class ToolEditDialog : public QDialog {
    Q_OBJECT

public:
    ToolEditDialog(const QString& title, const QString& what, const QString& deed, const QList<ToolEditField>& fields,
        QWidget* parent = nullptr);

    QStringList values() const;
    void showRefusal(const QString& reason);

Q_SIGNALS:
    /// The user wants the edit made with values().
    void submitted();

private:
    void submit();

    QList<QLineEdit*> m_fields;
    QLabel* m_refusal;
    QPushButton* m_confirm;
};

} // namespace codegym
