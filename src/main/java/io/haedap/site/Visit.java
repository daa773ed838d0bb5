package io.haedap.site;

import io.haedap.shared.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where a reader is: the language, which the address alone decides, and the path without its prefix. */
record Visit(Language language, String path) {

    private static final String ENGLISH = "/en";

    static Visit of(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return at(failed instanceof String path ? path : request.getRequestURI());
    }

    static Visit at(String path) {
        if (path.equals(ENGLISH) || path.startsWith(ENGLISH + "/")) {
            var rest = path.substring(ENGLISH.length());
            return new Visit(Language.EN, rest.isEmpty() ? "/" : rest);
        }
        return new Visit(Language.KO, path);
    }

    /** The address of a path in this reader's language. */
    public String to(String path) {
        return language.path(path);
    }

    Language otherLanguage() {
        return language == Language.EN ? Language.KO : Language.EN;
    }

    public boolean isEnglish() {
        return language == Language.EN;
    }
}
