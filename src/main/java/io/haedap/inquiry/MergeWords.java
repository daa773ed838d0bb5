package io.haedap.inquiry;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The notes that tell colleagues and programs of a merge or split where the messages are read one after the other. Screens show the line
 * of history in their stead, in the language of whoever looks; the note itself is in that of the house.
 */
@Component
class MergeWords {

    private final MessageSource messages;

    MergeWords(MessageSource messages) {
        this.messages = messages;
    }

    String merged(String origin) {
        return word("inquiry.merge.note", origin);
    }

    String parted(String origin) {
        return word("inquiry.merge.note.parted", origin);
    }

    String split(String made) {
        return word("inquiry.split.note", made);
    }

    private String word(String key, String number) {
        return java.util.Objects.requireNonNull(messages.getMessage(key, new Object[] {number}, Locale.KOREAN));
    }
}
