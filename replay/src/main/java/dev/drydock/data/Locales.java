package dev.drydock.data;

import java.util.List;

/** The locales in which Datafaker knows words of its own, at least some: languages, and languages of countries. */
final class Locales {

    private static final List<String> TAGS = List.of(
            "ar", "be", "be-BY", "bg", "bg-BG", "ca", "ca-ES", "cs", "cs-CZ", "da-DK", "de", "de-AT", "de-CH", "de-DE",
            "el-GR", "en", "en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-NG", "en-NZ", "en-PH", "en-PK", "en-SG",
            "en-UG", "en-US", "en-ZA", "es", "es-AR", "es-ES", "es-MX", "es-PY", "et", "et-EE", "fa", "fi-FI", "fr",
            "fr-BE", "fr-CA", "fr-CH", "fr-FR", "he", "he-IL", "hr", "hr-HR", "hu", "hu-HU", "hy", "hy-AM", "id",
            "id-ID", "it", "it-CH", "it-IT", "ja", "ja-JP", "ka", "ka-GE", "ko", "ko-KR", "lv", "lv-LV", "mk", "mk-MK",
            "nb-NO", "nl", "nl-BE", "nl-NL", "no-NO", "pl", "pl-PL", "pt", "pt-BR", "pt-PT", "ro-MD", "ru", "ru-MD",
            "ru-RU", "sk", "sk-SK", "sq", "sq-AL", "sv", "sv-SE", "ta", "ta-IN", "th", "th-TH", "tr", "tr-TR", "uk",
            "uk-UA", "uz", "uz-UZ", "vi", "vi-VN", "zh-CN", "zh-TW");

    private Locales() {}

    /** Their BCP 47 tags. */
    static List<String> tags() {
        return TAGS;
    }
}
