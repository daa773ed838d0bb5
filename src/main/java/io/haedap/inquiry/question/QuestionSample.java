package io.haedap.inquiry.question;

import io.haedap.category.CategoryDesk;
import io.haedap.people.SampleStaff;
import io.haedap.shared.LocalText;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Branches below the categories of the migration, which ask nothing themselves: refunds with questions, sign-in with an identity check. */
@Component
@Order(49)
class QuestionSample implements SampleContent {

    record Sample(
            String slug,
            String parent,
            LocalText name,
            IdentityRule identity,
            @Nullable LocalText hint,
            List<Question> questions) {}

    private final QuestionDesk desk;
    private final CategoryDesk categories;
    private final SampleStaff staff;
    private final SampleFiles files;

    QuestionSample(QuestionDesk desk, CategoryDesk categories, SampleStaff staff, SampleFiles files) {
        this.desk = desk;
        this.categories = categories;
        this.staff = staff;
        this.files = files;
    }

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public void load() {
        var samples = files.read("questions", Sample[].class);
        staff.as("admin", () -> {
            for (var sample : samples) {
                categories.add(sample.slug(), sample.parent(), sample.name());
                desk.change(new CategoryForm(sample.slug(), sample.identity(), sample.hint(), sample.questions(), 0));
            }
            return true;
        });
    }
}
