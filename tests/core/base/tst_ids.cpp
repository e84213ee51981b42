#include "core/base/ids.h"

#include <QtTest>

using namespace codegym;

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIdMapsToAFileSafeOneAndBack_data()
    {
        QTest::addColumn<QByteArray>("original");
        QTest::newRow("plain") << QByteArray("Leetcode_38566_I");
        QTest::newRow("slash") << QByteArray("HumanEval/12");
        QTest::newRow("double underscore") << QByteArray("a__b");
        QTest::newRow("trailing underscore") << QByteArray("a_");
        QTest::newRow("dash") << QByteArray("a-2fb");
        QTest::newRow("path") << QByteArray("../../etc/passwd");
        QTest::newRow("unicode and NUL") << QByteArray("\xC3\xA9\0x", 4);
    }
    void everyIdMapsToAFileSafeOneAndBack()
    {
        QFETCH(QByteArray, original);
        const QByteArray mapped = toCodeId(original);
        QVERIFY2(isFileSafeCodeId(mapped), mapped.constData());
        const Result<ByteText> back = fromCodeId(mapped);
        QVERIFY(back.ok());
        QCOMPARE(*back, original);
    }

    void anAbilitySplitsAtTheFirstAtSignAfterTheName()
    {
        const QByteArray text = R"(codegym_v1@X_1__MailEnv@{"to": "a@b.c"})";
        const Result<Ability> ability = Ability::parse(text);
        QVERIFY(ability.ok());
        QCOMPARE(ability->environment.codeId, QByteArray("X_1"));
        QCOMPARE(ability->environment.name, QByteArray("MailEnv"));
        QCOMPARE(ability->configuration, QByteArray(R"({"to": "a@b.c"})"));
        QCOMPARE(ability->text(), text);
    }

    void aMalformedAbilityIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no configuration") << QByteArray("codegym_v1@X__Env");
        QTest::newRow("no name") << QByteArray("codegym_v1@X__@{}");
        QTest::newRow("path") << QByteArray("codegym_v1@../X__Env@{}");
    }
    void aMalformedAbilityIsAnError()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Ability::parse(text).ok());
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
