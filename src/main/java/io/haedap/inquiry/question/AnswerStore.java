package io.haedap.inquiry.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers as rows, each to the wording that was asked. */
@Repository
class AnswerStore {

    /** An answer and what it answers. */
    record Kept(Question question, List<String> given) {}

    /** One statement, however many there are: nobody waits for a receipt because of questions. */
    private static final String ADD = """
            insert into inquiry.answer (inquiry, question, position, given)
            select :inquiry, question, position, array(select jsonb_array_elements_text(given))
              from unnest(cast(:questions as bigint[]), cast(:given as jsonb[])) with ordinality as answered (question, given, position)
            """;

    private static final String OF = """
            select q.id, q.category, q.slug, q.place, q.kind, q.label_ko, q.label_en, q.hint_ko, q.hint_en, q.required, q.personal,
                   q.least, q.most, q.pattern, q.choices, q.when_question, q.when_one_of, a.given
              from inquiry.answer a join inquiry.question q on q.id = a.question
             where a.inquiry = (select id from inquiry.inquiry where number = :number)
             order by a.position
            """;

    private final JdbcClient jdbc;
    private final FormStore forms;
    private final tools.jackson.databind.json.JsonMapper json;

    AnswerStore(JdbcClient jdbc, FormStore forms, tools.jackson.databind.json.JsonMapper json) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.json = json;
    }

    void add(long inquiry, AskedForm form, Map<String, List<String>> answers) {
        var questions = new ArrayList<Long>();
        var given = new ArrayList<String>();
        form.questions().forEach(posed -> {
            var said = answers.get(posed.slug());
            if (said != null) {
                questions.add(posed.id());
                given.add(json.writeValueAsString(said));
            }
        });
        jdbc.sql(ADD)
                .param("inquiry", inquiry)
                .param("questions", questions.toArray(Long[]::new))
                .param("given", given.toArray(String[]::new))
                .update();
    }

    /** In the order in which they were asked. */
    List<Kept> of(String number) {
        return jdbc.sql(OF)
                .param("number", number)
                .query((row, at) -> new Kept(forms.question(row), List.of((String[])
                        row.getArray("given").getArray())))
                .list();
    }
}
