package io.haedap.people;

import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staff as rows. */
@Repository
class StaffStore {

    private static final String SELECT = """
            select s.id, s.email, s.name, s.state, s.sample, s.version,
                   array (select role from people.staff_role where staff = s.id) as roles,
                   array (select slug from people.staff_scope where staff = s.id and kind = 'QUEUE') as queues,
                   array (select slug from people.staff_scope where staff = s.id and kind = 'CATEGORY') as categories
              from people.staff s
            """;
    private static final String BY_ID = SELECT + "where s.id = :id";
    private static final String BY_EMAIL = SELECT + "where s.email = :email";
    private static final String PAGE = SELECT + """
             where (cast(:name as text) is null or (s.name collate "C", s.id) > (:name, :id))
             order by s.name collate "C", s.id
             limit :limit
            """;
    private static final String BY_IDS = SELECT + "where s.id = any (:ids)";
    private static final String HOLDING = SELECT + """
             where s.state = 'ACTIVE'
               and exists (select from people.staff_role r join people.role_right h on h.role = r.role
                            where r.staff = s.id and h."right" = :right)
               and (not exists (select from people.staff_scope c where c.staff = s.id and c.kind = 'QUEUE')
                    or exists (select from people.staff_scope c
                                where c.staff = s.id and c.kind = 'QUEUE' and c.slug = :queue))
             order by s.name collate "C", s.id
             limit 200
            """;
    private static final String HOLDING_ANYWHERE = SELECT + """
             where s.state = 'ACTIVE'
               and exists (select from people.staff_role r join people.role_right h on h.role = r.role
                            where r.staff = s.id and h."right" = :right)
             order by s.name collate "C", s.id
             limit 200
            """;
    private static final String INSERT = """
            insert into people.staff (id, email, name, password, state, sample, created_at, version)
            values (:id, :email, :name, :password, :state, :sample, :at, 1)
            on conflict (email) do nothing
            """;
    private static final String CHANGE_STATE = """
            update people.staff
               set state = case when :state = 'ACTIVE' and coalesce(:password, password) is null then 'INVITED' else :state end,
                   password = coalesce(:password, password), stamp = stamp + 1, version = version + 1
             where id = :id and (cast(:version as bigint) is null or version = :version)
            """;
    private static final String TOUCH = """
            update people.staff
               set stamp = stamp + 1, version = version + 1
             where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StaffMember> withId(StaffId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(StaffStore::member).optional();
    }

    Optional<StaffMember> withEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email)
                .query(StaffStore::member)
                .optional();
    }

    List<StaffMember> withIds(java.util.Collection<StaffId> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.stream().map(StaffId::value).toArray(java.util.UUID[]::new))
                .query(StaffStore::member)
                .list();
    }

    List<StaffMember> holding(String right, String queue) {
        return jdbc.sql(HOLDING)
                .param("right", right)
                .param("queue", queue)
                .query(StaffStore::member)
                .list();
    }

    List<StaffMember> holding(String right) {
        return jdbc.sql(HOLDING_ANYWHERE)
                .param("right", right)
                .query(StaffStore::member)
                .list();
    }

    List<StaffMember> page(@Nullable String afterName, @Nullable StaffId after, int limit) {
        return jdbc.sql(PAGE)
                .param("name", afterName)
                .param("id", after == null ? null : after.value(), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(StaffStore::member)
                .list();
    }

    /** Adds an account; false when the address is taken. */
    boolean add(StaffMember member, @Nullable String password, Instant at) {
        return jdbc.sql(INSERT)
                        .param("id", member.id().value())
                        .param("email", member.email())
                        .param("name", member.name())
                        .param("password", password)
                        .param("state", member.state().name())
                        .param("sample", member.sample())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Moves an account to a state; refuses as stale when somebody else changed it since {@code version}. */
    void change(StaffId id, @Nullable Long version, StaffState state, @Nullable String password) {
        var changed = jdbc.sql(CHANGE_STATE)
                .param("id", id.value())
                .param("version", version)
                .param("state", state.name())
                .param("password", password)
                .update();
        if (changed == 0) {
            throw Refusal.stale();
        }
    }

    void touch(StaffId id, long version) {
        if (jdbc.sql(TOUCH).param("id", id.value()).param("version", version).update() == 0) {
            throw Refusal.stale();
        }
    }

    void setRoles(StaffId id, Set<String> roles) {
        jdbc.sql("delete from people.staff_role where staff = :id and not (role = any (:roles))")
                .param("id", id.value())
                .param("roles", roles.toArray(String[]::new))
                .update();
        jdbc.sql("insert into people.staff_role (staff, role) select :id, unnest(:roles) on conflict do nothing")
                .param("id", id.value())
                .param("roles", roles.toArray(String[]::new))
                .update();
    }

    void setScope(StaffId id, String kind, Set<String> slugs) {
        jdbc.sql("delete from people.staff_scope where staff = :id and kind = :kind")
                .param("id", id.value())
                .param("kind", kind)
                .update();
        jdbc.sql("insert into people.staff_scope (staff, kind, slug) select :id, :kind, unnest(:slugs)")
                .param("id", id.value())
                .param("kind", kind)
                .param("slugs", slugs.toArray(String[]::new))
                .update();
    }

    /** How many could still administer: active ones with the role, sample accounts counted only when asked. */
    long administrators(boolean countSample) {
        return jdbc.sql("""
                select count(*)
                  from people.staff s join people.staff_role r on r.staff = s.id
                 where r.role = 'admin' and s.state = 'ACTIVE' and (:sample or not s.sample)
                """).param("sample", countSample).query(Long.class).single();
    }

    List<String> roles() {
        return jdbc.sql("select slug from people.role order by position")
                .query((row, number) -> row.getString("slug"))
                .list();
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("id", java.util.UUID.class)),
                row.getString("email"),
                row.getString("name"),
                StaffState.valueOf(row.getString("state")),
                Accounts.strings(row.getArray("roles")),
                Accounts.strings(row.getArray("queues")),
                Accounts.strings(row.getArray("categories")),
                row.getBoolean("sample"),
                row.getLong("version"));
    }
}
