package io.haedap.faq.transfer;

import io.haedap.attachment.AttachmentDesk;
import io.haedap.category.CategoryDesk;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqImport;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.outgoing.OutgoingClient;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes in the help centre of another program: its categories stand for ours or are made, its texts become Markdown, its pictures
 * ours, its links lead to our entries. Done again, it says nothing new; what was left out the last time comes then.
 */
@Service
@PreAuthorize("hasAuthority('faq:import')")
public class HelpCentreImport {

    private final FaqImport imports;
    private final CategoryTree tree;
    private final CategoryDesk categories;
    private final RememberedPlaces remembered;
    private final PulledFiles pulled;
    private final OutgoingClient client;
    private final AttachmentDesk attachments;
    private final CurrentStaff staff;

    HelpCentreImport(
            FaqImport imports,
            CategoryTree tree,
            CategoryDesk categories,
            RememberedPlaces remembered,
            PulledFiles pulled,
            OutgoingClient client,
            AttachmentDesk attachments,
            CurrentStaff staff) {
        this.imports = imports;
        this.tree = tree;
        this.categories = categories;
        this.remembered = remembered;
        this.pulled = pulled;
        this.client = client;
        this.attachments = attachments;
        this.staff = staff;
    }

    /** Whether this person may have categories made; whoever's rights are narrowed to some may not. */
    public boolean mayMake() {
        return staff.may(Rights.CATEGORY_WRITE) && staff.categories().isEmpty();
    }

    /** Refuses who may import but neither publish nor make categories thereby. */
    public void check(boolean publish, boolean making) {
        imports.check(publish);
        if (making && !mayMake()) {
            throw new AccessDeniedException(Rights.CATEGORY_WRITE);
        }
    }

    /** As {@link FaqImport#run}; a trial asks no server for pictures and makes no category. */
    public HelpCentreReport run(
            HelpCentreFiles files, HelpCentreChoices choices, boolean publish, boolean trial, Language language) {
        check(publish, choices.making());
        var source = files.form().source();
        var places = new Places(files, choices, remembered.of(source), tree.all());
        if (!trial) {
            places.fresh().forEach(fresh -> categories.add(fresh.slug(), fresh.parentSlug(), fresh.name()));
            // for all who import later, so only by whoever has a say in that category
            var decided = new HashMap<>(places.decided());
            decided.values().removeIf(slug -> !staff.covers(slug));
            remembered.remember(source, decided);
        }
        var pictures = new ForeignPictures(client, attachments, pulled, trial);
        var entries = new ForeignEntries(files, choices, places, pictures);
        var coming = places.fresh().stream().map(Places.Fresh::slug).collect(Collectors.toSet());
        var report = imports.run(entries, publish, trial, coming);
        var noted = entries.noted(links -> {
            var known = new HashSet<>(imports.known(links));
            if (trial) {
                known.addAll(files.ids());
            }
            return known;
        });
        return new HelpCentreReport(report, noted, places.placings(language), pictures.count());
    }
}
