// SPDX-License-Identifier: Apache-2.0
#include "cli/translation.h"

#include <QLocale>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

bool isEnglish(const QStringList &languages)
{
    const QLocale::Language first =
        languages.isEmpty() ? QLocale::C : QLocale(languages.constFirst()).language();
    return first == QLocale::English || first == QLocale::C;
}

} // namespace

Translation::Translation(QObject *parent)
    : QTranslator(parent)
    , m_isEnglish(isEnglish(QLocale::system().uiLanguages()))
{ }

Translation::~Translation() = default;

QString Translation::translate(const char *context, const char *sourceText,
                               const char *disambiguation, int n) const
{
    const bool isPlural = n >= 0;
    if (m_isEnglish && !isPlural)
        return {};
    return file().translate(context, sourceText, disambiguation, n);
}

const QTranslator &Translation::file() const
{
    if (!m_file) {
        m_file = std::make_unique<QTranslator>();
        // English has its plural forms alone; it stands in for every language that has no file.
        [[maybe_unused]] const bool found =
            m_file->load(QLocale::system(), u"spacekey"_s, u"_"_s, u":/i18n"_s)
            || m_file->load(u":/i18n/spacekey_en.qm"_s);
    }
    return *m_file;
}

} // namespace spacekey
