// SPDX-License-Identifier: Apache-2.0
#include "gui/statelabel.h"
#include "gui/style.h"
#include "gui/tones.h"

#include <QApplication>
#include <QCheckBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStyleFactory>
#include <QTest>

#include <cmath>
#include <memory>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The look: which palette it takes, and that it can be read.
class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsItsOwnPaletteWhereThePlatformHasNone();
    void followsThePlatformsPalette();
    void followsTheCommandLine();
    void canBeRead_data();
    void canBeRead();
    void thePrimaryButtonHasTheAccentColour();
    void theFocusCanBeSeen();
    void aCheckBoxCanBeSeenInTheDark();
    void aDisabledButtonKeepsItsOutline();
    void aStateWrapsUnderItsText();
    void aProgressBarFillsFromTheStart();

private:
    [[nodiscard]] static QPalette polished(Palettes::Appearance appearance, QPalette palette)
    {
        Style(appearance).polish(palette);
        return palette;
    }
    [[nodiscard]] static double contrast(const QColor &a, const QColor &b);
};

double TestStyle::contrast(const QColor &a, const QColor &b)
{
    // WCAG 2.1, relative luminance and contrast ratio
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

void TestStyle::bringsItsOwnPaletteWhereThePlatformHasNone()
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"fusion"_s));
    const QPalette none = fusion->standardPalette();
    const QPalette shown = polished(Palettes::Appearance::Platform, none);
    QVERIFY(shown == Palettes::light() || shown == Palettes::dark());
    QCOMPARE(Tones::isDark(shown), Tones::isDark(none));
}

void TestStyle::followsThePlatformsPalette()
{
    QPalette platform(Qt::yellow, Qt::black);
    platform.setColor(QPalette::Highlight, Qt::magenta);
    const QPalette shown = polished(Palettes::Appearance::Platform, platform);
    for (const auto role : {QPalette::Window, QPalette::WindowText, QPalette::Highlight})
        QCOMPARE(shown.color(role), platform.color(role));
}

void TestStyle::followsTheCommandLine()
{
    const QPalette platform(Qt::yellow, Qt::black);
    QVERIFY(!Tones::isDark(polished(Palettes::Appearance::Light, platform)));
    QVERIFY(Tones::isDark(polished(Palettes::Appearance::Dark, platform)));
}

void TestStyle::canBeRead_data()
{
    QTest::addColumn<QPalette>("palette");

    QTest::newRow("light") << Palettes::light();
    QTest::newRow("dark") << Palettes::dark();
    QTest::newRow("a platform's") << polished(Palettes::Appearance::Platform,
                                              QPalette(QColor(0xE0, 0xE0, 0xE0)));
}

void TestStyle::canBeRead()
{
    QFETCH(const QPalette, palette);
    constexpr double enough = 4.5; // WCAG 2.1, level AA
    const Tones tones = Tones::of(palette);
    const QColor window = palette.color(QPalette::Window);
    for (const auto role : {QPalette::WindowText, QPalette::PlaceholderText})
        QVERIFY2(contrast(palette.color(role), window) >= enough, qPrintable(u"%1"_s.arg(role)));
    QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= enough);
    QVERIFY(contrast(tones.muted, tones.sidebar) >= enough);
    QVERIFY(contrast(tones.muted, tones.tint) >= enough);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
            >= enough);
    for (const QColor &tone : {tones.good, tones.attention, tones.bad})
        QVERIFY2(contrast(tone, palette.color(QPalette::Base)) >= enough, qPrintable(tone.name()));
}

void TestStyle::thePrimaryButtonHasTheAccentColour()
{
    QPushButton button(u"Go"_s);
    button.setProperty("primary", true);
    const auto edge = [&] { return button.grab().toImage().pixelColor(6, button.height() / 2); };
    QCOMPARE(edge(), button.palette().color(QPalette::Highlight));
    button.setProperty("primary", false);
    QCOMPARE(edge(), button.palette().color(QPalette::Button));
}

void TestStyle::theFocusCanBeSeen()
{
    for (const char *kind : {"primary", "link", "plain"}) {
        QWidget window;
        QPushButton first(u"One"_s, &window);
        QPushButton second(u"Two"_s, &window);
        second.move(0, 60);
        second.setProperty(kind, true);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first.setFocus();
        const QImage without = second.grab().toImage();
        QTest::keyClick(&first, Qt::Key_Tab);
        QVERIFY(second.hasFocus());
        QVERIFY2(second.grab().toImage() != without, kind);
    }
}

void TestStyle::aCheckBoxCanBeSeenInTheDark()
{
    QCheckBox box;
    box.setPalette(Palettes::dark());
    const auto edge = [&] { return box.grab().toImage().pixelColor(0, box.height() / 2); };
    QVERIFY(contrast(edge(), box.palette().color(QPalette::Window)) >= 3);
    box.setChecked(true);
    QCOMPARE(edge(), box.palette().color(QPalette::Highlight));
}

void TestStyle::aDisabledButtonKeepsItsOutline()
{
    QPushButton button(u"Verify"_s);
    button.setPalette(Palettes::dark());
    const auto edge = [&] { return button.grab().toImage().pixelColor(0, button.height() / 2); };
    const QColor outline = edge();
    button.setEnabled(false);
    QCOMPARE(edge(), outline);
    QVERIFY(outline != button.palette().color(QPalette::Window));
}

void TestStyle::aStateWrapsUnderItsText()
{
    StateLabel label;
    label.setState(StateLabel::Kind::Good, u"Valid"_s, u"verified just now, and long ago too"_s);
    label.resize(120, label.heightForWidth(120));
    const int line = label.fontMetrics().height();
    QVERIFY(label.height() > 2 * line);
    const QImage image = label.grab(QRect(0, line + 1, 8, label.height() - line - 1)).toImage();
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            QCOMPARE(image.pixelColor(x, y), image.pixelColor(0, 0));
    }
}

void TestStyle::aProgressBarFillsFromTheStart()
{
    QProgressBar bar;
    bar.setTextVisible(false);
    bar.resize(200, 20);
    bar.setValue(50);
    const auto at = [&](int x) { return bar.grab().toImage().pixelColor(x, bar.height() / 2); };
    const QColor filled = bar.palette().color(QPalette::Highlight);
    QCOMPARE(at(90), filled);
    QVERIFY(at(110) != filled);
    bar.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(at(110), filled);
    QVERIFY(at(90) != filled);
}

int main(int argc, char **argv)
{
    QApplication::setStyle(new Style);
    QApplication app(argc, argv);
    TestStyle test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_style.moc"
