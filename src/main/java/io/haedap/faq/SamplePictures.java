package io.haedap.faq;

import io.haedap.attachment.AttachmentDesk;
import io.haedap.people.SampleStaff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Uploads the pictures that sample texts name as {@code sample:<file>}, and puts their addresses in place. */
@Component
class SamplePictures {

    private static final Pattern NAMED = Pattern.compile("(?<=]\\()sample:([a-z0-9-]+\\.png)");

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final AttachmentDesk desk;
    private final SampleStaff staff;

    SamplePictures(AttachmentDesk desk, SampleStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    FaqText in(FaqText text) {
        return new FaqText(
                text.title(),
                NAMED.matcher(text.body())
                        .replaceAll(found ->
                                Matcher.quoteReplacement(addresses.computeIfAbsent(found.group(1), this::upload))));
    }

    private String upload(String file) {
        try (var bytes = new ClassPathResource("db/sample/pictures/" + file).getInputStream()) {
            return staff.as("editor", () -> desk.add(file, bytes).url());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
