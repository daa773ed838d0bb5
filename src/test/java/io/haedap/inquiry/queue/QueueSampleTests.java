package io.haedap.inquiry.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("admin")
class QueueSampleTests {

    @Autowired
    QueueSample sample;

    @Autowired
    RoutingDesk rules;

    @Autowired
    Routing routing;

    @Autowired
    Agents agents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void as_before() {
        jdbc.sql("delete from inquiry.rule").update();
        jdbc.sql("delete from inquiry.agent").update();
        routing.resync();
        agents.resync();
    }

    @Test
    void the_sample_rules_keep_to_the_rules() {
        sample.load();

        assertThat(rules.all()).hasSize(3);
        assertThat(agents.of(as.id("agent1")).skills()).containsExactly("en");
    }
}
