package io.haedap.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The kinds of all features, as far as they are open to whoever asks. */
@Component
class StaffKinds {

    private final List<StaffKind> all;

    StaffKinds(List<StaffKind> all) {
        this.all = all;
    }

    List<StaffKind> open() {
        return all.stream().filter(StaffKind::isOpen).toList();
    }

    /** Each with the state that it is in now: the index knows texts alone. */
    List<StaffHit> withStates(List<StaffHit> hits) {
        var states = new HashMap<String, Map<String, HitState>>();
        for (var kind : open()) {
            var ids = hits.stream()
                    .filter(hit -> hit.type().equals(kind.type()))
                    .map(StaffHit::id)
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                states.put(kind.type(), kind.states(ids));
            }
        }
        return hits.stream()
                .map(hit ->
                        hit.standing(states.getOrDefault(hit.type(), Map.of()).get(hit.id())))
                .toList();
    }
}
