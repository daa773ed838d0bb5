package io.haedap.site;

import io.haedap.shared.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Remembers, until the browser is closed, which inquiry its customer follows. Only pages that were asked for set it. */
@Component
class FollowCookie {

    private final PublicAddress address;

    FollowCookie(PublicAddress address) {
        this.address = address;
    }

    @Nullable
    String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, address.cookieName("follow"));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    void set(HttpServletResponse response, String secret) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret).build().toString());
    }

    void clear(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String secret) {
        return ResponseCookie.from(address.cookieName("follow"), secret)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(address.isSecure())
                .path("/");
    }
}
