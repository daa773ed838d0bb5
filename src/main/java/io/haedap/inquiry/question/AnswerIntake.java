package io.haedap.inquiry.question;

import io.haedap.inquiry.Channel;
import io.haedap.shared.Faults;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the answers that come with an inquiry: checks them with all else, keeps them once it is stored. */
@Component
public class AnswerIntake {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final CategoryForms forms;
    private final AnswerStore store;
    private final Clock clock;

    AnswerIntake(CategoryForms forms, AnswerStore store, Clock clock) {
        this.forms = forms;
        this.store = store;
        this.clock = clock;
    }

    /** What is wrong is added to the faults, as {@code fields.<slug>}; of an unknown category nothing is said here. */
    public void check(Faults faults, @Nullable String category, Filled filled, Channel channel) {
        if (category != null) {
            read(forms.of(category), filled, channel, faults);
        }
    }

    /** In the transaction that stores the inquiry, after they were checked; answers what of it search may find, to stand after all else. */
    public String keep(long inquiry, String category, Filled filled, Channel channel) {
        if (filled.isEmpty()) {
            return "";
        }
        var form = forms.of(category);
        var given = read(form, filled, channel, new Faults());
        if (!given.isEmpty()) {
            store.add(inquiry, form, given);
        }
        return form.questions().stream()
                .map(PosedQuestion::question)
                .filter(Question::isSearched)
                .flatMap(question ->
                        given.getOrDefault(question.slug(), List.of()).stream().limit(1))
                .map(answer -> "\n\n" + answer)
                .collect(Collectors.joining());
    }

    /** As rules look at it: {@code slug=answer} of each, but of none that is personal. */
    public List<String> said(String category, Filled filled, Channel channel) {
        if (filled.isEmpty()) {
            return List.of();
        }
        var form = forms.of(category);
        var given = read(form, filled, channel, new Faults());
        return form.questions().stream()
                .map(PosedQuestion::question)
                .filter(question -> !question.personal())
                .flatMap(question -> given.getOrDefault(question.slug(), List.of()).stream()
                        .map(answer -> question.slug() + "=" + answer))
                .toList();
    }

    private Map<String, List<String>> read(AskedForm form, Filled filled, Channel channel, Faults faults) {
        if (form.questions().isEmpty() && filled.isEmpty()) {
            return Map.of();
        }
        return Answers.read(
                form,
                filled,
                isDemanding(channel),
                faults,
                new AnswerReading(LocalDate.ofInstant(clock.instant(), SEOUL)));
    }

    /** Whoever fills in a form can be asked again; whoever called or wrote a letter said what they said. */
    private static boolean isDemanding(Channel channel) {
        return switch (channel) {
            case WEB, API -> true;
            case MAIL, PHONE, VISIT -> false;
        };
    }
}
