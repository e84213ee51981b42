#pragma once

#include <QByteArray>
#include <QString>

namespace codegym::test {

/// The two ends of a terminal: the program sees device(), the test the other end.
class Terminal {
public:
    Terminal();
    ~Terminal();
    Q_DISABLE_COPY_MOVE(Terminal)

    QString device() const;
    void type(const QByteArray& line) const;
    QByteArray seen() const; ///< Since the last call.

private:
    int m_end;
    int m_held;
};

} // namespace codegym::test
