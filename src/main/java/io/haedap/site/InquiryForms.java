package io.haedap.site;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqReader;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the inquiry form: fresh, with what was found, with what is wrong, or to be sent again. Nothing typed is ever lost. */
@Component
class InquiryForms {

    private static final List<String> BEFORE_ASKS = List.of("category", "incident", "subject", "body");
    private static final List<String> AFTER_ASKS = List.of(FormFiles.FIELD, "name", "email", "phone", "consent");

    /** A category to choose from; the name tells the way to it. */
    record Choice(String slug, String name) {}

    /** An entry that may answer before anything is sent. */
    record Hint(String title, String path) {}

    private final Pages pages;
    private final FormTokens tokens;
    private final CategoryTree categories;
    private final FaqReader faqs;
    private final SearchIndex index;
    private final LikelyAnswers likely;
    private final OpenOutages outages;
    private final PhoneLine phone;
    private final FormPromise promise;
    private final Problems problems;
    private final FormFiles files;
    private final CategoryAsks asks;
    private final AsksScript script;
    private final FormGuard guard;

    InquiryForms(
            Pages pages,
            FormTokens tokens,
            CategoryTree categories,
            FaqReader faqs,
            SearchIndex index,
            LikelyAnswers likely,
            OpenOutages outages,
            PhoneLine phone,
            FormPromise promise,
            Problems problems,
            FormFiles files,
            CategoryAsks asks,
            AsksScript script,
            FormGuard guard) {
        this.pages = pages;
        this.tokens = tokens;
        this.categories = categories;
        this.faqs = faqs;
        this.index = index;
        this.likely = likely;
        this.outages = outages;
        this.phone = phone;
        this.promise = promise;
        this.problems = problems;
        this.files = files;
        this.asks = asks;
        this.script = script;
        this.guard = guard;
    }

    ModelAndView fresh(InquiryForm form, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return draw(form, List.of(), null, HttpStatus.OK, visit, request, response);
    }

    /** Fresh, with thanks to whoever has an outage too. */
    ModelAndView said(
            InquiryForm form,
            OpenOutages.Said said,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        return draw(form, List.of(), said, HttpStatus.OK, visit, request, response);
    }

    ModelAndView refused(
            InquiryForm form, Refusal refusal, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var errors = new ArrayList<FieldError>();
        for (var fault : refusal.faults()) {
            var message = problems.text(fault, visit.language().locale());
            var asked = asks.error(form, fault, message, visit);
            if (asked.isPresent()) {
                errors.add(asked.get());
                continue;
            }
            var field = switch (fault.field()) {
                case "categorySlug" -> "category";
                case "attachmentIds" -> FormFiles.FIELD;
                default -> fault.field();
            };
            errors.add(new FieldError(field, pages.say(visit, "site.form." + field), message));
        }
        errors.sort(Comparator.comparingInt(error -> place(error.field())));
        return refused(form, errors, visit, request, response);
    }

    /** Where a field stands on the page; whatever the category asks stands between what is asked of everybody. */
    private static int place(String field) {
        int before = BEFORE_ASKS.indexOf(field);
        return before >= 0 ? before : BEFORE_ASKS.size() + 1 + AFTER_ASKS.indexOf(field);
    }

    /** The category that was chosen asks other things than the form showed: they are shown before anything is sent. */
    ModelAndView asksOther(InquiryForm form, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var error = new FieldError("asks", pages.say(visit, "site.asks.title"), pages.say(visit, "site.asks.changed"));
        return refused(form, List.of(error), visit, request, response);
    }

    ModelAndView refused(
            InquiryForm form,
            List<FieldError> errors,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        return draw(form, errors, null, HttpStatus.UNPROCESSABLE_CONTENT, visit, request, response);
    }

