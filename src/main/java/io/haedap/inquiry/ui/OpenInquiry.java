package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.DraftDesk;
import io.haedap.inquiry.InquiryDraft;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.PreviewDesk;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.inquiry.ReplyWarning;
import io.haedap.inquiry.UnsendDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.MomentDialog;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the composer does to the inquiry that is open. */
class OpenInquiry implements Composer.Work {

    /** What a composer works with. */
    @Component
    record Desks(
            ReplyDesk replies,
            UnsendDesk unsend,
            DraftDesk drafts,
            DraftFiles.Desks files,
            PreviewDesk previews,
            CurrentStaff staff,
            ComposerParts parts,
            PresenceLine.Presence presence) {}

    /** What the screen does when something was sent, stopped or taken back, and to open the next one or look again. */
    record Screen(Runnable sent, Runnable stopped, Consumer<String> returned, Runnable next, Runnable look) {}

    private final Desks desks;
    private final Supplier<String> number;
    private final Screen screen;

    OpenInquiry(Desks desks, Supplier<String> number, Screen screen) {
        this.desks = desks;
        this.number = number;
        this.screen = screen;
    }

    Times times() {
        return desks.parts().times();
    }

    ComposerParts parts() {
        return desks.parts();
    }

    PresenceLine.Presence presence() {
        return desks.presence();
    }

    @Override
    public boolean send(NewReply written) {
        InquiryMessage message;
        var about = number.get();
        try {
            message = desks.replies().reply(about, written);
        } catch (Refusal refusal) {
            if ("inquiry-newer".equals(refusal.type())) {
                screen.stopped().run();
                return false;
            }
            if ("inquiry-merged".equals(refusal.type()) && refusal.facts().get("into") instanceof String into) {
                goOn(into, written);
                return false;
            }
            throw refusal;
        }
        tell(about, message, written.sendsAt());
        screen.sent().run();
        return true;
    }

    /** It goes on in another inquiry: the text goes along as the draft there, behind what was being written there. */
    private void goOn(String into, NewReply written) {
        var text = String.valueOf(written.body());
        var basis = String.valueOf(written.basedOn());
        desks.drafts().save(number.get(), written.kind(), "", basis);
        var there = desks.drafts().find(into, written.kind());
        desks.drafts()
                .save(
                        into,
                        written.kind(),
                        there.map(draft -> draft.body() + "\n\n" + text).orElse(text),
                        there.map(InquiryDraft::basedOn).orElse(basis));
        Toasts.done(word("inquiry.merged.moved"));
        UI.getCurrent().navigate(InquiriesView.class, into);
    }

    private void tell(String about, InquiryMessage message, @org.jspecify.annotations.Nullable Instant planned) {
        var leaves = message.sendsAt();
        if (leaves == null) {
            Toasts.done(word(message.kind() == MessageKind.NOTE ? "inquiry.note.done" : "inquiry.reply.done"));
            return;
        }
        var left = Duration.between(desks.parts().clock().instant(), leaves);
        var isNear = left.compareTo(Duration.ofSeconds(30)) <= 0;
        if (planned == null && isNear) {
            Toasts.counting(
                    seconds -> word("inquiry.reply.sending", about, seconds),
                    left,
                    word("inquiry.take-back"),
                    () -> takeBack(about, message.id()));
            return;
        }
        Toasts.done(
                word("inquiry.reply.planned", about, times().at(leaves)),
                word("inquiry.take-back"),
                isNear ? left : Duration.ofSeconds(15),
                () -> takeBack(about, message.id()));
    }

    @Override
    public void takeBack(String message) {
        takeBack(number.get(), message);
    }

    private void takeBack(String about, String message) {
        var isDone = Refusals.attempt(() -> {
            var back = desks.unsend().takeBack(about, message);
            Toasts.done(word(back.own() ? "inquiry.taken-back" : "inquiry.taken-back.theirs"));
        });
        if (isDone) {
            screen.returned().accept(about);
        } else {
            screen.look().run();
        }
    }

    @Override
    public void sendNow(String message) {
        Refusals.attempt(() -> tell(number.get(), desks.unsend().sendNow(number.get(), message), null));
        screen.look().run();
    }

    @Override
    public boolean mayTakeBack(InquiryMessage message) {
        return desks.staff().may(Rights.INQUIRY_ASSIGN) || isMine(message);
    }

    @Override
    public boolean isMine(InquiryMessage message) {
        return message.by() != null && message.by().id().equals(desks.staff().id());
    }

    @Override
    public Instant keep(String number, MessageKind kind, String text, String basedOn) {
        return desks.drafts().save(number, kind, text, basedOn);
    }

    @Override
    public Optional<InquiryDraft> kept(MessageKind kind) {
        return desks.drafts().find(number.get(), kind);
    }

    @Override
    public DraftFiles.Desks files() {
        return desks.files();
    }

    @Override
    public List<ReplyWarning> warnings(String text) {
        return desks.previews().warnings(number.get(), text);
    }

    @Override
    public void preview(String text, String to) {
        Refusals.attempt(() -> new ReplyPreviewDialog(desks.previews().preview(number.get(), text), to).open());
    }

    @Override
    public void later(Consumer<Instant> chosen) {
        new MomentDialog("inquiry.later", desks.replies().proposedInstant(), times(), chosen)
                .saying(word("inquiry.later.hint"))
                .open();
    }

    @Override
    public void look() {
        screen.look().run();
    }

    @Override
    public void next() {
        screen.next().run();
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
