#include "core/formats/import_reader.h"
#include "core/formats/training_row_writer.h"
#include "core/formats/json_scanner.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace codegym;

namespace {

constexpr int kRows = 100000;

/// The bytes that a text of these code points is: written here anew, so that the program is not tested by itself.
QByteArray bytesOf(const std::u32string& text)
{
    QByteArray bytes;
    for (const char32_t c : text) {
        if (c < 0x80)
            bytes += char(c);
        else if (c < 0x800)
            bytes += char(0xC0 | (c >> 6)), bytes += char(0x80 | (c & 63));
        else if (c < 0x10000)
            bytes += char(0xE0 | (c >> 12)), bytes += char(0x80 | ((c >> 6) & 63)), bytes += char(0x80 | (c & 63));
        else
            bytes += char(0xF0 | (c >> 18)), bytes += char(0x80 | ((c >> 12) & 63)),
                bytes += char(0x80 | ((c >> 6) & 63)), bytes += char(0x80 | (c & 63));
    }
    return bytes;
}

/// Makes rows with every trap that published data holds.
class RowMaker {
public:
    explicit RowMaker(unsigned seed) : m_random(seed) { }

    struct Made {
        QByteArray configuration, task, source, row;
    };

    Made next()
    {
        const std::u32string configuration = U"{\"x\": " + number() + U", \"text\": \"" + text() + U"\"}";
        const std::u32string task = U"Count" + text() + U"end";
        const std::u32string source = U"class A:" + text();
        Made made {bytesOf(configuration), bytesOf(task), bytesOf(source), {}};
        const QByteArray user = literal(U"Rules" + pick({U"", U" itself"}) + U"\nQuestion:\n\n" + task + U"\n");
        QByteArrayList fields {"\"ability\"" + blank() + ':' + literal(U"codegym_v1@Fair_1__GridEnv@" + configuration),
            "\"unknown\":" + blank() + bytesOf(number()),
            "\"extra_info\": {" + blank() + "\"solve_fc_round\": 12, \"gym_env\":" + literal(source) + "}",
            "\"prompt\": [{\"role\": \"user\", \"content\": " + user + blank() + "}]"};
        std::shuffle(fields.begin(), fields.end(), m_random);
        made.row = '{' + blank() + fields.join(',' + blank()) + '}';
        return made;
    }

private:
    unsigned below(unsigned limit) { return unsigned(m_random() % limit); }
    std::u32string pick(std::initializer_list<const char32_t*> choices) { return choices.begin()[below(unsigned(choices.size()))]; }
    QByteArray blank() { return QByteArray(below(3), " \t"[below(2)]); }

    std::u32string number()
    {
        return pick({U"1e400", U"-0.0", U"1234567890123456789012345678901234567890", U"NaN", U"-Infinity", U"true",
            U"9007199254740993", U"0.1000000000000000055511151231257827", U"null"});
    }

    std::u32string text()
    {
        std::u32string text;
        for (unsigned i = below(12); i > 0; --i) {
            char32_t c = below(8) ? below(0x80) : below(0x110000);
            if (c >= 0xDC00 && c < 0xE000 && !text.empty() && text.back() >= 0xD800 && text.back() < 0xDC00)
                c = U'!'; // The two would be one character.
            text += below(6) ? std::u32string(1, c)
                             : pick({U"\\ud800", U"\\u0000", U"a@b.c", U"__", U"\"", U"\\", U"\r\n", U"Question:"});
            if (below(20) == 0)
                text += char32_t(0xD800 + below(0x400));
        }
        // A high surrogate at the end would join what follows in the row.
        if (!text.empty() && text.back() >= 0xD800 && text.back() < 0xDC00)
            text += U'.';
        return text;
    }

    /// A JSON literal in one of the many ways to write it.
    QByteArray literal(const std::u32string& text)
    {
        QByteArray out = "\"";
        for (const char32_t c : text) {
            const bool must = c < 0x20 || c == U'"' || c == U'\\' || (c >= 0xD800 && c < 0xE000);
            if (!must && below(5))
                out += bytesOf({c});
            else if (c == U'"' || c == U'\\' || c == U'/')
                out += '\\', out += char(c);
            else if (c == U'\n' && below(2))
                out += "\\n";
            else
                out += escape(c);
        }
        return out + '"';
    }

    QByteArray escape(char32_t c)
    {
        const auto unit = [this](char32_t value) {
            const QByteArray digits = QByteArray::number(uint(value), 16).rightJustified(4, '0');
            return "\\u" + (below(2) ? digits.toUpper() : digits);
        };
        return c < 0x10000 ? unit(c) : unit(0xD800 + ((c - 0x10000) >> 10)) + unit(0xDC00 + ((c - 0x10000) & 0x3FF));
    }

    std::mt19937 m_random;
};

} // namespace

class TestRowsProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What goes in comes out, through reading, writing and reading again.
    void everyTrapComesThroughByteForByte()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("rows.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RowMaker maker(20260);
        std::vector<RowMaker::Made> rows;
        rows.reserve(kRows);
        for (int i = 0; i < kRows; ++i) {
            rows.push_back(maker.next());
            file.write(rows.back().row + '\n');
        }
        file.close();

        size_t equal = 0;
        const auto compare = [&](ImportItem&& item) {
            const RowMaker::Made& made = rows[equal];
            const auto* row = std::get_if<TrainingRow>(&item);
            if (!row) {
                qWarning("%s\n%s", qPrintable(std::get<Rejected>(item).reason), made.row.constData());
                return false;
            }
            TrainingRowValues values;
            values.ability = row->ability;
            values.userMessage = row->userMessage;
            values.environmentSource = row->environmentSource;
            const Result<QByteArray> written = trainingRowJson(values);
            const Result<JsonObject> fields = written ? scanJsonObject(*written) : Result<JsonObject>(written.error());
            const bool same = row->ability.configuration == made.configuration && row->task == made.task
                && row->environmentSource == made.source && fields
                && fields->string("ability") == "codegym_v1@Fair_1__GridEnv@" + made.configuration;
            equal += same;
            if (!same)
                qWarning("differs: %s", made.row.constData());
            return same;
        };
        QVERIFY(readPath(file.fileName(), {}, compare, CancelToken()).ok());
        QCOMPARE(equal, rows.size());
    }
};

QTEST_GUILESS_MAIN(TestRowsProperty)
#include "tst_rows_property.moc"
