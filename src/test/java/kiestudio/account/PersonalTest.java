package kiestudio.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import kiestudio.account.PersonalSettings.Setting;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people mark and how they like the studio to behave. */
class PersonalTest {

    @ParameterizedTest
    @EnumSource
    void marks_are_each_persons_own_newest_first_and_may_be_said_twice(TestDatabase database) {
        var people = new People(database);
        var favourites = new Favourites(people.jdbc, people.clock);
        UUID anna = people.member("anna").id();
        UUID boris = people.member("boris").id();

        favourites.mark(anna, Favourites.Kind.MODEL, "google/imagen4", true);
        people.clock.advance(Duration.ofSeconds(1));
        favourites.mark(anna, Favourites.Kind.MODEL, "google/nano-banana", true);
        favourites.mark(anna, Favourites.Kind.MODEL, "google/nano-banana", true);
        favourites.mark(anna, Favourites.Kind.VOICE, "Rachel", true);

        assertThat(favourites.of(anna, Favourites.Kind.MODEL)).containsExactly("google/nano-banana", "google/imagen4");
        assertThat(favourites.of(boris, Favourites.Kind.MODEL)).isEmpty();
        assertThat(favourites.isMarked(anna, Favourites.Kind.VOICE, "Rachel")).isTrue();

        favourites.mark(anna, Favourites.Kind.VOICE, "Rachel", false);
        favourites.mark(anna, Favourites.Kind.VOICE, "Rachel", false);
        assertThat(favourites.isMarked(anna, Favourites.Kind.VOICE, "Rachel")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_setting_is_kept_changed_and_left_unset(TestDatabase database) {
        var people = new People(database);
        var settings = new PersonalSettings(people.jdbc);
        UUID anna = people.member("anna").id();

        assertThat(settings.find(anna, Setting.CONFIRM_ABOVE)).isEmpty();
        settings.set(anna, Setting.CONFIRM_ABOVE, "50");
        settings.set(anna, Setting.CONFIRM_ABOVE, "75.5");
        assertThat(settings.find(anna, Setting.CONFIRM_ABOVE)).contains("75.5");
        settings.set(anna, Setting.CONFIRM_ABOVE, null);
        assertThat(settings.find(anna, Setting.CONFIRM_ABOVE)).isEmpty();
    }
}
