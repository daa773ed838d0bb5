package io.haedap.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The limits that the modules declare, as one address meets them. */
@HaedapTest
class LimitsOfSignInAndSearchTests {

    @Autowired
    private List<RequestLimit> declared;

    @Autowired
    private Problems problems;

    @ParameterizedTest
    @CsvSource({
        "POST, /console/login, 30",
        "POST, /api/v1/tokens, 20",
        "GET, /api/v1/search, 120",
        "GET, /search, 120",
        "GET, /en/search, 120",
        "GET, /search/suggest, 600",
        "POST, /inquiries/new, 20"
    })
    void whoever_asks_too_often_waits_and_others_do_not(String method, String path, int perMinute) throws Exception {
        var limits = new RequestLimits(declared, problems, true);
        for (int i = 0; i < perMinute; i++) {
            assertThat(ask(limits, method, path, "192.0.2.7").getStatus()).isEqualTo(200);
        }

        var refused = ask(limits, method, path, "192.0.2.7");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(ask(limits, method, path, "192.0.2.8").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse ask(RequestLimits limits, String method, String path, String address)
            throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
