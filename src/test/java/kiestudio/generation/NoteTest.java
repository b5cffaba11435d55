package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTest {

    @ParameterizedTest
    @EnumSource
    void every_kind_is_read_back_as_it_was_stored(Note.Kind kind) {
        Note note = Note.of(kind, "Kie [said]\nthis");

        assertThat(Note.read(note.stored())).isEqualTo(note);
        assertThat(Note.read(Note.of(kind).stored())).isEqualTo(Note.of(kind));
    }

    @Test
    void a_text_from_before_there_were_kinds_is_read_as_it_stands() {
        String old = "Kie could not be reached: connection refused";

        assertThat(Note.read(old)).isEqualTo(Note.of(Note.Kind.PLAIN, old));
        assertThat(Note.read(old).english()).isEqualTo(old);
        assertThat(Note.read("[nonsense] text")).isEqualTo(Note.of(Note.Kind.PLAIN, "[nonsense] text"));
        assertThat(Note.read(null)).isNull();
    }

    @Test
    void english_has_the_detail_in_its_sentence_and_a_column_holds_the_longest() {
        assertThat(Note.of(Note.Kind.KIE_BLOCKS, "no credits").english()).isEqualTo("Kie takes nothing at the moment: no credits");
        assertThat(Note.of(Note.Kind.KIE_BLOCKS, "x\0".repeat(900)).stored()).hasSize(500).doesNotContain("\0");
    }
}
