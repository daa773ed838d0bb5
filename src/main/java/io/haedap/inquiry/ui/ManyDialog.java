package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.bulk.BulkAction;
import io.haedap.inquiry.bulk.BulkItem;
import io.haedap.inquiry.bulk.BulkResult;
import io.haedap.inquiry.bulk.BulkStep;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Consequences;
import io.haedap.shared.ui.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks what is needed for the deed, shows what it would bring to each inquiry, then how far it is, then what became of each. */
class ManyDialog extends Dialog {

    /** So few are done while one waits. */
    private static final int AT_ONCE = 100;

    private static final int LINES = 100;

    private final BulkAction action;
    private final List<String> numbers;
    private final ListTools tools;
    private final Runnable changed;
    private final ComboBox<Colleague> assignee = new ComboBox<>(getTranslation("inquiry.assignee"));
    private final Select<Priority> priority = new Select<>();
    private final Select<InquiryQueue> queue = new Select<>();
    private final TextField tag = new TextField(getTranslation("inquiry.bulk.tag"));
    private final TextField remark = new TextField(getTranslation("inquiry.remark"));
    private final Consequences consequences = new Consequences();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph hint = new Paragraph(getTranslation("inquiry.bulk.progress.hint"));
    private final Button take;
    private final Button close = new Button(getTranslation("shared.cancel"), _ -> close());
    private long done;

    ManyDialog(BulkAction action, List<String> numbers, ListTools tools, Runnable changed) {
        this.action = action;
        this.numbers = numbers;
        this.tools = tools;
        this.changed = changed;
        setHeaderTitle(getTranslation("inquiry.action." + action));
        addClassName("bulk-dialog");
        take = new Button(getTranslation("inquiry.action." + action), _ -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        assignee.setItems(tools.board().agents());
        assignee.setItemLabelGenerator(Colleague::name);
        assignee.setWidthFull();
        assignee.setVisible(action == BulkAction.ASSIGN);
        assignee.addValueChangeListener(_ -> look());
        priority.setLabel(getTranslation("inquiry.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(one -> getTranslation("inquiry.priority." + one));
        priority.setVisible(action == BulkAction.PRIORITY);
        queue.setLabel(getTranslation("inquiry.queue"));
        queue.setItems(tools.board().queues());
        queue.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        queue.setVisible(action == BulkAction.HANDOVER);
        priority.setWidthFull();
        priority.addValueChangeListener(_ -> look());
        queue.setWidthFull();
        queue.addValueChangeListener(_ -> look());
        tag.setMaxLength(30);
        tag.setWidthFull();
        tag.addValueChangeListener(_ -> look());
        tag.setVisible(action == BulkAction.TAG || action == BulkAction.UNTAG);
        remark.setVisible(!tag.isVisible());
        remark.setMaxLength(500);
        remark.setWidthFull();
        progress.setVisible(false);
        hint.addClassNames("xs", "t3");
        hint.setVisible(false);
        add(assignee, priority, queue, tag, remark, progress, consequences, hint);
        getFooter().add(close, take);
        look();
    }

    private BulkStep step() {
        return new BulkStep(action, value(), remark.getValue());
    }

    private @Nullable String value() {
        var who = assignee.getValue();
        var urgent = priority.getValue();
        var where = queue.getValue();
        return switch (action) {
            case ASSIGN -> who == null ? null : who.email();
            case PRIORITY -> urgent == null ? null : urgent.name();
            case HANDOVER -> where == null ? null : where.slug();
            case TAG, UNTAG -> tag.isEmpty() ? null : tag.getValue();
            case RELEASE, HOLD, WAIT, CLOSE, REOPEN, SPAM -> "";
        };
    }

    private void look() {
        take.setEnabled(false);
        if (value() == null) {
            consequences.await(getTranslation("inquiry.bulk.preview.wait"));
            return;
        }
        try {
            show(tools.bulk().preview(step(), numbers));
        } catch (Refusal refusal) {
            consequences.removeAll();
            Refusals.show(refusal, fields());
        }
    }

    private Map<String, HasValidationProperties> fields() {
        return Map.of("assignee", assignee, "priority", priority, "queue", queue, "tag", tag, "remark", remark);
    }

    private void show(BulkResult preview) {
        var count = preview.count(BulkItem.Outcome.CHANGED);
        take.setEnabled(count > 0);
        take.setText(getTranslation("inquiry.bulk.do", getTranslation("inquiry.action." + action), count));
        consequences.show(
                getTranslation(
                        "inquiry.bulk.preview",
                        count,
                        preview.count(BulkItem.Outcome.UNCHANGED),
                        preview.count(BulkItem.Outcome.REFUSED)),
                lines(preview));
    }

    /** Those that are refused first; of very many the first. */
    private List<Consequences.Line> lines(BulkResult result) {
        var lines = new ArrayList<>(result.items().stream()
                .sorted((one, other) -> other.outcome().compareTo(one.outcome()))
                .limit(LINES)
                .map(this::line)
                .toList());
        if (result.items().size() > LINES) {
            lines.add(new Consequences.Line(
                    "more",
                    "",
                    getTranslation("inquiry.bulk.more", result.items().size() - LINES),
                    null));
        }
        return lines;
    }

    private Consequences.Line line(BulkItem item) {
        var reason = item.reason();
        return new Consequences.Line(
                item.outcome().name().toLowerCase(Locale.ROOT),
                getTranslation("inquiry.bulk.outcome." + item.outcome()),
                item.number() + " " + item.subject(),
                reason == null ? null : reason(reason));
    }

    private String reason(String reason) {
        var key = "inquiry.bulk.reason." + reason;
        var words = getTranslation(key);
        return words.contains(key) ? getTranslation("inquiry.bulk.reason.failed") : words;
    }

    private void take() {
        Refusals.attempt(fields(), () -> {
            var id = tools.bulk().begin(step(), numbers);
            if (numbers.size() <= AT_ONCE) {
                tools.bulk().run(id, _ -> {});
                close();
                over(id);
            } else {
                follow(id);
            }
        });
    }

    private void follow(UUID id) {
        var ui = UI.getCurrent();
        take.setEnabled(false);
        assignee.setEnabled(false);
        priority.setEnabled(false);
        queue.setEnabled(false);
        tag.setEnabled(false);
        remark.setEnabled(false);
        progress.setMax(numbers.size());
        progress.setVisible(true);
        hint.setVisible(true);
        close.setText(getTranslation("shared.close"));
        progressed(0);
        tools.work()
                .run(
                        id,
                        more -> ui.access(() -> progressed(more)),
                        () -> ui.access(() -> {
                            if (isOpened()) {
                                outcome(id);
                            }
                            over(id);
                        }));
    }

    private void progressed(long more) {
        done = Math.min(numbers.size(), done + more);
        progress.setValue(done);
        consequences.await(getTranslation("inquiry.bulk.progress", done, numbers.size()));
    }

    private void outcome(UUID id) {
        progress.setVisible(false);
        hint.setVisible(false);
        take.setVisible(false);
        setHeaderTitle(getTranslation("inquiry.bulk.result"));
        var result = tools.bulk().result(id);
        consequences.show(words(result), lines(result));
    }

    private String words(BulkResult result) {
        var count = result.count(BulkItem.Outcome.CHANGED);
        var refused = result.count(BulkItem.Outcome.REFUSED);
        return refused == 0
                ? getTranslation("inquiry.bulk.done", count)
                : getTranslation("inquiry.bulk.done.refused", count, refused);
    }

    private void over(UUID id) {
        tools.undoing().offer(words(tools.bulk().result(id)), id, changed);
        changed.run();
    }
}
