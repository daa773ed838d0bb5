package io.haedap.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@ScreenTest
class ShellTests {

    private static List<String> menu() {
        var markup =
                _get(Div.class, div -> div.withClasses("menus")).getElement().getProperty("innerHTML");
        return Jsoup.parse(markup).select("vaadin-side-nav-item").eachText();
    }

    /** A test begins on the home screen before anybody is signed in; it is opened anew. */
    private static void openHome() {
        UI.getCurrent().navigate("profile");
        UI.getCurrent().navigate("");
    }

    private static boolean says(String words) {
        return !_find(Paragraph.class, paragraph -> paragraph.withText(words)).isEmpty();
    }

    @Test
    @SignedInAs("admin")
    void an_administrator_finds_every_screen_in_the_menu() {
        openHome();

        assertThat(menu()).contains("오늘", "자주 묻는 질문", "문의", "직원과 권한", "감사 기록");
        assertThat(_get(H1.class).getText()).isEqualTo("오늘");
    }

    @Test
    @SignedInAs("auditor")
    void the_menu_holds_only_what_the_rights_reach() {
        openHome();

        assertThat(menu()).contains("오늘", "감사 기록").doesNotContain("직원과 권한", "문의", "자주 묻는 질문");
    }

    @Test
    @SignedInAs("auditor")
    void a_home_without_tiles_says_what_comes_next() {
        openHome();

        assertThat(says("오늘 확인할 것이 없습니다")).isTrue();
    }

    @Test
    @SignedInAs("reviewer")
    void the_home_shows_the_tiles_of_the_own_work() {
        openHome();

        assertThat(_find(H2.class).stream().map(H2::getText)).contains("검수 대기");
    }

    @Test
    @SignedInAs("editor")
    void a_sample_account_is_told_apart() {
        openHome();

        assertThat(_get(Div.class, div -> div.withClasses("sample-notice"))
                        .getElement()
                        .getProperty("innerHTML"))
                .contains("예시 계정");
    }

    @Test
    @SignedInAs("admin")
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("profile");

        assertThat(menu()).contains("Today", "FAQ", "Staff and rights", "Audit record");
        assertThat(_get(H1.class).getText()).isEqualTo("My profile");
    }

    @Test
    @SignedInAs("editor")
    void the_own_menu_is_made_when_it_is_opened() {
        openHome();
        assertThat(_find(RadioButtonGroup.class)).isEmpty();

        _click(_get(
                Button.class,
                button -> button.withPredicate(
                        one -> "dialog".equals(one.getElement().getAttribute("aria-haspopup")))));

        assertThat(_find(RadioButtonGroup.class)).hasSize(2);
        assertThat(_get(Popover.class).isOpened()).isTrue();
    }

    @Test
    @SignedInAs("editor")
    void a_screen_beyond_the_rights_is_explained() {
        UI.getCurrent().navigate("staff");

        assertThat(_get(H1.class).getText()).isEqualTo("권한 없음");
        assertThat(says("이 화면을 볼 권한이 없습니다")).isTrue();
    }
}
