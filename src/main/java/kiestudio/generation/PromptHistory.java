package kiestudio.generation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.ModelCatalog;
import kiestudio.platform.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The texts that a person made things with before, read off their tasks: what is in the trash is not offered, and there is no second store. */
@Service
public class PromptHistory {

    /** Texts that are written into the same kind of field, whatever the model. */
    public enum Kind {
        /** what a picture or a film shall show */
        PROMPT,
        /** what it shall not show */
        NEGATIVE_PROMPT,
        /** what shall be spoken */
        SPEECH;

        /** @param role {@code PROMPT} or {@code NEGATIVE_PROMPT} */
        public static Kind of(TextField.Role role, Category category) {
            if (role == TextField.Role.NEGATIVE_PROMPT) {
                return NEGATIVE_PROMPT;
            }
            return category == Category.AUDIO ? SPEECH : PROMPT;
        }
    }

    /**
     * @param model  the studio's id of the model that it was last used with
     * @param usedAt when that was
     */
    public record FormerPrompt(String text, String model, Instant usedAt) {}

    /** How many of the newest tasks that fit are looked through. */
    private static final int TASKS = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ModelCatalog catalog;

    PromptHistory(JdbcClient jdbc, JsonMapper json, ModelCatalog catalog) {
        this.jdbc = jdbc;
        this.json = json;
        this.catalog = catalog;
    }

    /**
     * A part of the person's former texts, each once, the last used first. Reads the database.
     *
     * @param words each must occur in the text, any case; empty for all
     * @param skip  how many come before it
     */
    public List<FormerPrompt> page(UUID ownerId, Kind kind, String words, int skip, int size) {
        SearchWords wanted = SearchWords.of(words);
        Set<String> seen = new HashSet<>();
        return tasks(ownerId, kind, wanted).stream()
                .filter(former -> !former.text().isBlank() && wanted.fit(former.text()))
                .filter(former -> seen.add(former.text()))
                .skip(Math.max(0, skip))
                .limit(Math.max(0, size))
                .toList();
    }

    private List<FormerPrompt> tasks(UUID ownerId, Kind kind, SearchWords words) {
        boolean negative = kind == Kind.NEGATIVE_PROMPT;
        var sql = new StringBuilder("select model, kie_model, %s, created_at from kie_tasks".formatted(negative ? "input" : "prompt"))
                .append(" where owner_id = :owner and trashed_at is null and category ")
                .append(kind == Kind.SPEECH ? "= 'AUDIO'" : "<> 'AUDIO'");
        Map<String, Object> params = new HashMap<>(Map.of("owner", ownerId));
        if (!negative) {
            sql.append(words.and("lower(prompt)", params));
        }
        sql.append(" order by created_at desc, id desc fetch first ").append(TASKS).append(" rows only");
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, number) -> new FormerPrompt(
                        oneKindOfLine(negative ? negative(row.getString(2), row.getString(3)) : row.getString(3)),
                        row.getString(1),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The text as a browser's field gives it back. */
    private static String oneKindOfLine(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private String negative(String kieModel, String input) {
        return catalog.findVariant(kieModel).stream()
                .flatMap(variant -> variant.fields().stream())
                .filter(field -> field instanceof TextField text && text.role() == TextField.Role.NEGATIVE_PROMPT)
                .map(field -> json.readTree(input).get(field.name()))
                .filter(Objects::nonNull)
                .map(value -> value.asString("").replace("\0", ""))
                .findFirst()
                .orElse("");
    }
}
