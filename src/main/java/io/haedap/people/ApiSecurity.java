package io.haedap.people;

import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Problems;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The API's chain: no session, tokens only; method and path are authorised by the route table, the rest is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class ApiSecurity {

    /** The one place where a password is taken: it buys a token. */
    static final String TOKENS = "/api/v1/tokens";

    @Bean
    static GrantedAuthorityDefaults noRolePrefix() {
        return new GrantedAuthorityDefaults("");
    }

    /** Who was let in and who was not is in the audit record; timing each question of rights as well would cost more than it. */
    @Bean
    static SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    }

    @Bean
    @Order(10)
    SecurityFilterChain api(
            HttpSecurity http,
            List<ApiRights> resources,
            Accounts accounts,
            PasswordSignIn signIn,
            Replays replays,
            KeyedPosts posts,
            ApplicationEventPublisher events,
            Problems problems)
            throws Exception {
        AuthenticationEntryPoint unknown =
                (request, response, _) -> problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
        AccessDeniedHandler denied =
                (request, response, _) -> problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden");
        http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationProvider(signIn)
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .addFilterBefore(new BasicOnlyForTokens(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerTokens(accounts, problems), BasicAuthenticationFilter.class)
                .addFilterAfter(new IdempotentPosts(replays, posts, events, problems), AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        http.authorizeHttpRequests(routes -> {
            for (var route : resources.stream()
                    .flatMap(resource -> resource.rights().stream())
                    .toList()) {
                var matchers = matchers(route);
                switch (route.right()) {
                    case ApiRight.ANYONE -> routes.requestMatchers(matchers).permitAll();
                    case ApiRight.SIGNED_IN, ApiRight.PASSWORD ->
                        routes.requestMatchers(matchers).authenticated();
                    default ->
                        routes.requestMatchers(matchers)
                                .hasAnyAuthority(route.right().split(ApiRight.OR_PATTERN));
                }
            }
            for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                routes.requestMatchers(method, "/api/openapi.json", "/api/v2/**")
                        .permitAll();
            }
            routes.anyRequest().denyAll();
        });
        return http.build();
    }

    /** Whoever may get something may ask for its headers alone. */
    private static RequestMatcher[] matchers(ApiRight route) {
        var methods = route.method().equals(HttpMethod.GET)
                ? List.of(HttpMethod.GET, HttpMethod.HEAD)
                : List.of(route.method());
        return methods.stream()
                .map(method -> PathPatternRequestMatcher.withDefaults().matcher(method, route.path()))
                .toArray(RequestMatcher[]::new);
    }
}
