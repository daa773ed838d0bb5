package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqExport;
import io.haedap.faq.FaqImport;
import io.haedap.faq.transfer.HelpCentreImport;
import io.haedap.faq.transfer.HelpCentreReport;
import io.haedap.faq.ui.ImportUpload.Kind;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Entries in and out of files. What an import would do is shown first; then it is done, or not. */
@Route("faq-transfer")
@Menu(title = "faq.transfer", order = 105, icon = "swap")
@RolesAllowed({Rights.FAQ_IMPORT, Rights.FAQ_EXPORT})
@StyleSheet("context://console-assets/faq-transfer.css")
class TransferView extends Screen {

    private static final int MOST_FILES = 50;
    private static final int LARGEST_MB = 128;

    private final FaqImport imports;
    private final HelpCentreImport helpCentres;
    private final FaqExport exports;
    private final CurrentStaff staff;
    private final JsonMapper json;
    private final Checkbox publish = new Checkbox(getTranslation("faq.transfer.publish"));
    private final ComboBox<Category> category = new ComboBox<>(getTranslation("faq.field.category"));
    private final Upload upload = new Upload(UploadHandler.toTempFile(this::arrived));
    private final Div outcome = new Div();
    private final ImportUpload sent;
    private final PlacesPanel places;

    TransferView(
            FaqImport imports,
            HelpCentreImport helpCentres,
            FaqExport exports,
            CategoryTree categories,
            CurrentStaff staff,
            JsonMapper json) {
        super("faq.transfer");
        this.imports = imports;
        this.helpCentres = helpCentres;
        this.sent = new ImportUpload(json);
        this.places = new PlacesPanel(categories.all(), helpCentres.mayMake(), this::tryOut);
        this.exports = exports;
        this.staff = staff;
        this.json = json;
        category.setItems(categories.all());
        category.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        category.setClearButtonVisible(true);
        outcome.addClassName("transfer-outcome");
        outcome.getElement().setAttribute("role", "status");
        if (staff.may(Rights.FAQ_IMPORT)) {
            add(importCard());
        }
        if (staff.may(Rights.FAQ_EXPORT)) {
            add(exportCard());
        }
        addDetachListener(_ -> forget());
    }

    private Div importCard() {
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(LARGEST_MB << 20);
        upload.setAcceptedFileExtensions(".ndjson", ".jsonl", ".txt", ".json");
        upload.setUploadButton(new Button(getTranslation("faq.transfer.choose"), Icons.CLIP.create()));
        upload.setDropLabel(new Span(getTranslation("faq.transfer.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("invalid.attachment-too-large", LARGEST_MB))
                        .setTooManyFiles(getTranslation("faq.transfer.one", MOST_FILES))
                        .setIncorrectFileType(getTranslation("faq.transfer.kind"))));
        upload.addFileRemovedListener(removed -> {
            sent.remove(removed.getFileName());
            tryOut();
        });
        publish.setHelperText(getTranslation("faq.transfer.publish.hint"));
        publish.setVisible(staff.may(Rights.FAQ_IMPORT_PUBLISHED));
        publish.addValueChangeListener(_ -> tryOut());
        category.addValueChangeListener(_ -> tryOut());
        var card = new Div(
                new H2(getTranslation("faq.transfer.in")),
                new Paragraph(getTranslation("faq.transfer.in.hint")),
                upload,
                places,
                category,
                publish,
                outcome);
        card.addClassNames("card", "transfer-card");
        category.setVisible(false);
        return card;
    }

    private Div exportCard() {
        var link = new Anchor(this::give, getTranslation("faq.transfer.download"));
        link.getElement().setAttribute("download", "faqs.ndjson");
        link.setRouterIgnore(true);
        link.addClassName("transfer-download");
        var card = new Div(
                new H2(getTranslation("faq.transfer.out")),
                new Paragraph(getTranslation("faq.transfer.out.hint")),
                link);
        card.addClassNames("card", "transfer-card");
        return card;
    }

    private void arrived(UploadMetadata one, File stored) {
        if (ImportUpload.Kind.of(one.fileName()) != sent.kind()) {
            places.forget();
        }
        sent.add(one.fileName(), stored);
        tryOut();
    }

    /** Shows what would happen. */
    private void tryOut() {
        outcome.removeAll();
        var helpCentre = sent.kind() == Kind.HELP_CENTRE && !sent.isEmpty();
        category.setVisible(!sent.isEmpty() && sent.kind() != Kind.LINES);
        category.setLabel(getTranslation(helpCentre ? "faq.transfer.otherwise" : "faq.field.category"));
        category.setHelperText(
                getTranslation(helpCentre ? "faq.transfer.otherwise.hint" : "faq.transfer.category.hint"));
        if (!helpCentre) {
            places.forget();
        }
        var report = run(true);
        if (report == null) {
            return;
        }
        var go = new Button(getTranslation("faq.transfer.go"), _ -> carryOut());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.setEnabled(report.done().created() + report.done().updated() + report.pictures() > 0);
        outcome.add(new ImportOutcome(report, "faq.transfer.would"), go);
    }

    private void carryOut() {
        var report = run(false);
        if (report != null) {
            forget();
            upload.clearFileList();
            outcome.add(new ImportOutcome(report, "faq.transfer.did"));
            Toasts.done(getTranslation(
                    "faq.transfer.done", report.done().created() + report.done().updated()));
        }
    }

    private @Nullable HelpCentreReport run(boolean trial) {
        if (sent.isEmpty() || sent.kind() == Kind.TEXT && category.isEmpty()) {
            return null;
        }
        var report = new HelpCentreReport[1];
        Refusals.attempt(Map.of(), () -> {
            try {
                report[0] = sent.kind() == Kind.HELP_CENTRE ? takeHelpCentre(trial) : takeLines(trial);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        return report[0];
    }

    private HelpCentreReport takeLines(boolean trial) throws IOException {
        try (var in = sent.open()) {
            var slug = category.isEmpty() ? "" : category.getValue().slug();
            return new HelpCentreReport(
                    imports.run(sent.entries(in, slug), publish.getValue(), trial), List.of(), List.of(), 0);
        }
    }

    private HelpCentreReport takeHelpCentre(boolean trial) throws IOException {
        try (var files = sent.helpCentre()) {
            var report = helpCentres.run(
                    files, places.choices(category.getValue()), publish.getValue(), trial, Language.of(getLocale()));
            places.show(report.places());
            return report;
        }
    }

    private void give(DownloadEvent event) throws IOException {
        event.setFileName("faqs.ndjson");
        event.setContentType("application/x-ndjson");
        var out = event.getOutputStream();
        String cursor = null;
        do {
            var page = exports.page(null, cursor);
            for (var line : page.items()) {
                out.write(json.writeValueAsBytes(line));
                out.write('\n');
            }
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private void forget() {
        sent.forget();
        places.forget();
        category.setVisible(false);
        outcome.removeAll();
    }
}
