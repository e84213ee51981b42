#pragma once

#include "ui/shell/tokens.h"

#include <QObject>

#include <optional>

class QDBusVariant;

namespace codegym {

/// Whether the desktop prefers light or dark, as the settings portal (org.freedesktop.appearance, color-scheme) tells
/// it. Asks without waiting; without a session bus or a portal it stays silent and preference() stays empty.
class DesktopAppearance : public QObject {
    Q_OBJECT
public:
    explicit DesktopAppearance(QObject* parent = nullptr);

    std::optional<ThemeMode> preference() const { return m_preference; }

    /// What the portal's number means: 1 dark, 2 light, anything else no preference.
    static std::optional<ThemeMode> modeFromPortal(uint value);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask();
    void accept(uint value);

    std::optional<ThemeMode> m_preference;
};

} // namespace codegym
