package io.haedap.shared.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.Refusal;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Shows what was refused: the sentence beside the field that caused it, everything else as a toast. */
public final class Refusals {

    private Refusals() {}

    /** Does it, or shows why not and answers false; nothing that was typed is touched. */
    public static boolean attempt(Map<String, ? extends HasValidationProperties> fields, Runnable deed) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            deed.run();
            return true;
        } catch (Refusal refusal) {
            show(refusal, fields);
        } catch (OptimisticLockingFailureException _) {
            Toasts.refused(word("problem.raced"));
        } catch (AccessDeniedException _) {
            Toasts.refused(word("problem.forbidden"));
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | CannotCreateTransactionException _) {
            Toasts.failed(word("problem.database-away"));
        }
        return false;
    }

    /** Does it, or shows a toast and answers false. */
    public static boolean attempt(Runnable deed) {
        return attempt(Map.of(), deed);
    }

    /** Puts each fault beside its field, and what has no field into one toast. */
    public static void show(Refusal refusal, Map<String, ? extends HasValidationProperties> fields) {
        fields.values().forEach(field -> field.setInvalid(false));
        if (refusal.faults().isEmpty()) {
            Toasts.refused(word("problem." + refusal.type()));
            return;
        }
        var first = true;
        for (var fault : refusal.faults()) {
            var field = fields.get(fault.field());
            if (field != null) {
                field.setErrorMessage(sentence(fault));
                field.setInvalid(true);
                if (first && field instanceof Focusable<?> focusable) {
                    focusable.focus();
                    first = false;
                }
            }
        }
        var elsewhere = refusal.faults().stream()
                .filter(fault -> !fields.containsKey(fault.field()))
                .map(Refusals::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
        if (!elsewhere.isEmpty()) {
            Toasts.refused(elsewhere);
        }
    }

    private static String sentence(Refusal.Fault fault) {
        return word("invalid." + fault.message(), fault.arguments().toArray());
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
