package io.haedap.inquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.haedap.inquiry.Backlog;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryChange;
import io.haedap.people.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class InquiryNewsTests {

    @Test
    void what_could_not_be_read_is_told_when_it_can_be() {
        var board = mock(InquiryBoard.class);
        when(board.rows(anyList()))
                .thenThrow(new TransientDataAccessResourceException("away"))
                .thenReturn(List.of());
        when(board.backlog(any())).thenReturn(new Backlog(List.of(), List.of()));
        var news = new InquiryNews(board);
        var heard = new CopyOnWriteArrayList<String>();
        try {
            news.tell(
                    new StaffId(UUID.randomUUID()),
                    moment -> moment.changes().forEach(change -> heard.add(change.number())));

            news.changed(new InquiryChange(null, "261123-000001").topic());

            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !heard.isEmpty());
            assertThat(heard).containsExactly("261123-000001");
        } finally {
            news.stop();
        }
    }
}
