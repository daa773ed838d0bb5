package io.haedap.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RequestLimitsTests {

    private final Problems problems = new Problems(new StaticMessageSource(), new JsonMapper());
    private final RequestLimits limits =
            new RequestLimits(List.of(RequestLimit.posts("tokens", 3, "/api/v1/tokens")), problems, true);

    @Test
    void whoever_asks_too_often_is_told_how_long_to_wait() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(post(limits, "10.0.0.1").getStatus()).isEqualTo(200);
        }

        var refused = post(limits, "10.0.0.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 61);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void each_address_counts_for_itself_and_a_whole_ipv6_network_as_one() throws Exception {
        for (int i = 0; i < 3; i++) {
            post(limits, "2001:db8:1:2::" + i);
        }

        assertThat(post(limits, "2001:db8:1:2:ffff::1").getStatus()).isEqualTo(429);
        assertThat(post(limits, "2001:db8:1:3::1").getStatus()).isEqualTo(200);
        assertThat(post(limits, "10.0.0.2").getStatus()).isEqualTo(200);
    }

    @Test
    void the_setting_lifts_them() throws Exception {
        var off = new RequestLimits(List.of(RequestLimit.posts("tokens", 1, "/api/v1/tokens")), problems, false);
        for (int i = 0; i < 5; i++) {
            assertThat(post(off, "10.0.0.1").getStatus()).isEqualTo(200);
        }
    }

    private static MockHttpServletResponse post(RequestLimits limits, String address) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/tokens");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
