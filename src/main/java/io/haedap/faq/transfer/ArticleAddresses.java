package io.haedap.faq.transfer;

import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What the addresses in one article lead to: other articles, pictures, the rest of the world. */
final class ArticleAddresses implements ForeignAddresses {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final int LONGEST = 2_000;
    private static final int PICTURES = 100;
    private static final int FAULTS = 200;

    private final HelpCentreForm form;
    private final @Nullable URI home;
    private final ForeignPictures pictures;
    private final Map<String, String> articles = new LinkedHashMap<>();
    private final Set<Refusal.Fault> faults = new LinkedHashSet<>();

    ArticleAddresses(HelpCentreForm form, @Nullable String home, ForeignPictures pictures) {
        this.form = form;
        this.home = home == null ? null : parsed(home);
        this.pictures = pictures;
    }

    /** Which addresses in the text lead to which articles. */
    Map<String, String> articles() {
        return articles;
    }

    List<Refusal.Fault> faults() {
        return List.copyOf(faults);
    }

    /** What it shows, as far as one article may show pictures; the rest stays links. */
    Set<String> picturesIn(String html) {
        var found = new LinkedHashSet<String>();
        for (var image : Jsoup.parseBodyFragment(html).select("img")) {
            var src = whole(
                    image.hasAttr("src")
                            ? image.attr("src").strip()
                            : image.attr("data-src").strip());
            if (src != null && found.size() < PICTURES) {
                found.add(src);
            } else if (src != null && !found.contains(src)) {
                tell(Refusal.Fault.of("images", "faq-import-pictures", PICTURES));
            }
        }
        return found;
    }

    @Override
    public @Nullable String link(String href) {
        var address = whole(href);
        if (address == null || address.startsWith("data:")) {
            return relativeArticle(href);
        }
        var article = isAtHome(address) ? form.article(address) : null;
        if (article != null) {
            articles.put(address, article);
        }
        return address;
    }

    /** Where nothing tells where the other help centre stands, a path may still be that of an article. */
    private @Nullable String relativeArticle(String href) {
        var path = home == null ? parsed(href) : null;
        if (path == null || path.getScheme() != null || path.getRawAuthority() != null) {
            return null;
        }
        var article = form.article(path.toString());
        if (article != null) {
            articles.put(path.toString(), article);
        }
        return article == null ? null : path.toString();
    }

    @Override
    public @Nullable String picture(String src) {
        var address = whole(src);
        if (address == null) {
            tell(Refusal.Fault.of(PlainText.shorten(src, 200), "outgoing-address"));
            return null;
        }
        var fault = pictures.fault(address);
        if (fault != null) {
            tell(fault);
        }
        return pictures.address(address);
    }

    private void tell(Refusal.Fault fault) {
        if (faults.size() < FAULTS) {
            faults.add(fault);
        }
    }

    private boolean isAtHome(String address) {
        var host = home == null ? null : home.getHost();
        var own = parsed(address);
        return own != null
                && own.getHost() != null
                && (own.getHost().equalsIgnoreCase(host)
                        || own.getHost().toLowerCase(Locale.ROOT).endsWith(".zendesk.com"));
    }

    /** An absolute address of a kind that may stand in a text; null for any other. */
    private @Nullable String whole(String given) {
        if (given.regionMatches(true, 0, "data:image/", 0, 11)) {
            return given;
        }
        var address = parsed(given);
        if (address == null || given.startsWith("#")) {
            return null;
        }
        var resolved = address.isAbsolute() || home == null || home.isOpaque() ? address : home.resolve(address);
        var scheme = resolved.getScheme() == null ? "" : resolved.getScheme().toLowerCase(Locale.ROOT);
        var text = resolved.toString();
        return SCHEMES.contains(scheme) && text.length() <= LONGEST ? text : null;
    }

    /** Read as browsers do: blanks and letters of any script may stand in it, brackets too; null where it is beyond that. */
    private static @Nullable URI parsed(String text) {
        var mended = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            if (c <= ' ' || "\"<>\\^`{|}()[]".indexOf(c) >= 0 && !(c == '[' || c == ']')) {
                mended.append(String.format("%%%02X", c));
            } else {
                mended.appendCodePoint(c);
            }
        });
        try {
            return URI.create(URI.create(mended.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25"))
                    .toASCIIString());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
