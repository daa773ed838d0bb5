package io.haedap.inquiry.question;

import io.haedap.inquiry.Channel;
import io.haedap.shared.Faults;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

    /** What is wrong is added to the faults, as {@code fields.<slug>}; what was read is what is kept, whatever is asked a moment later. */
    public ReadAnswers check(Faults faults, String category, Filled filled, Channel channel) {
        var form = forms.of(category);
        return new ReadAnswers(form, read(form, filled, channel, faults));
    }

    /** In the transaction that stores the inquiry. */
    public void keep(long inquiry, ReadAnswers read) {
        if (!read.given().isEmpty()) {
            store.add(inquiry, read.form(), read.given());
        }
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
