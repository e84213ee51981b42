#include "core/runtime/python_bundle.h"

#include "core/runtime/frame.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>

// A static library's resources are linked in only where something asks for them, outside any namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(codegym_core_data);
}

using namespace Qt::StringLiterals;

namespace codegym {

namespace {

const QString root = u":/python/"_s;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "codegym/worker/main.py" is codegym.worker.main, and a folder's __init__.py is the folder.
QString moduleName(QString path)
{
    path.chop(3);
    if (path.endsWith("/__init__"_L1))
        path.chop(9);
    return path.replace(u'/', u'.');
}

} // namespace

QString pythonBootstrap()
{
    registerResources();
    return QString::fromUtf8(contents(root + u"codegym/worker/bootstrap.py"_s));
}

QByteArray pythonBundle()
{
    registerResources();
    QMap<QString, QByteArray> modules;
    QDirIterator files(root, {u"*.py"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        modules.insert(moduleName(path.mid(root.size())), contents(path));
    }
    nlohmann::json header;
    auto& names = header["modules"] = nlohmann::json::array();
    for (auto it = modules.cbegin(); it != modules.cend(); ++it)
        names.push_back(it.key().toStdString());
    return encodeFrame(std::move(header), modules.values());
}

} // namespace codegym
