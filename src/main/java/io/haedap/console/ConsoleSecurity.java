package io.haedap.console;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.haedap.people.LiveSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The console's chain: sign-in by form, a new session id at sign-in, changes of rights felt with the next request. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    @Bean
    @Order(20)
    SecurityFilterChain console(HttpSecurity http, AuthenticationProvider signIn, LiveSessions live) throws Exception {
        http.securityMatcher("/console/**", "/VAADIN/**")
                .authenticationProvider(signIn)
                .addFilterBefore(live, AuthorizationFilter.class)
                .addFilterBefore(new SameSiteSignIn(), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class, "/console/login")
                                .anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }
}
