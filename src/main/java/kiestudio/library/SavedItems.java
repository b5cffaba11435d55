package kiestudio.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import kiestudio.library.SavedItem.Kind;
import kiestudio.library.SavedItem.Wording;
import kiestudio.library.SavedRefusedException.Reason;
import kiestudio.platform.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people put by, each under a name that is the owner's only one for that kind and model. Every method reads or writes the database;
 * what the person may not see does not exist for them.
 */
@Service
public class SavedItems {

    public static final int LONGEST_NAME = 80;

    /** Of one person, one kind. */
    public static final int MOST = 500;

    /** Of the content as JSON, in characters: several times what the longest prompt at Kie may have. */
    public static final int LARGEST_CONTENT = 60_000;

    private static final int LARGEST_PAGE = 200;

    private static final String SELECT = """
            select s.id, s.kind, s.owner_id, a.display_name, s.name, s.shared, s.model, s.content, s.changed_at
            from saved_item s join account a on a.id = s.owner_id where\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AccessPolicy access;
    private final Clock clock;

    SavedItems(JdbcClient jdbc, JsonMapper json, AccessPolicy access, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A part of what the person sees, by name.
     *
     * @param skip how many come before it
     * @param size 1 to 200
     */
    public List<SavedItem> page(Person person, SavedFilter filter, int skip, int size) {
        var sql = new StringBuilder(SELECT).append("s.kind = :kind and s.model = :model and ").append(
                switch (filter.whose()) {
                    case ALL -> "(s.owner_id = :me or s.shared)";
                    case OWN -> "s.owner_id = :me";
                    case OTHERS -> "s.shared and s.owner_id <> :me";
                });
        Map<String, Object> params = new HashMap<>();
        params.put("kind", filter.kind().name());
        params.put("model", stored(filter.model()));
        params.put("me", person.id());
        sql.append(SearchWords.of(filter.words()).and("s.searched", params));
        sql.append(" order by s.name_key, s.id offset ").append(Math.max(0, skip)).append(" rows fetch first ")
                .append(Math.clamp(size, 1, LARGEST_PAGE)).append(" rows only");
        return jdbc.sql(sql.toString()).params(params).query(this::item).list();
    }

    public Optional<SavedItem> find(Person person, UUID id) {
        return jdbc.sql(SELECT + "s.id = ? and (s.owner_id = ? or s.shared)")
                .params(id, person.id())
                .query(this::item)
                .optional();
    }

    /** Whether {@link #change} and {@link #delete} would be done for this person. */
    public boolean mayChange(Person person, SavedItem item) {
        return access.mayChange(person, item.ownerId(), item.shared());
    }

    /**
     * @param model the studio's id of the model it is for; null for any
     * @throws SavedRefusedException by the name, the size of the content, or because the person has {@value #MOST} of the kind
     */
    public SavedItem add(Person person, Kind kind, @Nullable String model, Wording wording) {
        var item = new SavedItem(
                UUID.randomUUID(), kind, person.id(), "", checkedName(wording.name()), wording.shared(), model, wording.content(), clock.instant());
        insert(item);
        return find(person, item.id()).orElse(item);
    }

    /** @throws SavedRefusedException by name or content, or because it is gone or another's */
    public SavedItem change(Person person, UUID id, Wording wording) {
        SavedItem before = changeable(person, id);
        var after = new SavedItem(
                id, before.kind(), before.ownerId(), before.ownerName(), checkedName(wording.name()), wording.shared(), before.model(),
                wording.content(), clock.instant());
        String content = checkedContent(after);
        try {
            int changed = bound("""
                    update saved_item set name = :name, name_key = :key, shared = :shared, content = :content, searched = :searched,
                        changed_at = :at where id = :id""", after, content).update();
            if (changed == 0) {
                throw gone();
            }
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        return after;
    }

    /**
     * @return what was deleted, for {@link #putBack}
     * @throws SavedRefusedException because it is gone or another's
     */
    public SavedItem delete(Person person, UUID id) {
        SavedItem item = changeable(person, id);
        jdbc.sql("delete from saved_item where id = ?").param(id).update();
        return item;
    }

    /**
     * Undoes a deletion; done again it changes nothing.
     *
     * @throws SavedRefusedException because the name has been given anew since, or the item was another's
     */
    public void putBack(Person person, SavedItem deleted) {
        if (!mayChange(person, deleted)) {
            throw notYours();
        }
        if (find(person, deleted.id()).isEmpty()) {
            insert(deleted);
        }
    }

    private SavedItem changeable(Person person, UUID id) {
        SavedItem item = find(person, id).orElseThrow(SavedItems::gone);
        if (!mayChange(person, item)) {
            throw notYours();
        }
        return item;
    }

    private void insert(SavedItem item) {
        String content = checkedContent(item);
        long there = jdbc.sql("select count(*) from saved_item where owner_id = ? and kind = ?")
                .params(item.ownerId(), item.kind().name())
                .query(Long.class)
                .single();
        if (there >= MOST) {
            throw new SavedRefusedException(Reason.TOO_MANY, "There are " + MOST + " already; delete one first.");
        }
        try {
            bound("""
                    insert into saved_item (id, owner_id, kind, model, name, name_key, shared, content, searched, changed_at)
                    values (:id, :owner, :kind, :model, :name, :key, :shared, :content, :searched, :at)""", item, content).update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    private JdbcClient.StatementSpec bound(String sql, SavedItem item, String content) {
        return jdbc.sql(sql)
                .param("id", item.id())
                .param("owner", item.ownerId())
                .param("kind", item.kind().name())
                .param("model", stored(item.model()))
                .param("name", item.name())
                .param("key", item.name().toLowerCase(Locale.ROOT))
                .param("shared", item.shared())
                .param("content", content)
                .param("searched", searched(item))
                .param("at", item.changedAt().atOffset(ZoneOffset.UTC));
    }

    /** A preset's values are codes that nobody looks for; the texts of a prompt are. */
    private static String searched(SavedItem item) {
        var text = new StringBuilder(item.name());
        if (item.kind() == Kind.PROMPT) {
            item.content().valueStream().filter(JsonNode::isString).forEach(value -> text.append('\n').append(value.asString()));
        }
        // PostgreSQL knows no NUL in a text.
        return text.toString().replace("\0", "").toLowerCase(Locale.ROOT);
    }

    private static String checkedName(String given) {
        if (given.chars().anyMatch(Character::isISOControl)) {
            throw new SavedRefusedException(Reason.NAME_NOT_ALLOWED, "A name is one line without control characters.");
        }
        String name = given.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new SavedRefusedException(Reason.NAME_MISSING, "A name is needed.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new SavedRefusedException(Reason.NAME_TOO_LONG, "A name has at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    /** As JSON, where a NUL is an escape and so harmless. */
    private String checkedContent(SavedItem item) {
        String content = json.writeValueAsString(item.content());
        if (content.length() > LARGEST_CONTENT) {
            throw new SavedRefusedException(Reason.CONTENT_TOO_LONG, "That is more than " + LARGEST_CONTENT + " characters.");
        }
        return content;
    }

    private static SavedRefusedException nameTaken() {
        return new SavedRefusedException(Reason.NAME_TAKEN, "This name is taken.");
    }

    private static SavedRefusedException notYours() {
        return new SavedRefusedException(Reason.NOT_YOURS, "Only the owner or an administrator changes this.");
    }

    private static SavedRefusedException gone() {
        return new SavedRefusedException(Reason.GONE, "It is no longer there.");
    }

    private static String stored(@Nullable String model) {
        return model == null ? "" : model;
    }

    private SavedItem item(ResultSet row, int number) throws SQLException {
        String model = row.getString(7);
        return new SavedItem(
                row.getObject(1, UUID.class),
                Kind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                model.isEmpty() ? null : model,
                (ObjectNode) json.readTree(row.getString(8)),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }
}
