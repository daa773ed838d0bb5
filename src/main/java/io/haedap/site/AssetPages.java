package io.haedap.site;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the stylesheet and the script under their hashes alone: no other name is an address, so none can fill memories. Only the
 * script for other people's pages has a lasting name, since that is what stands there.
 */
@Controller
@NeedsNoDatabase
class AssetPages {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Stylesheet stylesheet;
    private final SuggestScript script;
    private final AsksScript asks;
    private final WidgetScript widget;

    AssetPages(Stylesheet stylesheet, SuggestScript script, AsksScript asks, WidgetScript widget) {
        this.stylesheet = stylesheet;
        this.script = script;
        this.asks = asks;
        this.widget = widget;
    }

    @GetMapping("/assets/site.{hash}.css")
    ResponseEntity<byte[]> stylesheet(@PathVariable String hash) {
        return asset(stylesheet.address().equals("/assets/site." + hash + ".css"), CSS, stylesheet.bytes());
    }

    @GetMapping("/assets/suggest.{hash}.js")
    ResponseEntity<byte[]> script(@PathVariable String hash) {
        return asset(script.address().equals("/assets/suggest." + hash + ".js"), SCRIPT, script.bytes());
    }

    @GetMapping("/assets/asks.{hash}.js")
    ResponseEntity<byte[]> asks(@PathVariable String hash) {
        return asset(asks.address().equals("/assets/asks." + hash + ".js"), SCRIPT, asks.bytes());
    }

    @GetMapping("/status/widget.js")
    ResponseEntity<byte[]> widget() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofHours(1)).cachePublic().staleIfError(Duration.ofDays(7)))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(widget.bytes());
    }

    private static ResponseEntity<byte[]> asset(boolean known, MediaType type, byte[] bytes) {
        if (!known) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes);
    }
}
