package io.haedap.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads for what runs again and again. With virtual threads Spring Boot would give all of these jobs a single one, and a long job
 * would hold up those that publish on the second.
 */
@Configuration(proxyBeanMethods = false)
class JobThreads {

    private static final int THREADS = 8;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(THREADS);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
