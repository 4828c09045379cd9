// SPDX-License-Identifier: Apache-2.0
#include "gui/qrcode.h"

#include <QAccessible>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <qrcodegen.hpp>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThePictureOfItsText_data();
    void isThePictureOfItsText();
    void staysBlackOnWhiteInTheDark();
    void growsWithItsText();
    void isEmptyWhenTheTextIsTooLong();
    void isAPictureToAssistiveTechnology();
};

namespace {

const QString address = u"https://basespace.illumina.com/oauth/device?code=b9bac"_s;

QImage picture(QrCode &code, qreal scale)
{
    QImage image(code.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::red);
    code.render(&image);
    return image;
}

/// Each module read at its middle; the pixels between must be black or white alone.
bool matches(const QImage &image, const QString &text)
{
    const auto code =
        qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    constexpr int quietZone = 4;
    const int module = image.width() / (code.getSize() + 2 * quietZone);
    const int left = (image.width() - module * code.getSize()) / 2;
    for (int y = -quietZone; y < code.getSize() + quietZone; ++y) {
        for (int x = -quietZone; x < code.getSize() + quietZone; ++x) {
            const QRgb expected = code.getModule(x, y) ? qRgb(0, 0, 0) : qRgb(255, 255, 255);
            for (const int inside : {0, module / 2, module - 1}) {
                if (image.pixel(left + x * module + inside, left + y * module + inside) != expected)
                    return false;
            }
        }
    }
    return true;
}

} // namespace

void TestQrCode::isThePictureOfItsText_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("200 %") << 2.0;
    QTest::newRow("300 %") << 3.0;
}

void TestQrCode::isThePictureOfItsText()
{
    QFETCH(qreal, scale);
    QrCode code;
    code.setText(address);
    code.resize(code.sizeHint());
    QVERIFY(matches(picture(code, scale), address));
    QVERIFY(!matches(picture(code, scale), address + u"x"_s));
}

void TestQrCode::staysBlackOnWhiteInTheDark()
{
    QrCode code;
    code.setPalette(QPalette(Qt::white, Qt::black, Qt::gray, Qt::black, Qt::gray, Qt::white,
                             Qt::white, Qt::black, Qt::black));
    code.setText(address);
    code.resize(code.sizeHint());
    QVERIFY(matches(picture(code, 1), address));
}

void TestQrCode::growsWithItsText()
{
    QrCode code;
    const QString longLink = address + QString(600, u'x');
    code.setText(longLink);
    QVERIFY(code.sizeHint().width() > QrCode().sizeHint().width());
    code.resize(code.sizeHint());
    QVERIFY(matches(picture(code, 1), longLink));
}

void TestQrCode::isEmptyWhenTheTextIsTooLong()
{
    QrCode code;
    QVERIFY(code.isEmpty());
    code.setText(address);
    QVERIFY(!code.isEmpty());
    code.setText(QString(5000, u'x'));
    QVERIFY(code.isEmpty());
}

void TestQrCode::isAPictureToAssistiveTechnology()
{
    QrCode code;
    const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&code);
    QCOMPARE(seen->role(), QAccessible::Graphic);
    QVERIFY(!seen->text(QAccessible::Name).isEmpty());
    QVERIFY(seen->text(QAccessible::Description).contains(u"phone"_s));
}

QTEST_MAIN(TestQrCode)
#include "tst_qrcode.moc"
