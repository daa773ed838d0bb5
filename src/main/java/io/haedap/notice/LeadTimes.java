package io.haedap.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lead times as they are set, one for each rule. */
@Repository
class LeadTimes {

    private static final String ALL = "select rule, days, enforcement, version from notice.lead_time";
    private static final String SET = """
            update notice.lead_time
               set days = :days, enforcement = :enforcement, version = version + 1
             where rule = :rule and version = :version
            """;

    private final JdbcClient jdbc;

    LeadTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LeadRule, LeadTime> all() {
        var all = new EnumMap<LeadRule, LeadTime>(LeadRule.class);
        for (var one : list()) {
            all.put(one.rule(), one);
        }
        return all;
    }

    LeadTime of(LeadRule rule) {
        return list().stream().filter(one -> one.rule() == rule).findFirst().orElseThrow();
    }

    private List<LeadTime> list() {
        return jdbc.sql(ALL)
                .query((row, number) -> new LeadTime(
                        LeadRule.valueOf(row.getString("rule")),
                        row.getInt("days"),
                        LeadTime.Enforcement.valueOf(row.getString("enforcement")),
                        row.getLong("version")))
                .list();
    }

    /** Whether the version was still the one named. */
    boolean set(LeadTime time) {
        return jdbc.sql(SET)
                        .param("rule", time.rule().name())
                        .param("days", time.days())
                        .param("enforcement", time.enforcement().name())
                        .param("version", time.version())
                        .update()
                == 1;
    }
}
