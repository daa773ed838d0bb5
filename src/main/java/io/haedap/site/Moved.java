package io.haedap.site;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** Answers 301 to the address that a thing has now. */
final class Moved {

    private Moved() {}

    static ModelAndView to(String path) {
        var redirect = new RedirectView(encoded(path));
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    /** Slugs are words of any script; in a header they are percent-encoded. */
    static String encoded(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }
}
