package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.Remark;
import io.haedap.faq.ReviewBoard;
import io.haedap.faq.ReviewDesk;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.List;

/** All remarks of an entry: open ones, those of paragraphs that are gone, and how many are settled. */
class RemarkList extends Section implements RemarkCard.Talk {

    private static final String CHOSEN =
            "return window.haedapMarkdown ? window.haedapMarkdown.chosen(this.closest('.ed')) : ''";

    private final OpenFaq open;
    private final ReviewBoard board;
    private final ReviewDesk desk;
    private final Times times;
    private final boolean mayTalk;
    private boolean showsSettled;

    RemarkList(OpenFaq open, ReviewBoard board, ReviewDesk desk, Times times, boolean mayTalk) {
        this.open = open;
        this.board = board;
        this.desk = desk;
        this.times = times;
        this.mayTalk = mayTalk;
        addClassName("remarks");
        getElement().setAttribute("aria-label", getTranslation("faq.remarks"));
        draw();
    }

    private void draw() {
        removeAll();
        var all = board.remarks(open.faq().id());
        var unsettled = all.stream().filter(Remark::isOpen).toList();
        var settled = all.stream().filter(remark -> !remark.isOpen()).toList();
        add(header(unsettled.size(), settled.size()));
        var reason = open.faq().review().reason();
        if (reason != null) {
            var why = new Paragraph(getTranslation("faq.remarks.reason", reason));
            why.addClassName("why");
            add(why);
        }
        cards(unsettled.stream().filter(remark -> !remark.place().isGone()).toList());
        var past = unsettled.stream().filter(remark -> remark.place().isGone()).toList();
        if (!past.isEmpty()) {
            add(new H3(getTranslation("faq.remarks.past")));
            cards(past);
        }
        if (showsSettled) {
            cards(settled);
        }
        if (all.isEmpty()) {
            var nothing = new Paragraph(getTranslation("faq.remarks.none"));
            nothing.addClassNames("xs", "t3");
            add(nothing);
        }
        var rule = new Paragraph(Icons.LOCK.create(), new Span(getTranslation("faq.remarks.rule")));
        rule.addClassNames("remarks-rule", "xs", "t3");
        add(rule);
    }

    private void cards(List<Remark> remarks) {
        for (var remark : remarks) {
            add(new RemarkCard(remark, this, times, mayTalk));
        }
    }

    private Header header(int unsettled, int settled) {
        var count = new Span(getTranslation("faq.remarks.count", unsettled, settled));
        count.addClassNames("xs", "t3");
        var header = new Header(new H2(getTranslation("faq.remarks")), count);
        var tools = new Div();
        tools.addClassNames("row", "remarks-tools");
        if (settled > 0) {
            var show = new Button(getTranslation(showsSettled ? "faq.remarks.hide" : "faq.remarks.show"), _ -> {
                showsSettled = !showsSettled;
                draw();
            });
            show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            tools.add(show);
        }
        if (mayTalk) {
            var say = new Button(getTranslation("faq.remarks.say"), Icons.COMMENT.create(), _ -> say());
            say.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            tools.add(say);
        }
        header.add(tools);
        return header;
    }

    /** What is selected in a text or in the page as readers see it is what the remark is about. */
    private void say() {
        var dialog = new RemarkDialog(open.faq(), remark -> {
            desk.remark(open.faq().id(), remark);
            changed("faq.remarks.said");
        });
        dialog.open();
        getElement().executeJs(CHOSEN).then(String.class, chosen -> {
            var parts = chosen.split(" ", 3);
            if (parts.length == 3) {
                dialog.about(Language.ofTag(parts[0]), Integer.parseInt(parts[1]), parts[2]);
            }
        });
    }

    private void changed(String key) {
        Toasts.done(getTranslation(key));
        draw();
        open.remark();
    }

    @Override
    public void point(Remark remark) {
        var language = remark.anchor().language();
        var paragraph = remark.place().paragraph();
        if (language != null && paragraph != null) {
            open.point(language, paragraph);
        }
    }

    @Override
    public void answer(Remark remark, String words) {
        desk.answer(open.faq().id(), remark.id(), words);
        changed("faq.remarks.answered");
    }

    @Override
    public void take(Remark remark, io.haedap.faq.RemarkAction action) {
        desk.take(open.faq().id(), remark.id(), action);
        changed("faq.remarks.done." + action);
    }
}
