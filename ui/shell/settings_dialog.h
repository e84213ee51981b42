#pragma once

#include "core/base/settings.h"
#include "core/runtime/sandbox.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace codegym {

class Dialogs;

/// The settings of this machine. Nothing is written here: who opens it takes settings() once it is accepted.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// sandbox: as the running workers found it.
    SettingsDialog(const MachineSettings& current, const SandboxState& sandbox, Dialogs& dialogs,
        QWidget* parent = nullptr);

    MachineSettings settings() const;

private:
    void addAppearance(QFormLayout* form);
    void addRunning(QFormLayout* form);
    void addTests(QFormLayout* form);
    void addSandbox(QFormLayout* form, const SandboxState& sandbox);
    QWidget* interpreterField();

    MachineSettings m_current;
    Dialogs& m_dialogs;
    QComboBox* m_theme;
    QLineEdit* m_reviewer;
    QLineEdit* m_editor;
    QLineEdit* m_interpreter;
    QSpinBox* m_workers;
    QDoubleSpinBox* m_seconds;
    QSpinBox* m_megabytes;
    QSpinBox* m_minimumTests;
    QSpinBox* m_minimumShare;
    QCheckBox* m_accept;
};

} // namespace codegym
