package io.haedap.site;

import io.haedap.faq.FaqAnswer;
import io.haedap.faq.FaqReader;
import io.haedap.faq.PublishedFaq;
import io.haedap.faq.learning.FaqVotes;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.DatabasePulse;
import io.haedap.shared.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whether an entry helped: the vote, thanks with room for words, the words. None of these pages sets or reads a cookie. */
@Controller
@RequestMapping({"", "/en"})
@NeedsNoDatabase
class VotePages {

    private final FaqVotes votes;
    private final FaqReader faqs;
    private final OwnForms own;
    private final VoteSheets sheets;
    private final DatabasePulse pulse;
    private final VoteRoom room;

    VotePages(FaqVotes votes, FaqReader faqs, OwnForms own, VoteSheets sheets, DatabasePulse pulse, VoteRoom room) {
        this.votes = votes;
        this.faqs = faqs;
        this.own = own;
        this.sheets = sheets;
        this.pulse = pulse;
        this.room = room;
    }

    @PostMapping("/faq/{id:\\d+}/votes")
    ModelAndView vote(Visit visit, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var form = VoteForm.of(id, request);
        return taken(form, visit, request, response, () -> {
            var helpful = form.helpful();
            if (helpful == null) {
                throw Refusal.malformed("helpful");
            }
            // a machine is thanked like everybody else
            var counted = form.trapped() || votes.vote(form.read(), helpful, Visitor.of(request));
            return thanks(form, visit, counted ? "" : "&enough=true");
        });
    }

    @PostMapping("/faq/{id:\\d+}/opinions")
    ModelAndView say(Visit visit, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var form = VoteForm.of(id, request);
        return taken(form, visit, request, response, () -> {
            if (form.remark().isBlank()) {
                return thanks(form, visit, "");
            }
            if (form.trapped()) {
                return thanks(form, visit, "&said=kept");
            }
            try {
                var said = votes.say(form.read(), form.helpful(), form.remark(), Visitor.of(request));
                return thanks(form, visit, "&said=" + said.name().toLowerCase(Locale.ROOT));
            } catch (Refusal refusal) {
                if (refusal.faults().isEmpty()) {
                    throw refusal;
                }
                return sheets.refused(found(id, visit), form, refusal, visit, response);
            }
        });
    }

    /** A page that may be reloaded, and that whoever follows links may see: it counts nothing. */
    @GetMapping("/faq/{id:\\d+}/votes")
    ModelAndView thanks(
            Visit visit, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        if (pulse.isAway()) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        return sheets.thanks(found(id, visit), VoteForm.of(id, request), state(request), visit, response);
    }

    private static @Nullable String state(HttpServletRequest request) {
        if (request.getParameter("enough") != null) {
            return "enough";
        }
        var said = request.getParameter("said");
        return said != null && List.of("kept", "masked", "enough").contains(said) ? said : null;
    }

    private interface Taking {
        ModelAndView run();
    }

    private ModelAndView taken(
            VoteForm form, Visit visit, HttpServletRequest request, HttpServletResponse response, Taking taking) {
        if (!own.sent(request)) {
            throw Refusal.forbidden("foreign-form");
        }
        try {
            if (!pulse.isAway() && room.enter()) {
                try {
                    return taking.run();
                } finally {
                    room.leave();
                }
            }
        } catch (DataAccessException | TransactionException away) {
            if (SiteFaults.statusOf(away) != HttpStatus.SERVICE_UNAVAILABLE) {
                throw away;
            }
        }
        response.setHeader("Retry-After", "60");
        return sheets.again(form, visit, response);
    }

    private static ModelAndView thanks(VoteForm form, Visit visit, String more) {
        var helpful = form.helpful();
        var revision = form.revision();
        return SeeOther.to(
                visit.to("/faq/" + form.faq() + "/votes?lang=" + form.language().tag()
                        + (helpful == null ? "" : "&helpful=" + helpful)
                        + (revision == null ? "" : "&revision=" + revision)
                        + more));
    }

    private PublishedFaq found(String id, Visit visit) {
        return switch (faqs.find(id, visit.language())) {
            case FaqAnswer.Found(var faq) -> faq;
            case FaqAnswer.Merged(var into) -> into;
            case FaqAnswer.Withdrawn() -> throw Refusal.of(Refusal.Kind.GONE, "gone");
            case FaqAnswer.Unknown() -> throw Refusal.notFound();
        };
    }
}
