package io.haedap.inquiry.question.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.question.AskedForm;
import io.haedap.inquiry.question.CategoryForm;
import io.haedap.inquiry.question.QuestionDesk;
import io.haedap.inquiry.question.QuestionReader;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each category asks by itself: its questions in their order, its advice, its identity check, and a preview. */
@Route("category-questions")
@RolesAllowed(Rights.CATEGORY_WRITE)
@Menu(title = "inquiry.questions.menu", order = 106, icon = "comment")
@StyleSheet("context://console-assets/queue.css")
@StyleSheet("context://console-assets/question.css")
class QuestionsView extends Screen implements HasUrlParameter<String> {

    private final QuestionDesk desk;
    private final QuestionReader reader;
    private final CategoryTree categories;
    private final Nav list = new Nav();
    private final Div detail = new Div();

    QuestionsView(QuestionDesk desk, QuestionReader reader, CategoryTree categories) {
        super("inquiry.questions.title");
        this.desk = desk;
        this.reader = reader;
        this.categories = categories;
        list.setAriaLabel(getTranslation("inquiry.questions.categories"));
        list.addClassNames("card", "question-categories");
        detail.addClassName("question-detail");
        var hint = new Paragraph(getTranslation("inquiry.questions.hint"));
        hint.addClassNames("t2", "queue-hint");
        var columns = new Div(list, detail);
        columns.addClassName("question-columns");
        add(hint, columns);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String wanted) {
        var all = categories.all();
        var chosen = all.stream()
                .filter(one -> one.slug().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Category::slug)
                .orElse("");
        draw(all, chosen);
        detail.removeAll();
        if (!chosen.isEmpty()) {
            detail.add(new FormEditor(desk.one(chosen), reader.of(chosen), form -> save(form, all)));
        }
    }

    private CategoryForm save(CategoryForm form, List<Category> all) {
        var saved = desk.change(form);
        Toasts.done(getTranslation("inquiry.questions.saved"));
        draw(all, form.categorySlug());
        return saved;
    }

    private void draw(List<Category> all, String chosen) {
        list.removeAll();
        var forms = reader.all();
        for (var category : all) {
            var link = new RouterLink(QuestionsView.class, category.slug());
            var name = new Span(category.name().in(Language.of(getLocale())));
            name.addClassNames("cut", "grow");
            link.add(name);
            var form = forms.getOrDefault(category.slug(), AskedForm.none(category.slug()));
            if (form.identity()) {
                var shield = Icons.SHIELD.create();
                shield.getElement().setAttribute("role", "img");
                shield.getElement().setAttribute("aria-label", getTranslation("inquiry.questions.identity"));
                link.add(shield);
            }
            var own = form.questions().stream()
                    .filter(posed -> posed.category().equals(category.slug()))
                    .count();
            if (own > 0) {
                link.add(StateBadge.plain(String.valueOf(own)));
            }
            link.getStyle().set("--depth", String.valueOf(depth(category, all)));
            link.addClassNames("row", "question-category");
            if (category.slug().equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(link);
        }
    }

    private static int depth(Category category, List<Category> all) {
        int depth = 0;
        var at = category;
        while (at.parentSlug() != null && depth < 20) {
            var above = at.parentSlug();
            var next = all.stream().filter(one -> one.slug().equals(above)).findFirst();
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
            depth++;
        }
        return depth;
    }
}
