package io.haedap.inquiry.question;

import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What categories ask as rows. A question that is worded anew is another row; the old one is retired and keeps its answers. */
@Repository
class FormStore {

    /** What a category says, without its questions. */
    record Head(
            String category,
            IdentityRule identity,
            @Nullable LocalText hint,
            long version) {}

    private static final String HEADS = """
            select category, identity, hint_ko, hint_en, version from inquiry.category_form order by category
            """;
    private static final String HEAD = """
            select category, identity, hint_ko, hint_en, version from inquiry.category_form where category = :category
            """;
    private static final String COLUMNS = """
            select id, category, slug, place, kind, label_ko, label_en, hint_ko, hint_en, required, personal, least, most, pattern,
                   choices, when_question, when_one_of
              from inquiry.question
            """;
    private static final String QUESTIONS = COLUMNS + " where retired_at is null order by category, place, id";
    private static final String OF = COLUMNS + """
             where retired_at is null and category = :category
             order by place, id
            """;
    private static final String SAVE = """
            insert into inquiry.category_form as f (category, identity, hint_ko, hint_en)
            values (:category, :identity, :hintKo, :hintEn)
                on conflict (category) do update
               set identity = excluded.identity, hint_ko = excluded.hint_ko, hint_en = excluded.hint_en, version = f.version + 1
             where f.version = :version
            """;
    private static final String RETIRE = """
            update inquiry.question set retired_at = now() where retired_at is null and id = any (:ids)
            """;
    private static final String PLACE = """
            update inquiry.question set place = :place where id = :id and place <> :place
            """;
    private static final String ADD = """
            insert into inquiry.question (category, slug, place, kind, label_ko, label_en, hint_ko, hint_en, required, personal,
                                          least, most, pattern, choices, when_question, when_one_of)
            values (:category, :slug, :place, :kind, :labelKo, :labelEn, :hintKo, :hintEn, :required, :personal,
                    :least, :most, :pattern, cast(:choices as jsonb), :whenQuestion, :whenOneOf)
            """;
    private static final String RETIRED = """
            select label_ko, label_en
              from inquiry.question
             where category = any (:categories) and slug = :slug and retired_at is not null
             order by id desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FormStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Head> heads() {
        return jdbc.sql(HEADS).query(FormStore::head).list();
    }

    /** By category, in their order. */
    Map<String, List<PosedQuestion>> questions() {
        return jdbc.sql(QUESTIONS).query(this::posed).list().stream()
                .collect(Collectors.groupingBy(PosedQuestion::category));
    }

    Optional<Head> head(String category) {
        return jdbc.sql(HEAD).param("category", category).query(FormStore::head).optional();
    }

    List<PosedQuestion> questions(String category) {
        return jdbc.sql(OF).param("category", category).query(this::posed).list();
    }

    /** What a question of that name asked there that is asked no more. */
    Optional<LocalText> wasAsked(List<String> categories, String slug) {
        return jdbc.sql(RETIRED)
                .param("categories", categories.toArray(String[]::new))
                .param("slug", slug)
                .query((row, at) -> new LocalText(row.getString("label_ko"), row.getString("label_en")))
                .optional();
    }

    /** Whether the version was still the one named; one that never was set is version 0. */
    boolean save(CategoryForm form) {
        var hint = form.hint();
        var saved = jdbc.sql(SAVE)
                        .param("category", form.categorySlug())
                        .param("identity", form.identity().name())
                        .param("hintKo", hint == null ? null : hint.ko())
                        .param("hintEn", hint == null ? null : hint.en())
                        .param("version", form.version())
                        .update()
                == 1;
        if (saved) {
            arrange(form);
        }
        return saved;
    }

    private void arrange(CategoryForm form) {
        var before = questions(form.categorySlug()).stream()
                .collect(Collectors.toMap(PosedQuestion::question, Function.identity()));
        var stays = before.keySet().stream().filter(form.questions()::contains).toList();
        var gone = new ArrayList<>(before.values());
        gone.removeIf(posed -> stays.contains(posed.question()));
        if (!gone.isEmpty()) {
            jdbc.sql(RETIRE)
                    .param("ids", gone.stream().map(PosedQuestion::id).toArray(Long[]::new))
                    .update();
        }
        for (int i = 0; i < form.questions().size(); i++) {
            var question = form.questions().get(i);
            var kept = before.get(question);
            if (kept == null) {
                add(form.categorySlug(), question, i + 1);
            } else {
                jdbc.sql(PLACE).param("id", kept.id()).param("place", i + 1).update();
            }
        }
    }

    private void add(String category, Question question, int place) {
        var hint = question.hint();
        var when = question.when();
        jdbc.sql(ADD)
                .param("category", category)
                .param("slug", question.slug())
                .param("place", place)
                .param("kind", question.kind().name())
                .param("labelKo", question.label().ko())
                .param("labelEn", question.label().en())
                .param("hintKo", hint == null ? null : hint.ko())
                .param("hintEn", hint == null ? null : hint.en())
                .param("required", question.required())
                .param("personal", question.personal())
                .param("least", question.least())
                .param("most", question.most())
                .param("pattern", question.pattern())
                .param("choices", json.writeValueAsString(question.choices()))
                .param("whenQuestion", when == null ? null : when.question())
                .param("whenOneOf", when == null ? null : when.oneOf().toArray(String[]::new), java.sql.Types.ARRAY)
                .update();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getString("category"),
                IdentityRule.valueOf(row.getString("identity")),
                text(row, "hint"),
                row.getLong("version"));
    }

    private PosedQuestion posed(ResultSet row, int number) throws SQLException {
        return new PosedQuestion(row.getLong("id"), row.getString("category"), question(row));
    }

    /** A question of a row that holds all of its columns. */
    Question question(ResultSet row) throws SQLException {
        var when = row.getString("when_question");
        return new Question(
                row.getString("slug"),
                QuestionKind.valueOf(row.getString("kind")),
                new LocalText(row.getString("label_ko"), row.getString("label_en")),
                text(row, "hint"),
                row.getBoolean("required"),
                row.getBoolean("personal"),
                row.getString("least"),
                row.getString("most"),
                row.getString("pattern"),
                List.of(json.readValue(row.getString("choices"), QuestionChoice[].class)),
                when == null
                        ? null
                        : new Question.Condition(when, List.of((String[])
                                row.getArray("when_one_of").getArray())));
    }

    private static @Nullable LocalText text(ResultSet row, String column) throws SQLException {
        var korean = row.getString(column + "_ko");
        return korean == null ? null : new LocalText(korean, row.getString(column + "_en"));
    }
}
