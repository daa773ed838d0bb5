package io.haedap.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("editor")
class SweepTests {

    @Autowired
    private Sweep sweep;

    @Autowired
    private AttachmentDesk desk;

    @Autowired
    private AttachmentSettings settings;

    @Autowired
    private StoredFiles files;

    @Autowired
    private BlobStore store;

    @Autowired
    private Faqs faqs;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    @Autowired
    private VisitorFiles visitors;

    @Autowired
    private InquiryCounter counter;

    @Test
    void what_went_with_a_message_stays_and_what_a_visitor_never_sent_goes() {
        var sent = visitors.add("a-form-to-be-swept", "a.png", new ByteArrayInputStream(Samples.png(3, 3)));
        var orphan = visitors.add("a-form-to-be-swept", "b.png", new ByteArrayInputStream(Samples.png(3, 3)));
        counter.submit(
                new NewInquiry("payment", "파일", "봐 주세요", Language.KO, Channel.WEB, "남이레", "ire@example.com", null, true)
                        .with(SentFiles.ofVisitor("a-form-to-be-swept", List.of(sent.id()))));
        jdbc.sql("update attachment.file set unnamed_since = now() - interval '2 days' where id = any (:ids)")
                .param("ids", new String[] {sent.id().value(), orphan.id().value()})
                .update();

        sweep.run();

        assertThat(store.find(sent.id())).isPresent();
        assertThat(store.find(orphan.id())).isEmpty();
        assertThat(visitors.waiting("a-form-to-be-swept")).isEmpty();
    }

    @Test
    void what_nothing_names_for_a_day_goes_with_its_bytes() {
        var young = add();
        var old = add();
        var named = add();
        var kept = add();
        faqs.draft(Faqs.content("그림이 든 초안", named.markdown("그림")));
        as(old, "25 hours");
        as(named, "25 hours");
        as(kept, "23 hours");

        sweep.run();

        assertThat(files.find(old.id())).isEmpty();
        assertThat(store.find(old.id())).isEmpty();
        assertThat(files.find(young.id())).isPresent();
        assertThat(files.find(kept.id())).isPresent();
        assertThat(files.find(named.id())).isPresent();
        assertThat(store.find(named.id())).isPresent();
        assertThat(jdbc.sql("select unnamed_since is null from attachment.file where id = :id")
                        .param("id", named.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_file_named_by_an_old_revision_alone_is_kept() {
        var file = add();
        var draft = faqs.published(Faqs.content("그림이 있던 글", file.markdown("그림")));
        assertThat(draft).isNotNull();
        as(file, "25 hours");

        sweep.run();

        assertThat(files.find(file.id())).isPresent();
    }

    @Test
    void bytes_of_an_upload_that_was_killed_before_its_row_go_a_day_later() throws IOException {
        var fresh = killedUpload(Duration.ofHours(1));
        var old = killedUpload(Duration.ofHours(25));
        var known = add();
        age(known.id(), Duration.ofDays(30));
        faqs.draft(Faqs.content("오래된 그림", known.markdown("그림")));

        sweep.run();

        assertThat(store.find(old)).isEmpty();
        assertThat(store.find(fresh)).isPresent();
        assertThat(store.find(known.id())).isPresent();
    }

    @Test
    void a_removal_that_was_killed_before_the_bytes_is_completed() throws IOException {
        var file = add();
        age(file.id(), Duration.ofHours(25));
        jdbc.sql("delete from attachment.file where id = :id")
                .param("id", file.id().value())
                .update();

        sweep.run();

        assertThat(store.find(file.id())).isEmpty();
    }

    @Test
    void half_written_bytes_are_tidied_away() throws IOException {
        var incoming = Files.createDirectories(settings.directory().resolve("incoming"));
        var half = Files.writeString(incoming.resolve("x.part"), "half");
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofHours(30))));

        sweep.run();

        assertThat(half).doesNotExist();
    }

    @Test
    void the_store_of_another_database_is_left_alone() throws IOException {
        var owner = settings.directory().resolve("belongs-to");
        sweep.run();
        var ours = Files.readString(owner);
        Files.writeString(owner, "another");
        var old = killedUpload(Duration.ofHours(25));

        sweep.run();

        assertThat(store.find(old)).isPresent();
        Files.writeString(owner, ours);
        sweep.run();
        assertThat(store.find(old)).isEmpty();
    }

    private Attachment add() {
        return desk.add("a.png", new ByteArrayInputStream(Samples.png(2, 2)));
    }

    private void as(Attachment file, String old) {
        jdbc.sql("update attachment.file set unnamed_since = now() - cast(:old as interval) where id = :id")
                .param("old", old)
                .param("id", file.id().value())
                .update();
    }

    private AttachmentId killedUpload(Duration ago) throws IOException {
        var id = AttachmentId.random();
        store.keep(id, Files.write(directory.resolve("sent"), Samples.png(2, 2)));
        age(id, ago);
        return id;
    }

    private void age(AttachmentId id, Duration ago) throws IOException {
        Files.setLastModifiedTime(
                store.find(id).orElseThrow().getFile().toPath(),
                FileTime.from(Instant.now().minus(ago)));
    }
}
