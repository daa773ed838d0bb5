package io.haedap.inquiry.file;

import io.haedap.attachment.VisitorFiles;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures and tables that customers of the sample inquiries sent along. */
@Component
@Order(51)
class InquiryFilesSample implements SampleContent {

    /** {@code message} counts those of the inquiry from 0. */
    record Sample(String subject, int message, String file, String name) {}

    private static final String MESSAGE = """
            select m.id
              from inquiry.message m join inquiry.inquiry i on i.id = m.inquiry
             where i.subject = :subject
             order by m.id
            """;

    private final VisitorFiles visitors;
    private final MessageFiles files;
    private final SampleFiles samples;
    private final JdbcClient jdbc;

    InquiryFilesSample(VisitorFiles visitors, MessageFiles files, SampleFiles samples, JdbcClient jdbc) {
        this.visitors = visitors;
        this.files = files;
        this.samples = samples;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "inquiry-files";
    }

    @Override
    public void load() {
        samples.read("inquiry-files", Sample[].class).forEach(this::attach);
    }

    private void attach(Sample sample) {
        var messages = jdbc.sql(MESSAGE)
                .param("subject", sample.subject())
                .query(Long.class)
                .list();
        if (sample.message() >= messages.size()) {
            return;
        }
        try (var bytes = new ClassPathResource("db/sample/files/" + sample.file()).getInputStream()) {
            var file = visitors.add(name(), sample.name(), bytes);
            files.attach(messages.get(sample.message()), SentFiles.ofVisitor(name(), List.of(file.id())));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
