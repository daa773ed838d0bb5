package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.response.GatheringBoard;
import io.haedap.response.LinkDesk;
import io.haedap.response.LinkedInquiry;
import io.haedap.response.ResponseChange;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.ScreenNews;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many have an incident too, the inquiries that are about it, and the ways to link more. */
@StyleSheet("context://console-assets/response.css")
class GatheringCard extends Div {

    private static final int SIZE = 5;

    private final String incident;
    private final GatheringBoard board;
    private final @Nullable LinkDesk desk;
    private final @Nullable MassReplyStrip replies;
    private final boolean sees;
    private final LikenessWords words;
    private final Times times;
    private final Span too = new Span();
    private final Span asked = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("response.inquiries.none"));
    private final Button more = new Button(getTranslation("shared.more"), _ -> next());
    private final TextField number = new TextField(getTranslation("response.number"));
    private @Nullable String cursor;

    /** {@code desk} and {@code replies} are null where this person links and answers nothing; {@code sees} that they may see inquiries at all. */
    GatheringCard(
            String incident,
            GatheringBoard board,
            @Nullable LinkDesk desk,
            @Nullable MassReplyStrip replies,
            boolean sees,
            LikenessWords words,
            Times times,
            ScreenNews news) {
        this.incident = incident;
        this.board = board;
        this.desk = desk;
        this.replies = replies;
        this.sees = sees;
        this.words = words;
        this.times = times;
        addClassNames("card", "gathering");
        var counts = new Div(figure(too, "response.me-too"), figure(asked, "response.inquiries.count"));
        counts.addClassName("gathered");
        list.addClassNames("list-plain", "gathered-lines");
        none.addClassNames("sm", "t3", "pad");
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new Header(new H2(getTranslation("response.inquiries"))), counts);
        if (replies != null) {
            add(replies);
        }
        add(list, none, more);
        if (desk != null) {
            add(linking(desk));
        }
        news.tell(
                this,
                topic -> ResponseChange.read(topic).filter(incident::equals).isPresent(),
                this::hear);
        reload();
    }

    private Div figure(Span value, String key) {
        value.addClassName("figure");
        var words = new Span(getTranslation(key));
        words.addClassNames("xs", "t2");
        return new Div(value, words);
    }

    private Div linking(LinkDesk links) {
        number.setPlaceholder("261120-0482");
        number.setMaxLength(20);
        var link = new Button(getTranslation("response.link"), _ -> link(links));
        number.addKeyPressListener(com.vaadin.flow.component.Key.ENTER, _ -> link(links));
        var find = new Button(getTranslation("response.proposals.find"), Icons.SEARCH.create(), _ -> propose(links));
        find.addThemeVariants(ButtonVariant.SMALL);
        var byNumber = new Div(number, link);
        byNumber.addClassName("link-number");
        var foot = new Div(byNumber, find);
        foot.addClassName("gathering-foot");
        return foot;
    }

    private void link(LinkDesk links) {
        Refusals.attempt(Map.of("number", number), () -> {
            try {
                links.link(incident, number.getValue().strip());
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                    throw refusal;
                }
                throw Refusal.invalid("number", "response-number");
            }
            number.clear();
            reload();
            Toasts.done(getTranslation("response.linked"));
        });
    }

    private void propose(LinkDesk links) {
        Refusals.attempt(() -> {
            var proposals = board.proposals(incident);
            if (proposals.isEmpty()) {
                Toasts.done(getTranslation("response.proposals.none"));
                return;
            }
            new ProposalsDialog(proposals, words, times, new Judging(links)).open();
        });
    }

    /** What a person makes of proposals. */
    private final class Judging implements ProposalsDialog.Callback {

        private final LinkDesk links;

        private Judging(LinkDesk links) {
            this.links = links;
        }

        @Override
        public void link(List<String> numbers) {
            var done = links.linkAll(incident, numbers);
            reload();
            Toasts.done(getTranslation("response.linked.many", done.size()));
        }

        @Override
        public void dismiss(List<String> numbers) {
            links.dismiss(incident, numbers);
            Toasts.done(
                    getTranslation("response.dismissed.many", numbers.size()),
                    getTranslation("response.undo"),
                    () -> Refusals.attempt(() -> links.propose(incident, numbers)));
        }
    }

    private void reload() {
        var gathered = board.gathered(incident);
        too.setText(getTranslation("response.number.plain", gathered.meToo()));
        asked.setText(getTranslation("response.number.plain", gathered.inquiries()));
        if (replies != null) {
            replies.show(gathered.inquiries());
        }
        list.removeAll();
        cursor = null;
        if (sees) {
            next();
        } else {
            list.setVisible(false);
            more.setVisible(false);
            none.setVisible(false);
        }
    }

    private void next() {
        var page = board.page(incident, SIZE, cursor);
        page.items().forEach(one -> list.add(new GatheredLine(one, times, desk == null ? null : this::unlink)));
        cursor = page.nextCursor();
        var isEmpty = list.getChildren().findAny().isEmpty();
        list.setVisible(!isEmpty);
        none.setVisible(isEmpty);
        more.setVisible(cursor != null);
    }

    private void unlink(LinkedInquiry one) {
        var links = desk;
        if (links == null) {
            return;
        }
        var which = one.inquiry().number();
        if (Refusals.attempt(() -> links.unlink(incident, which, one.link().version()))) {
            Toasts.done(getTranslation("response.unlinked"), getTranslation("response.undo"), () -> {
                Refusals.attempt(() -> links.linkAll(incident, List.of(which)));
                reload();
            });
        }
        reload();
    }

    /** The incident may have been taken back meanwhile: then there is nothing to show any more. */
    private void hear() {
        try {
            reload();
        } catch (Refusal gone) {
            setVisible(gone.kind() != Refusal.Kind.NOT_FOUND);
        }
    }
}
