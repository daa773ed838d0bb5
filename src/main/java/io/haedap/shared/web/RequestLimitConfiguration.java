package io.haedap.shared.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Counts requests before security spends time on them; {@code haedap.rate-limits=off} lifts all limits. */
@Configuration(proxyBeanMethods = false)
class RequestLimitConfiguration {

    /** A password costs time to check, on purpose. */
    @Bean
    RequestLimit tokenLimit() {
        return RequestLimit.posts("tokens", 20, "/api/v1/tokens");
    }

    /** The form where staff sign in checks passwords too. */
    @Bean
    RequestLimit signInLimit() {
        return RequestLimit.posts("sign-ins", 30, "/console/login");
    }

    /** As many as the page for readers allows. */
    @Bean
    RequestLimit apiSearchLimit() {
        return new RequestLimit("api-searches", 120, request -> "/api/v1/search".equals(request.getRequestURI()));
    }

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits(
            List<RequestLimit> limits, Problems problems, @Value("${haedap.rate-limits:on}") String setting) {
        var registration =
                new FilterRegistrationBean<>(new RequestLimits(limits, problems, !"off".equalsIgnoreCase(setting)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }
}
