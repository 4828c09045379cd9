// SPDX-License-Identifier: Apache-2.0
// The least that a Qt Widgets program with a window can be.
#include <QApplication>
#include <QMainWindow>
#include <QPushButton>

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QPushButton(QStringLiteral("Press")));
    window.show();
    return QApplication::exec();
}
