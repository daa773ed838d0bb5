package io.haedap.shared.web;

import io.haedap.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Things of one kind that a desk keeps, each made, read, changed over its version, and deleted by its id, under one right. The resource
 * of a kind names its address by {@code @RequestMapping}, lists the kind itself, and says what its desk does. {@code T} is the thing,
 * {@code I} what is written, {@code O} what is shown.
 */
public abstract class KeptResource<T, I, O> implements ApiRights, Versioned {

    private static final String ONE = "/{id}";

    private final String address;
    private final String right;

    protected KeptResource(String address, String right) {
        this.address = address;
        this.right = right;
    }

    protected abstract T find(String id);

    protected abstract T make(I written);

    protected abstract T replace(String id, long version, I written);

    protected abstract void remove(String id, long version);

    protected abstract long versionOf(T kept);

    protected abstract O shown(T kept);

    /** What else may be called under the same right. */
    protected List<ApiRight> more() {
        return List.of();
    }

    @Override
    public final List<ApiRight> rights() {
        return Stream.concat(
                        Stream.of(
                                ApiRight.get(address, right),
                                ApiRight.post(address, right),
                                ApiRight.get(address + ONE, right),
                                ApiRight.put(address + ONE, right),
                                ApiRight.delete(address + ONE, right)),
                        more().stream())
                .toList();
    }

    @Override
    public final long version(String id) {
        return versionOf(find(id));
    }

    @PostMapping
    public ResponseEntity<O> add(@RequestBody I written) {
        return answer(HttpStatus.CREATED, make(written));
    }

    @GetMapping(ONE)
    public ResponseEntity<O> one(@PathVariable String id) {
        return answer(HttpStatus.OK, find(id));
    }

    @PutMapping(ONE)
    public ResponseEntity<O> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody I written) {
        return answer(HttpStatus.OK, replace(id, Versions.required(ifMatch), written));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        remove(id, Versions.required(ifMatch));
    }

    private ResponseEntity<O> answer(HttpStatus status, T kept) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(versionOf(kept)))
                .body(shown(kept));
    }

    /** Ids that are numbers; anything else is the id of nothing. */
    public static long number(String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(id);
    }
}
