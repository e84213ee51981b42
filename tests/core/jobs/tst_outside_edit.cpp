#include "core/jobs/outside_edit.h"
#include "support/fixtures.h"

#include <QFileInfo>
#include <QtTest>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr int kPatience = 20'000;

} // namespace

/// A file that another program has open: in whatever way it saves, that is seen.
class TestOutsideEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const Result<EditorCopy> copy = EditorCopy::make("x = 1\n");
        QVERIFY(copy.ok());
        m_edit = std::make_unique<OutsideEdit>(*copy);
        m_touched = std::make_unique<QSignalSpy>(m_edit.get(), &OutsideEdit::touched);
    }

    void aFileWrittenInPlaceIsSeen()
    {
        for (const char* text : {"x = 2\n", "x = 3\n"}) {
            m_touched->clear();
            writeFile(path(), text);
            QVERIFY(touchedWith(text));
        }
    }

    void aFilePutInItsPlaceIsSeenEachTime()
    {
        for (const char* text : {"x = 2\n", "x = 3\n", "x = 4\n"}) {
            m_touched->clear();
            replaceWith(text);
            QVERIFY(touchedWith(text));
        }
    }

    void whatFollowsAReplacementInPlaceIsSeen()
    {
        replaceWith("x = 2\n");
        QVERIFY(touchedWith("x = 2\n"));
        m_touched->clear();
        writeFile(path(), "x = 3\n");
        QVERIFY(touchedWith("x = 3\n"));
    }

    void aFileThatIsRemovedAndComesBackIsSeen()
    {
        QVERIFY(QFile::remove(path()));
        QVERIFY(m_touched->wait(kPatience));
        m_touched->clear();
        writeFile(path(), "x = 2\n");
        QVERIFY(touchedWith("x = 2\n"));
    }

    void theCommandGetsTheFileBehindItsOptions()
    {
        const QString told = m_folder.filePath(QStringLiteral("told"));
        m_edit->open(QStringLiteral("printf '%s\\n' first > '%1'; printf '%s\\n' >> '%1'").arg(told));
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo::exists(told) ? readAll(told) : QByteArray(),
            "first\n" + path().toLocal8Bit() + '\n', kPatience);
    }

    void aCommandThatIsNotThereIsTold()
    {
        QSignalSpy failed(m_edit.get(), &OutsideEdit::commandFailed);
        m_edit->open(QStringLiteral("no-such-editor"));
        QVERIFY(failed.wait(kPatience));
        QCOMPARE(failed.first().first().toString(), QStringLiteral("“no-such-editor” was not found."));
    }

    void theProgramOutlivesTheEdit()
    {
        const QString go = m_folder.filePath(QStringLiteral("go"));
        const QString done = m_folder.filePath(QStringLiteral("done"));
        const QString started = m_folder.filePath(QStringLiteral("started"));
        m_edit->open(QStringLiteral("touch '%1'; while ! test -e '%2'; do sleep 0.02; done; touch '%3'; true")
                         .arg(started, go, done));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(started), kPatience);
        m_edit.reset();
        writeFile(go, {});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(done), kPatience);
    }

private:
    QString path() const { return m_edit->copy().path(); }

    /// As editors do it that never leave a half-written file.
    void replaceWith(const QByteArray& text)
    {
        const QString other = path() + QStringLiteral(".new");
        writeFile(other, text);
        QCOMPARE(rename(other.toLocal8Bit().constData(), path().toLocal8Bit().constData()), 0);
    }

    /// A touch after which the file has the text.
    bool touchedWith(const QByteArray& text)
    {
        return QTest::qWaitFor([&] { return !m_touched->isEmpty() && readAll(path()) == text; }, kPatience);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<OutsideEdit> m_edit;
    std::unique_ptr<QSignalSpy> m_touched;
};

QTEST_GUILESS_MAIN(TestOutsideEdit)
#include "tst_outside_edit.moc"
