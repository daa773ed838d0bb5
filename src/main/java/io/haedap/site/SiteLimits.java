package io.haedap.site;

import io.haedap.shared.web.RequestLimit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often one address may post forms, ask for codes and search. Pages from memory are not counted. */
@Configuration(proxyBeanMethods = false)
class SiteLimits {

    @Bean
    RequestLimit formLimit() {
        return new RequestLimit("forms", 20, request -> "POST".equals(request.getMethod()) && isForm(path(request)));
    }

    /** A reader votes on a handful of entries; whoever adds words sends one more form for each. */
    @Bean
    RequestLimit voteLimit() {
        return new RequestLimit(
                "votes", 20, request -> "POST".equals(request.getMethod()) && OwnForms.isVote(path(request)));
    }

    @Bean
    RequestLimit searchLimit() {
        return new RequestLimit(
                "searches", 120, request -> path(request).startsWith("/search") && !isSuggestion(request));
    }

    /** Several a word while somebody types; they cost little, and must not use up what may be searched. */
    @Bean
    RequestLimit suggestionLimit() {
        return new RequestLimit("suggestions", 600, SiteLimits::isSuggestion);
    }

    /** Ending a subscription is never counted: mail programs do it for many from one address. */
    private static boolean isForm(String path) {
        return path.startsWith("/inquiries/")
                || path.startsWith(SubscriptionPages.HERE) && !SubscriptionPages.isEnd(path);
    }

    private static boolean isSuggestion(HttpServletRequest request) {
        return path(request).equals("/search/suggest");
    }

    private static String path(HttpServletRequest request) {
        return Visit.of(request).path();
    }
}
