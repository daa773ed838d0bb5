package io.haedap.site;

import io.haedap.shared.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The token that protects forms: in a cookie that only a page with a form sets, and in the form. */
@Component
class FormTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String GIVEN = FormTokens.class.getName();

    private final CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();

    FormTokens(PublicAddress address) {
        repository.setCookieName(address.cookieName("form"));
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true)
                .sameSite("Strict")
                .secure(address.isSecure())
                .path("/"));
    }

    CsrfTokenRepository repository() {
        return repository;
    }

    /** The token for a form on this page; also where no filter has been, as on the page of a refused request. */
    String token(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(GIVEN) instanceof String given) {
            return given;
        }
        var token = repository.loadToken(request);
        if (token == null || token.getToken().isEmpty()) {
            token = repository.generateToken(request);
            repository.saveToken(token, request, response);
        }
        request.setAttribute(GIVEN, token.getToken());
        return token.getToken();
    }

    /** An id that nobody guesses, by which a form counts once. */
    static String once() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
