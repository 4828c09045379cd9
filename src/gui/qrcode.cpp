// SPDX-License-Identifier: Apache-2.0
#include "gui/qrcode.h"

#include <QAccessibleWidget>
#include <QPainter>

#include <qrcodegen.hpp>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietZone = 4; // modules on each side (ISO/IEC 18004)

/// A plain QWidget is a nameless filler to assistive technology; this one is a picture.
QAccessibleInterface *graphic(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QrCode *>(object);
    if (widget == nullptr || className != "spacekey::QrCode"_L1)
        return nullptr;
    return new QAccessibleWidget(widget, QAccessible::Graphic);
}

} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    static const bool known = (QAccessible::installFactory(graphic), true);
    Q_UNUSED(known)
    setAccessibleName(tr("QR code"));
    setAccessibleDescription(tr("The link as a QR code for a phone's camera."));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    m_side = 0;
    m_dark.clear();
    if (!text.isEmpty()) {
        try {
            const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(),
                                                            qrcodegen::QrCode::Ecc::MEDIUM);
            m_side = code.getSize();
            m_dark.resize(qsizetype(m_side) * m_side);
            for (int i = 0; i < m_side * m_side; ++i)
                m_dark.setBit(i, code.getModule(i % m_side, i / m_side));
        } catch (const qrcodegen::data_too_long &) {
            m_side = 0;
        }
    }
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    constexpr qreal usual = 150;
    constexpr int fewest = 2; // pixels a module that a phone reads from a screen
    const int modules = m_side + 2 * quietZone;
    const int side = modules * qMax(fewest, qRound(usual / modules));
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);

    // In device pixels, so that no module is a blend of two.
    const qreal scale = painter.deviceTransform().m11();
    const int inside = int(qMin(width(), height()) * scale);
    const int module = inside / (m_side + 2 * quietZone);
    const int left = (int(width() * scale) - module * m_side) / 2;
    const int top = (int(height() * scale) - module * m_side) / 2;
    painter.scale(1 / scale, 1 / scale);
    for (int i = 0; i < m_side * m_side; ++i) {
        if (m_dark.testBit(i))
            painter.fillRect(left + i % m_side * module, top + i / m_side * module, module, module,
                             Qt::black);
    }
}

} // namespace spacekey
