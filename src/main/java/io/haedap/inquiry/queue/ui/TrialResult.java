package io.haedap.inquiry.queue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.queue.RuleTrial;

/** What a rule would have done, in a sentence and by example. */
class TrialResult extends Div {

    TrialResult(RuleTrial trial, RuleWords words) {
        var sentence = new Paragraph(
                getTranslation("inquiry.rule.trial", trial.tried(), trial.moved(), trial.ranked(), trial.decided()));
        sentence.addClassName("med");
        add(sentence);
        if (!trial.moves().isEmpty()) {
            var moves = new UnorderedList();
            trial.moves()
                    .forEach(move -> moves.add(new ListItem(getTranslation(
                            "inquiry.rule.trial.move",
                            words.queue(move.from()),
                            words.queue(move.to()),
                            move.count()))));
            add(moves);
        }
        if (!trial.sample().isEmpty()) {
            var title = new Paragraph(getTranslation("inquiry.rule.trial.sample"));
            title.addClassNames("t2", "xs");
            var sample = new UnorderedList();
            sample.addClassName("list-plain");
            trial.sample().stream().limit(8).forEach(one -> {
                var number = new Span(one.number());
                number.addClassNames("num", "t3");
                var subject = new Span(one.subject());
                subject.addClassName("cut");
                var line = new ListItem(number, subject);
                line.addClassName("row");
                sample.add(line);
            });
            add(title, sample);
        }
    }
}
