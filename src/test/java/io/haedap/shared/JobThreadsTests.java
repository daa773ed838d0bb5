package io.haedap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

@HaedapTest
class JobThreadsTests {

    @Autowired
    private TaskScheduler jobs;

    @Test
    void a_long_job_holds_no_other_up() throws InterruptedException {
        var end = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        try {
            jobs.schedule(() -> await(end), Instant.now());
            jobs.schedule(() -> await(end), Instant.now());
            jobs.schedule(others::countDown, Instant.now());

            assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
