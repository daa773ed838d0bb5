package io.haedap.inquiry.template;

import io.haedap.category.CategoryTree;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the variables stand for in an inquiry, escaped so that nothing in it becomes Markdown. */
@Component
class ReplyFacts {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** The mask of a name in full width, which means nothing to Markdown. */
    private static final char MASK = '\uff0a';

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ,.:()\uff0a-]*|[0-9]+-[0-9-]+");

    private final CategoryTree categories;
    private final CurrentStaff staff;
    private final MessageSource messages;
    private final Environment settings;

    ReplyFacts(CategoryTree categories, CurrentStaff staff, MessageSource messages, Environment settings) {
        this.categories = categories;
        this.staff = staff;
        this.messages = messages;
        this.settings = settings;
    }

    Map<ReplyVariable, String> of(InquiryDetails inquiry) {
        var language = inquiry.language();
        var facts = new EnumMap<ReplyVariable, String>(ReplyVariable.class);
        for (var variable : ReplyVariable.values()) {
            var value = switch (variable) {
                // agents know a masked name, and a mask has no place in a letter to whom it hides
                case CUSTOMER -> word(language, "inquiry.template.customer");
                case NUMBER -> inquiry.number();
                case SUBJECT -> inquiry.subject();
                case CATEGORY ->
                    categories
                            .find(inquiry.category())
                            .map(found -> found.name().in(language))
                            .orElse(inquiry.category());
                case PROMISED ->
                    DateTimeFormatter.ofPattern(word(language, "inquiry.letter.deadline"), language.locale())
                            .format(inquiry.dueAt().atZone(SEOUL));
                case ME -> staff.name();
                case COMPANY -> settings.getProperty("haedap.site.company." + language.tag(), "");
                case PHONE -> settings.getProperty("haedap.site.phone", "");
            };
            facts.put(variable, literal(value));
        }
        return facts;
    }

    /** Escaped only where Markdown would read something else into it: agents see these words while they write. */
    private static String literal(String value) {
        var plain = value.replace('*', MASK);
        return PLAIN.matcher(plain).matches() ? plain : Markdown.literal(value);
    }

    private String word(Language language, String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, language.locale()));
    }
}
