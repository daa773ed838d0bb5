package io.haedap.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("editor")
class AttachmentDeskTests {

    @Autowired
    private AttachmentDesk desk;

    @Autowired
    private AttachmentReader reader;

    @Autowired
    private BlobStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @AfterEach
    void forgetWhatWasUploaded() {
        jdbc.sql("delete from attachment.file where sha256 = decode(repeat('00', 32), 'hex')")
                .update();
    }

    @Test
    void a_picture_is_kept_and_known() throws IOException {
        var file = add("화면 캡처.png", Samples.png(40, 20));

        assertThat(file.state()).isEqualTo(AttachmentState.CLEAN);
        assertThat(file.type()).isEqualTo("image/png");
        assertThat(file.width()).isEqualTo(40);
        assertThat(file.height()).isEqualTo(20);
        assertThat(file.url()).isEqualTo("/files/" + file.id() + "/화면-캡처-40x20.png");
        assertThat(file.markdown("결제 [화면]")).isEqualTo("![결제 \\[화면\\]](" + file.url() + ")");
        assertThat(store.find(file.id()).orElseThrow().contentLength()).isEqualTo(file.size());
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where subject = :subject and action = 'attachment.uploaded'")
                        .param("subject", "attachment:" + file.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_moving_picture_is_renamed_to_what_it_became() {
        assertThat(add("춤.gif", Samples.gif(8, 8)).name()).isEqualTo("춤.png");
    }

    @Test
    void what_is_too_large_is_refused_while_it_comes_in() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                return length;
            }
        };

        assertThatThrownBy(() -> desk.add("a.txt", endless)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
            assertThat(refusal.type()).isEqualTo("attachment-too-large");
        });
    }

    @Test
    void a_sender_that_stops_half_way_leaves_nothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        var before = count();

        assertThatThrownBy(() -> desk.add("a.txt", broken)).isInstanceOf(Refusal.class);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void nobody_uploads_more_than_a_days_allowance() {
        fill("editor", 500);

        assertThatThrownBy(() -> add("a.png", Samples.png(2, 2)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("attachment-allowance"));
        assertThat(as.as("publisher", () -> add("a.png", Samples.png(2, 2)))).isNotNull();
    }

    @Test
    void whoever_imports_is_not_stopped_by_a_days_allowance() {
        fill("admin", 500);

        assertThat(as.as("admin", () -> add("a.png", Samples.png(2, 2)))).isNotNull();
    }

    @Test
    @SignedInAs("auditor")
    void who_does_not_write_uploads_nothing() {
        assertThatThrownBy(() -> add("a.png", Samples.png(2, 2))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_file_of_ones_own_is_removed_while_nothing_names_it() {
        var file = add("a.png", Samples.png(2, 2));

        assertThatThrownBy(() -> desk.remove(file.id(), 9))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
        desk.remove(file.id(), file.version());

        assertThat(store.find(file.id())).isEmpty();
        assertThatThrownBy(() -> reader.one(file.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void a_file_that_a_draft_names_is_not_removed() {
        var file = add("a.png", Samples.png(2, 2));
        faqs.draft(Faqs.content("그림이 든 글", file.markdown("그림")));

        assertThatThrownBy(() -> desk.remove(file.id(), file.version()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("attachment-named"));
    }

    @Test
    void a_foreign_file_is_not_there_until_a_text_shows_it() {
        var file = add("a.png", Samples.png(2, 2));

        assertThatThrownBy(() -> as.as("reviewer", () -> reader.one(file.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        faqs.draft(Faqs.content("그림이 든 글", file.markdown("그림")));

        assertThat(as.as("reviewer", () -> reader.one(file.id()))).isEqualTo(file);
        assertThatThrownBy(() -> as.as("auditor", () -> reader.one(file.id()))).isInstanceOf(Refusal.class);
    }

    private Attachment add(String name, byte[] bytes) {
        return desk.add(name, new ByteArrayInputStream(bytes));
    }

    private long count() {
        return jdbc.sql("select count(*) from attachment.file")
                .query(Long.class)
                .single();
    }

    private void fill(String who, int files) {
        jdbc.sql("""
                        insert into attachment.file (id, name, type, size, sha256, state, uploaded_by, uploaded_at)
                        select translate(left(md5(:who || n), 26), '0123456789', 'ghijklmnop'), 'a.txt',
                               'text/plain', 1, decode(repeat('00', 32), 'hex'), 'CLEAN', :by, now()
                          from generate_series(1, :files) n
                        """)
                .param("who", who)
                .param("by", as.id(who).toString())
                .param("files", files)
                .update();
    }
}
