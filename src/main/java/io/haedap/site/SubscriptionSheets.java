package io.haedap.site;

import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Problems;
import io.haedap.subscription.KnownTopics;
import io.haedap.subscription.SubscriptionCounter.Opened;
import io.haedap.subscription.Topic;
import io.haedap.subscription.Topics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws what has to do with being told by mail. */
@Component
class SubscriptionSheets {

    /** A topic to choose. */
    record Choice(String topic, String name, boolean chosen) {}

    private final Pages pages;
    private final FormTokens tokens;
    private final Topics topics;
    private final Problems problems;

    SubscriptionSheets(Pages pages, FormTokens tokens, Topics topics, Problems problems) {
        this.pages = pages;
        this.tokens = tokens;
        this.topics = topics;
        this.problems = problems;
    }

    ModelAndView form(SubscriptionForm form, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return form(form, null, visit, request, response);
    }

    ModelAndView refused(
            SubscriptionForm form,
            Refusal refusal,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        return form(form, refusal, visit, request, response);
    }

    private ModelAndView form(
            SubscriptionForm form,
            @Nullable Refusal refusal,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var sheet = new Sheet("subscription")
                .title(pages.say(visit, "site.subscription.title"))
                .description(pages.say(visit, "site.subscription.lead"))
                .section(SubscriptionPages.HERE)
                .icons("bad")
                .with("form", form);
        if (refusal != null) {
            sheet.status(HttpStatus.valueOf(refusal.kind().status()));
        }
        return pages.show(
                choices(sheet, form.topics(), refusal, visit).with("token", tokens.token(request, response)), visit);
    }

    /** It could not be received: what was typed stands in a form that can be sent again. Reads no database. */
    ModelAndView again(
            SubscriptionForm form,
            HttpStatus why,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return pages.show(
                new Sheet("subscription-again")
                        .title(pages.say(visit, "site.again.title"))
                        .section(SubscriptionPages.HERE)
                        .status(why)
                        .withoutStrip()
                        .hidden()
                        .icons("warn")
                        .with("form", form)
                        .with("token", tokens.token(request, response)),
                visit);
    }

    private static String here(Visit visit) {
        var ofLetter =
                visit.path().startsWith(SubscriptionPages.HERE + "/confirm/") || SubscriptionPages.isEnd(visit.path());
        return ofLetter ? visit.path() : SubscriptionPages.HERE;
    }

    /** What the address asked for, and the button that begins it. */
    ModelAndView confirm(
            String key, Set<Topic> asked, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return secret(
                new Sheet("subscription-confirm").with("key", key).with("names", names(asked, visit.language())),
                visit,
                request,
                response);
    }

    ModelAndView link(String key, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return secret(new Sheet("subscription-link").with("key", key), visit, request, response);
    }

    /** {@code done} is what just happened, or empty. */
    ModelAndView own(
            Opened opened, String done, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return own(opened, done, null, visit, request, response);
    }

    ModelAndView unchanged(
            Opened opened, Refusal refusal, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return own(opened, "", refusal, visit, request, response);
    }

    private ModelAndView own(
            Opened opened,
            String done,
            @Nullable Refusal refusal,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var own = opened.subscription();
        var names = own.topics().stream().map(Topic::name).collect(Collectors.toSet());
        var sheet = new Sheet("subscription-own")
                .icons("bad")
                .with("key", opened.key())
                .with("email", own.email())
                .with("lang", own.language().tag())
                .with("done", done.isEmpty() ? null : "site.subscription." + done);
        if (refusal != null) {
            sheet.status(HttpStatus.valueOf(refusal.kind().status()));
        }
        return secret(choices(sheet, names, refusal, visit), visit, request, response);
    }

    /** A page of one sentence: sent, ended, or over. */
    ModelAndView note(String what, HttpStatus status, Visit visit, HttpServletResponse response) {
        return pages.showSecret(
                new Sheet("subscription-note")
                        .title(pages.say(visit, "site.subscription." + what + ".title"))
                        .section(SubscriptionPages.HERE)
                        .status(status)
                        .with("what", "site.subscription." + what),
                visit,
                response);
    }

    private ModelAndView secret(Sheet sheet, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        sheet.title(pages.say(visit, "site.subscription.own"))
                .section(SubscriptionPages.HERE)
                // what a button showed has no address of its own
                .elsewhere(here(visit))
                .with("token", tokens.token(request, response));
        return pages.showSecret(sheet, visit, response);
    }

    /** Topics that pass, such as an incident, are shown only where they were chosen. */
    private Sheet choices(Sheet sheet, Set<String> chosen, @Nullable Refusal refusal, Visit visit) {
        var known = topics.now();
        var passing = known.passing().stream()
                .filter(topic -> chosen.contains(topic.name()))
                .map(topic -> choice(topic, chosen, known, visit))
                .toList();
        Map<String, String> wrong = refusal == null
                ? Map.of()
                : refusal.faults().stream()
                        .collect(Collectors.toMap(
                                Refusal.Fault::field,
                                fault -> problems.text(fault, visit.language().locale()),
                                (one, _) -> one));
        return sheet.with("passing", passing)
                .with("notices", choice(Topic.NOTICES, chosen, known, visit))
                .with("status", choice(Topic.STATUS, chosen, known, visit))
                .with(
                        "services",
                        known.services().stream()
                                .map(topic -> choice(topic, chosen, known, visit))
                                .toList())
                .with("wrong", wrong);
    }

    private static Choice choice(Topic topic, Set<String> chosen, KnownTopics known, Visit visit) {
        return new Choice(topic.name(), known.name(topic, visit.language()), chosen.contains(topic.name()));
    }

    private List<String> names(Set<Topic> asked, Language language) {
        var known = topics.now();
        return asked.stream()
                .sorted(Comparator.comparing(Topic::name))
                .map(topic -> known.name(topic, language))
                .toList();
    }
}
