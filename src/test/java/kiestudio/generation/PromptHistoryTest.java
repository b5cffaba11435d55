package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field.TextField.Role;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.PromptHistory.FormerPrompt;
import kiestudio.generation.PromptHistory.Kind;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What people wrote before, read off their tasks on both databases. */
class PromptHistoryTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();

    private JdbcClient jdbc;
    private PromptHistory history;
    private int stored;

    private void on(TestDatabase database) {
        jdbc = JdbcClient.create(database.fresh());
        history = new PromptHistory(jdbc, JsonMapper.shared(), ModelCatalog.load(null));
        stored = 0;
    }

    @ParameterizedTest
    @EnumSource
    void each_text_is_offered_once_the_last_used_first_with_the_model_it_was_last_used_with(TestDatabase database) {
        on(database);
        image(ANNA, "google/imagen4", "a fox");
        image(ANNA, "google/imagen4", "a boat");
        image(ANNA, "bytedance/seedream", "a fox");
        image(ANNA, "google/imagen4", "");
        UUID trashed = image(ANNA, "google/imagen4", "a secret");
        image(UUID.randomUUID(), "google/imagen4", "somebody else's");
        jdbc.sql("update kie_tasks set trashed_at = created_at where id = ?").param(trashed).update();

        List<FormerPrompt> former = history.page(ANNA, Kind.PROMPT, "", 0, 10);

        assertThat(former).extracting(FormerPrompt::text).containsExactly("a fox", "a boat");
        assertThat(former.getFirst().model()).isEqualTo("bytedance/seedream");
        assertThat(former.getFirst().usedAt()).isEqualTo(START.plusSeconds(3));
        assertThat(history.page(ANNA, Kind.PROMPT, "", 1, 1)).extracting(FormerPrompt::text).containsExactly("a boat");
        assertThat(history.page(ANNA, Kind.PROMPT, "", 2, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void speech_and_negative_prompts_are_kinds_of_their_own(TestDatabase database) {
        on(database);
        store(ANNA, "google/imagen4", "IMAGE", "a fox", "{\"prompt\":\"a fox\",\"negative_prompt\":\"rain\\r\\nfog\"}");
        store(ANNA, "elevenlabs/text-to-speech-turbo-2-5", "AUDIO", "Good morning", "{\"text\":\"Good morning\"}");
        store(ANNA, "sora-2-pro-text-to-video", "VIDEO", "a boat sails", "{}");

        assertThat(texts(Kind.PROMPT, "")).containsExactly("a boat sails", "a fox");
        assertThat(texts(Kind.SPEECH, "")).containsExactly("Good morning");
        assertThat(texts(Kind.NEGATIVE_PROMPT, "")).containsExactly("rain\nfog");
        assertThat(texts(Kind.NEGATIVE_PROMPT, "FOG")).containsExactly("rain\nfog");
        assertThat(texts(Kind.NEGATIVE_PROMPT, "snow")).isEmpty();
        assertThat(Kind.of(Role.PROMPT, Category.VIDEO)).isEqualTo(Kind.PROMPT);
        assertThat(Kind.of(Role.PROMPT, Category.AUDIO)).isEqualTo(Kind.SPEECH);
        assertThat(Kind.of(Role.NEGATIVE_PROMPT, Category.IMAGE)).isEqualTo(Kind.NEGATIVE_PROMPT);
    }

    @ParameterizedTest
    @EnumSource
    void a_search_finds_all_words_in_any_case(TestDatabase database) {
        on(database);
        image(ANNA, "google/imagen4", "A red FOX, 100% sharp");
        image(ANNA, "google/imagen4", "ЛИСА в снегу");
        image(ANNA, "google/imagen4", "a blue fox");

        assertThat(texts(Kind.PROMPT, "fox red")).containsExactly("A red FOX, 100% sharp");
        assertThat(texts(Kind.PROMPT, "лиса")).containsExactly("ЛИСА в снегу");
        assertThat(texts(Kind.PROMPT, "100%")).containsExactly("A red FOX, 100% sharp");
        assertThat(texts(Kind.PROMPT, "f_x")).isEmpty();
        assertThat(texts(Kind.PROMPT, "fo\0x blue")).containsExactly("a blue fox");
    }

    private List<String> texts(Kind kind, String words) {
        return history.page(ANNA, kind, words, 0, 10).stream().map(FormerPrompt::text).toList();
    }

    private UUID image(UUID owner, String model, String prompt) {
        return store(owner, model, "IMAGE", prompt, "{}");
    }

    /** Each a second later than the one before. */
    private UUID store(UUID owner, String model, String category, String prompt, String input) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into kie_tasks (id, version, owner_id, model, kie_model, category, state, input, prompt, created_at, changed_at)
                        values (:id, 0, :owner, :model, :model, :category, 'SUCCESS', :input, :prompt, :at, :at)""")
                .param("id", id)
                .param("owner", owner)
                .param("model", model)
                .param("category", category)
                .param("input", input)
                .param("prompt", prompt)
                .param("at", START.plusSeconds(++stored).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
