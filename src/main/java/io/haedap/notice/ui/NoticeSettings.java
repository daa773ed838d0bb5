package io.haedap.notice.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.notice.LeadRule;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeTranslations;
import io.haedap.shared.Language;
import io.haedap.shared.ServiceDirectory;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything about a notice but its words: what it is, for whom, and from when to when. */
class NoticeSettings extends Div {

    private final Select<NoticeKind> kind = new Select<>();
    private final Checkbox adverse = new Checkbox(getTranslation("notice.field.adverse"));
    private final DatePicker effectiveAt = Calendars.date(getTranslation("notice.field.effectiveAt"));
    private final LeadHint lead;
    private final MultiSelectComboBox<ServiceDirectory.Choice> services =
            new MultiSelectComboBox<>(getTranslation("notice.field.services"));
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>(getTranslation("notice.field.languages"));
    private final DateTimePicker expireAt = Calendars.dateTime(getTranslation("notice.field.expireAt"));
    private final Checkbox pinned = new Checkbox(getTranslation("notice.field.pinned"));
    private final DateTimePicker pinnedUntil = Calendars.dateTime(getTranslation("notice.field.pinnedUntil"));
    private final ComboBox<NoticeChoices.Choice> supersedes = new ComboBox<>(getTranslation("notice.field.supersedes"));
    private final List<ServiceDirectory.Choice> choices;
    private final NoticeChoices notices;
    private List<String> unknownServices = List.of();
    private @Nullable Instant effectiveBefore;
    private @Nullable Instant expireBefore;
    private @Nullable Instant pinnedBefore;

    NoticeSettings(List<ServiceDirectory.Choice> choices, NoticeChoices notices, LeadHint lead) {
        this.choices = choices;
        this.notices = notices;
        this.lead = lead;
        addClassName("notice-settings");
        kind.setLabel(getTranslation("notice.field.kind"));
        kind.setItems(NoticeKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("notice.kind." + one));
        kind.addValueChangeListener(_ -> explain());
        adverse.setHelperText(getTranslation("notice.field.adverse.hint"));
        adverse.addValueChangeListener(_ -> explain());
        effectiveAt.addValueChangeListener(_ -> explain());
        services.setItems(choices);
        services.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        services.setPlaceholder(getTranslation("notice.field.services.none"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(one -> getTranslation("shared.language." + one.tag()));
        languages.setHelperText(getTranslation("notice.field.languages.hint"));
        pinned.addValueChangeListener(change -> pinnedUntil.setVisible(change.getValue()));
        pinnedUntil.setHelperText(getTranslation("notice.field.pinnedUntil.hint"));
        pinnedUntil.setVisible(false);
        supersedes.setItems(query -> notices.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        supersedes.setItemLabelGenerator(NoticeChoices.Choice::label);
        supersedes.setClearButtonVisible(true);
        supersedes.setHelperText(getTranslation("notice.field.supersedes.hint"));
        add(
                new H2(getTranslation("notice.settings")),
                kind,
                adverse,
                effectiveAt,
                lead,
                services,
                languages,
                expireAt,
                pinned,
                pinnedUntil,
                supersedes);
    }

    /** What follows from what was chosen, while it is chosen. */
    private void explain() {
        var chosen = kind.getValue();
        adverse.setVisible(chosen == NoticeKind.POLICY);
        kind.setHelperText(
                chosen != null && chosen.needsApproval() ? getTranslation("notice.field.kind.approval") : null);
        lead.show(chosen == null ? null : LeadRule.of(chosen, adverse.getValue()), effective());
    }

    /** The notice that it is about cannot replace itself. */
    void about(@Nullable NoticeId notice) {
        notices.without(notice);
    }

    List<HasValue<?, ?>> all() {
        return List.of(kind, adverse, services, languages, effectiveAt, expireAt, pinned, pinnedUntil, supersedes);
    }

    void put(NoticeContent content) {
        kind.setValue(content.kind());
        adverse.setValue(content.adverse() || content.kind() != NoticeKind.POLICY);
        services.setValue(choices.stream()
                .filter(choice -> content.serviceIds().contains(choice.id()))
                .collect(Collectors.toSet()));
        unknownServices = content.serviceIds().stream()
                .filter(id -> choices.stream().noneMatch(choice -> choice.id().equals(id)))
                .toList();
        languages.setValue(content.languages());
        effectiveBefore = content.effectiveAt();
        effectiveAt.setValue(day(content.effectiveAt()));
        expireBefore = content.expireAt();
        moment(expireAt, content.expireAt());
        pinned.setValue(content.pinned());
        pinnedBefore = content.pinnedUntil();
        moment(pinnedUntil, content.pinnedUntil());
        pinnedUntil.setVisible(content.pinned());
        supersedes.setValue(content.supersedes() == null ? null : notices.one(content.supersedes()));
        explain();
    }

    void setReadOnly(boolean readOnly) {
        all().forEach(field -> field.setReadOnly(readOnly));
    }

    NoticeContent content(NoticeTranslations translations) {
        var ids = new ArrayList<>(choices.stream()
                .filter(services.getValue()::contains)
                .map(ServiceDirectory.Choice::id)
                .toList());
        ids.addAll(unknownServices);
        var chosen = supersedes.getValue();
        return new NoticeContent(
                kind.getValue(),
                adverse.getValue(),
                translations,
                pinned.getValue(),
                instant(pinnedUntil, pinnedBefore),
                languages.getValue().isEmpty() ? EnumSet.noneOf(Language.class) : languages.getValue(),
                ids,
                effective(),
                instant(expireAt, expireBefore),
                chosen == null ? null : chosen.id());
    }

    /** The fields by the names that a refusal uses. */
    Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<String, HasValidationProperties>();
        fields.put("kind", kind);
        fields.put("serviceIds", services);
        fields.put("languages", languages);
        fields.put("effectiveAt", effectiveAt);
        fields.put("expireAt", expireAt);
        fields.put("pinnedUntil", pinnedUntil);
        fields.put("supersedes", supersedes);
        return fields;
    }

    /** A day that was not touched keeps its hour, which programs may have set. */
    private @Nullable Instant effective() {
        var day = effectiveAt.getValue();
        if (Objects.equals(day, day(effectiveBefore))) {
            return effectiveBefore;
        }
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(Times.ZONE).toLocalDate();
    }

    private static void moment(DateTimePicker field, @Nullable Instant at) {
        field.setValue(
                at == null ? null : at.atZone(Times.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private static @Nullable Instant instant(DateTimePicker field, @Nullable Instant before) {
        var value = field.getValue();
        if (value == null) {
            return null;
        }
        var at = value.atZone(Times.ZONE).toInstant();
        return before != null && at.equals(before.truncatedTo(ChronoUnit.MINUTES)) ? before : at;
    }
}
