#pragma once

#include "core/formats/call_fields.h"

#include <QWidget>

class QAbstractButton;
class QComboBox;
class QLabel;

namespace codegym {

class TypedEdit;

/// One parameter of a call in the playground: its name and type, and a field for its value. Where there is a default,
/// the name can be unchecked, which leaves the parameter out.
class ParameterField : public QWidget {
    Q_OBJECT

public:
    /// place: among the tool's parameters, for the names of the widgets.
    ParameterField(const CallField& field, int place, QWidget* parent = nullptr);

    FieldEntry entry() const;
    void setEntry(const FieldEntry& entry);
    /// Values to go on with, as JSON.
    void setSeen(const QByteArrayList& values);

Q_SIGNALS:
    void changed();
    void callRequested();

private:
    QWidget* buildName(int place);
    QWidget* buildValue(int place);
    void take(); ///< After somebody typed or chose.
    void showProblem();

    CallField m_field;
    QAbstractButton* m_given = nullptr; ///< Null where the parameter is required.
    QLabel* m_remark;
    TypedEdit* m_edit = nullptr; ///< Null for a flag,
    QComboBox* m_choice = nullptr; ///< which has this.
    bool m_filling = false;
};

} // namespace codegym
