package io.haedap.faq;

import io.haedap.shared.database.Changes;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where entries stand and what they were merged into, out of and into files. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportedPlaces {

    private static final String PLACES = """
            select id, pinned, position from faq.entry where id = any (:ids) and live_revision is not null and live_public
            """;
    private static final String PLACE = """
            update faq.entry
               set pinned = :pinned, position = :position
             where id = :id and live_revision is not null and live_public
            """;
    /** Whoever imports may pin no more than whoever arranges. */
    private static final String UNPIN = """
            with held as (
                select id
                  from faq.entry
                 where id in (select id
                            from (select id, row_number() over (partition by live_category order by rank desc, id) as place
                                    from faq.entry
                                   where pinned and live_revision is not null and live_public
                                     and live_category in (select live_category from faq.entry where id = any (:ids))) pins
                           where place > :most)
                 order by id
                   for update)
            update faq.entry set pinned = false where id in (select id from held)
            """;

    private static final String HOLD = """
            select category
              from faq.arrangement
             where category = any (:slugs) or category in (select live_category from faq.entry where id = any (:ids))
             order by category
               for update
            """;

    private static final String ARRANGED = """
            insert into faq.arrangement as kept (category, version)
            select distinct live_category, 1 from faq.entry where id = any (:ids) and live_category is not null
             order by live_category
            on conflict (category) do update set version = kept.version + 1
            returning category
            """;
    /** An address leads to the end of the way, however many merges lie between. */
    private static final String LEAD = """
            with recursive way (id, at) as (
                select id, merged_into from faq.entry where merged_into is not null
                 union all
                select way.id, e.merged_into from way join faq.entry e on e.id = way.at where e.merged_into is not null
            ) cycle id, at set looped using trail
            update faq.entry merged
               set leads_to = way.at
              from way join faq.entry last on last.id = way.at
             where merged.id = way.id and last.merged_into is null and merged.leads_to is distinct from way.at
            """;

    private static final String LOOPS = """
            with recursive way (id, at) as (
                select id, merged_into from faq.entry where id = any (:ids) and merged_into is not null
                 union
                select way.id, e.merged_into from way join faq.entry e on e.id = way.at where e.merged_into is not null
            )
            select exists (select from way where id = at)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    ImportedPlaces(
            JdbcClient jdbc, NamedParameterJdbcOperations batch, Changes changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.changes = changes;
        this.events = events;
    }

    /** Where those stand that readers find. */
    Map<FaqId, FaqPlace> of(Collection<FaqId> asked) {
        var places = new HashMap<FaqId, FaqPlace>();
        jdbc.sql(PLACES).param("ids", ids(asked)).query(row -> {
            places.put(
                    new FaqId(row.getLong("id")),
                    new FaqPlace(row.getBoolean("pinned"), row.getObject("position", Integer.class)));
        });
        return places;
    }

    /** Holds the arrangements that {@link #put} will change, before any entry is held, as whoever arranges does. */
    void hold(Collection<FaqId> entries, Collection<String> slugs) {
        jdbc.sql(HOLD)
                .param("ids", ids(entries))
                .param("slugs", slugs.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void put(Map<FaqId, FaqPlace> places) {
        if (places.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                PLACE,
                places.entrySet().stream()
                        .map(one -> new MapSqlParameterSource()
                                .addValue("id", one.getKey().value())
                                .addValue("pinned", one.getValue().pinned())
                                .addValue("position", one.getValue().position(), Types.INTEGER))
                        .toArray(SqlParameterSource[]::new));
        jdbc.sql(UNPIN)
                .param("ids", ids(places.keySet()))
                .param("most", FaqOrderDesk.MOST_PINNED)
                .update();
        var pinned = (int) places.values().stream().filter(FaqPlace::pinned).count();
        jdbc.sql(ARRANGED)
                .param("ids", ids(places.keySet()))
                .query(String.class)
                .list()
                .forEach(category -> events.publishEvent(new FaqArranged(category, pinned, places.size() - pinned)));
        changes.tell("faq");
    }

    /** Lets all addresses of merged entries lead to the end of their way; false where some way has none. */
    boolean lead(Collection<FaqId> merged) {
        if (merged.isEmpty()) {
            return true;
        }
        if (jdbc.sql(LOOPS).param("ids", ids(merged)).query(Boolean.class).single()) {
            return false;
        }
        jdbc.sql(LEAD).update();
        return true;
    }

    private static Long[] ids(Collection<FaqId> ids) {
        return ids.stream().map(FaqId::value).toArray(Long[]::new);
    }
}
