package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("editor")
class FaqPrintViewTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    private static FaqContent both(String title) {
        return new FaqContent(
                "service",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(title, "**굵게** <script>x</script>"), new FaqText("On paper", "words")),
                List.of("종이"),
                null,
                null);
    }

    @Test
    void one_entry_stands_on_paper_in_either_language() {
        var faq = faqs.draft(both("종이 위의 질문"));

        UI.getCurrent().navigate("faqs/print", QueryParameters.of("id", faq.id().toString()));

        _assertOne(H2.class, spec -> spec.withText("종이 위의 질문"));
        var prose = _get(Article.class)
                .getChildren()
                .toList()
                .getLast()
                .getElement()
                .getProperty("innerHTML");
        assertThat(prose).contains("<strong>굵게</strong>").doesNotContain("<script");
        _assertOne(Button.class, spec -> spec.withText("인쇄"));

        _setValue(language(), Language.EN);
        _assertOne(H2.class, spec -> spec.withText("On paper"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Language> language() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("인쇄할 언어"));
    }

    @Test
    void all_that_a_filter_finds_stands_below_each_other() {
        faqs.draft(both("종이 묶음 하나"));
        faqs.draft(both("종이 묶음 둘"));

        UI.getCurrent().navigate("faqs/print", QueryParameters.of("q", "종이 묶음"));

        assertThat(_find(Article.class)).hasSize(2);
    }

    @Test
    void entries_of_other_categories_do_not_come_to_paper() {
        var faq = faqs.draft(both("남의 종이"));

        as.within("editor", Set.of("payment"), () -> {
            UI.getCurrent()
                    .navigate("faqs/print", QueryParameters.of("id", faq.id().toString()));
            _assertNone(Article.class);
        });
    }
}
