package io.haedap.inquiry.question;

/** A question as it is asked now, and which wording of it that is. */
public record PosedQuestion(long id, String category, Question question) {

    public String slug() {
        return question.slug();
    }
}
