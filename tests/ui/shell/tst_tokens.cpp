#include "support/fixtures.h"
#include "ui/shell/desktop_appearance.h"
#include "ui/shell/tokens.h"

#include <QRegularExpression>
#include <QtTest>

using namespace codegym;

Q_DECLARE_METATYPE(codegym::ThemeMode)

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textReadsOnEveryGround_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
            const Tokens& t = tokens(mode);
            const QByteArray prefix = mode == ThemeMode::Light ? "light " : "dark ";
            const auto row = [&prefix](const char* name, const QColor& ink, const QColor& ground) {
                QTest::newRow((prefix + name).constData()) << ink << ground;
            };
            row("correct pill", t.correct.ink, t.correct.fill);
            row("incorrect pill", t.incorrect.ink, t.incorrect.fill);
            row("error pill", t.error.ink, t.error.fill);
            row("warning pill", t.warning.ink, t.warning.fill);
            row("neutral pill", t.neutral.ink, t.neutral.fill);
            row("text", t.text, t.panel);
            row("text selected", t.text, t.selection);
            row("muted", t.muted, t.panel);
            row("accent", t.accent, t.panel);
            row("rail", t.accent, t.accentTint);
            row("button", t.onAccent, t.accent);
            row("keyword", t.keyword, t.panel);
            row("string", t.string, t.panel);
            row("number", t.number, t.panel);
            row("definition", t.definition, t.panel);
            row("comment", t.comment, t.panel);
            row("string marked", t.string, t.selection);
            row("keyword marked", t.keyword, t.selection);
        }
    }

    void textReadsOnEveryGround()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QString::number(contrast(ink, ground))));
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    }

    void paletteTellsItsMode()
    {
        QCOMPARE(modeOf(paletteFrom(tokens(ThemeMode::Light))), ThemeMode::Light);
        QCOMPARE(modeOf(paletteFrom(tokens(ThemeMode::Dark))), ThemeMode::Dark);
    }

    void styleSheetNamesOnlyTokens()
    {
        QString sheet = QString::fromUtf8(test::readAll(test::projectPath(QStringLiteral("resources/themes/studio.qss"))));
        sheet.remove(QRegularExpression(QStringLiteral("/\\*.*?\\*/")));
        sheet.remove(QStringLiteral("@mode")); // the arrows' file names
        const QString filled = fillTokens(sheet, tokens(ThemeMode::Dark));
        const auto left = QRegularExpression(QStringLiteral("@\\w+")).match(filled);
        QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
    }

    void portalNumbers()
    {
        QVERIFY(DesktopAppearance::modeFromPortal(1) == ThemeMode::Dark);
        QVERIFY(DesktopAppearance::modeFromPortal(2) == ThemeMode::Light);
        QVERIFY(!DesktopAppearance::modeFromPortal(0));
        QVERIFY(!DesktopAppearance::modeFromPortal(7));
    }
};

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_tokens.moc"
