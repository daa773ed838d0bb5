package io.haedap.faq.transfer;

import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.ImportReport;
import io.haedap.faq.ImportedFaq;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles from elsewhere, one after the other, as the import takes them; notes what did not come along. */
final class ForeignEntries implements Iterator<ImportedFaq> {

    private static final int TAGS = 20;
    private static final int SYNONYMS = 30;
    private static final int WORD = 50;
    private static final int LARGEST_MB = 2;
    private static final Pattern WRITTEN_OUT = Pattern.compile("data:image/[^\"'<>\\s]*+", Pattern.CASE_INSENSITIVE);

    private final HelpCentreFiles files;
    private final HelpCentreChoices choices;
    private final Places places;
    private final ForeignPictures pictures;
    private final Iterator<String> ids;
    private final Iterator<Integer> unreadable;
    private final Map<String, List<Refusal.Fault>> notes = new LinkedHashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    ForeignEntries(HelpCentreFiles files, HelpCentreChoices choices, Places places, ForeignPictures pictures) {
        this.files = files;
        this.choices = choices;
        this.places = places;
        this.pictures = pictures;
        this.ids = files.ids().iterator();
        this.unreadable = files.unreadable().iterator();
    }

    @Override
    public boolean hasNext() {
        return unreadable.hasNext() || ids.hasNext();
    }

    @Override
    public ImportedFaq next() {
        return unreadable.hasNext()
                ? ImportedFaq.unreadable(unreadable.next(), null, List.of(Refusal.Fault.of("id", "required")))
                : entry(ids.next());
    }

