package io.haedap.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains committed rows in batches: each hash covers the one before. Ids commit out of order, so only rows of transactions
 * older than every open one are taken; the rest waits for the next second.
 */
@Component
class Sealer {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('audit.seal'))";
    private static final String HEAD = "select position, hash from audit.seal order by position desc limit 1";
    private static final String UNSEALED = """
            select e.id,
                   concat_ws(E'\\x1f', e.id, extract(epoch from e.at), e.actor_kind, e.actor_id, e.actor_name,
                             coalesce(e.address, ''), e.action, e.subject, e.facts) as content
              from audit.entry e
             where e.id > :floor and e.xid < pg_snapshot_xmin(pg_current_snapshot())
               and not exists (select from audit.seal s where s.entry = e.id)
             order by e.id
             limit 1000
            """;
    private static final String FLOOR = """
            select coalesce(min(e.id) - 1, 0)
              from (select entry as id from audit.seal order by position desc limit 5000) e
            """;
    private static final String SEAL = """
            insert into audit.seal (position, entry, hash)
            select * from unnest(:positions, :entries, :hashes)
            """;
    private static final String CHAIN = """
            select s.position, s.hash,
                   concat_ws(E'\\x1f', e.id, extract(epoch from e.at), e.actor_kind, e.actor_id, e.actor_name,
                             coalesce(e.address, ''), e.action, e.subject, e.facts) as content
              from audit.seal s join audit.entry e on e.id = s.entry
             where s.position > :after
             order by s.position
             limit 5000
            """;
    private static final String TAIL = """
            select count(*)
              from audit.entry e
             where not exists (select from audit.seal s where s.entry = e.id)
            """;

    record Link(long position, byte[] hash) {}

    private final JdbcClient jdbc;

    Sealer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 1000)
    @Transactional
    public void seal() {
        if (!jdbc.sql(LOCK).query(Boolean.class).single()) {
            return;
        }
        var head = jdbc.sql(HEAD)
                .query((row, number) -> new Link(row.getLong("position"), row.getBytes("hash")))
                .optional()
                .orElse(new Link(0, new byte[32]));
        record Unsealed(long id, String content) {}
        List<Unsealed> unsealed = jdbc.sql(UNSEALED)
                .param("floor", jdbc.sql(FLOOR).query(Long.class).single())
                .query((row, number) -> new Unsealed(row.getLong("id"), row.getString("content")))
                .list();
        if (unsealed.isEmpty()) {
            return;
        }
        var links = new ArrayList<Link>();
        for (var entry : unsealed) {
            head = new Link(head.position() + 1, hash(head.hash(), entry.content()));
            links.add(head);
        }
        jdbc.sql(SEAL)
                .param("positions", links.stream().map(Link::position).toArray(Long[]::new))
                .param("entries", unsealed.stream().map(Unsealed::id).toArray(Long[]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
                .update();
    }

    /** Recomputes the chain. The first position that does not fit is named, and how many rows are not sealed yet. */
    @Transactional(readOnly = true)
    public ChainCheck verify() {
        var head = new Link(0, new byte[32]);
        Long broken = null;
        record Sealed(Link link, String content) {}
        while (broken == null) {
            var links = jdbc.sql(CHAIN)
                    .param("after", head.position())
                    .query((row, number) -> new Sealed(
                            new Link(row.getLong("position"), row.getBytes("hash")), row.getString("content")))
                    .list();
            if (links.isEmpty()) {
                break;
            }
            for (var sealed : links) {
                var expected = hash(head.hash(), sealed.content());
                if (sealed.link().position() != head.position() + 1
                        || !MessageDigest.isEqual(expected, sealed.link().hash())) {
                    broken = sealed.link().position();
                    break;
                }
                head = sealed.link();
            }
        }
        return new ChainCheck(
                head.position(), broken, jdbc.sql(TAIL).query(Long.class).single());
    }

    private static byte[] hash(byte[] before, String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
