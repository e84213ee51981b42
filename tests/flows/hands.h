#pragma once

#include "ui/widgets/code_view.h"
#include "ui/widgets/scintilla.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QTabBar>
#include <QTabWidget>
#include <QtTest>

namespace codegym::test {

inline void clickRow(QAbstractItemView* view, int row)
{
    const QModelIndex index = view->model()->index(row, 0);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

inline void clickTab(QTabWidget* tabs, int tab)
{
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(tab).center());
}

/// By the arrow keys, as somebody does who does not open the list.
inline void chooseByKeys(QComboBox* box, int entry)
{
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < entry; ++i)
        QTest::keyClick(box, Qt::Key_Down);
}

/// In place of what the field holds.
inline void typeOver(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

inline QStringList cellsOf(const QAbstractItemView* view, int column)
{
    QStringList cells;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        cells.append(view->model()->index(row, column).data().toString());
    return cells;
}

/// How CodeView marks a line; Scintilla's numbers of its markers.
enum class LineMark { Chosen = 0, Gone = 4, Added = 5 };

/// The lines that are really drawn with the mark, as Scintilla has them.
inline QByteArrayList markedLines(const CodeView* view, LineMark mark)
{
    const auto* scintilla = view->findChild<QsciScintilla*>();
    const QByteArrayList all = view->text().split('\n');
    QByteArrayList marked;
    for (int line = 0; line < scintilla->lines() && line < all.size(); ++line) {
        if (scintilla->markersAtLine(line) & (1U << int(mark)))
            marked.append(all[line]);
    }
    return marked;
}

/// Whether the first line with the mark is within what one sees.
inline bool markIsInSight(const CodeView* view, LineMark mark)
{
    const auto* scintilla = view->findChild<QsciScintilla*>();
    const int line = scintilla->markerFindNext(0, 1U << int(mark));
    const long top = scintilla->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE);
    return line >= top && line < top + scintilla->SendScintilla(QsciScintilla::SCI_LINESONSCREEN);
}

/// Pictures of the stops of a flow, for somebody to look at: in the folder that CODEGYM_SCREENSHOTS names, if it does.
class Screenshots {
public:
    static bool wanted() { return !folder().isEmpty(); }

    void take(QWidget& widget, const QString& name)
    {
        if (!wanted())
            return;
        QDir().mkpath(folder());
        const QString file = QStringLiteral("%1/%2-%3.png").arg(folder()).arg(++m_taken, 2, 10, QLatin1Char('0')).arg(name);
        QVERIFY2(widget.grab().save(file), qPrintable(file));
    }

private:
    static QString folder() { return qEnvironmentVariable("CODEGYM_SCREENSHOTS"); }

    int m_taken = 0;
};

} // namespace codegym::test