    /** It could not be received: all that was typed stands in a form that can be sent again. Reads no database. */
    ModelAndView again(
            InquiryForm form, HttpStatus why, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return pages.show(
                new Sheet("inquiry-again")
                        .title(pages.say(visit, "site.again.title"))
                        .section("/inquiries/new")
                        .status(why)
                        .withoutStrip()
                        .hidden()
                        .icons("warn")
                        .with("form", form)
                        .with("names", FormFiles.names(request))
                        .with("token", tokens.token(request, response))
                        .with("why", "site.again." + reason(why)),
                visit);
    }

    static String reason(HttpStatus why) {
        return switch (why) {
            case FORBIDDEN -> "expired";
            case UNPROCESSABLE_CONTENT -> "machine";
            default -> why.is5xxServerError() ? "away" : "busy";
        };
    }

    private ModelAndView draw(
            InquiryForm form,
            List<FieldError> errors,
            OpenOutages.@Nullable Said said,
            HttpStatus answer,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var title = pages.say(visit, "site.nav.inquiries.new");
        var all = categories.all();
        var asked = isAsked(form);
        var open = outages.before(form, asked, said, visit);
        return pages.show(
                new Sheet("inquiry")
                        .title(
                                errors.isEmpty()
                                        ? title
                                        : pages.say(visit, "site.form.errors.title", errors.size(), title))
                        .description(pages.say(visit, "site.form.description"))
                        .section("/inquiries/new")
                        .status(answer)
                        .withoutStrip()
                        .icons("bad", "good", "warn")
                        .with("form", form)
                        .with("token", tokens.token(request, response))
                        .with("errors", errors)
                        .with(
                                "wrong",
                                errors.stream()
                                        .collect(Collectors.toMap(
                                                FieldError::field, FieldError::message, (one, _) -> one)))
                        .with(
                                "wrongFiles",
                                errors.stream()
                                        .filter(error -> FormFiles.FIELD.equals(error.field()))
                                        .map(FieldError::message)
                                        .toList())
                        .with("kept", files.kept(form.once(), visit))
                        .with("limits", files.limits(visit))
                        .with("accepted", files.accepted())
                        .with("made", guard.made())
                        .with("choices", choices(all, visit))
                        .with("asks", asks.of(form, visit))
                        .with("asksScript", script.address())
                        .with("asked", asked)
                        .with("hints", hints(form, visit))
                        .with("outages", open)
                        .with("none", InquiryForm.aboutNone(open.stream().map(OpenOutage::id)))
                        .with("incident", outages.chosen(form, open, all, visit))
                        .with("over", isOver(said, open))
                        .with("phone", phone.now(visit.language()))
                        .with("when", promise.of(form, visit)),
                visit);
    }

    /** Whether the outage that they have too was resolved before they said so. */
    private static boolean isOver(OpenOutages.@Nullable Said said, List<OpenOutage> open) {
        return said != null && open.stream().noneMatch(outage -> outage.id().equals(said.incident()));
    }

    /** While nothing was written, and while this node cannot look yet, what is read most stands there instead. */
    private boolean isAsked(InquiryForm form) {
        return !form.words().isBlank() && index.isReady();
    }

    private List<Hint> hints(InquiryForm form, Visit visit) {
        if (isAsked(form)) {
            return likely.entries(visit.language(), form.subject(), form.words()).stream()
                    .map(hit -> new Hint(hit.title(), FoundLines.path(hit, visit)))
                    .toList();
        }
        var lines = form.category().isEmpty()
                ? faqs.mostRead(visit.language(), 5)
                : faqs.inCategory(form.category(), visit.language(), 5, null).items();
        return lines.stream()
                .map(faq -> new Hint(faq.title(), visit.to(faq.path())))
                .toList();
    }

    private static List<Choice> choices(List<Category> all, Visit visit) {
        var choices = new ArrayList<Choice>();
        for (var category : all) {
            var name = category.name().in(visit.language());
            // parents come before their children
            var above = choices.stream()
                    .filter(choice -> choice.slug().equals(category.parentSlug()))
                    .findFirst();
            choices.add(new Choice(
                    category.slug(), above.map(parent -> parent.name() + " › ").orElse("") + name));
        }
        return choices;
    }
}
