package io.haedap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.internal.StateNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the screen sent to the browser to draw and did not keep, since it was taken or anything was looked for last. */
public record SentMarkup(List<PendingJavaScriptInvocation> calls) {

    public static SentMarkup take() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return new SentMarkup(internals.dumpPendingJavaScriptInvocations());
    }

    public Document all() {
        return of(_ -> true);
    }

    /** What was sent to the component or into it. */
    public Document within(Component component) {
        var node = component.getElement().getNode();
        return of(call -> Stream.iterate(call.getOwner(), at -> at != null, StateNode::getParent)
                .anyMatch(node::equals));
    }

    private Document of(Predicate<PendingJavaScriptInvocation> which) {
        return Jsoup.parse(calls.stream()
                .filter(which)
                .flatMap(call -> call.getInvocation().getParameters().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(markup -> markup.startsWith("<"))
                .collect(Collectors.joining()));
    }
}
