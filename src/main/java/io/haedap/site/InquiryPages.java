package io.haedap.site;

import io.haedap.inquiry.InquiryCounter;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking: the form, what is wrong with it, the receipt. */
@Controller
@RequestMapping({"", "/en"})
class InquiryPages {

    private final Pages pages;
    private final InquiryForms forms;
    private final OpenOutages outages;
    private final Submissions submissions;
    private final FormGuard guard;
    private final FormFiles files;
    private final CategoryAsks asks;
    private final InquiryCounter counter;
    private final FollowCookie cookie;
    private final PromiseDays days;

    InquiryPages(
            Pages pages,
            InquiryForms forms,
            OpenOutages outages,
            Submissions submissions,
            FormGuard guard,
            FormFiles files,
            CategoryAsks asks,
            InquiryCounter counter,
            FollowCookie cookie,
            PromiseDays days) {
        this.pages = pages;
        this.forms = forms;
        this.outages = outages;
        this.submissions = submissions;
        this.guard = guard;
        this.files = files;
        this.asks = asks;
        this.counter = counter;
        this.cookie = cookie;
        this.days = days;
    }

    @GetMapping("/inquiries/new")
    ModelAndView form(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return forms.fresh(InquiryForm.of(request), visit, request, response);
    }

    @PostMapping("/inquiries/new")
    ModelAndView send(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var form = InquiryForm.of(request);
        try {
            if (guard.suspects(form)) {
                return forms.again(form, HttpStatus.UNPROCESSABLE_CONTENT, visit, request, response);
            }
            var wrong = files.take(form.once(), request, visit);
            if (!wrong.isEmpty()) {
                return forms.refused(form, wrong, visit, request, response);
            }
            if (request.getParameter("look") != null) {
                return forms.fresh(form, visit, request, response);
            }
            var hasItToo = request.getParameter("metoo");
            if (hasItToo != null) {
                return forms.said(form, outages.say(hasItToo, Visitor.of(request)), visit, request, response);
            }
            if (asks.isOther(form)) {
                return forms.asksOther(form, visit, request, response);
            }
            var inquiry =
                    form.inquiry(visit.language()).with(files.sent(form.once())).filledIn(asks.filled(form));
            var taken = submissions.take(form.once(), inquiry);
            var receipt = taken.receipt();
            if (receipt != null) {
                cookie.set(response, receipt.followSecret());
            } else {
                files.dropAll(form.once());
            }
            return SeeOther.to(visit.to("/inquiries/receipt?number=" + taken.number()));
        } catch (Refusal refusal) {
            return forms.refused(form, refusal, visit, request, response);
        } catch (DataAccessException | TransactionException away) {
            if (SiteFaults.statusOf(away) != HttpStatus.SERVICE_UNAVAILABLE) {
                throw away;
            }
            response.setHeader("Retry-After", "60");
            return forms.again(form, HttpStatus.SERVICE_UNAVAILABLE, visit, request, response);
        }
    }

    /** Shown to the browser that sent it; the number alone shows nothing but itself. */
    @GetMapping("/inquiries/receipt")
    ModelAndView receipt(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var secret = cookie.read(request);
        var number = String.valueOf(request.getParameter("number"));
        try {
            var inquiry = secret == null ? null : counter.follow(secret);
            if (inquiry != null && inquiry.number().equals(number)) {
                return pages.showSecret(
                        new Sheet("receipt")
                                .title(pages.say(visit, "site.receipt.number") + " " + inquiry.number())
                                .section("/inquiries/new")
                                .with("inquiry", inquiry)
                                .with("outage", outages.of(inquiry.number(), visit))
                                .with("rule", days.rule(inquiry.receivedAt(), inquiry.promisedAt(), visit))
                                .with("days", days.between(inquiry.receivedAt(), inquiry.promisedAt(), visit)),
                        visit,
                        response);
            }
        } catch (Refusal unknown) {
            // falls through: the number was received, but this browser cannot see it
        }
        return SeeOther.to(visit.to(
                "/inquiries/follow" + (number.matches("[0-9-]{1,20}") ? "?number=" + number + "&received=true" : "")));
    }
}
