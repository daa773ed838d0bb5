package io.haedap.site;

import io.haedap.shared.web.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container refuses before a page is reached: a problem for the API, a page in the frame for everyone else. */
@Controller
@NeedsNoDatabase
class ErrorPages implements ErrorController {

    private final Troubles troubles;
    private final InquiryForms forms;
    private final FollowSheets follow;
    private final Problems problems;

    ErrorPages(Troubles troubles, InquiryForms forms, FollowSheets follow, Problems problems) {
        this.troubles = troubles;
        this.forms = forms;
        this.follow = follow;
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    @Nullable
    ModelAndView refused(HttpServletRequest request, HttpServletResponse response, Visit visit) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        if (visit.path().startsWith("/api/")) {
            problems.write(request, response, status, "status-" + status.value());
            return null;
        }
        response.setHeader("Cache-Control", "no-store");
        if (FollowForm.isOne(visit.path())) {
            return follow.again(FollowForm.of(request), status, visit, request, response);
        }
        return visit.path().equals("/inquiries/new") && FormParts.field(request, "body") != null
                ? forms.again(InquiryForm.of(request), status, visit, request, response)
                : troubles.page(status, visit);
    }
}
