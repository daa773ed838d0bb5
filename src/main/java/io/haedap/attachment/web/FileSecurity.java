package io.haedap.attachment.web;

import io.haedap.people.LiveSessions;
import io.haedap.shared.web.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain of files: it makes no session, but knows whoever is signed in to the console, so that drafts show their pictures. */
@Configuration(proxyBeanMethods = false)
class FileSecurity {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(30)
    SecurityFilterChain files(HttpSecurity http, LiveSessions live, PublicAddress address) throws Exception {
        http.securityMatcher("/files/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(live, AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> address.isSecure()))
                        .cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(routes -> routes.requestMatchers(HttpMethod.GET, "/files/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/files/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return http.build();
    }
}
