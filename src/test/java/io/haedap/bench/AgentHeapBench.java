package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.NewInquiry;
import io.haedap.shared.Language;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an agent with the queue open keeps on the heap, against a screen with a bare lazy grid of the same 50 rows. With {@code -Xmx768m}
 * and {@code -Dagents=500} it also shows that so many fit.
 */
@Tag("bench")
@ScreenTest
class AgentHeapBench {

    private static final int AGENTS = Integer.getInteger("agents", 100);
    private static final int ROWS = 50;

    static {
        // in development Vaadin keeps a stack trace of each component
        System.setProperty("vaadin.productionMode", "true");
    }

    @Autowired
    private InquiryCounter counter;

    @Autowired
    private InquiryBoard board;

    /** What was used while all of the last kind were open. */
    private long heldAtOnce;

    @Test
    @SignedInAs("lead")
    void heap_of_an_agent() {
        for (int i = 0; i < ROWS + 10; i++) {
            counter.submit(new NewInquiry(
                    "payment",
                    "같은 금액이 두 번 승인되었습니다 " + i,
                    "확인해 주십시오.",
                    Language.KO,
                    Channel.WEB,
                    "김하나",
                    "heap-" + i + "@example.com",
                    null,
                    true));
        }
        var rows = board.page(InquiryFilter.unfinished(null), ROWS, null).items();
        assertThat(rows).hasSize(ROWS);
        open(() -> UI.getCurrent().navigate("inquiries"));
        open(() -> UI.getCurrent().add(grid(rows)));

        var bare = each(() -> UI.getCurrent().add(grid(rows)));
        var ours = each(() -> UI.getCurrent().navigate("inquiries"));

        System.out.printf(
                "BENCH heap of an agent with the queue open: %.0f kB, bare lazy grid of %d rows %.0f kB, ratio %.2f (goal 2.00, and 300 kB); %d at once hold %.0f MB of %.0f%n",
                ours / 1e3,
                ROWS,
                bare / 1e3,
                ours / bare,
                AGENTS,
                heldAtOnce / 1e6,
                Runtime.getRuntime().maxMemory() / 1e6);
    }

    private static Grid<InquiryRow> grid(List<InquiryRow> rows) {
        var grid = new Grid<InquiryRow>();
        grid.addColumn(InquiryRow::number);
        grid.addColumn(InquiryRow::subject);
        grid.addColumn(InquiryRow::customerName);
        grid.addColumn(InquiryRow::dueAt);
        grid.setItems(query -> rows.stream().skip(query.getOffset()).limit(query.getLimit()));
        return grid;
    }

    /** Bytes that each of many screens adds. */
    private double each(Runnable content) {
        var before = used();
        var screens = new ArrayList<UI>();
        for (int i = 0; i < AGENTS; i++) {
            screens.add(open(content));
        }
        var all = used();
        var each = (all - before) / (double) AGENTS;
        heldAtOnce = all;
        screens.forEach(VaadinSession.getCurrent()::removeUI);
        return each;
    }

    private static UI open(Runnable content) {
        var session = VaadinSession.getCurrent();
        var ui = new MockedUI();
        ui.getInternals().setSession(session);
        UI.setCurrent(ui);
        ui.doInit(VaadinRequest.getCurrent(), session.getNextUIid(), "bench");
        session.addUI(ui);
        content.run();
        MockVaadin.clientRoundtrip(true);
        ui.getInternals().getStateTree().collectChanges(_ -> {});
        ui.getInternals().dumpPendingJavaScriptInvocations();
        return ui;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
