package io.haedap.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;

/** What every console page loads: Aura, then the tokens, then the bridge between them. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://console-assets/tokens.css")
@StyleSheet("context://console-assets/console.css")
@StyleSheet("context://console-assets/parts.css")
@StyleSheet("context://console-assets/workspace.css")
@StyleSheet("context://console-assets/shell.css")
public class ConsoleShell implements AppShellConfigurator {}
