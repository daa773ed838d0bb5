package io.haedap.shared;

import java.util.Locale;

/** The two languages of all content. Korean is the source; English may be missing and then falls back. */
public enum Language {
    KO(Locale.KOREAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Everything that is not English is answered in Korean. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : KO;
    }

    /** Reads a language tag such as {@code ko} or {@code en-US}; anything unknown is Korean. */
    public static Language ofTag(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** Where a page of the site stands in that language. */
    public String path(String page) {
        return this == EN ? "/en" + page : page;
    }
}
