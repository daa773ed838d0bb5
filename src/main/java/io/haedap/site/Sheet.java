package io.haedap.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One page on its way to the template: what the frame needs, and the model of its inside. */
final class Sheet {

    private final String template;
    private final Map<String, Object> model = new LinkedHashMap<>();
    private String title = "";
    private @Nullable String description;
    private @Nullable String section;
    private @Nullable String elsewhere;
    private @Nullable String data;
    private @Nullable Instant until;
    private List<String> icons = List.of();
    private final List<Frame.Feed> feeds = new ArrayList<>();
    private HttpStatus status = HttpStatus.OK;
    private boolean strip = true;
    private boolean hidden;
    private boolean secret;

    Sheet(String template) {
        this.template = template;
    }

    Sheet title(String title) {
        this.title = title;
        return this;
    }

    Sheet description(String description) {
        this.description = description;
        return this;
    }

    /** Which of the places in the header is this: its path. */
    Sheet section(String path) {
        section = path;
        return this;
    }

    /** The path of the same page in the other language, where it is not the same path. */
    Sheet elsewhere(String path) {
        elsewhere = path;
        return this;
    }

    /** JSON-LD. */
    Sheet data(String json) {
        data = json;
        return this;
    }

    /** The page names an instant after which it is wrong. */
    Sheet until(@Nullable Instant until) {
        this.until = until;
        return this;
    }

    Sheet icons(String... names) {
        icons = List.of(names);
        return this;
    }

    Sheet status(HttpStatus status) {
        this.status = status;
        return this;
    }

    /** Leaves the strip out: on the status page, in search and in forms, where it is said in another way. */
    Sheet withoutStrip() {
        strip = false;
        return this;
    }

    /** Search engines leave it out. */
    Sheet hidden() {
        hidden = true;
        return this;
    }

    /** What one customer alone may see: kept by nobody, told to nobody. */
    Sheet secret() {
        secret = true;
        return hidden().withoutStrip();
    }

    /** A feed that is about what this page is about, besides those of its place. */
    Sheet feed(String title, String path) {
        feeds.add(new Frame.Feed(title, path));
        return this;
    }

    Sheet with(String name, @Nullable Object value) {
        model.put(name, value);
        return this;
    }

    String template() {
        return template;
    }

    Map<String, Object> model() {
        return model;
    }

    HttpStatus status() {
        return status;
    }

    boolean hasStrip() {
        return strip;
    }

    boolean isSecret() {
        return secret;
    }

    boolean isHidden() {
        return hidden;
    }

    String title() {
        return title;
    }

    @Nullable
    String description() {
        return description;
    }

    @Nullable
    String section() {
        return section;
    }

    @Nullable
    String elsewhere() {
        return elsewhere;
    }

    @Nullable
    String data() {
        return data;
    }

    @Nullable
    Instant until() {
        return until;
    }

    List<Frame.Feed> feeds() {
        return List.copyOf(feeds);
    }

    List<String> icons() {
        return icons;
    }
}
