#pragma once

#include "core/verification/configuration_check.h"
#include "ui/widgets/queries.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace codegym {

class TypedEdit;

/// Asks for a configuration to play on, checks it while it is typed, and compares it with those of the environment's
/// tasks. What is unusual is said, not forbidden.
class OwnConfigurationDialog : public QDialog {
    Q_OBJECT

public:
    /// start: what to begin with. mayAdd: the workspace can be written to.
    OwnConfigurationDialog(Queries& queries, const ByteText& start, const QList<ByteText>& others, bool mayAdd,
        QWidget* parent = nullptr);

    ByteText configuration() const;

Q_SIGNALS:
    /// The configuration is to be kept as a task; the dialog closes.
    void addRequested();

private:
    void buildLayout(bool mayAdd);
    void check();
    void take(const ConfigurationCheck& check);

    Queries& m_queries;
    Question m_question;
    QList<ByteText> m_others;
    TypedEdit* m_edit;
    QLabel* m_remark;
    QPushButton* m_play = nullptr;
    QPushButton* m_add = nullptr;
};

} // namespace codegym
