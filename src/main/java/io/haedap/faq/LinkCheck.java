package io.haedap.faq;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.MarkdownLink;
import io.haedap.shared.web.PublicAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Links that lead nowhere or to what readers cannot see, and images that say nothing to who cannot see them. */
class LinkCheck implements TextCheck {

    private static final Pattern ENTRY = Pattern.compile("(?:/en)?/faq/(\\d+)(?:-[^/?#]*)?(?:[?#].*)?");

    private final FaqReader reader;
    private final PublicAddress address;

    LinkCheck(FaqReader reader, PublicAddress address) {
        this.reader = reader;
        this.address = address;
    }

    @Override
    public void check(Language language, FaqText text, List<FaqWarning> found) {
        for (var link : Markdown.links(text.body())) {
            fault(link, language)
                    .ifPresent(rule ->
                            found.add(new FaqWarning(language, link.paragraph(), rule, List.of(quotable(link)))));
            if (link.image() && link.words().isBlank()) {
                found.add(new FaqWarning(language, link.paragraph(), "image-silent", List.of()));
            }
        }
    }

    private static String quotable(MarkdownLink link) {
        return link.words().isBlank() ? link.destination() : link.words();
    }

    private Optional<String> fault(MarkdownLink link, Language language) {
        var to = own(link.destination());
        if (to.isBlank() || to.startsWith("#") || !isSound(to)) {
            return Optional.of("link-broken");
        }
        var entry = ENTRY.matcher(to);
        if (!entry.matches()) {
            return Optional.empty();
        }
        return switch (reader.find(entry.group(1), language)) {
            case FaqAnswer.Found _ -> Optional.empty();
            case FaqAnswer.Unknown _ -> Optional.of("link-unknown");
            case FaqAnswer.Merged _ -> Optional.of("link-merged");
            case FaqAnswer.Withdrawn _ -> Optional.of("link-withdrawn");
        };
    }

    /** Our own address is left out: the rest is a path of this site. */
    private String own(String destination) {
        var home = address.of("/");
        return destination.startsWith(home) ? destination.substring(home.length() - 1) : destination;
    }

    private static boolean isSound(String to) {
        try {
            var uri = new URI(to.replace(" ", "%20"));
            if (uri.getScheme() == null) {
                return to.startsWith("/") && !to.startsWith("//");
            }
            return switch (uri.getScheme()) {
                case "http", "https" ->
                    uri.getRawAuthority() != null && uri.getRawAuthority().contains(".");
                case "mailto", "tel" -> !uri.getSchemeSpecificPart().isBlank();
                default -> false;
            };
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
