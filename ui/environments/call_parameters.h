#pragma once

#include "core/formats/call_fields.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QToolButton;

namespace codegym {

class ParameterField;

/// The parameters of a call, as a field for each or as JSON. Both say the same: what is typed into one shows in the
/// other. JSON that fits into no such fields is kept and sent as it is.
class CallParameters : public QWidget {
    Q_OBJECT

public:
    explicit CallParameters(QWidget* parent = nullptr);

    /// The fields of a tool. typed: what was typed for it before, as JSON; empty to start with plain values.
    void setTool(const Tool& tool, const SeenValues& seen, const QString& typed);
    void setSeen(const Tool& tool, const SeenValues& seen);
    QString typed() const; ///< As JSON.
    /// What to send, byte for byte as it was typed, or what is wrong with it.
    Result<QByteArray> parameters() const;

Q_SIGNALS:
    void callRequested();

private:
    enum class Form { Fields, Json };

    QWidget* buildSwitch();
    void takeFields();
    void takeJson();
    void showForm(Form form);
    QList<FieldEntry> entries() const;

    QList<CallField> m_fields;
    QList<ParameterField*> m_edits;
    Form m_preferred = Form::Fields;
    bool m_fromFields = false; ///< The JSON was made from the fields.
    bool m_filling = false;
    QToolButton* m_fieldsButton;
    QToolButton* m_jsonButton;
    QWidget* m_bar;
    QScrollArea* m_scroll;
    QPlainTextEdit* m_json;
    QLabel* m_remark;
};

} // namespace codegym
