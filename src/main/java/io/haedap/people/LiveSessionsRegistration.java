package io.haedap.people;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The console's chain places the filter; the container must not run it a second time for everything. */
@Configuration(proxyBeanMethods = false)
class LiveSessionsRegistration {

    @Bean
    FilterRegistrationBean<LiveSessions> liveSessionsOnlyInTheConsole(LiveSessions filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
