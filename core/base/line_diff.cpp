#include "core/base/line_diff.h"

#include <QHash>

#include <optional>

#include <vector>

namespace codegym {

namespace {

// Beyond it the search for the fewest lines would take seconds, and nobody reads such a comparison line by line.
constexpr int kMostSteps = 3000;

/// A part of both texts that is compared: lines [x, xEnd) of the one with [y, yEnd) of the other.
struct Box {
    int x;
    int xEnd;
    int y;
    int yEnd;
};

struct Point {
    int x;
    int y;
};

/// How far the search has come on each diagonal x - y, from one corner of a box.
class Front {
public:
    Front(int lowest, int highest, int unreached)
        : m_lowest(lowest - 1)
        , m_reached(size_t(highest - lowest + 3), unreached)
    {
    }
    int& operator[](int diagonal) { return m_reached[size_t(diagonal - m_lowest)]; }

private:
    int m_lowest;
    std::vector<int> m_reached;
};

/// The diagonals that a search has got to after some steps, within those of the box.
struct Diagonals {
    int least;
    int most;

    void widen(int lowest, int highest)
    {
        least = least > lowest ? least - 1 : least + 1;
        most = most < highest ? most + 1 : most - 1;
    }
    bool has(int diagonal) const { return diagonal >= least && diagonal <= most; }
};

class Comparison {
public:
    Comparison(const QList<QByteArrayView>& before, const QList<QByteArrayView>& after)
    {
        QHash<QByteArrayView, int> numbers; // equal lines get equal numbers, which are compared faster
        const auto number = [&numbers](QByteArrayView line) {
            const auto known = numbers.constFind(line);
            return known == numbers.cend() ? *numbers.insert(line, int(numbers.size())) : *known;
        };
        for (const QByteArrayView line : before)
            m_before.push_back(number(line));
        for (const QByteArrayView line : after)
            m_after.push_back(number(line));
        m_gone.resize(m_before.size());
        m_new.resize(m_after.size());
        compare({0, int(m_before.size()), 0, int(m_after.size())});
    }

    QList<LineHunk> hunks() const;

private:
    void compare(Box box);
    std::optional<Point> middle(const Box& box) const;

    std::vector<int> m_before;
    std::vector<int> m_after;
    std::vector<bool> m_gone;
    std::vector<bool> m_new;
};

void Comparison::compare(Box box)
{
    const auto same = [this](int x, int y) { return m_before[size_t(x)] == m_after[size_t(y)]; };
    for (; box.x < box.xEnd && box.y < box.yEnd && same(box.x, box.y); ++box.x)
        ++box.y;
    for (; box.x < box.xEnd && box.y < box.yEnd && same(box.xEnd - 1, box.yEnd - 1); --box.xEnd)
        --box.yEnd;
    const bool bothLeft = box.x < box.xEnd && box.y < box.yEnd;
    if (const std::optional<Point> split = bothLeft ? middle(box) : std::nullopt) {
        compare({box.x, split->x, box.y, split->y});
        compare({split->x, box.xEnd, split->y, box.yEnd});
        return;
    }
    std::fill(m_gone.begin() + box.x, m_gone.begin() + box.xEnd, true);
    std::fill(m_new.begin() + box.y, m_new.begin() + box.yEnd, true);
}

/// A point on a shortest way through the box, found where the searches from its two corners meet.
std::optional<Point> Comparison::middle(const Box& box) const
{
    const int lowest = box.x - box.yEnd;
    const int highest = box.xEnd - box.y;
    Front forward(lowest, highest, -1);
    Front backward(lowest, highest, box.xEnd + 1);
    Diagonals ahead {box.x - box.y, box.x - box.y};
    Diagonals back {box.xEnd - box.yEnd, box.xEnd - box.yEnd};
    const bool odd = ((ahead.least - back.least) & 1) != 0;
    forward[ahead.least] = box.x;
    backward[back.least] = box.xEnd;
    for (int step = 0; step < kMostSteps; ++step) {
        ahead.widen(lowest, highest);
        for (int k = ahead.most; k >= ahead.least; k -= 2) {
            int x = std::max(forward[k - 1] + 1, forward[k + 1]);
            for (int y = x - k; x < box.xEnd && y < box.yEnd && m_before[size_t(x)] == m_after[size_t(y)]; ++y)
                ++x;
            forward[k] = x;
            if (odd && back.has(k) && backward[k] <= x)
                return Point {x, x - k};
        }
        back.widen(lowest, highest);
        for (int k = back.most; k >= back.least; k -= 2) {
            int x = std::min(backward[k - 1], backward[k + 1] - 1);
            for (int y = x - k; x > box.x && y > box.y && m_before[size_t(x - 1)] == m_after[size_t(y - 1)]; --y)
                --x;
            backward[k] = x;
            if (!odd && ahead.has(k) && x <= forward[k])
                return Point {x, x - k};
        }
    }
    return std::nullopt;
}

QList<LineHunk> Comparison::hunks() const
{
    QList<LineHunk> hunks;
    size_t x = 0;
    size_t y = 0;
    while (x < m_gone.size() || y < m_new.size()) {
        const size_t xStart = x;
        const size_t yStart = y;
        while (x < m_gone.size() && m_gone[x])
            ++x;
        while (y < m_new.size() && m_new[y])
            ++y;
        if (x > xStart || y > yStart)
            hunks.append(LineHunk {{int(xStart), int(x - xStart)}, {int(yStart), int(y - yStart)}});
        else
            ++x, ++y;
    }
    return hunks;
}

} // namespace

QList<QByteArrayView> linesOf(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool ends = text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
        if (!ends)
            continue;
        lines.append(text.sliced(start, at + 1 - start));
        start = at + 1;
    }
    if (start < text.size())
        lines.append(text.sliced(start));
    return lines;
}

QList<LineHunk> diffLines(const QList<QByteArrayView>& before, const QList<QByteArrayView>& after)
{
    return Comparison(before, after).hunks();
}

} // namespace codegym
