package io.haedap.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class PlainPathsTests {

    private final PlainPaths filter = new PlainPaths(new Problems(new StaticMessageSource(), new JsonMapper()));

    @ParameterizedTest
    @ValueSource(strings = {"/%69nquiries/new", "/%49", "/a%2Db", "/a%2e", "/%5f", "/%7E", "/%30", "/%7a", "/%5A"})
    void a_path_that_hides_plain_characters_is_refused(String path) throws Exception {
        assertThat(answer(path).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/faq/1-%ED%99%98%EB%B6%88", "/a%20b", "/a%2Fb", "/%40", "/%5B%60%7B%7F", "/search"})
    void what_needs_its_encoding_passes(String path) throws Exception {
        assertThat(answer(path).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = "/api/v1/%74okens")
    void the_api_answers_with_a_problem(String path) throws Exception {
        var answer = answer(path);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("POST", path), response, new MockFilterChain());
        return response;
    }
}
