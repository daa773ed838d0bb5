package io.haedap.attachment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.attachment.Samples;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EditorFiles;
import io.haedap.shared.ui.MarkdownArea;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("editor")
class EditorUploadsTests {

    @Autowired
    private EditorFiles files;

    private final List<String> inserted = new ArrayList<>();

    @Test
    void a_picture_goes_in_with_what_it_shows() {
        choose("결제 화면.png", Samples.png(30, 20));

        _click(_get(Button.class, button -> button.withText("넣기")));
        var words = _get(TextField.class, field -> field.withLabel("대체 텍스트(한국어)"));
        assertThat(words.isInvalid()).isTrue();
        assertThat(words.getErrorMessage()).contains("무엇을 보여 주는지");
        assertThat(inserted).isEmpty();

        _setValue(words, "카드 [추가] 단추");
        _setValue(_get(TextField.class, field -> field.withLabel("설명(선택)")), "단추의 \"자리\"");
        _click(_get(Button.class, button -> button.withText("넣기")));

        assertThat(inserted)
                .singleElement()
                .asString()
                .startsWith("![카드 \\[추가\\] 단추](/files/")
                .endsWith("/결제-화면-30x20.png \"단추의 \\\"자리\\\"\")");
        _assertNone(Dialog.class);
    }

    @Test
    void any_other_file_becomes_a_link() {
        choose("약관.pdf", Samples.pdf());

        _click(_get(Button.class, button -> button.withText("넣기")));

        assertThat(inserted)
                .singleElement()
                .asString()
                .startsWith("[약관\\.pdf](/files/")
                .endsWith("/약관.pdf)");
    }

    @Test
    void what_is_refused_is_told_in_the_dialog() {
        choose("그림.png", Samples.pdf());

        assertThat(_get(Paragraph.class, text -> text.withClasses("refused")).getText())
                .contains("확장자(.png)");
        assertThat(inserted).isEmpty();
    }

    @Test
    void english_screens_ask_in_english() {
        ScreenTest.Extension.speak(java.util.Locale.ENGLISH);
        choose("a.png", Samples.png(2, 2));

        _get(TextField.class, field -> field.withLabel("Alternative text (Korean)"));
    }

    @Test
    void files_that_are_dropped_are_asked_about_one_after_the_other() {
        var text = new MarkdownArea(Language.KO, "본문");
        text.setFiles(files);
        UI.getCurrent().add(text.tools(), text);

        UploadKt._upload(_get(Upload.class), "하나.png", Samples.png(2, 2));
        UploadKt._upload(_get(Upload.class), "둘.png", Samples.png(2, 2));
        MockVaadin.clientRoundtrip(false);

        _get(Paragraph.class, facts -> facts.withPredicate(one -> one.getText().startsWith("하나.png")));
        _click(_get(Button.class, button -> button.withText("취소")));
        _get(Paragraph.class, facts -> facts.withPredicate(one -> one.getText().startsWith("둘.png")));
    }

    private void choose(String name, byte[] bytes) {
        files.choose(Language.KO, inserted::add);
        UploadKt._upload(_get(Upload.class), name, bytes);
        MockVaadin.clientRoundtrip(false);
    }
}
