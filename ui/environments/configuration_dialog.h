#pragma once

#include "core/jobs/typed_test_job.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace codegym {

class Pill;
class TypedEdit;

/// Asks for a configuration, to play on it or to keep it as a test. While it is typed its text is looked at, and the
/// environment tried on it: whether it gives a reference answer, and whether the oracle solves it. What is unusual or
/// not solved is said, not forbidden.
class ConfigurationDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Play, AddTest, ChangeTest };

    /// start: what to begin with.
    ConfigurationDialog(const PageContext& context, Queries& queries, RowId environment, Purpose purpose,
        const ByteText& start, const QByteArray& level, QWidget* parent = nullptr);

    ByteText configuration() const;
    QByteArray level() const;
    void showRefusal(const QString& reason);

Q_SIGNALS:
    /// A test is to be kept; the dialog waits for accept() or showRefusal().
    void submitted();
    /// What was to be played is to be kept as a task first; the dialog closes.
    void addRequested();

private:
    void buildEdit();
    void buildState(QBoxLayout* layout, const QByteArray& level);
    void buildButtons(QBoxLayout* layout);
    void typed();
    void takeCheck(const ConfigurationCheck& check);
    void tryIt();
    void take(const Result<TriedTest>& tried);
    void confirm();
    void fitHeight();

    PageContext m_context;
    Queries& m_queries;
    Question m_checkQuestion;
    Question m_tryQuestion;
    RowId m_environment;
    Purpose m_purpose;
    QTimer m_timer;
    TypedEdit* m_edit;
    QComboBox* m_level = nullptr; ///< Of a test alone.
    Pill* m_validity;
    Pill* m_oracle;
    QLabel* m_remark;
    QLabel* m_state;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_add = nullptr; ///< For Play alone.
};

} // namespace codegym
