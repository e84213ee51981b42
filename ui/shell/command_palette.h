#pragma once

#include <QAbstractListModel>
#include <QDialog>
#include <QList>

#include <functional>

class QListView;

namespace codegym {

class CommandTable;
class FilterField;

/// One line of the palette.
struct PaletteItem {
    QString icon;
    QString title;
    QString detail; ///< Muted, after the title.
    QString keys; ///< At the right; may be empty.
    std::function<void()> run;
    bool begun = false; ///< What was typed begins its title.
};

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, IconNameRole };
    using QAbstractListModel::QAbstractListModel;

    void setItems(QList<PaletteItem> items);
    const PaletteItem& item(int row) const { return m_items[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<PaletteItem> m_items;
};

/// Finds things in the workspace; calls back once, in the UI thread, and not at all if asked anew meanwhile.
using PaletteSearch = std::function<void(const QString& text, std::function<void(const QList<PaletteItem>&)> found)>;

/// Type what you want to do or to see: commands that can be done now, and what the workspace holds.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(CommandTable& commands, QWidget* parent);

    void setSearch(PaletteSearch search) { m_search = std::move(search); }
    /// Opens it, empty, at the top of its parent.
    void start();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void show(const QList<PaletteItem>& items);
    void runRow(int row);

    CommandTable& m_commands;
    PaletteSearch m_search;
    PaletteModel* m_model;
    QString m_filtered; ///< What the lines shown are for.
    FilterField* m_field;
    QListView* m_list;
};

/// The commands whose words begin with the words typed, best first. Only what can be done now.
QList<PaletteItem> matchingCommands(const CommandTable& commands, const QString& typed);

} // namespace codegym
