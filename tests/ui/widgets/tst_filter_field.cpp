#include "ui/widgets/filter_field.h"
#include "ui/widgets/plain_text_view.h"

#include <QListView>
#include <QSignalSpy>
#include <QtTest>

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

using namespace codegym;

class TestFilterField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingIsAnnouncedOnceItPauses()
    {
        FilterField field(QStringLiteral("Filter…"));
        QSignalSpy filters(&field, &FilterField::filterChanged);
        QTest::keyClicks(&field, QStringLiteral("abc"));
        QVERIFY(filters.isEmpty());
        QTRY_COMPARE(filters.size(), 1);
        QCOMPARE(filters.first().first().toString(), QStringLiteral("abc"));
    }

    void escapeEmptiesAtOnce()
    {
        FilterField field(QStringLiteral("Filter…"));
        QSignalSpy filters(&field, &FilterField::filterChanged);
        QTest::keyClicks(&field, QStringLiteral("abc"));
        QTRY_COMPARE(filters.size(), 1);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(filters.size(), 2);
        QVERIFY(field.text().isEmpty());
    }

    void downGoesOnIntoTheList()
    {
        QWidget window;
        auto* field = new FilterField(QStringLiteral("Filter…"), &window);
        auto* list = new QListView(&window);
        field->setTarget(list);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(list->hasFocus());
    }

    void foreignTextIsNotInterpreted()
    {
        PlainTextView view;
        view.setBytes("<b>bold</b> &amp; <img src=x>");
        QCOMPARE(view.toPlainText(), QStringLiteral("<b>bold</b> &amp; <img src=x>"));
    }

    void quietTextFollowsTheTheme()
    {
        PlainTextView view;
        view.setBytes("seen");
        view.show();
        Theme theme(*qApp);
        theme.choose(ThemeChoice::Dark);
        QTRY_COMPARE(view.property("fill").toString(), tokens(ThemeMode::Dark).raised.name());
        theme.choose(ThemeChoice::Light);
        QTRY_COMPARE(view.property("fill").toString(), tokens(ThemeMode::Light).raised.name());
    }

    void longTextSaysThatItIsCut()
    {
        PlainTextView view;
        view.setBytes(QByteArray(300'000, 'x'));
        QVERIFY(view.toPlainText().size() < 201'000);
        QVERIFY(view.toPlainText().contains(QStringLiteral("100000")));
    }
};

QTEST_MAIN(TestFilterField)
#include "tst_filter_field.moc"
