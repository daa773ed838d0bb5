package io.haedap.site;

import io.haedap.attachment.VisitorFiles;
import io.haedap.shared.web.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The site's chain: no session, no cookie but the one that a form needs, a policy without unsafe words. */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(100)
    SecurityFilterChain site(HttpSecurity http, PublicAddress address, FormTokens forms, VisitorFiles files)
            throws Exception {
        http.securityMatcher("/**")
                .addFilterBefore(new FormPartsFilter(files.largest()), CsrfFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .csrf(csrf -> csrf.csrfTokenRepository(forms.repository())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // kept pages carry no cookie: these forms are known by where the browser says they stood
                        .ignoringRequestMatchers(
                                request -> OwnForms.isVote(Visit.of(request).path()),
                                // mail programs post it by themselves, and the address is the proof
                                request -> SubscriptionPages.isEnd(
                                        Visit.of(request).path())))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> address.isSecure()))
                        .cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        return http.build();
    }
}
