package io.haedap.site;

import io.haedap.faq.FaqReadings;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the page cache before Spring Security and everything else that costs time. */
@Configuration(proxyBeanMethods = false)
class PageCacheConfiguration {

    @Bean
    FilterRegistrationBean<PageCache> pageCache(
            PageGeneration generation, DatabaseNodes nodes, OldPage oldPage, FaqReadings readings, Clock clock) {
        var registration =
                new FilterRegistrationBean<>(new PageCache(generation, nodes, oldPage, readings::read, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
