#pragma once

#include "core/jobs/try_test_job.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace codegym {

class Pill;

/// Asks for a test, a configuration, and tries it while it is typed: whether it gives a reference answer, and whether
/// the oracle solves it.
class TestDialog : public QDialog {
    Q_OBJECT

public:
    TestDialog(const PageContext& context, Queries& queries, RowId environment, const ByteText& configuration,
        const QByteArray& level, const QString& deed, QWidget* parent = nullptr);

    ByteText configuration() const;
    QByteArray level() const;
    void showRefusal(const QString& reason);

Q_SIGNALS:
    void submitted();

private:
    void buildLayout(const QByteArray& level, const QString& deed);
    void typed();
    void tryIt();
    void take(const Result<TriedTest>& tried);

    PageContext m_context;
    Queries& m_queries;
    Question m_question;
    RowId m_environment;
    QTimer m_timer;
    QPlainTextEdit* m_text;
    QComboBox* m_level;
    Pill* m_validity;
    Pill* m_oracle;
    QLabel* m_state;
    QPushButton* m_confirm = nullptr;
};

} // namespace codegym
