package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
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
        _assertOne(H4.class, spec -> spec.withText("빠진 글 1건"));
        _assertOne(ListItem.class);

        _click(_get(Button.class, spec -> spec.withText("가져오기")));

        _assertOne(H3.class, spec -> spec.withText("가져왔습니다"));
        assertThat(isThere("화면에서 가져온 질문")).isTrue();
    }

    @Test
    void categories_of_another_help_centre_are_chosen_before_it_comes_in() {
        UI.getCurrent().navigate("faq-transfer");
        var file = """
                {"sections": [{"id": 901, "name": "화면의 새 분류", "locale": "ko", "category_id": 9}],
                 "articles": [{"id": 901, "title": "화면에서 가져온 도움말", "locale": "ko", "section_id": 901, "body": "<p>글</p>"}]}
                """;
        UploadKt._upload(_get(Upload.class), "articles.json", file.getBytes(StandardCharsets.UTF_8));
        assertThat(_get(Button.class, spec -> spec.withText("가져오기")).isEnabled())
                .isFalse();

        var place = _get(
                ComboBox.class,
                spec -> spec.withPredicate(
                        box -> "화면의 새 분류 글이 들어갈 분류".equals(box.getAriaLabel().orElse(""))));
        _setValue(place, place.getListDataView().getItems().findFirst().orElseThrow());
        assertThat(_get(Button.class, spec -> spec.withText("가져오기")).isEnabled())
                .isTrue();
        _click(_get(Button.class, spec -> spec.withText("가져오기")));

        _assertOne(H3.class, spec -> spec.withText("가져왔습니다"));
        assertThat(isThere("화면에서 가져온 도움말")).isTrue();
    }

    @Test
    void what_is_no_export_is_told() {
        UI.getCurrent().navigate("faq-transfer");

        UploadKt._upload(_get(Upload.class), "things.json", "{\"things\": []}".getBytes(StandardCharsets.UTF_8));

        _assertOne(Span.class, spec -> spec.withText("Zendesk나 phpMyFAQ에서 내보낸 JSON이 아닙니다"));
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
