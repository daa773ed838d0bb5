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
    PageReadings pageReadings(FaqReadings entries, SearchClicks clicks) {
        return new PageReadings(entries::read, clicks::note);
    }

    @Bean
    FilterRegistrationBean<PageCache> pageCache(
            PageGeneration generation, DatabaseNodes nodes, OldPage oldPage, PageReadings readings, Clock clock) {
        var registration = new FilterRegistrationBean<>(new PageCache(generation, nodes, oldPage, readings, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
