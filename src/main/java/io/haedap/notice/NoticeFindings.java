package io.haedap.notice;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.search.HitState;
import io.haedap.search.StaffDocument;
import io.haedap.search.StaffIndex;
import io.haedap.search.StaffKind;
import io.haedap.shared.Language;
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

/** The newest revision of every notice, whatever its state, for colleagues. */
@Component
@Order(30)
class NoticeFindings implements StaffKind {

    private static final String TYPE = "notice-draft";
    private static final String AFTER = """
            select n.id, r.kind, r.adverse, r.pinned, r.pinned_until, r.languages, r.service_ids, r.effective_at, r.expire_at,
                   r.supersedes, r.title_ko, r.body_ko, r.title_en, r.body_en
              from notice.notice n
              join notice.revision r on r.notice = n.id and r.number = n.revision
             where n.id > :id
             order by n.id
             limit :most
            """;

    private static final String STATES = "select id, status from notice.notice where id = any (:ids)";

    private final StaffIndex index;
    private final NoticeRevisions revisions;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;

    NoticeFindings(StaffIndex index, NoticeRevisions revisions, CurrentStaff staff, JdbcClient jdbc) {
        this.index = index;
        this.revisions = revisions;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    void put(Notice notice) {
        var id = notice.id().toString();
        index.putStaff(TYPE, Map.of(id, documents(id, revisions.content(notice.id(), notice.revision()))));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String nameKey() {
        return "notice.finding";
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.NOTICE_READ);
    }

    @Override
    public Set<String> scopes() {
        return Set.of();
    }

    @Override
    public Map<String, HitState> states(Collection<String> ids) {
        var states = new HashMap<String, HitState>();
        jdbc.sql(STATES)
                .param("ids", ids.stream().map(Long::valueOf).toArray(Long[]::new))
                .query(row -> {
                    var status = NoticeStatus.valueOf(row.getString("status"));
                    states.put(
                            row.getString("id"), new HitState(status.name(), "notice.status." + status, status.sign()));
                });
        return states;
    }

    @Override
    public Map<String, List<StaffDocument>> after(@Nullable String id, int most) {
        var found = new LinkedHashMap<String, List<StaffDocument>>();
        jdbc.sql(AFTER)
                .param("id", id == null ? 0 : Long.parseLong(id))
                .param("most", most)
                .query(row -> {
                    var notice = row.getString("id");
                    found.put(notice, documents(notice, NoticeRevisions.content(row, 0)));
                });
        return found;
    }

    private static List<StaffDocument> documents(String id, NoticeContent content) {
        var documents = new ArrayList<StaffDocument>();
        documents.add(document(id, Language.KO, content.translations().ko()));
        var english = content.translations().en();
        if (english != null) {
            documents.add(document(id, Language.EN, english));
        }
        return documents;
    }

    private static StaffDocument document(String id, Language language, NoticeText text) {
        return new StaffDocument(
                TYPE, id, language, text.title(), text.body(), List.of(), null, "/console/notices/" + id);
    }
}
