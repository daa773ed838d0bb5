package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;

/**
 * The frame of a view. Its title is the one h1, shown in the shell's bar together with what stands beside it and with the
 * screen's actions, of which at most one is primary; what is added to the screen lies below.
 */
@Tag("div")
public abstract class Screen extends Div implements HasDynamicTitle {

    private final Div bar = new Div();
    private final Div crumbs = new Div();
    private final H1 title = new H1();
    private final Div beside = new Div();
    private final Div actions = new Div();

    /** {@code titleKey} is a key of the module's bundle; {@link #title(String)} replaces it once the thing is known. */
    protected Screen(String titleKey) {
        addClassName("screen");
        bar.addClassName("screen-bar");
        crumbs.addClassName("crumb");
        beside.addClassName("screen-beside");
        actions.addClassName("screen-actions");
        bar.add(crumbs, title, beside, actions);
        title.setText(getTranslation(titleKey));
    }

    /** Title, context and actions; the shell puts them into its bar. */
    public final Component bar() {
        return bar;
    }

    /** Sets what the view is about: the thing's own name. */
    protected final void title(String text) {
        title.setText(text);
        title.getElement().setAttribute("title", text);
    }

    /** A link one level up, before the title. */
    protected final void crumb(String text, Class<? extends Component> view) {
        crumbs.add(new RouterLink(text, view), Icons.RIGHT.create());
    }

    /** A link to a view of one thing, before the title. */
    protected final <T, C extends Component & com.vaadin.flow.router.HasUrlParameter<T>> void crumb(
            String text, Class<C> view, T parameter) {
        crumbs.add(new RouterLink(text, view, parameter), Icons.RIGHT.create());
    }

    /** Small context right of the title: a count, a state, a date. */
    protected final void beside(Component... context) {
        beside.removeAll();
        beside.add(context);
    }

    /** Small text right of the title. */
    protected final void beside(String text) {
        beside(new Span(text));
    }

    /** What can be done on this screen; at most one button of them is primary. */
    protected final void actions(Component... parts) {
        actions.removeAll();
        actions.add(parts);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " - " + getTranslation("shared.product");
    }
}
