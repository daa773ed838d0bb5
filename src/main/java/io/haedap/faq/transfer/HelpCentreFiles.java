package io.haedap.faq.transfer;

import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The export of another help centre: any number of JSON files, also several one after another. Which program it comes from is
 * seen by its form. Articles lie in a file of their own until they are asked for, so that languages that stand in different files
 * come together and the memory holds one article at a time.
 */
public final class HelpCentreFiles implements AutoCloseable {

    private static final int MOST = 50_000;
    private static final int LARGEST_MB = 8;
    private static final int NAME = 200;
    private static final List<HelpCentreForm> FORMS = List.of(new ZendeskForm(), new PhpMyFaqForm());

    private record Named(String origin, @Nullable String parent, Map<Language, String> names) {}

    private final ObjectReader json;
    private final ArticleSpool spool;
    private final Map<String, Named> places = new LinkedHashMap<>();
    private final Map<String, Integer> unreadable = new LinkedHashMap<>();
    private final Sink sink = new Sink();
    private @Nullable HelpCentreForm form;
    private int read;

    public HelpCentreFiles(JsonMapper json) throws IOException {
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.spool = new ArticleSpool(json);
    }

    /** Takes what forms find. */
    final class Sink {

        /** The number of the next article. */
        int next() {
            if (++read > MOST) {
                throw Refusal.invalid("body", "faq-import-most", MOST);
            }
            return read;
        }

        void unreadable(int line, String field) {
            unreadable.put(line + " " + field, line);
        }

        void article(ForeignArticle article) {
            spool.add(article);
        }

        void place(String origin, @Nullable String parent, String locale, String name) {
            var named = places.computeIfAbsent(origin, _ -> new Named(origin, parent, new LinkedHashMap<>()));
            if (places.size() > MOST) {
                throw Refusal.invalid("body", "faq-import-most", MOST);
            }
            if (!name.isBlank() && locale.startsWith("ko")) {
                named.names.put(Language.KO, PlainText.shorten(name.strip(), NAME));
            } else if (!name.isBlank()) {
                // any language is better than none
                named.names.putIfAbsent(Language.ofTag(locale), PlainText.shorten(name.strip(), NAME));
            }
        }
    }

    /** Reads one more file to its end; refuses what is no JSON, of no form that is known, or of another than those before. */
    public HelpCentreFiles add(InputStream in) {
        var bytes = new MeasuredBytes(in, LARGEST_MB << 20);
        try (var parser = json.createParser(bytes)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                value(parser, token, bytes);
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw Refusal.invalid("body", "faq-import-json", at == null ? 0 : at.getLineNr());
        }
        return this;
    }

    private void value(JsonParser parser, JsonToken token, MeasuredBytes bytes) {
        if (token == JsonToken.START_ARRAY) {
            list(parser, null, bytes);
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var field = parser.currentName();
                var value = parser.nextToken();
                if (value == JsonToken.START_ARRAY) {
                    list(parser, field, bytes);
                } else if (value == JsonToken.START_OBJECT) {
                    element(parser, field, bytes);
                }
            }
        }
    }

    private void list(JsonParser parser, @Nullable String field, MeasuredBytes bytes) {
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                element(parser, field, bytes);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void element(JsonParser parser, @Nullable String field, MeasuredBytes bytes) {
        if (FORMS.stream().noneMatch(one -> one.knows(field))) {
            parser.skipChildren();
            return;
        }
        bytes.begin();
        JsonNode element = json.readTree(parser);
        bytes.end();
        take(field, element);
    }

    private void take(@Nullable String field, JsonNode element) {
        for (var one : FORMS) {
            if (one.take(field, element, sink)) {
                if (form != null && form != one) {
                    throw Refusal.invalid("body", "faq-import-mixed");
                }
                form = one;
                return;
            }
        }
    }

    HelpCentreForm form() {
        if (form == null) {
            throw Refusal.invalid("body", "faq-import-form");
        }
        return form;
    }

    /** How many articles there are, whatever languages they have. */
    public int articles() {
        return spool.ids().size();
    }

    Set<String> ids() {
        return spool.ids();
    }

    /** One article in all its languages, in the order that they were read. */
    List<ForeignArticle> article(String externalId) {
        return spool.get(externalId);
    }

    /** Numbers of what could not be read at all. */
    List<Integer> unreadable() {
        return List.copyOf(unreadable.values());
    }

    Optional<ForeignPlace> place(String origin) {
        return Optional.ofNullable(places.get(origin)).map(named -> {
            var ko = named.names.get(Language.KO);
            var en = named.names.get(Language.EN);
            return new ForeignPlace(
                    origin, named.parent, new LocalText(Objects.requireNonNullElse(ko != null ? ko : en, origin), en));
        });
    }

    /** How many articles lie in each place. */
    Map<String, Integer> filled() {
        var filled = new LinkedHashMap<String, Integer>();
        var seen = new HashSet<String>();
        spool.places().forEach((externalId, place) -> {
            if (seen.add(externalId)) {
                filled.merge(place, 1, Integer::sum);
            }
        });
        return filled;
    }

    List<ForeignPlace> way(String origin) {
        var way = new ArrayList<ForeignPlace>();
        for (var at = place(origin); at.isPresent(); ) {
            var here = at.get();
            if (way.contains(here) || way.size() > 20) {
                break;
            }
            way.addFirst(here);
            at = here.parent() == null ? Optional.empty() : place(here.parent());
        }
        return way;
    }

    @Override
    public void close() {
        spool.close();
    }
}
