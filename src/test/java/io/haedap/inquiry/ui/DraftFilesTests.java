package io.haedap.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.Samples;
import io.haedap.attachment.VisitorFiles;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.file.DraftFileDesk;
import io.haedap.inquiry.file.MessageFile;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.shared.Language;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("agent2")
class DraftFilesTests {

    private static final String FORM = "a-form-for-screens-12345";

    @Autowired
    InquiryCounter counter;

    @Autowired
    VisitorFiles visitors;

    @Autowired
    DraftFileDesk drafts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_file_that_is_attached_is_there_again_after_a_lost_tab_and_can_be_taken_out() {
        var number = asked();
        UI.getCurrent().navigate("inquiries/" + number);

        upload("안내.pdf", Samples.pdf());

        assertThat(drafts.of(number, "REPLY")).extracting(MessageFile::name).containsExactly("안내.pdf");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("inquiries/" + number);
        _click(_get(Button.class, button -> button.withAttribute("aria-label", "안내.pdf 빼기")));
        assertThat(drafts.of(number, "REPLY")).isEmpty();
    }

    @Test
    void what_is_refused_is_told_beside_the_composer() {
        UI.getCurrent().navigate("inquiries/" + asked());

        upload("그림.png", Samples.pdf());

        assertThat(_get(Paragraph.class, text -> text.withClasses("refused").withPredicate(Paragraph::isVisible))
                        .getText())
                .contains("확장자(.png)");
    }

    @Test
    void a_customers_file_is_a_link_and_one_that_is_checked_or_was_refused_says_so() {
        var clean = picture("깨끗한 것.png");
        var waiting = picture("검사할 것.png");
        var harmful = picture("나쁜 것.png");
        var number = asked(clean, waiting, harmful);
        jdbc.sql("update attachment.file set state = 'QUARANTINED', scan_at = now() + interval '1 day' where id = :id")
                .param("id", waiting.id().value())
                .update();
        jdbc.sql("update attachment.file set state = 'INFECTED', found = 'Test' where id = :id")
                .param("id", harmful.id().value())
                .update();

        UI.getCurrent().navigate("inquiries/" + number);

        assertThat(_find(Anchor.class, link -> link.withClasses("file")))
                .extracting(Anchor::getHref)
                .containsExactly(clean.url());
        assertThat(_get(MessageFilesLine.class, line -> line.withPredicate(MessageFilesLine::isVisible))
                        .getElement()
                        .getTextRecursively())
                .contains("검사할 것.png검사 중")
                .contains("나쁜 것.png악성 코드가 발견되어 지웠습니다");
    }

    private String asked(Attachment... files) {
        return counter.submit(new NewInquiry(
                                "payment",
                                "파일이 있는 문의",
                                "봐 주세요",
                                Language.KO,
                                Channel.WEB,
                                "남이레",
                                "ire.nam@example.com",
                                null,
                                true)
                        .with(SentFiles.ofVisitor(
                                FORM,
                                List.of(files).stream().map(Attachment::id).toList())))
                .number();
    }

    private Attachment picture(String name) {
        return visitors.add(FORM, name, new ByteArrayInputStream(Samples.png(5, 5)));
    }

    private static void upload(String name, byte[] bytes) {
        UploadKt._upload(_get(Upload.class), name, bytes);
        MockVaadin.clientRoundtrip(false);
    }
}
