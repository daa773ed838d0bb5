package io.haedap.inquiry.template;

import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Templates of the fictional company, as its lead keeps them. */
@Component
@Order(55)
class ReplyTemplateSample implements SampleContent {

    private final ReplyTemplateDesk desk;
    private final SampleStaff staff;
    private final SampleFiles files;

    ReplyTemplateSample(ReplyTemplateDesk desk, SampleStaff staff, SampleFiles files) {
        this.desk = desk;
        this.staff = staff;
        this.files = files;
    }

    @Override
    public String name() {
        return "reply-templates";
    }

    @Override
    public void load() {
        var drafts = files.read("reply-templates", ReplyTemplate.Draft[].class);
        staff.as("lead", () -> {
            drafts.forEach(desk::add);
            return true;
        });
    }
}
