#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace codegym {

/// Every question that Studio asks in a window of its own, behind an interface, so that flows run unattended in tests.
/// Nothing here blocks: the answer comes to the callback, and not at all if the user gives none.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    virtual void openFiles(QWidget* parent, const QString& title, const QString& filter,
        std::function<void(const QStringList&)> chosen) = 0;
    virtual void openFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen) = 0;
    /// Asks before an existing file is named.
    virtual void saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
        std::function<void(const QString&)> chosen) = 0;
    /// A question with one named action; cancelling is the default. Texts are plain.
    virtual void confirm(QWidget* parent, const QString& title, const QString& text, const QString& action,
        std::function<void()> confirmed) = 0;
    virtual void showError(QWidget* parent, const QString& title, const QString& text) = 0;
};

/// The real ones, as the platform draws them.
class NativeDialogs : public Dialogs {
public:
    void openFiles(QWidget* parent, const QString& title, const QString& filter,
        std::function<void(const QStringList&)> chosen) override;
    void openFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen) override;
    void saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
        std::function<void(const QString&)> chosen) override;
    void confirm(QWidget* parent, const QString& title, const QString& text, const QString& action,
        std::function<void()> confirmed) override;
    void showError(QWidget* parent, const QString& title, const QString& text) override;
};

} // namespace codegym
