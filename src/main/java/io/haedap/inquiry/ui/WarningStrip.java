package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.ReplyWarning;
import io.haedap.shared.ui.Icons;
import java.util.List;
import java.util.stream.Stream;

/** The reply was not sent: something in it looks like somebody's own, or cannot be opened. Mend it, or send it all the same. */
class WarningStrip extends Div {

    private final Paragraph headline = new Paragraph(getTranslation("inquiry.warning"));
    private final UnorderedList list = new UnorderedList();
    private final Button anyway;
    private Runnable send = () -> {};

    WarningStrip(Runnable mend) {
        addClassNames("outrun", "reply-warning");
        getElement().setAttribute("role", "alert");
        headline.addClassName("strong");
        list.addClassName("plain-list");
        var back = new Button(getTranslation("inquiry.warning.mend"), _ -> {
            setVisible(false);
            mend.run();
        });
        back.addClassName("ink");
        anyway = new Button("", _ -> {
            setVisible(false);
            send.run();
        });
        var ways = new Div(back, anyway);
        ways.addClassName("outrun-ways");
        add(Icons.WARN.create(), new Div(headline, list, ways));
        setVisible(false);
    }

    void show(List<ReplyWarning> warnings, Runnable sendAnyway) {
        send = sendAnyway;
        list.removeAll();
        warnings.stream().map(warning -> new ListItem(words(warning))).forEach(list::add);
        var isMasked = warnings.stream().allMatch(warning -> warning.kind() == ReplyWarning.Kind.NUMBER);
        var isUnconfirmed = warnings.stream().anyMatch(warning -> warning.kind() == ReplyWarning.Kind.IDENTITY);
        var isOfEntries = warnings.stream().allMatch(warning -> warning.kind() == ReplyWarning.Kind.ENTRY);
        headline.setText(getTranslation(
                isUnconfirmed
                        ? "inquiry.warning.unconfirmed"
                        : isOfEntries ? "inquiry.warning.entries" : "inquiry.warning"));
        anyway.setText(getTranslation(
                isUnconfirmed
                        ? "inquiry.warning.tells-nothing"
                        : isMasked ? "inquiry.warning.masked" : "inquiry.warning.send"));
        setVisible(true);
    }

    private String words(ReplyWarning warning) {
        if (warning.kind() != ReplyWarning.Kind.IDENTITY) {
            return getTranslation("inquiry.warning." + warning.kind(), warning.found());
        }
        return warning.found().isEmpty()
                ? getTranslation("inquiry.warning.IDENTITY.none")
                : getTranslation(
                        "inquiry.warning.IDENTITY",
                        String.join(
                                ", ",
                                Stream.of(warning.found().split(","))
                                        .map(word -> getTranslation("inquiry.account-word." + word))
                                        .toList()));
    }
}
