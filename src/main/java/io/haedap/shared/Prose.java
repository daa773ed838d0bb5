package io.haedap.shared;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns Markdown into the site's reading text: a lead, tables that stack on a phone, callouts with their icon. The preview in
 * the console asks the same, so that it shows what readers will see.
 */
public final class Prose {

    /** A closing quotation mark or bracket and the particle after it stay together. */
    private static final Pattern LOOSE = Pattern.compile("(?<=[\\u2019\\u201D)\\]\\u300D\\u300F])(?=\\p{IsHangul})");

    private static final Pattern TEXT = Pattern.compile("(?<=^|>)[^<>]+");
    private static final Pattern FIRST_CELL = Pattern.compile("<tr>\\s*<td([^>]*)>(.*?)</td>", Pattern.DOTALL);
    private static final Pattern CALLOUT = Pattern.compile("(</h[2-6]>\\s*+)?<div class=\"call( warn)?\">");
    private static final Pattern PICTURE =
            Pattern.compile("<p(?: class=\"lead\")?>(<img [^>]*?)( title=\"([^\"]*)\")?( ?/?>)</p>");
    /** Addresses of pictures tell their size. */
    private static final Pattern SIZE =
            Pattern.compile("src=\"/files/[a-z2-7]{26}/[^\"]*-(\\d{1,5})x(\\d{1,5})\\.[a-z]{3,4}\"");

    private static final String ICON = "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#%s\"></use></svg>";

    private Prose() {}

    /** The words {@code note} and {@code warning} head callouts that stand under no heading of their own. */
    public static String html(String markdown, String note, String warning) {
        var html = Markdown.html(markdown);
        html = html.startsWith("<p>") ? "<p class=\"lead\">" + html.substring(3) : html;
        html = html.replace("<table>", "<table class=\"fix\">").replace("<th>", "<th scope=\"col\">");
        html = FIRST_CELL.matcher(html).replaceAll("<tr><th scope=\"row\"$1>$2</th>");
        html = PICTURE.matcher(html).replaceAll(found -> Matcher.quoteReplacement(figure(found)));
        html = CALLOUT.matcher(html).replaceAll(found -> Matcher.quoteReplacement(callout(found, note, warning)));
        return keepAll(html);
    }

    /** As {@link #keep}, for safe HTML: the words between its tags alone. */
    public static String keepAll(String html) {
        return TEXT.matcher(html).replaceAll(text -> Matcher.quoteReplacement(keep(text.group())));
    }

    /** Text in which a particle never begins a line alone. */
    public static String keep(String text) {
        return LOOSE.matcher(text).replaceAll("\u2060");
    }

    public static boolean hasCallout(String html) {
        return html.contains("class=\"call");
    }

    /** A picture that stands alone; its title is the caption. It waits until it comes into sight, and its place is kept. */
    private static String figure(MatchResult found) {
        var caption = found.group(3);
        var size = SIZE.matcher(found.group(1));
        var known = size.find();
        var tall = known && Integer.parseInt(size.group(2)) > Integer.parseInt(size.group(1));
        return "<figure" + (tall ? " class=\"tall\">" : ">") + found.group(1)
                + (known ? " width=\"" + size.group(1) + "\" height=\"" + size.group(2) + "\"" : "")
                + " loading=\"lazy\" decoding=\"async\"" + found.group(4)
                + (caption == null || caption.isBlank() ? "" : "<figcaption>" + caption + "</figcaption>")
                + "</figure>";
    }

    private static String callout(MatchResult found, String note, String warning) {
        var warns = found.group(2) != null;
        var heading = found.group(1);
        var icon = ICON.formatted(warns ? "warn" : "bad");
        var open = "<div class=\"call" + (warns ? " warn" : "") + "\" role=\"note\">" + icon;
        return heading != null ? heading + open : open + "<p class=\"t\">" + (warns ? warning : note) + "</p>";
    }
}
