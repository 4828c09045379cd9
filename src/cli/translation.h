// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

#include <memory>

namespace spacekey {

/// The program's words in the user's language, from the files under :/i18n. No file is opened
/// before a text needs one: in English that is a text with a plural form. So a command that is read
/// by a script pays nothing for it. What a contract with scripts fixes (JSON, options, exit codes)
/// is not translated anywhere.
class Translation final : public QTranslator
{
    Q_OBJECT

public:
    explicit Translation(QObject *parent = nullptr);
    ~Translation() override;

    [[nodiscard]] QString translate(const char *context, const char *sourceText,
                                    const char *disambiguation = nullptr,
                                    int n = -1) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    [[nodiscard]] const QTranslator &file() const;

    const bool m_isEnglish;
    mutable std::unique_ptr<QTranslator> m_file;
};

} // namespace spacekey
