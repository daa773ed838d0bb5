package io.haedap.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.people.CurrentStaff;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same parts as in the program, with a scanner at the other end of a socket. */
@HaedapTest
@SignedInAs("editor")
class QuarantineTests {

    @Autowired
    private FileIntake intake;

    @Autowired
    private StoredFiles files;

    @Autowired
    private BlobStore store;

    @Autowired
    private AttachmentReader reader;

    @Autowired
    private List<FileReferences> references;

    @Autowired
    private FileAccess access;

    @Autowired
    private AttachmentSettings settings;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    private ClamdPeer peer;
    private Quarantine quarantine;
    private AttachmentDesk desk;

    @BeforeEach
    void listen() throws IOException {
        peer = new ClamdPeer();
        quarantine = new Quarantine(scannedBy(peer.address()), files, store, references, transactions, events);
        var reception = new Reception(intake, files, store, quarantine, settings, transactions, events);
        desk = new AttachmentDesk(reception, files, access, settings, staff, transactions, events);
    }

    @AfterEach
    void hangUp() throws IOException {
        peer.close();
        jdbc.sql("delete from attachment.file where state = 'QUARANTINED'").update();
    }

    @Test
    void a_harmless_file_is_clean_at_once() {
        assertThat(add("좋은 글").state()).isEqualTo(AttachmentState.CLEAN);
    }

    @Test
    void an_infected_file_is_never_handed_out_and_its_bytes_are_gone() {
        var file = add("HARM");
        faqs.published(Faqs.content("내려받을 글", file.markdown("파일")));

        assertThat(file.state()).isEqualTo(AttachmentState.INFECTED);
        assertThat(store.find(file.id())).isEmpty();
        assertThat(reader.open(file.id(), "a.txt")).isEmpty();
        assertThat(files.find(file.id()).orElseThrow().found()).isEqualTo("Test-Signature");
        assertThat(jdbc.sql(
                                "select facts ->> 'found' from audit.entry where action = 'attachment.infected' and subject = :s")
                        .param("s", "attachment:" + file.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Test-Signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "stream: Something ERROR", "?", "stream: OK or not"})
    void what_is_no_answer_leaves_the_file_where_it_is(String answer) {
        peer.say(answer);

        assertThat(add("글").state()).isEqualTo(AttachmentState.QUARANTINED);
    }

    @Test
    void while_nobody_answers_the_file_stays_and_is_asked_about_again() throws IOException {
        var port = Integer.parseInt(peer.address().split(":")[1]);
        peer.close();
        var file = add("나중에 볼 글");
        faqs.published(Faqs.content("기다리는 글", file.markdown("파일")));

        assertThat(file.state()).isEqualTo(AttachmentState.QUARANTINED);
        assertThat(reader.open(file.id(), "a.txt")).isEmpty();
        due(file);
        quarantine.work();
        assertThat(files.find(file.id()).orElseThrow().file().state()).isEqualTo(AttachmentState.QUARANTINED);

        peer = new ClamdPeer(port);
        quarantine.work();
        assertThat(files.find(file.id()).orElseThrow().file().state())
                .as("its time has not come")
                .isEqualTo(AttachmentState.QUARANTINED);
        due(file);
        quarantine.work();

        assertThat(files.find(file.id()).orElseThrow().file().state()).isEqualTo(AttachmentState.CLEAN);
        assertThat(reader.open(file.id(), "a.txt")).isPresent();
    }

    @Test
    void an_address_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> Clamd.at("clamav")).hasMessageContaining("host:port");
    }

    private void due(Attachment file) {
        jdbc.sql("update attachment.file set scan_at = now() - interval '1 second' where id = :id")
                .param("id", file.id().value())
                .update();
    }

    private Attachment add(String text) {
        return desk.add("a.txt", new ByteArrayInputStream(Samples.text(text)));
    }

    private AttachmentSettings scannedBy(String address) {
        return new AttachmentSettings(
                settings.directory(),
                settings.largest(),
                settings.longestSide(),
                settings.mostPixels(),
                settings.perDay(),
                settings.perDayBytes(),
                settings.perVisitor(),
                settings.perVisitorBytes(),
                settings.visitorsPerDay(),
                settings.total(),
                settings.grace(),
                address);
    }
}
