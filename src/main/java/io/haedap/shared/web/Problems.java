package io.haedap.shared.web;

import io.haedap.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem+json of what was refused: a stable type, a translated title, facts for machines. */
@Component
public class Problems {

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public ProblemDetail of(Refusal refusal, Locale locale) {
        var problem = of(HttpStatus.valueOf(refusal.kind().status()), refusal.type(), locale);
        refusal.facts().forEach(problem::setProperty);
        if (!refusal.faults().isEmpty()) {
            problem.setProperty(
                    "errors",
                    refusal.faults().stream()
                            .map(fault -> Map.of(
                                    "field", fault.field(), "code", fault.message(), "message", text(fault, locale)))
                            .toList());
        }
        return problem;
    }

    public ProblemDetail of(HttpStatus status, String type, Locale locale) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(messages.getMessage("problem." + type, new Object[0], status.getReasonPhrase(), locale));
        return problem;
    }

    /** The sentence beside a field. */
    public String text(Refusal.Fault fault, Locale locale) {
        return java.util.Objects.requireNonNull(messages.getMessage(
                "invalid." + fault.message(), fault.arguments().toArray(), fault.message(), locale));
    }

    /** Writes a problem where no controller is at work, as in filters. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        var problem = of(status, type, localeOf(request));
        response.getWriter()
                .write(json.writeValueAsString(Map.of(
                        "type", String.valueOf(problem.getType()),
                        "title", String.valueOf(problem.getTitle()),
                        "status", status.value(),
                        "instance", request.getRequestURI())));
    }

    /** Korean unless the caller asks for something else; never the language of this machine. */
    private static Locale localeOf(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.KOREAN : request.getLocale();
    }

    /** All sentences of a refusal, for a toast. */
    public List<String> sentences(Refusal refusal, Locale locale) {
        if (refusal.faults().isEmpty()) {
            return List.of(String.valueOf(of(refusal, locale).getTitle()));
        }
        return refusal.faults().stream().map(fault -> text(fault, locale)).toList();
    }
}
