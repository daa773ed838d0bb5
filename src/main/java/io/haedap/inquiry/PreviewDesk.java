package io.haedap.inquiry;

import io.haedap.customer.CustomerBook;
import io.haedap.inquiry.identity.AccountWord;
import io.haedap.inquiry.identity.IdentityGuard;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a reply before it is sent: how it will read, and what in it may be there by mistake. Changes nothing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('inquiry:answer')")
public class PreviewDesk {

    private static final Pattern MASKED = Pattern.compile("\\S*\u2022\\S*");

    private final Inquiries inquiries;
    private final InquiryLetters letters;
    private final CustomerBook customers;
    private final CurrentStaff staff;
    private final IdentityGuard identity;
    private final ObjectProvider<ReplyCheck> checks;
    private final String ownDomain;

    PreviewDesk(
            Inquiries inquiries,
            InquiryLetters letters,
            CustomerBook customers,
            CurrentStaff staff,
            IdentityGuard identity,
            ObjectProvider<ReplyCheck> checks,
            Environment settings) {
        this.inquiries = inquiries;
        this.letters = letters;
        this.customers = customers;
        this.staff = staff;
        this.identity = identity;
        this.checks = checks;
        this.ownDomain = settings.getProperty("haedap.site.mail", "")
                .replaceFirst(".*@", "")
                .toLowerCase(Locale.ROOT);
    }

    public PreviewedReply preview(String number, String body) {
        var inquiry = load(number);
        return letters.preview(inquiry, clean(body));
    }

    /** Empty where nothing in it looks like somebody else's own, or cannot be opened. */
    public List<ReplyWarning> warnings(String number, String body) {
        var inquiry = load(number);
        var text = body.strip();
        var clean = clean(text);
        var found = new ArrayList<ReplyWarning>();
        MASKED.matcher(clean)
                .results()
                .map(match -> match.group())
                .filter(masked -> !text.contains(masked))
                .distinct()
                .forEach(masked -> found.add(new ReplyWarning(ReplyWarning.Kind.NUMBER, masked)));
        var foreign = customers.foreignIn(inquiry.customer(), clean, ownDomain);
        foreign.phones().forEach(phone -> found.add(new ReplyWarning(ReplyWarning.Kind.PHONE, phone)));
        foreign.mails().forEach(mail -> found.add(new ReplyWarning(ReplyWarning.Kind.MAIL, mail)));
        checks.orderedStream().forEach(check -> found.addAll(check.check(clean)));
        var suspects = identity.suspects(number, text);
        if (suspects != null) {
            found.add(new ReplyWarning(
                    ReplyWarning.Kind.IDENTITY,
                    String.join(",", suspects.stream().map(AccountWord::name).toList())));
        }
        return found;
    }

    private static String clean(String body) {
        new Faults()
                .optionalText("body", Intake.cleanOrNull(body), Intake.LONGEST_BODY)
                .refuse();
        return Intake.clean(body);
    }

    private Inquiry load(String number) {
        return inquiries
                .withNumber(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound);
    }
}
