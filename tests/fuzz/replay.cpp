// Runs a fuzz target over the files of a folder: its seeds, and every input that once broke it.
#include <QByteArray>
#include <QDir>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int main(int argc, char* argv[])
{
    const QFileInfoList files = argc == 2 ? QDir(QString::fromLocal8Bit(argv[1])).entryInfoList(QDir::Files) : QFileInfoList();
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size()));
    }
    // A folder without seeds proves nothing.
    return files.isEmpty() ? 1 : 0;
}
