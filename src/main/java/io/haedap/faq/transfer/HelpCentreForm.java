package io.haedap.faq.transfer;

import io.haedap.faq.transfer.HelpCentreFiles.Sink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the export of one program looks like. */
interface HelpCentreForm {

    /** The program's name within external ids. */
    String source();

    /** Whether elements of this field, or of none, may be this program's; those of others are not read. */
    boolean knows(@Nullable String list);

    /** Takes one element; false where it is nothing of this program's. {@code list} is the field that it stood in, if any. */
    boolean take(@Nullable String list, JsonNode element, Sink sink);

    /** Which article an address leads to, as external id; null for any other. */
    @Nullable
    String article(String address);

    static @Nullable String text(JsonNode node, String... fields) {
        for (var field : fields) {
            var value = node.get(field);
            if (value != null && value.isValueNode() && !value.isNull()) {
                return value.asString();
            }
        }
        return null;
    }

    static String textOrEmpty(JsonNode node, String... fields) {
        var text = text(node, fields);
        return text == null ? "" : text;
    }
}