    /** What came in, but not quite whole; {@code known} tells which external ids there are now. */
    List<ImportReport.Rejected> noted(Function<Set<String>, Set<String>> known) {
        var all = new HashSet<String>();
        linked.values().forEach(all::addAll);
        var there = known.apply(all);
        linked.forEach((externalId, named) -> {
            var gone = new TreeSet<>(named);
            gone.removeAll(there);
            if (!gone.isEmpty()) {
                note(externalId, List.of(Refusal.Fault.of("links", "faq-import-links", String.join(", ", gone))));
            }
        });
        return notes.entrySet().stream()
                .map(one -> new ImportReport.Rejected(
                        Objects.requireNonNullElse(lines.get(one.getKey()), 0), one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(ImportReport.Rejected::line))
                .toList();
    }

    private void note(String externalId, List<Refusal.Fault> faults) {
        if (!faults.isEmpty()) {
            notes.computeIfAbsent(externalId, _ -> new ArrayList<>()).addAll(faults);
        }
    }

    private ImportedFaq entry(String externalId) {
        var all = files.article(externalId);
        var first = all.getFirst();
        var line = first.line();
        var texts = new EnumMap<Language, ForeignArticle>(Language.class);
        var others = new TreeSet<String>();
        for (var article : all) {
            var language = language(article.locale());
            if (language == null) {
                others.add(article.locale());
            } else if (!isBetter(texts.get(language), article)) {
                texts.put(language, article);
            }
        }
        var here = new ArrayList<Refusal.Fault>();
        if (!others.isEmpty()) {
            here.add(Refusal.Fault.of("locale", "faq-import-language", String.join(", ", others)));
        }
        if (texts.values().stream().anyMatch(article -> isTooLarge(article.html()))) {
            return ImportedFaq.unreadable(
                    line, externalId, List.of(Refusal.Fault.of("body", "faq-import-html", LARGEST_MB)));
        }
        if (texts.isEmpty()) {
            return ImportedFaq.unreadable(line, externalId, here);
        }
        var category = places.of(first.place());
        if (category == null) {
            var place = first.place();
            return ImportedFaq.unreadable(
                    line,
                    externalId,
                    List.of(
                            place == null
                                    ? Refusal.Fault.of("categorySlug", "required")
                                    : Refusal.Fault.of(
                                            "categorySlug", "faq-import-place", places.name(place, Language.KO))));
        }
        return entry(line, externalId, texts, category, here);
    }

    private ImportedFaq entry(
            int line,
            String externalId,
            Map<Language, ForeignArticle> texts,
            String category,
            List<Refusal.Fault> here) {
        var names = new HashMap<String, String>();
        var written = new EnumMap<Language, FaqText>(Language.class);
        texts.forEach((language, article) -> written.put(language, text(article, names, here)));
        var korean = texts.get(Language.KO);
        var english = texts.get(Language.EN);
        Language held = null;
        if (korean == null) {
            held = Language.KO;
            here.add(Refusal.Fault.of("translations.ko", "faq-import-english"));
        } else if (english != null && korean.draft() != english.draft()) {
            held = korean.draft() ? Language.KO : Language.EN;
        }
        var draft = texts.values().stream().allMatch(ForeignArticle::draft);
        var content = new FaqContent(
                category,
                texts.values().stream().anyMatch(ForeignArticle::restricted)
                        ? FaqVisibility.STAFF
                        : FaqVisibility.PUBLIC,
                new FaqTranslations(
                        Objects.requireNonNull(written.get(korean == null ? Language.EN : Language.KO)),
                        written.get(Language.EN)),
                words(texts.values().stream().flatMap(one -> one.tags().stream()), TAGS),
                null,
                null,
                List.of(),
                new FaqSynonyms(keywords(korean), keywords(english)),
                draft ? null : held);
        lines.put(externalId, line);
        linked.put(externalId, Set.copyOf(names.values()));
        note(externalId, here);
        return ImportedFaq.read(line, externalId, draft ? FaqStatus.DRAFT : FaqStatus.PUBLISHED, content, List.of())
                .linking(names);
    }

    /** Pictures that stand in the text itself are not counted. */
    private static boolean isTooLarge(String html) {
        var most = LARGEST_MB << 20;
        return html.length() > most && WRITTEN_OUT.matcher(html).replaceAll("").length() > most;
    }

    private FaqText text(ForeignArticle article, Map<String, String> names, List<Refusal.Fault> here) {
        var addresses = new ArticleAddresses(files.form(), home(article), pictures);
        pictures.gather(addresses.picturesIn(article.html()));
        var body = HtmlText.markdown(article.html(), addresses);
        names.putAll(addresses.articles());
        addresses.faults().stream().filter(fault -> !here.contains(fault)).forEach(here::add);
        return new FaqText(clean(article.title()).replaceAll("\\s+", " "), clean(body));
    }

    private @Nullable String home(ForeignArticle article) {
        return article.home() != null ? article.home() : choices.home();
    }

    private static @Nullable Language language(String locale) {
        return switch (locale.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]) {
            case "ko" -> Language.KO;
            case "en" -> Language.EN;
            default -> null;
        };
    }

    /** American English goes before other kinds, and what was read later before the same read earlier. */
    private static boolean isBetter(@Nullable ForeignArticle before, ForeignArticle other) {
        return before != null
                && !before.locale().equalsIgnoreCase(other.locale())
                && !other.locale().equalsIgnoreCase("en-us");
    }

    private static List<String> keywords(@Nullable ForeignArticle article) {
        return article == null ? List.of() : words(article.keywords().stream(), SYNONYMS);
    }

    private static List<String> words(Stream<String> given, int most) {
        return given.map(word -> PlainText.tidy(clean(word)))
                .filter(word -> !word.isEmpty() && word.codePointCount(0, word.length()) <= WORD)
                .distinct()
                .limit(most)
                .toList();
    }

    /** Without what no text may hold here; whoever imports could not take it out. */
    private static String clean(String text) {
        if (PlainText.isStorable(text)) {
            return text;
        }
        var clean = new StringBuilder();
        text.codePoints()
                .filter(c -> PlainText.isStorable(Character.toString(c)))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
