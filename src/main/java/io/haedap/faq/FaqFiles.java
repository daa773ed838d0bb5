package io.haedap.faq;

import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.FileReferences;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files entries name: readers open those of live public revisions, staff those of any revision they may read. */
@Component
class FaqFiles implements FileReferences {

    private static final String NAMES =
            "t.body like '%/files/%' and attachment.files_in(t.body) @> array[cast(:file as text)]";
    private static final String IS_PUBLIC = """
            select exists (select
                             from faq.revision_text t
                             join faq.entry e on e.id = t.entry and e.live_revision = t.number
                            where e.live_public and not t.held and
            """ + NAMES + ")";
    private static final String IS_READABLE = """
            select exists (select
                             from faq.revision_text t
                             join faq.revision r on r.entry = t.entry and r.number = t.number
                            where (:all or r.category = any (:categories)) and
            """ + NAMES + ")";
    private static final String NAMED = """
            select distinct file
              from faq.revision_text t, unnest(attachment.files_in(t.body)) file
             where t.body like '%/files/%' and attachment.files_in(t.body) && cast(:files as text[]) and file = any (:files)
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff staff;

    FaqFiles(JdbcClient jdbc, CurrentStaff staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    @Override
    public boolean isPublic(AttachmentId file) {
        return jdbc.sql(IS_PUBLIC)
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isReadable(AttachmentId file) {
        return staff.may(Rights.FAQ_READ)
                && jdbc.sql(IS_READABLE)
                        .param("file", file.value())
                        .param("all", staff.categories().isEmpty())
                        .param("categories", staff.categories().toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public Set<AttachmentId> named(Set<AttachmentId> files) {
        return jdbc
                .sql(NAMED)
                .param("files", files.stream().map(AttachmentId::value).toArray(String[]::new))
                .query((row, number) -> AttachmentId.of(row.getString("file")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
