package io.haedap.release.maintenance;

import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeFilter;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeStatus;
import io.haedap.people.SampleStaff;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleDraft;
import io.haedap.release.ItemAction;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import io.haedap.status.Maintenance;
import io.haedap.status.StatusReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first planned maintenance has its notice out already, that of the next one waits in a bundle. */
@Component
@Order(47)
class MaintenanceNoticeSample implements SampleContent {

    /** What the bundle is called. */
    record Sample(String name, String note) {}

    private final MaintenanceNoticeDesk desk;
    private final Pairs pairs;
    private final StatusReader status;
    private final NoticeBoard notices;
    private final BundleDesk bundles;
    private final SampleStaff staff;
    private final SampleFiles files;
    private final TransactionTemplate transactions;

    MaintenanceNoticeSample(
            MaintenanceNoticeDesk desk,
            Pairs pairs,
            StatusReader status,
            NoticeBoard notices,
            BundleDesk bundles,
            SampleStaff staff,
            SampleFiles files,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.pairs = pairs;
        this.status = status;
        this.notices = notices;
        this.bundles = bundles;
        this.staff = staff;
        this.files = files;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "maintenance-notices";
    }

    @Override
    public void load() {
        var planned = status.upcoming();
        if (planned.size() > 1) {
            staff.as("publisher", () -> told(planned.getFirst()));
            var sample = files.read("maintenance-notices", Sample[].class);
            staff.as("publisher", () -> gathered(planned.get(1), sample.getFirst()));
        }
    }

    private boolean told(Maintenance maintenance) {
        notices.page(new NoticeFilter(NoticeStatus.PUBLISHED, NoticeKind.MAINTENANCE, null), 1, null)
                .items()
                .forEach(notice -> transactions.executeWithoutResult(_ -> pairs.add(maintenance, notice.id())));
        return true;
    }

    private boolean gathered(Maintenance maintenance, Sample sample) {
        var notice = desk.make(maintenance.id()).notice();
        var bundle = bundles.create(new BundleDraft(sample.name(), sample.note()));
        bundles.add(bundle.bundle().id(), notice.id(), notice.revision(), ItemAction.PUBLISH);
        return true;
    }
}
