package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.upload.Upload;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqFilter;
import io.haedap.people.As;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("admin")
class TransferViewTests {

    @Autowired
    private FaqBoard board;

    @Autowired
    private As as;

    private static void upload(String title) {
        var lines = """
                {"externalId": "view %1$s", "categorySlug": "payment", "translations": {"ko": {"title": "%1$s", "body": "글"}}}
                {"externalId": "broken
                """.formatted(title);
        UploadKt._upload(_get(Upload.class), "faqs.ndjson", lines.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isThere(String title) {
        return !as.as("admin", () -> board.page(new FaqFilter(null, null, title), 1, null))
                .items()
                .isEmpty();
    }

    @Test
    void what_would_happen_is_shown_before_it_is_done() {
        UI.getCurrent().navigate("faq-transfer");

        upload("화면에서 가져온 질문");

        assertThat(isThere("화면에서 가져온 질문")).isFalse();
        assertThat(_size(_get(Grid.class))).isEqualTo(1);

        _click(_get(Button.class, spec -> spec.withText("가져오기")));

        _assertOne(H3.class, spec -> spec.withText("가져왔습니다"));
        assertThat(isThere("화면에서 가져온 질문")).isTrue();
    }

    @Test
    @SignedInAs("auditor")
    void who_may_neither_import_nor_export_does_not_get_in() {
        UI.getCurrent().navigate("faq-transfer");

        _assertNone(Upload.class);
    }

    @Test
    void it_speaks_english_too() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("faq-transfer");

        _assertOne(H2.class, spec -> spec.withText("Import"));
        _assertOne(Checkbox.class, spec -> spec.withLabel("Publish as well"));
    }
}
