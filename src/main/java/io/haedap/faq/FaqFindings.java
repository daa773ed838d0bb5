package io.haedap.faq;

import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.search.HitState;
import io.haedap.search.StaffDocument;
import io.haedap.search.StaffIndex;
import io.haedap.search.StaffKind;
import io.haedap.shared.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest revision of every entry, whatever its state, for colleagues whose rights reach into its category. */
@Component
@Order(20)
class FaqFindings implements StaffKind {

    private static final String TYPE = "faq-draft";

    private static final String STATES = "select id, status from faq.entry where id = any (:ids)";

    private final StaffIndex index;
    private final Entries entries;
    private final Revisions revisions;
    private final CategoryTree categories;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;

    FaqFindings(
            StaffIndex index,
            Entries entries,
            Revisions revisions,
            CategoryTree categories,
            CurrentStaff staff,
            JdbcClient jdbc) {
        this.index = index;
        this.entries = entries;
        this.revisions = revisions;
        this.categories = categories;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** Hands over entries as they lie in the database now. */
    void put(Collection<Entry> changed) {
        index.putStaff(TYPE, documents(changed));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String nameKey() {
        return "faq.finding";
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.FAQ_READ);
    }

    @Override
    public Set<String> scopes() {
        return staff.categories();
    }

    @Override
    public String scopeName(String scope, Language language) {
        return categories.find(scope).map(place -> place.name().in(language)).orElse(scope);
    }

    @Override
    public @Nullable Beginning beginning(String typed) {
        return staff.may(Rights.FAQ_WRITE)
                ? new Beginning(
                        "faq.finding.begin", "faqs/new?title=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                : null;
    }

    @Override
    public Map<String, HitState> states(Collection<String> ids) {
        var states = new HashMap<String, HitState>();
        jdbc.sql(STATES)
                .param("ids", ids.stream().map(Long::valueOf).toArray(Long[]::new))
                .query(row -> {
                    var status = FaqStatus.valueOf(row.getString("status"));
                    states.put(row.getString("id"), new HitState(status.name(), "faq.status." + status, status.sign()));
                });
        return states;
    }

    @Override
    public Map<String, List<StaffDocument>> after(@Nullable String id, int most) {
        return documents(entries.after(id == null ? 0 : Long.parseLong(id), most));
    }

    private Map<String, List<StaffDocument>> documents(Collection<Entry> changed) {
        var newest = new LinkedHashMap<String, List<StaffDocument>>();
        var numbers = new LinkedHashMap<FaqId, Integer>();
        changed.forEach(entry -> {
            numbers.put(entry.id(), entry.revision());
            newest.put(entry.id().toString(), List.of());
        });
        revisions.contents(List.copyOf(numbers.keySet())).stream()
                .filter(written -> Integer.valueOf(written.number()).equals(numbers.get(written.entry())))
                .forEach(written -> newest.put(written.entry().toString(), documents(written)));
        return newest;
    }

    private static List<StaffDocument> documents(Revisions.Written written) {
        var content = written.content();
        var documents = new ArrayList<StaffDocument>();
        content.translations().each().forEach((language, text) -> {
            var words = new ArrayList<>(content.tags());
            words.addAll(content.synonyms().in(language));
            documents.add(new StaffDocument(
                    TYPE,
                    written.entry().toString(),
                    language,
                    text.title(),
                    text.body(),
                    words,
                    content.categorySlug(),
                    "/console/faqs/" + written.entry()));
        });
        return documents;
    }
}
