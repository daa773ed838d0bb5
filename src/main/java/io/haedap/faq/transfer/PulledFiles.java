package io.haedap.faq.transfer;

import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import io.haedap.attachment.AttachmentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures that came in before, by the address that they came from. */
@Component
@Transactional
class PulledFiles {

    private static final String FIND = """
            select encode(address, 'hex') as address, file, url from faq.import_file where address = any (:addresses)
            """;
    private static final String REMEMBER = """
            insert into faq.import_file (address, file, url)
            values (:address, :file, :url)
            on conflict (address) do update set file = excluded.file, url = excluded.url
            """;

    private final JdbcClient jdbc;
    private final AttachmentDesk attachments;

    PulledFiles(JdbcClient jdbc, AttachmentDesk attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** Our address of each that is still here. */
    Map<String, String> known(Collection<String> addresses) {
        var digests = addresses.stream()
                .collect(Collectors.toMap(
                        address -> HexFormat.of().formatHex(digest(address)), one -> one, (one, _) -> one));
        var found = new HashMap<String, String>();
        var files = new HashMap<String, AttachmentId>();
        jdbc.sql(FIND)
                .param("addresses", addresses.stream().map(PulledFiles::digest).toArray(byte[][]::new))
                .query(row -> {
                    var address = String.valueOf(digests.get(row.getString("address")));
                    found.put(address, row.getString("url"));
                    files.put(address, AttachmentId.of(row.getString("file")));
                });
        var there = attachments.known(Set.copyOf(files.values()));
        found.keySet().removeIf(address -> !there.contains(files.get(address)));
        return found;
    }

    void remember(String address, Attachment file) {
        jdbc.sql(REMEMBER)
                .param("address", digest(address))
                .param("file", file.id().value())
                .param("url", file.url())
                .update();
    }

    static byte[] digest(String address) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
