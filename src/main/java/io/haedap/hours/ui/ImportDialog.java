package io.haedap.hours.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import io.haedap.hours.ChangePreview;
import io.haedap.hours.ics.HolidayImport;
import io.haedap.hours.ics.HolidayReport;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the holidays of an iCalendar file over: shows first what is new, what is there already and what is refused. */
class ImportDialog extends Dialog {

    private final @Nullable String calendar;
    private final HolidayImport imports;
    private final Div outcome = new Div();
    private final Button go = new Button(getTranslation("hours.look"), _ -> go());
    private final ChangePreview preview;
    private final Runnable done;
    private byte[] file = {};

    ImportDialog(String name, @Nullable String calendar, HolidayImport imports, ChangePreview preview, Runnable done) {
        this.calendar = calendar;
        this.imports = imports;
        this.preview = preview;
        this.done = done;
        setHeaderTitle(getTranslation("hours.import"));
        setWidth("min(640px, 94vw)");
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> arrived(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(HolidayImport.LARGEST);
        upload.setAcceptedFileExtensions(".ics", ".ical");
        upload.setUploadButton(new Button(getTranslation("hours.import.choose"), Icons.CLIP.create()));
        upload.setDropLabel(new Span(getTranslation("hours.import.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("invalid.ics-too-large", HolidayImport.LARGEST >> 20))
                        .setTooManyFiles(getTranslation("hours.import.one"))
                        .setIncorrectFileType(getTranslation("hours.import.kind"))));
        outcome.addClassName("hours-outlook");
        outcome.getElement().setAttribute("role", "status");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(false);
        var form = new Div(new Paragraph(getTranslation("hours.import.hint", name)), upload, outcome);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), go);
    }

    private void arrived(byte[] bytes) {
        file = bytes;
        outcome.removeAll();
        go.setEnabled(false);
        Refusals.attempt(() -> {
            var report = imports.run(file, calendar, true);
            show(report);
            go.setEnabled(!report.created().isEmpty());
        });
    }

    private void go() {
        OutlookDialog.ask(preview, Map.of(), () -> imports.run(file, calendar, false), () -> {
            close();
            done.run();
        });
    }

    private void show(HolidayReport report) {
        list(
                "hours.import.new",
                report.created(),
                day -> HourWords.date(day.date()) + " · " + HourWords.in(day.name()));
        list(
                "hours.import.there",
                report.existing(),
                day -> HourWords.date(day.date()) + " · " + HourWords.in(day.name()));
        list(
                "hours.import.refused",
                report.rejected(),
                one -> getTranslation(
                        "hours.import.line", one.line(), one.name(), getTranslation("invalid." + one.reason())));
        if (report.cut()) {
            outcome.add(new Paragraph(getTranslation("hours.import.cut")));
        }
    }

    private <T> void list(String key, List<T> things, Function<T, String> words) {
        if (things.isEmpty()) {
            return;
        }
        var title = getTranslation(key, things.size());
        var list = new UnorderedList();
        list.addClassName("outlook-moves");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", title);
        things.forEach(thing -> list.add(new ListItem(words.apply(thing))));
        outcome.add(new H3(title), list);
    }
}
