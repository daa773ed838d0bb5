package io.haedap.site;

import org.springframework.web.util.HtmlUtils;

/** Makes HTML of a snippet in which control characters surround what matched: first escaped, then marked. */
final class Highlight {

    private static final String START = "\u0002";
    private static final String END = "\u0003";

    private Highlight() {}

    static String html(String snippet) {
        var html =
                HtmlUtils.htmlEscape(snippet, "UTF-8").replace(START, "<mark>").replace(END, "</mark>");
        // a mark that was cut off must not run on through the page
        var missing = html.split("<mark>", -1).length - html.split("</mark>", -1).length;
        return missing > 0
                ? html + "</mark>".repeat(missing)
                : missing < 0 ? html.replace("</mark>", "").replace("<mark>", "") : html;
    }
}
