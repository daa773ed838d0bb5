package io.haedap.status;

import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What services and groups may be called, how they lie in order, and what may need what. */
@Component
class ServiceRules {

    private static final int NAME = 100;
    private static final int DESCRIPTION = 300;
    private static final int SLUG = 60;

    Faults check(ServiceDraft draft, List<GroupDetails> groups) {
        var faults = check(draft.name(), draft.description());
        var group = draft.groupId();
        if (group == null) {
            faults.add("groupId", "required");
        } else if (groups.stream().noneMatch(one -> one.id().equals(group))) {
            faults.add("groupId", "status-group");
        }
        checkPosition(faults, draft.position());
        return faults;
    }

    Faults check(GroupDraft draft) {
        var faults = check(draft.name(), draft.description());
        checkPosition(faults, draft.position());
        return faults;
    }

    private static void checkPosition(Faults faults, @Nullable Integer position) {
        if (position != null && position < 1) {
            faults.add("position", "status-position");
        }
    }

    private static Faults check(LocalText name, @Nullable LocalText description) {
        var faults = new Faults();
        line(faults, "name", name, NAME);
        if (description != null) {
            if (description.ko().isEmpty()) {
                faults.add("description.ko", "required");
            }
            line(faults, "description", description, DESCRIPTION);
        }
        return faults;
    }

    /** Names and descriptions are one line each. */
    private static void line(Faults faults, String field, LocalText text, int most) {
        if (field.equals("name")) {
            faults.text(field + ".ko", text.ko(), most);
        } else {
            faults.optionalText(field + ".ko", text.ko(), most);
        }
        faults.optionalText(field + ".en", text.en(), most);
        var en = text.en();
        if (text.ko().contains("\n") || (en != null && en.contains("\n"))) {
            faults.add(field + ".ko", "unreadable");
        }
    }

    void checkSlug(Faults faults, String slug, List<ServiceDetails> all) {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            faults.add("slug", "status-slug");
        } else if (all.stream().anyMatch(one -> one.service().slug().equals(slug))) {
            faults.add("slug", "status-slug-taken");
        }
    }

    static ServiceDraft tidy(ServiceDraft draft) {
        var slug = draft.slug();
        return new ServiceDraft(
                slug == null || slug.isBlank() ? null : slug.strip(),
                draft.groupId(),
                StatusRules.tidy(draft.name()),
                tidy(draft.description()),
                draft.position(),
                draft.owner(),
                draft.startDate(),
                draft.onlyShowIfDegraded(),
                draft.needs());
    }

    static GroupDraft tidy(GroupDraft draft) {
        return new GroupDraft(StatusRules.tidy(draft.name()), tidy(draft.description()), draft.position());
    }

    private static @Nullable LocalText tidy(@Nullable LocalText text) {
        if (text == null) {
            return null;
        }
        var tidied = StatusRules.tidy(text);
        return tidied.ko().isBlank() && tidied.en() == null ? null : tidied;
    }

    /** The slug that was asked for, or one of the English name; of the id where that has none or it is taken. */
    static String slug(ServiceDraft draft, String id, List<ServiceDetails> all) {
        var asked = draft.slug();
        if (asked != null) {
            return asked;
        }
        var name = draft.name().en() == null ? draft.name().ko() : draft.name().en();
        var slug = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = slug.length() > SLUG ? slug.substring(0, SLUG) : slug;
        return cut.isEmpty()
                        || all.stream().anyMatch(one -> one.service().slug().equals(cut))
                ? id
                : cut;
    }

    /** Whether a service would need itself, over however many others. */
    static boolean isCircle(Map<String, Set<String>> needs, String service, Set<String> needed) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(needed);
        while (!open.isEmpty()) {
            var one = open.pop();
            if (one.equals(service)) {
                return true;
            }
            if (seen.add(one)) {
                open.addAll(needs.getOrDefault(one, Set.of()));
            }
        }
        return false;
    }

    /** The ids with that one at its place, which counts from 1. */
    static List<String> inOrder(List<String> ids, String id, int position) {
        var order = new ArrayList<>(ids.stream().filter(one -> !one.equals(id)).toList());
        order.add(Math.clamp(position - 1L, 0, order.size()), id);
        return order;
    }
}
