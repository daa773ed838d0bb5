package io.haedap.notice;

import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.FileReferences;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files notices name: readers open those of live text, staff those of any revision. */
@Component
class NoticeFiles implements FileReferences {

    private static final String TEXT = "r.body_ko || coalesce(r.body_en, '')";
    private static final String NAMES =
            TEXT + " like '%/files/%' and attachment.files_in(" + TEXT + ") @> array[cast(:file as text)]";
    private static final String IS_PUBLIC = """
            select exists (select
                             from notice.revision r
                             join notice.notice n on n.id = r.notice and n.live_revision = r.number
                            where (n.live_until is null or n.live_until > now()) and
            """ + NAMES + ")";
    private static final String IS_NAMED = "select exists (select from notice.revision r where " + NAMES + ")";
    private static final String NAMED = """
            select distinct file
              from notice.revision r, unnest(attachment.files_in(%1$s)) file
             where %1$s like '%%/files/%%' and attachment.files_in(%1$s) && cast(:files as text[]) and file = any (:files)
            """.formatted(TEXT);

    private final JdbcClient jdbc;
    private final CurrentStaff staff;

    NoticeFiles(JdbcClient jdbc, CurrentStaff staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    @Override
    public boolean isPublic(AttachmentId file) {
        return exists(IS_PUBLIC, file);
    }

    @Override
    public boolean isReadable(AttachmentId file) {
        return staff.may(Rights.NOTICE_READ) && exists(IS_NAMED, file);
    }

    private boolean exists(String question, AttachmentId file) {
        return jdbc.sql(question)
                .param("file", file.value())
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
